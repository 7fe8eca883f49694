// What widgets ask of the page around them.

/**
 * Does what a widget asks.
 * @param {string} effect its name and its parts, apart by U+001F; the last part may hold anything
 * @param {object} page what the element lets be done
 */
export function perform(effect, page) {
  const [name, ...parts] = effect.split("\x1f");
  effects[name]?.(parts, page);
}

const effects = {
  telecharger([name, type, ...content]) {
    const url = URL.createObjectURL(new Blob([content.join("\x1f")], { type }));
    const link = document.createElement("a");
    link.href = url;
    link.download = name;
    link.click();
    // The browser has taken what it needs once the click is over; Firefox, a little later.
    setTimeout(() => URL.revokeObjectURL(url), 10_000);
  },

  adresse([fragment], { name, isTyping }) {
    const parts = new URLSearchParams(location.hash.slice(1));
    if ((parts.get(name) ?? "") === fragment) {
      return;
    }
    if (fragment) {
      parts.set(name, fragment);
    } else {
      parts.delete(name);
    }
    const hash = parts.toString();
    const address = hash ? `#${hash}` : location.pathname + location.search;
    // One step back undoes a choice, not a letter.
    history[isTyping ? "replaceState" : "pushState"](history.state, "", address);
  },

  async partager([title], { receive }) {
    try {
      if (navigator.share) {
        await navigator.share({ title, url: location.href });
      } else {
        await navigator.clipboard.writeText(location.href);
        receive("partage", "copie");
      }
    } catch (error) {
      if (error?.name !== "AbortError") {
        receive("partage", "echec");
      }
    }
  },

  imprimer() {
    print();
  },

  cibler([id], { root }) {
    root.getElementById(id)?.focus();
  },

  lire([path], { read }) {
    read(path);
  },

  evenement([type, code, ...message], { tell }) {
    tell(type, { code, message: message.join("\x1f") });
  },
};
