//! Cuts a text into tokens: words (looked up once), numbers with their superscripts, and marks. Linear in the text.

use crate::citation::recogniser::Recogniser;
use crate::citation::words::Lex;
use crate::model::number::Number;

/// A token and where it stands.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Token {
    pub(crate) kind: Kind,
    pub(crate) start: u32,
    pub(crate) end: u32,
    /// White space stands before it.
    pub(crate) spaced: bool,
}

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// A word: its number in the vocabulary (0: not there), and how it is written.
    Word {
        id: u32,
        lex: Lex,
        shape: Shape,
    },
    /// Numbers joined by dots, and whether a dot follows the last: `61.1`, `5.2.`.
    Number {
        at: u32,
        len: u32,
        dot: bool,
    },
    Dot,
    Comma,
    /// Other marks that end a clause or sentence: `;` `:` `!` `?`.
    Stop(char),
    /// `-` or a longer dash.
    Dash {
        long: bool,
    },
    Open,
    Close,
    Quote,
    Slash,
    /// An empty line, or something opaque: nothing reaches across.
    Break,
    Other,
}

/// How a word is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Shape {
    Lower,
    Capital,
    /// Two letters or more, all capital.
    Upper,
    /// One letter.
    Letter(char),
}

/// A text cut into tokens.
#[derive(Debug)]
pub(crate) struct Tokens {
    pub(crate) list: Vec<Token>,
    numbers: Vec<Number>,
    /// The values of words that are Roman numbers, by token.
    romans: Vec<(u32, u32)>,
}

/// The character that stands for something opaque in joined text.
pub(crate) const OPAQUE: char = '\u{FFFC}';
const SUPERSCRIPTS: [char; 10] = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];

impl Tokens {
    /// Cuts `text`.
    pub(crate) fn of(text: &str, recogniser: &Recogniser) -> Self {
        let list = Vec::with_capacity(text.len() / 6);
        let mut cutter =
            Cutter { text, recogniser, at: 0, word: String::new(), out: Self { list, numbers: Vec::new(), romans: Vec::new() } };
        while cutter.step() {}
        cutter.out
    }

    /// The token at `k`.
    pub(crate) fn kind(&self, k: usize) -> Option<Kind> {
        self.list.get(k).map(|token| token.kind)
    }

    /// The meaning of the word at `k`; nothing for other tokens.
    pub(crate) fn lex(&self, k: usize) -> Lex {
        match self.kind(k) {
            Some(Kind::Word { lex, .. }) => lex,
            _ => Lex::Nothing,
        }
    }

    /// The numbers of a number token.
    pub(crate) fn numbers(&self, at: u32, len: u32) -> &[Number] {
        self.numbers.get(at as usize..(at + len) as usize).unwrap_or_default()
    }

    /// The value of the word at `k` as a Roman number.
    pub(crate) fn roman(&self, k: usize) -> Option<u32> {
        let k = u32::try_from(k).ok()?;
        let at = self.romans.binary_search_by_key(&k, |(token, _)| *token).ok()?;
        self.romans.get(at).map(|(_, value)| *value)
    }

    /// Where token `k` begins.
    pub(crate) fn start(&self, k: usize) -> usize {
        self.list.get(k).map_or(0, |token| token.start as usize)
    }

    /// Where a name that ends before token `k` ends: the full stop after its number belongs to the sentence.
    pub(crate) fn end_of_name(&self, text: &str, k: usize) -> usize {
        let end = self.end_before(k);
        let number = k.checked_sub(1).is_some_and(|k| matches!(self.kind(k), Some(Kind::Number { dot: true, .. })));
        let stopped = number && text.get(..end).is_some_and(|text| text.ends_with('.'));
        end - usize::from(stopped)
    }

    /// Where the token before `k` ends.
    pub(crate) fn end_before(&self, k: usize) -> usize {
        k.checked_sub(1).and_then(|k| self.list.get(k)).map_or(0, |token| token.end as usize)
    }
}

struct Cutter<'t> {
    text: &'t str,
    recogniser: &'t Recogniser,
    at: usize,
    word: String,
    out: Tokens,
}

impl Cutter<'_> {
    fn rest(&self) -> &str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn peek(&self) -> Option<char> {
        match self.text.as_bytes().get(self.at) {
            Some(byte) if byte.is_ascii() => Some(char::from(*byte)),
            _ => self.rest().chars().next(),
        }
    }

    /// One token further; `false` at the end.
    fn step(&mut self) -> bool {
        let (spaced, broken) = self.space();
        if broken {
            self.push(Kind::Break, self.at, spaced);
        }
        let Some(first) = self.peek() else { return false };
        let start = self.at;
        if first.is_ascii_digit() {
            let kind = self.number();
            self.push(kind, start, spaced);
        } else if first.is_alphabetic() {
            let kind = self.word(first);
            self.push(kind, start, spaced);
            self.roman_superscript(start);
        } else {
            self.at += first.len_utf8();
            self.push(mark(first), start, spaced);
        }
        true
    }

    fn push(&mut self, kind: Kind, start: usize, spaced: bool) {
        let cut = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        self.out.list.push(Token { kind, start: cut(start), end: cut(self.at), spaced });
    }

    /// Skips white space and characters without width; tells whether there was any, and whether an empty line was among it.
    fn space(&mut self) -> (bool, bool) {
        let start = self.at;
        let mut lines = 0;
        while let Some(c) = self.peek() {
            if c == '\n' {
                lines += 1;
            }
            if !(c.is_whitespace() || is_ignorable(c)) {
                break;
            }
            self.at += c.len_utf8();
        }
        (self.at > start, lines > 1)
    }

    fn word(&mut self, first: char) -> Kind {
        self.word.clear();
        let (mut letters, mut upper) = (0_usize, 0_usize);
        while let Some(c) = self.peek() {
            if c.is_alphabetic() {
                letters += 1;
                upper += usize::from(c.is_uppercase());
                push_lower(&mut self.word, c);
            } else if let Some(mark) = combining(c) {
                compose(&mut self.word, mark);
            } else if !is_ignorable(c) {
                break;
            }
            self.at += c.len_utf8();
        }
        let shape = match (letters, first.is_uppercase()) {
            (1, _) => Shape::Letter(first),
            (_, true) if upper == letters => Shape::Upper,
            (_, true) => Shape::Capital,
            (_, false) => Shape::Lower,
        };
        let (id, lex) = self.recogniser.word(&self.word);
        Kind::Word { id, lex, shape }
    }

    /// Notes a Roman number. "II¹ nodaļa": the superscript of a Roman number becomes a number token with the base 0.
    fn roman_superscript(&mut self, word: usize) {
        let Some(value) = self.text.get(word..self.at).and_then(roman) else { return };
        self.out.romans.push((u32::try_from(self.out.list.len() - 1).unwrap_or(u32::MAX), value));
        let start = self.at;
        // "VI.¹ nodaļa": a dot may stand between.
        let dotted = usize::from(self.peek() == Some('.'));
        self.at += dotted;
        let Some(superscript) = self.superscript(false) else {
            self.at = start;
            return;
        };
        let at = u32::try_from(self.out.numbers.len()).unwrap_or(u32::MAX);
        self.out.numbers.push(Number::superscripted(0, superscript));
        self.push(Kind::Number { at, len: 1, dot: false }, start, false);
    }

    /// Digits, as many as there are; a number of a unit has six at most and a longer one counts as none.
    fn digits(&mut self) -> Option<u32> {
        let start = self.at;
        while self.text.as_bytes().get(self.at).is_some_and(u8::is_ascii_digit) {
            self.at += 1;
        }
        let digits = self.text.get(start..self.at)?;
        if digits.is_empty() || digits.len() > 6 { None } else { digits.parse().ok() }
    }

    fn number(&mut self) -> Kind {
        let from = self.out.numbers.len();
        let mut sound = true;
        let dot = loop {
            let base = self.digits();
            sound &= base.is_some();
            let mut number = Number::plain(base.unwrap_or_default());
            number.superscript = self.superscript(false).unwrap_or(0);
            let dot = self.peek() == Some('.');
            if dot {
                self.at += 1;
                if number.superscript == 0 {
                    number.superscript = self.superscript(true).unwrap_or(0);
                    // "10.¹." and "12.¹1.": the dot after the superscript, or the next number of a path.
                    if number.superscript > 0 && self.peek() == Some('.') {
                        self.at += 1;
                    }
                }
            }
            self.out.numbers.push(number);
            if !dot || !self.peek().is_some_and(|c| c.is_ascii_digit()) {
                break dot;
            }
        };
        let len = if sound { self.out.numbers.len() - from } else { 0 };
        let cut = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        Kind::Number { at: cut(from), len: cut(len), dot }
    }

    /// A superscript in any of its notations: `¹`, `<sup>1</sup>`, `^1`, `^1^`. A space may stand before it after a dot.
    fn superscript(&mut self, may_space: bool) -> Option<u32> {
        let start = self.at;
        if may_space && self.peek().is_some_and(|c| c == ' ' || c == '\u{A0}') {
            self.at += self.peek().map_or(0, char::len_utf8);
        }
        let found = self.superscript_here();
        if found.is_none() {
            self.at = start;
        }
        found
    }

    fn superscript_here(&mut self) -> Option<u32> {
        if self.peek() == Some('^') {
            self.at += 1;
            let value = self.digits().filter(|value| *value > 0)?;
            if self.peek() == Some('^') {
                self.at += 1;
            }
            return Some(value);
        }
        if self.peek() == Some('<') {
            self.at += self.rest().get(..5).filter(|tag| tag.eq_ignore_ascii_case("<sup>"))?.len();
            let value = self.digits().filter(|value| *value > 0)?;
            self.at += self.rest().get(..6).filter(|tag| tag.eq_ignore_ascii_case("</sup>"))?.len();
            return Some(value);
        }
        let mut value: Option<u32> = None;
        while let Some(digit) = self.peek().and_then(|c| SUPERSCRIPTS.iter().position(|glyph| *glyph == c)) {
            self.at += self.peek().map_or(0, char::len_utf8);
            value = Some(value.unwrap_or(0).saturating_mul(10).saturating_add(u32::try_from(digit).ok()?));
        }
        value.filter(|value| (1..1_000_000).contains(value))
    }
}

/// Soft hyphen, zero-width marks, word joiner, BOM.
const fn is_ignorable(c: char) -> bool {
    matches!(c, '\u{AD}' | '\u{200B}'..='\u{200D}' | '\u{2060}' | '\u{FEFF}')
}

fn mark(c: char) -> Kind {
    match c {
        '.' => Kind::Dot,
        ',' => Kind::Comma,
        ';' | ':' | '!' | '?' => Kind::Stop(c),
        '-' | '\u{2010}' | '\u{2011}' => Kind::Dash { long: false },
        '–' | '—' | '−' | '―' => Kind::Dash { long: true },
        '(' | '[' => Kind::Open,
        ')' | ']' => Kind::Close,
        '"' | '“' | '”' | '„' | '«' | '»' | '\'' | '’' | '‘' | '‚' | '‟' => Kind::Quote,
        '/' => Kind::Slash,
        OPAQUE => Kind::Break,
        _ => Kind::Other,
    }
}

/// Adds a letter in lower case.
fn push_lower(word: &mut String, c: char) {
    match c {
        _ if c.is_ascii() => word.push(c.to_ascii_lowercase()),
        'ā' | 'č' | 'ē' | 'ģ' | 'ī' | 'ķ' | 'ļ' | 'ņ' | 'š' | 'ū' | 'ž' => word.push(c),
        _ => word.extend(c.to_lowercase()),
    }
}

/// The combining marks of decomposed Latvian letters.
const fn combining(c: char) -> Option<char> {
    if matches!(c, '\u{304}' | '\u{30C}' | '\u{327}' | '\u{326}') { Some(c) } else { None }
}

/// Joins a combining mark to the letter before it.
fn compose(word: &mut String, mark: char) {
    let Some(last) = word.pop() else { return };
    let joined = match (last, mark) {
        ('a', '\u{304}') => 'ā',
        ('e', '\u{304}') => 'ē',
        ('i', '\u{304}') => 'ī',
        ('o', '\u{304}') => 'ō',
        ('u', '\u{304}') => 'ū',
        ('c', '\u{30C}') => 'č',
        ('s', '\u{30C}') => 'š',
        ('z', '\u{30C}') => 'ž',
        ('g', _) => 'ģ',
        ('k', _) => 'ķ',
        ('l', _) => 'ļ',
        ('n', _) => 'ņ',
        ('r', _) => 'ŗ',
        (other, _) => other,
    };
    word.push(joined);
}

/// The value of a Roman number in capitals, up to 399.
pub(crate) fn roman(word: &str) -> Option<u32> {
    if word.is_empty() || word.len() > 12 {
        return None;
    }
    let digit = |byte: u8| match byte {
        b'I' => Some(1),
        b'V' => Some(5),
        b'X' => Some(10),
        b'L' => Some(50),
        b'C' => Some(100),
        _ => None,
    };
    let digits: Vec<u32> = word.bytes().map(digit).collect::<Option<_>>()?;
    let followed = digits.iter().zip(digits.iter().skip(1).chain(std::iter::once(&0)));
    let value: i64 = followed.map(|(digit, next)| if digit < next { -i64::from(*digit) } else { i64::from(*digit) }).sum();
    u32::try_from(value).ok().filter(|value| to_roman(*value) == word)
}

/// A number in Roman capitals.
pub(crate) fn to_roman(mut number: u32) -> String {
    const VALUES: [(u32, &str); 9] = [(100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")];
    let mut text = String::new();
    for (value, letters) in VALUES {
        while number >= value && text.len() < 64 {
            text.push_str(letters);
            number -= value;
        }
    }
    text
}
