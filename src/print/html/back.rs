//! What stands after the chapters: authors, abbreviations, tables, the index.

use serde::Serialize;

use crate::print::html::text::{FactView, Html, Setter};
use crate::print::volume::{Back, IndexEntry, IndexGroup, Matter};

/// A part of the back matter.
#[derive(Debug, Serialize)]
pub(super) struct BackView {
    pub id: &'static str,
    pub title: String,
    /// `people`, `abbreviations`, `table`, `index`.
    pub kind: &'static str,
    pub facts: Vec<FactView>,
    pub groups: Vec<GroupView>,
}

/// Entries under one heading.
#[derive(Debug, Serialize)]
pub(super) struct GroupView {
    pub title: String,
    pub entries: Vec<EntryView>,
}

/// An entry of a table or index.
#[derive(Debug, Serialize)]
pub(super) struct EntryView {
    pub words: String,
    pub at: Option<Html>,
    /// Whether the places take more than two lines of a row.
    pub long: bool,
    pub children: Vec<Self>,
}

impl Setter<'_, '_> {
    pub(super) fn back(&self, back: &Back) -> BackView {
        let (kind, facts, groups): (_, _, &[IndexGroup]) = match &back.matter {
            Matter::People(people) => ("people", self.facts(people), &[]),
            Matter::Abbreviations(list) => ("abbreviations", self.facts(list), &[]),
            Matter::Table(groups) => ("table", Vec::new(), groups),
            Matter::Index(groups) => ("index", Vec::new(), groups),
        };
        let group = |group: &IndexGroup| GroupView { title: self.words(&group.title), entries: self.entries(&group.entries) };
        BackView { id: back.id, title: self.words(&back.title), kind, facts, groups: groups.iter().map(group).collect() }
    }

    fn entries(&self, entries: &[IndexEntry]) -> Vec<EntryView> {
        let entry = |entry: &IndexEntry| EntryView {
            words: self.words(&entry.words),
            at: (!entry.at.is_empty()).then(|| self.runs(&entry.at)),
            long: entry.is_long(),
            children: self.entries(&entry.children),
        };
        entries.iter().map(entry).collect()
    }
}
