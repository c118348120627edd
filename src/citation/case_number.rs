//! Finds court-case numbers in prose: `SKC-1/2020`, `lietā Nr. 2019-05-01`, `ECLI:LV:AT:2020:…`.

use std::ops::Range;
use std::sync::LazyLock;

use aho_corasick::AhoCorasick;

/// What a number, or the words before it, begin with.
static BEGINNINGS: LazyLock<Option<AhoCorasick>> = LazyLock::new(|| AhoCorasick::new(["SK", "ECLI", "Nr", "nr"]).ok());

/// The cases named in `text`, in order: where, and the name as [`case_key`] writes it.
///
/// Two digits of the year are refused: `SKC-1/20` can't be told from a page range. A number of the Constitutional Court looks like a
/// date, so that the words "lieta Nr." in some case must stand before it.
#[must_use]
pub fn case_numbers(text: &str) -> Vec<(Range<usize>, String)> {
    let mut found: Vec<(Range<usize>, String)> = Vec::new();
    for begun in BEGINNINGS.iter().flat_map(|known| known.find_iter(text)) {
        let at = begun.start();
        let rest = text.get(at..).unwrap_or_default();
        let place = match begun.pattern().as_usize() {
            0 => supreme(rest).map(|len| at..at + len),
            1 => ecli(rest).map(|len| at..at + len),
            _ => constitutional(text.get(..at).unwrap_or_default(), rest).map(|place| at + place.start..at + place.end),
        };
        let alone = |place: &Range<usize>| !text.get(..place.start).is_some_and(|before| before.ends_with(char::is_alphanumeric));
        if let Some(place) = place.filter(alone)
            && found.last().is_none_or(|(last, _)| last.end <= place.start)
        {
            let key = case_key(text.get(place.clone()).unwrap_or_default());
            found.push((place, key));
        }
    }
    found
}

/// A case's number or identifier without spaces, in capitals, with plain hyphens.
#[must_use]
pub fn case_key(name: &str) -> String {
    let name = name.trim();
    let bare = name.strip_prefix("Nr.").unwrap_or(name);
    let plain = |c: char| if is_hyphen(c) { '-' } else { c };
    bare.chars().filter(|c| !c.is_whitespace()).map(plain).flat_map(char::to_uppercase).collect()
}

/// `SKC-1/2020`: the Senate's departments of civil, administrative and criminal cases.
fn supreme(text: &str) -> Option<usize> {
    let department = ["SKC", "SKA", "SKK"].into_iter().find(|department| text.starts_with(department))?;
    let mut rest = text.get(department.len()..)?.trim_start_matches([' ', '\u{a0}']);
    rest = rest.strip_prefix(is_hyphen)?.trim_start_matches([' ', '\u{a0}']);
    rest = digits(rest, 1..=5)?.strip_prefix('/')?;
    let rest = digits(rest, 4..=4)?;
    closes(rest).then(|| text.len() - rest.len())
}

/// `ECLI:LV:AT:2020:0305.A420…`; a full stop at the end belongs to the sentence.
fn ecli(text: &str) -> Option<usize> {
    let part = |c: char| c.is_ascii_alphanumeric() || matches!(c, ':' | '.');
    let end = text.find(|c: char| !part(c)).unwrap_or(text.len());
    let whole = text.get(..end)?.trim_end_matches(['.', ':']);
    let parts: Vec<&str> = whole.split(':').collect();
    let fine = matches!(parts.as_slice(), ["ECLI", country, court, year, rest]
        if country.len() == 2 && !court.is_empty() && year.len() == 4 && year.bytes().all(|b| b.is_ascii_digit()) && !rest.is_empty());
    fine.then_some(whole.len())
}

/// "lietā Nr. 2019-05-01": the place of the number after `Nr.`.
fn constitutional(before: &str, text: &str) -> Option<Range<usize>> {
    let number = text.strip_prefix("Nr").or_else(|| text.strip_prefix("nr"))?;
    let number = number.strip_prefix('.').unwrap_or(number).trim_start();
    let word = before.split_whitespace().next_back()?.to_lowercase();
    let is_case = word.trim_start_matches(['(', '“', '"']).strip_prefix("liet");
    is_case.filter(|ending| matches!(*ending, "a" | "ā" | "as" | "ai" | "u" | "ās" | "ām"))?;
    let mut rest = digits(number, 4..=4)?.strip_prefix(is_hyphen)?;
    rest = digits(rest, 1..=3)?.strip_prefix(is_hyphen)?;
    let rest = digits(rest, 2..=6)?;
    let start = text.len() - number.len();
    closes(rest).then(|| start..text.len() - rest.len())
}

/// What follows the digits that `text` begins with, if there are as many as that.
fn digits(text: &str, count: std::ops::RangeInclusive<usize>) -> Option<&str> {
    let end = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    if count.contains(&end) { text.get(end..) } else { None }
}

/// Whether a number ends before `rest`: "SKC-1/2020-15" is another's number.
fn closes(rest: &str) -> bool {
    let mut chars = rest.chars();
    match chars.next() {
        Some(c) if is_hyphen(c) || c == '/' => !chars.next().is_some_and(|next| next.is_ascii_digit()),
        Some(c) => !c.is_alphanumeric(),
        None => true,
    }
}

const fn is_hyphen(c: char) -> bool {
    matches!(c, '-' | '\u{2010}' | '\u{2011}' | '–')
}

#[cfg(test)]
mod tests {
    use super::{case_key, case_numbers};

    fn found(text: &str) -> Vec<(&str, String)> {
        case_numbers(text).into_iter().map(|(at, key)| (text.get(at).unwrap_or_default(), key)).collect()
    }

    #[test]
    fn numbers_of_the_supreme_court_need_a_department_and_a_whole_year() {
        assert_eq!(found("Sk. SKC-1/2020, SKA‑12/2019."), [("SKC-1/2020", "SKC-1/2020".into()), ("SKA‑12/2019", "SKA-12/2019".into())]);
        for text in ["SKC-1/20", "SKC 1/2020", "SKX-1/2020", "RSKC-1/2020", "SKC-1/20201", "SKC-1/2020-3", "C30123456"] {
            assert_eq!(found(text), [], "{text}");
        }
    }

    #[test]
    fn a_number_of_the_constitutional_court_is_no_date() {
        assert_eq!(found("Spriedums lietā Nr. 2019-05-01."), [("2019-05-01", "2019-05-01".into())]);
        assert_eq!(found("lietas Nr.2018‑12‑0103 materiāli"), [("2018‑12‑0103", "2018-12-0103".into())]);
        assert_eq!(found("noteikumi Nr. 2019-05-01 un diena 2019-05-01"), []);
    }

    #[test]
    fn an_identifier_ends_before_the_full_stop_of_the_sentence() {
        assert_eq!(
            found("(ECLI:LV:AT:2020:0305.A420123456.5.S.) ECLI:LV"),
            [("ECLI:LV:AT:2020:0305.A420123456.5.S", "ECLI:LV:AT:2020:0305.A420123456.5.S".into())]
        );
        assert_eq!(case_key(" Nr. skc – 1/2020"), "SKC-1/2020");
    }
}
