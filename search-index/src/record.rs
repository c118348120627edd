//! What can be found: a page, its parts and their sections.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// A page.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Record {
    /// The page's address within the site, relative to its root (`btl/17/`).
    pub url: String,
    /// Its title.
    pub title: String,
    /// The language of its words (`lv`).
    pub language: String,
    /// The number it is known by (`17`, `10.1`), where it has one: a word of great weight.
    pub number: Option<String>,
    /// Names it stands under (its act, its chapter): words of little weight.
    pub context: Vec<String>,
    /// The numbers that lead to it, or to a section of it.
    pub jumps: Vec<Jump>,
    /// Stretches of different kind or state, in the order of the page.
    pub parts: Vec<Part>,
}

/// A number that leads to a page.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Jump {
    /// The key of the group that is numbered (`btl`).
    pub group: String,
    /// The number, normalised (`10.1`).
    pub number: String,
    /// The anchor of a section of the page; empty for the page itself.
    pub anchor: String,
}

/// A stretch of a page of one kind and state: the text of an article, its commentary.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Part {
    /// Names and values a search can be narrowed to (`kind` → `commentary`, `act` → `btl`, `status` → `repealed`, `year` → `2024`).
    pub facets: BTreeMap<String, String>,
    /// Its sections.
    pub sections: Vec<Section>,
}

/// A stretch of a page that can be gone to.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Section {
    /// The anchor, without `#`; empty for the top of the page.
    pub anchor: String,
    /// What it is called where it is shown (`2. punkts`, `5. rn.`); not searched.
    pub label: String,
    /// Its heading; empty where it has none.
    pub heading: String,
    /// Its words, without markup.
    pub text: String,
}
