//! Numbers must rise: a gap is odd, a repeat or a fall is a mistake (in an official copy the law's own, so a warning).

use crate::diagnostic::{Code, Diagnostic, Diagnostics, Severity};
use crate::model::act::{Act, Edition, TextStatus, Unit};
use crate::model::label::{Ordinal, Step};
use crate::model::number::Number;

/// Tells of numbers in an act's editions that repeat, fall or leave a gap. Of an official copy only the newest is looked at: what the
/// law had in older ones it mostly still has, and nobody can mend it.
pub fn act(act: &Act, diagnostics: &mut Diagnostics) {
    let status = act.about.text_status;
    let skipped = match status {
        TextStatus::OfficialCopy => act.editions.len().saturating_sub(1),
        TextStatus::Paraphrase => 0,
    };
    for edition in act.editions.iter().skip(skipped) {
        numbers(edition, status, diagnostics);
    }
}

/// Tells of numbers in an edition that repeat, fall or leave a gap.
pub fn numbers(edition: &Edition, status: TextStatus, diagnostics: &mut Diagnostics) {
    let mut articles = Row::new(status);
    walk(&edition.units, &mut articles, status, diagnostics);
}

/// Articles count through all divisions; everything else counts among its neighbours.
fn walk(units: &[Unit], articles: &mut Row, status: TextStatus, diagnostics: &mut Diagnostics) {
    let mut neighbours = Row::new(status);
    for unit in units {
        match &unit.step {
            Step::Article(_) => articles.next(unit, diagnostics),
            step => {
                // Parts, points and letters each are a row of their own.
                if neighbours.kind.is_some_and(|kind| kind != kind_of(step)) {
                    neighbours = Row::new(status);
                }
                neighbours.kind = Some(kind_of(step));
                neighbours.next(unit, diagnostics);
            }
        }
        if matches!(unit.step, Step::Annex(_)) {
            walk(&unit.children, &mut Row::new(status), status, diagnostics);
        } else {
            walk(&unit.children, articles, status, diagnostics);
        }
    }
}

type Kind = (std::mem::Discriminant<Step>, bool);

fn kind_of(step: &Step) -> Kind {
    let letter = matches!(step, Step::Point(Ordinal::Letter(_)) | Step::Subpoint(Ordinal::Letter(_)));
    (std::mem::discriminant(step), letter)
}

/// A row of numbers that should rise.
struct Row {
    status: TextStatus,
    kind: Option<Kind>,
    last: Option<Number>,
}

impl Row {
    const fn new(status: TextStatus) -> Self {
        Self { status, kind: None, last: None }
    }

    fn next(&mut self, unit: &Unit, diagnostics: &mut Diagnostics) {
        let Some(number) = number_of(&unit.step) else { return };
        if let Some(last) = self.last.replace(number) {
            let code = match number.cmp(&last) {
                std::cmp::Ordering::Equal => Some(Code::UnitRepeated),
                std::cmp::Ordering::Less => Some(Code::UnitFalls),
                std::cmp::Ordering::Greater => (!follows(last, number)).then_some(Code::UnitGap),
            };
            if let Some(code) = code {
                diagnostics.push(self.told(code, unit, last));
            }
        }
    }

    fn told(&self, code: Code, unit: &Unit, last: Number) -> Diagnostic {
        let printed = if unit.designation.is_empty() { unit.step.to_string() } else { unit.designation.clone() };
        let diagnostic = Diagnostic::new(code, unit.span).arg("unit", printed).arg("previous", last.marker());
        match self.status {
            TextStatus::OfficialCopy => diagnostic.severity(Severity::Warning),
            TextStatus::Paraphrase => diagnostic,
        }
    }
}

/// Whether nothing is left out between two rising numbers: 10 → 10.¹ or 11, 10.² → 10.³ or 11.
const fn follows(last: Number, number: Number) -> bool {
    let sup = number.base == last.base && number.superscript == last.superscript + 1;
    sup || (number.base == last.base + 1 && number.superscript == 0)
}

const fn number_of(step: &Step) -> Option<Number> {
    match step {
        Step::Article(number) | Step::Paragraph(number) | Step::Annex(Some(number)) => Some(*number),
        Step::Part(ordinal) | Step::Title(ordinal) | Step::Chapter(ordinal) | Step::Subchapter(ordinal) => number_in(ordinal),
        Step::Section(ordinal) | Step::Point(ordinal) | Step::Subpoint(ordinal) => number_in(ordinal),
        Step::Annex(None) | Step::Transitional | Step::Indent(_) | Step::Sentence(_) => None,
        Step::Heading | Step::Intro | Step::WrapUp | Step::Note => None,
    }
}

const fn number_in(ordinal: &Ordinal) -> Option<Number> {
    match ordinal {
        Ordinal::Number(number) => Some(*number),
        Ordinal::Letter(_) => None,
    }
}
