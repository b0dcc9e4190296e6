// Readings above kanji. Screen readers and copies get the plain text.

import { request } from "./connection.js";
import { make } from "./element.js";

const KANJI = /[\u3400-\u9fff々〆]/;
const NOT_HERE = "ruby, textarea, svg, script, .unseen, [role=alert], [role=status]";
const MOST_TEXTS = 100;
const MOST_CHARACTERS = 20_000;
const known = new Map();

/** Puts readings above all kanji under `root`; false where the server has none to give. */
export async function showFurigana(root) {
  const nodes = textNodes(root);
  try {
    for (const texts of batches([...new Set(nodes.map((node) => node.data))].filter((text) => !known.has(text)))) {
      const { texts: segments } = await request("POST", "/api/furigana", { texts });
      texts.forEach((text, place) => known.set(text, segments[place]));
    }
  } catch {
    return false;
  }
  // What was switched off, or drawn anew, while we waited is left as it is.
  if (!document.documentElement.dataset.furigana) return true;
  for (const node of nodes) if (node.isConnected && known.has(node.data)) node.replaceWith(annotated(node.data));
  return true;
}

export function hideFurigana() {
  for (const span of document.querySelectorAll("[data-plain]")) span.replaceWith(span.dataset.plain);
}

// One element for the whole text: parts of their own would be set, and read out, with gaps between them.
function annotated(text) {
  const ruby = (base, reading) => make("ruby", {}, base, make("rt", { "aria-hidden": "true" }, reading));
  return make("span", { "data-plain": text }, known.get(text).map(([base, reading]) => (reading ? ruby(base, reading) : base)));
}

function textNodes(root) {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const found = [];
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (KANJI.test(node.data) && !node.parentElement.closest(NOT_HERE)) found.push(node);
  }
  return found;
}

function batches(texts) {
  const all = [];
  let size = 0;
  for (const text of texts) {
    if (!all.length || all.at(-1).length === MOST_TEXTS || size + text.length > MOST_CHARACTERS) {
      all.push([]);
      size = 0;
    }
    all.at(-1).push(text);
    size += text.length;
  }
  return all;
}
