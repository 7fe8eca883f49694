// The answers of the rules: the most urgent first.

import { element, table } from "./dom.js";
import { GRAVITES, VERDICTS, euros, jour, mot, place } from "./mots.js";

export function rules(verdicts) {
  if (verdicts.length === 0) {
    return [];
  }
  const columns = [
    { title: "Règle", class: "regle", cell: ({ regle }) => regle ?? "" },
    { title: "Titre", cell: ({ titre }) => titre ?? "" },
    { title: "Verdict", cell: verdictCell },
    { title: "Constats", cell: ({ constats }) => findings(constats ?? []) },
  ];
  const sorted = [...verdicts].sort((one, other) => urgency(one) - urgency(other));
  return [element("h3", {}, "Les règles"), table("Verdict de chaque règle à la date du rapport", columns, sorted)];
}

const isBreach = ({ verdict }) => verdict === "non_conforme";

/** Breaches come first, the gravest before the others. The rules of a same rank keep their order. */
function urgency(answer) {
  const verdicts = Object.keys(VERDICTS);
  const gravities = Object.keys(GRAVITES);
  const rank = verdicts.indexOf(answer.verdict);
  const gravity = isBreach(answer) ? gravities.indexOf(answer.gravite) : 0;
  return (rank < 0 ? verdicts.length : rank) * gravities.length + gravity;
}

/** Without a breach, the severity says only what one would be: it is not shown. */
function verdictCell(answer) {
  const verdict = element("span", { class: `verdict ${answer.verdict}` }, mot(VERDICTS, answer.verdict));
  const gravity = `Gravité\u00a0: ${mot(GRAVITES, answer.gravite).toLowerCase()}`;
  return [verdict, isBreach(answer) ? element("span", { class: "detail" }, gravity) : undefined];
}

function findings(constats) {
  return constats.length === 0 ? undefined : element("ul", { class: "constats" }, constats.map(finding));
}

function finding(constat) {
  const { message, echeance, montant, remede } = constat;
  const details = [
    place(constat),
    echeance ? `Échéance\u00a0: ${jour(echeance)}` : "",
    typeof montant === "number" ? `En jeu\u00a0: ${euros(montant)}` : "",
    remede ? `À faire\u00a0: ${remede}` : "",
  ];
  const shown = details.filter(Boolean).map((detail) => element("span", { class: "detail" }, detail));
  return element("li", {}, message ?? "", shown);
}
