//! What is known of a language: [`Analyzer`].

use std::collections::BTreeMap;
use std::sync::Arc;

use rust_stemmers::{Algorithm, Stemmer};

use super::compiled::Compiled;
use super::fold::fold;
use super::number::{is_number, number_keys};
use super::table::Table;

const LATVIAN: &str = include_str!("../../tables/lv.json");
const ENGLISH: &str = include_str!("../../tables/en.json");

/// The words of a language: under which keys a form is indexed and found.
///
/// Latvian is the table `tables/lv.json` alone; English is Snowball's stemmer, and `tables/en.json` what the client reads in its place;
/// in any other language a word is its own key.
#[derive(Clone)]
pub struct Analyzer(Arc<Inner>);

struct Inner {
    table: Table,
    exact: Compiled,
    folded: Compiled,
    stemmer: Option<Stemmer>,
}

impl Analyzer {
    /// The analyzer of a language (`lv`, `en`, other).
    pub fn of(language: &str) -> Self {
        let (text, stemmer) = match language {
            "lv" => (LATVIAN, None),
            "en" => (ENGLISH, Some(Stemmer::create(Algorithm::English))),
            _ => ("{}", None),
        };
        // The tables are part of the program; a test reads them.
        Self::new(serde_json::from_str(text).unwrap_or_default(), stemmer)
    }

    fn new(table: Table, stemmer: Option<Stemmer>) -> Self {
        let exact = Compiled::new(&table, &str::to_string);
        let folded = Compiled::new(&table, &|text| fold(text).into_owned());
        Self(Arc::new(Inner { table, exact, folded, stemmer }))
    }

    /// The keys of a normalised token, with diacritics, the primary one first; never empty.
    pub fn keys(&self, word: &str) -> Vec<String> {
        if is_number(word) {
            return number_keys(word);
        }
        match &self.0.stemmer {
            Some(stemmer) => vec![stemmer.stem(word).into_owned()],
            None => self.0.exact.keys(word),
        }
    }

    /// The folded keys of a word typed without diacritics: they meet the folded keys of the word it was meant for.
    pub fn sloppy(&self, word: &str) -> Vec<String> {
        let as_typed = is_number(word) || self.0.stemmer.is_some();
        let keys = if as_typed { self.keys(word) } else { self.0.folded.keys(&fold(word)) };
        distinct(keys.iter().map(|key| fold(key).into_owned()))
    }

    /// Keys of the words that begin like this one: its last letters may be the beginning of an ending.
    pub fn completions(&self, word: &str) -> Vec<String> {
        let ends = self.0.table.complete.split(' ').filter(|end| !end.is_empty());
        let splits = ends.flat_map(|end| (0..end.len()).filter(|at| end.is_char_boundary(*at)).map(move |at| end.split_at(at)));
        let completed = splits.filter(|(typed, _)| word.ends_with(typed)).map(|(_, missing)| format!("{word}{missing}"));
        distinct(completed.flat_map(|word| self.keys(&word)))
    }

    /// The folded keys of words of the same root in another class, three letters of it at least: they are asked for at low weight.
    pub fn kin(&self, folded: &str) -> Vec<String> {
        let pairs = self.0.table.kin.split(' ').filter_map(|pair| pair.split_once(':'));
        let related =
            pairs.filter_map(|(left, right)| Some(format!("{}{right}", folded.strip_suffix(left)?)).filter(|_| long(folded, left)));
        distinct(related)
    }

    /// Whether a word is too common to be asked for beside others.
    pub fn is_stop(&self, word: &str) -> bool {
        let word = fold(word);
        self.0.table.stop.split(' ').any(|stop| stop == word)
    }

    /// What the client needs to find the same keys; for English without the words the table misses.
    pub fn table(&self) -> serde_json::Value {
        self.table_for([])
    }

    /// What the client needs to find the same keys for these words, and keys as near as can be for all others.
    pub fn table_for<'a>(&self, words: impl IntoIterator<Item = &'a str>) -> serde_json::Value {
        let mut table = self.0.table.clone();
        if self.0.stemmer.is_some() {
            let missed = words.into_iter().filter(|word| !is_number(word) && self.0.exact.keys(word) != self.keys(word));
            table.exceptions = Some(missed.map(|word| (word.to_string(), self.keys(word).concat())).collect::<BTreeMap<_, _>>());
        }
        serde_json::to_value(table).unwrap_or_default()
    }
}

/// Whether enough is left of a key without its end to know a root by.
fn long(key: &str, end: &str) -> bool {
    key.encode_utf16().count() >= end.encode_utf16().count() + 3
}

fn distinct(keys: impl Iterator<Item = String>) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    for key in keys {
        if !out.contains(&key) {
            out.push(key);
        }
    }
    out
}
