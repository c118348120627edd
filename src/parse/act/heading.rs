//! Headings of an act: "III nodaļa. …", "Trešā apakšnodaļa", "17. pants. …", "Pārejas noteikumi", "1. pielikums".

use crate::model::label::Ordinal;
use crate::model::number::Number;
use crate::parse::act::marker;
use crate::parse::act::note::ordinal;

/// What a heading opens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Heading {
    /// What it is.
    pub(crate) kind: HeadingKind,
    /// The number and noun as printed; empty where it has none.
    pub(crate) designation: String,
    /// The first byte of the title within the heading's words.
    pub(crate) title: usize,
}

/// What a [`Heading`] names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum HeadingKind {
    /// An article.
    Article(Number),
    /// A division named by a noun.
    Division(Noun, Ordinal),
    /// An annex, with its number where it has one.
    Annex(Option<Number>),
    /// Transitional provisions.
    Transitional,
    /// `I. …`, `3. …`, `2.3. …`: what it is depends on where it stands.
    Numbered(Vec<Number>, Numerals),
    /// A division named by a noun, without a number: "Vispārīgā daļa".
    Named(Noun),
    /// Words only.
    Unnumbered,
}

/// The signs of a bare number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Numerals {
    /// I, II.
    Roman,
    /// 1, 2.
    Arabic,
}

/// The nouns of divisions, from the outermost.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Noun {
    /// daļa
    Part,
    /// sadaļa
    Title,
    /// nodaļa
    Chapter,
    /// apakšnodaļa
    Subchapter,
    /// iedaļa
    Section,
}

/// Where a kind of division stands among the others: a bigger rank stands below.
pub(crate) const fn rank(kind: &HeadingKind) -> u8 {
    match kind {
        HeadingKind::Annex(_) | HeadingKind::Transitional => 0,
        HeadingKind::Division(Noun::Part, _) | HeadingKind::Named(Noun::Part) => 1,
        HeadingKind::Division(Noun::Title, _) | HeadingKind::Named(Noun::Title) => 2,
        HeadingKind::Division(Noun::Chapter, _) | HeadingKind::Named(Noun::Chapter) => 3,
        HeadingKind::Division(Noun::Subchapter, _) | HeadingKind::Named(Noun::Subchapter) => 4,
        HeadingKind::Division(Noun::Section, _) | HeadingKind::Named(Noun::Section) => 5,
        HeadingKind::Numbered(numbers, Numerals::Roman) if numbers.len() == 1 => 6,
        HeadingKind::Numbered(numbers, _) => {
            if numbers.len() > 1 {
                8
            } else {
                7
            }
        }
        HeadingKind::Unnumbered | HeadingKind::Article(_) => 9,
    }
}

/// Reads the words of a heading.
pub(crate) fn read(text: &str) -> Heading {
    transitional(text)
        .or_else(|| article(text))
        .or_else(|| division(text))
        .or_else(|| annex_noun_first(text))
        .or_else(|| numbered(text))
        .unwrap_or_else(|| Heading { kind: unnumbered(text), designation: String::new(), title: 0 })
}

/// "VISPĀRĪGĀ DAĻA" holds the chapters that follow; other words without a number stand below them.
fn unnumbered(text: &str) -> HeadingKind {
    let mut words = text.split_whitespace();
    match (words.next(), words.next().map(str::to_lowercase).as_deref(), words.next()) {
        (Some(_), Some("daļa"), None) => HeadingKind::Named(Noun::Part),
        (Some(_), Some("sadaļa"), None) => HeadingKind::Named(Noun::Title),
        _ => HeadingKind::Unnumbered,
    }
}

/// The words of a heading in their usual form: `17. pants. Title`.
pub(crate) fn line(text: &str) -> String {
    let found = read(text);
    let title = text.get(found.title..).unwrap_or_default().trim();
    joined(&found.designation, title)
}

/// A number with its noun, and a title.
pub(crate) fn joined(designation: &str, title: &str) -> String {
    let between = match (designation.is_empty() || title.is_empty(), designation.ends_with('.')) {
        (true, _) => "",
        (false, true) => " ",
        (false, false) => ". ",
    };
    let stop = if title.is_empty() && designation.ends_with("pants") { "." } else { "" };
    format!("{designation}{between}{title}{stop}")
}

/// Where the title begins after the number and noun: stops, dashes and white space belong to neither.
fn title_after(text: &str, at: usize) -> usize {
    let rest = text.get(at..).unwrap_or_default();
    at + rest.len() - rest.trim_start_matches(|c: char| c.is_whitespace() || ".:–—".contains(c)).len()
}

fn transitional(text: &str) -> Option<Heading> {
    let lower = text.to_lowercase();
    let name = ["pārejas noteikumi", "pārejas noteikums"].into_iter().find(|name| lower.starts_with(name))?;
    let end: usize = text.chars().take(name.chars().count()).map(char::len_utf8).sum();
    let designation = text.get(..end)?.to_owned();
    Some(Heading { kind: HeadingKind::Transitional, designation, title: title_after(text, end) })
}

fn article(text: &str) -> Option<Heading> {
    let lead = text.len() - text.trim_start().len();
    let body = text.get(lead..)?;
    let (number, len) = marker::superscripted(body)?;
    let mut at = lead + len;
    let mut rest = text.get(at..)?;
    let dot = rest.starts_with('.');
    rest = rest.trim_start_matches(|c: char| c == '.' || c.is_whitespace());
    if rest.is_empty() && (dot || number.superscript > 0) {
        let designation = number.typeset();
        return Some(Heading { kind: HeadingKind::Article(number), designation, title: text.len() });
    }
    let word: String = rest.chars().take_while(|c| c.is_alphabetic()).collect();
    if word.to_lowercase() != "pants" {
        return None;
    }
    at = text.len() - rest.len() + word.len();
    Some(Heading { kind: HeadingKind::Article(number), designation: format!("{} {word}", number.typeset()), title: title_after(text, at) })
}

fn noun(word: &str) -> Option<Option<Noun>> {
    match word.to_lowercase().as_str() {
        "daļa" => Some(Some(Noun::Part)),
        "sadaļa" => Some(Some(Noun::Title)),
        "nodaļa" => Some(Some(Noun::Chapter)),
        "apakšnodaļa" => Some(Some(Noun::Subchapter)),
        "iedaļa" => Some(Some(Noun::Section)),
        "pielikums" => Some(None),
        _ => None,
    }
}

/// "IV¹ nodaļa. …", "A DAĻA …", "Divdesmit pirmā nodaļa …", "1. pielikums".
fn division(text: &str) -> Option<Heading> {
    let (ordinal, end) = letter(text).or_else(|| roman(text)).or_else(|| arabic(text)).or_else(|| words(text))?;
    let rest = text.get(end..)?;
    let noun_at = end + rest.len() - rest.trim_start_matches(|c: char| c == '.' || c.is_whitespace()).len();
    let word: String = text.get(noun_at..)?.chars().take_while(|c| c.is_alphabetic()).collect();
    let found = noun(&word)?;
    let at = noun_at + word.len();
    let designation = designated(text.get(..at)?);
    let kind = match (found, ordinal) {
        (Some(noun), ordinal) => HeadingKind::Division(noun, ordinal),
        (None, Ordinal::Number(number)) => HeadingKind::Annex(Some(number)),
        (None, Ordinal::Letter(_)) => return None,
    };
    Some(Heading { kind, designation, title: title_after(text, at) })
}

/// As printed, with superscript characters for a marked-up superscript and one space for any.
fn designated(text: &str) -> String {
    let mut out = String::new();
    let mut at = 0;
    while let Some(c) = text.get(at..).and_then(|rest| rest.chars().next()) {
        let rest = text.get(at..).unwrap_or_default();
        match marker::superscript(rest).filter(|_| matches!(c, '<' | '^')) {
            Some((sup, len)) => {
                out.push_str(&Number::superscripted(0, sup).superscript_glyphs());
                at += len;
            }
            None => {
                out.push(if c.is_whitespace() { ' ' } else { c });
                at += c.len_utf8();
            }
        }
    }
    // "1.nodaļa" is "1. nodaļa".
    let mut apart = String::new();
    for c in out.chars() {
        if c.is_alphabetic() && apart.ends_with('.') {
            apart.push(' ');
        }
        apart.push(c);
    }
    apart.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

fn annex_noun_first(text: &str) -> Option<Heading> {
    let word: String = text.chars().take_while(|c| c.is_alphabetic()).collect();
    if word.to_lowercase() != "pielikums" {
        return None;
    }
    let rest = text.get(word.len()..)?;
    let skipped = rest.len() - rest.trim_start_matches(|c: char| c.is_whitespace() || ".Nr".contains(c)).len();
    let numbered = rest.get(skipped..).and_then(marker::superscripted);
    let (number, at) = match numbered {
        Some((number, len)) => (Some(number), word.len() + skipped + len),
        None => (None, word.len()),
    };
    Some(Heading { kind: HeadingKind::Annex(number), designation: designated(text.get(..at)?), title: title_after(text, at) })
}

fn numbered(text: &str) -> Option<Heading> {
    if let Some((Ordinal::Number(number), end)) = roman(text) {
        let rest = text.get(end..)?;
        let fits = rest.starts_with('.') || (number.superscript > 0 && rest.starts_with(' '));
        let kind = HeadingKind::Numbered(vec![number], Numerals::Roman);
        return fits.then(|| Heading {
            kind,
            designation: designated(text.get(..end).unwrap_or_default()) + ".",
            title: title_after(text, end),
        });
    }
    match marker::read(text)? {
        (found @ marker::Marker::Dotted(_), title) => {
            let designation = marker::designation(&found);
            let marker::Marker::Dotted(numbers) = found else { return None };
            Some(Heading { kind: HeadingKind::Numbered(numbers, Numerals::Arabic), designation, title })
        }
        (marker::Marker::Paragraph(_) | marker::Marker::Point(_) | marker::Marker::Letter(_), _) => None,
    }
}

fn letter(text: &str) -> Option<(Ordinal, usize)> {
    let letter = text.chars().next().filter(|c| c.is_alphabetic() && !"IVXLC".contains(*c))?;
    let rest = text.get(letter.len_utf8()..)?;
    rest.starts_with([' ', '\u{a0}', '.']).then_some((Ordinal::Letter(letter), letter.len_utf8()))
}

fn arabic(text: &str) -> Option<(Ordinal, usize)> {
    let (number, len) = marker::superscripted(text)?;
    Some((Ordinal::Number(number), len))
}

fn roman(text: &str) -> Option<(Ordinal, usize)> {
    let len = text.bytes().take_while(|b| b"IVXLC".contains(b)).count();
    let base = from_roman(text.get(..len)?)?;
    let rest = text.get(len..)?;
    // "D daļa" is a letter, "Civillikums" no number.
    if rest.starts_with(char::is_alphabetic) {
        return None;
    }
    let dot = usize::from(rest.starts_with('.'));
    let (number, sup) = match marker::superscript(rest.get(dot..)?) {
        Some((sup, sup_len)) => (Number::superscripted(base, sup), dot + sup_len),
        None => (Number::plain(base), 0),
    };
    // A lone C is the letter of a part ("C DAĻA"); no act has a hundred chapters.
    let ordinal = if number == Number::plain(100) { Ordinal::Letter('C') } else { Ordinal::Number(number) };
    Some((ordinal, len + sup))
}

/// The value of a Roman number; `None` where the signs are none.
pub(crate) fn from_roman(text: &str) -> Option<u32> {
    const VALUES: [(&str, u32); 9] = [("C", 100), ("XC", 90), ("L", 50), ("XL", 40), ("X", 10), ("IX", 9), ("V", 5), ("IV", 4), ("I", 1)];
    let mut rest = text;
    let mut value = 0;
    for (sign, worth) in VALUES {
        while let Some(after) = rest.strip_prefix(sign) {
            value += worth;
            rest = after;
        }
    }
    (rest.is_empty() && value > 0 && to_roman(value) == text).then_some(value)
}

/// A number in Roman signs.
pub(crate) fn to_roman(mut value: u32) -> String {
    const SIGNS: [(u32, &str); 9] = [(100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")];
    let mut text = String::new();
    for (worth, sign) in SIGNS {
        while value >= worth && text.len() < 32 {
            text.push_str(sign);
            value -= worth;
        }
    }
    text
}

/// "Trešā", "Divdesmit pirmā".
fn words(text: &str) -> Option<(Ordinal, usize)> {
    let mut value = 0;
    let mut end = 0;
    for word in text.split_whitespace().take(2) {
        let at = end + text.get(end..)?.find(word)?;
        let lower = word.trim_end_matches('.').to_lowercase();
        let Some(number) = ordinal(&lower) else { break };
        value += number;
        end = at + word.len();
        // Only "divdesmit" and its like go on; "divdesmitā" is whole.
        if number < 20 || !lower.ends_with("desmit") {
            break;
        }
    }
    (value > 0).then_some((Ordinal::Number(Number::plain(value)), end))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str) -> String {
        let heading = read(text);
        let kind = match heading.kind {
            HeadingKind::Article(number) => format!("pants {number}"),
            HeadingKind::Division(noun, ordinal) => format!("{noun:?} {ordinal}"),
            HeadingKind::Annex(number) => format!("pielikums {}", number.map(|n| n.to_string()).unwrap_or_default()),
            HeadingKind::Transitional => "pn".to_owned(),
            HeadingKind::Numbered(numbers, _) => format!("{numbers:?}").replace("Number ", ""),
            HeadingKind::Named(noun) => format!("{noun:?}"),
            HeadingKind::Unnumbered => "-".to_owned(),
        };
        format!("{kind}|{}|{}", heading.designation, &text[heading.title..])
    }

    #[test]
    fn headings_of_real_acts_are_read() {
        let expected = [
            ("1.pants. Likumā lietotie termini", "pants 1|1. pants|Likumā lietotie termini"),
            ("5.<sup>1</sup> pants. Subjekti", "pants 5^1|5.¹ pants|Subjekti"),
            ("10.¹ pants. Kvalifikācijas komisija", "pants 10^1|10.¹ pants|Kvalifikācijas komisija"),
            ("45. pants.", "pants 45|45. pants|"),
            ("17.", "pants 17|17.|"),
            ("17.¹", "pants 17^1|17.¹|"),
            ("III nodaļa. Bāriņtiesas sastāvs", "Chapter 3|III nodaļa|Bāriņtiesas sastāvs"),
            ("IV<sup>1</sup> nodaļa Jauna", "Chapter 4^1|IV¹ nodaļa|Jauna"),
            ("1.nodaļa Administratīvā procesa pamatnoteikumi", "Chapter 1|1. nodaļa|Administratīvā procesa pamatnoteikumi"),
            ("A DAĻA VISPĀRĪGIE NOTEIKUMI", "Part A|A DAĻA|VISPĀRĪGIE NOTEIKUMI"),
            ("C DAĻA ADMINISTRATĪVAIS PROCESS TIESĀ", "Part C|C DAĻA|ADMINISTRATĪVAIS PROCESS TIESĀ"),
            ("D DAĻA IZPILDE", "Part D|D DAĻA|IZPILDE"),
            ("PIRMĀ SADAĻA TIESVEDĪBA", "Title 1|PIRMĀ SADAĻA|TIESVEDĪBA"),
            ("Trešā apakšnodaļa Aizgādība", "Subchapter 3|Trešā apakšnodaļa|Aizgādība"),
            ("Divdesmit pirmā nodaļa. Pērkons", "Chapter 21|Divdesmit pirmā nodaļa|Pērkons"),
            ("Desmitā nodaļa", "Chapter 10|Desmitā nodaļa|"),
            ("2. pielikums", "pielikums 2|2. pielikums|"),
            ("Pielikums", "pielikums |Pielikums|"),
            ("Pārejas noteikumi", "pn|Pārejas noteikumi|"),
            ("II<sup>1</sup> Pagaidu aizgādnība", "[{ base: 2, superscript: 1 }]|II¹.|Pagaidu aizgādnība"),
            ("Vispārīgi noteikumi", "-||Vispārīgi noteikumi"),
            ("SEVIŠĶĀ DAĻA", "Part||SEVIŠĶĀ DAĻA"),
        ];
        for (text, result) in expected {
            assert_eq!(shown(text), result, "{text}");
        }
    }

    #[test]
    fn roman_numbers_are_read_only_as_romans_wrote_them() {
        assert_eq!(from_roman("XLIX"), Some(49));
        assert_eq!(from_roman("IIII"), None);
        assert_eq!(to_roman(14), "XIV");
    }
}
