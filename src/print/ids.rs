//! The ids of a printed book, in one place: unique in the whole book, since everything of a text begins with the text's own id.
//!
//! A text's id: `btl-17` (an article), `btl-n4` (a division), `btl-pn` (transitional provisions), `btl` (an act without divisions),
//! `page_metodika_saruna-ar-bernu`, `term_aizbildnis`, `case_paraugs-1`. The parts of a book: `part_contents`, `part_subjects`. No key of
//! an act has `_`, so that none can be taken for another.

use crate::html::paper;
use crate::model::label::{ActKey, Step};
use crate::model::number::Number;
use crate::route::fragment::fragment;

/// The title page.
pub const TITLE: &str = "part_title";
/// The imprint.
pub const IMPRINT: &str = "part_imprint";
/// The contents.
pub const CONTENTS: &str = "part_contents";
/// The authors.
pub const AUTHORS: &str = "part_authors";
/// The list of abbreviations.
pub const ABBREVIATIONS: &str = "part_abbreviations";
/// The table of cases.
pub const CASES: &str = "part_cases";
/// The table of legislation cited.
pub const LEGISLATION: &str = "part_legislation";
/// The subject index.
pub const SUBJECTS: &str = "part_subjects";
/// The glossary.
pub const TERMS: &str = "part_terms";

/// An article: `btl-17`, `btl-10-1` for 10.¹.
#[must_use]
pub fn article(act: &ActKey, number: Number) -> String {
    format!("{act}-{}", number.slug())
}

/// A division, transitional provisions or an annex, by its way from the act: `btl-n4`, `btl-pn`; the act itself: `btl`.
#[must_use]
pub fn division(act: &ActKey, way: &[Step]) -> String {
    below(act.as_str(), &fragment(way, false))
}

/// A unit below a text: `btl-17` and `d1.p2` → `btl-17-d1-p2`. Where points are paths of numbers (`paths`) as in [`fragment`].
#[must_use]
pub fn unit(text: &str, way: &[Step], paths: bool) -> String {
    below(text, &fragment(way, paths))
}

/// A margin number: `btl-17-rn3`.
#[must_use]
pub fn margin(text: &str, number: u32) -> String {
    format!("{text}-rn{number}")
}

/// A heading or box of a text, by its anchor there: `btl-17-panta-vieta-likuma`.
#[must_use]
pub fn below(text: &str, anchor: &str) -> String {
    if anchor.is_empty() { text.to_owned() } else { format!("{text}-{anchor}") }
}

/// A footnote: `fn-btl-17-2`. Its number is its place in [`crate::model::content::Body::footnotes`], from 1.
#[must_use]
pub fn note(text: &str, number: usize) -> String {
    paper::note(text, number)
}

/// The place in the text that refers to a footnote: `fnref-btl-17-2`, the second one `fnref-btl-17-2-2`.
#[must_use]
pub fn note_reference(text: &str, number: usize, times: usize) -> String {
    paper::note_reference(text, number, times)
}

/// A table: `table-btl-17-1`, counted through its text from 1.
#[must_use]
pub fn table(text: &str, number: usize) -> String {
    paper::table(text, number)
}

/// A page or methodology, by its path without ending: `page_metodika_saruna-ar-bernu`; what is no ASCII letter, digit or hyphen is `_`.
#[must_use]
pub fn page(path: &str) -> String {
    named("page", path)
}

/// A term.
#[must_use]
pub fn term(id: &str) -> String {
    named("term", id)
}

/// A court case, by its slug.
#[must_use]
pub fn case(slug: &str) -> String {
    named("case", slug)
}

fn named(kind: &str, name: &str) -> String {
    let plain = |c: char| if c.is_ascii_alphanumeric() || c == '-' { c } else { '_' };
    format!("{kind}_{}", name.chars().map(plain).collect::<String>())
}
