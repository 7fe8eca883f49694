// What anybody must be able to do with the widgets: axe-core finds nothing in any state, light or dark; nothing scrolls
// sideways at 320 pixels nor at twice the size of text; colours of hosts are held where they can be read.

import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { after, before, test } from "node:test";

import { stage, states } from "./etats.mjs";

const AXE = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
// Those of a page, which is not ours: its title, its landmarks, its first heading.
const RULES = Object.fromEntries(["page-has-heading-one", "region", "landmark-one-main"].map((id) => [id, { enabled: false }]));

let shown;

before(async () => {
  // The tests' own script is injected: the page's policy would forbid it.
  shown = await stage({ viewport: { width: 320, height: 800 }, bypassCSP: true });
});

after(() => shown?.close());

for (const place of states) {
  test(`${place.widget}/${place.file}`, async () => {
    const tab = await shown.open(place, { attributes: { theme: "auto" } });
    await tab.addScriptTag({ path: AXE });
    for (const colorScheme of ["light", "dark"]) {
      await tab.emulateMedia({ colorScheme });
      const { violations } = await tab.evaluate(([tags, rules]) => globalThis.axe.run(document, { runOnly: tags, rules }), [TAGS, RULES]);
      const told = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`).join(" | ")}`);
      assert.deepEqual(told, [], colorScheme);
    }
    for (const size of ["100%", "200%"]) {
      await tab.evaluate((size) => (document.documentElement.style.fontSize = size), size);
      const excess = await tab.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      assert.ok(excess <= 0, `${excess} pixels too wide, text at ${size}`);
    }
    await tab.close();
  });
}

test("colours of a host", async () => {
  const tab = await shown.open({ widget: "presentation", file: "complete.json" });
  await tab.addScriptTag({ path: AXE });
  const colours = ["#ff0", "#fff", "#000", "#f00", "#0f0", "#00f", "#f0f", "#0ff", "#888", "#ffd700", "#c0ffee", "#8b4513"];
  for (const theme of ["clair", "sombre"]) {
    for (const colour of colours) {
      const told = await tab.evaluate(
        async ([theme, colour, rules]) => {
          const element = document.querySelector("cpts-presentation");
          for (const name of ["texte", "fond", "accent", "carte", "bordure"]) {
            element.style.setProperty(`--cpts-${name}`, colour);
          }
          element.shadowRoot.querySelector("section").dataset.theme = theme;
          element.style.colorScheme = theme === "sombre" ? "dark" : "light";
          const { violations } = await globalThis.axe.run(document, { runOnly: ["color-contrast"], rules });
          return violations.flatMap(({ nodes }) => nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`));
        },
        [theme, colour, RULES],
      );
      assert.deepEqual(told, [], `${colour}, ${theme}`);
    }
  }
  await tab.close();
});
