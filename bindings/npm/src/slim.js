// The entry point of libraries: it looks for the module nowhere, its caller brings it.

import { initFrom } from "./core.js";

export { check, version } from "./core.js";

export default function init(module) {
  if (module === undefined) {
    return Promise.reject(new TypeError("`init` attend le module : ses octets, son adresse, ou un WebAssembly.Module"));
  }
  return initFrom(() => module);
}
