// The types of the files, made from the schemas.
import type { Bilan, Rapport, Statut } from "cpts";
import type { Bareme } from "cpts/types/bareme";
import type { Diagnostic } from "cpts/types/diagnostic";
import type { Dossier, Mission } from "cpts/types/dossier";
import type { Publication } from "cpts/types/publication";

const dossier: Dossier = {
  format: "cpts-dossier",
  version: "1.0",
  identite: { nom: "CPTS des Deux Rives", creation: "2022-06", finess: null },
  territoire: { communes: ["91434", { code: "59350", partie: true }], population: { habitants: 115800 } },
  contrat_aci: { taille: 3, missions: [{ mission: "prevention" }, { mission: "une_mission_a_venir" }] },
};

function totals(rapport: Rapport): (number | null)[] {
  return rapport.bilans.map((bilan: Bilan) => bilan.financement.total_connu);
}

function isCertain(statut: Statut): boolean {
  switch (statut) {
    case "officiel":
    case "contrat_observe":
    case "secondaire":
    case "derive":
      return true;
    case "projet":
    case "inconnu":
      return false;
  }
}

function name(bareme: Bareme): string | null {
  return bareme.libelle?.fr ?? bareme.id;
}

function place({ ligne, colonne, lieu }: Diagnostic): string {
  return ligne === null ? lieu : `${ligne}:${colonne ?? 1}`;
}

function members({ adherents }: Publication): string[] {
  return (adherents ?? []).map(({ nom, profession }) => `${nom}, ${profession?.libelle ?? profession?.code}`);
}

const mission: Mission = "prevention";
export default [dossier, totals, isCertain, name, place, members, mission];

// @ts-expect-error: a dossier says what it is
export const unnamed: Dossier = { version: "1.0", identite: { nom: "A" } };
// @ts-expect-error: another format
export const other: Dossier = { format: "cpts-bareme", version: "1.0", identite: { nom: "A" } };
// @ts-expect-error: a dossier is no publication
export const leak: Publication = dossier;
// @ts-expect-error: money is a number
export const text: Dossier = { ...dossier, depenses: [{ montant: "19.99" }] };
// @ts-expect-error: a field that is not of the format, written by hand, is a slip
export const slip: Dossier = { ...dossier, identité: { nom: "A" } };
// @ts-expect-error: the list of statuses is closed
export const status: Statut = "certain";
// @ts-expect-error: a total may be unknown
export const total = (rapport: Rapport): number => rapport.bilans[0]!.financement.total_connu;
// @ts-expect-error: moves are there only when somebody asked for them
export const moves = (bilan: Bilan): number => bilan.leviers.length;
