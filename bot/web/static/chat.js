// The chat of the page: sends questions to /api/chat and shows the replies. Without it the form works by itself.
"use strict";

const log = document.getElementById("log");
const form = document.getElementById("ask");
const field = document.getElementById("message");
const error = document.getElementById("error");
const status = document.getElementById("status");
let session = form.elements.session.value || null;
let waiting = false;
let composing = false;

function make(tag, text, attributes = {}) {
  const element = document.createElement(tag);
  if (text) element.textContent = text;
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}

function choiceButton(id, label) {
  return make("button", label, { type: "button", class: "choice", "data-choice": id });
}

function list(items, className) {
  const ul = make("ul", "", className ? { class: className } : {});
  for (const item of items) {
    const li = document.createElement("li");
    li.append(item);
    ul.append(li);
  }
  return ul;
}

function contactLine(contact) {
  const line = document.createDocumentFragment();
  line.append(make("span", contact.name), " ");
  if (contact.tel) line.append(make("a", contact.tel, { href: "tel:" + contact.tel }));
  for (const more of [contact.hours, contact.note]) if (more) line.append(make("small", more));
  return line;
}

function showQuestion(text) {
  const box = make("div", "", { class: "question" });
  box.append(make("span", "あなた", { class: "who" }), make("p", text));
  log.append(box);
}

function showReply(reply) {
  const box = make("article", "", { class: "answer " + reply.kind });
  box.append(make("span", "案内", { class: "who" }));
  for (const paragraph of reply.body.paragraphs) box.append(make("p", paragraph));
  if (reply.body.steps.length) box.append(make("h3", "次にすること"), list(reply.body.steps));
  for (const fact of reply.body.facts) {
    const line = make("p", fact.text, { class: "fact" });
    line.append(make("small", "（" + fact.source + "）"));
    box.append(line);
  }
  if (reply.contacts.length) box.append(make("h3", "連絡先"), list(reply.contacts.map(contactLine), "contacts"));
  if (reply.citations.length) {
    const details = make("details");
    details.append(make("summary", "防犯指針の言葉を見る"));
    for (const citation of reply.citations) {
      const figure = make("figure");
      figure.append(make("figcaption", citation.label + "「" + citation.title + "」"), make("blockquote", citation.quote));
      details.append(figure);
    }
    box.append(details);
  }
  if (reply.options.length) box.append(list(reply.options.map((option) => choiceButton(option.id, option.label)), "options"));
  if (reply.kind === "answer") box.append(feedback(reply.turn));
  log.append(box);
  box.scrollIntoView({ block: "nearest" });
}

function feedback(turn) {
  const row = list([], "options");
  for (const [label, helpful] of [["役に立った", true], ["役に立たなかった", false]]) {
    const button = make("button", label, { type: "button" });
    button.addEventListener("click", async () => {
      try {
        await fetch("/api/feedback", { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify({ session, turn, helpful }) });
        row.replaceChildren(make("li", "ありがとうございました。"));
      } catch {
        error.textContent = "送れませんでした。もう一度押してください。";
      }
    });
    const li = make("li");
    li.append(button);
    row.append(li);
  }
  return row;
}

async function send(question, shown) {
  if (waiting) return false;
  waiting = true;
  error.textContent = "";
  const slow = setTimeout(() => { status.textContent = "お調べしています。"; }, 300);
  try {
    const answer = await fetch("/api/chat", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(session ? { ...question, session } : question),
    });
    const content = await answer.json();
    if (!answer.ok) {
      if (answer.status === 401) session = null;
      error.textContent = content.error.message;
      return false;
    }
    session = content.session;
    showQuestion(shown);
    showReply(content);
    return true;
  } catch {
    error.textContent = "つながりませんでした。通信を確かめて、もう一度送ってください。";
    return false;
  } finally {
    clearTimeout(slow);
    status.textContent = "";
    waiting = false;
  }
}

async function submit() {
  const text = field.value.trim();
  if (!text) {
    error.textContent = "質問が空です。知りたいことを書いてください。";
  } else if (await send({ message: text }, text)) {
    field.value = "";
  }
  field.focus();
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  submit();
});

document.addEventListener("click", (event) => {
  const button = event.target.closest("button.choice");
  if (!button) return;
  event.preventDefault();
  send({ choice: button.dataset.choice }, button.textContent);
});

// Enter that confirms a kanji conversion must not send: Safari ends the composition before the key arrives, others say 229.
field.addEventListener("compositionstart", () => { composing = true; });
field.addEventListener("compositionend", () => { setTimeout(() => { composing = false; }, 0); });
field.addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || event.shiftKey || event.isComposing || event.keyCode === 229 || composing) return;
  event.preventDefault();
  submit();
});
