//! Texts made comparable: what stays the same when a text is set in lines and pages.

use unicode_normalization::UnicodeNormalization;

/// The letters and digits of a text alone, in lower case: hyphens, spaces and ligatures are matters of setting.
pub(super) fn letters(text: &str) -> String {
    text.nfkc().filter(|letter| letter.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// A text with one space where it has white space, and none at its ends. Signs that only join or part are left out.
pub(super) fn spaced(text: &str) -> String {
    let shown: String = text.chars().filter(|letter| !matches!(letter, '\u{200b}' | '\u{2060}' | '\u{feff}')).collect();
    shown.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_divided_word_has_the_letters_of_the_whole() {
        assert_eq!(letters("bāriņ‐ tiesa, 17.¹ p."), letters("Bāriņtiesa 17.1 p"));
    }

    #[test]
    fn spaces_of_any_kind_are_one_space() {
        assert_eq!(spaced(" 17.\u{a0}pants\n\u{2060}I "), "17. pants I");
    }
}
