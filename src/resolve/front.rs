//! Labels in front matter and in `act.yaml`: the basis of a term, the articles of a case, the units that apply later.

use crate::diagnostic::{Code, Diagnostics, Files};
use crate::model::act::Act;
use crate::model::label::Label;
use crate::model::references::Place;
use crate::resolve::ground::Ground;
use crate::resolve::links::At;
use crate::resolve::outcome::{Manner, Outcome};
use crate::resolve::units::Days;
use crate::resolve::written::Text;
use crate::span::{FileId, Span};

/// The labels of a text's front matter.
pub(super) fn labels(ground: &Ground<'_>, text: &Text<'_>, outcome: &mut Outcome) {
    for (label, span) in text.front.iter().copied().flatten() {
        at(ground, text.place.clone(), *span).label(label, None, outcome);
    }
}

/// The labels of `act.yaml`. They are checked only: the law does not refer to its own data.
pub(super) fn about(ground: &Ground<'_>, act: &Act, diagnostics: &mut Diagnostics) {
    let Some(file) = act.file else { return };
    let applicability = act.about.applicability.iter().flat_map(|rule| std::iter::once(&rule.unit).chain(&rule.basis));
    let pending = act.about.pending.iter().flat_map(|bill| &bill.touches);
    for label in applicability.chain(pending) {
        let mut outcome = Outcome::default();
        let place = Place::Page(String::new());
        at(ground, place, find(ground, file, label)).label(label, None, &mut outcome);
        for diagnostic in outcome.diagnostics.iter().filter(|it| it.code == Code::UnitMissing || it.code == Code::UnknownLabel) {
            diagnostics.push(diagnostic.clone());
        }
    }
}

/// Where a label is written in a file: its first place there.
fn find(ground: &Ground<'_>, file: FileId, label: &Label) -> Span {
    let written = label.to_string();
    let start = ground.sources.text(file).find(&written);
    start.map_or(Span::new(file, 0..0), |start| Span::new(file, start..start + written.len()))
}

fn at<'a, 'g>(ground: &'a Ground<'g>, place: Place, span: Span) -> At<'a, 'g> {
    let days = Days { spoken: ground.today, today: ground.today };
    At { ground, place, manner: Manner::Authored, days, act: None, span }
}
