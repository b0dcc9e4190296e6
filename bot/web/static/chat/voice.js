// Reading aloud and writing by voice, where the browser can.

import { announce } from "./announcer.js";
import { button } from "./element.js";

const Recognition = window.SpeechRecognition || window.webkitSpeechRecognition;
const READ = "読み上げる";
const STOP = "読み上げを止める";

/** A button that reads the text aloud; null where the browser cannot. */
export function readAloud(text) {
  if (!window.speechSynthesis) return null;
  let reading = false;
  function turn(element, on) {
    reading = on;
    element.textContent = on ? STOP : READ;
  }
  return button(READ, (element) => {
    speechSynthesis.cancel();
    turn(element, !reading);
    if (!reading) return;
    const speech = new SpeechSynthesisUtterance(text);
    speech.lang = "ja-JP";
    speech.rate = 0.9;
    speech.onend = speech.onerror = () => turn(element, false);
    speechSynthesis.speak(speech);
  }, { class: "quiet" });
}

export function stopReading() {
  window.speechSynthesis?.cancel();
}

/** Writing by voice into the field. Where the voice goes is said before the microphone is opened. */
export function writeByVoice(write) {
  const [open, note, start, stop] = ["speak", "speak-note", "speak-start", "speak-stop"].map((id) => document.getElementById(id));
  if (!Recognition) return;
  let listening = null;

  function close() {
    listening?.abort();
    note.hidden = true;
    open.setAttribute("aria-expanded", "false");
    open.focus();
  }

  function listen() {
    if (listening) return;
    listening = new Recognition();
    listening.lang = "ja-JP";
    listening.onresult = (event) => {
      close();
      write([...event.results].map((result) => result[0].transcript).join(""));
    };
    listening.onerror = (event) => {
      if (event.error !== "aborted") announce("声を聞き取れませんでした。マイクを使えるか確かめて、もう一度押してください。");
    };
    listening.onend = () => {
      listening = null;
      start.textContent = "話しはじめる";
    };
    start.textContent = "聞いています…";
    listening.start();
  }

  open.hidden = false;
  open.setAttribute("aria-expanded", "false");
  open.setAttribute("aria-controls", note.id);
  open.addEventListener("click", () => {
    if (!note.hidden) return close();
    note.hidden = false;
    open.setAttribute("aria-expanded", "true");
    announce(note.querySelector("p").textContent);
    return start.focus();
  });
  start.addEventListener("click", listen);
  stop.addEventListener("click", close);
}
