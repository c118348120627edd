//! Latvian ordinal words: their stems, as legal texts count parts and chapters with them.

/// Stems of the ordinals from 1 to 19; the number is the position plus one.
pub const ORDINALS: [&str; 19] = [
    "pirm",
    "otr",
    "treš",
    "ceturt",
    "piekt",
    "sest",
    "septīt",
    "astot",
    "devīt",
    "desmit",
    "vienpadsmit",
    "divpadsmit",
    "trīspadsmit",
    "četrpadsmit",
    "piecpadsmit",
    "sešpadsmit",
    "septiņpadsmit",
    "astoņpadsmit",
    "deviņpadsmit",
];

/// The tens from 20; as a first word of a compound unchanged, as an ordinal with its endings.
pub const TENS: [&str; 8] =
    ["divdesmit", "trīsdesmit", "četrdesmit", "piecdesmit", "sešdesmit", "septiņdesmit", "astoņdesmit", "deviņdesmit"];

/// The English ones, from 1.
const ENGLISH: [&str; 20] = [
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "seventeenth",
    "eighteenth",
    "nineteenth",
    "twentieth",
];

/// The ordinal words from 1 to 20 with their numbers, as a query may have them: in Latvian of both genders.
#[must_use]
pub fn words(language: &str) -> Vec<(String, u32)> {
    let numbered = |stems: &[&str], endings: &[&str]| {
        let numbers = (1..).zip(stems.iter());
        numbers.flat_map(|(number, stem)| endings.iter().map(move |ending| (format!("{stem}{ending}"), number))).collect()
    };
    if language != "lv" {
        return numbered(&ENGLISH, &[""]);
    }
    let stems: Vec<&str> = ORDINALS.iter().chain(TENS.first()).copied().collect();
    numbered(&stems, &["ais", "ā"])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ordinal_words_know_their_numbers() {
        let found = words("lv");
        let number = |word: &str| found.iter().find(|(known, _)| known == word).map(|(_, number)| *number);
        assert_eq!(["pirmais", "otrā", "trešais", "divdesmitā"].map(number), [Some(1), Some(2), Some(3), Some(20)]);
        assert_eq!(words("en").last(), Some(&("twentieth".to_owned(), 20)));
    }
}
