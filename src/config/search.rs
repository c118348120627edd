//! The site's own settings of the search: `content/search.yaml`.

use crate::span::Span;

/// Words the site's readers use for others, words that must be kept apart, and how the search behaves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SearchConfig {
    /// Synonyms, each in one direction.
    pub synonyms: Vec<SynonymEntry>,
    /// Groups of words that must never be taken for one another, each word with its place.
    pub distinct: Vec<Vec<(String, Span)>>,
    /// Whether `/` and Ctrl-K lead to the search.
    pub shortcuts: bool,
}

/// A word or words, and what is looked for as well.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SynonymEntry {
    /// What is asked, with its place.
    pub from: (String, Span),
    /// What is looked for as well.
    pub to: Vec<(String, Span)>,
}

impl Default for SearchConfig {
    fn default() -> Self {
        Self { synonyms: Vec::new(), distinct: Vec::new(), shortcuts: true }
    }
}
