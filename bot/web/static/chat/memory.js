// What a tab remembers: the conversation until the tab is closed, how the page looks until it is changed.

const CONVERSATION = ["sessionStorage", "koganei-bohan"];
const DRAFT = ["sessionStorage", "koganei-bohan-draft"];
const DISPLAY = ["localStorage", "koganei-bohan-display"];
const MOST_EXCHANGES = 50;
let forgotten = false;

function read([storage, key]) {
  try {
    return JSON.parse(window[storage].getItem(key));
  } catch {
    return null;
  }
}

function write([storage, key], value) {
  if (forgotten) return;
  try {
    value ? window[storage].setItem(key, JSON.stringify(value)) : window[storage].removeItem(key);
  } catch {
    // Storage may be forbidden or full: then nothing is kept over a reload, and all else works.
  }
}

/** The conversation of this tab: `session` of the server, `exchanges`, and the question still `waiting` for its reply. */
export const conversation = () => ({ session: null, exchanges: [], waiting: null, ...read(CONVERSATION) });
export const keepConversation = (state) => write(CONVERSATION, { ...state, exchanges: state.exchanges.slice(-MOST_EXCHANGES) });

/** What is written in the field but not sent. */
export const draft = () => read(DRAFT) || "";
export const keepDraft = (text) => write(DRAFT, text);

/** What is chosen under 「文字の大きさ・見え方・ふりがな」. */
export const displayChosen = () => read(DISPLAY) || {};
export const keepDisplay = (settings) => write(DISPLAY, settings);

/** Nothing of this conversation, nor that there ever was one, stays in the browser's storage; nothing is kept from here on. */
export function forgetAll() {
  for (const place of [CONVERSATION, DRAFT, DISPLAY]) write(place, null);
  forgotten = true;
}
