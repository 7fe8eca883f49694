// What a town hall says of the widget: in its accessibility statement, and of the data that are published.

import { title } from "./extraits.js";

/** The paragraph of the accessibility statement. It claims what is tested, and no more. */
export function accessibility(choices, { name }) {
  return paragraphs(
    [
      `Cette page affiche « ${title(choices)} » avec un composant du logiciel libre cpts, version ${choices.version}, que la commune a`,
      "choisi d’intégrer : ce contenu n’est pas exempté.",
    ],
    [
      "Le composant vise le RGAA 4.1 et les WCAG 2.2, niveau AA. À chaque version, ses états sont passés à axe-core et ses parcours au",
      "clavier sont essayés dans un navigateur. Cela ne vaut pas un audit : [résultat de l’audit de la commune, s’il a eu lieu, et sa",
      "date].",
    ],
    [
      `Les textes affichés sont écrits par ${name ?? "la CPTS"}. Le même contenu s’ouvre dans une page seule :`,
      `${choices.page.href}.`,
    ],
    ["Difficulté d’accès : [contact de la commune pour l’accessibilité]."],
  );
}

/** The privacy notice: what is published, on what ground, until when, whom to object to; and what visitors leave. */
export function privacy(choices, publication) {
  if (choices.component.folder) {
    const none = ["Le simulateur ne traite aucune donnée personnelle : il lit des fichiers publics sur les communes."];
    return paragraphs(none, visitors(choices));
  }
  const { name = "[nom de la CPTS]", expires } = publication;
  const last = expires ? `La publication en cours n’est plus affichée après le ${longDate(expires)}.` : "";
  return paragraphs(
    [
      `« ${title(choices)} » : données publiées par ${name}, affichées par [nom de la commune]. Responsable du traitement :`,
      "[à compléter, avec l’avis du délégué à la protection des données].",
    ],
    ...(choices.component.tag === "cpts-annuaire" ? directory : association),
    ["La durée. Jusqu’au retrait de l’accord, ou à la publication suivante.", last],
    [`S’opposer, rectifier, retirer son accord : ${contact(publication)}. Réclamation : CNIL, www.cnil.fr.`],
    visitors(choices),
  );
}

const directory = [
  [
    "Les données publiées. Des professionnels de santé : nom, profession, lieux d’exercice, coordonnées professionnelles et ce",
    "qu’ils déclarent (nouveaux patients, visites à domicile, téléconsultation, langues, accès aux fauteuils roulants…), champ par",
    "champ, et seulement ce qu’ils ont accepté de rendre public. Des structures : nom, adresse, coordonnées.",
  ],
  [
    "La base légale. Pour une personne : son consentement (RGPD, article 6, paragraphe 1, a), daté, propre à chaque champ et",
    "retirable à tout moment. Pour une structure : aucun consentement n’est demandé, sauf pour ce qui peut désigner une personne.",
  ],
];

const association = [
  ["Les données publiées. Celles de la communauté et de ses actions ; la gouvernance est dite par rôle, sans nom."],
  ["La base légale. Ce sont les données d’une association. [À vérifier, si une coordonnée est celle d’une personne.]"],
];

const visitors = ({ base, src }) => [
  "Les visiteurs. Le widget ne dépose aucun cookie, ne garde rien dans le navigateur et ne mesure pas l’audience. Recherches et",
  "choix sont traités dans le navigateur et ne sont envoyés à personne. Le navigateur ne demande que les fichiers du widget, à",
  `${base.host}, et les données, à ${new URL(src).host} : ces serveurs voient l’adresse IP du visiteur, comme pour toute page.`,
];

/** Whom to write to, as the publication says. */
function contact({ contact = {}, site }) {
  const ways = [contact.courriel, contact.page ?? site, contact.telephone, contact.adresse];
  const known = ways.filter((way) => typeof way === "string" && way.trim());
  return known.length > 0 ? known.join(", ") : "[contact de la CPTS : la publication n’en donne pas]";
}

/** A day in words; as it stands when it is not one. */
export function longDate(day) {
  const date = new Date(`${day}T12:00`);
  return Number.isNaN(date.getTime()) ? day : date.toLocaleDateString("fr-FR", { dateStyle: "long" });
}

const paragraphs = (...all) => all.map((lines) => lines.join(" ").trim()).join("\n\n");
