//! Who refers to whom: every reference of the corpus by where it stands, and the same turned around.

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::model::label::ActKey;
use crate::model::label::{Label, UnitLabel};
use crate::model::number::Number;
use crate::span::Span;

/// All references that resolve, by place, and the places that refer to each unit, term, case and page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct References {
    /// By the place in the source; a citation split by markup stands once per piece.
    pub by_span: BTreeMap<Span, Reference>,
    /// Who refers to an article (backlinks): act key and article number → places in the order of the corpus. Units within count
    /// for their article; the label in the backlink tells the unit.
    pub to_articles: BTreeMap<(ActKey, Number), Vec<Backlink>>,
    /// Who refers to anything else: transitional provisions, chapters, whole acts, terms, cases, pages.
    pub to_others: BTreeMap<Label, Vec<Backlink>>,
    /// Where links and images that name a file lead, by the place of the link.
    pub paths: BTreeMap<Span, Destination>,
}

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
    /// The references that stand within `span` wholly or in part, in order. None stands over another, so that only one can begin before.
    pub fn within(&self, span: Span) -> impl Iterator<Item = (Span, &Reference)> {
        let first = Span { end: span.start, ..span };
        let before = self.by_span.range(..first).next_back().filter(|(at, _)| at.file == span.file && at.end > span.start);
        let after = self.by_span.range(first..).take_while(move |(at, _)| at.file == span.file && at.start < span.end);
        before.into_iter().chain(after).map(|(at, reference)| (*at, reference))
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
    use crate::span::FileId;

    #[test]
    fn a_reference_that_begins_in_the_words_before_is_found_too() {
        let span = |start, end| Span::new(FileId(0), start..end);
        let reference = Reference { label: Label::Term("a".to_owned()), standing: Standing::InForce, edition: None, words: None };
        let by_span = [span(0, 4), span(5, 20), span(25, 30)].map(|at| (at, reference.clone())).into();
        let references = References { by_span, ..References::default() };
        let found = |start, end| references.within(span(start, end)).map(|(at, _)| at.range()).collect::<Vec<_>>();
        assert_eq!(found(10, 26), [5..20, 25..30]);
        assert!(found(4, 5).is_empty());
        assert!(found(20, 25).is_empty());
    }
}
