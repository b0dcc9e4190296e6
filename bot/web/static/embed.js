// One script tag puts the chat on any page of the city: a launcher in a shadow root, where the page's styles do not reach, and
// the chat in a frame of its own origin, where the page's scripts do not reach either: what residents write here is not for
// analytics. The page around needs nothing but script-src and frame-src for this origin in its Content-Security-Policy.
// Options and removal: docs/ja/設置.md
(() => {
  "use strict";
  const MARK = "koganei-bohan";
  const NAME = "小金井市 防犯の案内";
  const PATIENCE = 15_000;
  const CLOSE = "閉じる";
  const LOST = "つながりませんでした。少し待って、もう一度開いてください。今、危ないときは110番、けがや火事は119番です。";
  const STYLE = `
    .launcher, dialog { font: bold 18px/1.5 "Noto Sans JP", "Noto Sans CJK JP", sans-serif; }
    * { box-sizing: border-box; }
    button { min-height: 48px; font: inherit; color: var(--on-key); background: var(--key); border: 2px solid var(--on-key); cursor: pointer; }
    button:hover { text-decoration: underline; }
    button:focus-visible { outline: 4px solid #000; outline-offset: 2px; box-shadow: 0 0 0 2px #ffd43d; }
    .launcher { font-size: clamp(18px, 1.125rem, 28px); position: fixed; bottom: 16px; padding: 8px 24px; border-radius: 32px; box-shadow: 0 2px 8px 1px rgb(0 0 0 / .1), 0 1px 5px rgb(0 0 0 / .3); z-index: 2147483647; }
    .left { left: 16px; right: auto; }
    .right { right: 16px; left: auto; }
    dialog { position: fixed; inset: auto; bottom: 16px; width: min(440px, 100vw - 32px); height: min(720px, 100vh - 32px); max-width: none; max-height: none; margin: 0; padding: 0; overflow: hidden; border: 2px solid var(--key); border-radius: 12px; background: #fff; box-shadow: 0 6px 20px 4px rgb(0 0 0 / .1), 0 2px 6px rgb(0 0 0 / .3); z-index: 2147483647; flex-direction: column; }
    dialog[open] { display: flex; }
    .bar { display: flex; justify-content: space-between; align-items: center; gap: 8px; padding: 4px 4px 4px 16px; color: var(--on-key); background: var(--key); }
    .bar button { border-radius: 8px; }
    p { margin: 16px; color: #1a1a1a; }
    p:empty { display: none; }
    iframe { flex: 1; width: 100%; border: 0; }
    @media (max-width: 640px), (max-height: 480px) {
      dialog.left, dialog.right { inset: 0; width: 100vw; height: 100vh; height: 100dvh; border: 0; border-radius: 0; }
    }
    @media print { .launcher, dialog { display: none !important; } }`;

  const tag = document.currentScript || document.querySelector('script[src$="/embed.js"]');
  if (!tag || window[MARK]) return;
  window[MARK] = true;
  const { label = "防犯の相談・質問", position = "right", topic = "" } = tag.dataset;
  const color = /^#[0-9a-f]{6}$/i.test(tag.dataset.color) ? tag.dataset.color : "#0017c1";
  const origin = new URL(tag.src).origin;
  const address = origin + "/" + (topic && "?topic=" + encodeURIComponent(topic));
  const small = matchMedia("(max-width: 640px), (max-height: 480px)");

  const host = document.createElement("div");
  const root = host.attachShadow({ mode: "open" });
  const [launcher, dialog, bar, close, trouble] = ["button", "dialog", "div", "button", "p"].map((name) => document.createElement(name));
  let frame = null;
  let waiting;

  function build() {
    // The page's own rules for div, even its !important ones, end at this element.
    host.style.setProperty("all", "initial", "important");
    host.style.setProperty("--key", color);
    host.style.setProperty("--on-key", textOn(color));
    host.lang = "ja";
    for (const button of [launcher, close]) button.type = "button";
    launcher.textContent = label;
    launcher.setAttribute("aria-haspopup", "dialog");
    launcher.className = `launcher ${position === "left" ? "left" : "right"}`;
    dialog.className = position === "left" ? "left" : "right";
    dialog.setAttribute("aria-label", NAME);
    bar.className = "bar";
    close.textContent = CLOSE;
    trouble.setAttribute("role", "alert");
    bar.append(NAME, close);
    dialog.append(bar, trouble);
    style();
    root.append(launcher, dialog);
    launcher.addEventListener("click", open);
    close.addEventListener("click", shut);
    // Escape in a frame does not reach the dialog around it: the chat tells.
    dialog.addEventListener("cancel", (event) => {
      event.preventDefault();
      shut();
    });
    dialog.addEventListener("keydown", (event) => {
      if (event.key === "Escape") shut();
    });
    small.addEventListener("change", () => {
      if (!dialog.open) return;
      dialog.close();
      show();
    });
    addEventListener("message", hear);
    document.body.append(host);
  }

  // A style sheet made by script needs no 'unsafe-inline' of the page around.
  function style() {
    try {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(STYLE);
      root.adoptedStyleSheets = [sheet];
    } catch {
      root.append(Object.assign(document.createElement("style"), { textContent: STYLE }));
    }
  }

  function open() {
    if (!frame) load();
    show();
    launcher.style.display = "none";
    frame.focus();
    tell("opened");
  }

  // On a small screen the panel covers the page, which must not be walked through behind it then.
  function show() {
    small.matches ? dialog.showModal() : dialog.show();
  }

  function shut() {
    dialog.close();
    launcher.style.display = "";
    launcher.focus();
  }

  function load() {
    frame = document.createElement("iframe");
    frame.title = NAME;
    frame.allow = "clipboard-write; microphone";
    frame.src = address;
    waiting = setTimeout(() => {
      trouble.textContent = LOST;
      frame.remove();
      frame = null;
      close.focus();
    }, PATIENCE);
    trouble.textContent = "";
    dialog.append(frame);
  }

  function tell(what) {
    frame.contentWindow.postMessage({ [MARK]: what }, origin);
  }

  function hear({ source, origin: from, data }) {
    if (!frame || source !== frame.contentWindow || from !== origin) return;
    const what = data?.[MARK];
    if (what === "ready") {
      clearTimeout(waiting);
      if (dialog.open) tell("opened");
    } else if (what === "close") {
      shut();
    } else if (what === "leave" && /^https:\/\//.test(data.address)) {
      location.replace(data.address);
    }
  }

  /** Black or white, whichever is read better on the colour: one of the two always has a contrast of 4.5 : 1. */
  function textOn(background) {
    const [red, green, blue] = [1, 3, 5].map((place) => {
      const value = parseInt(background.slice(place, place + 2), 16) / 255;
      return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.179 ? "#000000" : "#ffffff";
  }

  document.body ? build() : addEventListener("DOMContentLoaded", build);
})();
