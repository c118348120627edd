//! The reference searcher: asks the tantivy segment itself, to the letter of `FORMAT.md` ("Asking"; the files are in its order).
//! The browser reads shards instead and must come to the same.

mod alike;
mod filters;
mod jump;
mod near;
mod pages;
mod phrase;
mod query;
mod slots;
mod terms;
mod worth;

use std::collections::BTreeMap;

use self::pages::{Found, Scored};
use self::query::Query;
use self::slots::Slot;
use self::worth::Worth;
use crate::answer::{Answer, Ask, Hit, SectionHit};
use crate::averages::Averages;
use crate::corpus::Field;
use crate::dictionary::{self, Postings, Term};
use crate::index::{Error, Index};
use crate::limits::SUGGESTIONS;
use crate::names::Names;
use crate::settings::Rule;
use crate::weights::WEIGHTS;

/// What answers questions.
pub struct Searcher<'a> {
    index: &'a Index,
    names: Names,
    /// The dictionary, in the order of terms.
    terms: Vec<Term>,
    /// What frequencies in the body of each unit are divided by.
    norms: Vec<f64>,
    /// What those in the title of each page are divided by.
    titles: Vec<f64>,
    /// How many words the title of each page has.
    title_lengths: Vec<f64>,
    /// The page of each unit.
    page_of: Vec<u32>,
}

impl<'a> Searcher<'a> {
    pub(crate) fn of(index: &'a Index) -> Result<Self, Error> {
        let (segment, corpus) = (&index.segment, &index.corpus);
        let average = Averages::of(segment, corpus)?;
        let reader =
            |field: Field| segment.segment().map(|reader| reader.get_fieldnorms_reader(segment.fields[field as usize])).transpose();
        let (bodies, titles) = (reader(Field::Body)?, reader(Field::Title)?);
        let length = |norms: &Option<tantivy::fieldnorm::FieldNormReader>, unit| {
            norms.as_ref().map_or(0.0, |norms| f64::from(norms.fieldnorm(unit)))
        };
        let pages = (0_u32..).zip(&corpus.pages);
        let title_lengths: Vec<f64> = corpus.pages.iter().map(|page| length(&titles, page.start)).collect();
        Ok(Self {
            index,
            names: Names::read(&index.settings, corpus.languages.first()),
            terms: dictionary::terms(segment)?,
            norms: (0..corpus.units()).map(|unit| 1.0 - WEIGHTS.b + WEIGHTS.b * length(&bodies, unit) / average.body).collect(),
            titles: title_lengths.iter().map(|length| 1.0 - WEIGHTS.title_b + WEIGHTS.title_b * length / average.title).collect(),
            title_lengths,
            page_of: pages.flat_map(|(page, units)| units.clone().map(move |_| page)).collect(),
        })
    }

    /// Answers a query: never an error, whatever it is.
    #[must_use]
    pub fn ask(&self, query: &str, ask: &Ask) -> Answer {
        let query = Query::read(query, &self.names.facets);
        let (asked, excluded) = self.slots(&query, ask);
        let jumps = self.jumps(&query.tokens);
        if asked.is_empty() && excluded.is_empty() && query.filters.is_empty() {
            return Answer { jumps, distinct: self.distinct(&query), ..Answer::default() };
        }
        let weigh = |slots: &[Slot]| -> Vec<Worth> { slots.iter().map(|slot| self.worth(slot, ask.plain)).collect() };
        let (slots, barred) = (weigh(&asked), weigh(&excluded));
        let tuples = filters::allowed(&self.names.facets, &self.index.meta.tuples, &query.filters);
        let allowed = |unit: u32| tuples[self.index.meta.unit_tuples[unit as usize] as usize];
        let ranked = self.rank(&slots, &barred, &allowed, ask.plain);
        let full = ranked.iter().filter(|found| found.slots == slots.len()).count();
        Answer {
            total: ranked.len(),
            full,
            partial: full == 0 && !ranked.is_empty(),
            jumps,
            hits: ranked.iter().skip(ask.offset).take(ask.limit).map(|found| self.hit(found)).collect(),
            suggestions: asked.into_iter().filter_map(|slot| slot.mended).take(SUGGESTIONS).collect(),
            distinct: self.distinct(&query),
        }
    }

    fn hit(&self, found: &Found) -> Hit {
        let page = &self.index.meta.pages[found.page];
        let best = found.best();
        let shown = best.first().or(found.units.first()).map(|unit| self.facets(unit.unit));
        Hit {
            page: u32::try_from(found.page).unwrap_or(u32::MAX),
            url: page.url.clone(),
            title: page.title.clone(),
            facets: shown.unwrap_or_default(),
            score: found.score,
            sections: best.iter().map(|unit| self.section(found.page, unit)).collect(),
        }
    }

    fn section(&self, page: usize, scored: &Scored) -> SectionHit {
        let within = scored.unit - self.index.corpus.pages[page].start;
        let [anchor, label, heading] = self.index.meta.pages[page].sections[within as usize].clone();
        SectionHit { unit: scored.unit, anchor, label, heading, score: scored.score }
    }

    /// The facets of a unit, by name.
    fn facets(&self, unit: u32) -> BTreeMap<String, String> {
        let tuple = &self.index.meta.tuples[self.index.meta.unit_tuples[unit as usize] as usize];
        let named = self.names.facets.iter().zip(tuple).filter_map(|(facet, value)| {
            let text = match facet.rule {
                Rule::Is => facet.values.get(usize::try_from(*value).ok()?)?.id.clone(),
                Rule::From | Rule::Until => Some(value.to_string()).filter(|_| *value > 0)?,
            };
            Some((facet.name.clone(), text))
        });
        named.collect()
    }

    /// Words of the groups of an asked word, never to be taken for it.
    fn distinct(&self, query: &Query) -> Vec<String> {
        let asked = |word: &String| query.tokens.iter().any(|token| self.alike(token, word));
        let mut found = Vec::new();
        for word in self.names.distinct.iter().filter(|group| group.iter().any(asked)).flatten() {
            if !asked(word) && !found.contains(word) {
                found.push(word.clone());
            }
        }
        found
    }

    /// The postings of a term. What tantivy cannot read of its own memory counts as nothing: an answer is never an error.
    fn postings(&self, term: usize) -> Postings {
        Postings::read(&self.index.segment, &self.terms[term]).unwrap_or_default()
    }
}
