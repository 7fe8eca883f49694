// Opens the page in a browser and writes what it measured: `node run.mjs OUTPUT SIZES [ENGINES]`.

import { readFile, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";

import { chromium } from "playwright-core";

const { CPTS_CHROMIUM, CPTS_RECHERCHE } = process.env;
if (!CPTS_CHROMIUM || !CPTS_RECHERCHE) {
  throw new Error("CPTS_CHROMIUM and CPTS_RECHERCHE are not both set: run `cargo xtask bench peers-search`");
}
const [output, sizes = "534,5000,50000", engines = "cpts,minisearch,minisearch+mots,fuse,orama"] =
  process.argv.slice(2);

const HERE = fileURLToPath(new URL(".", import.meta.url));
const TYPES = { ".html": "text/html", ".mjs": "text/javascript", ".js": "text/javascript", ".json": "application/json",
  ".wasm": "application/wasm" };

/** The page and its packages from here; the module and the data from where they were made. */
function place(path) {
  const relative = normalize(path).replace(/^(\.\.[/\\])+|^[/\\]/, "");
  const isMade = relative.startsWith("module") || relative.startsWith("data");
  if (relative === "vocabulaire.json") {
    return join(HERE, "../../../cpts-core/data/vocabulaire.json");
  }
  return join(isMade ? CPTS_RECHERCHE : HERE, relative);
}

const server = createServer(async (request, response) => {
  const path = new URL(request.url, "http://localhost").pathname;
  // Isolated, so that the clock is precise and memory can be asked for.
  const headers = {
    "content-type": TYPES[extname(path)] ?? "application/octet-stream",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-embedder-policy": "require-corp",
  };
  try {
    const body = await readFile(place(path));
    response.writeHead(200, headers).end(body);
  } catch {
    response.writeHead(404, headers).end();
  }
});
await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
const address = `http://127.0.0.1:${server.address().port}/page.html`;

async function withPage(action) {
  const folder = mkdtempSync(join(tmpdir(), "cpts-recherche-"));
  const context = await chromium.launchPersistentContext(folder, {
    executablePath: CPTS_CHROMIUM,
    headless: true,
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
      "--disable-component-update", "--disable-sync", "--js-flags=--expose-gc",
      "--enable-blink-features=ForceEagerMeasureMemory"],
  });
  try {
    const page = context.pages()[0] ?? (await context.newPage());
    page.on("pageerror", (error) => console.error(error));
    page.on("console", (message) => console.error(message.text()));
    await page.goto(address);
    await page.waitForFunction(() => globalThis.isReady);
    return await action(page, context);
  } finally {
    await context.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** How many rounds of keystrokes, how many loadings, which keystrokes and how many queries of a kind: what is slow is
 * asked less, which costs it nothing. */
function effortOf(name, size) {
  const isLarge = size > 20000;
  if (name === "fuse") {
    return { rounds: 1, times: 2, every: Math.ceil(size / 150), most: isLarge ? 4 : 25 };
  }
  const isSlow = name === "orama" && isLarge;
  return isSlow ? { rounds: 1, times: 2, every: 4, most: 50 } : { rounds: 5, times: 5, every: 1, most: 100 };
}

const names = engines.split(",");
const answer = { browser: "", sizes: {} };
for (const size of sizes.split(",").map(Number)) {
  const effort = Object.fromEntries(names.map((name) => [name, effortOf(name, size)]));
  const measured = await withPage((page, context) => {
    answer.browser = context.browser()?.version() ?? "";
    return page.evaluate(([size, options]) => globalThis.measure(size, options), [
      size,
      { engines: names, effort, cases: 100 },
    ]);
  });
  const nothing = await withPage((page) => page.evaluate((size) => globalThis.hold("none", size), size));
  for (const name of names) {
    const held = await withPage((page) => page.evaluate(([name, size]) => globalThis.hold(name, size), [name, size]));
    measured.engines[name].memory = { page: held.bytes - nothing.bytes, wasm: held.wasm };
  }
  answer.sizes[size] = measured;
  console.error(`${size}: done`);
}
await writeFile(output, JSON.stringify(answer, null, 1));
server.close();
