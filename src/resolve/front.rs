//! Labels in front matter and in `act.yaml`: the basis of a term, the articles of a case, the units that apply later.

use crate::diagnostic::Files;
use crate::model::act::Act;
use crate::model::label::Label;
use crate::model::references::Place;
use crate::resolve::ground::Ground;
use crate::resolve::links::At;
use crate::resolve::outcome::{Manner, Outcome};
use crate::resolve::units::Days;
use crate::span::{FileId, Span};

/// All of them, in the order of kinds and keys.
pub(super) fn all(ground: &Ground<'_>) -> Vec<Outcome> {
    let corpus = ground.corpus;
    let terms = corpus.terms.values().map(|entry| {
        let labels = entry.value.basis.iter().chain(&entry.value.not_to_confuse);
        one(ground, &Place::Term(entry.value.id.clone()), labels)
    });
    let cases = corpus.cases.iter().map(|(slug, entry)| one(ground, &Place::Case(slug.clone()), entry.value.articles.iter()));
    let methodologies = corpus.methodologies.iter().map(|(key, entry)| one(ground, &Place::Page(key.clone()), entry.value.articles.iter()));
    let acts = corpus.acts.values().map(|act| about(ground, act));
    terms.chain(cases).chain(methodologies).chain(acts).collect()
}

fn one<'l>(ground: &Ground<'_>, place: &Place, labels: impl Iterator<Item = &'l (Label, Span)>) -> Outcome {
    let mut outcome = Outcome::default();
    for (label, span) in labels {
        at(ground, place.clone(), *span).label(label, None, &mut outcome);
    }
    outcome
}

/// The labels of `act.yaml`. They are checked only: the law does not refer to its own data.
fn about(ground: &Ground<'_>, act: &Act) -> Outcome {
    let mut told = Outcome::default();
    let Some(file) = act.file else { return told };
    let applicability = act.about.applicability.iter().flat_map(|rule| std::iter::once(&rule.unit).chain(&rule.basis));
    let pending = act.about.pending.iter().flat_map(|bill| &bill.touches);
    for label in applicability.chain(pending) {
        let mut outcome = Outcome::default();
        let place = Place::Page(String::new());
        at(ground, place, find(ground, file, label)).label(label, None, &mut outcome);
        for diagnostic in outcome
            .diagnostics
            .iter()
            .filter(|it| it.code == crate::diagnostic::Code::UnitMissing || it.code == crate::diagnostic::Code::UnknownLabel)
        {
            told.diagnostics.push(diagnostic.clone());
        }
    }
    told
}

/// Where a label is written in a file: its first place there.
fn find(ground: &Ground<'_>, file: FileId, label: &Label) -> Span {
    let written = label.to_string();
    let start = ground.sources.text(file).find(&written);
    start.map_or(Span::new(file, 0..0), |start| Span::new(file, start..start + written.len()))
}

fn at<'a>(ground: &'a Ground<'a>, place: Place, span: Span) -> At<'a> {
    let days = Days { spoken: ground.today, today: ground.today };
    At { ground, place, manner: Manner::Authored, days, act: None, span }
}
