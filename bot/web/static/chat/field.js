// The field a question is written in: Japanese input methods, long text, drafts.

// Calls `send` when the resident means to send, and `changed` with each change. Returns what reads and writes the field;
// `onKeys` says whether there is a keyboard of keys, which unlike one on the screen hides nothing.
export function openField(send, changed) {
  const field = document.getElementById("message");
  const left = document.getElementById("left");
  const longest = Number(left.dataset.longest);
  // On a touch screen Enter makes a new line, as in other chats there; the button sends.
  const enterSends = matchMedia("(hover: hover) and (pointer: fine)").matches;
  document.getElementById("hint").hidden = !enterSends;
  let composing = false;

  // The Enter that confirms a kanji conversion must never send. Most browsers say isComposing or keyCode 229; Safari ends
  // the composition before it tells of the key, so the end counts only one tick later.
  field.addEventListener("compositionstart", () => { composing = true; });
  field.addEventListener("compositionend", () => { setTimeout(() => { composing = false; }); });
  field.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing || event.keyCode === 229 || composing || !enterSends) return;
    event.preventDefault();
    send();
  });
  field.addEventListener("input", () => {
    fit();
    changed(field.value);
  });

  function length() {
    return [...field.value.trim()].length;
  }

  function fit() {
    const over = length() - longest;
    left.textContent = over > 0 ? `${over}文字多いです` : over > -100 ? `あと${-over}文字書けます` : "";
    field.rows = Math.min(6, Math.max(1, field.value.split("\n").length));
    while (field.scrollHeight > field.clientHeight + 4 && field.rows < 6) field.rows += 1;
  }

  return {
    text: () => field.value.trim(),
    focus: () => field.focus(),
    onKeys: enterSends,
    problem() {
      if (!length()) return "質問が空です。知りたいことを書いてください。";
      return length() > longest ? `文が長すぎます。${longest}文字までにしてください。` : null;
    },
    write(text) {
      field.value = text;
      fit();
      changed(text);
    },
    mark(invalid) {
      invalid ? field.setAttribute("aria-invalid", "true") : field.removeAttribute("aria-invalid");
      field.setAttribute("aria-describedby", invalid ? "error-text hint left" : "hint left");
    },
  };
}
