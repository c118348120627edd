//! How a PDF is set: signs, words within the page, how full pages are.

use std::collections::BTreeSet;

use crate::pdf::check::{Check, Figure};
use crate::pdf::read::{Document, Page, Target, Word};

/// What counts as outside the page begins so many points beyond its edge, since the measure of a word is that of its letters' boxes.
const TOLERANCE: f64 = 1.0;

/// The sign that stands for any that is not known, and the soft hyphen. A reader sees neither in a message either.
const UNREADABLE: [char; 2] = ['\u{fffd}', '\u{ad}'];

/// The least average fill of pages.
const LEAST_FILL: f64 = 0.80;

/// The shares of a page's height that belong to running heads and page numbers.
const HEAD_AND_FOOT: (f64, f64) = (0.07, 0.925);

/// The largest step between two lines that still counts as filled, as a share of the page's height: from the last line of an article over
/// the end of its box, the space and the rule to the heading of the next one. What an engine leaves empty is larger.
const STEP: f64 = 0.12;

/// The words of a file, each with its page from 0.
fn words(document: &Document) -> impl Iterator<Item = (usize, &Word)> {
    document.pages.iter().enumerate().flat_map(|(at, page)| page.words.iter().map(move |word| (at, word)))
}

/// No sign may stand for none, none may lack its shape, and no soft hyphen may be left.
pub(super) fn signs(document: &Document) -> Figure {
    let wrong: Vec<String> = words(document)
        .filter(|(_, word)| word.unset || word.text.contains(UNREADABLE))
        .map(|(at, word)| format!("{}: {}", at + 1, word.text.replace(UNREADABLE[0], "U+FFFD").replace(UNREADABLE[1], "U+00AD")))
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
    let room = |at: usize| (HEAD_AND_FOOT.1 - HEAD_AND_FOOT.0) * document.pages[at].height - covers[at];
    // What the next page begins with cannot be divided, and had no room here.
    let full = |at: usize| document.pages.get(at + 1).and_then(opening).is_some_and(|height| height > room(at));
    let covers: Vec<f64> = (0..covers.len()).map(|at| if full(at) { most } else { covers[at] }).collect();
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

/// How much of a page's height its lines and pictures cover, in points.
fn covered(page: &Page) -> f64 {
    let (top, bottom) = text_area(page);
    let mut edges: Vec<f64> = page.words.iter().map(|word| word.baseline).filter(|line| (top..bottom).contains(line)).collect();
    let mut filled: Vec<(f64, f64)> = page.pictures.iter().map(|it| (it.area.top.max(top), it.area.bottom.min(bottom))).collect();
    filled.retain(|(from, to)| from < to);
    edges.extend(filled.iter().flat_map(|(from, to)| [*from, *to]));
    edges.sort_by(f64::total_cmp);
    filled.extend(edges.windows(2).map(|pair| (pair[0], pair[1].min(pair[0] + STEP * page.height))));
    filled.sort_by(|a, b| a.0.total_cmp(&b.0));
    let (mut sum, mut reached) = (0.0, top);
    for (from, to) in filled {
        sum += (to - from.max(reached)).max(0.0);
        reached = reached.max(to);
    }
    sum
}

/// The upper and lower edge of what stands between running heads and page numbers.
fn text_area(page: &Page) -> (f64, f64) {
    (HEAD_AND_FOOT.0 * page.height, HEAD_AND_FOOT.1 * page.height)
}

/// The height of the picture that a page begins with, with the words above it that stay with it.
fn opening(page: &Page) -> Option<f64> {
    let (top, bottom) = text_area(page);
    let lines = page.words.iter().map(|word| word.baseline).filter(|line| (top..bottom).contains(line));
    let first = lines.fold(bottom, f64::min);
    let picture = page.pictures.iter().filter(|it| it.area.top < first).min_by(|a, b| a.area.top.total_cmp(&b.area.top))?;
    Some(picture.area.bottom - picture.area.top)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pdf::read::{Area, Picture};

    /// A page of 1000 points with lines at these heights and a picture between two.
    fn page(lines: &[f64], picture: Option<(f64, f64)>) -> Page {
        let word = |line: &f64| Word { text: "vārds".to_owned(), baseline: *line, ..Word::default() };
        let area = |(top, bottom)| Picture { area: Area { left: 0.0, top, right: 100.0, bottom }, ..Picture::default() };
        let pictures = picture.map(area).into_iter().collect();
        Page { width: 700.0, height: 1000.0, words: lines.iter().map(word).collect(), pictures, ..Page::default() }
    }

    fn seen(pages: Vec<Page>) -> Figure {
        fill(&Document { pages, ..Document::default() })
    }

    #[test]
    fn a_picture_fills_its_page_and_the_one_before_that_had_no_room_for_it() {
        let lines: Vec<f64> = (0..42).map(|line| 80.0 + 20.0 * f64::from(line)).collect();
        let half = &lines[..15];
        let end = || page(&lines, None);
        assert_eq!(seen(vec![end(), page(half, None), end(), end()]).outcome, crate::pdf::check::Outcome::Fails);
        let with_picture = || page(&[900.0], Some((80.0, 880.0)));
        assert_eq!(seen(vec![end(), page(half, None), with_picture(), end()]).seen, "1.00");
        // One that is small would have had room.
        let small = || page(&lines[5..], Some((80.0, 160.0)));
        assert_eq!(seen(vec![end(), page(half, None), small(), end()]).outcome, crate::pdf::check::Outcome::Fails);
    }

    #[test]
    fn a_word_with_an_empty_box_is_told_and_only_what_is_not_seen_is_spelt_out() {
        let word = |text: &str, unset: bool| Word { text: text.to_owned(), unset, ..Word::default() };
        let words = vec![word("teksts", false), word("vārds🙂", true), word("bā\u{ad}riņtiesa", false)];
        let figure = signs(&Document { pages: vec![Page { words, ..Page::default() }], ..Document::default() });
        assert_eq!((figure.seen.as_str(), figure.examples), ("2", vec!["1: vārds🙂".to_owned(), "1: bāU+00ADriņtiesa".to_owned()]));
    }
}
