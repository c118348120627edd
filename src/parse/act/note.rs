//! Amendment notes: "(16.06.2021. likuma redakcijā, kas stājas spēkā 01.07.2021.)" as data.

use jiff::civil::Date;

use crate::lang::ordinal::{ORDINALS, TENS};
use crate::model::act::{Amendment, AmendmentKind};
use crate::model::label::{Ordinal, Step, UnitPath};
use crate::parse::act::marker;

/// Whether a paragraph is nothing but a note: brackets around all of it, and words of a note in it.
pub(crate) fn is_note(text: &str) -> bool {
    is_bracketed(text) && (!amendments(text).is_empty() || is_bare_repeal(text))
}

/// "(Nodaļa izslēgta)", "(Izslēgts)": a repeal without the law that did it.
fn is_bare_repeal(text: &str) -> bool {
    let bare = bare(text).to_lowercase();
    let mut words = bare.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty());
    match (words.next(), words.next(), words.next()) {
        (Some(only), None, None) => REPEALED.contains(&only),
        (Some("nodaļa" | "apakšnodaļa" | "iedaļa" | "sadaļa" | "daļa" | "pants" | "punkts" | "pielikums"), Some(word), None) => {
            REPEALED.contains(&word)
        }
        _ => false,
    }
}

/// How a unit's repeal is said.
const REPEALED: [&str; 8] = ["izslēgts", "izslēgta", "izslēgti", "izslēgtas", "svītrots", "svītrota", "svītroti", "svītrotas"];

/// Whether brackets stand around all of a text; emphasis and a closing sign after it do not count.
pub(crate) fn is_bracketed(text: &str) -> bool {
    // Every paragraph of every act is asked, and few begin so.
    let lead = text.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '*' | '_' | '\\'));
    if !lead.starts_with(['(', '<']) {
        return false;
    }
    let bare = bare(text);
    let bare = bare.trim_end_matches(['.', ';', ',']).trim();
    if !bare.starts_with('(') || !bare.ends_with(')') || marker::read(bare).is_some() {
        return false;
    }
    let mut depth = 0_i32;
    let last = bare.len() - 1;
    for (at, c) in bare.char_indices() {
        depth += i32::from(c == '(') - i32::from(c == ')');
        if depth == 0 && at < last {
            return false;
        }
    }
    depth == 0
}

/// Whether a text says that its unit is repealed, in a note or as a word of its own ("Izslēgts.").
pub(crate) fn says_repealed(text: &str) -> bool {
    const LONGEST_WORD: usize = 64;
    if text.len() > LONGEST_WORD && !is_bracketed(text) {
        return false;
    }
    let bare = bare(text).to_lowercase();
    let word = bare.trim_matches(|c: char| !c.is_alphabetic());
    let dated = || amendments(text).iter().any(|amendment| amendment.kind == AmendmentKind::Repealed);
    REPEALED.contains(&word) || (is_bracketed(text) && (is_bare_repeal(text) || dated()))
}

/// The parts that a note between counted parts says are repealed: "(Otrā un trešā daļa izslēgta ar …)".
pub(crate) fn repealed_parts(text: &str) -> Vec<u32> {
    let bare = bare(text).to_lowercase();
    let Some((parts, rest)) = bare.trim_start_matches('(').split_once("daļa") else { return Vec::new() };
    if !is_bracketed(text) || !rest.trim_start_matches('s').trim_start().starts_with("izslēgt") {
        return Vec::new();
    }
    let words: Vec<&str> = parts.split([' ', ',']).filter(|word| !word.is_empty() && *word != "un").collect();
    let numbers: Vec<u32> = words.iter().filter_map(|word| ordinal(word)).collect();
    if numbers.len() == words.len() { numbers } else { Vec::new() }
}

/// A feminine ordinal of one word.
pub(crate) fn ordinal(word: &str) -> Option<u32> {
    let stem = ["ajā", "ais", "ās", "ā", "s", "o"].iter().find_map(|ending| word.strip_suffix(ending)).unwrap_or(word);
    let find = |words: &[&str]| words.iter().position(|known| *known == stem).and_then(|k| u32::try_from(k).ok());
    find(&ORDINALS).map(|k| k + 1).or_else(|| find(&TENS).map(|k| (k + 2) * 10))
}

/// Without emphasis and other marks around it.
fn bare(text: &str) -> String {
    let mut bare = text.replace("<i>", "").replace("</i>", "").replace(['*', '_', '\\'], "");
    for (space, plain) in [("\u{a0}", " "), ("( ", "("), (" )", ")")] {
        bare = bare.replace(space, plain);
    }
    bare.trim().to_owned()
}

/// What a note says; empty where its form is not known.
pub(crate) fn amendments(text: &str) -> Vec<Amendment> {
    let mut reader = Reader::default();
    for token in tokens(&bare(text)) {
        match token {
            Token::Date(date) => reader.date(date),
            Token::Number(number) => reader.numbers.push(number),
            Token::Word(word) => reader.word(&word),
            Token::End => {
                reader.numbers.clear();
                reader.entry = false;
            }
        }
    }
    reader.found
}

enum Token {
    Date(Date),
    Number(u32),
    Word(String),
    /// A semicolon.
    End,
}

fn tokens(text: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let len = if c.is_ascii_digit() {
            let len = rest.chars().take_while(|c| c.is_ascii_digit() || *c == '.').count();
            tokens.extend(numeral(rest.get(..len).unwrap_or_default()));
            len
        } else if c.is_alphabetic() {
            let word: String = rest.chars().take_while(|c| c.is_alphabetic()).collect();
            tokens.push(Token::Word(word.to_lowercase()));
            word.len()
        } else {
            if c == ';' {
                tokens.push(Token::End);
            }
            c.len_utf8()
        };
        rest = rest.get(len..).unwrap_or_default();
    }
    tokens
}

fn numeral(text: &str) -> Option<Token> {
    let parts: Vec<&str> = text.trim_end_matches('.').split('.').collect();
    match parts.as_slice() {
        [day, month, year] if year.len() == 4 => {
            Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok().map(Token::Date)
        }
        [number] => number.parse().ok().map(Token::Number),
        _ => None,
    }
}

#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Mode {
    /// Dates wait for the word that says what they are.
    #[default]
    Waiting,
    Amended,
    Repealed,
    /// "Sk. Pārejas noteikumu …": what follows is a pointer.
    See,
}

/// Reads the words of a note one by one.
#[derive(Default)]
struct Reader {
    mode: Mode,
    /// Dates before "likuma redakcijā".
    waiting: Vec<Date>,
    found: Vec<Amendment>,
    /// "stājas spēkā" was read.
    entry: bool,
    /// "no" was read: "Izslēgts no 01.03.2013. ar …".
    from: Option<Date>,
    after_from: bool,
    numbers: Vec<u32>,
    last: String,
}

impl Reader {
    fn date(&mut self, date: Date) {
        if self.entry {
            self.entry = false;
            self.numbers.clear();
            if let Some(last) = self.found.last_mut() {
                last.in_force.get_or_insert(date);
            }
            return;
        }
        match self.mode {
            Mode::Waiting => self.waiting.push(date),
            Mode::Repealed if self.after_from => self.from = Some(date),
            Mode::Amended => self.push(date, AmendmentKind::Amended),
            Mode::Repealed => self.push(date, AmendmentKind::Repealed),
            Mode::See => {}
        }
        self.after_from = false;
    }

    fn push(&mut self, law_date: Date, kind: AmendmentKind) {
        self.found.push(Amendment { law_date, kind, in_force: self.from.take(), see: Vec::new() });
    }

    fn word(&mut self, word: &str) {
        match word {
            "redakcijā" if self.mode == Mode::Waiting => {
                for date in std::mem::take(&mut self.waiting) {
                    self.push(date, AmendmentKind::Reworded);
                }
            }
            "spēkā" if self.last.starts_with("stāj") => self.entry = true,
            "sk" => {
                self.mode = Mode::See;
                self.numbers.clear();
            }
            "no" => self.after_from = true,
            "punktu" | "punktus" | "punkts" | "punkta" if self.mode == Mode::See => self.see(),
            _ => self.turn(word),
        }
        word.clone_into(&mut self.last);
    }

    /// Words that say what the following dates did; after an entry into force they speak of something else.
    fn turn(&mut self, word: &str) {
        if self.mode == Mode::See || self.found.iter().any(|amendment| amendment.in_force.is_some()) {
            return;
        }
        let begins = |stems: &[&str]| stems.iter().any(|stem| word.starts_with(stem));
        if begins(&["grozījumiem", "grozīt", "papildināt"]) {
            self.mode = Mode::Amended;
        } else if begins(&["izslēgt", "svītrot", "zaudēj"]) {
            self.mode = Mode::Repealed;
        } else {
            return;
        }
        // "(Ar 12.12.2002. likumu izslēgts)": the date stood before the word.
        let kind = if self.mode == Mode::Amended { AmendmentKind::Amended } else { AmendmentKind::Repealed };
        for date in std::mem::take(&mut self.waiting) {
            self.push(date, kind);
        }
    }

    fn see(&mut self) {
        let points = std::mem::take(&mut self.numbers);
        let Some(last) = self.found.last_mut() else { return };
        for point in points {
            let number = crate::model::number::Number::plain(point);
            last.see.push(UnitPath(vec![Step::Transitional, Step::Point(Ordinal::Number(number))]));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<String> {
        let words = |a: &Amendment| {
            let entry = a.in_force.map(|day| format!(" ({day})")).unwrap_or_default();
            let see: String = a.see.iter().map(|path| format!(" →{path}")).collect();
            format!("{:?} {}{entry}{see}", a.kind, a.law_date)
        };
        amendments(text).iter().map(words).collect()
    }

    #[test]
    fn a_new_wording_with_changes_names_every_law_and_the_last_entry() {
        assert_eq!(
            read(
                "(16.06.2021. likuma redakcijā ar grozījumiem, kas izdarīti ar 12.12.2024. un 11.12.2025 . likumu, kas stājas spēkā 01.01.2026. Sk. Pārejas noteikumu 26. un 27. punktu)"
            ),
            ["Reworded 2021-06-16", "Amended 2024-12-12", "Amended 2025-12-11 (2026-01-01) →pn.p26 →pn.p27"]
        );
    }

    #[test]
    fn other_known_forms_are_read() {
        let forms = [
            ("(Izslēgta ar 16.06.2021 . likumu)", "Repealed 2021-06-16"),
            ("(Izslēgts no 01.03.2013. ar 01.11.2012. likumu, kas stājas spēkā 01.01.2013.)", "Repealed 2012-11-01 (2013-03-01)"),
            ("(Nodaļas nosaukums 01.11.2012. likuma redakcijā, kas stājas spēkā 01.01.2013.)", "Reworded 2012-11-01 (2013-01-01)"),
            ("(Iedaļas numerācija grozīta ar 29.11.2012. likumu, kas stājas spēkā 01.01.2013.)", "Amended 2012-11-29 (2013-01-01)"),
            ("(Grozīts ar MK 05.05.2015. noteikumiem Nr. 215)", "Amended 2015-05-05"),
            ("(MK 05.05.2015. noteikumu Nr. 215 redakcijā)", "Reworded 2015-05-05"),
            ("(svītrots ar MK 05.05.2015. noteikumiem Nr. 215)", "Repealed 2015-05-05"),
            ("*(Izslēgts ar 12.12.2002. likumu.)*", "Repealed 2002-12-12"),
        ];
        for (text, expected) in forms {
            assert_eq!(read(text), [expected], "{text}");
            assert!(is_note(text), "{text}");
        }
    }

    #[test]
    fn words_in_brackets_are_no_note() {
        for text in ["(turpmāk — bāriņtiesa)", "(1) Bāriņtiesa", "(a) un (b)", "Teksts (16.06.2021. likuma redakcijā)"] {
            assert!(!is_note(text), "{text}");
        }
    }

    #[test]
    fn a_note_can_stand_for_several_counted_parts() {
        assert_eq!(repealed_parts("*(Otrā un trešā daļa izslēgta ar 12.12.2002. likumu.)*"), [2, 3]);
        assert_eq!(repealed_parts("(Ceturtā daļa izslēgta ar 12.12.2002. likumu.)"), [4]);
        assert!(repealed_parts("(Izslēgta ar 12.12.2002. likumu.)").is_empty());
    }
}
