//! The keys of each distinct form, found once.

use rayon::prelude::*;
use rustc_hash::FxHashMap;

use super::Corpus;
use super::read::length;

/// Finds the terms of all forms.
pub(super) fn find(corpus: &mut Corpus) {
    let keys: Vec<Vec<String>> = corpus
        .forms
        .par_iter()
        .map(|form| {
            let language = &corpus.languages[form.language as usize];
            let keys = language.keys(&form.text).into_iter();
            keys.map(|key| if language.prefix.is_empty() { key } else { format!("{}{key}", language.prefix) }).collect()
        })
        .collect();
    let mut known: FxHashMap<String, u32> = FxHashMap::default();
    for keys in keys {
        let from = corpus.form_terms.len();
        for key in keys {
            let next = length(&corpus.terms);
            let term = *known.entry(key).or_insert_with_key(|key| {
                corpus.terms.push(key.clone());
                next
            });
            if !corpus.form_terms[from..].contains(&term) {
                corpus.form_terms.push(term);
            }
        }
        corpus.form_ends.push(length(&corpus.form_terms));
    }
}
