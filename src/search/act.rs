//! The record of an act's contents page: its divisions; of an act without articles its points; annexes, which have no page of their own.

use komentari_search_index::{Record, Section};

use crate::model::act::{Act, Edition, Unit};
use crate::model::label::{Ordinal, Step};
use crate::route;
use crate::route::fragment::fragment;
use crate::search::article::{above, context};
use crate::search::facets::Status;
use crate::search::law::{Law, Way, deep};
use crate::search::scope::{Scope, group, jump, path_number, spaced};
use crate::search::text::Words;

/// The record of an act.
#[must_use]
pub fn act<'a>(scope: &Scope<'a>, act: &'a Act) -> Record {
    let key = &act.about.key;
    let mut record = scope.record(&route::contents(key), &act.about.title);
    record.context = context(scope, act, None);
    record.context.retain(|name| *name != act.about.title);
    let Some(edition) = scope.routes.current(act) else { return record };
    let has_articles = route::has_articles(edition);
    let law = Law { scope, act, paths: !has_articles, year: edition.in_force.year() };
    let status = above(scope, act);
    let mut contents = Contents { law, record: &mut record, has_articles };
    contents.top(edition, status);
    for unit in &edition.units {
        contents.unit(unit, &Way::default(), status);
    }
    if record.parts.is_empty() {
        law.push(status, Section::default(), &mut record);
    }
    record
}

struct Contents<'s, 'a, 'r> {
    law: Law<'s, 'a>,
    record: &'r mut Record,
    has_articles: bool,
}

impl<'a> Contents<'_, 'a, '_> {
    /// The words before the first unit; after the last one, of an act that is one page.
    fn top(&mut self, edition: &'a Edition, status: Status) {
        let mut words = Words::new(self.law.scope.book.references, &[]);
        words.blocks(&edition.preamble);
        if !self.has_articles {
            words.blocks(&edition.conclusion);
        }
        let text = words.take();
        if !text.is_empty() {
            self.law.push(status, Section { text, ..Section::default() }, self.record);
        }
    }

    fn unit(&mut self, unit: &'a Unit, way: &Way, above: Status) {
        match &unit.step {
            // These have pages of their own.
            Step::Article(_) => {}
            Step::Transitional if self.has_articles => {}
            Step::Annex(_) => self.annex(unit, way, above),
            Step::Part(_) | Step::Title(_) | Step::Chapter(_) | Step::Subchapter(_) | Step::Section(_) | Step::Transitional => {
                self.division(unit, way, above);
            }
            Step::Paragraph(_) | Step::Point(_) | Step::Subpoint(_) | Step::Indent(_) => self.point(unit, way, above),
            Step::Sentence(_) | Step::Heading | Step::Intro | Step::WrapUp | Step::Note => {}
        }
    }

    fn division(&mut self, unit: &'a Unit, way: &Way, above: Status) {
        let way = way.down(&unit.step, true);
        let status = self.law.status(unit, &way, above);
        let references = self.law.scope.book.references;
        let (heading, text) = (Words::of_inlines(references, &unit.heading), Words::of(references, &unit.intro));
        if !heading.is_empty() || !text.is_empty() {
            let (anchor, label) = (fragment(&way.within, !self.has_articles), spaced(&unit.designation));
            self.law.push(status, Section { anchor, label, heading, text }, self.record);
        }
        for child in &unit.children {
            self.unit(child, &way, status);
        }
    }

    /// A point of an act without articles: points are numbered through, so that the divisions say nothing in the anchor.
    fn point(&mut self, unit: &'a Unit, way: &Way, above: Status) {
        let keeps = |step: &&Step| !step.is_division() || matches!(step, Step::Annex(_) | Step::Transitional);
        let within = way.within.iter().filter(keeps).cloned().collect();
        let way = Way { full: way.full.clone(), within }.down(&unit.step, true);
        let before = sections(self.record);
        self.law.unit(unit, &way, above, self.record);
        if matches!(way.within.as_slice(), [Step::Point(Ordinal::Number(_))]) {
            self.jumps(unit, before);
        }
    }

    /// The numbers of a point and of its sub-points lead to their sections.
    fn jumps(&mut self, unit: &Unit, before: usize) {
        let added: Vec<String> = anchors(self.record).skip(before).map(str::to_owned).collect();
        let Some(number) = path_number(&unit.step) else { return };
        let group = group(self.law.act).as_str();
        let mut ways = vec![(vec![unit.step.clone()], crate::search::scope::asked(number))];
        for child in &unit.children {
            if let (Step::Subpoint(_), Some(below)) = (&child.step, path_number(&child.step)) {
                ways.push((vec![unit.step.clone(), child.step.clone()], format!("{}.{}", number.base, below.base)));
            }
        }
        for (steps, number) in ways {
            let anchor = fragment(&steps, true);
            if added.contains(&anchor) && self.record.jumps.iter().all(|jump| jump.number != number) {
                self.record.jumps.push(jump(group, number, anchor));
            }
        }
    }

    /// An annex of an act with articles stands only on the page of the whole act, to which the contents lead.
    fn annex(&mut self, unit: &'a Unit, way: &Way, above: Status) {
        let way = way.down(&unit.step, true);
        let status = self.law.status(unit, &way, above);
        let mut words = Words::new(self.law.scope.book.references, &[]);
        words.blocks(&unit.intro);
        unit.children.iter().for_each(|child| deep(child, &mut words));
        words.blocks(&unit.wrap_up);
        let text = words.take();
        let heading = Words::of_inlines(self.law.scope.book.references, &unit.heading);
        let anchor = if self.has_articles { String::new() } else { fragment(&way.within, true) };
        let label = self.law.scope.unit_name(std::slice::from_ref(&unit.step), false);
        self.law.push(status, Section { anchor, label, heading, text }, self.record);
    }
}

fn anchors(record: &Record) -> impl Iterator<Item = &str> {
    record.parts.iter().flat_map(|part| &part.sections).map(|section| section.anchor.as_str())
}

fn sections(record: &Record) -> usize {
    record.parts.iter().map(|part| part.sections.len()).sum()
}
