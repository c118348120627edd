//! Where references write what they point at.

use crate::book::Book;
use crate::diagnostic::Files;
use crate::edit::target::{self, Written, definition, target};
use crate::model::label::Label;
use crate::model::references::Destination;
use crate::source::Sources;
use crate::span::{FileId, Span};

/// Where the reference at `span` writes its target: in a link, in the definition it names, in front matter without quotes around it.
/// `None` for a citation in prose, which names nothing by a label or path.
#[must_use]
pub fn label_place(sources: &Sources, span: Span) -> Option<Span> {
    let text = sources.text(span.file);
    let words = text.get(span.range())?;
    if words.starts_with(['[', '<', '!']) {
        let range = match target(text, span.range())? {
            Written::Here(range) => range,
            Written::Defined(name) => definition(text, &name)?,
        };
        return Some(Span::new(span.file, range));
    }
    let bare = words.trim_matches(['"', '\'']);
    let start = span.range().start + (words.len() - words.trim_start_matches(['"', '\'']).len());
    bare.parse::<Label>().is_ok().then(|| Span::new(span.file, start..start + bare.len()))
}

/// What stands at a place, as it is meant.
pub(super) fn written(sources: &Sources, place: Span) -> String {
    target::meant(sources.text(place.file).get(place.range()).unwrap_or_default())
}

/// The links by path that lead to an anchor of a file, in the order of places: the whole link and the anchor's name within it.
#[must_use]
pub fn links_to(book: &Book<'_>, file: FileId, label: &Label, anchor: &str) -> Vec<(Span, Span)> {
    let mut found = Vec::new();
    for (span, destination) in book.references.paths() {
        let Destination::Page { label: to, fragment: Some(fragment) } = destination else { continue };
        if fragment != anchor || to != label {
            continue;
        }
        let Some(place) = label_place(book.sources, span) else { continue };
        let text = book.sources.text(place.file).get(place.range()).unwrap_or_default();
        // A commentary and the law it speaks of have one label; only one has the anchor.
        let itself = text.starts_with('#');
        if let Some(at) = text.find('#').filter(|_| !itself || place.file == file) {
            found.push((span, Span::new(place.file, place.range().start + at + 1..place.range().end)));
        }
    }
    found
}
