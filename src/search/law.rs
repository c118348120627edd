//! The words of an act by unit: each part and point with its anchor, its state, its year.

use komentari_search_index::{Record, Section};

use crate::model::act::{Act, Unit};
use crate::model::label::{Label, Ordinal, Step, UnitPath};
use crate::route::fragment::fragment;
use crate::search::facets::{Kind, Status, facets, push};
use crate::search::scope::{Scope, group};
use crate::search::text::Words;

/// Adds the units of one page of an act to its record.
#[derive(Clone, Copy, Debug)]
pub struct Law<'s, 'a> {
    /// The book.
    pub scope: &'s Scope<'a>,
    /// The act.
    pub act: &'a Act,
    /// Whether points are paths of numbers (regulations, transitional provisions).
    pub paths: bool,
    /// The year of the words.
    pub year: i16,
}

/// Where a unit stands: in the act, and within its page.
#[derive(Clone, Debug, Default)]
pub struct Way {
    /// The steps from the act, as labels have them.
    pub full: Vec<Step>,
    /// The steps from the page, which make its anchor.
    pub within: Vec<Step>,
}

impl Way {
    /// The way one step further down; `within` the page too where the step makes a part of anchors.
    #[must_use]
    pub fn down(&self, step: &Step, within: bool) -> Self {
        let mut way = self.clone();
        way.full.push(step.clone());
        if within {
            way.within.push(step.clone());
        }
        way
    }
}

impl<'a> Law<'_, 'a> {
    /// A unit and the units within it that have sections of their own.
    pub fn unit(&self, unit: &'a Unit, way: &Way, above: Status, record: &mut Record) {
        let status = self.status(unit, way, above);
        let text = self.words(unit);
        if !text.is_empty() {
            let anchor = fragment(&way.within, self.paths);
            let label = self.scope.unit_name(&way.within, self.paths);
            self.push(status, Section { anchor, label, heading: String::new(), text }, record);
        }
        for child in unit.children.iter().filter(|child| self.is_own(unit, child)) {
            self.unit(child, &way.down(&child.step, true), status, record);
        }
    }

    /// Adds a section of the law.
    pub fn push(&self, status: Status, section: Section, record: &mut Record) {
        let facets = facets(Kind::Law, group(self.act).as_str(), Some(status), Some(self.year.to_string()));
        push(record, &facets, section);
    }

    /// How a unit stands: repeal and later application reach everything within.
    #[must_use]
    pub fn status(&self, unit: &Unit, way: &Way, above: Status) -> Status {
        match above {
            Status::InForce if unit.repealed => Status::Repealed,
            Status::InForce if self.applies_later(&way.full) => Status::NotYet,
            Status::NotYet if unit.repealed => Status::Repealed,
            Status::InForce | Status::NotYet | Status::Repealed | Status::Ended | Status::Stale => above,
        }
    }

    fn applies_later(&self, way: &[Step]) -> bool {
        let later = self.act.about.applicability.iter().filter(|rule| rule.from > self.scope.book.today);
        let path = UnitPath(way.to_vec());
        later.map(|rule| &rule.unit).any(|label| match label {
            // Labels leave out the divisions above articles; one that names only the act would be the whole of it.
            Label::Unit(unit) => unit.path == path || unit.path == below_divisions(&path),
            Label::Margin { .. } | Label::Term(_) | Label::Case(_) | Label::Ecli(_) | Label::Programme(_) | Label::Page(_) => false,
        })
    }

    /// Parts and points stand by themselves; of paths of numbers the first step below a point too. Anything else belongs to the words
    /// of the unit above it.
    fn is_own(&self, above: &Unit, unit: &Unit) -> bool {
        match &unit.step {
            Step::Paragraph(_) | Step::Point(_) => true,
            Step::Subpoint(Ordinal::Number(_)) => self.paths && matches!(above.step, Step::Point(_)),
            Step::Subpoint(Ordinal::Letter(_)) | Step::Indent(_) | Step::Sentence(_) | Step::Article(_) => false,
            Step::Annex(_) | Step::Part(_) | Step::Title(_) | Step::Chapter(_) | Step::Subchapter(_) | Step::Section(_) => false,
            Step::Transitional | Step::Heading | Step::Intro | Step::WrapUp | Step::Note => false,
        }
    }

    /// The unit's words without those of units that stand by themselves. Amendment notes are left out: they would make every article an
    /// answer to "likums"; but of a repealed unit the note is all there is.
    fn words(&self, unit: &'a Unit) -> String {
        let mut words = Words::new(self.scope.book.references, &[]);
        words.blocks(&unit.intro);
        for child in unit.children.iter().filter(|child| !self.is_own(unit, child)) {
            deep(child, &mut words);
        }
        words.blocks(&unit.wrap_up);
        let text = words.take();
        match unit.notes.first().filter(|_| text.is_empty() && unit.repealed) {
            Some(note) => Words::of_inlines(self.scope.book.references, &note.text),
            None => text,
        }
    }
}

/// A unit with its number and everything within it.
pub fn deep<'a>(unit: &'a Unit, words: &mut Words<'a>) {
    words.push(&unit.designation);
    words.inlines(&unit.heading);
    words.blocks(&unit.intro);
    unit.children.iter().for_each(|child| deep(child, words));
    words.blocks(&unit.wrap_up);
}

fn below_divisions(path: &UnitPath) -> UnitPath {
    let above = path.0.iter().take_while(|step| step.is_division() && **step != Step::Transitional).count();
    UnitPath(path.0.iter().skip(above).cloned().collect())
}
