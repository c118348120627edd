//! Where words of a quotation follow one another, or stand near.

use std::collections::{BTreeMap, BTreeSet};

use super::Searcher;
use super::slots::Slot;
use super::terms::Hit;
use super::worth::Worth;
use crate::corpus::Field;
use crate::weights::WEIGHTS;

/// Where a word stands in a field of a unit, and whether in the form that is asked.
type Places = BTreeMap<u32, bool>;

impl Searcher<'_> {
    /// The worth of a phrase.
    pub(super) fn worth_of_phrase(&self, slot: &Slot) -> Worth {
        let mut worth = Worth::nothing(self);
        let words = &slot.sides[0].words;
        let parts: Vec<Worth> = words.iter().map(|(_, hits)| self.worth_of_terms(hits, 1.0, false)).collect();
        let places: Vec<BTreeMap<(u32, usize), Places>> = words.iter().map(|(word, hits)| self.places(word, hits)).collect();
        for unit in (0..self.index.corpus.units()).filter(|unit| parts.iter().all(|part| part.has[*unit as usize])) {
            let count = |field: Field| {
                let fields: Option<Vec<&Places>> = places.iter().map(|places| places.get(&(unit, field as usize))).collect();
                fields.map_or(0.0, |fields| slot.near.map_or_else(|| in_order(&fields), |near| within(&fields, near + words.len())))
            };
            let counts = [count(Field::Body), count(Field::Heading).min(3.0), count(Field::Title).min(3.0), 0.0, 0.0];
            if counts.iter().any(|count| *count > 0.0) {
                worth.add(self, 1.0, unit, counts);
            }
        }
        Worth { idf: parts.iter().map(|part| part.idf).sum(), ..worth }
    }

    /// Where the terms of a word stand, by unit and field.
    fn places(&self, word: &str, hits: &[Hit]) -> BTreeMap<(u32, usize), Places> {
        let corpus = &self.index.corpus;
        let mut places: BTreeMap<(u32, usize), Places> = BTreeMap::new();
        for hit in hits {
            let postings = self.postings(hit.term);
            for found in postings.units().flatten() {
                let most = match found.field {
                    Field::Body => usize::MAX,
                    Field::Heading | Field::Title => 3,
                    Field::Number | Field::Aside => continue,
                };
                let words = corpus.field(found.unit, found.field);
                let known = places.entry((found.unit, found.field as usize)).or_default();
                for position in postings.positions(found).iter().take(most) {
                    let asked = words.get(*position as usize).is_some_and(|form| corpus.forms[*form as usize].text == word);
                    *known.entry(*position).or_default() |= asked;
                }
            }
        }
        places
    }
}

/// How often words follow one another; one word counts only as asked.
fn in_order(fields: &[&Places]) -> f64 {
    let at = |start: u32| -> Option<bool> {
        let found: Option<Vec<bool>> = (start..).zip(fields).map(|(position, places)| places.get(&position).copied()).collect();
        found.map(|found| found.into_iter().all(|asked| asked))
    };
    let inflected = if fields.len() > 1 { WEIGHTS.inflected } else { 0.0 };
    fields[0].keys().filter_map(|start| at(*start)).map(|asked| if asked { 1.0 } else { inflected }).sum()
}

/// How often words stand within so many positions, in any order: minimal windows.
fn within(fields: &[&Places], span: usize) -> f64 {
    let starts: BTreeSet<u32> = fields.iter().flat_map(|places| places.keys().copied()).collect();
    let (mut sum, mut last) = (0.0, u32::MAX);
    for start in starts.into_iter().rev() {
        let ends: Option<Vec<u32>> = fields.iter().map(|places| places.range(start..).next().map(|(end, _)| *end)).collect();
        let Some(end) = ends.and_then(|ends| ends.into_iter().max()) else { continue };
        if end < last && ((end - start) as usize) < span {
            let asked = fields.iter().all(|places| places.range(start..=end).any(|(_, asked)| *asked));
            sum += if asked { 1.0 } else { WEIGHTS.inflected };
        }
        last = last.min(end);
    }
    sum
}
