//! Anchors: explicit ones checked, automatic ones made from the words of headings, all unique in their page.

use std::collections::BTreeMap;

use crate::diagnostic::{Code, Diagnostic};
use crate::lang::slug::slug;
use crate::model::content::{Block, BlockKind, Container, Definition, plain};
use crate::parse::markdown::report::Report;
use crate::span::Span;

/// Anchors that a page's own frame uses.
const TAKEN: [&str; 15] = [
    "saturs",
    "likums",
    "komentars",
    "piezimes",
    "atsauces",
    "prakse",
    "macibas",
    "vesture",
    "citet",
    "termini",
    "literatura",
    "autori",
    "q",
    "top",
    "main",
];

/// Checks every anchor of a text and makes those that are missing.
pub(super) fn assign(blocks: &mut [Block], report: &mut Report<'_, '_>) {
    let mut anchors = Anchors::default();
    visit(blocks, &mut |place, span| anchors.explicit(place, span, report));
    visit(blocks, &mut |place, _| anchors.automatic(place));
}

/// Something that can carry an anchor.
enum Place<'b> {
    Heading { id: &'b mut String, words: String },
    Box(&'b mut Option<String>),
}

#[derive(Default)]
struct Anchors {
    /// Anchors in use, each with the last number given to one made of the same words.
    used: BTreeMap<String, u32>,
}

impl Anchors {
    fn explicit(&mut self, place: Place<'_>, span: Span, report: &mut Report<'_, '_>) {
        let id = match place {
            Place::Heading { id, .. } if !id.is_empty() => id,
            Place::Box(Some(id)) => id,
            Place::Heading { .. } | Place::Box(None) => return,
        };
        if !is_anchor(id) {
            report.tell(Diagnostic::new(Code::BrokenAnchor, span).arg("id", &*id).hint_nearest(Some(slug(id)).filter(|id| is_anchor(id))));
            *id = slug(id);
            return;
        }
        if is_reserved(id) || self.used.contains_key(id.as_str()) {
            report.tell(Diagnostic::new(Code::DuplicateAnchor, span).arg("id", &*id));
            id.clear();
        } else {
            self.used.insert(id.clone(), 1);
        }
    }

    fn automatic(&mut self, place: Place<'_>) {
        match place {
            Place::Heading { id, words } if id.is_empty() => *id = self.free(&words),
            Place::Box(id) if id.as_deref() == Some("") => *id = None,
            Place::Heading { .. } | Place::Box(_) => {}
        }
    }

    fn free(&mut self, words: &str) -> String {
        let base = Some(slug(words)).filter(|base| base.starts_with(|c: char| c.is_ascii_alphabetic())).unwrap_or_else(|| {
            let rest = slug(words);
            if rest.is_empty() { "dala".to_owned() } else { format!("s-{rest}") }
        });
        let number = self.used.get(&base).copied();
        if number.is_none() && !is_reserved(&base) {
            self.used.insert(base.clone(), 1);
            return base;
        }
        let mut number = number.unwrap_or(1);
        loop {
            number += 1;
            let candidate = format!("{base}-{number}");
            if !self.used.contains_key(&candidate) {
                self.used.insert(base, number);
                self.used.insert(candidate.clone(), 1);
                return candidate;
            }
        }
    }
}

/// Whether an author may give this anchor: written as anchors are, and none of the page's own.
#[must_use]
pub fn may_be_given(id: &str) -> bool {
    is_anchor(id) && !is_reserved(id)
}

fn is_anchor(id: &str) -> bool {
    let fine = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_' | b'.');
    id.len() <= 120 && id.starts_with(|c: char| c.is_ascii_alphabetic()) && id.bytes().all(fine)
}

/// Whether an anchor belongs to the page's frame, a unit of the law (`d1-p2`, `p5`), a margin number (`rn1`) or a footnote (`fn1`).
fn is_reserved(id: &str) -> bool {
    let counted = |prefix: &str| id.strip_prefix(prefix).is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
    TAKEN.contains(&id) || ["rn", "fn", "fnref", "d", "p", "n", "pn"].into_iter().any(counted)
}

/// Visits everything that can carry an anchor, in the order of the text. The depth is bounded where the tree is made.
fn visit(blocks: &mut [Block], see: &mut impl FnMut(Place<'_>, Span)) {
    for Block { kind, span } in blocks {
        match kind {
            BlockKind::Heading { id, inlines, .. } => see(Place::Heading { id, words: plain(inlines) }, *span),
            BlockKind::Quote(inner) => visit(inner, see),
            BlockKind::Container(Container { id, blocks, .. }) => {
                see(Place::Box(id), *span);
                visit(blocks, see);
            }
            BlockKind::List { items, .. } => items.iter_mut().for_each(|item| visit(&mut item.blocks, see)),
            BlockKind::Definitions(list) => {
                list.iter_mut().flat_map(|Definition { details, .. }| details).for_each(|blocks| visit(blocks, see));
            }
            BlockKind::Paragraph { .. } | BlockKind::Code { .. } | BlockKind::Table(_) | BlockKind::Rule => {}
        }
    }
}
