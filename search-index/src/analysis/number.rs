//! Words that are numbers: `17`, `10.1`, `01.02.2024`.

/// Whether a normalised token is a number (a word never begins with a digit).
pub fn is_number(text: &str) -> bool {
    text.starts_with(|first: char| first.is_ascii_digit())
}

/// The keys of a number: itself, and each of its dotted parts of four or more digits, so that a date is found by its year.
pub fn number_keys(text: &str) -> Vec<String> {
    let mut keys = vec![text.to_string()];
    for part in text.split('.').filter(|part| part.len() > 3 && *part != text) {
        if !keys.iter().any(|key| key == part) {
            keys.push(part.to_string());
        }
    }
    keys
}
