//! The law's words as views: a unit with its number, text and the units within.

use serde::Serialize;

use crate::model::act::Unit;
use crate::model::content::{Block, BlockKind};
use crate::model::label::Step;
use crate::route::fragment::fragment;
use crate::tables::names::printed_number;
use crate::web::text::Text;
use crate::web::view::Html;

/// A unit of an act as a page shows it.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct UnitView {
    /// The anchor; empty for words that are no unit of their own.
    pub id: String,
    /// The number as printed: `(1)`, `5¹)`, `a)`, `26.`; empty where it is only counted.
    pub number: String,
    /// The first paragraph, which stands beside the number.
    pub lead: Html,
    /// The blocks after it: further paragraphs, tables.
    pub rest: Html,
    /// The units within.
    pub children: Vec<Self>,
    /// The words after them.
    pub wrap_up: Html,
    /// Amendment notes.
    pub notes: Vec<Html>,
    /// Whether it is repealed.
    pub gone: bool,
}

/// Writes units; `above` are the steps of the page's own unit down to the units' parent, from which anchors count.
#[derive(Clone, Copy, Debug)]
pub struct Law<'a> {
    /// The text writer.
    pub text: Text<'a>,
    /// Whether points are paths of numbers (regulations, transitional provisions).
    pub paths: bool,
    /// Whether units get anchors; on the page of the whole act only articles have them.
    pub anchors: bool,
}

impl Law<'_> {
    /// A unit below `above`.
    #[must_use]
    pub fn unit(&self, unit: &Unit, above: &[Step]) -> UnitView {
        let mut way = above.to_vec();
        way.push(unit.step.clone());
        let (mut lead, rest) = self.lead_and_rest(&unit.intro);
        let mut notes: Vec<Html> = unit.notes.iter().map(|note| self.text.inlines(&note.text)).collect();
        if unit.repealed && lead.is_empty() && !notes.is_empty() {
            // Of a repealed unit only the note is left: it stands where the words stood.
            lead = notes.remove(0);
        }
        UnitView {
            id: if self.anchors { fragment(&way, self.paths) } else { String::new() },
            number: self.number(unit, &way),
            lead,
            rest,
            children: unit.children.iter().map(|child| self.unit(child, &way)).collect(),
            wrap_up: self.text.blocks(&unit.wrap_up),
            notes,
            gone: unit.repealed,
        }
    }

    /// The number as the act prints it; nothing where it is only counted.
    fn number(&self, unit: &Unit, way: &[Step]) -> String {
        match (unit.counted, unit.designation.is_empty()) {
            (true, _) => String::new(),
            (false, false) => unit.designation.clone(),
            (false, true) => printed_number(way, self.paths),
        }
    }

    /// The first paragraph's words, and the other blocks.
    #[must_use]
    pub fn lead_and_rest(&self, blocks: &[Block]) -> (Html, Html) {
        match blocks.split_first() {
            Some((Block { kind: BlockKind::Paragraph { inlines, .. }, .. }, rest)) => (self.text.inlines(inlines), self.text.blocks(rest)),
            Some(_) => (Html::default(), self.text.blocks(blocks)),
            None => (Html::default(), Html::default()),
        }
    }
}
