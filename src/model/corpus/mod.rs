//! Everything the content holds, joined: the waist's first half.

mod assemble;

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::model::act::Act;
use crate::model::commentary::Commentary;
use crate::model::court_case::CourtCase;
use crate::model::document::Passage;
use crate::model::label::ActKey;
use crate::model::methodology::Methodology;
use crate::model::number::Number;
use crate::model::page::Page;
use crate::model::person::Person;
use crate::model::registry::Registry;
use crate::model::term::Term;
use crate::span::FileId;

pub use crate::model::corpus::assemble::Known;

/// All nouns of the content. Maps are ordered, so that everything made from them is too.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Corpus {
    /// The registry: built-in acts and the site's.
    pub registry: Registry,
    /// People, by id.
    pub people: BTreeMap<String, Person>,
    /// Acts with their editions, by key.
    pub acts: BTreeMap<ActKey, Act>,
    /// Commentary, by act and article.
    pub commentaries: BTreeMap<(ActKey, Number), Entry<Commentary>>,
    /// Plain pages, by path without ending (`par`, `metodika/index` is `metodika`).
    pub pages: BTreeMap<String, Entry<Page>>,
    /// Methodologies, by path without ending.
    pub methodologies: BTreeMap<String, Entry<Methodology>>,
    /// Terms, by id.
    pub terms: BTreeMap<String, Entry<Term>>,
    /// Court cases, by slug.
    pub cases: BTreeMap<String, Entry<CourtCase>>,
    /// Prose with citations, file by file.
    pub passages: BTreeMap<FileId, Arc<[Passage]>>,
}

/// A noun and the file it came from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry<T> {
    /// The noun.
    pub value: Arc<T>,
    /// Its file.
    pub file: FileId,
    /// The file's path within `content/`, without the ending.
    pub path: String,
}
