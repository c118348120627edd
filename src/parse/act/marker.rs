//! Reads what opens a unit: `(1)`, `1¹)`, `a)`, `12.`, `5.2.`, and the numbers in headings.

use crate::model::number::Number;

/// What opens a paragraph of an act.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Marker {
    /// `(1)`: a part (daļa).
    Paragraph(Number),
    /// `1)`: a point (punkts).
    Point(Number),
    /// `a)`: a subpoint (apakšpunkts), or a point where points have letters.
    Letter(char),
    /// `12.`, `5.2.`: a point of a regulation or of the transitional provisions, with its subpoints.
    Dotted(Vec<Number>),
}

/// A marker and the bytes it takes, with the white space after it.
pub(crate) fn read(text: &str) -> Option<(Marker, usize)> {
    let (marker, end) = in_brackets(text).or_else(|| before_bracket(text)).or_else(|| dotted(text))?;
    let rest = text.get(end..)?;
    Some((marker, text.len() - rest.trim_start().len()))
}

/// How a marker is printed.
pub(crate) fn designation(marker: &Marker) -> String {
    match marker {
        Marker::Paragraph(number) => format!("({})", number.marker()),
        Marker::Point(number) => format!("{})", number.marker()),
        Marker::Letter(letter) => format!("{letter})"),
        Marker::Dotted(numbers) => {
            let mut text = String::new();
            for number in numbers {
                if text.ends_with(|c: char| !c.is_ascii_digit() && c != '.') {
                    text.push(' ');
                }
                text.push_str(&number.typeset());
            }
            text
        }
    }
}

fn in_brackets(text: &str) -> Option<(Marker, usize)> {
    let inner = text.strip_prefix('(')?.trim_start();
    let (number, len) = superscripted(inner)?;
    let rest = inner.get(len..)?.trim_start().strip_prefix(')')?;
    Some((Marker::Paragraph(number), text.len() - rest.len()))
}

fn before_bracket(text: &str) -> Option<(Marker, usize)> {
    let mut chars = text.chars();
    if let (Some(letter), Some(')')) = (chars.next(), chars.next())
        && letter.is_alphabetic()
    {
        return Some((Marker::Letter(letter), letter.len_utf8() + 1));
    }
    let (number, len) = superscripted(text)?;
    let rest = text.get(len..)?.trim_start_matches(' ').strip_prefix(')')?;
    Some((Marker::Point(number), text.len() - rest.len()))
}

/// Words after a number with a dot that show it is no point: `2026. gada`, `17. panta`.
const NO_POINT: [&str; 16] = [
    "gad",
    "pant",
    "punkt",
    "apakšpunkt",
    "daļ",
    "nodaļ",
    "pielikum",
    "janvār",
    "februār",
    "mart",
    "aprīl",
    "maij",
    "jūn",
    "jūl",
    "klas",
    "un ",
];

fn dotted(text: &str) -> Option<(Marker, usize)> {
    let mut numbers = Vec::new();
    let mut at = 0;
    loop {
        let rest = text.get(at..)?;
        let Some((number, len)) = dotted_number(rest) else { break };
        if number.base > 999 {
            return None;
        }
        numbers.push(number);
        at += len;
        // After a superscript the next number may stand apart: `12.¹ 1.`
        let after = text.get(at..)?;
        let apart = after.strip_prefix(' ').filter(|next| number.superscript > 0 && dotted_number(next).is_some());
        at += usize::from(apart.is_some());
    }
    let rest = text.get(at..)?;
    let fits = rest.is_empty() || rest.starts_with(|c: char| c.is_whitespace() || c.is_uppercase() || "(\"“„*<".contains(c));
    let word = rest.trim_start().to_lowercase();
    let unit = NO_POINT.iter().any(|noun| word.starts_with(noun)) && !rest.trim_start().starts_with(char::is_uppercase);
    (!numbers.is_empty() && fits && !unit).then_some((Marker::Dotted(numbers), at))
}

/// `12.`, `12.¹`, `12¹.`: with its dot.
fn dotted_number(text: &str) -> Option<(Number, usize)> {
    let (base, digits) = digits(text)?;
    let rest = text.get(digits..)?;
    if let Some(after) = rest.strip_prefix('.') {
        let Some((sup, len)) = superscript(after) else { return Some((Number::plain(base), digits + 1)) };
        let dot = usize::from(after.get(len..)?.starts_with('.'));
        return Some((Number::superscripted(base, sup), digits + 1 + len + dot));
    }
    let (sup, len) = superscript(rest)?;
    rest.get(len..)?.starts_with('.').then_some((Number::superscripted(base, sup), digits + len + 1))
}

/// `5`, `5¹`, `5.¹`: a number without a closing dot.
pub(crate) fn superscripted(text: &str) -> Option<(Number, usize)> {
    let (base, digits) = digits(text)?;
    let rest = text.get(digits..)?;
    let dot = usize::from(rest.starts_with('.'));
    match superscript(rest.get(dot..)?).or_else(|| superscript(rest).filter(|_| dot == 0)) {
        Some((sup, len)) => Some((Number::superscripted(base, sup), digits + dot + len)),
        None => Some((Number::plain(base), digits)),
    }
}

/// Decimal digits at the beginning; at most six.
pub(crate) fn digits(text: &str) -> Option<(u32, usize)> {
    let len = text.bytes().take_while(u8::is_ascii_digit).count();
    if len == 0 || len > 6 { None } else { Some((text.get(..len)?.parse().ok()?, len)) }
}

/// A superscript at the beginning: `¹`, `<sup>1</sup>`, `^1`, `^1^`. Never zero.
pub(crate) fn superscript(text: &str) -> Option<(u32, usize)> {
    let glyphs: String = text.chars().map_while(plain_digit).take(5).collect();
    let (sup, len) = if glyphs.is_empty() {
        tagged(text).or_else(|| caret(text))?
    } else {
        let len = text.chars().take(glyphs.len()).map(char::len_utf8).sum();
        (glyphs.parse().ok()?, len)
    };
    (sup > 0).then_some((sup, len))
}

fn tagged(text: &str) -> Option<(u32, usize)> {
    let inner = text.trim_start_matches(' ').strip_prefix("<sup>")?.trim_start();
    let (sup, len) = digits(inner)?;
    let rest = inner.get(len..)?.trim_start().strip_prefix("</sup>")?;
    Some((sup, text.len() - rest.len()))
}

fn caret(text: &str) -> Option<(u32, usize)> {
    let inner = text.strip_prefix('^')?;
    let (sup, len) = digits(inner)?;
    Some((sup, 1 + len + usize::from(inner.get(len..)?.starts_with('^'))))
}

/// The digit that a superscript character stands for.
pub(crate) const fn plain_digit(glyph: char) -> Option<char> {
    match glyph {
        '⁰' => Some('0'),
        '¹' => Some('1'),
        '²' => Some('2'),
        '³' => Some('3'),
        '⁴' => Some('4'),
        '⁵' => Some('5'),
        '⁶' => Some('6'),
        '⁷' => Some('7'),
        '⁸' => Some('8'),
        '⁹' => Some('9'),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn opens(text: &str) -> Option<String> {
        read(text).map(|(marker, len)| format!("{}|{}", designation(&marker), &text[len..]))
    }

    #[test]
    fn every_way_to_write_a_number_is_read() {
        let expected = [
            ("(1) Bāriņtiesa", "(1)|Bāriņtiesa"),
            ("(2 ) Aizsargājamas", "(2)|Aizsargājamas"),
            ("(1<sup>1</sup>) Ja", "(1¹)|Ja"),
            ("(1^1) Ja", "(1¹)|Ja"),
            ("9¹) vardarbība", "9¹)|vardarbība"),
            ("9.¹) vardarbība", "9¹)|vardarbība"),
            ("10)teksts", "10)|teksts"),
            ("a) pirmais", "a)|pirmais"),
            ("ā) otrais", "ā)|otrais"),
            ("26. Grozījumi", "26.|Grozījumi"),
            ("1.Ministru kabinets:", "1.|Ministru kabinets:"),
            ("5.2. vienības teksts", "5.2.|vienības teksts"),
            ("2.1.3. teksts", "2.1.3.|teksts"),
            ("12.¹ Teksts", "12.¹|Teksts"),
            ("12.<sup>1</sup> 1. teksts", "12.¹ 1.|teksts"),
            ("2.1.¹ teksts", "2.1.¹|teksts"),
        ];
        for (text, result) in expected {
            assert_eq!(opens(text).as_deref(), Some(result), "{text}");
        }
    }

    #[test]
    fn words_that_begin_with_a_number_open_nothing() {
        for text in [
            "2026. gada 1. janvārī",
            "17. panta otrajā daļā",
            "12.12.2024. likums",
            "1,5 procenti",
            "1.5 procenti",
            "(sk. 1)",
            "\\(1) x",
            "1\\) x",
        ] {
            assert_eq!(opens(text), None, "{text}");
        }
    }
}
