// The conversation to take along: copied, or printed for a visit to the desk.

import { announce } from "./announcer.js";

const HEADING = "小金井市 防犯の案内";

/** The buttons that copy and print; `exchanges` gives the conversation. */
export function openTakeaway(exchanges) {
  document.getElementById("copy").addEventListener("click", async () => {
    const done = await copied(asText(exchanges()));
    announce(done ? "やりとりをコピーしました。" : "コピーできませんでした。");
    showOnButton(done);
  });
  document.getElementById("print").addEventListener("click", () => window.print());
  let closed = [];
  addEventListener("beforeprint", () => {
    for (const details of document.querySelectorAll("#log details:not([open])")) {
      details.open = true;
      closed.push(details);
    }
  });
  addEventListener("afterprint", () => {
    for (const details of closed) details.open = false;
    closed = [];
  });
}

function asText(exchanges) {
  const day = new Date().toLocaleDateString("ja-JP", { dateStyle: "long" });
  const talk = exchanges.map(({ question, reply }) => `あなた：${question}\n\n案内：${reply.text}`);
  return [`${HEADING}（${day}）`, ...talk].join("\n\n――――――――\n\n") + "\n";
}

async function copied(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copiedByHand(text);
  }
}

// Older browsers, and frames that may not use the clipboard.
function copiedByHand(text) {
  const before = document.activeElement;
  const field = document.createElement("textarea");
  field.value = text;
  field.className = "unseen";
  document.body.append(field);
  field.select();
  const done = document.execCommand("copy");
  field.remove();
  before?.focus();
  return done;
}

function showOnButton(done) {
  const button = document.getElementById("copy");
  button.textContent = done ? "コピーしました" : "コピーできませんでした";
  setTimeout(() => { button.textContent = "やりとりをコピー"; }, 4000);
}
