// The entry point of those who can give no other file than scripts: the module is in one of them.

import { initFrom } from "./core.js";
import { wasm } from "./cpts_check_wasm.js";
import { wasmBytes } from "./widgets/wasm.js";

export { check, version } from "./core.js";

export default function init() {
  return initFrom(() => wasmBytes(wasm));
}
