//! The words of the settings as they are compared: normalised, folded, as keys. The manifest and the searcher read the same.

use std::collections::BTreeMap;

use crate::analysis::{fold, tokens};
use crate::corpus::Language;
use crate::settings::{Facet, Settings};

/// Words of the settings.
#[derive(Clone, Debug, Default)]
pub(crate) struct Names {
    /// The facets, what they are called in a query folded.
    pub(crate) facets: Vec<Facet>,
    /// What the levels are called.
    pub(crate) levels: Vec<Vec<String>>,
    /// Numbers by the keys of ordinal words.
    pub(crate) ordinals: BTreeMap<String, u32>,
    /// What the groups are called.
    pub(crate) groups: Vec<Vec<Vec<String>>>,
    /// Left sides of synonyms and their right sides.
    pub(crate) synonyms: Vec<(Vec<String>, Vec<Vec<String>>)>,
    /// Words not to be confused.
    pub(crate) distinct: Vec<Vec<String>>,
}

impl Names {
    /// Reads them off the settings.
    pub(crate) fn read(settings: &Settings, site: Option<&Language>) -> Self {
        let mut ordinals = BTreeMap::new();
        for (word, number) in &settings.ordinals {
            for key in site.iter().flat_map(|language| words(word).into_iter().flat_map(|word| language.keys(&word))) {
                ordinals.entry(key).or_insert(*number);
            }
        }
        let synonyms = settings.synonyms.iter().map(|synonym| (words(&synonym.from), lists(&synonym.to)));
        Self {
            facets: settings.facets.iter().map(facet).collect(),
            levels: settings.levels.iter().map(|level| level.words.iter().flat_map(|word| words(word)).collect()).collect(),
            ordinals,
            groups: settings.groups.iter().map(|group| lists(&group.names)).collect(),
            synonyms: synonyms.filter(|(from, _)| !from.is_empty()).collect(),
            distinct: settings.distinct.iter().map(|group| group.iter().flat_map(|word| words(word)).collect()).collect(),
        }
    }
}

fn facet(facet: &Facet) -> Facet {
    Facet { words: facet.words.iter().map(|word| folded(word)).collect(), ..facet.clone() }
}

/// In lower case and without marks.
pub(crate) fn folded(text: &str) -> String {
    fold(&text.to_lowercase()).into_owned()
}

/// The normalised words of each text that has any.
fn lists(texts: &[String]) -> Vec<Vec<String>> {
    texts.iter().map(|text| words(text)).filter(|words| !words.is_empty()).collect()
}

/// The normalised words of a text.
pub(crate) fn words(text: &str) -> Vec<String> {
    tokens(text).map(|token| token.text.into_owned()).collect()
}
