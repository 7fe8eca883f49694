// The TypeScript declarations of the widgets, made from their manifest.

const BANNER = "/* Made by `cargo xtask wasm` from `custom-elements.json`: do not edit. */\n";

/** The names of what a widget is in the package. */
export const names = ({ name }) => ({ name, element: `${name}Element`, attributes: `${name}Attributes`, define: `define${name}` });

const comment = (text, indent = "") => `${indent}/** ${text.replaceAll("*/", "*\\/")} */\n`;

/** The types that all entry points share. */
export function shared(elements) {
  const events = new Map(elements.flatMap(({ events }) => events).map((event) => [event.name, event]));
  const codes = [...events.values()].flatMap((event) => event["x-codes"] ?? []);
  const meanings = codes.map(({ name, description }) => ` * - \`${name}\` : ${description}\n`).join("");
  const map = [...events.values()].map(
    ({ name, type, description }) => comment(description, "  ") + `  ${JSON.stringify(name)}: ${type.text};\n`,
  );
  const listener = "listener: (this: this, event: WidgetEventMap[Type]) => unknown";
  const any = "type: string, listener: EventListenerOrEventListenerObject";
  const method = (verb, options) =>
    `  ${verb}<Type extends keyof WidgetEventMap>(type: Type, ${listener}, options?: boolean | ${options}): void;\n` +
    `  ${verb}(${any}, options?: boolean | ${options}): void;\n`;
  return [
    BANNER,
    `/**\n * Ce que dit \`detail.code\` d'une erreur :\n${meanings} */\nexport type CodeErreur = ${codes.map(({ name }) => JSON.stringify(name)).join(" | ")};\n`,
    `/** Les événements des widgets. */\nexport interface WidgetEventMap extends HTMLElementEventMap {\n${map.join("")}}\n`,
    `/** L'élément d'un widget. */\nexport interface WidgetElement extends HTMLElement {\n` +
      `${method("addEventListener", "AddEventListenerOptions")}${method("removeEventListener", "EventListenerOptions")}}\n`,
    ...elements.map((declared) => {
      const { element, attributes } = names(declared);
      const written = declared.attributes.map(
        ({ name, type, description }) => comment(description, "  ") + `  ${JSON.stringify(name)}?: ${type.text};\n`,
      );
      return (
        `${comment(declared.description)}export interface ${element} extends WidgetElement {}\n\n` +
        `/** Les attributs de \`<${declared.tagName}>\`. */\nexport interface ${attributes} {\n${written.join("")}}\n`
      );
    }),
  ].join("\n");
}

/** The types of the entry point that defines one element. */
export function entry(declared) {
  const { element, attributes } = names(declared);
  return (
    `${BANNER}\nimport type { ${element} } from "./elements.js";\n\n` +
    `export type { CodeErreur, ${attributes}, ${element}, WidgetElement, WidgetEventMap } from "./elements.js";\n\n` +
    `declare global {\n  interface HTMLElementTagNameMap {\n    "${declared.tagName}": ${element};\n  }\n}\n`
  );
}

/** The types of the entry point that defines nothing by itself. */
export function slim(elements) {
  const defined = elements.map(
    (declared) =>
      `/** Définit l'élément de \`<${declared.tagName}>\`, sous ce nom ou sous un autre ; sans effet si la page en a déjà un. */\n` +
      `export function ${names(declared).define}(name?: string): void;\n`,
  );
  return `${BANNER}\nexport type * from "./elements.js";\n\n${defined.join("\n")}`;
}
