//! The answers of the demo's server, with the policy that a careful town hall would set.

use std::fs;
use std::path::Path;

use super::site::Site;

/// The least that lets a page compile WebAssembly.
const POLICY: &str = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'";

/// As strict as a town hall can be and still show widgets of its own site.
const STRICT: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; \
                      connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; \
                      require-trusted-types-for 'script'; trusted-types 'none'";

/// The widgets' own pages: they stand in frames, and their data may be elsewhere.
const FRAMED: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src data:; \
                      connect-src 'self' https:; frame-src 'self'; base-uri 'none'; form-action 'none'; \
                      require-trusted-types-for 'script'; trusted-types 'none'";

const POLICIES: &[(&str, &str)] = &[("/portails/", STRICT), ("/npm/", FRAMED), ("/", POLICY)];

/// The whole answer to a request, of which `line` is the first line.
pub(crate) fn respond(site: &Site, line: &str) -> Vec<u8> {
    let mut words = line.split_ascii_whitespace();
    let (method, url) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
    let path = url.split(['?', '#']).next().unwrap_or_default();
    let (status, kind, body) = match method {
        "GET" | "HEAD" => content(site, path),
        _ => ("405 Method Not Allowed", "text/plain; charset=utf-8", b"method not allowed\n".to_vec()),
    };
    let policy = POLICIES.iter().find(|(prefix, _)| path.starts_with(prefix)).map_or(POLICY, |(_, policy)| policy);
    let mut answer = format!(
        "HTTP/1.1 {status}\r\n\
         Content-Type: {kind}\r\n\
         Content-Length: {}\r\n\
         Content-Security-Policy: {policy}\r\n\
         X-Content-Type-Options: nosniff\r\n\
         Referrer-Policy: no-referrer\r\n\
         Cache-Control: no-store\r\n\
         Connection: close\r\n\r\n",
        body.len()
    )
    .into_bytes();
    if method != "HEAD" {
        answer.extend(body);
    }
    answer
}

fn content(site: &Site, path: &str) -> (&'static str, &'static str, Vec<u8>) {
    if path == "/dossiers/index.json" {
        return ("200 OK", "application/json", site.dossiers().into_bytes());
    }
    match site.file(path).and_then(|file| Some((kind(&file), fs::read(file).ok()?))) {
        Some((kind, bytes)) => ("200 OK", kind, bytes),
        None => ("404 Not Found", "text/plain; charset=utf-8", b"not found\n".to_vec()),
    }
}

fn kind(file: &Path) -> &'static str {
    match file.extension().and_then(|extension| extension.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("json") => "application/json",
        Some("wasm") => "application/wasm",
        Some("svg") => "image/svg+xml",
        Some("txt") => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::demo::site::tests::site;

    fn answer(name: &str, line: &str) -> String {
        String::from_utf8(respond(&site(name).0, line)).unwrap()
    }

    #[test]
    fn a_page_comes_with_its_policy() {
        let answer = answer("policy", "GET /?a=1 HTTP/1.1");
        assert!(answer.starts_with("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n"), "{answer}");
        assert!(answer.contains(&format!("\r\nContent-Security-Policy: {POLICY}\r\n")), "{answer}");
        assert!(answer.ends_with("\r\n\r\npage/index.html"), "{answer}");
    }

    #[test]
    fn the_pages_of_town_halls_are_held_tighter() {
        for (path, policy) in [("/portails/a/", STRICT), ("/npm/embed/a.html", FRAMED), ("/rapport/", POLICY)] {
            assert!(
                answer("policies", &format!("GET {path} HTTP/1.1")).contains(&format!("-Policy: {policy}\r\n")),
                "{path}"
            );
        }
    }

    #[test]
    fn what_is_not_a_request_for_a_file_is_refused() {
        assert!(answer("head", "HEAD / HTTP/1.1").ends_with("\r\n\r\n"));
        assert!(answer("post", "POST / HTTP/1.1").starts_with("HTTP/1.1 405"));
        assert!(answer("above", "GET /../secret.txt HTTP/1.1").starts_with("HTTP/1.1 404"));
        assert!(answer("empty", "").starts_with("HTTP/1.1 405"));
    }

    #[test]
    fn kinds_follow_names() {
        assert_eq!(kind(Path::new("a_bg.wasm")), "application/wasm");
        assert_eq!(kind(Path::new("demo.js")), "text/javascript; charset=utf-8");
        assert_eq!(kind(Path::new("LICENSE")), "application/octet-stream");
    }
}
