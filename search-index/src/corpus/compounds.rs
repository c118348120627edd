//! Compounds: the last part of a word is looked for as well, at little weight, where it is a word of the index itself
//! (`bāriņtiesa` → `tiesa`, `dzīvesvieta` → `vieta`).

use std::collections::HashMap;

use rayon::prelude::*;

use super::{Corpus, Field};

/// Letters of the key of a last part, at least: shorter ones are endings more often than words.
const TAIL: usize = 4;
/// Letters of what stands before it, at least.
const HEAD: usize = 4;
/// How often the last part must stand as a word of its own.
const SEEN: u32 = 2;
/// What words are led by that makes them no compounds, by language.
const PREFIXES: [(&str, &[&str]); 1] = [(
    "lv",
    &[
        "aiz", "ap", "at", "bez", "caur", "ie", "iz", "jā", "ne", "no", "pa", "pār", "pēc", "pie", "pirms", "pret", "priekš", "sa",
        "starp", "uz", "virs", "zem",
    ],
)];
const VOWELS: &str = "aāeēiīoōuūy";

/// Finds the last parts of the compounds of all units.
pub(super) fn find(corpus: &mut Corpus) {
    let tails = tails(corpus);
    let units = 0..corpus.units();
    corpus.tails = units.into_par_iter().map(|unit| of_unit(corpus, unit, &tails)).collect();
}

/// The last part of each term that has one.
fn tails(corpus: &Corpus) -> Vec<Option<u32>> {
    let mut seen = vec![0_u32; corpus.terms.len()];
    for form in &corpus.stream {
        for term in corpus.terms_of(*form) {
            seen[*term as usize] += 1;
        }
    }
    let words = corpus.terms.iter().zip(0..).filter(|(term, number)| seen[*number as usize] >= SEEN && term.chars().count() >= TAIL);
    let words: HashMap<&str, u32> = words.map(|(term, number)| (term.as_str(), number)).collect();
    let prefixes = PREFIXES.iter().find(|(name, _)| corpus.languages.first().is_some_and(|language| language.name == *name));
    let Some((_, prefixes)) = prefixes else { return vec![None; corpus.terms.len()] };
    corpus.terms.par_iter().map(|term| tail(term, &words, prefixes)).collect()
}

/// The longest last part of a term that is a word.
fn tail(term: &str, words: &HashMap<&str, u32>, prefixes: &[&str]) -> Option<u32> {
    if term.contains(|c: char| !c.is_alphabetic()) {
        return None;
    }
    term.char_indices().skip(HEAD).find_map(|(at, _)| {
        let (head, tail) = term.split_at(at);
        words.get(tail).copied().filter(|_| head.contains(|c| VOWELS.contains(c)) && !prefixes.contains(&head))
    })
}

fn of_unit(corpus: &Corpus, unit: u32, tails: &[Option<u32>]) -> Vec<u32> {
    let terms = |field| corpus.field(unit, field).iter().flat_map(|form| corpus.terms_of(*form)).copied();
    let mut found: Vec<u32> = terms(Field::Body).chain(terms(Field::Heading)).filter_map(|term| tails[term as usize]).collect();
    found.sort_unstable();
    found.dedup();
    if !found.is_empty() {
        let mut body: Vec<u32> = terms(Field::Body).collect();
        body.sort_unstable();
        found.retain(|term| body.binary_search(term).is_err());
    }
    found
}
