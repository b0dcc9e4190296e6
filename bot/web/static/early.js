// Before anything is painted: the size and colours this resident chose last time, so that the page does not jump or flash.
(() => {
  "use strict";
  const root = document.documentElement;
  root.classList.add("js");
  if (window.parent !== window) root.classList.add("framed");
  try {
    Object.assign(root.dataset, JSON.parse(localStorage.getItem("koganei-bohan-display")) || {});
  } catch {
    // No storage, or something else in it: the page looks as it does by default.
  }
})();
