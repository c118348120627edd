//! Who refers to whom: every reference of the corpus by where it stands, and the same turned around.

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::civil::Date;

use crate::model::label::ActKey;
use crate::model::label::{Label, UnitLabel};
use crate::model::number::Number;
use crate::span::{FileId, Span};

/// All references that resolve, by place, and the places that refer to each unit, term, case and page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct References {
    /// What stands in each file that refers to anything.
    pub files: BTreeMap<FileId, Arc<InFile>>,
    /// Who refers to an article (backlinks): act key and article number → places in the order of the source. Units within count
    /// for their article; the label in the backlink tells the unit.
    pub to_articles: BTreeMap<(ActKey, Number), Backlinks>,
    /// Who refers to anything else: transitional provisions, chapters, whole acts, terms, cases, pages. Cases that are named in prose and
    /// have no page here are among them, with the number or identifier as [`crate::citation::case_key`] writes it.
    pub to_others: BTreeMap<Label, Backlinks>,
}

/// The references that stand in one file. None stands over another.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct InFile {
    /// By the place in the source; a citation split by markup stands once per piece.
    pub by_span: BTreeMap<Span, Reference>,
    /// Where links and images that name a file lead, by the place of the link.
    pub paths: BTreeMap<Span, Destination>,
}

/// Places that refer to one thing, in the order of the source.
pub type Backlinks = Arc<[Arc<Backlink>]>;

/// What a path in a link leads to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Destination {
    /// A page of this site, with an anchor in it perhaps.
    Page {
        /// The page: `page:…` for plain pages and methodologies, else the label of what the file holds.
        label: Label,
        /// The anchor, without `#`.
        fragment: Option<String>,
    },
    /// A file that is copied as it is: its path within `content/`.
    Asset(String),
}

impl References {
    /// The reference at exactly this place.
    #[must_use]
    pub fn at(&self, span: Span) -> Option<&Reference> {
        self.files.get(&span.file)?.by_span.get(&span)
    }

    /// Every reference with its place, in the order of the source.
    pub fn all(&self) -> impl Iterator<Item = (Span, &Reference)> {
        self.files.values().flat_map(|file| &file.by_span).map(|(span, reference)| (*span, reference))
    }

    /// The references that stand within `span` wholly or in part, in order. None stands over another, so that only one can begin before.
    pub fn within(&self, span: Span) -> impl Iterator<Item = (Span, &Reference)> {
        let first = Span { end: span.start, ..span };
        let found = self.files.get(&span.file).into_iter().flat_map(move |file| {
            let before = file.by_span.range(..first).next_back().filter(|(at, _)| at.end > span.start);
            before.into_iter().chain(file.by_span.range(first..).take_while(move |(at, _)| at.start < span.end))
        });
        found.map(|(at, reference)| (*at, reference))
    }

    /// Where the link or image at exactly this place leads, where it names a file.
    #[must_use]
    pub fn path_at(&self, span: Span) -> Option<&Destination> {
        self.files.get(&span.file)?.paths.get(&span)
    }

    /// Every link and image that names a file, with its place, in the order of the source.
    pub fn paths(&self) -> impl Iterator<Item = (Span, &Destination)> {
        self.files.values().flat_map(|file| &file.paths).map(|(span, destination)| (*span, destination))
    }

    /// Those of one file.
    pub fn paths_in(&self, file: FileId) -> impl Iterator<Item = (Span, &Destination)> {
        let found = self.files.get(&file).into_iter().flat_map(|file| &file.paths);
        found.map(|(span, destination)| (*span, destination))
    }

    /// The places that refer to an article or to a unit in it, in the order of the source.
    #[must_use]
    pub fn to_article(&self, act: &ActKey, number: Number) -> &[Arc<Backlink>] {
        self.to_articles.get(&(act.clone(), number)).map_or(&[], AsRef::as_ref)
    }

    /// The places that refer to anything else, in the order of the source.
    #[must_use]
    pub fn to_other(&self, label: &Label) -> &[Arc<Backlink>] {
        self.to_others.get(label).map_or(&[], AsRef::as_ref)
    }
}

/// A reference that leads somewhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reference {
    /// What it leads to. Of a range, the range; the link goes to its first unit.
    pub label: Label,
    /// How the unit stands in the law.
    pub standing: Standing,
    /// The edition the reference speaks of, where the text names a date; `None` means the current one.
    pub edition: Option<Date>,
    /// The words for a link that was left empty (`[](btl:17)`).
    pub words: Option<String>,
}

/// How a unit stands in the law on the day of the build.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Standing {
    /// In force.
    #[default]
    InForce,
    /// Repealed.
    Repealed,
    /// In the text, applicable from this day.
    ApplicableFrom(Date),
    /// The act is known but its text is not in this content, so that nothing could be checked.
    Unchecked,
}

/// A place that refers to something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Backlink {
    /// Where it stands.
    pub from: Place,
    /// The unit that is referred to, exactly as there.
    pub to: Label,
    /// The place in the source.
    pub span: Span,
}

/// A place a reader can go to.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// A unit of an act's text.
    Unit(UnitLabel),
    /// A commentary: a margin number, or the whole where there is none at the place.
    Commentary {
        /// The commented article.
        act: ActKey,
        /// Its number.
        article: Number,
        /// The margin number.
        margin: Option<u32>,
    },
    /// A term of the glossary.
    Term(String),
    /// A court case, by its slug.
    Case(String),
    /// A page or methodology, by its path without ending.
    Page(String),
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reference_that_begins_in_the_words_before_is_found_too() {
        let span = |start, end| Span::new(FileId(0), start..end);
        let reference = Reference { label: Label::Term("a".to_owned()), standing: Standing::InForce, edition: None, words: None };
        let by_span = [span(0, 4), span(5, 20), span(25, 30)].map(|at| (at, reference.clone())).into();
        let in_file = InFile { by_span, ..InFile::default() };
        let references = References { files: [(FileId(0), Arc::new(in_file))].into(), ..References::default() };
        let found = |start, end| references.within(span(start, end)).map(|(at, _)| at.range()).collect::<Vec<_>>();
        assert_eq!(found(10, 26), [5..20, 25..30]);
        assert!(found(4, 5).is_empty());
        assert!(found(20, 25).is_empty());
    }
}
