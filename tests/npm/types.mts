// A program that uses the API and the widgets with their types.
import init, { check, version, type CheckOptions, type Rapport } from "cpts";
import initInline from "cpts/inline";
import initSlim from "cpts/slim";
import type { Publication } from "cpts/types/publication";
import "cpts/widgets/annuaire";
import type { AnnuaireAttributes, CodeErreur } from "cpts/widgets/annuaire";
import "cpts/widgets/presentation";
import { defineActions, type ActionsElement } from "cpts/widgets/slim";

const options: CheckOptions = { date: "2026-11-21" };
await init();
await initInline();
await initSlim(new Uint8Array());
const rapport: Rapport = JSON.parse(check("{}", options));
export const found: [Rapport, string, Publication?] = [rapport, version()];

defineActions("ma-ville-actions");
const annuaire = document.createElement("cpts-annuaire");
annuaire.addEventListener("cpts-error", ({ detail }) => {
  const code: CodeErreur = detail.code;
  console.log(code, detail.message);
});
annuaire.addEventListener("click", (event) => event.clientX);
document.querySelector("cpts-presentation")?.addEventListener("cpts-ready", (event) => event.detail);

export const events = (element: ActionsElement): void => element.addEventListener("cpts-error", ({ detail }) => detail.code);
export const attributes: AnnuaireAttributes = { src: "publication.json", ordre: "melange", "niveau-titre": 3, lien: true };
// @ts-expect-error: there are two orders
export const order: AnnuaireAttributes = { ordre: "importance" };
// @ts-expect-error: no such attribute
export const attribute: AnnuaireAttributes = { source: "publication.json" };
// @ts-expect-error: the slim entry point defines no element
document.createElement("cpts-actions").addEventListener("cpts-error", ({ detail }) => detail.code);
// @ts-expect-error: no such code
export const code: CodeErreur = "perdu";
// @ts-expect-error: the slim entry point looks for no module
await initSlim();
