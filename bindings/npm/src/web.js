// The entry point of browsers and bundlers: the module is fetched from beside this file.

import { initFrom } from "./core.js";

export { check, version } from "./core.js";

export default function init() {
  return initFrom(() => new URL("./cpts_check_bg.wasm", import.meta.url));
}
