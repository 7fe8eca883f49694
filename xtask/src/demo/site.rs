//! What the demo serves: a few folders, and nothing above or beside them.

use std::fs;
use std::path::{Path, PathBuf};

use crate::workspace::Workspace;

/// Where the reference of the communes is written for the page, under the target folder.
pub(crate) const COMMUNES: &str = "communes-web";

/// Where the pages of town halls are put together, under the target folder.
pub(super) const PORTAILS: &str = "portails";

/// The folders served, each under its prefix.
#[derive(Debug)]
pub(crate) struct Site {
    mounts: Vec<(&'static str, PathBuf)>,
}

impl Site {
    /// The folders of the demo.
    pub(crate) fn new(workspace: &Workspace) -> Self {
        Self {
            mounts: vec![
                ("/npm/", workspace.path("bindings/npm/dist")),
                ("/dossiers/", workspace.path("examples/dossiers")),
                ("/communes/", workspace.target(COMMUNES)),
                ("/theme/", workspace.path("bindings/cli/src/document/theme")),
                ("/portails/", workspace.target(PORTAILS)),
                ("/rapport/", workspace.path("examples/demo")),
                ("/", workspace.path("examples/accueil")),
            ],
        }
    }

    /// The file that a path of a request names; none when nothing may be served under it.
    pub(crate) fn file(&self, path: &str) -> Option<PathBuf> {
        let (folder, rest) =
            self.mounts.iter().find_map(|(prefix, folder)| Some((folder, path.strip_prefix(prefix)?)))?;
        let rest = if path.ends_with('/') { format!("{rest}index.html") } else { rest.to_owned() };
        if !rest.split('/').all(is_plain) {
            return None;
        }
        within(folder, &folder.join(&rest))
    }

    /// The names of the example dossiers, as a JSON list.
    pub(crate) fn dossiers(&self) -> String {
        let folder = self.mounts.iter().find(|(prefix, _)| *prefix == "/dossiers/").map(|(_, folder)| folder);
        let entries = folder.and_then(|folder| fs::read_dir(folder).ok()).into_iter().flatten().flatten();
        let names = entries.filter_map(|entry| entry.file_name().into_string().ok());
        let mut names: Vec<String> = names.filter(|name| name.ends_with(".json") && is_plain(name)).collect();
        names.sort();
        serde_json::Value::from(names).to_string()
    }
}

/// Whether a segment of a path is a plain name. What is encoded, hidden or climbs is not.
fn is_plain(segment: &str) -> bool {
    let plain = |character: char| character.is_ascii_alphanumeric() || "._-".contains(character);
    !segment.is_empty() && !segment.starts_with('.') && segment.chars().all(plain)
}

/// The file, if it is one and no link takes it out of its folder.
fn within(folder: &Path, file: &Path) -> Option<PathBuf> {
    let file = file.canonicalize().ok()?;
    (file.starts_with(folder.canonicalize().ok()?) && file.is_file()).then_some(file)
}

#[cfg(test)]
pub(super) mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};

    use super::*;

    /// A page, two dossiers, and a secret beside them, in a folder that no other test has.
    pub(in crate::demo) fn site(name: &str) -> (Site, PathBuf) {
        static SITES: AtomicUsize = AtomicUsize::new(0);
        let rank = SITES.fetch_add(1, Ordering::Relaxed);
        let root = std::env::temp_dir().join(format!("cpts-site-{name}-{}-{rank}", std::process::id()));
        let _ = fs::remove_dir_all(&root);
        for folder in ["page/deep", "page/deeper", "dossiers"] {
            fs::create_dir_all(root.join(folder)).unwrap();
        }
        for file in [
            "secret.txt",
            "page/index.html",
            "page/deeper/index.html",
            "page/deep/a.js",
            "page/.hidden",
            "dossiers/b.json",
            "dossiers/a.json",
        ] {
            fs::write(root.join(file), file).unwrap();
        }
        let mounts = vec![("/dossiers/", root.join("dossiers")), ("/", root.join("page"))];
        (Site { mounts }, root)
    }

    #[test]
    fn what_is_served_is_found() {
        let (site, root) = site("found");
        let root = root.canonicalize().unwrap();
        assert_eq!(site.file("/"), Some(root.join("page/index.html")));
        assert_eq!(site.file("/deeper/"), Some(root.join("page/deeper/index.html")));
        assert_eq!(site.file("/deep/a.js"), Some(root.join("page/deep/a.js")));
        assert_eq!(site.file("/dossiers/a.json"), Some(root.join("dossiers/a.json")));
        assert_eq!(site.dossiers(), r#"["a.json","b.json"]"#);
    }

    #[test]
    fn nothing_above_is_served() {
        let (site, root) = site("above");
        for path in [
            "/../secret.txt",
            "/dossiers/../../secret.txt",
            "/dossiers/..%2f..%2fsecret.txt",
            "/%2e%2e/secret.txt",
            "/..\\secret.txt",
            "//etc/passwd",
            "/dossiers//etc/passwd",
            "/.hidden",
            "/dossiers/",
            "/dossiers",
            "/deep",
            "/deep/",
            "//",
            "secret.txt",
            "",
        ] {
            assert_eq!(site.file(path), None, "{path}");
        }
        assert_eq!(site.file(&format!("/{}", root.join("secret.txt").display())), None);
    }

    #[cfg(unix)]
    #[test]
    fn a_link_leads_nowhere() {
        let (site, root) = site("link");
        std::os::unix::fs::symlink(root.join("secret.txt"), root.join("page/link.txt")).unwrap();
        assert_eq!(site.file("/link.txt"), None);
    }
}
