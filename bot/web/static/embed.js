// One script tag puts the chat on any page: a button, and the chat in a frame, so that neither page touches the other's styles.
(() => {
  "use strict";
  const origin = new URL(document.currentScript.src).origin;
  const host = document.createElement("div");
  const root = host.attachShadow({ mode: "open" });
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = "防犯の相談・質問";
  button.setAttribute("aria-expanded", "false");
  button.style.cssText = "position:fixed;right:16px;bottom:16px;z-index:2147483647;min-height:48px;padding:8px 20px;font:bold 18px sans-serif;color:#fff;background:#0017c1;border:2px solid #fff;border-radius:24px;cursor:pointer";
  let frame = null;
  button.addEventListener("click", () => {
    if (!frame) {
      frame = document.createElement("iframe");
      frame.title = "小金井市 防犯の案内";
      frame.src = origin + "/";
      frame.style.cssText = "position:fixed;right:16px;bottom:80px;z-index:2147483647;width:min(420px,calc(100vw - 32px));height:min(640px,calc(100vh - 112px));border:2px solid #0017c1;border-radius:12px;background:#fff";
      root.append(frame);
    } else {
      frame.hidden = !frame.hidden;
      frame.style.display = frame.hidden ? "none" : "block";
    }
    const open = !frame.hidden;
    button.setAttribute("aria-expanded", String(open));
    button.textContent = open ? "閉じる" : "防犯の相談・質問";
  });
  root.append(button);
  const place = () => document.body.append(host);
  document.body ? place() : addEventListener("DOMContentLoaded", place);
})();
