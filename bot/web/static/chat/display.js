// How the page looks: text size, colours, furigana, easy Japanese.

import { announce } from "./announcer.js";
import { hideFurigana, showFurigana } from "./furigana.js";
import { displayChosen, keepDisplay } from "./memory.js";

/** The switches under 「文字の大きさ・見え方・ふりがな」. Returns readers of what is chosen. */
export function openDisplay() {
  const chosen = { size: "standard", theme: "device", furigana: "", easy: "", ...displayChosen() };
  const inputs = document.querySelectorAll(".settings input");

  async function apply({ name, value }) {
    document.documentElement.dataset[name] = value;
    if (name !== "furigana") return;
    if (!value) hideFurigana();
    else if (!(await showFurigana(document.body))) announce("今は、ふりがなを付けられません。");
  }

  for (const input of inputs) {
    // Outside the form Enter on a switch sends nothing.
    input.removeAttribute("form");
    if (input.type === "radio") input.checked = chosen[input.name] === input.value;
    else input.checked = Boolean(chosen[input.name]);
    input.addEventListener("change", () => {
      chosen[input.name] = input.checked ? input.value : "";
      keepDisplay(chosen);
      apply({ name: input.name, value: chosen[input.name] });
    });
  }
  for (const [name, value] of Object.entries(chosen)) apply({ name, value });
  return { easy: () => Boolean(chosen.easy), furigana: () => Boolean(chosen.furigana) };
}
