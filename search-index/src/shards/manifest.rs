//! The manifest: what is needed before the first question.

use std::collections::BTreeMap;

use serde::Serialize;
use serde_json::{Value, json};

use super::code::codes;
use super::{Source, Values};
use crate::Error;
use crate::averages::Averages;
use crate::corpus::{Corpus, Language};
use crate::limits::PAGES_PER_DISPLAY;
use crate::names::Names;
use crate::settings::Facet;
use crate::weights::{WEIGHTS, Weights};

/// What is known of the whole index.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Manifest<'a> {
    version: u32,
    hash: &'a str,
    language: &'a str,
    analyzers: BTreeMap<&'a str, Value>,
    pages: usize,
    units: u32,
    average: Averages,
    weights: Weights,
    first: Vec<String>,
    letters: Vec<&'a str>,
    runs: String,
    texts: String,
    per_display: usize,
    facets: Vec<Facet>,
    tuples: &'a [Vec<i32>],
    levels: Vec<Value>,
    ordinals: BTreeMap<String, u32>,
    groups: Vec<Value>,
    synonyms: Vec<(Vec<String>, Vec<Vec<String>>)>,
    distinct: Vec<Vec<String>>,
    words: &'a BTreeMap<String, String>,
}

/// Makes it.
pub(super) fn of<'a>(
    source: &Source<'a>,
    hash: &'a str,
    first: Vec<String>,
    values: &'a Values,
    texts: Vec<u32>,
) -> Result<Manifest<'a>, Error> {
    let (settings, corpus) = (source.settings, source.corpus);
    let names = Names::read(settings, corpus.languages.first());
    Ok(Manifest {
        version: 1,
        hash,
        language: &settings.language,
        analyzers: (0..)
            .zip(&corpus.languages)
            .map(|(number, language)| (language.name.as_str(), table(corpus, number, language)))
            .collect(),
        pages: corpus.pages.len(),
        units: corpus.units(),
        average: Averages::of(source.segment, corpus)?,
        weights: WEIGHTS,
        first,
        letters: values.names().filter_map(|name| name.strip_prefix("v/")).collect(),
        runs: codes(corpus.pages.iter().map(|units| units.end - units.start)),
        texts: codes(texts),
        per_display: PAGES_PER_DISPLAY,
        facets: names.facets,
        tuples: &source.meta.tuples,
        levels: settings.levels.iter().zip(names.levels).map(|(level, words)| json!({"prefix": level.prefix, "words": words})).collect(),
        ordinals: names.ordinals,
        groups: settings
            .groups
            .iter()
            .zip(names.groups)
            .map(|(group, names)| json!({"key": group.key, "label": group.label, "names": names}))
            .collect(),
        synonyms: names.synonyms,
        distinct: names.distinct,
        words: &settings.words,
    })
}

/// The table of a language, with what it needs for the words of the index.
fn table(corpus: &Corpus, number: u16, language: &Language) -> Value {
    language.analyzer.table_for(corpus.forms.iter().filter(|form| form.language == number).map(|form| form.text.as_str()))
}
