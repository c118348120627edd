//! Words as a printer sets them: spaces that do not break, dashes, quotation marks. Nothing is said otherwise, only set better.

use std::borrow::Cow;

/// How a language is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Typographer {
    latvian: bool,
}

/// Short words that belong to what follows: "Nr. 5", "sk. 17. pantu", "plkst. 9".
const BEFORE: [&str; 16] =
    ["Nr.", "nr.", "No.", "sk.", "Sk.", "sal.", "Sal.", "plkst.", "piem.", "art.", "lpp.", "p.", "pp.", "§", "tālr.", "īp."];

/// What a number without a dot counts: "15 dienas", "85 %", "30 EUR". Beginnings of words, in lower case.
const COUNTED: [&str; 20] = [
    "%", "‰", "€", "eur", "eiro", "cent", "tūkst", "milj", "gad", "mēne", "nedēļ", "dien", "stund", "minūt", "reiz", "lpp", "rn.", "km",
    "kg", "m²",
];

/// What Roman numbers count.
const DIVISIONS: [&str; 4] = ["nodaļ", "sadaļ", "daļ", "pielikum"];

/// The halves of what is written in two or more short pieces: "t. sk.", "u. c.", "v. tml.".
const PIECES: [&str; 12] = ["t.", "u.", "v.", "n.", "p.", "m.", "T.", "e.", "g.", "i.", "c.", "s."];
const AFTER_PIECES: [&str; 9] = ["sk.", "i.", "c.", "tml.", "tt.", "p.", "ē.", "g.", "k."];

impl Typographer {
    /// The rules of a language; what is no rule of Latvian alone holds for all.
    #[must_use]
    pub fn of(language: &str) -> Self {
        Self { latvian: language == "lv" || language.starts_with("lv-") }
    }

    /// `text` as it is set, between what stands directly `before` and `after` it in the same running text (a few words are enough;
    /// nothing at its ends). The words around are looked at only: what is set piece by piece reads as what is set whole.
    ///
    /// Setting what is set already changes nothing.
    #[must_use]
    pub fn set<'t>(&self, before: &str, text: &'t str, after: &str) -> Cow<'t, str> {
        if !text.contains([' ', '\n', '"', '.', '-']) {
            return Cow::Borrowed(text);
        }
        let all = [before, text, after].concat();
        let around = Around { all: &all, start: before.len() };
        let mut out = String::with_capacity(text.len() + 16);
        for (at, c) in text.char_indices() {
            self.set_one(around, at, c, &mut out);
        }
        if out == text { Cow::Borrowed(text) } else { Cow::Owned(out) }
    }

    fn set_one(&self, around: Around<'_>, at: usize, c: char, out: &mut String) {
        match c {
            ' ' | '\n' if self.keeps(around, at) => out.push('\u{a0}'),
            '"' => out.push(self.quotation(around.left(at))),
            '-' => out.push(self.dash(around, at)),
            // Three dots are one sign; the third of them writes it.
            '.' if around.right(at + 1).starts_with('.') || around.left(at).ends_with('.') => dots(around, at, out),
            c => out.push(c),
        }
    }

    /// Whether the space at `at` holds the words on its sides together.
    fn keeps(self, around: Around<'_>, at: usize) -> bool {
        let (left, right) = (around.left(at), around.right(at + 1));
        let last = left.chars().next_back();
        let Some(next) = right.chars().next() else { return false };
        if is_dash(next) || (next == '-' && right[1..].starts_with(' ')) {
            return last.is_some_and(|c| !c.is_whitespace());
        }
        let word = left.rsplit([' ', '\u{a0}', '\n', '(', '„', '“', '"']).next().unwrap_or_default();
        match last {
            Some('.') if ends_with_numeral(&left[..left.len() - 1]) => {
                next.is_lowercase() || (next.is_ascii_digit() && self.latvian && is_date(word))
            }
            Some('.') if is_initial(word) => next.is_uppercase(),
            Some(c) if c.is_ascii_digit() => counted(right) || thousands(word, right),
            Some(c) if is_raised(c) => next.is_lowercase(),
            Some('I' | 'V' | 'X') if ends_with_roman(left) => DIVISIONS.iter().any(|division| right.starts_with(division)),
            Some('.' | '§') => {
                BEFORE.contains(&word) || (PIECES.contains(&word) && AFTER_PIECES.iter().any(|piece| right.starts_with(piece)))
            }
            Some(_) | None => false,
        }
    }

    /// A straight mark of quotation opens after nothing, a space or an opening bracket, and closes elsewhere.
    fn quotation(self, left: &str) -> char {
        let opens = left.chars().next_back().is_none_or(|c| c.is_whitespace() || matches!(c, '(' | '[' | '–' | '—' | '/' | '„' | '“'));
        match (self.latvian, opens) {
            (true, true) => '„',
            (true, false) | (false, true) => '“',
            (false, false) => '”',
        }
    }

    /// A hyphen between spaces, or between two ordinals ("10.-14. pants"), is a dash.
    fn dash(self, around: Around<'_>, at: usize) -> char {
        let (left, right) = (around.left(at), around.right(at + 1));
        let spaced = left.ends_with([' ', '\u{a0}', '\n']) && right.starts_with([' ', '\u{a0}', '\n']);
        let ordinals = left.strip_suffix('.').is_some_and(ends_with_numeral) && right.starts_with(|c: char| c.is_ascii_digit());
        if spaced || ordinals { '–' } else { '-' }
    }
}

/// A text within the running text it stands in.
#[derive(Clone, Copy)]
struct Around<'a> {
    all: &'a str,
    /// Where the text begins.
    start: usize,
}

impl<'a> Around<'a> {
    /// All that stands before a place of the text.
    fn left(self, at: usize) -> &'a str {
        self.all.get(..self.start + at).unwrap_or_default()
    }

    /// All that stands from a place of the text on.
    fn right(self, at: usize) -> &'a str {
        self.all.get(self.start + at..).unwrap_or_default()
    }
}

/// The dot at `at` of several: three in a row are one sign, other rows stay.
fn dots(around: Around<'_>, at: usize, out: &mut String) {
    let is_dot = |c: &char| *c == '.';
    let before = around.left(at).chars().rev().take_while(is_dot).count();
    let row = before + around.right(at).chars().take_while(is_dot).count();
    match (row, before) {
        (3, 2) => out.push('…'),
        (3, _) => {}
        (_, _) => out.push('.'),
    }
}

const fn is_dash(c: char) -> bool {
    matches!(c, '–' | '—')
}

const fn is_raised(c: char) -> bool {
    matches!(c, '⁰' | '¹' | '²' | '³' | '⁴'..='⁹')
}

/// `17`, `5¹`, `12.2`, `III`.
fn ends_with_numeral(text: &str) -> bool {
    text.ends_with(|c: char| c.is_ascii_digit() || is_raised(c)) || ends_with_roman(text)
}

/// `III`, `XIV` as a word of its own.
fn ends_with_roman(text: &str) -> bool {
    let word = text.rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    !word.is_empty() && word.chars().all(|c| matches!(c, 'I' | 'V' | 'X'))
}

/// `5.` of a day written as `01. 03. 2026.`: at most two digits.
fn is_date(word: &str) -> bool {
    let digits = word.trim_end_matches('.');
    matches!(digits.len(), 1 | 2) && digits.chars().all(|c| c.is_ascii_digit())
}

/// `A.` of a name.
fn is_initial(word: &str) -> bool {
    let mut chars = word.chars();
    matches!((chars.next(), chars.next(), chars.next()), (Some(c), Some('.'), None) if c.is_uppercase())
}

fn counted(right: &str) -> bool {
    let word = right.split([' ', '\n', '\u{a0}']).next().unwrap_or_default().to_lowercase();
    COUNTED.iter().any(|known| word.starts_with(known))
}

/// `3 045 000`: up to three digits, then exactly three.
fn thousands(word: &str, right: &str) -> bool {
    let digits = right.chars().take_while(char::is_ascii_digit).count();
    let short = word.len() <= 3 && word.chars().all(|c| c.is_ascii_digit());
    digits == 3 && short
}

#[cfg(test)]
mod tests {
    use super::*;

    fn set(text: &str) -> String {
        Typographer::of("lv").set("", text, "").replace('\u{a0}', "~")
    }

    #[test]
    fn a_number_stays_with_what_it_numbers() {
        assert_eq!(set("sk. 17. panta 2. punktu, 5. rn."), "sk.~17.~panta 2.~punktu, 5.~rn.");
        assert_eq!(set("13.¹ pants, 5¹. punkts, III nodaļa"), "13.¹~pants, 5¹.~punkts, III~nodaļa");
        assert_eq!(set("2026. gada 1. janvāris"), "2026.~gada 1.~janvāris");
        assert_eq!(set("līdz 2020. Tas beidzās 12. Jauns teikums."), "līdz 2020. Tas beidzās 12. Jauns teikums.");
    }

    #[test]
    fn what_is_counted_stays_with_its_count() {
        assert_eq!(set("15 dienas, 85 %, 30 EUR, 3 045 000 EUR"), "15~dienas, 85~%, 30~EUR, 3~045~000~EUR");
        assert_eq!(set("pantā 15 vai 20 noteikti"), "pantā 15 vai 20 noteikti");
    }

    #[test]
    fn abbreviations_and_initials_stay_with_what_follows() {
        assert_eq!(set("Nr. 5, A. K. Bērziņa, t. sk., u. c., plkst. 9"), "Nr.~5, A.~K.~Bērziņa, t.~sk., u.~c., plkst.~9");
    }

    #[test]
    fn a_dash_never_begins_a_line_and_is_no_hyphen() {
        assert_eq!(
            set("lieta - cita – trešā, 10.-14. pants, bērns-bārenis, SKC-1/2020"),
            "lieta~– cita~– trešā, 10.–14.~pants, bērns-bārenis, SKC-1/2020"
        );
    }

    #[test]
    fn straight_marks_of_quotation_become_those_of_the_language() {
        assert_eq!(set("\"vecāki\" un (\"citi\")"), "„vecāki“ un („citi“)");
        assert_eq!(Typographer::of("en").set("", "the \"child\"", ""), "the “child”");
        assert_eq!(set("„kā rakstīts“ un „tā”"), "„kā rakstīts“ un „tā”");
    }

    #[test]
    fn three_dots_are_one_sign() {
        assert_eq!(set("un tā tālāk... beigas.. un ...."), "un tā tālāk… beigas.. un ....");
    }

    #[test]
    fn what_comes_in_pieces_reads_as_one() {
        let typographer = Typographer::of("lv");
        assert_eq!(typographer.set("17.", " pants", ""), "\u{a0}pants");
        assert_eq!(typographer.set("", "17. ", "pants"), "17.\u{a0}");
        assert_eq!(typographer.set("17", ". pants", ""), ".\u{a0}pants");
        assert_eq!(typographer.set("vārds", "\" beigas", ""), "“ beigas");
        assert_eq!(typographer.set("", "saka ", "– un"), "saka\u{a0}");
    }

    #[test]
    fn setting_twice_changes_nothing() {
        for text in ["sk. 17. panta – \"x\"...", "A. Bērziņa 10.-14. pants", "3 045 000 EUR"] {
            let typographer = Typographer::of("lv");
            let once = typographer.set("", text, "").into_owned();
            assert_eq!(typographer.set("", &once, ""), once);
        }
    }
}
