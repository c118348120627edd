//! Finds court-case numbers in prose: `SKC-1/2020`, `lietā Nr. 2019-05-01`, `C-64/16`, `ECLI:LV:AT:2020:…`.

use std::ops::Range;
use std::sync::LazyLock;

use aho_corasick::AhoCorasick;

use crate::citation::case_european::{application, is_of_application, is_of_case, union};

/// What a number, or the words before it, begin with; those after the fourth are of the Court of Justice.
static BEGINNINGS: LazyLock<Option<AhoCorasick>> = LazyLock::new(|| {
    AhoCorasick::new(["SK", "ECLI", "Nr", "nr", "C-", "C\u{2010}", "C\u{2011}", "C–", "T-", "T\u{2010}", "T\u{2011}", "T–"]).ok()
});

/// The cases named in `text`, in order: where, and the name as [`case_key`] writes it.
///
/// Two digits of the year are refused: `SKC-1/20` can't be told from a page range. A number of the Constitutional Court looks like a
/// date, so that the words "lieta Nr." in some case must stand before it; so they must before a number in the archive of the courts
/// (`A420123412`), and "iesniegums Nr." before one of the European Court of Human Rights (`12345/06`).
#[must_use]
pub fn case_numbers(text: &str) -> Vec<(Range<usize>, String)> {
    let mut found: Vec<(Range<usize>, String)> = Vec::new();
    for begun in BEGINNINGS.iter().flat_map(|known| known.find_iter(text)) {
        let at = begun.start();
        let (before, rest) = (text.get(..at).unwrap_or_default(), text.get(at..).unwrap_or_default());
        let one = |len: Option<usize>| len.map(|len| 0..len).into_iter().collect();
        let places: Vec<Range<usize>> = match begun.pattern().as_usize() {
            _ if before.ends_with(char::is_alphanumeric) => continue,
            0 => one(supreme(rest)),
            1 => one(ecli(rest)),
            2 | 3 => numbered(before, rest),
            _ => one(union(before, rest)),
        };
        for place in places {
            let place = at + place.start..at + place.end;
            if found.last().is_none_or(|(last, _)| last.end <= place.start) {
                let key = case_key(text.get(place.clone()).unwrap_or_default());
                found.push((place, key));
            }
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

/// "lietā Nr. 2019-05-01", "lietās Nr. A420123412 un A420123413": the places of the numbers after `Nr.`.
fn numbered(before: &str, text: &str) -> Vec<Range<usize>> {
    let word = before.split_whitespace().next_back().unwrap_or_default().to_lowercase();
    let sorts: &[fn(&str) -> Option<&str>] = if is_of_case(&word) {
        &[constitutional, archived]
    } else if matches!(word.trim_start_matches(['(', '[']), "arhīva" | "arh.") {
        &[archived]
    } else if is_of_application(&word) {
        &[application]
    } else {
        &[]
    };
    sorts.iter().map(|sort| series(text, *sort)).find(|places| !places.is_empty()).unwrap_or_default()
}

/// The numbers of one sort after `Nr.`, as many as are joined.
fn series(text: &str, sort: fn(&str) -> Option<&str>) -> Vec<Range<usize>> {
    let mut places = Vec::new();
    let mut next = past_nr(text);
    while let Some(number) = next {
        let Some(rest) = sort(number) else { break };
        places.push(text.len() - number.len()..text.len() - rest.len());
        let joined =
            rest.strip_prefix(',').or_else(|| rest.trim_start().strip_prefix("un ")).or_else(|| rest.trim_start().strip_prefix("vai "));
        next = joined.map(str::trim_start).map(|joined| past_nr(joined).unwrap_or(joined));
    }
    places
}

/// What follows "Nr.".
fn past_nr(text: &str) -> Option<&str> {
    let number = text.strip_prefix("Nr").or_else(|| text.strip_prefix("nr"))?;
    Some(number.strip_prefix('.').unwrap_or(number).trim_start())
}

/// What follows `2019-05-01`.
fn constitutional(text: &str) -> Option<&str> {
    let mut rest = digits(text, 4..=4)?.strip_prefix(is_hyphen)?;
    rest = digits(rest, 1..=3)?.strip_prefix(is_hyphen)?;
    digits(rest, 2..=6).filter(|rest| closes(rest))
}

/// What follows `A420123412`: a letter for the sort of case and the number in the archive.
fn archived(text: &str) -> Option<&str> {
    digits(text.strip_prefix(['A', 'C', 'K'])?, 8..=9).filter(|rest| closes(rest))
}

/// What follows the digits that `text` begins with, if there are as many as that.
pub(super) fn digits(text: &str, count: std::ops::RangeInclusive<usize>) -> Option<&str> {
    let end = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    if count.contains(&end) { text.get(end..) } else { None }
}

/// Whether a number ends before `rest`: "SKC-1/2020-15" is another's number.
pub(super) fn closes(rest: &str) -> bool {
    let mut chars = rest.chars();
    match chars.next() {
        Some(c) if is_hyphen(c) || c == '/' => !chars.next().is_some_and(|next| next.is_ascii_digit()),
        Some(c) => !c.is_alphanumeric(),
        None => true,
    }
}

pub(super) const fn is_hyphen(c: char) -> bool {
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
    fn numbers_of_the_court_of_justice_stand_where_a_case_may() {
        let keys = |text: &str| found(text).into_iter().map(|(_, key)| key).collect::<Vec<_>>();
        for (text, expected) in [
            ("Eiropas Savienības Tiesa lietā C‑64/16 (ECLI:EU:C:2018:117)", &["C-64/16", "ECLI:EU:C:2018:117"][..]),
            ("apvienotajās lietās C-293/12 un C-594/12.", &["C-293/12", "C-594/12"]),
            ("lietās C-465/00, C-138/01 un C-139/01", &["C-465/00", "C-138/01", "C-139/01"]),
            (" (C-673/16), sk. T-201/04", &["C-673/16", "T-201/04"]),
            ("EST lietā Nr. C-362/14 un Nr. C-311/18", &["C-362/14", "C-311/18"]),
            ("spriedumā lietā Schrems C-362/14.", &["C-362/14"]),
            ("lieta C-583/11 P, lieta C-105/03 P. Bērziņš", &["C-583/11P", "C-105/03"]),
            ("lieta C-195/08 PPU.", &["C-195/08PPU"]),
        ] {
            assert_eq!(keys(text), expected, "{text}");
        }
        for text in [
            "telpā C-12/20",
            "Rīkojums Nr. C-12/20",
            "lietas nr. 5 lēmumu Nr. C-12/20",
            "tanks T-34/85",
            "(OV C-303/17, 2. lpp.)",
            "Tiesas spriedums, OV C-303/17",
            "ABC-12/20",
            "B-C-12/20",
            "lietā C-64/2016",
            "lietā C-64/16-5",
            "lietā C-064/16",
            "Regula (ES) 2016/679, tālr. 67-12/20",
        ] {
            assert_eq!(keys(text), [] as [&str; 0], "{text}");
        }
    }

    #[test]
    fn numbers_of_archives_and_applications_need_their_word_and_nr() {
        assert_eq!(found("lietā Nr. A420123412."), [("A420123412", "A420123412".into())]);
        assert_eq!(found("(arhīva Nr. C30123456)"), [("C30123456", "C30123456".into())]);
        let keys = |text: &str| found(text).into_iter().map(|(_, key)| key).collect::<Vec<_>>();
        assert_eq!(keys("lietās Nr. A420123412, A42049004 un Nr. A420123413, kā arī citās"), ["A420123412", "A42049004", "A420123413"]);
        assert_eq!(keys("Slivenko pret Latviju, iesniegums Nr. 48321/99"), ["48321/99"]);
        assert_eq!(keys("(iesniegumi Nr. 6339/05 un 12345/06)"), ["6339/05", "12345/06"]);
        for text in [
            "A420123412",
            "lietā A420123412",
            "rēķins Nr. A420123412",
            "lietā Nr. A4201234123",
            "lietā Nr. B420123412",
            "Nr. 12345/06",
            "lēmums Nr. 12345/06",
            "iesniegums Nr. 12/06",
            "iesniegums Nr. 12345/2006",
            "iesniegums Nr. 12345/06/BT",
            "iesniegums Nr. 1234/56",
            "noteikumi Nr. 1037, tālr. 67012345",
        ] {
            assert_eq!(keys(text), [] as [&str; 0], "{text}");
        }
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
