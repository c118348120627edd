//! What a slot is worth in each unit.

use super::Searcher;
use super::slots::Slot;
use super::terms::Hit;
use crate::corpus::Field;
use crate::weights::WEIGHTS;

/// Of a slot: `own` of each unit, inherited from the first unit of each page, and which units have a posting.
#[derive(Clone, Debug)]
pub(super) struct Worth {
    pub(super) own: Vec<f64>,
    pub(super) inherited: Vec<f64>,
    pub(super) has: Vec<bool>,
    /// Whether it stands in the title of each page.
    pub(super) titled: Vec<bool>,
    pub(super) idf: f64,
}

/// How often something stands in each field of a unit, in the order of [`Field::ALL`].
pub(super) type Counts = [f64; 5];

impl Worth {
    /// Of nothing.
    pub(super) fn nothing(searcher: &Searcher<'_>) -> Self {
        let units = searcher.norms.len();
        let pages = searcher.index.corpus.pages.len();
        Self { own: vec![0.0; units], inherited: vec![0.0; pages], has: vec![false; units], titled: vec![false; pages], idf: 0.0 }
    }

    /// Adds a posting of a term, or of a phrase.
    pub(super) fn add(&mut self, searcher: &Searcher<'_>, factor: f64, unit: u32, [body, heading, title, number, aside]: Counts) {
        let (at, page) = (unit as usize, searcher.page_of[unit as usize] as usize);
        let first = searcher.index.corpus.pages[page].start == unit;
        self.has[at] = true;
        let own = factor * (body / searcher.norms[at] + WEIGHTS.heading * heading + if first { 0.0 } else { WEIGHTS.aside * aside });
        self.own[at] = self.own[at].max(own);
        if first {
            let inherited = factor * (WEIGHTS.title * title / searcher.titles[page] + WEIGHTS.number * number + WEIGHTS.aside * aside);
            self.inherited[page] = self.inherited[page].max(inherited);
            self.titled[page] |= title > 0.0;
        }
    }

    /// Adds what several parts have together: the least of each.
    fn add_least(&mut self, parts: &[Self]) {
        for (at, own) in self.own.iter_mut().enumerate() {
            *own = own.max(parts.iter().map(|part| part.own[at]).fold(f64::INFINITY, f64::min));
        }
        for (page, inherited) in self.inherited.iter_mut().enumerate() {
            *inherited = inherited.max(parts.iter().map(|part| part.inherited[page]).fold(f64::INFINITY, f64::min));
        }
        for (page, titled) in self.titled.iter_mut().enumerate() {
            *titled |= parts.iter().all(|part| part.titled[page]);
        }
        for (at, has) in self.has.iter_mut().enumerate() {
            *has |= parts.iter().all(|part| part.has[at]);
        }
    }

    /// The weight of what so many units have.
    fn weight(&self) -> f64 {
        let df = self.has.iter().filter(|has| **has).count() as f64;
        (1.0 + (self.has.len() as f64 - df + 0.5) / (df + 0.5)).ln()
    }
}

impl Searcher<'_> {
    /// The worth of a slot.
    pub(super) fn worth(&self, slot: &Slot, plain: bool) -> Worth {
        if slot.phrase {
            return self.worth_of_phrase(slot);
        }
        let mut worth = Worth::nothing(self);
        for side in &slot.sides {
            if let [(_, hits)] = side.words.as_slice() {
                self.add_terms(&mut worth, hits, side.factor, plain);
            } else {
                let parts: Vec<Worth> = side.words.iter().map(|(_, hits)| self.worth_of_terms(hits, side.factor, plain)).collect();
                worth.add_least(&parts);
            }
        }
        Worth { idf: worth.weight(), ..worth }
    }

    /// The worth of the terms of one word.
    pub(super) fn worth_of_terms(&self, hits: &[Hit], factor: f64, plain: bool) -> Worth {
        let mut worth = Worth::nothing(self);
        self.add_terms(&mut worth, hits, factor, plain);
        Worth { idf: worth.weight(), ..worth }
    }

    fn add_terms(&self, worth: &mut Worth, hits: &[Hit], factor: f64, plain: bool) {
        for hit in hits {
            let postings = self.postings(hit.term);
            for unit in postings.units() {
                let mut counts = [0.0; 5];
                for found in unit {
                    counts[found.field as usize] = capped(found.field, postings.positions(found).len(), plain);
                }
                if !plain || counts[0] > 0.0 {
                    worth.add(self, hit.factor * factor, unit[0].unit, counts);
                }
            }
        }
    }
}

/// How often a field counts that something stands there.
pub(super) fn capped(field: Field, count: usize, plain: bool) -> f64 {
    let most = match field {
        Field::Body => usize::MAX,
        Field::Heading | Field::Title | Field::Aside => 3,
        Field::Number => 1,
    };
    if plain && field != Field::Body { 0.0 } else { count.min(most) as f64 }
}
