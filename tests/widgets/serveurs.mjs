// Two sites on this machine: the one of a town hall, and the one that the widgets and the data come from.

import { createServer } from "node:http";
import { readFileSync } from "node:fs";
import { extname, join, normalize, resolve } from "node:path";
import { fileURLToPath } from "node:url";

export const ROOT = fileURLToPath(new URL("../../", import.meta.url));

const TYPES = { ".js": "text/javascript", ".json": "application/json", ".html": "text/html; charset=utf-8", ".txt": "text/plain; charset=utf-8", ".css": "text/css" };

/** What the widgets are served from: the folder that `cargo xtask wasm` fills. */
const WIDGETS = join(ROOT, "bindings/npm/dist/widgets");

/** The communes, as `cargo xtask communes --web` cuts them. */
const COMMUNES = join(resolve(ROOT, process.env.CARGO_TARGET_DIR ?? "target"), "communes-web");

export const manifest = JSON.parse(readFileSync(join(WIDGETS, "widgets.json"), "utf8"));

/** The file of a widget. */
export function fileOf(name) {
  const found = manifest.files.find((file) => file.name === name);
  if (!found) {
    throw new Error(`no widget \`${name}\` in ${WIDGETS}`);
  }
  return found;
}

/**
 * A site on a port of its own, hence an origin of its own.
 * @param {(url: URL) => { status?: number, headers?: Record<string, string>, body: string | Buffer } | undefined} answer
 */
export async function site(answer) {
  const requests = [];
  const server = createServer((request, response) => {
    const url = new URL(request.url, `http://${request.headers.host}`);
    requests.push({ path: url.pathname + url.search, headers: request.headers });
    const found = answer(url);
    response.writeHead(found?.status ?? (found ? 200 : 404), found?.headers);
    response.end(found?.body ?? "absent");
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const origin = `http://127.0.0.1:${server.address().port}`;
  return { origin, requests, close: () => new Promise((resolve) => server.close(resolve) && server.closeAllConnections()) };
}

/** The site of the widgets and of the data: other sites may read it. */
export function provider(data, headers = {}) {
  return site((url) => {
    const name = url.pathname.slice(1);
    const all = { "access-control-allow-origin": "*", "cross-origin-resource-policy": "cross-origin", ...headers };
    if (name in data) {
      const found = data[name];
      return { ...found, headers: { "content-type": "application/json", ...all, ...found.headers } };
    }
    if (name.startsWith("communes/")) {
      return fromFolder(COMMUNES, name.slice("communes/".length), all);
    }
    if (name.startsWith("widgets/")) {
      return fromFolder(WIDGETS, name.slice("widgets/".length), all);
    }
    return undefined;
  });
}

export function fromFolder(folder, name, headers = {}) {
  const path = normalize(join(folder, name));
  if (!path.startsWith(folder)) {
    return undefined;
  }
  try {
    return { body: readFileSync(path), headers: { "content-type": TYPES[extname(path)] ?? "application/octet-stream", ...headers } };
  } catch {
    return undefined;
  }
}
