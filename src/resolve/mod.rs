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
    let before = before.and_then(|before| {
        let changed = same::changed(&ground, &Ground::new(before.corpus, before.sources, before.today))?;
        Some((before, anew(corpus, changed, before)))
    });
    let (all, references) = match before {
        Some((before, anew)) => {
            let all = given(&ground, &files(corpus, Some(&anew)), before.resolved.0.clone());
            let references = mended(before.references, &before.resolved.0, &all, &anew);
            (all, references)
        }
        None => {
            let all = given(&ground, &files(corpus, None), All::new());
            let references = joined(&all);
            (all, references)
        }
    };
    corpus.acts.values().for_each(|act| front::about(&ground, act, diagnostics));
    tell(&all, diagnostics);
    (references, Resolved(all))
}

/// The files whose references are to be resolved again: those that say something else, those that told something, and where a text
/// offers something else to those who refer into it, all who do so.
fn anew(corpus: &Corpus, mut changed: BTreeSet<FileId>, before: Before<'_>) -> BTreeSet<FileId> {
    let (own, old) = (files(corpus, Some(&changed)), files(before.corpus, Some(&changed)));
    let offers_the_same = |(file, own): (&FileId, &Written<'_>)| match (&own.text, old.get(file).and_then(|old| old.text.as_ref())) {
        (Some(own), Some(old)) => same::inside(own, old),
        (None, None) => true,
        (Some(_), None) | (None, Some(_)) => false,
    };
    let delicate = !own.iter().all(offers_the_same);
    let known = before.resolved.0.iter();
    changed.extend(known.filter(|(_, given)| given.tells() || delicate && given.delicate).map(|(file, _)| *file));
    changed
}

/// What every file gives: those of `files` looked at, the others as `known`.
fn given(ground: &Ground<'_>, files: &BTreeMap<FileId, Written<'_>>, mut known: All) -> All {
    let files: Vec<(&FileId, &Written<'_>)> = files.iter().collect();
    let new = files.into_par_iter().map(|(file, written)| (*file, Arc::new(look(ground, *file, written).into())));
    known.extend(new.collect::<Vec<_>>());
    known
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
