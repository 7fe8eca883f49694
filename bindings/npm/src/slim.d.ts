export * from "./api.js";

/** What the WebAssembly module may come from. */
export type ModuleSource =
  | BufferSource
  | WebAssembly.Module
  | Response
  | URL
  | string
  | Promise<BufferSource | WebAssembly.Module | Response>;

/** Starts the WebAssembly module that the caller brings. Called twice, it starts once. */
export default function init(module: ModuleSource): Promise<void>;
