//! Words of the law → boxes of units, each with its id and the number it is printed with.

use crate::model::act::{Act, Edition, TextStatus, Unit};
use crate::model::content::{Block, BlockKind, Inline};
use crate::model::label::Step;
use crate::print::ids;
use crate::print::volume::{LawBox, LawUnit};
use crate::print::words::Words;
use crate::route::fragment::numbered_through;
use crate::tables::names::{division_name, printed_number};

/// How the units of one text are named.
#[derive(Clone, Copy, Debug)]
pub(super) struct Law<'p, 'a> {
    /// The words.
    pub(super) words: Words<'p>,
    /// The act.
    pub(super) act: &'a Act,
    /// Whether points are paths of numbers (transitional provisions, regulations, annexes).
    pub(super) paths: bool,
}

impl<'a> Law<'_, 'a> {
    /// An article, transitional provisions, an annex.
    pub(super) fn of_unit(&self, id: &str, edition: &Edition, unit: &'a Unit) -> LawBox<'a> {
        LawBox {
            intro: &unit.intro,
            units: unit.children.iter().map(|child| self.unit(id, child, &[])).collect(),
            wrap_up: &unit.wrap_up,
            notes: unit.notes.iter().map(|note| note.text.as_slice()).collect(),
            gone: unit.repealed,
            ..self.empty(id, edition)
        }
    }

    /// A whole act without articles.
    pub(super) fn of_edition(&self, id: &str, edition: &'a Edition) -> LawBox<'a> {
        LawBox {
            intro: &edition.preamble,
            units: edition.units.iter().map(|unit| self.unit(id, unit, &[])).collect(),
            wrap_up: &edition.conclusion,
            ..self.empty(id, edition)
        }
    }

    fn empty(&self, id: &str, edition: &Edition) -> LawBox<'a> {
        LawBox {
            id: id.to_owned(),
            state: self.words.with("print-law-state", &[("date", self.words.day(edition.in_force).into())]),
            paraphrase: match self.act.about.text_status {
                TextStatus::Paraphrase => Some(self.words.say("paraphrase-mark")),
                TextStatus::OfficialCopy => None,
            },
            intro: &[],
            units: Vec::new(),
            wrap_up: &[],
            notes: Vec::new(),
            gone: false,
        }
    }

    fn unit(&self, text: &str, unit: &'a Unit, above: &[Step]) -> LawUnit<'a> {
        let mut way = above.to_vec();
        way.push(unit.step.clone());
        let (mut lead, rest) = lead_and_rest(&unit.intro);
        let mut notes: Vec<&[Inline]> = unit.notes.iter().map(|note| note.text.as_slice()).collect();
        if unit.repealed && lead.is_empty() && !notes.is_empty() {
            // Of a repealed unit only the note is left: it stands where the words stood.
            lead = notes.remove(0);
        }
        LawUnit {
            id: ids::unit(text, &if self.paths { numbered_through(&way) } else { way.clone() }, self.paths),
            number: self.number(unit, &way),
            heading: &unit.heading,
            lead,
            rest,
            children: unit.children.iter().map(|child| self.unit(text, child, &way)).collect(),
            wrap_up: &unit.wrap_up,
            notes,
            gone: unit.repealed,
        }
    }

    /// The number as the act prints it; nothing where it is only counted.
    fn number(&self, unit: &Unit, way: &[Step]) -> String {
        if unit.step.is_division() {
            return division_name(self.words.phrases, unit, self.act.about.chapter_style);
        }
        match (unit.counted, unit.designation.is_empty()) {
            (true, _) => String::new(),
            (false, false) => unit.designation.clone(),
            (false, true) => printed_number(way, self.paths),
        }
    }
}

/// The first paragraph's words, and the other blocks.
fn lead_and_rest(blocks: &[Block]) -> (&[Inline], &[Block]) {
    match blocks.split_first() {
        Some((Block { kind: BlockKind::Paragraph { inlines, .. }, .. }, rest)) => (inlines, rest),
        Some(_) | None => (&[], blocks),
    }
}
