//! From a word that was asked to the terms of the index.

use std::collections::BTreeMap;

use super::Searcher;
use crate::analysis::{fold, is_number};
use crate::corpus::Language;
use crate::dictionary::utf16;
use crate::limits::PREFIX_TERMS;
use crate::weights::WEIGHTS;

/// A term by its number, and how much it counts.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Hit {
    pub(super) term: usize,
    pub(super) factor: f64,
}

/// Whether a word can be added to or mended: numbers cannot.
pub(super) fn growing(word: &str, least: usize) -> bool {
    (least..=60).contains(&word.encode_utf16().count()) && !is_number(word)
}

impl Searcher<'_> {
    /// The terms whose fold is this.
    pub(super) fn terms_of(&self, folded: &str) -> std::ops::Range<usize> {
        let start = self.terms.partition_point(|term| utf16(&term.folded, folded).is_lt());
        let length = self.terms[start..].iter().take_while(|term| term.folded == folded).count();
        start..start + length
    }

    /// The terms of a word in all languages; in plain mode those of its keys alone.
    pub(super) fn exact(&self, word: &str, plain: bool) -> Vec<Hit> {
        let rough = fold(word) == word;
        let mut hits = Vec::new();
        for language in &self.index.corpus.languages {
            let keys = terms(language, &language.keys(word));
            let mut roots: Vec<String> = keys.iter().map(|key| fold(key).into_owned()).collect();
            if rough && !plain && !keys.is_empty() {
                roots.extend(terms(language, &language.analyzer.sloppy(word)));
            }
            roots.sort();
            roots.dedup();
            for term in roots.iter().flat_map(|root| self.terms_of(root)) {
                let near = if rough { WEIGHTS.folded } else { WEIGHTS.other };
                let factor = if keys.contains(&self.terms[term].text) { 1.0 } else { near };
                if factor >= 1.0 || !plain {
                    hits.push(Hit { term, factor });
                }
            }
        }
        hits
    }

    /// The terms of the same root in another class of words.
    pub(super) fn kin(&self, word: &str) -> Vec<Hit> {
        let mut found = Vec::new();
        for language in self.index.corpus.languages.iter().filter(|_| !is_number(word)) {
            let mut keys: Vec<String> = language.keys(word).iter().map(|key| fold(key).into_owned()).collect();
            if fold(word) == word {
                keys.extend(language.analyzer.sloppy(word));
            }
            let related: Vec<String> = keys.iter().flat_map(|key| language.analyzer.kin(key)).collect();
            found.extend(terms(language, &related).iter().flat_map(|term| self.terms_of(term)));
        }
        found.into_iter().map(|term| Hit { term, factor: WEIGHTS.kin }).collect()
    }

    /// The terms a word may become that is still being typed.
    pub(super) fn longer(&self, word: &str) -> Vec<Hit> {
        let mut found = BTreeMap::new();
        for language in &self.index.corpus.languages {
            let start = format!("{}{}", language.prefix, fold(word));
            let from = self.terms.partition_point(|term| utf16(&term.folded, &start).is_lt());
            let same = |term: &usize| language.prefix.is_empty() != self.terms[*term].text.contains(':');
            let begun =
                (from..self.terms.len()).take_while(|term| self.terms[*term].folded.starts_with(&start)).filter(same).take(PREFIX_TERMS);
            let completed = terms(language, &language.analyzer.completions(word));
            let completed = completed.iter().flat_map(|term| self.terms_of(&fold(term)));
            found.extend(begun.chain(completed).map(|term| (term, ())));
        }
        found.into_keys().take(PREFIX_TERMS).map(|term| Hit { term, factor: WEIGHTS.prefix }).collect()
    }
}

/// The keys of a language as terms.
fn terms(language: &Language, keys: &[String]) -> Vec<String> {
    keys.iter().map(|key| format!("{}{key}", language.prefix)).collect()
}
