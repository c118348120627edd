//! Who refers to whom: every citation and every link checked against what exists, and the same turned around.

mod citations;
mod front;
mod ground;
pub mod history;
mod joined;
mod links;
pub mod nearest;
mod outcome;
mod paths;
mod same;
mod units;
mod walk;
mod written;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use jiff::civil::Date;
use rayon::prelude::{IntoParallelIterator, ParallelIterator};

use crate::diagnostic::{Code, Diagnostic, Diagnostics, Severity};
use crate::model::corpus::Corpus;
use crate::model::references::References;
use crate::resolve::ground::Ground;
use crate::resolve::joined::{All, joined, mended};
use crate::resolve::outcome::Outcome;
use crate::resolve::written::{Written, files};
use crate::source::Sources;
use crate::span::{FileId, Span};

/// What resolving gave, file by file, for the next time.
#[derive(Debug, Default)]
pub struct Resolved(All);

/// The content as it was resolved before.
#[derive(Clone, Copy, Debug)]
pub struct Before<'a> {
    /// The nouns.
    pub corpus: &'a Corpus,
    /// The files.
    pub sources: &'a Sources,
    /// The day.
    pub today: Date,
    /// What came of it.
    pub references: &'a References,
    /// The same, file by file.
    pub resolved: &'a Resolved,
}

/// Resolves all references of the corpus as of `today`; `sources` tell which files and images there are. Of files that say the same
/// as `before`, of a world that is the same, what came of it then is taken.
///
/// What points at nothing is reported with what was probably meant. In an act's own words nothing is worse than a warning, and only
/// the edition in force today is reported on.
pub fn resolve(
    corpus: &Corpus,
    sources: &Sources,
    today: Date,
    before: Option<Before<'_>>,
    diagnostics: &mut Diagnostics,
) -> (References, Resolved) {
    let ground = Ground::new(corpus, sources, today);
    let files = files(corpus);
    let before = before.filter(|before| same::places(&ground, &Ground::new(before.corpus, before.sources, before.today)));
    let anew = before.map_or_else(|| files.keys().copied().collect(), |before| changed(&files, before));
    let all = given(&ground, &files, &anew, before.map(|before| &before.resolved.0));
    let references = match before {
        Some(before) => mended(before.references, &before.resolved.0, &all, &anew),
        None => joined(&all),
    };
    corpus.acts.values().for_each(|act| front::about(&ground, act, diagnostics));
    tell(&all, diagnostics);
    (references, Resolved(all))
}

/// The files whose references are to be resolved again: those that say something else, those that told something, and where a text
/// offers something else to those who refer into it, all who do so.
fn changed(files: &BTreeMap<FileId, Written<'_>>, before: Before<'_>) -> BTreeSet<FileId> {
    let old = self::files(before.corpus);
    let known = &before.resolved.0;
    let is_same = |file: &FileId, own: &Written<'_>| old.get(file).is_some_and(|old| own.is(old));
    let mut anew: BTreeSet<FileId> = files.iter().filter(|(file, own)| !is_same(file, own)).map(|(file, _)| *file).collect();
    anew.extend(old.keys().filter(|file| !files.contains_key(file)));
    let inside = |file: &FileId| {
        let text = |files: &BTreeMap<FileId, Written<'_>>| files.get(file).is_some_and(|written| written.text.is_some());
        match (files.get(file).and_then(|own| own.text.as_ref()), old.get(file).and_then(|old| old.text.as_ref())) {
            (Some(own), Some(old)) => same::inside(own, old),
            (Some(_), None) | (None, Some(_)) | (None, None) => !text(files) && !text(&old),
        }
    };
    let delicate = !anew.iter().all(inside);
    anew.extend(known.iter().filter(|(_, given)| given.tells() || delicate && given.delicate).map(|(file, _)| *file));
    anew
}

/// What every file gives: those `anew` looked at, the others as before.
fn given(ground: &Ground<'_>, files: &BTreeMap<FileId, Written<'_>>, anew: &BTreeSet<FileId>, before: Option<&All>) -> All {
    let looked: Vec<(&FileId, &Written<'_>)> = anew.iter().filter_map(|file| files.get_key_value(file)).collect();
    let new = looked.into_par_iter().map(|(file, written)| (*file, Arc::new(look(ground, *file, written).into()))).collect::<Vec<_>>();
    match before {
        None => new.into_iter().collect(),
        Some(before) => {
            let mut all = before.clone();
            all.retain(|file, _| !anew.contains(file));
            all.extend(new);
            all
        }
    }
}

fn look(ground: &Ground<'_>, file: FileId, written: &Written<'_>) -> Outcome {
    let mut outcome = Outcome::default();
    written.passages.iter().for_each(|passage| citations::passage(ground, passage, &mut outcome));
    if let Some(text) = &written.text {
        links::text(ground, file, text, &mut outcome);
        front::labels(ground, text, &mut outcome);
    }
    outcome
}

fn tell(all: &All, diagnostics: &mut Diagnostics) {
    let mut unknown: BTreeMap<&str, (Span, Severity)> = BTreeMap::new();
    for given in all.values().filter(|given| given.tells()) {
        diagnostics.append(given.diagnostics.clone());
        for (name, span, severity) in &given.unknown {
            // Once per name, at its first place among the most serious.
            let first = unknown.entry(name).or_insert((*span, *severity));
            if *severity < first.1 {
                *first = (*span, *severity);
            }
        }
    }
    for (name, (span, severity)) in unknown {
        diagnostics.push(Diagnostic::new(Code::UnknownAct, span).severity(severity).arg("act", name).hint("hint-add-act"));
    }
}
