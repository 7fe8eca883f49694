// The states of cpts-wasm/tests/etats, brought about for real: what people do is done in a page.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";

import { browser, page } from "./pages.mjs";
import { ROOT, site } from "./serveurs.mjs";

const STATES = join(ROOT, "cpts-wasm/tests/etats");
const DATE = "2026-11-21";

/** What a server answers where a state says that the file cannot be had. */
const FAILURES = {
  "absent": { status: 404, body: "" },
  "inaccessible": { status: 500, body: "" },
  "trop-grand": { body: Buffer.alloc(64_000_001, " ") },
  "pas-json": { body: '{"format": ' },
  "pas-publication": { body: '{"a": 1}' },
  "dossier": { body: '{"format": "cpts-dossier", "version": "1.0"}' },
  "version": { body: '{"format": "cpts-publication", "version": "2.0"}' },
};

export const states = readdirSync(STATES, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== "donnees")
  .flatMap(({ name }) => readdirSync(join(STATES, name)).filter((file) => file.endsWith(".json")).map((file) => ({ widget: name, file })))
  // Those that no page brings about say why.
  .filter(({ widget, file }) => !JSON.parse(readFileSync(join(STATES, widget, file), "utf8")).natif);
assert.ok(states.length > 10, "no states");


/** What a state says. */
export const stateOf = ({ widget, file }) => JSON.parse(readFileSync(join(STATES, widget, file), "utf8"));

/** The HTML that a state gives natively. */
export function expectedOf({ widget, file }) {
  const golden = readFileSync(join(STATES, widget, file.replace(/json$/, "html")), "utf8");
  return golden.replace(/^<!-- .* -->\n/gm, "").replaceAll(">\n<", "><").trimEnd();
}

/** Two sites and a browser, in which states are brought about. */
export async function stage(options = { viewport: { width: 1280, height: 900 } }) {
  let held = "";
  const from = await site((url) => {
    const path = decodeURIComponent(url.pathname.slice(1));
    const headers = { "access-control-allow-origin": "*", "content-type": "application/json" };
    if (path.startsWith("widgets/")) {
      return answered(join(ROOT, "bindings/npm/dist", path), { ...headers, "content-type": "text/javascript" });
    }
    if (path in FAILURES) {
      return { ...FAILURES[path], headers };
    }
    // A file that stands alone is found beside those of any folder.
    return answered(join(STATES, "donnees", path), headers) ?? answered(join(STATES, "donnees", basename(path)), headers);
  });
  const host = await site((url) => {
    const widget = url.searchParams.get("w");
    return widget ? page({ from: from.origin, widgets: [widget], body: `<main>${held}</main>`, lang: url.searchParams.get("lang") }) : undefined;
  });
  const shown = await browser(options);
  await shown.context.addInitScript(() => {
    globalThis.told = [];
    for (const type of ["cpts-ready", "cpts-error"]) {
      addEventListener(type, ({ detail }) => globalThis.told.push([type, detail.code]));
    }
  });
  return {
    context: shown.context,
    from,
    host,
    close: async () => {
      await shown.close();
      await from.close();
      await host.close();
    },
    /** A tab in which a state stands. */
    open: async (place, { attributes: more = {}, tab: known } = {}) => {
      const state = stateOf(place);
      const name = `cpts-${place.widget}`;
      const options = { date: DATE, ...state.options, ...more };
      const beside = state.dossier ? `${state.dossier}/` : "";
      const file = beside + (state.fichier ?? (beside ? "" : (state.erreur ?? "")));
      if (file && state.erreur !== "sans-source") {
        options.src = `${from.origin}/${file}`;
      }
      const isLoading = !state.fichier && !state.erreur && !state.dossier;
      const tab = known ?? (await shown.context.newPage());
      if (isLoading) {
        options.src = `${from.origin}/jamais`;
        // A file that never comes.
        await tab.route(options.src, () => {});
      }
      const attributes = Object.entries(options).map(([name, value]) => ` ${name}="${value.replaceAll('"', "&quot;")}"`);
      held = `<${name}${attributes.join("")}></${name}>`;
      await tab.goto(`${host.origin}/?w=${name}&lang=${options.lang ?? "fr"}`);
      await tab.waitForFunction(
        ([name, isLoading]) => (isLoading ? document.querySelector(name).shadowRoot : globalThis.told.length > 0),
        [name, isLoading],
      );
      for (const [message, value = ""] of state.messages ?? []) {
        await act(tab, name, message, value);
      }
      return tab;
    },
  };
}

function answered(path, headers) {
  try {
    return { body: readFileSync(path), headers };
  } catch {
    return undefined;
  }
}

/** Does what sends a message: clicks, ticks, types or submits; or what its page does, when its address changes. */
async function act(tab, name, message, value) {
  if (message.startsWith("adresse:")) {
    const fragment = new URLSearchParams([[name, message.slice("adresse:".length)]]);
    await tab.evaluate((fragment) => (location.hash = fragment), fragment.toString());
    await tab.waitForTimeout(50);
    return;
  }
  const element = tab.locator(`${name} [data-message="${message}"]`).first();
  // What is folded away is opened first, as people do.
  await element.evaluate((node) => {
    for (let at = node.closest("details"); at; at = at.parentElement?.closest("details")) {
      at.open = true;
    }
  });
  const kind = await element.evaluate((node) => (node.matches("input") ? node.type : node.localName));
  if (kind === "checkbox") {
    await (value ? element.setChecked(value === "true") : element.click());
  } else if (kind === "radio") {
    await element.check();
  } else if (kind === "select") {
    await element.selectOption(value);
  } else if (kind === "form") {
    await element.evaluate((form) => form.requestSubmit());
  } else if (["button", "a"].includes(kind)) {
    await element.click();
  } else {
    await element.fill(value);
  }
}
