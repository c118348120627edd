//! The unit that was probably meant where the named one does not exist.

use crate::model::act::{Edition, Unit};
use crate::model::label::{Ordinal, Step, UnitPath};
use crate::model::number::Number;

/// What could have been meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Suggestion {
    /// The article has no parts: the same unit directly in the article.
    NoParts(Number, UnitPath),
    /// The nearest unit that exists.
    Unit(UnitPath),
}

/// A suggestion for `path`, of which the first `depth` steps exist and lead to `above` (`None`: the act itself).
pub(super) fn suggest(edition: &Edition, path: &UnitPath, depth: usize, above: Option<&Unit>) -> Option<Suggestion> {
    let (known, rest) = path.0.split_at_checked(depth)?;
    let (missing, below) = rest.split_first()?;
    let known = UnitPath(known.to_vec());
    match (missing, above) {
        (Step::Article(number), _) => {
            nearest_article(edition, *number).map(|number| Suggestion::Unit(UnitPath(vec![Step::Article(number)])))
        }
        (Step::Paragraph(_), Some(unit)) if !unit.children.iter().any(|child| matches!(child.step, Step::Paragraph(_))) => {
            let Step::Article(number) = unit.step else { return None };
            let direct = UnitPath(known.0.iter().chain(below).cloned().collect());
            let exists = !below.is_empty() && edition.unit(&direct).is_some();
            Some(Suggestion::NoParts(number, if exists { direct } else { known }))
        }
        (Step::Point(_), Some(unit)) if matches!(unit.step, Step::Article(_)) && !has_points(unit) => {
            // The point stands in one of the parts.
            let holder = unit.children.iter().find(|part| part.child(missing).is_some())?;
            Some(Suggestion::Unit(UnitPath(known.with(holder.step.clone()).0.into_iter().chain(rest.iter().cloned()).collect())))
        }
        (step, Some(unit)) => sibling(&unit.children, step).map(|step| Suggestion::Unit(known.with(step))),
        (step, None) => sibling(&edition.units, step).map(|step| Suggestion::Unit(known.with(step))),
    }
}

fn has_points(unit: &Unit) -> bool {
    unit.children.iter().any(|child| matches!(child.step, Step::Point(_)))
}

/// The article probably meant by a number that no article of the edition has: "101" where only 10.¹ exists; the same number with or
/// without a superscript; else the nearest number.
#[must_use]
pub fn nearest_article(edition: &Edition, number: Number) -> Option<Number> {
    let exists = |number: &Number| edition.article(*number).is_some();
    let fallen = [10, 100].into_iter().map(|ten| Number { base: number.base / ten, superscript: number.base % ten });
    let fallen = fallen.filter(|split| number.superscript == 0 && split.superscript > 0).find(exists);
    let plain = Number::plain(number.base);
    fallen.or_else(|| Some(plain).filter(exists)).or_else(|| {
        let numbers = edition.articles().map(|(known, _)| known);
        numbers.min_by_key(|known| (known.base.abs_diff(number.base), known.superscript))
    })
}

/// The child of the same kind whose number is nearest.
fn sibling(children: &[Unit], step: &Step) -> Option<Step> {
    let wanted = number_of(step)?;
    let alike = children.iter().filter(|child| std::mem::discriminant(&child.step) == std::mem::discriminant(step));
    let numbered = alike.filter_map(|child| number_of(&child.step).map(|number| (number, &child.step)));
    numbered
        .min_by_key(|(number, _)| (number.base.abs_diff(wanted.base), number.superscript.abs_diff(wanted.superscript)))
        .map(|(_, step)| step.clone())
}

fn number_of(step: &Step) -> Option<Number> {
    let of = |ordinal: &Ordinal| match ordinal {
        Ordinal::Number(number) => Some(*number),
        Ordinal::Letter(letter) => Some(Number::plain(u32::from(*letter))),
    };
    match step {
        Step::Part(unit) | Step::Title(unit) | Step::Chapter(unit) | Step::Subchapter(unit) | Step::Section(unit) => of(unit),
        Step::Point(unit) | Step::Subpoint(unit) => of(unit),
        Step::Article(number) | Step::Paragraph(number) | Step::Indent(number) | Step::Sentence(number) => Some(*number),
        Step::Annex(number) => *number,
        Step::Transitional | Step::Heading | Step::Intro | Step::WrapUp | Step::Note => None,
    }
}
