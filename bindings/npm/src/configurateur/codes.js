// The blocks to copy, in the order in which a webmaster needs them.

import { height, policy, statics, version } from "cpts:composants";

import { copyable } from "./copie.js";
import { byId, make } from "./dom.js";
import * as snippets from "./extraits.js";
import { french } from "./francais.js";
import { apache, frameHeader, hostPolicies, nginx } from "./hebergement.js";
import { accessibility, privacy } from "./mentions.js";

/** Shows them, once the data are named. */
export function showCodes(choices, publication) {
  const all = choices.src ? sections({ ...choices, height, policy, statics, version }, publication) : [];
  byId("codes").replaceChildren(...all);
}

function sections(choices, publication) {
  const { component, properties } = choices;
  const styles = properties.length > 0;
  const policies = hostPolicies(choices);
  return [
    section("Avec un script", "Le plus complet : le widget prend la place et la police de la page.",
      copyable("Code de la page", snippets.element(choices)),
      ...(styles ? [copyable("Feuille de style du site", snippets.styles(choices))] : []),
      copyable("Politique de sécurité, avec un script", policies.script, "À joindre à celle du site, s’il en a une.")),
    section("En HTML, sans script", ...(component.folder ? ["Ce widget calcule : il n’a pas de forme sans script. Employez le lien."] : [
      "Le serveur refait le fichier chaque nuit. Il porte la date après laquelle il ne vaut plus ; le programme refuse une " +
        "publication expirée et laisse alors l’ancien fichier.",
      copyable("Commande", snippets.render(choices)),
      copyable("Ligne de cron, chaque nuit à 4 h 15", snippets.cron(choices)),
      copyable("Inclusion dans la page (Apache ou nginx, SSI)", snippets.include(choices)),
      copyable("Feuille de style, si la page veut celle des widgets", snippets.statics(choices))])),
    section("Dans un cadre", "Pour un site qui refuse les scripts. Sans la dernière ligne, le cadre garde sa hauteur et défile.",
      copyable("Cadre", snippets.frame(choices)),
      copyable("Hauteur du cadre, si le site permet un script", snippets.listener(choices)),
      copyable("Politique de sécurité, avec un cadre", policies.frame)),
    section("Par un lien", "Partout, et sans rien demander au site.", copyable("Lien", snippets.link(choices))),
    section("Héberger les données", "À mettre sur le site qui sert les données et les fichiers des widgets.",
      copyable("Apache", apache(choices)),
      copyable("nginx", nginx(choices)),
      copyable("En-tête des pages du dossier embed", frameHeader(choices),
        "Sans lui, un lien forgé pourrait y montrer d’autres données que les vôtres. Avec lui, elles ne lisent que celles-ci, et " +
          "ne s’ouvrent que dans vos pages.")),
    section("Pour la déclaration d’accessibilité", copyable("Paragraphe", french(accessibility(choices, publication)))),
    section("Données personnelles", copyable("Mention", french(privacy(choices, publication)))),
  ];
}

function section(title, ...content) {
  const parts = content.map((part) => (typeof part === "string" ? make("p", {}, french(part)) : part));
  return make("section", {}, make("h3", {}, title), ...parts);
}
