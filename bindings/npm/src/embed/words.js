// What the page of a widget says by itself.

export const words = {
  fr: {
    loading: "Chargement…",
    source: (host) => `Données lues sur ${host}`,
    whole: "Ouvrir dans une page entière",
    back: (host) => `Retour au site ${host}`,
    noSource: "Cette page ne dit pas où lire les données\u00a0: il lui faut une option src, en https ou sur ce site.",
    noWasm: "Ce contenu ne peut pas être montré\u00a0: WebAssembly est interdit ici, ou votre navigateur ne le connaît pas.",
    noScript: "Ce contenu ne peut pas être montré\u00a0: un de ses fichiers manque ou a été modifié.",
    refused: (name, value) => `L’option ${name} n’a pas été suivie\u00a0: «\u00a0${value}\u00a0» n’en est pas une valeur.`,
  },
  en: {
    loading: "Loading…",
    source: (host) => `Data read from ${host}`,
    whole: "Open as a whole page",
    back: (host) => `Back to ${host}`,
    noSource: "This page is not told where to read the data: it needs an option src, on https or on this site.",
    noWasm: "This content cannot be shown: WebAssembly is forbidden here, or unknown to your browser.",
    noScript: "This content cannot be shown: one of its files is missing or was changed.",
    refused: (name, value) => `The option ${name} was not followed: “${value}” is not one of its values.`,
  },
};
