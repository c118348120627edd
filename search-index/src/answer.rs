//! What is asked, and what is answered.

use std::collections::BTreeMap;

use serde::Serialize;

/// How a query is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ask {
    /// Hits, at most.
    pub limit: usize,
    /// Hits left out before them.
    pub offset: usize,
    /// Whether the last word may be unfinished, as while typing.
    pub prefix: bool,
    /// For comparison with tantivy: bodies and exact keys alone.
    pub plain: bool,
}

impl Default for Ask {
    fn default() -> Self {
        Self { limit: 10, offset: 0, prefix: false, plain: false }
    }
}

/// An answer.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Answer {
    /// Pages that are given.
    pub total: usize,
    /// Those of them, the first ones, that have all that is asked.
    pub full: usize,
    /// Whether no page has all that is asked.
    pub partial: bool,
    /// Where the number leads that is asked for.
    pub jumps: Vec<JumpHit>,
    /// Pages, the best first.
    pub hits: Vec<Hit>,
    /// Words that may have been meant.
    pub suggestions: Vec<String>,
    /// Words never to be taken for one that is asked.
    pub distinct: Vec<String>,
}

/// A place a number leads to.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct JumpHit {
    /// The number of its page.
    pub page: u32,
    /// The address of the page.
    pub url: String,
    /// Its title.
    pub title: String,
    /// The key of the group.
    pub group: String,
    /// The number of the page.
    pub number: String,
    /// The anchor; empty for the page itself.
    pub anchor: String,
    /// What the section is called.
    pub label: String,
    /// Facets of the section, by name.
    pub facets: BTreeMap<String, String>,
}

/// A page that fits.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Hit {
    /// Its number.
    pub page: u32,
    /// Its address.
    pub url: String,
    /// Its title.
    pub title: String,
    /// Facets of its best unit, by name.
    pub facets: BTreeMap<String, String>,
    /// What it is worth.
    pub score: f64,
    /// Its best sections, the best first.
    pub sections: Vec<SectionHit>,
}

/// A section that fits.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct SectionHit {
    /// The number of the unit.
    pub unit: u32,
    /// Its anchor.
    pub anchor: String,
    /// What it is called.
    pub label: String,
    /// Its heading.
    pub heading: String,
    /// What it is worth.
    pub score: f64,
}
