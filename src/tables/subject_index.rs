//! The subject index: what authors marked (`<index>` in a text, `index:` above it) and the terms of the glossary, with where each is spoken
//! of.

use std::collections::BTreeMap;

use crate::lang::collation::Collation;
use crate::model::content::{Body, InlineKind, plain};
use crate::model::corpus::Corpus;
use crate::model::label::{Label, UnitLabel};
use crate::model::page::Common;
use crate::model::references::Place;
use crate::model::walk::every_inline;
use crate::tables::places::sorted;

/// An entry of the index.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Subject {
    /// The words.
    pub words: String,
    /// The letter it stands under; empty for a subentry.
    pub initial: String,
    /// Where it is spoken of, in the order of the law.
    pub places: Vec<Place>,
    /// Its subentries, in the order of the language.
    pub children: Vec<Self>,
}

/// The subjects, in the order of the language. Words that differ in capital letters only are one subject, written as first met.
#[must_use]
pub fn subject_index(corpus: &Corpus, collation: &Collation) -> Vec<Subject> {
    let mut found = Found::default();
    for ((act, article), entry) in &corpus.commentaries {
        let at = |margin| Place::Commentary { act: act.clone(), article: *article, margin };
        found.text(&entry.value.common, &entry.value.body, &at);
    }
    for (path, entry) in &corpus.pages {
        found.text(&entry.value.common, &entry.value.body, &|_| Place::Page(path.clone()));
    }
    for (path, entry) in &corpus.methodologies {
        found.text(&entry.value.common, &entry.value.body, &|_| Place::Page(path.clone()));
    }
    for (slug, entry) in &corpus.cases {
        found.text(&entry.value.common, &entry.value.body, &|_| Place::Case(slug.clone()));
    }
    for (id, entry) in &corpus.terms {
        let term = entry.value.as_ref();
        found.text(&term.common, &term.body, &|_| Place::Term(id.clone()));
        let basis: Vec<Place> = term.basis.iter().filter_map(|(label, _)| unit(label)).collect();
        for words in [&term.common.title].into_iter().chain(&term.forms) {
            found.add(words, Place::Term(id.clone()));
            basis.iter().for_each(|place| found.add(words, place.clone()));
        }
    }
    found.subjects(collation)
}

fn unit(label: &Label) -> Option<Place> {
    match label {
        Label::Unit(unit) => Some(Place::Unit(UnitLabel::clone(unit))),
        Label::Margin { .. } | Label::Term(_) | Label::Case(_) | Label::Ecli(_) | Label::Programme(_) | Label::Page(_) => None,
    }
}

/// Entry and subentry of what an author wrote: `aizbildnis, iecelšana`. Any further comma is the subentry's own.
#[must_use]
pub fn entry_and_subentry(written: &str) -> (&str, Option<&str>) {
    match written.split_once(',') {
        Some((entry, sub)) if !entry.trim().is_empty() && !sub.trim().is_empty() => (entry.trim(), Some(sub.trim())),
        Some(_) | None => (written.trim().trim_matches(',').trim(), None),
    }
}

/// What was found of a subject so far.
#[derive(Default)]
struct Gathered {
    words: String,
    places: Vec<Place>,
    children: Found,
}

/// Subjects by their words in small letters.
#[derive(Default)]
struct Found(BTreeMap<String, Gathered>);

impl Found {
    fn text(&mut self, common: &Common, body: &Body, at: &dyn Fn(Option<u32>) -> Place) {
        for (written, _) in &common.index {
            self.add(written, at(None));
        }
        every_inline(body, &mut |inline, margin| {
            if let InlineKind::Index { subject, content } = &inline.kind {
                match subject {
                    Some(subject) => self.add(subject, at(margin)),
                    // Words of a text have commas of their own.
                    None => self.entry(&plain(content)).places.push(at(margin)),
                }
            }
        });
    }

    fn add(&mut self, written: &str, place: Place) {
        let (words, sub) = entry_and_subentry(written);
        let entry = self.entry(words);
        match sub {
            None => entry.places.push(place),
            Some(sub) => entry.children.entry(sub).places.push(place),
        }
    }

    fn entry(&mut self, words: &str) -> &mut Gathered {
        let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
        self.0.entry(words.to_lowercase()).or_insert_with(|| Gathered { words, ..Gathered::default() })
    }

    fn subjects(self, collation: &Collation) -> Vec<Subject> {
        let mut found = self.in_order(collation);
        found.iter_mut().for_each(|subject| subject.initial = collation.initial(&subject.words));
        found
    }

    fn in_order(self, collation: &Collation) -> Vec<Subject> {
        let subject = |Gathered { words, places, children }| Subject {
            words,
            initial: String::new(),
            places: sorted(places),
            children: children.in_order(collation),
        };
        let mut subjects: Vec<Subject> = self.0.into_values().filter(|entry| !entry.words.is_empty()).map(subject).collect();
        subjects.sort_by(|a, b| collation.compare(&a.words, &b.words));
        subjects
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_comma_begins_a_subentry_and_empty_sides_say_nothing() {
        let read = ["aizbildnis, iecelšana", "aizbildnis", " a , b, c ", "a,", ",b"].map(entry_and_subentry);
        let expected = [("aizbildnis", Some("iecelšana")), ("aizbildnis", None), ("a", Some("b, c")), ("a", None), ("b", None)];
        assert_eq!(read, expected);
    }

    #[test]
    fn subjects_stand_in_the_order_of_the_language_with_their_places_each_once() {
        let mut found = Found::default();
        let page = |path: &str| Place::Page(path.to_owned());
        for (written, path) in [("žogs", "b"), ("Čaula", "a"), ("cena", "a"), ("čaula", "a"), ("čaula, cieta", "b"), ("čaula, asa", "c")]
        {
            found.add(written, page(path));
        }
        let subjects = found.subjects(&Collation::of("lv"));
        let told = |subject: &Subject| format!("{} {} {}", subject.initial, subject.words, subject.places.len());
        assert_eq!(subjects.iter().map(told).collect::<Vec<_>>(), ["C cena 1", "Č Čaula 1", "Ž žogs 1"]);
        assert_eq!(subjects[1].children.iter().map(|child| child.words.as_str()).collect::<Vec<_>>(), ["asa", "cieta"]);
    }
}
