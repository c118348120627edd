//! The words of all pages, read once: a number for each distinct form, its keys beside it, and the fields of each unit as runs of such numbers.

mod compounds;
mod keys;
mod read;

use std::ops::Range;

use rayon::prelude::*;

use crate::analysis::Analyzer;
use crate::dictionary::utf16;
use crate::record::Record;

/// UTF-16 units of the longest word that has keys.
const LONGEST: usize = 60;

/// A field of a unit, in the order of `FORMAT.md`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Field {
    Body,
    Heading,
    Title,
    Number,
    Aside,
}

impl Field {
    /// All of them.
    pub(crate) const ALL: [Self; 5] = [Self::Body, Self::Heading, Self::Title, Self::Number, Self::Aside];

    /// Its name in tantivy's schema.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Body => "body",
            Self::Heading => "heading",
            Self::Title => "title",
            Self::Number => "number",
            Self::Aside => "aside",
        }
    }
}

/// A language of the index.
#[derive(Clone)]
pub(crate) struct Language {
    /// Its name (`lv`).
    pub(crate) name: String,
    /// What its terms begin with: nothing for the site's own, else `en:`.
    pub(crate) prefix: String,
    /// What makes keys of its words.
    pub(crate) analyzer: Analyzer,
}

impl Language {
    /// The keys of a word; a very long one has none.
    pub(crate) fn keys(&self, word: &str) -> Vec<String> {
        if is_long(word) { Vec::new() } else { self.analyzer.keys(word) }
    }
}

/// Whether a word has more UTF-16 units than any that is looked for.
fn is_long(word: &str) -> bool {
    word.len() > LONGEST && word.encode_utf16().count() > LONGEST
}

/// A word as it stands in a text, normalised.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Form {
    /// The number of its language.
    pub(crate) language: u16,
    /// The word.
    pub(crate) text: String,
}

/// The words of all pages.
#[derive(Default)]
pub(crate) struct Corpus {
    /// The languages, the site's first.
    pub(crate) languages: Vec<Language>,
    /// The units of each page.
    pub(crate) pages: Vec<Range<u32>>,
    /// The distinct forms, in the order in which they are met.
    pub(crate) forms: Vec<Form>,
    /// The distinct terms, in the order in which they are met.
    pub(crate) terms: Vec<String>,
    /// Where the terms of each form are in `form_terms`, and its end.
    form_ends: Vec<u32>,
    form_terms: Vec<u32>,
    /// The forms of all fields of all units, one after another.
    stream: Vec<u32>,
    /// Where each field of each unit ends in `stream`.
    ends: Vec<[u32; 5]>,
    /// Last parts of the compounds of each unit: terms.
    tails: Vec<Vec<u32>>,
}

impl Corpus {
    /// Reads all pages.
    pub(crate) fn read(records: &[Record], language: &str) -> Self {
        let mut corpus = read::corpus(records, language);
        keys::find(&mut corpus);
        compounds::find(&mut corpus);
        corpus
    }

    /// The number of units.
    pub(crate) fn units(&self) -> u32 {
        u32::try_from(self.ends.len()).unwrap_or(u32::MAX)
    }

    /// The forms of a field of a unit, in order.
    pub(crate) fn field(&self, unit: u32, field: Field) -> &[u32] {
        let (unit, at) = (unit as usize, field as usize);
        let start = match (unit, at) {
            (0, 0) => 0,
            (_, 0) => self.ends[unit - 1][4],
            (_, _) => self.ends[unit][at - 1],
        };
        &self.stream[start as usize..self.ends[unit][at] as usize]
    }

    /// The last parts of the compounds of a unit: terms.
    pub(crate) fn tails(&self, unit: u32) -> &[u32] {
        self.tails.get(unit as usize).map_or(&[], Vec::as_slice)
    }

    /// The terms of a form.
    pub(crate) fn terms_of(&self, form: u32) -> &[u32] {
        let form = form as usize;
        let start = if form == 0 { 0 } else { self.form_ends[form - 1] };
        &self.form_terms[start as usize..self.form_ends[form] as usize]
    }

    /// The forms of each term, the commonest in all fields first, then in the order of texts.
    pub(crate) fn forms_of_terms(&self) -> Vec<Vec<u32>> {
        let mut counts = vec![0_u32; self.forms.len()];
        for form in &self.stream {
            counts[*form as usize] += 1;
        }
        let mut forms = vec![Vec::new(); self.terms.len()];
        for form in (0..).take(self.forms.len()) {
            for term in self.terms_of(form) {
                forms[*term as usize].push(form);
            }
        }
        let text = |form: u32| self.forms[form as usize].text.as_str();
        let order = |a: &u32, b: &u32| counts[*b as usize].cmp(&counts[*a as usize]).then_with(|| utf16(text(*a), text(*b)));
        forms.par_iter_mut().for_each(|forms| forms.sort_unstable_by(order));
        forms
    }

    /// What a term is without the prefix of its language.
    pub(crate) fn key<'a>(&self, term: &'a str) -> &'a str {
        let prefix = |language: &&Language| !language.prefix.is_empty() && term.starts_with(&language.prefix);
        self.languages.iter().find(prefix).map_or(term, |language| &term[language.prefix.len()..])
    }
}
