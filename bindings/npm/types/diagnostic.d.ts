/* Made by `cargo xtask types` from the JSON Schemas: do not edit. */

/**
 * Problème rencontré à la lecture d’un texte : ce qui ne va pas, à quel endroit, ce qui s’y trouve, et que faire.
 */
export interface Diagnostic {
  /**
   * Identifiant de ce genre de problème, `famille/nom`. Il ne change jamais de sens et n’est jamais réemployé.
   */
  id: string;
  /**
   * Gravité du problème.
   */
  gravite: Gravite;
  /**
   * Ce qui ne va pas, en une phrase, dans la langue demandée.
   */
  message: string;
  /**
   * Endroit du document, sous forme de pointeur JSON (RFC 6901) ; vide pour le document entier.
   */
  lieu: string;
  /**
   * Ligne du texte, à partir de 1 ; null quand l’endroit dans le texte n’est pas connu.
   */
  ligne: number | null;
  /**
   * Caractère dans la ligne, à partir de 1 ; null quand l’endroit dans le texte n’est pas connu.
   */
  colonne: number | null;
  /**
   * Ce qui se trouve à cet endroit, masqué sur demande ; null quand il n’y a rien à citer.
   */
  trouve: string | null;
  /**
   * Ce qui corrige le problème.
   */
  remede: string;
  /**
   * Adresse où ce genre de problème est documenté.
   */
  lien: string;
}

/**
 * Gravité d’un constat ou d’un diagnostic, de la plus légère à la plus lourde.
 *
 * - `info` : Bon à savoir.
 * - `alerte` : Proche, ou douteux.
 * - `ecart` : Une obligation n’est pas respectée.
 * - `bloquant` : Le contrat ou son financement est en jeu dès maintenant, ou une donnée n’a pas pu être lue.
 */
export type Gravite = "info" | "alerte" | "ecart" | "bloquant";
