//! The outline of a PDF against the headings of the book.

use crate::pdf::check::{Check, Figure, Outcome};
use crate::pdf::letters::{letters, spaced};
use crate::pdf::read::{Document, Target};
use crate::pdf::wanted::{Heading, Wanted};

/// Every h1 and h2 must be in the outline, in order, with its words, and lead somewhere; headings before the contents may be left out.
/// Where an engine makes its outline of the contents alone, what the contents do not list may be missing, which is told.
pub(super) fn outline(document: &Document, wanted: &Wanted, contents_only: bool) -> Figure {
    let lead = document.outline.iter().filter(|entry| !matches!(entry.target, Target::Nowhere(_)));
    let mut entries = lead.map(|entry| spaced(&entry.title));
    let (mut all, mut missing, mut listed) = (0, Vec::new(), 0);
    for heading in &wanted.headings {
        // What stands between two headings may be lower ones.
        let mut ahead = entries.clone();
        let found = ahead.any(|entry| same(&entry, heading));
        if found {
            entries = ahead;
        }
        if !heading.optional {
            all += 1;
            missing.extend((!found).then(|| heading.words.clone()));
            listed += usize::from(!found && heading.listed);
        }
    }
    let mut figure = Figure::new(Check::Outline, format!("{}/{all}", all - missing.len()), missing.is_empty() && all > 0, missing);
    if figure.outcome == Outcome::Fails && contents_only && listed == 0 {
        figure.outcome = Outcome::Unable;
    }
    figure
}

/// The letters after which an engine may cut an entry, or a browser begin it anew: whoever reads an outline knows the heading by then.
const CUT: usize = 120;

/// An entry has the words of its heading; signs between them may differ, and engines add the numbers of the notes called there and, a
/// browser, the words for pictures, without spaces around them.
fn same(entry: &str, heading: &Heading) -> bool {
    let (entry, wanted) = (words(entry), words(&heading.words));
    let start: String = wanted.chars().take(CUT).collect();
    if start.chars().count() == CUT && entry.contains(&start) {
        return true;
    }
    let numbered = |entry: &str, wanted: &str| {
        entry.strip_prefix(wanted).is_some_and(|rest| rest.chars().all(|letter| letter.is_ascii_digit() || letter == ' '))
    };
    if heading.pictures.is_empty() {
        return numbered(&entry, &wanted);
    }
    let solid = |text: &str| text.replace(' ', "");
    let spoken = solid(&entry);
    let silent = heading.pictures.iter().fold(spoken, |entry, picture| entry.replacen(&solid(&words(picture)), "", 1));
    numbered(&entry, &wanted) || numbered(&silent, &solid(&wanted))
}

fn words(text: &str) -> String {
    let words = text.split(|letter: char| !letter.is_alphanumeric()).map(letters).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pdf::read::Entry;

    fn book(headings: &[(&str, bool)], entries: &[&str]) -> (Document, Wanted) {
        let entry = |title: &&str| Entry { level: 1, title: (*title).to_owned(), target: Target::Page(0, None) };
        let heading = |(words, optional): &(&str, bool)| Heading {
            level: 1,
            words: (*words).to_owned(),
            pictures: Vec::new(),
            optional: *optional,
            listed: *words != "17. pants",
        };
        (
            Document { outline: entries.iter().map(entry).collect(), ..Document::default() },
            Wanted { headings: headings.iter().map(heading).collect(), ..Wanted::default() },
        )
    }

    #[test]
    fn every_heading_must_be_there_in_order_with_its_words() {
        let headings = [("Grāmata", true), ("I nodaļa", false), ("17. pants", false)];
        let (document, wanted) = book(&headings, &["I nodaļa", "I. Mērķis", "17. pants1"]);
        assert_eq!(outline(&document, &wanted, false).seen, "2/2");
        let (document, wanted) = book(&headings, &["I nodaļaI nodaļa", "17. pants"]);
        assert_eq!(outline(&document, &wanted, false).examples, ["I nodaļa"]);
        assert_eq!(outline(&document, &wanted, true).outcome, Outcome::Fails);
    }

    #[test]
    fn the_words_for_a_picture_in_a_heading_may_be_told_too() {
        let (document, mut wanted) = book(&[("Virsraksts beigas", false)], &["Virsraksts Ikonabeigas1"]);
        assert_eq!(outline(&document, &wanted, false).seen, "0/1");
        wanted.headings[0].pictures = vec!["Ikona".to_owned()];
        assert_eq!(outline(&document, &wanted, false).seen, "1/1");
    }

    #[test]
    fn a_heading_of_hundreds_of_words_may_be_cut_in_the_outline() {
        let heading = "vārds ".repeat(300);
        let (document, wanted) = book(&[(&heading, false)], &[&heading[..600]]);
        assert_eq!(outline(&document, &wanted, false).seen, "1/1");
        let anew = format!("{}{}", &heading[..60], &heading[..600]);
        let (document, wanted) = book(&[(&heading, false)], &[&anew]);
        assert_eq!(outline(&document, &wanted, false).seen, "1/1");
        let (document, wanted) = book(&[(&heading, false)], &[&heading[..60]]);
        assert_eq!(outline(&document, &wanted, false).seen, "0/1");
    }

    #[test]
    fn an_engine_that_knows_only_the_contents_may_leave_out_what_they_do_not_list() {
        let (document, wanted) = book(&[("I nodaļa", false), ("17. pants", false)], &["I nodaļa"]);
        assert_eq!(outline(&document, &wanted, true).outcome, Outcome::Unable);
        assert_eq!(outline(&document, &wanted, false).outcome, Outcome::Fails);
    }
}
