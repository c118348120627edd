//! From words to the keys they are indexed under: the simplest there is, until the languages are here.

use std::borrow::Cow;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// A token of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token<'a> {
    /// Where it begins, in bytes.
    pub start: usize,
    /// Where it ends.
    pub end: usize,
    /// Its normalised text.
    pub text: Cow<'a, str>,
}

/// The tokens of a text.
pub fn tokens(text: &str) -> impl Iterator<Item = Token<'_>> {
    let inside = |c: char| c.is_alphanumeric() || is_combining_mark(c) || matches!(c, '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}');
    text.split(move |c| !inside(c)).filter(|word| !word.is_empty()).map(|word| {
        let start = word.as_ptr() as usize - text.as_ptr() as usize;
        Token { start, end: start + word.len(), text: Cow::Owned(word.to_lowercase().nfc().collect()) }
    })
}

/// Without marks.
#[must_use]
pub fn fold(text: &str) -> Cow<'_, str> {
    if text.is_ascii() { Cow::Borrowed(text) } else { Cow::Owned(text.nfd().filter(|c| !is_combining_mark(*c)).nfc().collect()) }
}

/// What makes keys of words.
#[derive(Clone, Debug, Default)]
pub struct Analyzer;

impl Analyzer {
    /// That of a language.
    #[must_use]
    pub fn of(_language: &str) -> Self {
        Self
    }
    /// The keys of a token.
    #[must_use]
    pub fn keys(&self, word: &str) -> Vec<String> {
        if word.encode_utf16().count() > 60 {
            return Vec::new();
        }
        let end = word.char_indices().nth(5).map_or(word.len(), |(at, _)| at);
        vec![if word.starts_with(|c: char| c.is_ascii_digit()) { word } else { &word[..end] }.to_owned()]
    }
    /// Keys of a word written without marks.
    #[must_use]
    pub fn sloppy(&self, _word: &str) -> Vec<String> {
        Vec::new()
    }
    /// Keys a beginning may stand for.
    #[must_use]
    pub fn completions(&self, _word: &str) -> Vec<String> {
        Vec::new()
    }
    /// Whether a word says little.
    #[must_use]
    pub fn is_stop(&self, word: &str) -> bool {
        matches!(word, "un" | "vai")
    }
    /// The table of the client.
    #[must_use]
    pub fn table(&self) -> serde_json::Value {
        serde_json::json!({})
    }
}
