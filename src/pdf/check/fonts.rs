//! The fonts of a PDF: all in the file, none but the book's, and those the book brings.

use crate::pdf::check::{Check, Figure, Terms};
use crate::pdf::letters::letters;
use crate::pdf::read::Document;

/// How many words of a strange font are shown.
const SHOWN: usize = 3;

/// All fonts must be in the file, and be the book's. Drawn fonts have no name to hold against anything. A font that the book brings and
/// that is not used was not read by the engine.
pub(super) fn fonts(document: &Document, terms: &Terms) -> Figure {
    let allowed = known(&terms.fonts);
    let strange = |name: &str| !name.is_empty() && !is_one_of(name, &allowed);
    let wrong = document.fonts.iter().filter(|font| !font.embedded || strange(&font.name)).map(|font| with_words(document, &font.name));
    let wrong: Vec<String> = wrong.collect();
    let right = document.fonts.len() - wrong.len();
    let unused = terms.brought.iter().filter(|names| {
        let names = known(names);
        !document.fonts.iter().any(|font| is_one_of(&font.name, &names))
    });
    let unused: Vec<String> = unused.filter_map(|names| Some(format!("{} (0)", names.first()?))).collect();
    let all = document.fonts.len() + unused.len();
    let wrong: Vec<String> = wrong.into_iter().chain(unused).collect();
    Figure::new(Check::Fonts, format!("{right}/{all}"), wrong.is_empty(), wrong)
}

fn known(names: &[String]) -> Vec<String> {
    names.iter().map(|name| letters(name)).filter(|name| !name.is_empty()).collect()
}

fn is_one_of(name: &str, families: &[String]) -> bool {
    let name = letters(name);
    families.iter().any(|family| name.starts_with(family))
}

/// A font with the first page that is set in it and the words there: `Liberation-Sans (4: →, ≥)`.
fn with_words(document: &Document, name: &str) -> String {
    for (at, page) in document.pages.iter().enumerate() {
        let words = page.words.iter().filter(|word| word.fonts.iter().any(|font| **font == *name));
        let words: Vec<&str> = words.take(SHOWN).map(|word| word.text.as_str()).collect();
        if !words.is_empty() {
            return format!("{name} ({}: {})", at + 1, words.join(", "));
        }
    }
    name.to_owned()
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::pdf::read::{Font, Page, Word};

    fn document() -> Document {
        let word = |text: &str, font: &str| Word { text: text.to_owned(), fonts: vec![Arc::from(font)], ..Word::default() };
        let words = vec![word("Teksts", "NotoSans-Regular"), word("→", "Liberation-Sans"), word("≥", "Liberation-Sans")];
        let font = |name: &str| Font { name: name.to_owned(), embedded: true };
        let fonts = vec![font("Liberation-Sans"), font("NotoSans-Regular")];
        Document { pages: vec![Page::default(), Page { words, ..Page::default() }], fonts, ..Document::default() }
    }

    #[test]
    fn a_strange_font_is_told_with_its_page_and_words() {
        let figure = fonts(&document(), &Terms { fonts: vec!["Noto Sans".to_owned()], ..Terms::default() });
        assert_eq!((figure.seen.as_str(), figure.examples), ("1/2", vec!["Liberation-Sans (2: →, ≥)".to_owned()]));
    }

    #[test]
    fn a_font_that_the_book_brings_must_be_used() {
        let own = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
        let brought = vec![own(&["NotoSans", "NotoSans-Regular"]), own(&["Mans", "Mans-Regular"])];
        let figure = fonts(&document(), &Terms { fonts: own(&["Noto Sans", "Liberation Sans"]), brought, ..Terms::default() });
        assert_eq!((figure.seen.as_str(), figure.examples), ("2/3", own(&["Mans (0)"])));
    }
}
