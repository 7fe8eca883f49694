// What runs in the page: it measures, and answers with plain figures.

import { ENGINES } from "./engines.mjs";
import { parse } from "./documents.mjs";
import { expected, typed } from "./queries.mjs";

const TEN = 10;
const read = async (size) => new Uint8Array(await (await fetch(`data/${size}.json`)).arrayBuffer());

/** The value below which a part of some numbers is. */
function quantile(numbers, part) {
  const sorted = Float64Array.from(numbers).sort();
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))];
}

/** From the bytes to the answer to a first search, the best of some times. */
async function ready(name, bytes, times) {
  const found = [];
  for (let time = 0; time < times; time++) {
    const start = performance.now();
    const engine = await ENGINES[name](bytes);
    await engine.search("martin");
    found.push({ time: performance.now() - start, slices: engine.slices ?? [] });
    engine.free?.();
    // What the last one left behind is not for the next one to clean.
    globalThis.gc?.();
  }
  found.sort((left, right) => left.time - right.time);
  const { slices } = found[0];
  return {
    best: found[0].time,
    all: found.map(({ time }) => time),
    slices: slices.length,
    longest_slice: found.map(({ slices }) => Math.max(0, ...slices)),
  };
}

/** From each keystroke to its results: of the rounds, the median, because of what else the machine does. */
async function keystrokes(engine, texts, rounds) {
  const times = texts.map(() => []);
  for (let round = 0; round < rounds; round++) {
    for (const [rank, text] of texts.entries()) {
      const start = performance.now();
      const found = engine.search(text);
      if (found instanceof Promise) {
        await found;
      }
      times[rank].push(performance.now() - start);
    }
  }
  const medians = times.map((times) => quantile(times, 0.5));
  const slowest = medians.map((time, rank) => [time, texts[rank]]).sort((left, right) => right[0] - left[0]);
  return {
    median: quantile(medians, 0.5),
    p95: quantile(medians, 0.95),
    most: Math.max(...medians),
    most_of_all: Math.max(...times.flat()),
    keystrokes: texts.length,
    rounds,
    slowest: slowest.slice(0, 8),
  };
}

/** Which part of those who answer is among the first ten, in the mean, and the queries that missed some. */
async function recall(engine, cases, most) {
  const kinds = {};
  for (const [kind, list] of Object.entries(cases)) {
    let sum = 0;
    let count = 0;
    const missed = [];
    for (const { text, who } of list.slice(0, most)) {
      if (who.length === 0) {
        continue;
      }
      const found = engine.first(await engine.search(text), TEN);
      const wanted = new Set(who);
      const part = found.filter((id) => wanted.has(id)).length / Math.min(TEN, who.length);
      sum += part;
      count++;
      if (part < 1) {
        missed.push([text, part]);
      }
    }
    kinds[kind] = { recall: sum / count, count, missed: missed.slice(0, 12) };
  }
  return kinds;
}

globalThis.measure = async (size, options) => {
  const bytes = await read(size);
  const members = parse(bytes);
  const cases = expected(members, options.cases);
  const texts = typed(members);
  const found = {};
  for (const name of options.engines) {
    const { rounds, times, every, most } = options.effort[name];
    const asked = texts.filter((_, rank) => rank % every === 0);
    const measured = { ready: await ready(name, bytes, times) };
    const engine = await ENGINES[name](bytes);
    // What is compiled while it runs has run once.
    await keystrokes(engine, asked.slice(0, 60), 1);
    measured.keystroke = await keystrokes(engine, asked, rounds);
    measured.recall = await recall(engine, cases, most);
    engine.free?.();
    globalThis.gc?.();
    found[name] = measured;
  }
  return { bytes: bytes.length, members: members.length, engines: found };
};

/** What the page holds once an engine is ready, to be asked in a page of its own; `none` is the page alone. */
globalThis.hold = async (name, size) => {
  globalThis.held = name === "none" ? null : await ENGINES[name](await read(size));
  await globalThis.held?.search("martin");
  globalThis.gc?.();
  const { bytes } = await performance.measureUserAgentSpecificMemory();
  return { bytes, wasm: globalThis.held?.memory?.() ?? 0 };
};

globalThis.isReady = true;
