//! Footnotes: who refers to which, which nobody defined, which nobody refers to, which is defined twice.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::diagnostic::{Code, Diagnostic};
use crate::model::content::{Footnote, Inline, InlineKind};
use crate::parse::markdown::report::Report;
use crate::span::Span;

/// The longest label of a footnote.
const LONGEST: usize = 100;

/// Footnotes and references to them, as they are met.
#[derive(Default)]
pub(super) struct Notes {
    defined: BTreeMap<String, Footnote>,
    /// References in the order of the text: first those in the text itself, then those within notes.
    cited: [Vec<String>; 2],
    undefined: Vec<(String, Span)>,
}

impl Notes {
    /// A reference was met.
    pub(super) fn cite(&mut self, label: &str, within_note: bool) {
        self.cited[usize::from(within_note)].push(label.to_owned());
    }

    /// A definition was met.
    pub(super) fn define(&mut self, note: Footnote, at: &Range<usize>, report: &mut Report<'_, '_>) {
        if self.defined.contains_key(&note.label) {
            let label = at.start..at.start + note.label.len() + 3;
            report.tell(report.at(Code::DuplicateFootnote, &label).arg("label", &note.label));
        } else {
            self.defined.insert(note.label.clone(), note);
        }
    }

    /// Finds `[^label]` in words: the parser leaves references to nothing as words.
    pub(super) fn undefined_in(&mut self, inlines: &[Inline], report: &mut Report<'_, '_>) {
        for inline in inlines {
            match &inline.kind {
                InlineKind::Text(text) if text.len() == inline.span.range().len() => self.undefined_words(text, inline.span, report),
                InlineKind::Text(_) | InlineKind::Code(_) | InlineKind::Image { .. } | InlineKind::FootnoteReference(_) => {}
                InlineKind::SoftBreak | InlineKind::HardBreak => {}
                InlineKind::Emphasis(inner) | InlineKind::Strong(inner) | InlineKind::Strikethrough(inner) => {
                    self.undefined_in(inner, report);
                }
                InlineKind::Superscript(inner) | InlineKind::Subscript(inner) | InlineKind::Keyboard(inner) => {
                    self.undefined_in(inner, report);
                }
                InlineKind::Link { content, .. } | InlineKind::Abbreviation { content, .. } | InlineKind::Foreign { content, .. } => {
                    self.undefined_in(content, report);
                }
                InlineKind::NoLink(content) | InlineKind::Index { content, .. } => self.undefined_in(content, report),
            }
        }
    }

    fn undefined_words(&mut self, text: &str, span: Span, report: &Report<'_, '_>) {
        for (at, _) in text.match_indices("[^") {
            let rest = text.get(at + 2..).unwrap_or_default();
            let end = rest.bytes().take(LONGEST).position(|b| matches!(b, b']' | b'[' | b' ' | b'\n'));
            let Some(label) = end.filter(|end| *end > 0 && rest.as_bytes().get(*end) == Some(&b']')).and_then(|end| rest.get(..end)) else {
                continue;
            };
            let start = span.range().start + at;
            self.undefined.push((label.to_owned(), Span::new(report.source.file, start..start + label.len() + 3)));
        }
    }

    /// The notes that are referred to, in the order of their first reference; tells of all others.
    pub(super) fn finish(mut self, report: &mut Report<'_, '_>) -> Vec<Footnote> {
        let undefined = std::mem::take(&mut self.undefined);
        // A text of thousands of slips was made to take time: it gets no suggestions.
        let suggests = undefined.len() * self.defined.len() <= 10_000;
        for (label, span) in undefined {
            let near = if suggests { crate::lang::nearest(&label, self.defined.keys().map(String::as_str)) } else { None };
            report.tell(Diagnostic::new(Code::UndefinedFootnote, span).arg("label", &label).hint_nearest(near));
        }
        let [text, notes] = std::mem::take(&mut self.cited);
        let used: Vec<Footnote> = text.into_iter().chain(notes).filter_map(|label| self.defined.remove(&label)).collect();
        for note in self.defined.into_values() {
            let start = note.span.range().start;
            let span = Span::new(note.span.file, start..start + note.label.len() + 3);
            report.tell(Diagnostic::new(Code::UnusedFootnote, span).arg("label", &note.label));
        }
        used
    }
}
