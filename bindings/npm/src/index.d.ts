export * from "./api.js";

/** Loads the WebAssembly module. Called twice, it loads once; after a failure, the next call tries again. */
export default function init(): Promise<void>;
