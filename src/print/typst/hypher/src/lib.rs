//! Where words may be divided at the end of a line, for the built-in engine of books.
//!
//! Typst asks the crate `hypher`, which has no Latvian: the patterns of that language are under the LGPL and it takes freer ones only. This
//! crate stands in its place (`[patch.crates-io]` of the workspace) with the same calls and asks the crate `hyphenation`, which publishes
//! the patterns of all languages under their own licences. So Typst divides Latvian as it divides any language, with its own costs, and no
//! soft hyphen ever stands within a word.

mod latvian;

use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;
use std::sync::OnceLock;

use hyphenation::{Hyphenator, Language, Load, Standard};

/// The languages that books quote from, by their ISO 639-1 codes.
const LANGUAGES: [([u8; 2], Language); 9] = [
    (*b"lv", Language::Latvian),
    (*b"lt", Language::Lithuanian),
    (*b"et", Language::Estonian),
    (*b"en", Language::EnglishGB),
    (*b"de", Language::German1996),
    (*b"fr", Language::French),
    (*b"pl", Language::Polish),
    (*b"ru", Language::Russian),
    (*b"la", Language::Latin),
];

/// The patterns, read when they are first asked for.
static LOADED: [OnceLock<Option<Standard>>; LANGUAGES.len()] = [const { OnceLock::new() }; LANGUAGES.len()];

/// The fewest letters of a word that may be divided, of its part at the end of a line, and of that on the next: those of
/// `hyphenate-limit-chars` in print.css.
const LEAST: (usize, usize, usize) = (8, 4, 3);

/// How many words are remembered before all are forgotten: those of a long book, some 10 MB.
const REMEMBERED: usize = 100_000;

/// Language and word → the places where it may be divided.
type Divided = HashMap<(usize, Box<str>), Rc<[usize]>>;

thread_local! {
    /// Where words were divided before: an engine asks for most words of a book many times.
    static DIVIDED: RefCell<Divided> = RefCell::default();
}

/// A language whose words can be divided.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lang(usize);

impl Lang {
    /// The language with an ISO 639-1 code, in lower case.
    #[must_use]
    pub fn from_iso(code: [u8; 2]) -> Option<Self> {
        LANGUAGES.iter().position(|(known, _)| *known == code).map(Self)
    }

    fn patterns(self) -> Option<&'static Standard> {
        let (_, language) = LANGUAGES.get(self.0)?;
        LOADED.get(self.0)?.get_or_init(|| Standard::from_embedded(*language).ok()).as_ref()
    }
}

/// The parts a word may be divided into; a word that may not be divided is one part, no word none.
#[must_use]
pub fn hyphenate(word: &str, lang: Lang) -> Syllables<'_> {
    let breaks = DIVIDED.with_borrow_mut(|divided| {
        if divided.len() > REMEMBERED {
            divided.clear();
        }
        Rc::clone(divided.entry((lang.0, word.into())).or_insert_with(|| allowed(word, lang).into()))
    });
    Syllables { word, at: 0, breaks, next: 0 }
}

/// The places where a word may be divided at the end of a line, in bytes, and its end.
fn allowed(word: &str, lang: Lang) -> Vec<usize> {
    let letters = |part: &str| part.chars().count();
    let (whole, before, after) = LEAST;
    let mut breaks = if letters(word) < whole { Vec::new() } else { divide(word, lang) };
    breaks.retain(|at| letters(&word[..*at]) >= before && letters(&word[*at..]) >= after);
    breaks.push(word.len());
    breaks
}

/// The places between the syllables of a word, in bytes.
fn divide(word: &str, lang: Lang) -> Vec<usize> {
    let mut breaks = lang.patterns().map(|patterns| patterns.hyphenate(word).breaks).unwrap_or_default();
    if LANGUAGES.get(lang.0).is_some_and(|(code, _)| code == b"lv") {
        latvian::mend(word, &mut breaks);
    }
    breaks
}

/// The parts of a word, in order.
#[derive(Clone, Debug)]
pub struct Syllables<'w> {
    word: &'w str,
    at: usize,
    breaks: Rc<[usize]>,
    next: usize,
}

impl<'w> Iterator for Syllables<'w> {
    type Item = &'w str;

    fn next(&mut self) -> Option<&'w str> {
        let end = *self.breaks.get(self.next)?;
        let part = self.word.get(self.at..end).filter(|part| !part.is_empty())?;
        self.at = end;
        self.next += 1;
        Some(part)
    }
}

#[cfg(test)]
mod tests {
    use super::{Lang, divide, hyphenate};

    /// A word in its syllables.
    fn divided(word: &str, code: [u8; 2]) -> String {
        let lang = Lang::from_iso(code).expect("a language there are patterns for");
        let mut parts = word.to_owned();
        divide(word, lang).into_iter().rev().for_each(|at| parts.insert(at, '-'));
        parts
    }

    #[test]
    fn short_words_stay_whole_and_no_line_begins_or_ends_with_a_bit_of_one() {
        let parts = |word| hyphenate(word, Lang(0)).collect::<Vec<_>>().join("-");
        assert_eq!(parts("aizbildnības"), "aizbild-nī-bas");
        assert_eq!(parts("pašvaldība"), "pašval-dība");
        assert_eq!(["daļa", "tiesa", "atņemta", ""].map(parts), ["daļa", "tiesa", "atņemta", ""]);
    }

    #[test]
    fn latvian_words_are_divided() {
        assert_eq!(divided("aizbildnības", *b"lv"), "aiz-bild-nī-bas");
        assert_eq!(divided("Pārskatīt", *b"lv"), "Pār-ska-tīt");
    }

    #[test]
    fn words_of_the_field_are_divided_where_their_parts_meet() {
        assert_eq!(divided("Nepilngadīgais", *b"lv"), "Ne-piln-ga-dī-gais");
        assert_eq!(divided("pašvaldības", *b"lv"), "paš-val-dī-bas");
        assert_eq!(divided("dzimtsarakstu", *b"lv"), "dzimt-sa-rak-stu");
    }

    #[test]
    fn the_parts_make_up_the_word() {
        for word in ["", "a", "Bāriņtiesa", "SENĀTS", "ārpusģimenes"] {
            assert_eq!(hyphenate(word, Lang(0)).collect::<String>(), word);
        }
    }

    #[test]
    fn other_languages_have_their_own_patterns() {
        assert_eq!(divided("guardianship", *b"en"), "guard-i-an-ship");
        assert_eq!(Lang::from_iso(*b"zh"), None);
    }
}
