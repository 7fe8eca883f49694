// What the entry points share: one initialisation, and the functions behind it.

import start, { check as checkBytes, version as versionText } from "./cpts_check.js";

// The one initialisation, or the one under way.
let ready;
let started = false;

/**
 * Starts the module once, whoever asks and however often. After a failure the next call tries again.
 * @param {() => unknown} source gives the module: bytes, a compiled module, a response, an address, or a promise of one
 * @returns {Promise<void>}
 */
export function initFrom(source) {
  ready ??= Promise.resolve()
    .then(source)
    .then((module) => start({ module_or_path: module }))
    .then(
      () => {
        started = true;
      },
      (error) => {
        ready = undefined;
        throw error;
      },
    );
  return ready;
}

export function check(text, options) {
  assertStarted("check");
  const bytes = bytesOf(text);
  const { date, lang, masked = false, reference, explain } = optionsOf(options);
  return checkBytes(bytes, date, lang, masked, reference, explain);
}

export function version() {
  assertStarted("version");
  return versionText();
}

function assertStarted(name) {
  if (!started) {
    throw new Error(`\`${name}\` est appelé avant la fin de \`init()\` : écrire d'abord \`await init()\``);
  }
}

function bytesOf(text) {
  if (typeof text === "string") {
    return new TextEncoder().encode(text);
  }
  if (text instanceof Uint8Array) {
    return text;
  }
  throw new TypeError(
    `\`check\` attend le texte du dossier (string ou Uint8Array), pas ${kindOf(text)} : ` +
      "un objet déjà lu a perdu ses lignes, ses clés en double et l'écriture de ses nombres",
  );
}

function optionsOf(options) {
  if (options === null || typeof options !== "object") {
    throw new TypeError('`check` attend des options, avec au moins la date : `{ date: "AAAA-MM-JJ" }`');
  }
  const { date, lang, masked, reference, explain } = options;
  if (typeof date !== "string") {
    throw new TypeError(`l'option \`date\` est obligatoire, et s'écrit "AAAA-MM-JJ" ; reçu : ${kindOf(date)}`);
  }
  if (lang !== undefined && typeof lang !== "string") {
    throw new TypeError(`l'option \`lang\` est "fr" ou "en" ; reçu : ${kindOf(lang)}`);
  }
  if (masked !== undefined && typeof masked !== "boolean") {
    throw new TypeError(`l'option \`masked\` est true ou false ; reçu : ${kindOf(masked)}`);
  }
  if (reference !== undefined && !(reference instanceof Uint8Array)) {
    throw new TypeError(`l'option \`reference\` est un Uint8Array ; reçu : ${kindOf(reference)}`);
  }
  if (explain !== undefined && !(Array.isArray(explain) && explain.every((name) => typeof name === "string"))) {
    throw new TypeError(`l'option \`explain\` est une liste de textes ; reçu : ${kindOf(explain)}`);
  }
  return { date, lang, masked, reference, explain };
}

function kindOf(value) {
  if (value === null || value === undefined) {
    return String(value);
  }
  return typeof value === "object" ? value.constructor?.name ?? "object" : typeof value;
}
