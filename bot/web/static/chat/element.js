// Elements, made without any HTML from strings: what people typed and what the server says stays text.

/** An element with attributes (null ones left out) and children (elements or text; empty ones left out). */
export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) if (value !== null) element.setAttribute(name, value);
  element.append(...children.flat().filter(Boolean));
  return element;
}

/** A button that does something. */
export function button(label, act, attributes = {}) {
  const element = make("button", { type: "button", ...attributes }, label);
  element.addEventListener("click", () => act(element));
  return element;
}

/** One of the icons at the top of the page. */
export function icon(name) {
  const [svg, use] = ["svg", "use"].map((tag) => document.createElementNS("http://www.w3.org/2000/svg", tag));
  svg.setAttribute("class", "icon");
  svg.setAttribute("aria-hidden", "true");
  use.setAttribute("href", "#icon-" + name);
  svg.append(use);
  return svg;
}

/** The words of an element as written, without their furigana. */
export function words(element) {
  const copy = element.cloneNode(true);
  for (const reading of copy.querySelectorAll("rt, rp")) reading.remove();
  return copy.textContent.trim();
}

/** For screen readers: off, but in the order of the page, so that the focus on it is not lost. */
export function switchOff(control, off) {
  control.setAttribute("aria-disabled", String(off));
}

export const isOff = (control) => control.getAttribute("aria-disabled") === "true";
