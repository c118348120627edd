//! What each file gave, joined with the others; of a few changed files, put in the place of what they gave before.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::diagnostic::{Diagnostics, Severity};
use crate::model::label::{ActKey, Label};
use crate::model::number::Number;
use crate::model::references::{Backlink, Backlinks, InFile, References};
use crate::resolve::outcome::Outcome;
use crate::span::{FileId, Span};

/// What a file gave, as it is kept.
#[derive(Debug)]
pub(super) struct Given {
    within: Arc<InFile>,
    to_articles: Vec<((ActKey, Number), Arc<Backlink>)>,
    to_others: Vec<(Label, Arc<Backlink>)>,
    pub(super) unknown: Vec<(String, Span, Severity)>,
    pub(super) diagnostics: Diagnostics,
    pub(super) delicate: bool,
}

/// What every file gave.
pub(super) type All = BTreeMap<FileId, Arc<Given>>;

impl From<Outcome> for Given {
    fn from(outcome: Outcome) -> Self {
        let Outcome { references, paths, to_articles, to_others, unknown, diagnostics, delicate } = outcome;
        let within = Arc::new(InFile { by_span: references.into_iter().collect(), paths: paths.into_iter().collect() });
        Self { within, to_articles: in_order(to_articles), to_others: in_order(to_others), unknown, diagnostics, delicate }
    }
}

impl Given {
    /// Whether it told anything: advice depends on all there is.
    pub(super) fn tells(&self) -> bool {
        !self.unknown.is_empty() || self.diagnostics.iter().next().is_some()
    }

    fn refers(&self) -> bool {
        !self.within.by_span.is_empty() || !self.within.paths.is_empty()
    }
}

fn in_order<K>(places: Vec<(K, Backlink)>) -> Vec<(K, Arc<Backlink>)> {
    let mut places: Vec<_> = places.into_iter().map(|(key, backlink)| (key, Arc::new(backlink))).collect();
    places.sort_by_key(|(_, backlink)| backlink.span);
    places
}

/// All references.
pub(super) fn joined(all: &All) -> References {
    References {
        files: all.iter().filter(|(_, given)| given.refers()).map(|(file, given)| (*file, Arc::clone(&given.within))).collect(),
        to_articles: grouped(all.values().flat_map(|given| &given.to_articles)),
        to_others: grouped(all.values().flat_map(|given| &given.to_others)),
    }
}

/// All references again, where only the files `anew` give something else than `before`.
pub(super) fn mended(references: &References, before: &All, all: &All, anew: &BTreeSet<FileId>) -> References {
    let mut references = references.clone();
    let gone: Vec<&Given> = anew.iter().filter_map(|file| before.get(file)).map(AsRef::as_ref).collect();
    let new: Vec<&Given> = anew.iter().filter_map(|file| all.get(file)).map(AsRef::as_ref).collect();
    for file in anew {
        match all.get(file).filter(|given| given.refers()) {
            Some(given) => drop(references.files.insert(*file, Arc::clone(&given.within))),
            None => drop(references.files.remove(file)),
        }
    }
    fn articles<'g>(given: &[&'g Given]) -> impl Iterator<Item = &'g ((ActKey, Number), Arc<Backlink>)> {
        given.iter().flat_map(|given| &given.to_articles)
    }
    replace(&mut references.to_articles, articles(&gone), articles(&new), anew);
    fn others<'g>(given: &[&'g Given]) -> impl Iterator<Item = &'g (Label, Arc<Backlink>)> {
        given.iter().flat_map(|given| &given.to_others)
    }
    replace(&mut references.to_others, others(&gone), others(&new), anew);
    references
}

/// By what is referred to. Files come in the order of the source.
fn grouped<'g, K: Ord + Clone + 'g>(places: impl Iterator<Item = &'g (K, Arc<Backlink>)>) -> BTreeMap<K, Backlinks> {
    let mut groups: BTreeMap<&K, Vec<Arc<Backlink>>> = BTreeMap::new();
    for (key, backlink) in places {
        groups.entry(key).or_default().push(Arc::clone(backlink));
    }
    groups.into_iter().map(|(key, places)| (key.clone(), places.into())).collect()
}

fn replace<'g, K: Ord + Clone + 'g>(
    map: &mut BTreeMap<K, Backlinks>,
    gone: impl Iterator<Item = &'g (K, Arc<Backlink>)>,
    new: impl Iterator<Item = &'g (K, Arc<Backlink>)>,
    anew: &BTreeSet<FileId>,
) {
    let mut groups: BTreeMap<&K, Vec<Arc<Backlink>>> = gone.map(|(key, _)| (key, Vec::new())).collect();
    for (key, backlink) in new {
        groups.entry(key).or_default().push(Arc::clone(backlink));
    }
    for (key, mut places) in groups {
        let left = map.get(key).into_iter().flat_map(|known| known.iter()).filter(|backlink| !anew.contains(&backlink.span.file));
        places.extend(left.cloned());
        places.sort_by_key(|backlink| backlink.span);
        match places.is_empty() {
            true => drop(map.remove(key)),
            false => drop(map.insert(key.clone(), places.into())),
        }
    }
}
