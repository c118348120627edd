//! Tells what is wrong in a text, at its place in the file and with the severity that fits the page.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::diagnostic::{Code, Diagnostic, Diagnostics, Severity};
use crate::source::Source;
use crate::span::Span;

/// The sink of one text.
pub(super) struct Report<'s, 'd> {
    /// The file.
    pub(super) source: &'s Source,
    /// Where the examined text begins in the file.
    pub(super) base: usize,
    /// What is odd is a warning.
    pub(super) lenient: bool,
    told_once: BTreeSet<(Code, String)>,
    diagnostics: &'d mut Diagnostics,
}

impl<'s, 'd> Report<'s, 'd> {
    pub(super) fn new(source: &'s Source, base: usize, lenient: bool, diagnostics: &'d mut Diagnostics) -> Self {
        Self { source, base, lenient, told_once: BTreeSet::new(), diagnostics }
    }

    /// The same sink for a text that begins later in the file.
    pub(super) fn shifted(&mut self, by: usize) -> Report<'s, '_> {
        Report::new(self.source, self.base + by, self.lenient, self.diagnostics)
    }

    /// The place in the file of a range of the examined text.
    pub(super) fn span(&self, range: &Range<usize>) -> Span {
        Span::new(self.source.file, self.base + range.start..self.base + range.end)
    }

    /// The source's own words at a range of the examined text.
    pub(super) fn words(&self, range: &Range<usize>) -> &'s str {
        self.source.text.get(self.base + range.start..self.base + range.end).unwrap_or_default()
    }

    /// A diagnostic at a range of the examined text.
    pub(super) fn at(&self, code: Code, range: &Range<usize>) -> Diagnostic {
        Diagnostic::new(code, self.span(range))
    }

    pub(super) fn tell(&mut self, diagnostic: Diagnostic) {
        let severity = if self.lenient { diagnostic.severity.max(Severity::Warning) } else { diagnostic.severity };
        self.diagnostics.push(diagnostic.severity(severity));
    }

    /// Tells the same thing about the same word once in a plain page: foreign Markdown may hold a tag a thousand times.
    pub(super) fn tell_each(&mut self, word: &str, diagnostic: Diagnostic) {
        if !self.lenient || self.told_once.insert((diagnostic.code, word.to_lowercase())) {
            self.tell(diagnostic);
        }
    }

    /// Tells a thing about the whole text once.
    pub(super) fn tell_once(&mut self, diagnostic: Diagnostic) {
        if self.told_once.insert((diagnostic.code, String::new())) {
            self.tell(diagnostic);
        }
    }
}
