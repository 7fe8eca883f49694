// The queries, made of the data by a fixed seed: what is typed, and who must be found.

import { fold, words } from "./documents.mjs";

/** Pseudo-random numbers, the same for a seed (mulberry32). */
function generator(seed) {
  return (bound) => {
    seed = (seed + 0x6d2b79f5) | 0;
    let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % bound;
  };
}

const LETTERS = "abcdefghijklmnopqrstuvwxyz";

/** The fewest letters of a word in which an error is made: in shorter ones it makes another word. */
const SHORTEST = 5;

/** Everyday words, abbreviations and situations, and the codes that they mean: by a person, not from the vocabulary. */
const EVERYDAY = {
  "kiné": ["70"], kine: ["70"], "rééducation": ["70"], "mal de dos": ["70"], lombalgie: ["70"],
  psy: ["93"], "dépression": ["93"], stress: ["93"], psychologue: ["93"],
  IDEL: ["60"], ide: ["60"], "infirmière": ["60"], pansement: ["60"], "piqûre": ["60"],
  "infirmière libérale": ["60"], "prise de sang": ["60", "611"],
  dentiste: ["40"], "mal aux dents": ["40"], "détartrage": ["40"],
  toubib: ["SM53"], "médecin traitant": ["SM53"], "généraliste": ["SM53"], docteur: ["10"],
  cardio: ["SM04"], cardiologue: ["SM04"], tension: ["SM04"],
  "sage femme": ["50"], grossesse: ["50"], "suivi de grossesse": ["50"], allaitement: ["50"],
  orthophonie: ["91"], "bégaiement": ["91"], podologue: ["80"], "pédicure": ["80"], semelles: ["80"],
  "diététicienne": ["95"], nutritionniste: ["95"], ergo: ["94"], orthoptie: ["92"], strabisme: ["92"],
  pharmacie: ["21", "620"], "médicaments": ["21", "620"], labo: ["611"], laboratoire: ["611"], MSP: ["603"],
  CDS: ["124"],
};

const codesOf = (member) => [
  member.profession?.code,
  member.categorie_finess?.code,
  ...(member.specialites ?? []).map((specialty) => specialty.code),
];

/** A word with one error at some place. */
const ERRORS = {
  substitution: (word, place, letter) => word.slice(0, place) + letter + word.slice(place + 1),
  suppression: (word, place) => word.slice(0, place) + word.slice(place + 1),
  insertion: (word, place, letter) => word.slice(0, place) + letter + word.slice(place),
  transposition: (word, place) =>
    word.slice(0, place) + word[place + 1] + word[place] + word.slice(place + 2),
};

function withError(kind, word, below) {
  for (;;) {
    const place = below(kind === "transposition" ? word.length - 1 : word.length);
    const changed = ERRORS[kind](word, place, LETTERS[below(LETTERS.length)]);
    if (changed !== word) {
      return changed;
    }
  }
}

/** Texts with those who answer them, by kind. */
export function expected(members, count) {
  const below = generator(20261121);
  const people = members.map((member, id) => ({ member, id })).filter(({ member }) => member.prenom);
  const key = (member) => `${words(member.prenom).join(" ")}|${words(member.nom).join(" ")}`;
  const homonyms = Map.groupBy(people, ({ member }) => key(member));
  const who = (member) => homonyms.get(key(member)).map(({ id }) => id);
  const draw = (accepts) => {
    for (;;) {
      const { member } = people[below(people.length)];
      if (accepts(member)) {
        return member;
      }
    }
  };
  const full = (member) => `${member.prenom} ${member.nom}`;
  const cases = {
    accents: Array.from({ length: count }, () => {
      const member = draw((member) => fold(full(member)) !== full(member).toLowerCase());
      return { text: fold(full(member)), who: who(member) };
    }),
  };
  const longest = (member) => member.nom.split(/[^\p{L}]+/u).sort((a, b) => b.length - a.length)[0];
  for (const kind of Object.keys(ERRORS)) {
    cases[kind] = Array.from({ length: count }, () => {
      const member = draw((member) => longest(member).length >= SHORTEST);
      const word = longest(member);
      // On a keyboard, a ligature is two letters.
      const keys = word.toLowerCase().replaceAll("œ", "oe").replaceAll("æ", "ae");
      const text = full({ ...member, nom: member.nom.replace(word, withError(kind, keys, below)) });
      return { text, who: who(member) };
    });
  }
  cases.usages = Object.entries(EVERYDAY).map(([text, codes]) => {
    const meant = (member) => codesOf(member).some((code) => codes.includes(code));
    return { text, who: members.flatMap((member, id) => (meant(member) ? [id] : [])) };
  });
  return cases;
}

/** Every beginning of some queries, as they are typed letter by letter. */
export function typed(members) {
  const below = generator(91434);
  const person = () => {
    for (;;) {
      const member = members[below(members.length)];
      if (member.prenom) {
        return member;
      }
    }
  };
  const communes = () => person().lieux[0].adresse;
  const everyday = Object.keys(EVERYDAY);
  const texts = [
    ...Array.from({ length: 12 }, () => person()).map((member) => `${member.prenom} ${member.nom}`),
    ...Array.from({ length: 8 }, () => person()).map((member) => fold(member.nom)),
    ...Array.from({ length: 8 }, () => everyday[below(everyday.length)]),
    ...Array.from({ length: 8 }, () => `${everyday[below(everyday.length)]} ${communes().commune}`),
    ...Array.from({ length: 2 }, () => communes().code_postal),
    ...Array.from({ length: 2 }, () => `${person().profession.libelle} ${communes().code_postal}`),
  ];
  return texts.flatMap((text) => [...text].map((_, end) => [...text].slice(0, end + 1).join("")));
}
