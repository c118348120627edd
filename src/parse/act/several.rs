//! One line that stands for several repealed units: "24.–26. pants. (Izslēgti ar …)", "3) un 4) (izslēgti ar …)".

use crate::model::number::Number;
use crate::parse::act::{marker, note};

/// Several repealed units that a page sets in one line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Several {
    /// Their numbers, those within a range too.
    pub(crate) numbers: Vec<Number>,
    /// How they are printed.
    pub(crate) style: Style,
    /// The first byte of the note.
    pub(crate) note: usize,
}

/// How a number is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Style {
    /// `(3)`
    Part,
    /// `3)`
    Point,
    /// `3.`
    Dotted,
    /// `3. pants`
    Article,
}

impl Style {
    /// A number as it is printed.
    pub(crate) fn designation(self, number: Number) -> String {
        match self {
            Self::Part => format!("({})", number.marker()),
            Self::Point => format!("{})", number.marker()),
            Self::Dotted => number.typeset(),
            Self::Article => format!("{} pants", number.typeset()),
        }
    }
}

/// More units than this no line stands for.
const MOST: usize = 300;

/// Reads a line that stands for two or more repealed units; `None` for any other.
pub(crate) fn repealed(text: &str) -> Option<Several> {
    let mut numbers: Vec<Number> = Vec::new();
    let (first, style, mut at) = item(text, 0)?;
    numbers.push(first);
    while let Some((range, next)) = separator(text, at) {
        let (number, found, end) = item(text, next)?;
        if found != style || numbers.last().is_none_or(|last| *last >= number) {
            return None;
        }
        if range {
            between(*numbers.last()?, number, &mut numbers);
        }
        numbers.push(number);
        at = end;
    }
    let (style, at) = noun(text, at, style);
    let rest = text.get(at..)?;
    let note = text.len() - rest.trim_start_matches(|c: char| c.is_whitespace() || ".:".contains(c)).len();
    let told = text.get(note..)?;
    let fits = (2..=MOST).contains(&numbers.len()) && note::is_bracketed(told) && note::says_repealed(told);
    fits.then_some(Several { numbers, style, note })
}

/// A number with its brackets or dot.
fn item(text: &str, at: usize) -> Option<(Number, Style, usize)> {
    let rest = text.get(at..)?;
    let open = usize::from(rest.starts_with('('));
    let (number, len) = marker::superscripted(rest.get(open..)?)?;
    let end = open + len;
    let after = rest.get(end..)?;
    match (open, after.starts_with(')'), after.starts_with('.') || number.superscript > 0) {
        (1, true, _) => Some((number, Style::Part, at + end + 1)),
        (0, true, _) => Some((number, Style::Point, at + end + 1)),
        (0, false, true) => Some((number, Style::Dotted, at + end + usize::from(after.starts_with('.')))),
        _ => None,
    }
}

/// What stands between two numbers: whether it is a range, and where the next number begins.
fn separator(text: &str, at: usize) -> Option<(bool, usize)> {
    let rest = text.get(at..)?;
    let bare = rest.trim_start();
    let found = [("–", true), ("—", true), ("-", true), ("līdz ", true), (",", false), ("un ", false)];
    let (sign, range) = found.into_iter().find(|(sign, _)| bare.starts_with(sign))?;
    let next = bare.get(sign.len()..)?.trim_start();
    Some((range, text.len() - next.len()))
}

/// The whole numbers, or raised ones of one number, between two.
fn between(from: Number, to: Number, numbers: &mut Vec<Number>) {
    if from.superscript == 0 && to.superscript == 0 {
        numbers.extend((from.base + 1..to.base).take(MOST).map(Number::plain));
    } else if from.base == to.base {
        let raised = (from.superscript + 1..to.superscript).take(MOST);
        numbers.extend(raised.map(|superscript| Number::superscripted(from.base, superscript)));
    }
}

/// The noun behind the numbers, if it is that of articles.
fn noun(text: &str, at: usize, style: Style) -> (Style, usize) {
    let rest = text.get(at..).unwrap_or_default();
    let bare = rest.trim_start();
    let word: String = bare.chars().take_while(|c| c.is_alphabetic()).collect();
    match word.to_lowercase().as_str() {
        "pants" | "panti" if style == Style::Dotted => (Style::Article, text.len() - bare.len() + word.len()),
        _ => (style, at),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str) -> Option<String> {
        let found = repealed(text)?;
        let numbers: Vec<String> = found.numbers.iter().map(|number| found.style.designation(*number)).collect();
        Some(format!("{}|{}", numbers.join(" "), &text[found.note..]))
    }

    #[test]
    fn rows_and_ranges_of_repealed_units_are_read() {
        let expected = [
            ("24.–26. (Izslēgti ar 13.12.2012. likumu)", "24. 25. 26.|(Izslēgti ar 13.12.2012. likumu)"),
            ("4., 5. un 6.pants. (Izslēgti ar 13.12.2012. likumu)", "4. pants 5. pants 6. pants|(Izslēgti ar 13.12.2012. likumu)"),
            ("7.¹ – 7.³ pants. (Izslēgti)", "7.¹ pants 7.² pants 7.³ pants|(Izslēgti)"),
            ("3) un 4) (izslēgti ar 13.12.2012. likumu);", "3) 4)|(izslēgti ar 13.12.2012. likumu);"),
            ("(3)-(5) (Izslēgtas ar 13.12.2012. likumu)", "(3) (4) (5)|(Izslēgtas ar 13.12.2012. likumu)"),
        ];
        for (text, result) in expected {
            assert_eq!(shown(text).as_deref(), Some(result), "{text}");
        }
    }

    #[test]
    fn other_lines_stand_for_no_several_units() {
        for text in [
            "12. (Izslēgts ar 13.12.2012. likumu)",
            "4., 5. un 6. pants stājas spēkā 2026. gadā.",
            "26.–24. (Izslēgti ar 13.12.2012. likumu)",
            "1.–999999. (Izslēgti ar 13.12.2012. likumu)",
            "1., 2) (Izslēgti ar 13.12.2012. likumu)",
        ] {
            assert_eq!(shown(text), None, "{text}");
        }
    }
}
