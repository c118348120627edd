//! The text of a page by heading.

use komentari_search_index::{Record, Section};

use crate::model::content::{BlockKind, Body};
use crate::search::facets::{Facets, push};
use crate::search::scope::Scope;
use crate::search::text::Words;

/// Adds a page's text to its record, a section a heading; a page without any words is found by its title.
pub fn add(scope: &Scope<'_>, body: &Body, facets: &Facets, record: &mut Record) {
    for section in sections(scope, body) {
        push(record, facets, section);
    }
    if record.parts.is_empty() {
        push(record, facets, Section::default());
    }
}

fn sections(scope: &Scope<'_>, body: &Body) -> Vec<Section> {
    let references = scope.book.references;
    let mut words = Words::new(references, &body.footnotes);
    let mut open = Section::default();
    let mut found = Vec::new();
    let mut close = |open: Section, words: &mut Words<'_>| {
        let text = words.take();
        if !text.is_empty() || !open.heading.is_empty() {
            found.push(Section { text, ..open });
        }
    };
    for block in &body.blocks {
        if let BlockKind::Heading { id, inlines, .. } = &block.kind {
            let next = Section { anchor: id.clone(), heading: Words::of_inlines(references, inlines), ..Section::default() };
            close(std::mem::replace(&mut open, next), &mut words);
        } else {
            words.block(block);
        }
    }
    close(open, &mut words);
    found
}
