/** How to compute a report. */
export interface CheckOptions {
  /** The date of the report, `"AAAA-MM-JJ"`. The package reads no clock: the same call gives the same bytes for ever. */
  date: string;
  /** The language of the messages; French by default. */
  lang?: "fr" | "en";
  /** Hides personal data in the messages. */
  masked?: boolean;
  /** The reference of the communes (one file by département, or several put end to end). Without it, populations are unknown. */
  reference?: Uint8Array;
  /**
   * What to explain: a line of money (`"prevention"`, `"prevention:fixe"`, `"prevention@2"`), `"total"`, `"taille"`, or
   * a rule (`"MIS-02"`). The report then has `explications`, a tree for each, in their order.
   */
  explain?: string[];
}

/**
 * Checks a dossier and computes its report: a JSON text, the very bytes that the command line prints. Its parsed form
 * is a `Rapport`.
 *
 * It takes the text of the dossier, not an object: an object has lost its lines, its duplicate keys and the way its
 * numbers were written.
 *
 * @throws TypeError when the text or an option has the wrong type.
 * @throws Error before the end of `init()`, when the date or the language is not one, and when there is no such thing
 *   to explain.
 */
export function check(text: string | Uint8Array, options: CheckOptions): string;

/** The version of the core. */
export function version(): string;

export type * from "./types/bilan.js";
