//! The anchor of a unit within the page that shows it: `d2-p3`, `p5-1`, `n4`.

use crate::model::act::Unit;
use crate::model::label::{Ordinal, Step};

/// The anchor for the steps below the page's own unit; empty where they lead to the page itself.
///
/// `^` becomes `-`. Where the points of an act are paths of numbers (`5.2.`), `-` is the dot and a superscript is set off
/// by `_`, so that 5.¹ (`p5_1`) and 5.1. (`p5-1`) have two anchors.
#[must_use]
pub fn fragment(steps: &[Step], paths: bool) -> String {
    let shown: Vec<String> = steps.iter().filter(|step| step.level() < 9).map(|step| step_fragment(step, paths)).collect();
    shown.join("-")
}

/// The steps that make the anchor of a unit in an act without articles or in an annex: points are numbered through, so that
/// the chapters between say nothing (`mk1-2020:n2.p5` is `p5`).
#[must_use]
pub fn numbered_through(steps: &[Step]) -> Vec<Step> {
    let is_unit = |step: &Step| !step.is_division();
    let between = |step: &&Step| !step.is_division() || matches!(step, Step::Annex(_) | Step::Transitional);
    if steps.iter().any(is_unit) { steps.iter().filter(between).cloned().collect() } else { steps.to_vec() }
}

fn step_fragment(step: &Step, paths: bool) -> String {
    let numbered_path = match step {
        Step::Point(ordinal) | Step::Subpoint(ordinal) => paths && matches!(ordinal, Ordinal::Number(_)),
        Step::Annex(_) | Step::Part(_) | Step::Title(_) | Step::Chapter(_) | Step::Subchapter(_) | Step::Section(_) => false,
        Step::Transitional | Step::Article(_) | Step::Paragraph(_) | Step::Indent(_) | Step::Sentence(_) => false,
        Step::Heading | Step::Intro | Step::WrapUp | Step::Note => false,
    };
    step.to_string().replace('^', if numbered_path { "_" } else { "-" })
}

/// The anchor of an article on the page of the whole act, as on likumi.lv: `p17`, `p10.1`.
#[must_use]
pub fn whole_act_anchor(article: crate::model::number::Number) -> String {
    format!("p{}", article.to_string().replace('^', "."))
}

/// The whole way to a division, where a label names only its own step (`cpl:n7` for `cpl:dalA.sad2.n7`).
#[must_use]
pub fn way_to_division(units: &[Unit], steps: &[Step]) -> Option<Vec<Step>> {
    let (first, rest) = steps.split_first()?;
    if let Some(unit) = units.iter().find(|unit| unit.step == *first) {
        let mut way = vec![unit.step.clone()];
        if !rest.is_empty() {
            way.extend(way_to_division(&unit.children, rest)?);
        }
        return Some(way);
    }
    units.iter().filter(|unit| unit.step.is_division()).find_map(|unit| {
        let mut way = vec![unit.step.clone()];
        way.extend(way_to_division(&unit.children, steps)?);
        Some(way)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::label::UnitPath;

    fn of(path: &str, paths: bool) -> String {
        fragment(&path.parse::<UnitPath>().expect("a path").0, paths)
    }

    #[test]
    fn an_anchor_is_the_way_with_hyphens() {
        assert_eq!([of("d2.p3", false), of("p5^1", false), of("d2^1.p3.a", false)], ["d2-p3", "p5-1", "d2-1-p3-a"]);
    }

    #[test]
    fn a_sentence_or_the_introduction_has_the_anchor_of_its_unit() {
        assert_eq!([of("d2.t2", false), of("d1.ievads", false), of("piez", false)], ["d2", "d1", ""]);
    }

    #[test]
    fn chapters_say_nothing_in_the_anchor_of_a_point_that_is_numbered_through() {
        let of = |path: &str| fragment(&numbered_through(&path.parse::<UnitPath>().expect("a path").0), true);
        assert_eq!([of("n1.p5.2"), of("p5.2"), of("piel1.n2.p3"), of("n1")], ["p5-2", "p5-2", "piel1-p3", "n1"]);
    }

    #[test]
    fn a_superscript_and_a_further_number_of_a_path_differ() {
        assert_eq!([of("p5.2", true), of("p5^2", true), of("p5", true)], ["p5-2", "p5_2", "p5"]);
    }
}
