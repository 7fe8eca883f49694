// The module of a widget, that comes within its script: one file, one fingerprint, no other request.

/** The bytes of a module that was gzipped and written in base64. */
export async function wasmBytes(text) {
  const packed = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(stream).arrayBuffer();
}
