// Texts as French sets them: the sources have ordinary spaces and apostrophes.

/** With the apostrophe of typographers, and the spaces that do not break. */
export function french(text) {
  return text.replaceAll("'", "’").replaceAll(/ (?=[:;?!»](?:\s|$|[.,)]))|(?<=«) /g, "\u00a0");
}
