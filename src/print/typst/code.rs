//! Typst code as text: calls of the looks' functions, with every word of the book as string data and never as markup.
//!
//! `17. pants` in markup is a list, `#` begins code, `@` a reference: none of this can happen to a string. The writer remembers where in
//! the code each piece of the source went, so that what the engine refuses is told with its place.

use std::collections::BTreeSet;
use std::fmt::Write;

use crate::span::Span;

/// Code in the making.
#[derive(Debug, Default)]
pub(super) struct Code {
    text: String,
    /// From which byte of the code on the source is what, in order.
    places: Vec<(usize, Span)>,
    /// The labels that stand in the code.
    labels: BTreeSet<String>,
    /// The labels that links lead to.
    wanted: BTreeSet<String>,
}

impl Code {
    /// Adds code as it stands.
    pub(super) fn raw(&mut self, code: &str) {
        self.text.push_str(code);
    }

    /// Says that what follows comes from there.
    pub(super) fn from(&mut self, span: Span) {
        self.places.push((self.text.len(), span));
    }

    /// Adds a string: `"…"`.
    pub(super) fn string(&mut self, words: &str) {
        self.text.push('"');
        for c in words.chars() {
            match c {
                '"' | '\\' => self.text.extend(['\\', c]),
                // A word may be divided without it, and it would stay in the text of the PDF.
                '\u{ad}' => {}
                '\n' | '\r' | '\t' => self.text.push(' '),
                c if c.is_control() => {}
                c => self.text.push(c),
            }
        }
        self.text.push('"');
    }

    /// Adds a string whose lines stay lines, for code that is printed.
    pub(super) fn lines(&mut self, text: &str) {
        for (k, line) in text.trim_end_matches('\n').split('\n').enumerate() {
            self.raw(if k == 0 { "" } else { "+\"\\n\"+" });
            self.string(&line.replace('\t', "    "));
        }
    }

    /// Adds a string, or `none`.
    pub(super) fn option(&mut self, words: Option<&str>) {
        match words {
            Some(words) => self.string(words),
            None => self.raw("none"),
        }
    }

    /// Adds a number.
    pub(super) fn number(&mut self, number: impl std::fmt::Display) {
        // Writing to a string cannot fail.
        let _ = write!(self.text, "{number}");
    }

    /// Adds a list: every piece written by `each`. One piece is a list too.
    pub(super) fn list<T>(&mut self, pieces: impl IntoIterator<Item = T>, mut each: impl FnMut(&mut Self, T)) {
        self.raw("(");
        for piece in pieces {
            each(self, piece);
            self.raw(",");
        }
        self.raw(")");
    }

    /// Adds a label that is defined here, as a string; `none` where it is defined already (which would be an error of the engine's).
    pub(super) fn label(&mut self, id: &str) {
        if self.labels.insert(id.to_owned()) { self.string(id) } else { self.raw("none") }
    }

    /// Adds the label a link leads to, as a string.
    pub(super) fn wanted(&mut self, id: &str) {
        self.wanted.insert(id.to_owned());
        self.string(id);
    }

    /// The whole code: `head`, the list of labels that links want and nothing defines (their words are set without a link), the rest.
    pub(super) fn finish(self, head: &str) -> Finished {
        let mut text = String::from(head);
        let mut missing = Self::default();
        missing.raw("#let missing = ");
        missing.list(self.wanted.difference(&self.labels), |code, id| code.string(id));
        missing.raw("\n");
        text.push_str(&missing.text);
        let before = text.len();
        text.push_str(&self.text);
        Finished { text, labels: self.labels, places: self.places.into_iter().map(|(at, span)| (at + before, span)).collect() }
    }
}

/// Code that is done.
#[derive(Debug)]
pub(crate) struct Finished {
    /// The code.
    pub text: String,
    /// The labels that stand in it.
    pub labels: BTreeSet<String>,
    places: Vec<(usize, Span)>,
}

impl Finished {
    /// Where in the content the code at a byte comes from.
    pub(super) fn place(&self, byte: usize) -> Option<Span> {
        let after = self.places.partition_point(|(at, _)| *at <= byte);
        self.places.get(after.checked_sub(1)?).map(|(_, span)| *span)
    }
}

#[cfg(test)]
mod tests {
    use super::Code;
    use crate::span::{FileId, Span};

    #[test]
    fn no_word_can_become_code_or_markup() {
        let mut code = Code::default();
        code.string("17. pants \"#let x\" \\ @a $b$\u{ad}\nrinda\u{0}");
        assert_eq!(code.finish("").text, "#let missing = ()\n\"17. pants \\\"#let x\\\" \\\\ @a $b$ rinda\"");
    }

    #[test]
    fn a_label_is_defined_once_and_a_link_to_none_is_known() {
        let mut code = Code::default();
        code.label("btl-1");
        code.label("btl-1");
        code.wanted("btl-1");
        code.wanted("btl-2");
        let finished = code.finish("");
        assert_eq!(finished.text, "#let missing = (\"btl-2\",)\n\"btl-1\"none\"btl-1\"\"btl-2\"");
        assert_eq!(finished.labels.into_iter().collect::<Vec<_>>(), ["btl-1"]);
    }

    #[test]
    fn the_place_of_a_piece_of_code_is_where_it_comes_from() {
        let place = |start| Span { file: FileId(1), start, end: start + 3 };
        let mut code = Code::default();
        code.raw("par(");
        code.from(place(10));
        code.string("vārds");
        code.from(place(20));
        code.string("cits");
        let finished = code.finish("");
        let at = |words| finished.text.find(words).and_then(|byte| finished.place(byte));
        assert_eq!((at("par"), at("vārds"), at("cits")), (None, Some(place(10)), Some(place(20))));
    }
}
