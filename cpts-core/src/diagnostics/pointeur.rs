//! Places: a JSON Pointer, and a line and column where the text is known.

use core::fmt;

use super::message::MASQUE;

/// A place in a dossier, as a JSON Pointer (RFC 6901).
///
/// ```
/// use cpts_core::diagnostics::Pointeur;
///
/// let place = Pointeur::root().key("territoire").key("communes").index(2);
/// assert_eq!(place.as_str(), "/territoire/communes/2");
/// ```
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Pointeur {
    text: String,
    /// Where the first segment that the user named begins: it may be anything, and is hidden with the rest.
    foreign_from: Option<usize>,
}

impl Pointeur {
    /// The whole document.
    #[must_use]
    pub fn root() -> Self {
        Self::default()
    }

    /// A pointer from its text, when the text is ours.
    #[must_use]
    pub fn from_static(text: &'static str) -> Self {
        Self { text: text.to_owned(), foreign_from: None }
    }

    /// The member `key` of this object.
    #[must_use]
    pub fn key(mut self, key: &str) -> Self {
        self.push_key(key);
        self
    }

    /// The element `index` of this array, the first being 0.
    #[must_use]
    pub fn index(mut self, index: usize) -> Self {
        self.text.push('/');
        self.text.push_str(&index.to_string());
        self
    }

    /// A member whose name is not one of the format: it may hold anything, so it is hidden when masking is asked for.
    #[must_use]
    pub fn foreign_key(mut self, key: &str) -> Self {
        self.foreign_from.get_or_insert(self.text.len());
        self.push_key(key);
        self
    }

    fn push_key(&mut self, key: &str) {
        self.text.push('/');
        for character in key.chars() {
            match character {
                '~' => self.text.push_str("~0"),
                '/' => self.text.push_str("~1"),
                _ => self.text.push(character),
            }
        }
    }

    /// The pointer's text, empty for the whole document.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The pointer's text, without the names that are the user's own when `masked`.
    #[must_use]
    pub fn render(&self, masked: bool) -> String {
        match self.foreign_from.and_then(|start| self.text.get(..start)) {
            Some(known) if masked => format!("{known}/{MASQUE}"),
            _ => self.text.clone(),
        }
    }

    /// This place, when some elements that are not counted in it stand before it in the list `list`.
    pub(crate) fn shift_index(self, list: &Self, skipped: &[usize]) -> Self {
        // The place of a foreign field was noted while reading: it is one of the text already.
        if self.foreign_from.is_some() {
            return self;
        }
        let below = self.text.strip_prefix(&list.text).and_then(|rest| rest.strip_prefix('/'));
        let Some(below) = below.filter(|_| !skipped.is_empty()) else { return self };
        let (index, rest) = below.split_once('/').map_or((below, None), |(index, rest)| (index, Some(rest)));
        let Ok(index) = index.parse::<usize>() else { return self };
        let index = index + skipped_before(skipped, index);
        let rest = rest.map(|rest| format!("/{rest}")).unwrap_or_default();
        Self { text: format!("{}/{index}{rest}", list.text), foreign_from: None }
    }

    /// The segments, unescaped.
    pub fn segments(&self) -> impl Iterator<Item = String> + '_ {
        self.text.split('/').skip(1).map(|segment| segment.replace("~1", "/").replace("~0", "~"))
    }
}

impl fmt::Display for Pointeur {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

/// How many skipped elements stand before the kept element `index`: those with at most `index` kept ones before them.
fn skipped_before(skipped: &[usize], index: usize) -> usize {
    let (mut low, mut high) = (0, skipped.len());
    while low < high {
        let middle = low.midpoint(high);
        // As many as `middle` skipped ones stand before this one: the others before it are kept.
        if skipped.get(middle).is_some_and(|place| place - middle <= index) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    low
}

/// A place in a text: line and column, both from 1, the column counted in characters; of a table, in cells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Position {
    /// The line, from 1.
    pub ligne: u32,
    /// The character in the line, or the cell in the row of a table, from 1.
    pub colonne: u32,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_escaped_and_come_back() {
        let pointer = Pointeur::root().key("a/b~c").index(0);
        assert_eq!(pointer.as_str(), "/a~1b~0c/0");
        assert_eq!(pointer.segments().collect::<Vec<_>>(), ["a/b~c", "0"]);
    }

    #[test]
    fn elements_that_were_stepped_over_are_counted_again() {
        let list = Pointeur::root().key("communes");
        let shift = |index| list.clone().index(index).key("code").shift_index(&list, &[1, 2, 5]).to_string();
        assert_eq!(
            [0, 1, 2, 3].map(shift),
            ["/communes/0/code", "/communes/3/code", "/communes/4/code", "/communes/6/code"]
        );
        assert_eq!(Pointeur::root().key("autre").index(1).shift_index(&list, &[0]).as_str(), "/autre/1");
    }

    #[test]
    fn a_name_that_is_not_ours_can_be_hidden() {
        let pointer = Pointeur::root().key("adherents").index(3).foreign_key("Jeanne Exemple").key("tel");
        assert_eq!(pointer.render(true), "/adherents/3/•••");
        assert_eq!(pointer.render(false), "/adherents/3/Jeanne Exemple/tel");
    }
}
