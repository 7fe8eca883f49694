import init, { check, version, type CheckOptions } from "cpts";
import initSlim, { check as checkSlim } from "cpts/slim";

const options: CheckOptions = { date: "2026-11-21", lang: "fr", masked: true, reference: new Uint8Array(), explain: ["taille"] };

await init();
const fromText: string = check("{}", options);
const fromBytes: string = check(new Uint8Array(), { date: "2026-11-21" });
const core: string = version();

await initSlim(new URL("https://example.org/core.wasm"));
await initSlim(new Uint8Array());
checkSlim(fromText, options);

// @ts-expect-error: the date is required
check(fromBytes, {});
// @ts-expect-error: an object is not the text of a dossier
check({ identite: {} }, options);
// @ts-expect-error: there are two languages
check("{}", { date: core, lang: "de" });
// @ts-expect-error: the slim entry point looks for no module
await initSlim();
// @ts-expect-error: the other one brings its own
await init("core.wasm");
