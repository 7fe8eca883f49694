// What the policies of strict hosts let through, in Chromium and in Firefox: the widgets where WebAssembly may run, the
// content of their elements where it may not. Nothing is written to the console but by the policies that forbid it.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";

import puppeteer from "puppeteer-core";

import { browser, page } from "./pages.mjs";
import { manifest, provider, ROOT, site } from "./serveurs.mjs";

const SETTLED = 5000;

/** As shared/wasm.md names them, where `from` is the site of the widgets. */
const POLICIES = {
  "A: no word of WebAssembly": { policy: (from) => `default-src 'self' ${from}`, runs: false },
  "B: WebAssembly in script-src": { policy: (from) => `default-src 'self' ${from}; script-src ${from} 'wasm-unsafe-eval'`, runs: true },
  "C: unsafe-eval": { policy: (from) => `default-src 'self' ${from}; script-src ${from} 'unsafe-eval'`, runs: true },
  "D: WebAssembly in default-src": { policy: (from) => `default-src ${from} 'wasm-unsafe-eval'`, runs: true },
  "E: nothing else at all": { policy: (from) => `default-src 'none'; script-src ${from} 'wasm-unsafe-eval'; connect-src ${from}`, runs: true },
  "F: styles of the host": { policy: (from) => `default-src 'none'; script-src ${from} 'wasm-unsafe-eval'; connect-src ${from}; style-src 'self'`, runs: true },
  "G: inline styles": { policy: (from) => `default-src 'self' ${from}; script-src ${from} 'wasm-unsafe-eval'; style-src 'self' 'unsafe-inline'`, runs: true },
  "H: trusted types": { policy: (from) => `script-src ${from} 'wasm-unsafe-eval'; style-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'`, runs: true },
  "I: scripts alone": { policy: (from) => `script-src ${from} 'wasm-unsafe-eval'`, runs: true },
  "J: no style": { policy: () => "style-src 'none'", runs: true },
  "scripts of the widgets forbidden": { policy: () => "script-src 'self'", runs: false },
  "data of another site forbidden": { policy: (from) => `script-src ${from} 'wasm-unsafe-eval'; connect-src 'self'`, runs: true, fails: "inaccessible" },
};

const widgets = manifest.files.filter(({ elements }) => elements.length === 1).map(({ name }) => name);
let from;
let host;

before(async () => {
  const data = (name) => ({ body: readFileSync(join(ROOT, "cpts-wasm/tests/etats/donnees", name)) });
  from = await provider({ "data.json": data("complete.json") });
  const body = widgets.map((name) => `<${name} src="${from.origin}/${name === "cpts-simulateur" ? "communes/" : "data.json"}" date="2026-11-21"><p>Contenu de la page</p></${name}>`);
  host = await site((url) => {
    const found = POLICIES[url.searchParams.get("p")];
    return found && page({ from: from.origin, widgets, body: body.join(""), policy: found.policy(from.origin) });
  });
});

after(async () => {
  await from?.close();
  await host?.close();
});

/** What stands in the page: of each widget, what people see and what it told. */
function standing(names) {
  return names.map((name) => {
    const element = document.querySelector(name);
    const root = element.shadowRoot;
    const isStyled = root ? getComputedStyle(element).display === "block" : undefined;
    return { name, isStyled, text: (root ?? element).textContent, isStatic: !root };
  });
}

async function settled(tab, names) {
  // Each widget says that it is ready or why it is not; where no script may run, nothing is ever said.
  const limit = Date.now() + SETTLED;
  for (;;) {
    const found = await tab.evaluate(standing, names);
    const isOver = found.every(({ isStatic, text }) => (isStatic ? false : !/Chargement/.test(text)));
    if (isOver || Date.now() > limit) {
      return found;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

function judge(found, { runs, fails }) {
  assert.ok(found.length > 0);
  for (const { name, text, isStatic, isStyled } of found) {
    if (!runs) {
      assert.ok(isStatic && text === "Contenu de la page", `${name} shows ${text}`);
    } else if (fails) {
      assert.match(text, /ne peu(ven)?t pas être (chargées|lue?s?|lu)|chargé/, name);
    } else {
      assert.ok(!isStatic && isStyled && text.length > 100, `${name} shows ${text}`);
    }
  }
}

test("Chromium", async (suite) => {
  const { context, close } = await browser();
  try {
    for (const [name, expected] of Object.entries(POLICIES)) {
      await suite.test(name, async () => {
        const tab = await context.newPage();
        const said = [];
        tab.on("console", (message) => said.push(message.text()));
        tab.on("pageerror", (error) => said.push(String(error)));
        await tab.goto(`${host.origin}/?p=${encodeURIComponent(name)}`);
        await tab.waitForTimeout(expected.runs ? 0 : 700);
        judge(expected.runs ? await settled(tab, widgets) : await tab.evaluate(standing, widgets), expected);
        if (expected.runs && !expected.fails) {
          assert.deepEqual(said, []);
        }
        await tab.close();
      });
    }
  } finally {
    await close();
  }
});

test("Firefox", async (suite) => {
  const executablePath = process.env.CPTS_FIREFOX ?? "/usr/bin/firefox-esr";
  const firefox = await puppeteer.launch({ browser: "firefox", executablePath, headless: true });
  try {
    for (const [name, expected] of Object.entries(POLICIES)) {
      await suite.test(name, async () => {
        const tab = await firefox.newPage();
        const errors = [];
        // Firefox asks for an icon that the host has not, and tells that too.
        tab.on("pageerror", ({ message }) => message.includes("favicon.ico") || errors.push(message));
        await tab.goto(`${host.origin}/?p=${encodeURIComponent(name)}`);
        await new Promise((resolve) => setTimeout(resolve, expected.runs ? 0 : 700));
        judge(expected.runs ? await settled(tab, widgets) : await tab.evaluate(standing, widgets), expected);
        if (expected.runs && !expected.fails) {
          assert.deepEqual(errors, []);
        }
        await tab.close();
      });
    }
  } finally {
    await firefox.close();
  }
});
