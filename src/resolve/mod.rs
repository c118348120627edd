//! Who refers to whom: every citation and every link checked against what exists, and the same turned around.

mod citations;
mod front;
mod ground;
pub mod history;
mod links;
mod nearest;
mod outcome;
mod paths;
mod units;
mod walk;

use std::collections::BTreeMap;

use jiff::civil::Date;
use rayon::prelude::{IntoParallelRefIterator, ParallelIterator};

use crate::diagnostic::{Code, Diagnostic, Diagnostics, Severity};
use crate::model::corpus::Corpus;
use crate::model::references::References;
use crate::resolve::ground::Ground;
use crate::resolve::outcome::Outcome;
use crate::source::Sources;
use crate::span::Span;

/// Resolves all references of the corpus as of `today`; `sources` tell which files and images there are.
///
/// What points at nothing is reported with what was probably meant. In an act's own words nothing is worse than a warning, and only
/// the edition in force today is reported on.
pub fn resolve(corpus: &Corpus, sources: &Sources, today: Date, diagnostics: &mut Diagnostics) -> References {
    let ground = Ground::new(corpus, sources, today);
    let passages: Vec<Outcome> =
        corpus.passages.par_iter().flat_map_iter(|file| file.iter()).map(|passage| citations::passage(&ground, passage)).collect();
    let texts = walk::texts(&ground);
    let links: Vec<Outcome> = texts.par_iter().map(|text| links::text(&ground, text)).collect();
    let mut references = References::default();
    let mut unknown: BTreeMap<String, (Span, Severity)> = BTreeMap::new();
    for outcome in passages.into_iter().chain(links).chain(front::all(&ground)) {
        merge(outcome, &mut references, &mut unknown, diagnostics);
    }
    for (name, (span, severity)) in unknown {
        diagnostics.push(Diagnostic::new(Code::UnknownAct, span).severity(severity).arg("act", name).hint("hint-add-act"));
    }
    references
}

fn merge(outcome: Outcome, references: &mut References, unknown: &mut BTreeMap<String, (Span, Severity)>, diagnostics: &mut Diagnostics) {
    diagnostics.append(outcome.diagnostics);
    references.by_span.extend(outcome.references);
    references.paths.extend(outcome.paths);
    for (key, backlink) in outcome.to_articles {
        references.to_articles.entry(key).or_default().push(backlink);
    }
    for (label, backlink) in outcome.to_others {
        references.to_others.entry(label).or_default().push(backlink);
    }
    for (name, span, severity) in outcome.unknown {
        // Once per name, at its first place among the most serious.
        let first = unknown.entry(name).or_insert((span, severity));
        if severity < first.1 {
            *first = (span, severity);
        }
    }
}
