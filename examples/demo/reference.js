// The reference of the communes: only the files of the départements that the dossier names.

const cache = new Map();

function fetchOnce(url, read) {
  if (!cache.has(url)) {
    const promise = fetch(url).then((response) => {
      if (!response.ok) {
        throw new Error(`La référence des communes n’a pas pu être lue (${url}).`);
      }
      return read(response);
    });
    // What failed may work the next time.
    promise.catch(() => cache.delete(url));
    cache.set(url, promise);
  }
  return cache.get(url);
}

/** The départements of a dossier: those of its communes, else its own. None when it is not readable as JSON. */
export function departements(bytes) {
  let dossier;
  try {
    dossier = JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    // The report says what is wrong with the text, and where.
    return [];
  }
  const communes = dossier?.territoire?.communes;
  const codes = (Array.isArray(communes) ? communes : [])
    .map((commune) => (typeof commune === "string" ? commune : commune?.code))
    .filter((code) => typeof code === "string" && /^[0-9AB]{5}$/.test(code))
    .map((code) => code.slice(0, /^9[78]/.test(code) ? 3 : 2));
  const own = dossier?.identite?.departement;
  return [...new Set(typeof own === "string" ? [...codes, own] : codes)].sort();
}

/** Their files, put end to end; nothing when the dossier names none that exists. */
export async function reference(bytes) {
  const wanted = departements(bytes);
  if (wanted.length === 0) {
    return undefined;
  }
  const version = await fetchOnce("/communes/version.json", (response) => response.json());
  const known = wanted.filter((code) => version.departements.includes(code));
  const parts = await Promise.all(
    known.map((code) => fetchOnce(`/communes/${version.dossier}/${code}.txt`, (response) => response.arrayBuffer())),
  );
  return parts.length === 0 ? undefined : new Uint8Array(await new Blob(parts).arrayBuffer());
}
