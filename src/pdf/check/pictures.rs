//! The pictures of a book: every one must be drawn in the PDF.

use std::collections::BTreeMap;

use crate::pdf::check::{Check, Figure};
use crate::pdf::letters::letters;
use crate::pdf::read::Document;
use crate::pdf::wanted::Wanted;

/// A picture is known by its words. Each must be drawn as often as the book shows it; one that a reader would see as a gap, or as the sign
/// of a broken picture, is drawn by no engine under its tag.
pub(super) fn pictures(document: &Document, wanted: &Wanted) -> Figure {
    let mut drawn: BTreeMap<String, usize> = BTreeMap::new();
    for picture in document.pages.iter().flat_map(|page| &page.pictures) {
        *drawn.entry(letters(&picture.alt)).or_default() += 1;
    }
    // Without tags nothing is known, and the tags are counted on their own.
    let is_drawn = |alt: &String| match drawn.get_mut(&letters(alt)) {
        Some(left @ 1..) => {
            *left -= 1;
            true
        }
        Some(_) | None => false,
    };
    let (found, lost): (Vec<&String>, Vec<&String>) = wanted.pictures.iter().partition({
        let mut is_drawn = is_drawn;
        move |alt| is_drawn(alt)
    });
    Figure::new(Check::Pictures, format!("{}/{}", found.len(), wanted.pictures.len()), lost.is_empty(), lost.into_iter().cloned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pdf::read::{Page, Picture};

    fn seen(wanted: &[&str], drawn: &[&str]) -> Figure {
        let own = |text: &&str| (*text).to_owned();
        let pictures = drawn.iter().map(|alt| Picture { alt: own(alt), ..Picture::default() }).collect();
        let document = Document { pages: vec![Page { pictures, ..Page::default() }], ..Document::default() };
        pictures_of(&document, wanted.iter().map(own).collect())
    }

    fn pictures_of(document: &Document, wanted: Vec<String>) -> Figure {
        pictures(document, &Wanted { pictures: wanted, ..Wanted::default() })
    }

    #[test]
    fn every_picture_is_wanted_as_often_as_the_book_shows_it() {
        assert_eq!(seen(&["Shēma", "Karte"], &["Karte", "Shēma", "Cits"]).seen, "2/2");
        let figure = seen(&["Shēma", "Shēma", "Karte"], &["Shēma"]);
        assert_eq!((figure.seen.as_str(), figure.examples), ("1/3", vec!["Shēma".to_owned(), "Karte".to_owned()]));
    }
}
