//! Where a link may lead.

/// Where a link leads: a page over `https`, a telephone number, an e-mail address, a place of the same page, and nothing
/// else.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lien(Box<str>);

impl Lien {
    /// A page, as somebody wrote its address.
    ///
    /// ```
    /// use cpts_wasm::view::Lien;
    ///
    /// assert!(Lien::web(" https://cpts.example/a?b=c#d ").is_some());
    /// for wrong in ["http://cpts.example", "javascript:alert(1)", "//cpts.example", "https://", "https://a b", "data:,x"] {
    ///     assert!(Lien::web(wrong).is_none(), "{wrong}");
    /// }
    /// ```
    #[must_use]
    pub fn web(text: &str) -> Option<Self> {
        let text = text.trim();
        let (scheme, rest) = text.split_at_checked("https://".len())?;
        let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
        // What stands before an `@` would pass for the host.
        let is_host = !host.is_empty() && host.bytes().all(|byte| !matches!(byte, b'@' | b'\\'));
        let is_right = scheme.eq_ignore_ascii_case("https://") && is_host && is_plain(text);
        is_right.then(|| Self(text.into()))
    }

    /// A telephone number, as somebody wrote it. It is dialled as it is written: the prefix for calls from abroad
    /// depends on the territory, and nothing tells which.
    ///
    /// ```
    /// use cpts_wasm::view::Lien;
    ///
    /// assert_eq!(Lien::telephone("01 99 00 00 00").unwrap().as_str(), "tel:0199000000");
    /// assert_eq!(Lien::telephone("+33 (1) 99.00.00.00").unwrap().as_str(), "tel:+33199000000");
    /// assert!(Lien::telephone("poste 12").is_none());
    /// ```
    #[must_use]
    pub fn telephone(text: &str) -> Option<Self> {
        let text = text.trim();
        let is_separator = |character: char| character.is_whitespace() || matches!(character, '.' | '-' | '(' | ')');
        let (plus, rest) = text.strip_prefix('+').map_or(("", text), |rest| ("+", rest));
        let mut link = String::from("tel:");
        link.push_str(plus);
        let mut digits = 0;
        for character in rest.chars().filter(|character| !is_separator(*character)) {
            if !character.is_ascii_digit() {
                return None;
            }
            digits += 1;
            link.push(character);
        }
        (2..=15).contains(&digits).then(|| Self(link.into()))
    }

    /// An e-mail address, as somebody wrote it.
    ///
    /// ```
    /// use cpts_wasm::view::Lien;
    ///
    /// assert_eq!(Lien::courriel("contact@cpts.example").unwrap().as_str(), "mailto:contact@cpts.example");
    /// assert_eq!(Lien::courriel("a?bcc=b@c.example").unwrap().as_str(), "mailto:a%3Fbcc%3Db@c.example");
    /// assert!(Lien::courriel("contact").is_none());
    /// ```
    #[must_use]
    pub fn courriel(text: &str) -> Option<Self> {
        let text = text.trim();
        let (name, host) = text.rsplit_once('@')?;
        let mut has_dot = false;
        for byte in host.bytes() {
            has_dot |= byte == b'.';
            if !byte.is_ascii_alphanumeric() && !matches!(byte, b'.' | b'-') {
                return None;
            }
        }
        if !has_dot || name.is_empty() || !is_plain(name) {
            return None;
        }
        let mut link = String::from("mailto:");
        for byte in name.bytes() {
            if byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-' | b'_' | b'+') {
                link.push(byte.into());
            } else {
                link.push('%');
                for half in [byte >> 4, byte & 15] {
                    link.push(char::from(half + if half < 10 { b'0' } else { b'A' - 10 }));
                }
            }
        }
        link.push('@');
        link.push_str(host);
        Some(Self(link.into()))
    }

    /// A place of the same page, by its id: of plain letters, digits, `-` and `_`.
    ///
    /// ```
    /// use cpts_wasm::view::Lien;
    ///
    /// assert_eq!(Lien::anchor("cpts-profession-60").unwrap().as_str(), "#cpts-profession-60");
    /// assert!(Lien::anchor("a b").is_none() && Lien::anchor("").is_none());
    /// ```
    #[must_use]
    pub fn anchor(id: &str) -> Option<Self> {
        let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-_".contains(&byte);
        (!id.is_empty() && id.bytes().all(is_plain)).then(|| Self(format!("#{id}").into()))
    }

    /// The address.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The address, taken out.
    pub(super) fn into_text(self) -> Box<str> {
        self.0
    }
}

/// Whether there is neither a space nor a control in a text.
#[inline(never)]
fn is_plain(text: &str) -> bool {
    text.chars().all(|character| !character.is_whitespace() && !character.is_control())
}
