// Shown in a frame by embed.js: the page around is told to close or to leave, and tells when the panel was opened.

const around = window.parent === window ? null : window.parent;
const MARK = "koganei-bohan";

/** Nothing secret is ever told: any page around may hear it. */
function tellAround(what, more = {}) {
  around?.postMessage({ [MARK]: what, ...more }, "*");
}

/** `opened` is called each time the panel has been opened. */
export function joinFrame(opened) {
  if (!around) return;
  addEventListener("message", (event) => {
    if (event.source === around && event.data?.[MARK] === "opened") opened();
  });
  addEventListener("keydown", (event) => {
    // Escape within a conversion gives up the conversion, not the chat.
    if (event.key === "Escape" && !event.isComposing && event.keyCode !== 229) tellAround("close");
  });
  tellAround("ready");
}

/** To a harmless page, without a way back to this one. */
export function leaveTo(address) {
  tellAround("leave", { address });
  // Where nobody around listens, the whole tab is led away from here.
  setTimeout(() => window.top.location.replace(address), around ? 200 : 0);
}
