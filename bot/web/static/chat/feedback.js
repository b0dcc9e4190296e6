// 「役に立ちましたか」 under an answer, with a comment for those who want to say more.

import { announce } from "./announcer.js";
import { request } from "./connection.js";
import { button, make } from "./element.js";

// Not where somebody is in danger, nor where the assistant is the one who asks.
const ASKED_OF = ["answer", "contact", "decline"];
const QUESTION = "この答えは役に立ちましたか";
const THANKS = "ありがとうございました。";

/** The question and what follows it; null for replies that it is not asked of. `given` is what was said before, if anything. */
export function feedback(reply, given, keep) {
  if (!ASKED_OF.includes(reply.kind)) return null;
  const told = make("p", { id: "helpful-" + reply.turn, tabindex: "-1" }, given === undefined ? QUESTION : THANKS);
  const controls = make("div", { role: "group", "aria-labelledby": told.id });
  const box = make("div", { class: "feedback" }, told, controls);

  function show(text, ...more) {
    controls.replaceChildren(...more);
    told.textContent = text;
    told.focus();
    announce(text);
  }

  async function give(helpful, comment) {
    try {
      await request("POST", "/api/feedback", { session: reply.session, turn: reply.turn, helpful, ...(comment && { comment }) });
    } catch (failure) {
      show(failure.message, ...controls.childNodes);
      return;
    }
    keep(helpful);
    if (comment === undefined) askForComment(helpful);
    else show(THANKS);
  }

  function askForComment(helpful) {
    const field = make("textarea", { id: "comment-" + reply.turn, rows: "2", maxlength: "1000" });
    const wanted = helpful ? "よかったところ" : "足りなかったこと";
    const label = make("label", { for: field.id }, `${wanted}を、よければ書いてください。名前や電話番号は書かないでください。`);
    show(THANKS, label, field, button("感想を送る", () => give(helpful, field.value.trim())));
  }

  if (given === undefined) controls.append(make("div", { class: "row" }, button("はい", () => give(true)), button("いいえ", () => give(false))));
  return box;
}
