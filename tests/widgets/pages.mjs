// The page of a town hall that holds a widget, and a browser that shows it.

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { chromium } from "playwright-core";

import { fileOf, provider, site } from "./serveurs.mjs";

/** A policy as strict as a host can have, with the widgets and the data from another site. */
export const STRICT = (from) =>
  `default-src 'none'; script-src ${from} 'wasm-unsafe-eval'; style-src 'self'; connect-src ${from}; ` +
  "require-trusted-types-for 'script'";

/** A host's page. */
export function page({ from, body, lang = "fr", policy = STRICT(from), widgets, head = "" }) {
  const scripts = widgets.map((name) => {
    const { file, integrity } = fileOf(name);
    return `<script type="module" src="${from}/widgets/${file}" integrity="${integrity}" crossorigin></script>`;
  });
  const html =
    `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>Mairie fictive</title>` +
    `<meta name="viewport" content="width=device-width">${head}${scripts.join("")}</head><body>${body}</body></html>`;
  return { body: html, headers: { "content-type": "text/html; charset=utf-8", "content-security-policy": policy } };
}

/** A browser that is new each time. */
export async function browser(options = {}) {
  const folder = mkdtempSync(join(tmpdir(), "cpts-widgets-"));
  const context = await chromium.launchPersistentContext(folder, {
    executablePath: process.env.CPTS_CHROMIUM ?? "/usr/bin/chromium",
    headless: true,
    locale: "fr-FR",
    acceptDownloads: true,
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
      "--disable-component-update", "--disable-sync"],
    ...options,
  });
  return {
    context,
    close: async () => {
      await context.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
