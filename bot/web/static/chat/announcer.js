// Tells screen readers what is new: each message once, a repeated one too, and never the history again.
// The log itself is no live region, for then the buttons of a reply would be read out with it.

const CLEARED_AFTER = 10_000;
const regions = { polite: [...document.querySelectorAll("#polite p")], assertive: [...document.querySelectorAll("#assertive p")] };
let count = 0;
let clearing;

/** Read `text` out, urgent things at once. */
export function announce(text, urgent = false) {
  count += 1;
  // Another place and another invisible ending each time: readers keep quiet where nothing seems to have changed.
  const places = regions[urgent ? "assertive" : "polite"];
  places[(count + 1) % 2].textContent = "";
  places[count % 2].textContent = text + (count % 2 ? "\u200b" : "");
  clearTimeout(clearing);
  // Who walks through the page should not meet the same words a second time.
  clearing = setTimeout(() => Object.values(regions).flat().forEach((place) => { place.textContent = ""; }), CLEARED_AFTER);
}
