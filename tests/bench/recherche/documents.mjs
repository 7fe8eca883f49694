// What the peers are given: the same fields that ours reads, as flat texts.

/** A text without accents, capitals nor ligatures. */
export function fold(text) {
  return text
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase()
    .replaceAll("œ", "oe")
    .replaceAll("æ", "ae");
}

/** The words of a folded text. */
export const words = (text) => fold(text).match(/[a-z0-9]+/g) ?? [];

export const FIELDS = [
  "nom", "prenom", "lieux", "profession", "specialites", "categorie", "communes", "codes_postaux", "departement",
  "langues",
];

const FACTS = ["nouveaux_patients", "visites_domicile", "teleconsultation", "acces_pmr"];

export function parse(bytes) {
  return JSON.parse(new TextDecoder().decode(bytes)).adherents;
}

/** A member as a flat document; with everyday words where `usages` has some for it. */
export function documents(members, usages) {
  return members.map((member, id) => {
    const places = member.lieux ?? [];
    const addresses = places.map((place) => place.adresse ?? {});
    const join = (texts) => texts.filter(Boolean).join(" ");
    const document = {
      id,
      nom: member.nom ?? "",
      prenom: member.prenom ?? "",
      lieux: join(places.map((place) => place.nom)),
      profession: member.profession?.libelle ?? "",
      specialites: join((member.specialites ?? []).map((specialty) => specialty.libelle)),
      categorie: member.categorie_finess?.libelle ?? "",
      communes: join(addresses.map((address) => address.commune)),
      codes_postaux: join(addresses.map((address) => address.code_postal)),
      departement: join(addresses.map((address) => address.departement?.libelle)),
      langues: join((member.declare?.langues?.valeur ?? []).map((language) => language.libelle)),
    };
    if (usages) {
      document.usages = usages(member);
    }
    return document;
  });
}

/** What a vocabulary says of a member: all the everyday words that lead to it. */
export function usagesOf(vocabulary) {
  const known = new Map();
  for (const entry of vocabulary.entrees) {
    for (const sort of ["professions", "specialites", "categories", "declarations"]) {
      for (const code of entry[sort] ?? []) {
        const key = `${sort}:${code}`;
        known.set(key, [...(known.get(key) ?? []), ...entry.mots]);
      }
    }
  }
  return (member) => {
    const facts = FACTS.filter((fact) => member.declare?.[fact]?.valeur === true);
    const keys = [
      `professions:${member.profession?.code}`,
      `categories:${member.categorie_finess?.code}`,
      ...(member.specialites ?? []).map((specialty) => `specialites:${specialty.code}`),
      ...facts.map((fact) => `declarations:${fact}`),
    ];
    return [...new Set(keys.flatMap((key) => known.get(key) ?? []).flatMap(words))].join(" ");
  };
}
