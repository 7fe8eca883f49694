// The widget as a frame will show it.

import { byId } from "./dom.js";

export function showPreview({ component, parameters, src }) {
  const frame = byId("apercu");
  frame.hidden = !src;
  byId("sans-apercu").hidden = Boolean(src);
  if (!src) {
    frame.removeAttribute("src");
    return;
  }
  // The page beside this one: those of the address that was given may not be there yet.
  const page = new URL(`../embed/${component.tag.replace("cpts-", "")}.html`, location.href);
  page.search = String(new URLSearchParams([["src", src], ...parameters]));
  if (frame.getAttribute("src") !== page.href) {
    frame.src = page.href;
  }
}
