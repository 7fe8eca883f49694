// The package in pages: as files under a strict policy, and built by Vite; and the starts of its README, run as they are.

import assert from "node:assert/strict";
import { readFileSync, readdirSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import test, { after, before } from "node:test";

import { build } from "vite";

import { browser } from "../widgets/pages.mjs";
import { fromFolder, site } from "../widgets/serveurs.mjs";
import { project, read } from "./paquet.mjs";

const STRICT =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; img-src data:; require-trusted-types-for 'script'";
const DATE = "2026-11-21";

let home;
let seen;
const servers = [];

before(async () => {
  home = project();
  seen = await browser();
});

after(async () => {
  await seen?.close();
  await Promise.all(servers.map((server) => server.close()));
  home?.remove();
});

/** A page of a folder in the browser, and what went wrong in it. */
async function open(folder, path, policy = STRICT) {
  const server = await site(({ pathname }) =>
    pathname === "/publication.json"
      ? fromFolder(home.folder, "publication.json")
      : fromFolder(folder, pathname.slice(1), { "content-security-policy": policy }),
  );
  servers.push(server);
  const tab = await seen.context.newPage();
  tab.setDefaultTimeout(10_000);
  const errors = [];
  tab.on("pageerror", (error) => errors.push(String(error)));
  tab.on("console", (message) => message.type() === "error" && errors.push(message.text()));
  await tab.goto(`${server.origin}/${path}`);
  return { tab, errors };
}

/** The first heading of a widget, once it is there. */
async function heading(tab, name) {
  const found = await tab.waitForFunction((name) => document.querySelector(name)?.shadowRoot?.querySelector("h2")?.textContent, name);
  return found.jsonValue();
}

function html(body, script) {
  return `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Essai</title><link rel="icon" href="data:,"></head><body>${body}<script type="module" src="${script}"></script></body></html>`;
}

async function built(name, files) {
  for (const [file, text] of Object.entries(files)) {
    home.write(`${name}/${file}`, text);
  }
  const outDir = join(home.folder, name, "dist");
  await build({ root: join(home.folder, name), configFile: false, logLevel: "warn", build: { outDir } });
  return outDir;
}

/** What the scripts of a folder weigh. */
function weight(folder) {
  const scripts = readdirSync(join(folder, "assets")).filter((file) => file.endsWith(".js"));
  return scripts.reduce((sum, file) => sum + statSync(join(folder, "assets", file)).size, 0);
}

test("a plain page under a strict policy", async () => {
  const body = `<cpts-annuaire src="/publication.json" date="${DATE}"></cpts-annuaire><p></p>`;
  home.write("simple.html", html(body, "/simple.js"));
  home.write(
    "simple.js",
    `import "/node_modules/cpts/dist/widgets/annuaire.js";
     import init, { check } from "/node_modules/cpts/dist/web.js";
     await init();
     document.querySelector("p").textContent = JSON.parse(check("{}", { date: "${DATE}" })).bilans.length;`,
  );
  const { tab, errors } = await open(home.folder, "simple.html");
  assert.match(await heading(tab, "cpts-annuaire"), /\S/);
  await tab.waitForFunction(() => document.querySelector("p").textContent === "1");
  assert.deepEqual(errors, []);
  await tab.close();
});

test("a page built by Vite, with the API and the widgets", async () => {
  const body = `<cpts-presentation src="/publication.json" date="${DATE}"></cpts-presentation><ma-ville-actions src="/publication.json" date="${DATE}"></ma-ville-actions><p></p>`;
  const folder = await built("vite", {
    "index.html": html(body, "/main.js"),
    "main.js": `
      import "cpts/widgets/presentation";
      import "cpts/widgets/statique.css";
      import { defineActions } from "cpts/widgets/slim";
      import init, { check } from "cpts";
      import { version } from "cpts/inline";
      defineActions("ma-ville-actions");
      await init();
      document.querySelector("p").textContent = version() + JSON.parse(check("{}", { date: "${DATE}" })).bilans.length;`,
  });
  const { tab, errors } = await open(folder, "index.html");
  assert.match(await heading(tab, "cpts-presentation"), /\S/);
  assert.match(await heading(tab, "ma-ville-actions"), /\S/);
  await tab.waitForFunction(() => /^\d+\.\d+\.\d+1$/.test(document.querySelector("p").textContent));
  assert.deepEqual(errors, []);
  await tab.close();
});

test("what a page does not use is not in it", async () => {
  const main = 'import { definePresentation } from "cpts/widgets/slim"; definePresentation();';
  const one = await built("un", { "index.html": html("", "/main.js"), "main.js": main });
  const { files } = JSON.parse(readFileSync(join(home.installed, "dist/widgets/widgets.json")));
  const alone = files.find(({ name }) => name === "cpts-presentation").size.raw;
  assert.ok(weight(one) < alone * 1.1, `${weight(one)} bytes, ${alone} in the file of this widget alone`);
});

const starts = [...read("bindings/npm/README.md").toString("utf8").matchAll(/^```(\w+)\n([^]*?)^```$/gm)].map(([, kind, text]) => ({ kind, text }));

test("the README has starts in both languages", () => {
  const kinds = starts.map(({ kind }) => kind);
  assert.deepEqual([...new Set(kinds)].sort(), ["html", "js"]);
  assert.ok(kinds.length >= 5, kinds.join());
  assert.deepEqual(starts.filter(({ text }) => text.trim().split("\n").length > 12), []);
});

for (const [rank, { kind, text }] of starts.entries()) {
  test(`start ${rank + 1} of the README`, async () => {
    if (kind === "js") {
      assert.match(home.run(`start-${rank}.mjs`, text), /^([A-Z]{3}-\d\d \w+ .+\n)+$/);
      return;
    }
    const { files } = JSON.parse(readFileSync(join(home.installed, "dist/widgets/widgets.json")));
    const element = /<(cpts-\w+)/.exec(text)[1];
    const { integrity } = files.find(({ name }) => name === element);
    const { version } = JSON.parse(read("bindings/npm/package.json"));
    // The day of the publication is not that of the test; a page has an icon.
    const page = text.replaceAll("VERSION", version).replace("EMPREINTE", integrity).replace(" src=", ` date="${DATE}" src=`)
      .replace("</title>", '</title><link rel="icon" href="data:,">');
    const isWhole = page.includes("/node_modules/");
    const folder = isWhole ? dirname(home.write(`start-${rank}.html`, page)) : await built(`start-${rank}`, { "index.html": page });
    const { tab, errors } = await open(folder, isWhole ? `start-${rank}.html` : "index.html");
    assert.match(await heading(tab, element), /\S/);
    assert.deepEqual(errors, []);
    await tab.close();
  });
}

test("the styles for static pages dress the sections and nothing else", async () => {
  const outside = '<section class="cpts-section"><h2>A</h2><p>b</p><button>c</button></section>';
  const section = '<section class="cpts-presentation" lang="fr"><h2>A</h2><p><a href="https://a.example/">b</a></p></section>';
  const page = (head) => `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>E</title><link rel="icon" href="data:,">${head}</head><body>${outside}${section}</body></html>`;
  home.write("nu.html", page(""));
  home.write("habille.html", page('<link rel="stylesheet" href="/node_modules/cpts/dist/widgets/statique.css">'));
  const look = async (path) => {
    const { tab, errors } = await open(home.folder, path);
    const styles = await tab.evaluate(() => {
      const of = (selector) => [...document.querySelectorAll(selector)].map((node) => JSON.stringify(Object.fromEntries([...getComputedStyle(node)].map((name) => [name, getComputedStyle(node)[name]]))));
      return { outside: of("body > .cpts-section, .cpts-section *"), inside: of(".cpts-presentation, .cpts-presentation *") };
    });
    assert.deepEqual(errors, []);
    await tab.close();
    return styles;
  };
  const [bare, dressed] = [await look("nu.html"), await look("habille.html")];
  // Where what is above is taller, lower things stand lower: the outside comes first.
  assert.deepEqual(dressed.outside, bare.outside);
  dressed.inside.forEach((style, rank) => assert.notEqual(style, bare.inside[rank]));
});
