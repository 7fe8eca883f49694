// Every state of every widget, for real: the page must hold what the same state gives natively (cpts-wasm/tests/etats).

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { expectedOf, stage, states } from "./etats.mjs";

let shown;
let judge;

before(async () => {
  shown = await stage();
  // Where strings may become nodes: the page of the widgets forbids it.
  judge = await shown.context.newPage();
});

after(() => shown?.close());

for (const place of states) {
  test(`${place.widget}/${place.file}`, async () => {
    const tab = await shown.open(place);
    const obtained = await tab.evaluate((name) => document.querySelector(name).shadowRoot.innerHTML, `cpts-${place.widget}`);
    assert.equal(await judge.evaluate(differ, [obtained, expectedOf(place)]), undefined);
    await tab.close();
  });
}

/** Where two pieces of HTML first differ, once they are nodes. What people opened is left out. */
function differ([obtained, expected]) {
  const parse = (html) => new DOMParser().parseFromString(`<body>${html}</body>`, "text/html").body;
  const compare = (left, right, path) => {
    if (left.nodeName !== right.nodeName) {
      return `${path}: ${left.outerHTML ?? left.data} instead of ${right.outerHTML ?? right.data}`;
    }
    if (left.nodeType === Node.TEXT_NODE) {
      return left.data === right.data ? undefined : `${path}: «${left.data}» instead of «${right.data}»`;
    }
    const attributes = (node) =>
      [...(node.attributes ?? [])].filter(({ name }) => !(name === "open" && node.localName === "details")).map(({ name, value }) => `${name}=${value}`).sort().join(" ");
    if (attributes(left) !== attributes(right)) {
      return `${path}: [${attributes(left)}] instead of [${attributes(right)}]`;
    }
    if (left.childNodes.length !== right.childNodes.length) {
      return `${path}: ${left.childNodes.length} nodes instead of ${right.childNodes.length}: ${left.innerHTML}`;
    }
    for (let rank = 0; rank < left.childNodes.length; rank += 1) {
      const found = compare(left.childNodes[rank], right.childNodes[rank], `${path}/${right.childNodes[rank].nodeName.toLowerCase()}[${rank}]`);
      if (found) {
        return found;
      }
    }
    return undefined;
  };
  return compare(parse(obtained), parse(expected), "");
}
