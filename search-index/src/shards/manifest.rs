//! The manifest: what is needed before the first question.

use std::collections::BTreeMap;

use serde::Serialize;
use serde_json::{Value, json};

use super::code::codes;
use super::{Source, Values};
use crate::Error;
use crate::analysis::tokens;
use crate::corpus::Field;
use crate::limits::PAGES_PER_DISPLAY;
use crate::settings::{Facet, Synonym};
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
    norms: String,
    runs: String,
    texts: String,
    per_display: usize,
    facets: &'a [Facet],
    tuples: &'a [Vec<i32>],
    levels: Vec<Value>,
    ordinals: BTreeMap<&'a str, u32>,
    groups: Vec<Value>,
    synonyms: Vec<(Vec<String>, Vec<Vec<String>>)>,
    distinct: Vec<Vec<String>>,
    words: &'a BTreeMap<String, String>,
}

/// Lengths of an average body (of all units) and title (of all pages).
#[derive(Clone, Copy, Debug, Default, Serialize)]
pub(crate) struct Averages {
    pub(crate) body: f64,
    pub(crate) title: f64,
}

impl Averages {
    /// Those of tantivy's counts; 1 where there is nothing.
    pub(crate) fn of(source: &Source<'_>) -> Result<Self, Error> {
        let (mut body, mut title) = (1.0, 1.0);
        if let Some(reader) = source.segment.segment() {
            let total = |field: Field| reader.inverted_index(source.segment.fields[field as usize]).map(|index| index.total_num_tokens());
            let share = |total: u64, of: usize| if total == 0 || of == 0 { 1.0 } else { total as f64 / of as f64 };
            body = share(total(Field::Body)?, source.corpus.units() as usize);
            title = share(total(Field::Title)?, source.corpus.pages.len());
        }
        Ok(Self { body, title })
    }
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
    let norms = source.segment.segment().map(|reader| reader.get_fieldnorms_reader(source.segment.fields[0])).transpose()?;
    let norm = |unit| norms.as_ref().map_or(0, |norms| norms.fieldnorm(unit));
    Ok(Manifest {
        version: 1,
        hash,
        language: &settings.language,
        analyzers: corpus.languages.iter().map(|language| (language.name.as_str(), language.analyzer.table())).collect(),
        pages: corpus.pages.len(),
        units: corpus.units(),
        average: Averages::of(source)?,
        weights: WEIGHTS,
        first,
        letters: values.0.iter().filter_map(|(name, _)| name.strip_prefix("v/")).collect(),
        norms: codes((0..corpus.units()).map(norm)),
        runs: codes(corpus.pages.iter().map(|units| units.end - units.start)),
        texts: codes(texts),
        per_display: PAGES_PER_DISPLAY,
        facets: &settings.facets,
        tuples: &source.meta.tuples,
        levels: settings.levels.iter().map(|level| json!({"prefix": level.prefix, "words": level.words})).collect(),
        ordinals: settings.ordinals.iter().map(|(word, number)| (word.as_str(), *number)).collect(),
        groups: settings.groups.iter().map(|group| json!({"key": group.key, "label": group.label, "names": lists(&group.names)})).collect(),
        synonyms: settings.synonyms.iter().map(|synonym: &Synonym| (words(&synonym.from), lists(&synonym.to))).collect(),
        distinct: settings.distinct.iter().map(|group| group.iter().flat_map(|word| words(word)).collect()).collect(),
        words: &settings.words,
    })
}

/// The words of each text.
fn lists(texts: &[String]) -> Vec<Vec<String>> {
    texts.iter().map(|text| words(text)).collect()
}

/// The normalised words of a text.
fn words(text: &str) -> Vec<String> {
    tokens(text).map(|token| token.text.into_owned()).collect()
}
