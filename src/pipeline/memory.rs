//! What parsing gave, file by file, kept for as long as neither the file nor what it is read with changes.

use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

use crate::citation::Recogniser;
use crate::config::Kind;
use crate::diagnostic::Diagnostics;
use crate::model::document::Document;
use crate::model::registry::Registry;
use crate::source::Source;
use crate::span::FileId;

/// So many recognisers are kept: one for the files that say what an act is, one for all others, and those of the edit before.
const RECOGNISERS: usize = 4;

/// Documents as they were last parsed.
#[derive(Debug, Default)]
pub(super) struct Memory {
    files: HashMap<String, Parsed>,
    recognisers: Vec<Reading>,
    made: u64,
}

/// What finds citations, with the registry it was made from.
#[derive(Clone, Debug)]
pub(super) struct Reading {
    registry: Registry,
    pub(super) recogniser: Arc<Recogniser>,
    /// Tells readings apart.
    number: u64,
}

/// What a file gave.
#[derive(Clone, Debug)]
pub(super) struct Parsed {
    pub(super) document: Option<Document>,
    pub(super) told: Diagnostics,
    /// What it was made from: parsing is a function of these.
    from: (FileId, Arc<str>, Kind, u64),
}

impl Parsed {
    pub(super) fn new(document: Option<Document>, told: Diagnostics, source: &Source, kind: Kind, reading: &Reading) -> Self {
        Self { document, told, from: (source.file, Arc::clone(&source.text), kind, reading.number) }
    }
}

impl Memory {
    /// What finds citations to the acts of a registry.
    pub(super) fn reading(&mut self, registry: &Registry) -> Reading {
        if let Some(known) = self.recognisers.iter().find(|known| known.registry == *registry) {
            return known.clone();
        }
        self.made += 1;
        let recogniser = Arc::new(Recogniser::new(registry));
        let new = Reading { registry: registry.clone(), recogniser, number: self.made };
        self.recognisers.insert(0, new.clone());
        self.recognisers.truncate(RECOGNISERS);
        new
    }

    /// What the file gave, where it and what it is read with are the same.
    pub(super) fn get(&self, source: &Source, kind: Kind, reading: &Reading) -> Option<Parsed> {
        let known = self.files.get(&source.path)?;
        let (file, text, of_kind, number) = &known.from;
        let same = *file == source.file && *of_kind == kind && *number == reading.number;
        let same = same && (Arc::ptr_eq(text, &source.text) || *text == source.text);
        same.then(|| known.clone())
    }

    /// Keeps what a file gave.
    pub(super) fn keep(&mut self, path: &str, parsed: Parsed) {
        self.files.insert(path.to_owned(), parsed);
    }

    /// Forgets files that are gone.
    pub(super) fn forget(&mut self, files: &[Source]) {
        if self.files.len() > files.len() {
            let left: BTreeSet<&str> = files.iter().map(|source| source.path.as_str()).collect();
            self.files.retain(|path, _| left.contains(path.as_str()));
        }
    }
}
