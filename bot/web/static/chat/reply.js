// Draws a question and the reply to it, as templates/answer.html does for pages without JavaScript.

import { button, icon, isOff, make, switchOff } from "./element.js";

const HEADINGS = { emergency: "今すぐ、してほしいこと", scam_alert: "詐欺への注意" };
// Where the next thing to do is to choose one, and choosing again later would mean something else.
const ASKING = ["ask", "choose"];

/** Whether the reply is to be told at once. */
export const isUrgent = (reply) => reply.kind in HEADINGS;

export function drawQuestion(text) {
  return make("article", { class: "question" }, make("h3", { class: "who" }, "あなた"), make("p", {}, text));
}

/** `choose(option)` is called when an option is pressed. */
export function drawReply(reply, choose) {
  const urgent = isUrgent(reply);
  const { paragraphs, steps, facts } = reply.body;
  return make(
    "article",
    { class: "answer " + reply.kind },
    make("div", { class: "who-row" }, make("h3", { class: "who", tabindex: "-1" }, urgent && icon("alert"), HEADINGS[reply.kind] || "案内")),
    reply.progress && make("p", { class: "progress" }, `質問 ${reply.progress.step}／${reply.progress.of}`),
    // The language of a reply is that of its first paragraph; all else is Japanese.
    paragraphs.map((paragraph, place) => make("p", { lang: (!place && reply.lang) || null }, paragraph)),
    urgent && contactList(reply.contacts),
    steps.length > 0 && [make("h4", {}, "次にすること"), list("steps", steps)],
    facts.map((fact) => make("p", { class: "fact" }, fact.text, make("small", {}, fact.source))),
    !urgent && reply.contacts.length > 0 && [make("h4", {}, "連絡先"), contactList(reply.contacts)],
    citations(reply.citations),
    options(reply, choose),
  );
}

/** Options that asked for one answer are settled once there is one. */
export function settle(article, chosen) {
  for (const option of article.querySelectorAll(".asking button")) {
    if (isOff(option)) continue;
    switchOff(option, true);
    if (option === chosen) option.append(make("span", { class: "chosen" }, "（選びました）"));
  }
}

function list(name, items) {
  return make("ul", { class: name }, items.map((item) => make("li", {}, item)));
}

function contactList(all) {
  return make("ul", { class: "contacts" }, all.map(contactCard));
}

function contactCard({ name, tel, hours, note, checked_on: checkedOn }) {
  const unseen = make("span", { class: "unseen" }, name + "に電話する");
  return make(
    "li",
    {},
    make("strong", {}, name),
    tel && make("a", { class: "call", href: "tel:" + encodeURIComponent(tel) }, icon("phone"), tel, unseen),
    [hours, note, tel && /^\d/.test(checkedOn) && "番号を確かめた日：" + checkedOn].filter(Boolean).map((more) => make("small", {}, more)),
  );
}

function citations(all) {
  if (!all.length) return null;
  return make(
    "details",
    { class: "citations" },
    make("summary", {}, "この答えのもと（防犯指針の言葉）"),
    all.map(({ label, title, quote }) =>
      make("figure", {}, make("figcaption", {}, `${label}「${title}」`), make("blockquote", {}, quote))),
  );
}

function options(reply, choose) {
  if (!reply.options.length) return null;
  const asking = ASKING.includes(reply.kind);
  const pressed = (option) => (element) => isOff(element) || choose(option, element);
  const buttons = reply.options.map((option) => button(option.label, pressed(option), { class: "choice" }));
  return [!asking && make("h4", {}, "ほかに知りたいこと"), list(asking ? "options asking" : "options", buttons)];
}
