//! From an item and a unit noun to the steps of a path: "1.¹" before "daļa" is `d1^1`, "C" is `dalC`, "5.2." before "apakšpunkts" is `p5.2`.

use crate::citation::item::Value;
use crate::citation::words::Noun;
use crate::model::label::{Ordinal, Step};
use crate::model::number::Number;

/// Steps and, where the writing is a slip with a certain mend, the right writing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Mended {
    pub(crate) steps: Vec<Step>,
    pub(crate) mended: Option<String>,
}

/// The steps that `value` before `noun` means below `parent`; `None` where such a unit can't be.
///
/// `of_act`: the unit stands directly under a named act, so that a "daļa" is a part of the act.
pub(crate) fn steps(value: &Value, noun: Noun, parent: &[Step], of_act: bool) -> Option<Mended> {
    let plain = |steps: Vec<Step>| Some(Mended { steps, mended: None });
    match noun {
        Noun::Article => number(value).map(|(number, mended)| Mended { steps: vec![Step::Article(number)], mended }),
        Noun::Paragraph => match value {
            Value::Letter(letter) if letter.is_uppercase() => plain(vec![Step::Part(Ordinal::Letter(*letter))]),
            Value::Roman(_, Some(letter)) if !matches!(letter, 'I' | 'V' | 'X') => plain(vec![Step::Part(Ordinal::Letter(*letter))]),
            Value::Roman(number, _) => plain(vec![Step::Part(Ordinal::Number(*number))]),
            Value::Letter(_) => None,
            Value::Numbers(..) | Value::Ordinal(_) => number(value).map(|(number, mended)| {
                let step = if of_act { Step::Part(Ordinal::Number(number)) } else { Step::Paragraph(number) };
                Mended { steps: vec![step], mended }
            }),
        },
        Noun::Point => point(value, parent),
        Noun::Subpoint => subpoint(value, parent).and_then(plain),
        Noun::Sentence => number(value).and_then(|(number, _)| plain(vec![Step::Sentence(number)])),
        Noun::Indent => number(value).and_then(|(number, _)| plain(vec![Step::Indent(number)])),
        Noun::Annex => division(value).and_then(|ordinal| match ordinal {
            Ordinal::Number(number) => plain(vec![Step::Annex(Some(number))]),
            Ordinal::Letter(_) => None,
        }),
        Noun::Title => division(value).and_then(|ordinal| plain(vec![Step::Title(ordinal)])),
        Noun::Chapter => division(value).and_then(|ordinal| plain(vec![Step::Chapter(ordinal)])),
        Noun::Subchapter => division(value).and_then(|ordinal| plain(vec![Step::Subchapter(ordinal)])),
        Noun::Section => division(value).and_then(|ordinal| plain(vec![Step::Section(ordinal)])),
        Noun::Heading | Noun::Intro | Noun::Note => None,
    }
}

/// One number with a superscript; `61.1` is 61.¹, and so is `61.1.`, which is a slip.
fn number(value: &Value) -> Option<(Number, Option<String>)> {
    match value {
        Value::Ordinal(n) => Some((Number::plain(*n), None)),
        Value::Numbers(numbers, dot) => match numbers.as_slice() {
            [only] if only.base > 0 => Some((*only, None)),
            [base, sup] if base.superscript == 0 && sup.superscript == 0 && base.base > 0 && (1..100).contains(&sup.base) => {
                let number = Number::superscripted(base.base, sup.base);
                Some((number, dot.then(|| number.typeset())))
            }
            _ => None,
        },
        Value::Roman(..) | Value::Letter(_) => None,
    }
}

fn point(value: &Value, parent: &[Step]) -> Option<Mended> {
    match value {
        Value::Letter(letter) if letter.is_lowercase() => Some(Mended { steps: vec![Step::Point(Ordinal::Letter(*letter))], mended: None }),
        Value::Numbers(numbers, true) if numbers.len() > 1 => {
            let steps = way(numbers);
            // In a law a path can't be a point: there the second number is a superscript.
            if parent.iter().any(|step| step.level() >= 4) {
                return number(value).map(|(number, mended)| Mended { steps: vec![Step::Point(Ordinal::Number(number))], mended });
            }
            Some(Mended { steps, mended: None })
        }
        Value::Numbers(numbers, false) if numbers.len() > 2 => Some(Mended { steps: way(numbers), mended: None }),
        Value::Numbers(..) | Value::Ordinal(_) => {
            number(value).map(|(number, mended)| Mended { steps: vec![Step::Point(Ordinal::Number(number))], mended })
        }
        Value::Roman(..) | Value::Letter(_) => None,
    }
}

fn subpoint(value: &Value, parent: &[Step]) -> Option<Vec<Step>> {
    let above = match parent.last() {
        Some(Step::Point(ordinal)) => Some(ordinal),
        _ => None,
    };
    match value {
        Value::Letter(letter) if letter.is_lowercase() => Some(vec![Step::Subpoint(Ordinal::Letter(*letter))]),
        Value::Numbers(numbers, _) => {
            let below = |numbers: &[Number]| numbers.iter().map(|number| Step::Subpoint(Ordinal::Number(*number))).collect();
            match (above, numbers.as_slice()) {
                (Some(Ordinal::Number(point)), [first, rest @ ..]) if first == point && !rest.is_empty() => Some(below(rest)),
                (Some(_), numbers) => Some(below(numbers)),
                (None, [_]) if parent.iter().any(|step| step.level() >= 4) => Some(below(numbers)),
                (None, numbers) => Some(way(numbers)),
            }
        }
        Value::Ordinal(n) => Some(vec![Step::Subpoint(Ordinal::Number(Number::plain(*n)))]),
        Value::Roman(..) | Value::Letter(_) => None,
    }
}

/// A path of a regulation: 5.2.3. is point 5, subpoints 2 and 3.
fn way(numbers: &[Number]) -> Vec<Step> {
    let step = |(k, number): (usize, &Number)| {
        let ordinal = Ordinal::Number(*number);
        if k == 0 { Step::Point(ordinal) } else { Step::Subpoint(ordinal) }
    };
    numbers.iter().enumerate().map(step).collect()
}

fn division(value: &Value) -> Option<Ordinal> {
    match value {
        Value::Roman(_, Some(letter)) if !matches!(letter, 'I' | 'V' | 'X') => Some(Ordinal::Letter(*letter)),
        Value::Roman(number, _) => Some(Ordinal::Number(*number)),
        Value::Letter(letter) if letter.is_uppercase() => Some(Ordinal::Letter(*letter)),
        Value::Letter(_) => None,
        Value::Numbers(..) | Value::Ordinal(_) => number(value).map(|(number, _)| Ordinal::Number(number)),
    }
}
