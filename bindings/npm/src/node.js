// The entry point of Node: the module is read from the file beside this one.

import { readFile } from "node:fs/promises";
import { initFrom } from "./core.js";

export { check, version } from "./core.js";

export default function init() {
  return initFrom(() => readFile(new URL("./cpts_check_bg.wasm", import.meta.url)));
}
