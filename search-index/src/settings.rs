//! What the caller knows and this crate does not: languages, facets, names, synonyms.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// How an index is made and asked.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// The language of the site; its terms have no prefix.
    pub language: String,
    /// What a search can be narrowed to.
    pub facets: Vec<Facet>,
    /// What is numbered, the likeliest first.
    pub groups: Vec<Group>,
    /// Levels of numbering, from the page's own number down.
    pub levels: Vec<Level>,
    /// Ordinal words and their numbers (`pirmais` → 1).
    pub ordinals: Vec<(String, u32)>,
    /// Words that also mean others.
    pub synonyms: Vec<Synonym>,
    /// Groups of words that must never be taken for one another.
    pub distinct: Vec<Vec<String>>,
    /// Sentences of the client by name, passed on as they are.
    pub words: BTreeMap<String, String>,
}

/// What a search can be narrowed to.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Facet {
    /// Its name in records (`act`).
    pub name: String,
    /// What it is called where it is shown.
    pub label: String,
    /// What it is called in a query (`likums`, `act`).
    pub words: Vec<String>,
    /// How values are compared.
    pub rule: Rule,
    /// Its values, in the order they are shown; none for years.
    pub values: Vec<FacetValue>,
}

/// How the values of a facet are compared.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Rule {
    /// Equal.
    #[default]
    Is,
    /// This year or later.
    From,
    /// This year or earlier.
    Until,
}

/// A value of a facet.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct FacetValue {
    /// Its name in records.
    pub id: String,
    /// What it is called where it is shown.
    pub label: String,
    /// What else it is called in a query.
    pub words: Vec<String>,
}

/// Something whose parts are numbered.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Group {
    /// Its key in records.
    pub key: String,
    /// What it is called where it is shown.
    pub label: String,
    /// What it is called in a query: full names, short ones, abbreviations.
    pub names: Vec<String>,
}

/// A level of numbering.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Level {
    /// What its anchors begin with (`d`); empty for the number of the page.
    pub prefix: String,
    /// What it is called (`daļa`, `d`).
    pub words: Vec<String>,
}

/// A word, or several, that also means others.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Synonym {
    /// What is asked.
    pub from: String,
    /// What is looked for as well.
    pub to: Vec<String>,
}
