//! Compounds: the last part of a word is looked for as well, at little weight, where it is a word of the index itself
//! (`bāriņtiesa` → `tiesa`, `dzīvesvieta` → `vieta`).

use rayon::prelude::*;
use rustc_hash::FxHashMap;

use super::{Corpus, Field};
use crate::analysis::fold;

/// Letters of the key of a last part, at least: shorter ones are endings more often than words.
const TAIL: usize = 4;
/// Letters of what stands before it, at least.
const HEAD: usize = 4;
/// How often the last part must stand as a word of its own.
const SEEN: u32 = 2;
/// What the words of a language are like where they are no compounds.
struct Rules {
    language: &'static str,
    /// What leads a word without making it a compound.
    prefixes: &'static [&'static str],
    /// What words begin with that are led by still more (`neaizskar`).
    never: &'static [&'static str],
    /// What first parts end with, besides consonants.
    joints: &'static str,
    /// The end of infinitives that could be nouns.
    infinitive: &'static str,
    /// Ends of last parts that are verbs, their participles and the nouns of what is done: `salīd|zināt`, `izvei|došan`, `piet|iekam`, `satu|risk`.
    endings: &'static [&'static str],
}

/// Languages that write compounds in one word.
const LANGUAGES: [Rules; 1] = [Rules {
    language: "lv",
    prefixes: &[
        "aiz", "ap", "at", "bez", "caur", "ie", "iz", "no", "pa", "pār", "pēc", "pie", "pirms", "pret", "priekš", "sa", "starp", "uz",
        "virs", "zem",
    ],
    never: &["ne", "jā"],
    joints: "u",
    infinitive: "ties",
    endings: &["āt", "ēt", "īt", "ot", "āties", "ēties", "īties", "oties", "šan", "am", "ām", "āj", "ēj", "isk"],
}];
const VOWELS: &str = "aāeēiīoōuūy";

/// Finds the last parts of the compounds of all units.
pub(super) fn find(corpus: &mut Corpus) {
    let tails = tails(corpus);
    let units = 0..corpus.units();
    corpus.tails = units.into_par_iter().map(|unit| of_unit(corpus, unit, &tails)).collect();
}

/// The last part of each term that has one.
fn tails(corpus: &Corpus) -> Vec<Option<u32>> {
    let rules = LANGUAGES.iter().find(|rules| corpus.languages.first().is_some_and(|language| language.name == rules.language));
    let Some(rules) = rules else { return vec![None; corpus.terms.len()] };
    let mut seen = vec![0_u32; corpus.terms.len()];
    for term in corpus.stream.iter().flat_map(|form| corpus.terms_of(*form)) {
        seen[*term as usize] += 1;
    }
    let is_word = |term: &str, number: u32| {
        seen[number as usize] >= SEEN && term.chars().count() >= TAIL && !rules.endings.iter().any(|ending| term.ends_with(ending))
    };
    let words = corpus.terms.iter().zip(0..).map(|(term, number)| (term.as_str(), number)).filter(|(term, number)| is_word(term, *number));
    let words: FxHashMap<&str, u32> = words.collect();
    let inflected = inflected(corpus, rules);
    let find = |(term, inflected): (&String, &bool)| if *inflected { tail(term, &words, rules) } else { None };
    corpus.terms.par_iter().zip(&inflected).map(find).collect()
}

/// Whether one of the forms of a term begins with it: verbs have their infinitive for a key, which is a form of itself alone.
fn inflected(corpus: &Corpus, rules: &Rules) -> Vec<bool> {
    let mut inflected = vec![false; corpus.terms.len()];
    let keys: Vec<_> = corpus.terms.par_iter().map(|term| fold(term)).collect();
    for (form, number) in corpus.forms.iter().zip(0..) {
        let folded = fold(&form.text);
        for term in corpus.terms_of(number) {
            let key = &*keys[*term as usize];
            let longer = folded.len() > key.len() || !key.ends_with(rules.infinitive);
            inflected[*term as usize] |= longer && folded.starts_with(key);
        }
    }
    inflected
}

/// The longest last part of a term that is a word.
fn tail(term: &str, words: &FxHashMap<&str, u32>, rules: &Rules) -> Option<u32> {
    if term.contains(|c: char| !c.is_alphabetic()) || rules.never.iter().any(|start| term.starts_with(start)) {
        return None;
    }
    let led = |prefix: &&str| term.strip_prefix(*prefix).is_some_and(|rest| words.contains_key(rest));
    if rules.prefixes.iter().any(led) {
        return None;
    }
    term.char_indices().skip(HEAD).find_map(|(at, _)| {
        let (head, tail) = term.split_at(at);
        let word = words.get(tail).copied()?;
        let joint = head.chars().next_back().is_some_and(|last| !VOWELS.contains(last) || rules.joints.contains(last));
        Some(word).filter(|_| joint && head.contains(|c| VOWELS.contains(c)))
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
