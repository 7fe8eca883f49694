// The custom element of a widget: it gives the widget its file, the messages of its elements and the day, shows what it
// shows, and does what it asks. What the widget is stands in its WebAssembly module.

import { perform } from "./effects.js";
import { wasmBytes } from "./wasm.js";

// The most bytes of a file that is read.
const MAX_BYTES = 64e6;

/**
 * Defines the element of a widget, unless the page has one of this name.
 * @param {string} name of the element
 * @param {object} kind of widget
 * @param {(options: { module_or_path: BufferSource }) => Promise<unknown>} kind.start starts the module
 * @param {string} kind.wasm the module, gzipped, in base64
 * @param {new (...parts: unknown[]) => object} kind.Widget the class of the module
 * @param {string} kind.styles
 * @param {string[]} kind.attributes those that change what it shows
 */
export function define(name, kind) {
  // Where pages are made on a server there are no elements.
  if (!globalThis.customElements || customElements.get(name)) {
    return;
  }
  let ready;
  const begin = () => (ready ??= wasmBytes(kind.wasm).then((bytes) => kind.start({ module_or_path: bytes })));
  let sheet;
  const styles = () => {
    if (!sheet) {
      sheet = new CSSStyleSheet();
      sheet.replaceSync(kind.styles);
    }
    return sheet;
  };
  class CptsElement extends HTMLElement {
    static observedAttributes = kind.attributes;

    #widget;
    #base;
    #run = 0;
    #isAsked = false;
    #stop;

    connectedCallback() {
      this.#ask();
      addEventListener("popstate", this.#readAddress);
      addEventListener("hashchange", this.#readAddress);
    }

    disconnectedCallback() {
      removeEventListener("popstate", this.#readAddress);
      removeEventListener("hashchange", this.#readAddress);
    }

    attributeChangedCallback(_name, before, after) {
      if (this.isConnected && before !== after) {
        this.#widget = undefined;
        this.#ask();
      }
    }

    // Attributes are often set one after another: the widget is made once, after the last of them.
    #ask() {
      if (!this.#widget && !this.#isAsked) {
        this.#isAsked = true;
        queueMicrotask(() => {
          this.#isAsked = false;
          this.#show();
        });
      }
    }

    async #show() {
      const run = ++this.#run;
      this.#stop?.abort();
      this.#stop = new AbortController();
      const file = this.#fetch(this.getAttribute("src"), this.#stop.signal);
      try {
        await begin();
      } catch (error) {
        // Where WebAssembly is forbidden or cannot run, the content of the element goes on serving people.
        this.#tell("cpts-error", { code: "sans-wasm", message: String(error?.message ?? error) });
        return;
      }
      if (run !== this.#run) {
        return;
      }
      const widget = this.#make();
      if (kind.isFolder) {
        this.#do(widget.begin());
        return;
      }
      const { bytes, failure } = await file;
      if (run !== this.#run) {
        return;
      }
      if (failure) {
        this.#do(widget.fail(failure));
        return;
      }
      this.#do(widget.read(bytes));
      if (await this.#finish(widget)) {
        this.#readAddress();
        this.#tell("cpts-ready", {});
      }
    }

    // Lets a widget go on with what is long; whether it is still the one that is shown.
    async #finish(widget) {
      while (widget === this.#widget && widget.advance()) {
        await breath();
      }
      if (widget !== this.#widget) {
        return false;
      }
      this.#do(widget.ready());
      return true;
    }

    #make() {
      let root = this.shadowRoot;
      if (!root) {
        root = this.attachShadow({ mode: "open" });
        root.adoptedStyleSheets = [styles()];
        for (const type of ["input", "change", "click", "submit"]) {
          root.addEventListener(type, (event) => this.#hear(event));
        }
      }
      root.replaceChildren();
      const attributes = Object.fromEntries([...this.attributes].map(({ name, value }) => [name, value]));
      attributes.lang ??= this.closest("[lang]")?.lang ?? "fr";
      const written = Object.entries(attributes).map((pair) => pair.join("\x1f"));
      this.#widget = new kind.Widget(document, root, written.join("\x1e"), attributes.date || today());
      return this.#widget;
    }

    // Reads a file; never rejects.
    async #fetch(source, signal) {
      if (!source?.trim()) {
        return { failure: "sans-source" };
      }
      try {
        this.#base = new URL(source.trim(), document.baseURI);
        return kind.isFolder ? {} : await read(this.#base, signal);
      } catch {
        return { failure: "inaccessible" };
      }
    }

    #hear(event) {
      const target = event.target.closest("[data-message]");
      if (!target || !this.#widget || target.getAttribute("aria-disabled") === "true") {
        return;
      }
      const isBox = target.matches("select, [type=checkbox], [type=radio]");
      const awaited = target.matches("form") ? "submit" : isBox ? "change" : target.matches("input") ? "input" : "click";
      if (event.type !== awaited) {
        return;
      }
      if (awaited === "submit" || target.matches("a")) {
        event.preventDefault();
      }
      const value = target.matches("[type=checkbox]") ? String(target.checked) : (target.value ?? "");
      this.#do(this.#widget.receive(target.dataset.message, value), event.type);
    }

    // The part of the address that is this widget's, where its host lets it have one.
    #readAddress = () => {
      if (this.#widget && this.hasAttribute("lien")) {
        const fragment = new URLSearchParams(location.hash.slice(1)).get(this.#name()) ?? "";
        this.#do(this.#widget.receive(`adresse:${fragment}`, ""));
      }
    };

    #name() {
      return this.id || name;
    }

    #tell(type, detail) {
      this.dispatchEvent(new CustomEvent(type, { bubbles: true, composed: true, detail }));
    }

    #do(effects, cause) {
      const widget = this.#widget;
      for (const effect of effects.split("\x1e")) {
        perform(effect, {
          root: this.shadowRoot,
          name: this.#name(),
          isTyping: cause === "input",
          tell: (type, detail) => this.#tell(type, detail),
          receive: (message, value) => this.#do(widget.receive(message, value)),
          read: async (path) => {
            const { bytes } = await this.#fetchBeside(path);
            if (widget === this.#widget) {
              this.#do(widget.file(path, bytes));
              await this.#finish(widget);
            }
          },
        });
      }
    }

    // Files beside the one of `src`, and nowhere else.
    async #fetchBeside(path) {
      try {
        const folder = new URL(".", this.#base);
        const url = new URL(path, folder);
        return url.href.startsWith(folder.href) ? await read(url, this.#stop.signal) : {};
      } catch {
        return {};
      }
    }
  }
  customElements.define(name, CptsElement);
}

async function read(url, signal) {
  const response = await fetch(url, { signal, credentials: "omit", referrerPolicy: "no-referrer" });
  if (!response.ok) {
    return { failure: [404, 410].includes(response.status) ? "absent" : "inaccessible" };
  }
  if (Number(response.headers.get("content-length")) > MAX_BYTES) {
    response.body?.cancel();
    return { failure: "trop-grand" };
  }
  const bytes = new Uint8Array(await response.arrayBuffer());
  return bytes.length > MAX_BYTES ? { failure: "trop-grand" } : { bytes };
}

// Lets the page draw and answer.
function breath() {
  return globalThis.scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve));
}

function today() {
  const now = new Date();
  const two = (number) => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
