// Buttons that copy.

import { byId, make } from "./dom.js";
import { french } from "./francais.js";

/** A block of text and the button that copies it, whose success is told aloud. */
export function copyable(title, text, note) {
  const code = make("code", {}, text);
  const block = make("pre", { tabindex: "0", role: "region", "aria-label": title }, code);
  const button = make("button", { type: "button", "aria-label": french(`Copier : ${title}`) }, "Copier");
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(code.textContent);
      say(`Copié : ${title}.`);
    } catch {
      // Without the right to write there, the person can.
      getSelection().selectAllChildren(code);
      say(`Le navigateur refuse la copie. Le texte est sélectionné : ${title}. Copiez-le avec Ctrl+C.`);
    }
  });
  const head = make("div", { class: "tete" }, make("h4", {}, title), button);
  return make("div", { class: "code" }, head, ...(note ? [make("p", { class: "aide" }, french(note))] : []), block);
}

function say(text) {
  const live = byId("annonce");
  // A text that does not change is not said again.
  const said = french(text);
  live.textContent = live.textContent === said ? `${said}\u00a0` : said;
}
