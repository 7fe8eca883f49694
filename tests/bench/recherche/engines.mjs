// The engines, each made from the bytes of a publication and asked as its documentation advises for such a search: as
// one types, forgiving, without accents, all words wanted.

import { create, insertMultiple, search } from "@orama/orama";
import Fuse from "fuse.js";
import MiniSearch from "minisearch";

import init, { Moteur } from "./module/cpts_bench_recherche.js";
import { FIELDS, documents, fold, parse, usagesOf, words } from "./documents.mjs";

/** How many results are on a page. */
export const PAGE = 20;

/** How long a slice of the loading may take before the page breathes, in milliseconds. */
const SLICE = 6;

const vocabulary = await (await fetch("vocabulaire.json")).json();
const emptyWords = new Set(vocabulary.mots_vides.flatMap(words));
const usages = usagesOf(vocabulary);
const { memory } = await init({ module_or_path: "module/cpts_bench_recherche_bg.wasm" });

/** Lets the page do what else it has to do. */
const breathe = () =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = resolve;
    port2.postMessage(null);
  });

/** Ours. Its slices are the tasks that the page sees while it loads. */
async function cpts(bytes) {
  const slices = [];
  let start = performance.now();
  const engine = new Moteur(bytes);
  slices.push(performance.now() - start);
  for (let goesOn = true; goesOn; ) {
    await breathe();
    start = performance.now();
    do {
      goesOn = engine.advance();
    } while (goesOn && performance.now() - start < SLICE);
    slices.push(performance.now() - start);
  }
  return {
    slices,
    memory: () => memory.buffer.byteLength,
    // The total, how many members are on the page, those, then the count of each value of the facets.
    search: (text) => engine.search(text, 0, PAGE),
    first: (found, count) => Array.from(found.subarray(2, 2 + Math.min(found[1], count))),
    free: () => engine.free(),
  };
}

const processTerm = (term) => {
  const folded = fold(term);
  return emptyWords.has(folded) ? null : folded;
};

const BOOST = { nom: 3, prenom: 2 };

function miniSearch(usages) {
  return async (bytes) => {
    const members = parse(bytes);
    const fields = usages ? [...FIELDS, "usages"] : FIELDS;
    const index = new MiniSearch({
      fields,
      processTerm,
      searchOptions: { prefix: true, fuzzy: 0.2, combineWith: "AND", boost: BOOST },
    });
    index.addAll(documents(members, usages));
    return {
      held: [members, index],
      search: (text) => index.search(text).slice(0, PAGE),
      first: (found, count) => found.slice(0, count).map((result) => result.id),
    };
  };
}

async function fuse(bytes) {
  const members = parse(bytes);
  const index = new Fuse(documents(members, usages), {
    keys: [...FIELDS, "usages"].map((name) => ({ name, weight: BOOST[name] ?? 1 })),
    threshold: 0.3,
    ignoreDiacritics: true,
    ignoreLocation: true,
    useTokenSearch: true,
    tokenMatch: "all",
  });
  return {
    held: [members, index],
    search: (text) => index.search(text, { limit: PAGE }),
    first: (found, count) => found.slice(0, count).map((result) => result.item.id),
  };
}

async function orama(bytes) {
  const members = parse(bytes);
  const fields = [...FIELDS, "usages"];
  const index = create({
    schema: Object.fromEntries(fields.map((name) => [name, "string"])),
    sort: { enabled: false },
    components: { tokenizer: { language: "french", stemming: false, stopWords: [...emptyWords] } },
  });
  // Its own ids are texts.
  const given = documents(members, usages).map((document) => ({ ...document, id: `${document.id}` }));
  await insertMultiple(index, given);
  return {
    held: [members, index],
    search: (term) => search(index, { term, limit: PAGE, tolerance: 1, boost: BOOST }),
    first: (found, count) => found.hits.slice(0, count).map((hit) => Number(hit.id)),
  };
}

/** By name; the second MiniSearch is given everyday words, which cost it time and win it answers. */
export const ENGINES = {
  cpts,
  minisearch: miniSearch(null),
  "minisearch+mots": miniSearch(usages),
  fuse,
  orama,
};
