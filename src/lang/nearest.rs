//! The nearest known word to one that is not known: "did you mean …?".

/// The candidate nearest to `word`; `None` where nothing is near enough to be meant.
///
/// Letters are compared without regard to case, a swap of neighbours counts as one slip. Of equally near ones the first wins.
#[must_use]
pub fn nearest<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let wanted: String = word.chars().take(LONGEST).flat_map(char::to_lowercase).collect();
    let allowed = wanted.chars().count().div_ceil(3).clamp(1, 3);
    let mut best: Option<(usize, &str)> = None;
    for candidate in known {
        if candidate.chars().count().abs_diff(wanted.chars().count()) > allowed {
            continue;
        }
        let distance = strsim::damerau_levenshtein(&wanted, &candidate.to_lowercase());
        if distance <= allowed && best.is_none_or(|(least, _)| distance < least) {
            best = Some((distance, candidate));
        }
    }
    best.map(|(_, candidate)| candidate)
}

/// Longer words are cut before they are compared: the work grows with the square of the length.
const LONGEST: usize = 64;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_of_the_pen_finds_the_word_that_was_meant() {
        let keys = ["title", "language", "base-url", "collections"];
        assert_eq!(nearest("titel", keys), Some("title"));
        assert_eq!(nearest("Languge", keys), Some("language"));
        assert_eq!(nearest("base_url", keys), Some("base-url"));
        assert_eq!(nearest("recenzets", ["melnraksts", "recenzēts"]), Some("recenzēts"));
    }

    #[test]
    fn a_word_that_is_far_from_all_finds_nothing() {
        assert_eq!(nearest("zebra", ["title", "language"]), None);
        assert_eq!(nearest("", ["title"]), None);
        assert_eq!(nearest("title", []), None);
    }
}
