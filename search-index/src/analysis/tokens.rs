//! Finds the words and numbers of a text, with their places; the rule stands in `FORMAT.md`, *Tokens*.

use std::borrow::Cow;

use unicode_normalization::char::is_combining_mark;
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

/// A word or a number of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Token<'a> {
    /// Where it begins, in bytes of the text.
    pub start: usize,
    /// Where it ends, in bytes of the text.
    pub end: usize,
    /// Its normal form: NFC, lower case, without hidden characters; superscript digits after a dot.
    pub text: Cow<'a, str>,
}

/// The words and numbers of a text, from left to right.
pub fn tokens(text: &str) -> impl Iterator<Item = Token<'_>> {
    let mut at = 0;
    std::iter::from_fn(move || {
        loop {
            let rest = text.get(at..)?;
            let first = rest.chars().next()?;
            let length = if first.is_ascii_digit() { number_length(rest) } else { word_length(rest) };
            if length == 0 {
                at += first.len_utf8();
                continue;
            }
            let (start, end) = (at, at + length);
            at = end;
            let normal = normalised(text.get(start..end)?);
            if !normal.is_empty() {
                return Some(Token { start, end, text: normal });
            }
        }
    })
}

/// `[0-9]+(?:\.?\^?[0-9]+|\.?[⁰¹²³⁴-⁹]+)*`
fn number_length(text: &str) -> usize {
    let digits = |text: &str| text.len() - text.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let raised = |text: &str| text.len() - text.trim_start_matches(|c: char| superscript(c).is_some()).len();
    let mut length = digits(text);
    loop {
        let rest = text.get(length..).unwrap_or_default();
        let dotted = rest.strip_prefix('.').unwrap_or(rest);
        let caret = dotted.strip_prefix('^').unwrap_or(dotted);
        let more = match (digits(caret), raised(dotted)) {
            (0, 0) => return length,
            (0, raised) => rest.len() - dotted.len() + raised,
            (digits, _) => rest.len() - caret.len() + digits,
        };
        length += more;
    }
}

fn word_length(text: &str) -> usize {
    text.find(|letter| !in_word(letter)).unwrap_or(text.len())
}

fn in_word(letter: char) -> bool {
    if letter.is_ascii() {
        return letter.is_ascii_alphanumeric();
    }
    if is_latin(letter) {
        return true;
    }
    (letter.is_alphanumeric() || is_hidden(letter) || is_combining_mark(letter)) && superscript(letter).is_none()
}

/// The letters of Europe, from `À` to `ſ`, told apart without a table: nearly all that are not ASCII.
fn is_latin(letter: char) -> bool {
    matches!(letter, '\u{C0}'..='\u{17F}') && !matches!(letter, '×' | '÷')
}

/// The small letters of Latvian: what has no others is normal as it stands.
fn is_small(letter: char) -> bool {
    letter.is_ascii_lowercase() || matches!(letter, 'ā' | 'č' | 'ē' | 'ģ' | 'ī' | 'ķ' | 'ļ' | 'ņ' | 'š' | 'ū' | 'ž')
}

/// Soft hyphens and joiners: seen by nobody, yet they would part a word from itself.
fn is_hidden(letter: char) -> bool {
    matches!(letter, '\u{AD}' | '\u{200B}'..='\u{200D}' | '\u{2060}')
}

fn superscript(letter: char) -> Option<char> {
    match letter {
        '⁰' => Some('0'),
        '¹' => Some('1'),
        '²' => Some('2'),
        '³' => Some('3'),
        '⁴'..='⁹' => char::from_digit(u32::from(letter) - 0x2070, 10),
        _ => None,
    }
}

fn normalised(text: &str) -> Cow<'_, str> {
    if text.starts_with(|first: char| first.is_ascii_digit()) {
        return normal_number(text);
    }
    if text.chars().all(is_small) {
        return Cow::Borrowed(text);
    }
    let plain = is_nfc_quick(text.chars()) == IsNormalized::Yes && !text.contains(is_hidden);
    if !plain {
        return Cow::Owned(text.nfc().filter(|letter| !is_hidden(*letter)).collect::<String>().to_lowercase());
    }
    if text.chars().all(|letter| letter.is_lowercase()) { Cow::Borrowed(text) } else { Cow::Owned(text.to_lowercase()) }
}

/// `10.^1`, `10^1`, `10.¹`, `10¹` → `10.1`: the ways a raised number is written are one.
fn normal_number(text: &str) -> Cow<'_, str> {
    if text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.') {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut raised = false;
    for letter in text.chars() {
        let digit = superscript(letter);
        if (letter == '^' || digit.is_some() && !raised) && !out.ends_with('.') {
            out.push('.');
        }
        raised = digit.is_some();
        if letter != '^' {
            out.push(digit.unwrap_or(letter));
        }
    }
    Cow::Owned(out)
}
