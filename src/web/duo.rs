//! The article's text and its commentary side by side: which part stands in a row with which section.

use std::ops::Range;

use serde::Serialize;

use crate::web::law::UnitView;
use crate::web::view::{Html, Link};

/// The widest that a part or section spans, as the style sheet knows it; beyond, both columns run freely.
const WIDEST: usize = 24;

/// The text and the commentary of an article.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Duo {
    /// Both columns run freely: no section speaks of a single part.
    pub loose: bool,
    /// The law.
    pub parts: Vec<PartView>,
    /// The amendment notes of the article.
    pub notes: Vec<Html>,
    /// The commentary: one section for each part, empty ones where there is nothing to say.
    pub sections: Vec<SectionView>,
    /// How many margin numbers the commentary has.
    pub margins: u32,
}

/// A part of the law: a row.
#[derive(Clone, Debug, Default, Serialize)]
pub struct PartView {
    /// The unit.
    pub unit: UnitView,
    /// How it is cited.
    pub cite: String,
    /// The rows it spans.
    pub span: usize,
    /// Too tall to stay in view.
    pub tall: bool,
    /// Its commentary, by margin numbers.
    pub comments: Option<Link>,
}

/// A section of the commentary.
#[derive(Clone, Debug, Default, Serialize)]
pub struct SectionView {
    /// The anchor of its heading.
    pub id: String,
    /// Its heading.
    pub title: Html,
    /// The units it speaks of.
    pub units: Vec<Link>,
    /// Its text.
    pub body: Html,
    /// The rows it spans.
    pub span: usize,
    /// Nothing: it only keeps the place beside a part.
    pub void: bool,
}

impl Duo {
    /// Puts sections beside parts. `bound` gives for each section the first and last part it speaks of.
    #[must_use]
    pub fn new(parts: Vec<PartView>, sections: Vec<SectionView>, bound: &[Option<(usize, usize)>]) -> Self {
        let mut duo = Self { parts, sections, ..Self::default() };
        let bands = bands(duo.parts.len(), bound);
        let fits = |(parts, sections): &(Range<usize>, Range<usize>)| parts.len().abs_diff(sections.len()) < WIDEST;
        if duo.parts.is_empty() || bound.iter().all(Option::is_none) || !bands.iter().all(fits) {
            duo.loose = true;
            duo.parts.iter_mut().for_each(|part| part.span = 1);
            duo.sections.iter_mut().for_each(|section| section.span = 1);
            return duo;
        }
        duo.arrange(&bands);
        duo
    }

    fn arrange(&mut self, bands: &[(Range<usize>, Range<usize>)]) {
        let mut sections = std::mem::take(&mut self.sections).into_iter();
        for (parts, band) in bands {
            let rows = parts.len().max(band.len());
            for (k, part) in self.parts.iter_mut().take(parts.end).skip(parts.start).enumerate() {
                part.span = if k + 1 == parts.len() { rows - k } else { 1 };
            }
            for (k, section) in sections.by_ref().take(band.len()).enumerate() {
                let span = if k + 1 == band.len() { rows - k } else { 1 };
                self.sections.push(SectionView { span, ..section });
            }
            if band.is_empty() {
                self.sections.push(SectionView { span: rows, void: true, ..SectionView::default() });
            }
        }
    }
}

/// Runs of parts and of sections that belong together, in order; every part and every section is in one.
fn bands(parts: usize, bound: &[Option<(usize, usize)>]) -> Vec<(Range<usize>, Range<usize>)> {
    let mut bands = Vec::new();
    // The open band: sections that speak of the whole article stand beside the part before them.
    let (mut part, mut section) = (0..parts.min(1), 0..0);
    for (k, bound) in bound.iter().enumerate() {
        if let Some((first, last)) = *bound {
            let end = parts.saturating_sub(1);
            let (first, last) = (first.min(end), last.min(end));
            if first >= part.end {
                bands.push((part.clone(), section.clone()));
                bands.extend((part.end..first).map(|alone| (alone..alone + 1, k..k)));
                part = first..last + 1;
                section = k..k;
            } else {
                part.end = part.end.max(last + 1);
            }
        }
        section.end = k + 1;
    }
    bands.push((part.clone(), section.clone()));
    bands.extend((part.end..parts).map(|alone| (alone..alone + 1, section.end..section.end)));
    bands
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spans(parts: usize, bound: &[Option<(usize, usize)>]) -> (Vec<usize>, Vec<usize>) {
        let duo = Duo::new(vec![PartView::default(); parts], vec![SectionView::default(); bound.len()], bound);
        let sections = duo.sections.iter().map(|section| if section.void { 0 } else { section.span }).collect();
        (duo.parts.iter().map(|part| part.span).collect(), sections)
    }

    #[test]
    fn a_part_and_its_section_share_a_row() {
        assert_eq!(spans(2, &[Some((0, 0)), Some((1, 1))]), (vec![1, 1], vec![1, 1]));
    }

    #[test]
    fn the_reference_page_comes_out_as_drawn() {
        // A section on the whole article and one on part 1; single ones; one section for parts 5 and 6.
        let bound = [None, Some((0, 0)), Some((1, 1)), Some((2, 2)), Some((3, 3)), Some((4, 5))];
        assert_eq!(spans(6, &bound), (vec![2, 1, 1, 1, 1, 1], vec![1, 1, 1, 1, 1, 2]));
    }

    #[test]
    fn a_part_without_commentary_has_an_empty_place_beside_it() {
        assert_eq!(spans(4, &[Some((1, 1)), Some((3, 3)), None]), (vec![1, 1, 1, 2], vec![0, 1, 0, 1, 1]));
    }

    fn rows(parts: usize, bound: &[Option<(usize, usize)>]) -> (usize, usize) {
        let duo = Duo::new(vec![PartView::default(); parts], vec![SectionView::default(); bound.len()], bound);
        assert_eq!((duo.parts.len(), duo.sections.iter().filter(|section| !section.void).count()), (parts, bound.len()), "{bound:?}");
        (duo.parts.iter().map(|part| part.span).sum(), duo.sections.iter().map(|section| section.span).sum())
    }

    #[test]
    fn rows_of_both_columns_are_always_equal_in_number() {
        // Every way in which three sections can speak of up to four parts, and of parts that are not there.
        let mut ways: Vec<Option<(usize, usize)>> = vec![None, Some((9, 9))];
        ways.extend((0..5).flat_map(|first| (first..5).map(move |last| Some((first, last)))));
        let count = ways.len();
        for k in 0..count.pow(3) * 4 {
            let bound = [ways[k % count], ways[k / count % count], ways[k / count.pow(2) % count]];
            let bound = bound.get(k % 3..).unwrap_or_default();
            if bound.iter().any(Option::is_some) {
                let (left, right) = rows(k / count.pow(3) + 1, bound);
                assert_eq!(left, right, "{bound:?}");
            }
        }
    }

    #[test]
    fn a_section_on_a_part_that_is_not_there_stands_beside_the_last_one() {
        assert_eq!(spans(4, &[Some((9, 9))]), (vec![1, 1, 1, 1], vec![0, 0, 0, 1]));
        assert_eq!(rows(0, &[Some((9, 9))]), (0, 1), "without parts both columns run freely");
    }

    #[test]
    fn without_bound_sections_the_columns_run_freely() {
        let duo = Duo::new(vec![PartView::default()], vec![SectionView::default(); 3], &[None, None, None]);
        assert!(duo.loose);
    }
}
