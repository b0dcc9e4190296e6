// Asking the server, and in what words to say that it failed.

const PATIENCE = 25_000;
const DANGER = "今、危ないときは110番、けがや火事は119番です。";
const OFFLINE = "インターネットにつながっていません。書いた文は残っています。つながったら、もう一度送ってください。" + DANGER;
export const LOST = "つながりませんでした。書いた文は残っています。少し待って、もう一度送ってください。" + DANGER;
const SLOW = "時間がかかりすぎています。書いた文は残っています。もう一度送ってください。" + DANGER;

/** What the resident is told; `status` is the server's, 0 where it was not reached. */
export class Failure extends Error {
  constructor(message, status = 0) {
    super(message);
    this.status = status;
  }
}

/** The server's answer, null where it has no content. Throws Failure. */
export async function request(method, path, content, more = {}) {
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), PATIENCE);
  try {
    const answer = await fetch(path, {
      method,
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(content),
      credentials: "omit",
      signal: abort.signal,
      ...more,
    });
    const told = answer.status === 204 ? null : await answer.json();
    if (!answer.ok) throw new Failure(told?.error?.message || LOST, answer.status);
    return told;
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure(abort.signal.aborted ? SLOW : navigator.onLine ? LOST : OFFLINE);
  } finally {
    clearTimeout(timer);
  }
}

/** An id for a question: sent again with the same id, it is not answered twice. */
export function newId() {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
