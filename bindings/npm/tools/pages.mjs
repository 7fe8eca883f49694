// Makes what stands around the widgets: a page a widget for frames and links, the themes, and the configurator.

import { createHash } from "node:crypto";
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { build } from "esbuild";

/** What the page of a widget may do, and nothing else. Data may come from any site on https: a server may say which. */
const POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self' https:; " +
  "img-src data:; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

/**
 * @param {object} parts
 * @param {string} parts.source the folder of the sources
 * @param {string} parts.out the folder that holds the one of the widgets
 * @param {object[]} parts.elements of the manifest, each with what it has of its mixins
 * @param {object[]} parts.files of the widgets
 * @param {object} parts.statics the styles of the HTML without script
 * @param {string} parts.version
 */
export async function writePages({ source, out, elements, files, statics, version }) {
  const titles = JSON.parse(readFileSync(join(source, "embed/pages.json"), "utf8"));
  const components = elements.map((element) => describe(element, files, titles));
  const shared = { version, policy: POLICY, components };

  const embed = folder(join(out, "embed"));
  const named = (name, content) => {
    const [stem, extension] = name.split(".");
    const file = `${stem}-${version}.${extension}`;
    writeFileSync(join(embed, file), content);
    return { file, integrity: integrity(content) };
  };
  const script = named("embed.js", await bundle(join(source, "embed/embed.js"), JSON.parse(JSON.stringify(shared, untold))));
  const styles = named("embed.css", readFileSync(join(source, "embed/embed.css")));
  const height = named("hauteur.js", readFileSync(join(source, "embed/hauteur.js")));
  const template = readFileSync(join(source, "embed/page.html"), "utf8");
  for (const { tag, file, integrity, titles } of components) {
    const values = {
      policy: POLICY, title: titles.fr, element: tag, widget: file, widgetIntegrity: integrity,
      script: script.file, scriptIntegrity: script.integrity, styles: styles.file, stylesIntegrity: styles.integrity,
    };
    writeFileSync(join(embed, `${tag.replace("cpts-", "")}.html`), fill(template, values));
  }

  cpSync(join(source, "themes"), folder(join(out, "themes")), { recursive: true });

  const configurator = folder(join(out, "configurateur"));
  for (const name of ["index.html", "configurateur.css"]) {
    cpSync(join(source, "configurateur", name), join(configurator, name));
  }
  const code = await bundle(join(source, "configurateur/configurateur.js"), { ...shared, height, statics });
  writeFileSync(join(configurator, "configurateur.js"), code);
}

/** What the pages know of a widget, from the manifest of the elements and the files that were made. */
function describe(element, files, titles) {
  const tag = element.tagName;
  if (!titles[tag]) {
    throw new Error(`no title for \`${tag}\` in src/embed/pages.json`);
  }
  const { file, integrity } = files.find(({ name }) => name === tag);
  const attributes = (element.attributes ?? []).map(({ name, type, default: preset, description = "" }) => ({
    name,
    type: type?.text ?? "string",
    choices: choices(type?.text),
    preset: preset?.replaceAll(/^["']|["']$/g, ""),
    description,
  }));
  const properties = (element.cssProperties ?? []).map(({ name, syntax, default: preset, description = "" }) => ({
    name,
    syntax: syntax ?? "*",
    preset,
    description,
  }));
  const { description = "", "x-source": kind } = element;
  return { tag, file, integrity, folder: kind === "folder", description, titles: titles[tag], attributes, properties };
}

/** Leaves out what only the configurator tells. */
function untold(key, value) {
  return key === "description" ? undefined : value;
}

/** The values of a closed list, `"clair" | "sombre"` or `2 | 3`. */
function choices(type = "") {
  const values = type.split("|").map((part) => part.trim().match(/^"(.*)"$|^(\d+)$/));
  return values.every(Boolean) ? values.map(([, text, number]) => text ?? number) : undefined;
}

async function bundle(entry, shared) {
  const result = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    charset: "utf8",
    legalComments: "none",
    banner: { js: `/*! cpts ${shared.version}, MIT OR Apache-2.0, https://github.com/cpts-dev/cpts */` },
    write: false,
    plugins: [
      {
        name: "composants",
        setup(build) {
          build.onResolve({ filter: /^cpts:composants$/ }, ({ path }) => ({ path, namespace: "cpts" }));
          build.onLoad({ filter: /./, namespace: "cpts" }, () => ({ contents: JSON.stringify(shared), loader: "json" }));
        },
      },
    ],
  });
  return result.outputFiles[0].contents;
}

function fill(template, values) {
  return template.replaceAll(/\{\{(\w+)\}\}/g, (_, name) => {
    if (!(name in values)) {
      throw new Error(`no value for \`${name}\``);
    }
    return values[name];
  });
}

function folder(path) {
  rmSync(path, { recursive: true, force: true });
  mkdirSync(path, { recursive: true });
  return path;
}

function integrity(content) {
  return `sha384-${createHash("sha384").update(content).digest("base64")}`;
}
