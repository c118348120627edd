//! What can be found: a page and its sections.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// A page.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Record {
    /// The page's address within the site.
    pub url: String,
    /// Its title.
    pub title: String,
    /// What it is, in the caller's words (`article`, `term`).
    pub kind: String,
    /// The language of its words.
    pub language: String,
    /// The number it is known by (`17`, `10.1`), where it has one.
    pub number: Option<String>,
    /// Names and values a search can be narrowed to (`act` → `btl`).
    pub facets: BTreeMap<String, Vec<String>>,
    /// Its place among pages of equal weight.
    pub order: u32,
    /// Its sections, in the order of the page.
    pub sections: Vec<Section>,
}

/// A stretch of a page that can be gone to.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Section {
    /// The anchor, without `#`; empty for the top of the page.
    pub anchor: String,
    /// Its heading; empty where it has none.
    pub heading: String,
    /// Its words, without markup.
    pub text: String,
}
