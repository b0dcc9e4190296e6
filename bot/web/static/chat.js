// The chat of the page: sends questions, shows replies. Without it the form of the page works by itself.

import { announce } from "./chat/announcer.js";
import { Failure, LOST, newId, request } from "./chat/connection.js";
import { openDisplay } from "./chat/display.js";
import { button, icon, isOff, make, switchOff, words } from "./chat/element.js";
import { feedback } from "./chat/feedback.js";
import { openField } from "./chat/field.js";
import { joinFrame, leaveTo } from "./chat/frame.js";
import { showFurigana } from "./chat/furigana.js";
import { conversation, draft, forgetAll, keepConversation, keepDraft } from "./chat/memory.js";
import { drawQuestion, drawReply, isUrgent, settle } from "./chat/reply.js";
import { openTakeaway } from "./chat/takeaway.js";
import { readAloud, stopReading, writeByVoice } from "./chat/voice.js";

const THINKING_AFTER = 300;
// Somewhere that anybody might be looking at.
const HARMLESS = "https://www.jma.go.jp/";

const part = (id) => document.getElementById(id);
const [log, tools, thinking, sendButton, error, toLatest] = ["log", "tools", "thinking", "send", "error", "to-latest"].map(part);
let state = conversation();
const display = openDisplay();
const field = openField(submit, keepDraft);
let busy = false;
// Grows with each new conversation: a reply to a question of an old one comes too late.
let conversations = 0;

function keep(changes) {
  state = { ...state, ...changes };
  keepConversation(state);
}

function submit() {
  if (busy) {
    announce("お調べしています。少しお待ちください。");
    return;
  }
  const problem = field.problem();
  if (problem) {
    showError(problem, { invalid: true });
    field.focus();
    return;
  }
  const text = field.text();
  // The same words after a failure are the same question.
  const same = state.waiting?.body.message === text;
  ask(same ? state.waiting : { id: newId(), label: text, body: { message: text } });
}

function choose(option, pressed) {
  if (!busy) ask({ id: newId(), label: option.label, body: { choice: option.id } }, pressed);
}

/** One exchange. The question shows at once; where it fails it goes back to where it came from, and can be sent again. */
async function ask(question, pressed = null) {
  const typed = "message" in question.body;
  const mine = conversations;
  const shown = drawQuestion(question.label);
  if (typed && field.text() === question.label) field.write("");
  begin(question, shown);
  try {
    const reply = await deliver(question);
    if (mine !== conversations) return;
    show(question.label, reply, shown);
    settleBefore(pressed);
    keep({ session: reply.session, exchanges: [...state.exchanges, { question: question.label, reply }], waiting: null });
    tellReply(reply, typed);
  } catch (failure) {
    if (mine !== conversations) return;
    shown.remove();
    if (typed && !field.text()) field.write(question.label);
    const sent = field.text() === question.label;
    showError(failure instanceof Failure ? failure.message : LOST, { again: () => ask(question, pressed), label: sent ? "" : question.label });
    if (!(failure instanceof Failure)) throw failure;
  } finally {
    if (mine === conversations) end();
  }
}

async function deliver(question) {
  const { session } = state;
  const body = { ...question.body, id: question.id, ...(session && { session }), ...(display.easy() && { easy: true }) };
  try {
    const reply = await request("POST", "/api/chat", body);
    if (!reply?.body) throw new Failure(LOST);
    return reply;
  } catch (failure) {
    if (failure.status !== 401 || !session) throw failure;
    // The server knows this conversation no more: the question starts a new one.
    keep({ session: null });
    return deliver(question);
  }
}

let thinkingTimer;

function begin(question, shown) {
  busy = true;
  keep({ waiting: question });
  stopReading();
  showError("");
  switchOff(sendButton, true);
  log.append(shown);
  shown.scrollIntoView({ block: "start" });
  thinkingTimer = setTimeout(() => {
    thinking.hidden = false;
    announce(words(thinking));
  }, THINKING_AFTER);
}

function end() {
  busy = false;
  clearTimeout(thinkingTimer);
  thinking.hidden = true;
  switchOff(sendButton, false);
}

function show(label, reply, question = drawQuestion(label), given = undefined) {
  const article = drawReply(reply, choose);
  // In danger the numbers come first, and nothing moves them down the screen.
  (isUrgent(reply) ? article : article.querySelector(".who-row")).append(readAloud(reply.text) || "");
  article.append(feedback(reply, given, (helpful) => {
    const exchanges = state.exchanges.map((each) => (each.reply.turn === reply.turn ? { ...each, helpful } : each));
    keep({ exchanges });
  }) || "");
  if (display.easy() && reply.kind === "answer" && reply.easy === false) {
    article.querySelector(".who-row").after(make("p", { class: "note" }, "この答えには、やさしい日本語がまだありません。"));
  }
  log.append(question, article);
  tools.hidden = toLatest.hidden = false;
  if (display.furigana()) showFurigana(log);
}

function tellReply(reply, typed) {
  const latest = log.lastElementChild;
  latest.previousElementSibling.scrollIntoView({ block: "start" });
  // Who types on goes on typing; who pressed a button, or has a keyboard on the screen, is led to the answer.
  if (!(typed && field.onKeys)) focusLatest();
  else if (document.activeElement === document.body) field.focus();
  announce(reply.text, isUrgent(reply));
}

function focusLatest() {
  log.lastElementChild?.querySelector(".who").focus({ preventScroll: true });
}

function settleBefore(pressed) {
  for (const article of [...log.querySelectorAll(".answer")].slice(0, -1)) settle(article, pressed);
}

function showError(message, { invalid = false, again = null, label = "" } = {}) {
  field.mark(invalid);
  if (!message) return error.replaceChildren();
  const text = make("p", { id: "error-text" }, icon("alert"), make("span", { class: "unseen" }, "エラー："), message);
  return error.replaceChildren(text, again ? button(label ? `もう一度送る：${label}` : "もう一度送る", again) : "");
}

function restart() {
  conversations += 1;
  end();
  stopReading();
  keep({ session: null, exchanges: [], waiting: null });
  log.replaceChildren();
  tools.hidden = toLatest.hidden = true;
  showError("");
  scrollTo(0, 0);
  part("start-heading").focus();
  announce("最初に戻りました。");
}

function leave() {
  stopReading();
  if (state.session) request("DELETE", "/api/session", { session: state.session }, { keepalive: true }).catch(() => {});
  log.replaceChildren();
  field.write("");
  forgetAll();
  leaveTo(HARMLESS);
}

/** The conversation as it stood before the page was loaded again. */
function restore() {
  if (log.childElementCount) {
    // The server has drawn one, for a form sent before this script was there.
    keep({ session: part("ask").elements.session.value || null, exchanges: [], waiting: null });
    return;
  }
  for (const { question, reply, helpful } of state.exchanges) show(question, reply, undefined, helpful);
  settleBefore(null);
  field.write(draft());
  const { waiting } = state;
  if (waiting) {
    if (waiting.body.message && !field.text()) field.write(waiting.label);
    showError("さきほどの質問に、まだ答えていません。", { again: () => ask(waiting), label: field.text() === waiting.label ? "" : waiting.label });
  }
  log.lastElementChild?.previousElementSibling.scrollIntoView({ block: "start" });
}

part("ask").addEventListener("submit", (event) => {
  event.preventDefault();
  submit();
});
// The buttons that came with the page would send its form.
addEventListener("click", (event) => {
  const pressed = event.target.closest("button[name=choice]");
  if (!pressed) return;
  event.preventDefault();
  choose({ id: pressed.value, label: words(pressed) }, pressed);
});
part("restart").addEventListener("click", restart);
part("leave").addEventListener("click", leave);
toLatest.addEventListener("click", () => {
  focusLatest();
  log.lastElementChild.scrollIntoView({ block: "start" });
});
openTakeaway(() => state.exchanges);
writeByVoice((text) => {
  field.write(field.text() + text);
  field.focus();
});
restore();
joinFrame(() => (log.childElementCount ? focusLatest() : part("start-heading").focus({ preventScroll: true })));
