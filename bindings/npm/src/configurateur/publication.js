// What this page needs to know of a publication: whose it is, its communes, until when it holds, whom to write to.

const MAX_BYTES = 64e6;

/**
 * Reads it; never rejects.
 * @returns {Promise<{ fault?: string, name?: string, communes?: { code: string, nom: string }[], expires?: string, contact?: object }>}
 */
export async function readPublication(address, signal) {
  let response;
  try {
    response = await fetch(address, { signal, credentials: "omit", referrerPolicy: "no-referrer" });
  } catch (error) {
    return error?.name === "AbortError" ? { isAborted: true } : { fault: UNREACHABLE };
  }
  if (!response.ok) {
    return { fault: `Le serveur répond ${response.status} à cette adresse.` };
  }
  try {
    const text = await response.text();
    return text.length > MAX_BYTES ? { fault: "Ce fichier est trop grand." } : told(JSON.parse(text));
  } catch {
    return { fault: "Ce fichier n’est pas du JSON." };
  }
}

const UNREACHABLE =
  "Cette adresse ne peut pas être lue d’ici : elle est fausse, son site ne répond pas, ou il lui manque l’en-tête CORS (plus " +
  "bas, « Héberger les données »).";

function told(publication) {
  if (publication?.format !== "cpts-publication") {
    return { fault: "Ce fichier n’est pas une publication : elle se fait avec cpts publish, à partir du dossier." };
  }
  const communes = publication.territoire?.communes ?? [];
  return {
    name: text(publication.identite?.nom),
    communes: communes.filter(({ code }) => typeof code === "string").map(({ code, nom }) => ({ code, nom: text(nom) ?? code })),
    expires: text(publication.expire_le),
    contact: publication.identite?.contact ?? {},
    site: text(publication.identite?.site),
  };
}

function text(value) {
  return typeof value === "string" && value.trim() ? value.trim() : undefined;
}
