// What the servers must say: the one of the host's page, the one of the data and of the widgets' files.

const IMMUTABLE = "max-age=31536000, immutable";
const FRESH = "max-age=3600";
// `cpts-annuaire-0.1.0.js`, `embed-0.1.0.css`: what changes takes another name.
const NAMED = String.raw`-[0-9]+\.[0-9]+\.[0-9]+[^/]*\.(js|css)$`;

/** The lines that a host adds to its policy. */
export function hostPolicies({ host, base, src }) {
  const from = (url) => (host && new URL(url).origin === host.origin ? "" : ` ${new URL(url).origin}`);
  return {
    script: `script-src 'self' 'wasm-unsafe-eval'${from(base)}; connect-src 'self'${from(src)}`,
    frame: `frame-src 'self'${from(base)}; script-src 'self'${from(base)}`,
  };
}

/** The header of the widgets' pages: the policy of their own, held to these data and to this host. */
export function frameHeader({ policy, src, base, host }) {
  const { origin } = new URL(src);
  const data = origin === base.origin ? "" : ` ${origin}`;
  const around = host ? ` ${host.origin}` : " https:";
  return `Content-Security-Policy: ${policy.replace(" https:", data)}; frame-ancestors 'self'${around}`;
}

export function apache({ src, component }) {
  const named = component.folder ? String.raw`<FilesMatch "\.(txt|json)$">` : `<Files "${file(src)}">`;
  const end = component.folder ? "</FilesMatch>" : "</Files>";
  return [
    "# Les données : lisibles par d’autres sites, relues toutes les heures.",
    named,
    ...(component.folder ? [] : ["  ForceType application/json"]),
    '  Header set Access-Control-Allow-Origin "*"',
    `  Header set Cache-Control "${FRESH}"`,
    end,
    "# Les fichiers qui portent leur version dans leur nom ne changent jamais.",
    `<FilesMatch "${NAMED}">`,
    '  Header set Access-Control-Allow-Origin "*"',
    `  Header set Cache-Control "${IMMUTABLE}"`,
    "</FilesMatch>",
  ].join("\n");
}

export function nginx({ src, component }) {
  const path = new URL(src).pathname;
  return [
    "# Les données : lisibles par d’autres sites, relues toutes les heures.",
    component.folder ? `location ${path} {` : `location = ${path} {`,
    ...(component.folder ? [] : ["  types { }", "  default_type application/json;"]),
    '  add_header Access-Control-Allow-Origin "*";',
    `  add_header Cache-Control "${FRESH}";`,
    "}",
    "# Les fichiers qui portent leur version dans leur nom ne changent jamais.",
    `location ~ "${NAMED}" {`,
    '  add_header Access-Control-Allow-Origin "*";',
    `  add_header Cache-Control "${IMMUTABLE}";`,
    "}",
  ].join("\n");
}

function file(src) {
  return decodeURIComponent(new URL(src).pathname.split("/").at(-1));
}
