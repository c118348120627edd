//! The order of words in a language: in Latvian č follows c, and ā stands with a. Numbers stand by their value, 2 before 10.

use std::cmp::Ordering;

use icu_collator::options::CollatorOptions;
use icu_collator::preferences::CollationNumericOrdering;
use icu_collator::{Collator, CollatorBorrowed, CollatorPreferences};
use icu_locale_core::Locale;

/// Compares words as the dictionary of a language does.
#[derive(Debug)]
pub struct Collation(Option<CollatorBorrowed<'static>>);

impl Collation {
    /// The order of this language; of one that is not known, by code points.
    #[must_use]
    pub fn of(language: &str) -> Self {
        let Ok(locale) = language.parse::<Locale>() else { return Self(None) };
        let mut preferences = CollatorPreferences::from(locale);
        preferences.numeric_ordering = Some(CollationNumericOrdering::True);
        Self(Collator::try_new(preferences, CollatorOptions::default()).ok())
    }

    /// Which word comes first. Equal words in another spelling are told apart by code points, so that the order is total.
    #[must_use]
    pub fn compare(&self, a: &str, b: &str) -> Ordering {
        match &self.0 {
            Some(collator) => collator.compare(a, b).then_with(|| a.cmp(b)),
            None => a.cmp(b),
        }
    }

    /// The letter a word stands under in an index: its first letter with the marks that make another letter of it.
    #[must_use]
    pub fn initial(&self, word: &str) -> String {
        let first: String = word.trim_start_matches(|c: char| !c.is_alphanumeric()).chars().take(1).collect();
        let upper = first.to_uppercase();
        // A long vowel stands with the short one: the collator tells letters apart from mere marks.
        match upper.as_str() {
            "Ā" => "A".to_owned(),
            "Ē" => "E".to_owned(),
            "Ī" => "I".to_owned(),
            "Ū" => "U".to_owned(),
            // In Latvian it stands among the words with i and ī.
            "Y" if self.compare("Y", "J").is_lt() => "I".to_owned(),
            _ => upper,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn latvian_words_stand_in_dictionary_order() {
        let order = Collation::of("lv");
        let mut words = ["čaula", "ārsts", "cena", "ģimene", "aizbildnis", "gads", "šķīrējs", "zeme", "sods", "žogs"];
        words.sort_by(|a, b| order.compare(a, b));
        assert_eq!(words, ["aizbildnis", "ārsts", "cena", "čaula", "gads", "ģimene", "sods", "šķīrējs", "zeme", "žogs"]);
    }

    #[test]
    fn numbers_stand_by_their_value() {
        let order = Collation::of("lv");
        let mut numbers = ["SKC-10/2020", "SKC-2/2020", "SKA-118/2019", "SKC-2/2009"];
        numbers.sort_by(|a, b| order.compare(a, b));
        assert_eq!(numbers, ["SKA-118/2019", "SKC-2/2009", "SKC-2/2020", "SKC-10/2020"]);
    }

    #[test]
    fn a_word_stands_under_its_letter() {
        let order = Collation::of("lv");
        let words = ["ārpusģimenes", "čaula", "„aizbildnis“", "īre", "yacht"];
        assert_eq!(words.map(|word| order.initial(word)), ["A", "Č", "A", "I", "I"]);
        assert_eq!(Collation::of("en").initial("yacht"), "Y");
    }
}
