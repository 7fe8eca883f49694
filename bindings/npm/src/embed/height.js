// The height of this page, for hosts that listen. Nothing else is told: hence it may be told to anybody.

/**
 * Tells the page around this one how high it is, now and each time that it changes.
 * @param {string} [id] the name that the host gave to its frame
 */
export function announceHeight(id) {
  let told;
  const tell = () => {
    // Of the body, because the document is never less high than its frame.
    const height = Math.ceil(document.body.getBoundingClientRect().height);
    if (height !== told) {
      told = height;
      parent.postMessage({ type: "cpts-hauteur", hauteur: height, id }, "*");
    }
  };
  new ResizeObserver(tell).observe(document.body);
}
