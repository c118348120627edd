//! Prose with citations or links in it: each paragraph with its place for readers and its standpoint in the law.

use std::collections::BTreeMap;

use crate::citation::{Recogniser, in_inlines};
use crate::model::act::{Edition, Unit};
use crate::model::citation::Standpoint;
use crate::model::content::{Block, BlockKind, Body, Inline, InlineKind};
use crate::model::document::Passage;
use crate::model::label::{Step, UnitLabel, UnitPath};
use crate::model::references::Place;
use crate::span::Span;

/// Where a stretch of text stands.
#[derive(Clone, Debug)]
struct Here {
    place: Place,
    standpoint: Standpoint,
}

impl Here {
    /// The same place, at a margin number.
    fn at_margin(&mut self, number: u32) {
        if let Place::Commentary { margin, .. } = &mut self.place {
            *margin = Some(number);
        }
    }
}

/// Gathers passages.
struct Gatherer<'r> {
    recogniser: &'r Recogniser,
    passages: Vec<Passage>,
    /// Where each footnote was first referred to.
    notes: BTreeMap<String, Here>,
}

/// The passages of a page's text, and of its footnotes where they are referred to.
///
/// A heading that names units (`{unit=p3}`) moves the standpoint to them until the next heading of its level or a higher one.
pub fn of_body(body: &Body, place: Place, standpoint: Standpoint, recogniser: &Recogniser) -> Vec<Passage> {
    let whole = Here { place, standpoint };
    let mut gatherer = Gatherer { recogniser, passages: Vec::new(), notes: BTreeMap::new() };
    let mut here = whole.clone();
    let mut sections: Vec<(u8, UnitPath)> = Vec::new();
    for block in &body.blocks {
        match &block.kind {
            BlockKind::Heading { level, units, .. } => {
                sections.retain(|(above, _)| above < level);
                if !units.is_empty() {
                    sections.push((*level, bound(&whole.standpoint.path, units)));
                }
                here.standpoint.path = sections.last().map_or_else(|| whole.standpoint.path.clone(), |(_, path)| path.clone());
            }
            BlockKind::Paragraph { margin: Some(margin), .. } => {
                here.at_margin(*margin);
                gatherer.block(block, &here);
            }
            _ => gatherer.block(block, &here),
        }
    }
    for note in &body.footnotes {
        let here = gatherer.notes.get(&note.label).unwrap_or(&whole).clone();
        gatherer.blocks(&note.blocks, &here);
    }
    gatherer.passages
}

/// The way to what a section speaks of: the units' common beginning, within the article.
fn bound(article: &UnitPath, units: &[UnitPath]) -> UnitPath {
    let Some((first, rest)) = units.split_first() else { return article.clone() };
    let alike = |k: usize, step: &Step| rest.iter().all(|other| other.0.get(k) == Some(step));
    let common = first.0.iter().enumerate().take_while(|(k, step)| alike(*k, step)).map(|(_, step)| step.clone());
    UnitPath(article.0.iter().cloned().chain(common).collect())
}

/// The passages of an edition's own text.
pub fn of_edition(edition: &Edition, recogniser: &Recogniser) -> Vec<Passage> {
    let mut gatherer = Gatherer { recogniser, passages: Vec::new(), notes: BTreeMap::new() };
    let act = UnitPath::default();
    gatherer.blocks(&edition.preamble, &in_edition(edition, &act));
    for unit in &edition.units {
        gatherer.unit(unit, &act, false, edition);
    }
    gatherer.blocks(&edition.conclusion, &in_edition(edition, &act));
    gatherer.passages
}

fn in_edition(edition: &Edition, path: &UnitPath) -> Here {
    let place = Place::Unit(UnitLabel::one(edition.act.clone(), path.clone()));
    Here { place, standpoint: Standpoint { act: Some(edition.act.clone()), path: path.clone(), own_text: true } }
}

impl Gatherer<'_> {
    fn unit(&mut self, unit: &Unit, above: &UnitPath, in_annex: bool, edition: &Edition) {
        let in_annex = in_annex || matches!(unit.step, Step::Annex(_));
        // Articles are numbered through the whole act, whatever division they stand in; those of an annex count anew.
        let path = match unit.step {
            Step::Article(_) if !in_annex => UnitPath(vec![unit.step.clone()]),
            _ => above.with(unit.step.clone()),
        };
        let here = in_edition(edition, &path);
        self.blocks(&unit.intro, &here);
        for child in &unit.children {
            self.unit(child, &path, in_annex, edition);
        }
        self.blocks(&unit.wrap_up, &here);
        for note in &unit.notes {
            self.words(&note.text, note.span, &here);
        }
    }

    fn blocks(&mut self, blocks: &[Block], here: &Here) {
        for block in blocks {
            self.block(block, here);
        }
    }

    /// One block. The depth is bounded where trees are made.
    fn block(&mut self, block: &Block, here: &Here) {
        match &block.kind {
            BlockKind::Paragraph { inlines, .. } => self.words(inlines, block.span, here),
            BlockKind::Quote(inner) => self.blocks(inner, here),
            BlockKind::Container(container) => self.blocks(&container.blocks, here),
            BlockKind::List { items, .. } => items.iter().for_each(|item| self.blocks(&item.blocks, here)),
            BlockKind::Definitions(list) => {
                for definition in list {
                    self.words(&definition.term, block.span, here);
                    definition.details.iter().for_each(|blocks| self.blocks(blocks, here));
                }
            }
            BlockKind::Table(table) => {
                self.words(&table.caption, block.span, here);
                table.header.iter().chain(table.rows.iter().flatten()).for_each(|cell| self.words(cell, block.span, here));
            }
            // A heading names what comes; nothing is cited in it.
            BlockKind::Heading { .. } | BlockKind::Code { .. } | BlockKind::Rule => {}
        }
    }

    fn words(&mut self, inlines: &[Inline], span: Span, here: &Here) {
        let linked = self.look(inlines, here);
        let citations = in_inlines(inlines, self.recogniser);
        if linked || !citations.is_empty() {
            let span = match (inlines.first(), inlines.last()) {
                (Some(first), Some(last)) if last.span.end >= first.span.start => Span { end: last.span.end, ..first.span },
                _ => span,
            };
            self.passages.push(Passage { place: here.place.clone(), standpoint: here.standpoint.clone(), span, citations });
        }
    }

    /// Whether there is a link among the words; and remembers where footnotes are referred to.
    fn look(&mut self, inlines: &[Inline], here: &Here) -> bool {
        let mut linked = false;
        for inline in inlines {
            linked |= match &inline.kind {
                InlineKind::Link { content, .. } => {
                    self.look(content, here);
                    true
                }
                InlineKind::FootnoteReference(label) => {
                    self.notes.entry(label.clone()).or_insert_with(|| here.clone());
                    false
                }
                InlineKind::Emphasis(inner) | InlineKind::Strong(inner) | InlineKind::Strikethrough(inner) => self.look(inner, here),
                InlineKind::Superscript(inner) | InlineKind::Subscript(inner) | InlineKind::Keyboard(inner) => self.look(inner, here),
                InlineKind::Abbreviation { content, .. } | InlineKind::Foreign { content, .. } => self.look(content, here),
                InlineKind::NoLink(inner) | InlineKind::Index { content: inner, .. } => self.look(inner, here),
                InlineKind::Text(_) | InlineKind::Code(_) | InlineKind::Image { .. } => false,
                InlineKind::SoftBreak | InlineKind::HardBreak => false,
            };
        }
        linked
    }
}
