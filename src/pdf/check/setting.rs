//! How a PDF is set: fonts, signs, words within the page, how full pages are.

use std::collections::BTreeSet;

use crate::pdf::check::{Check, Figure};
use crate::pdf::letters::letters;
use crate::pdf::read::{Document, Page, Target, Word};

/// What counts as outside the page begins so many points beyond its edge, since the measure of a word is that of its letters' boxes.
const TOLERANCE: f64 = 1.0;

/// The least average fill of pages.
const LEAST_FILL: f64 = 0.80;

/// The shares of a page's height that belong to running heads and page numbers.
const HEAD_AND_FOOT: (f64, f64) = (0.07, 0.925);

/// The largest step between two lines that still counts as filled, as a share of the page's height: from the last line of an article over
/// the end of its box, the space and the rule to the heading of the next one. What an engine leaves empty is larger.
const STEP: f64 = 0.12;

/// All fonts must be in the file, and be the book's. Drawn fonts have no name to hold against anything.
pub(super) fn fonts(document: &Document, allowed: &[String]) -> Figure {
    let allowed: Vec<String> = allowed.iter().map(|name| letters(name)).filter(|name| !name.is_empty()).collect();
    let strange = |name: &str| !name.is_empty() && !allowed.iter().any(|family| letters(name).starts_with(family));
    let wrong: Vec<String> =
        document.fonts.iter().filter(|font| !font.embedded || strange(&font.name)).map(|font| font.name.clone()).collect();
    Figure::new(Check::Fonts, format!("{}/{}", document.fonts.len() - wrong.len(), document.fonts.len()), wrong.is_empty(), wrong)
}

/// The words of a file, each with its page from 0.
fn words(document: &Document) -> impl Iterator<Item = (usize, &Word)> {
    document.pages.iter().enumerate().flat_map(|(at, page)| page.words.iter().map(move |word| (at, word)))
}

/// No sign may stand for none, and no soft hyphen may be left.
pub(super) fn signs(document: &Document) -> Figure {
    let wrong: Vec<String> = words(document)
        .filter(|(_, word)| word.text.contains(['\u{fffd}', '\u{ad}']))
        .map(|(at, word)| format!("{}: {}", at + 1, word.text.escape_default()))
        .collect();
    Figure::new(Check::Letters, wrong.len().to_string(), wrong.is_empty() && words(document).next().is_some(), wrong)
}

/// All words must stand on their page.
pub(super) fn page(document: &Document) -> Figure {
    let outside = |page: &Page, word: &Word| {
        word.area.left < -TOLERANCE
            || word.area.top < -TOLERANCE
            || word.area.right > page.width + TOLERANCE
            || word.area.bottom > page.height + TOLERANCE
    };
    let wrong: Vec<String> = words(document)
        .filter(|(at, word)| outside(&document.pages[*at], word))
        .map(|(at, word)| format!("{}: {}", at + 1, word.text))
        .collect();
    Figure::new(Check::Page, wrong.len().to_string(), wrong.is_empty(), wrong)
}

/// Pages must be full on average: but for those before the first chapter, and the last before the next chapter, which end where they end.
pub(super) fn fill(document: &Document) -> Figure {
    let chapters: BTreeSet<usize> = document
        .outline
        .iter()
        .filter(|entry| entry.level == 1)
        .filter_map(|entry| match entry.target {
            Target::Page(page, _) => Some(page),
            Target::Address(_) | Target::Nowhere(_) => None,
        })
        .collect();
    let covers: Vec<f64> = document.pages.iter().map(covered).collect();
    let most = covers.iter().copied().fold(0.0, f64::max);
    let first = chapters.iter().copied().find(|page| *page > 2).unwrap_or(0);
    let last = document.pages.len() - 1;
    let counted = |at: usize| at >= first && at < last && !(at + 1..=at + 2).any(|next| chapters.contains(&next));
    let fills: Vec<f64> = (0..covers.len()).filter(|at| counted(*at)).map(|at| covers[at] / most.max(1.0)).collect();
    if fills.is_empty() {
        return Figure::new(Check::Fill, "–", true, []);
    }
    let mean = fills.iter().sum::<f64>() / fills.len() as f64;
    let emptiest = (0..covers.len()).filter(|at| counted(*at) && covers[*at] / most.max(1.0) < 0.4).map(|at| (at + 1).to_string());
    let holds = mean >= LEAST_FILL;
    Figure::new(Check::Fill, format!("{mean:.2}"), holds, emptiest.filter(|_| !holds))
}

/// How much of a page's height its lines cover, in points.
fn covered(page: &Page) -> f64 {
    let (top, bottom) = (HEAD_AND_FOOT.0 * page.height, HEAD_AND_FOOT.1 * page.height);
    let mut lines: Vec<f64> = page.words.iter().map(|word| word.baseline).filter(|line| (top..bottom).contains(line)).collect();
    lines.sort_by(f64::total_cmp);
    lines.windows(2).map(|pair| (pair[1] - pair[0]).min(STEP * page.height)).sum()
}
