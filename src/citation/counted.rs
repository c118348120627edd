//! How an act counts its divisions: "X nodaļa", "10. nodaļa", "Desmitā nodaļa". What it prints is what is cited.

use crate::lang::ordinal::{ORDINALS, TENS};
use crate::model::act::{Act, ChapterStyle, Edition, Unit};
use crate::model::corpus::Corpus;
use crate::model::label::{ActKey, Step, UnitPath};

/// How the division at the end of `way` is counted, by the latest edition that has it; of one that no edition has, how others of its sort
/// are. `None` where the text of the act is not here or the division has no printed number.
pub(super) fn counted(corpus: &Corpus, act: &ActKey, way: &[Step]) -> Option<ChapterStyle> {
    let last = way.last().filter(|step| step.is_division())?;
    let path = UnitPath(way.to_vec());
    let parts = || corpus.acts.values().filter(|part| part.about.umbrella.as_ref() == Some(act));
    let acts: Vec<&Act> = corpus.acts.get(act).into_iter().chain(parts()).collect();
    let editions = || acts.iter().flat_map(|act| act.editions.iter().rev().map(AsRef::as_ref));
    let own = editions().find_map(|edition: &Edition| edition.unit(&path)).and_then(style);
    own.or_else(|| editions().find_map(|edition: &Edition| alike(&edition.units, last)))
}

/// How the first division of this sort is counted.
fn alike(units: &[Unit], sort: &Step) -> Option<ChapterStyle> {
    let is = |unit: &&Unit| std::mem::discriminant(&unit.step) == std::mem::discriminant(sort);
    let here = units.iter().filter(is).find_map(style);
    here.or_else(|| units.iter().filter(|unit| unit.step.is_division()).find_map(|unit| alike(&unit.children, sort)))
}

/// By the first word of what is printed; a letter ("D daļa") is no number.
fn style(unit: &Unit) -> Option<ChapterStyle> {
    let first = unit.designation.split_whitespace().next()?;
    let bare = first.trim_end_matches(['.', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹', '⁰']);
    if bare.starts_with(|c: char| c.is_ascii_digit()) {
        return Some(ChapterStyle::Arabic);
    }
    if !bare.is_empty() && bare.chars().all(|c| matches!(c, 'I' | 'V' | 'X' | 'L' | 'C' | 'D' | 'M')) {
        return Some(ChapterStyle::Roman);
    }
    let word = bare.to_lowercase();
    ORDINALS.iter().chain(&TENS).any(|stem| word.starts_with(stem)).then_some(ChapterStyle::Words)
}

#[cfg(test)]
mod tests {
    use super::{ChapterStyle, Unit, style};
    use crate::model::label::Step;
    use crate::span::Span;

    #[test]
    fn a_division_is_counted_as_it_is_printed() {
        let of = |designation: &str| style(&Unit::new(Step::Heading, designation.to_owned(), Span::default()));
        for (designation, expected) in [
            ("X nodaļa", Some(ChapterStyle::Roman)),
            ("II¹ nodaļa", Some(ChapterStyle::Roman)),
            ("10. nodaļa", Some(ChapterStyle::Arabic)),
            ("PIRMĀ DAĻA", Some(ChapterStyle::Words)),
            ("Divdesmit otrā nodaļa", Some(ChapterStyle::Words)),
            ("A daļa", None),
            ("", None),
        ] {
            assert_eq!(of(designation), expected, "{designation}");
        }
    }
}
