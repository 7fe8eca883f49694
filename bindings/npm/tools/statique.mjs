// The styles of the HTML that `cpts render` makes, for a page of the host: those of the widgets, on their sections alone.

import { transform } from "esbuild";

import { sheet } from "./styles.mjs";

/**
 * The styles of the widgets of these names, so that they reach nothing else of a page.
 * @param {string[]} names
 */
export async function statique(names) {
  const sections = names.map((name) => `.cpts-${name}`);
  const own = new RegExp(`\\.cpts-(?:${names.join("|")})(?![\\w-])`, "g");
  const scoped = (name, selector) => `${selector} {\n${adapted(sheet(name)).replaceAll(own, "&$&")}\n}\n`;
  const sheets = names.map((name, rank) => scoped(name, sections[rank]));
  const nested = scoped("base", `:is(${sections})`) + sheets.join("");
  // Browsers that know light-dark() and relative colours know nesting; it is undone for the others.
  const { code } = await transform(nested, { loader: "css", minify: true, target: ["chrome100", "firefox100", "safari15"] });
  if (/:host|::slotted|::part/.test(code)) {
    throw new Error("the styles for static pages speak of a shadow tree");
  }
  return code;
}

/** Rules of a shadow tree, as rules that are nested in the one of a section. */
function adapted(sheet) {
  return (
    sheet
      .replaceAll(/\/\*[^]*?\*\//g, "")
      // The theme of a page is the page's own affair.
      .replaceAll(/:host\(\[theme[^{}]*\{[^{}]*\}/g, "")
      .replaceAll(/:host\(([^()]*)\)/g, "&$1")
      .replaceAll(/:host(?![\w-])/g, "&")
  );
}
