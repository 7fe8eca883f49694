//! Where the values near the root of a document begin and end, so that a later walk can step over them at once.

/// The beginnings and ends of the arrays and objects near the root, in the order of the text.
#[derive(Debug, Clone, Default)]
pub(crate) struct Spans(Vec<Span>);

#[derive(Debug, Clone, Copy)]
struct Span {
    start: usize,
    /// Zero while it is open, and for ever when the text stopped inside it.
    end: usize,
}

impl Spans {
    /// How deep they are noted: the document, its members, and theirs.
    const DEPTH: usize = 2;

    /// Notes that an array or object begins, with what tells when it ends.
    pub(super) fn open(&mut self, start: usize, depth: usize) -> Option<usize> {
        (depth <= Self::DEPTH).then(|| {
            self.0.push(Span { start, end: 0 });
            self.0.len() - 1
        })
    }

    /// Notes that it ended.
    pub(super) fn close(&mut self, span: Option<usize>, end: usize) {
        if let Some(span) = span.and_then(|span| self.0.get_mut(span)) {
            span.end = end;
        }
    }

    /// The byte after the array or object that begins at a byte, when it was noted.
    pub(super) fn end_of(&self, start: usize) -> Option<usize> {
        let span = self.0.binary_search_by_key(&start, |span| span.start).ok()?;
        self.0.get(span).map(|span| span.end).filter(|end| *end > start)
    }
}
