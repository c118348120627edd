//! The text of a book: all of it must be in the PDF.

use crate::pdf::check::pages::Pages;
use crate::pdf::check::{Check, Figure};
use crate::pdf::read::Document;
use crate::pdf::wanted::{Text, Wanted};

/// The fewest bytes of a text that stand on a page before it goes on over the next: less would be found anywhere.
const FEWEST: usize = 6;

/// The bytes that stand in a line at least.
const LINE: usize = 24;

/// How many lost texts are looked for in the whole file; from there on near the last alone, since then the file is refused anyway.
const PATIENCE: usize = 20;

/// How many words of a lost text are shown.
const SHOWN: usize = 8;

/// Every text must be there whole: on one page, or over the end of one and the beginning of the next.
pub(super) fn text(document: &Document, wanted: &Wanted) -> Figure {
    let mut finder = Finder { pages: Pages::of(document), last: 0, lost: 0 };
    let lost: Vec<String> = wanted.texts.iter().filter(|text| !finder.find(&text.letters)).map(shown).collect();
    let all = wanted.texts.len();
    Figure::new(Check::Text, format!("{}/{all}", all - lost.len()), lost.is_empty(), lost)
}

fn shown(text: &Text) -> String {
    let few: Vec<&str> = text.words.split(' ').take(SHOWN).collect();
    format!("{}: {}", text.place, few.join(" "))
}

struct Finder {
    pages: Pages,
    /// Where the last text was found: they come in order, but for what floats.
    last: usize,
    lost: usize,
}

impl Finder {
    fn find(&mut self, text: &str) -> bool {
        let (near, all) = (self.last..self.last + 2, self.pages.len());
        // Pages behind the last text first, then those before it.
        let far = (self.last..all).chain(0..self.last).take(if self.lost < PATIENCE { all } else { 0 });
        let found = self
            .pages
            .take(text, near.clone())
            .or_else(|| self.over_pages(text, near))
            .or_else(|| self.pages.take(text, far.clone()))
            .or_else(|| self.over_pages(text, far));
        self.last = found.unwrap_or(self.last);
        self.lost += usize::from(found.is_none());
        found.is_some()
    }

    /// The page on which a text begins that goes on over the next ones.
    fn over_pages(&self, text: &str, pages: impl IntoIterator<Item = usize>) -> Option<usize> {
        // A page with all of it has another text of the same words; this one may begin there too, and leave a line to the next.
        let line = text.floor_char_boundary(text.len().saturating_sub(LINE));
        pages.into_iter().find(|page| self.goes_on(text, *page, line))
    }

    /// Whether a page has the beginning of a text, of at most so many bytes, and the next ones the rest.
    fn goes_on(&self, text: &str, page: usize, most: usize) -> bool {
        if page >= self.pages.len() {
            return false;
        }
        match self.pages.beginning(text, page) {
            whole if whole == text.len() && most == whole => true,
            begun if begun == text.len() => most >= LINE && self.rest(text, page, most),
            begun => begun >= FEWEST && self.rest(text, page, begun),
        }
    }

    fn rest(&self, text: &str, page: usize, begun: usize) -> bool {
        let rest = &text[begun..];
        self.goes_on(rest, page + 1, rest.len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pdf::letters::letters;
    use crate::pdf::read::{Area, Page, Word};

    fn document(pages: &[&str]) -> Document {
        let area = Area { left: 0.0, top: 0.0, right: 1.0, bottom: 1.0 };
        let word = |text: &str| Word { text: text.to_owned(), area, baseline: 1.0, size: 10.0, ..Word::default() };
        let page = |text: &&str| Page { words: text.split(' ').map(word).collect(), ..Page::default() };
        Document { pages: pages.iter().map(page).collect(), ..Document::default() }
    }

    fn seen(texts: &[&str], pages: &[&str]) -> Figure {
        let text = |words: &&str| Text { place: "a".into(), words: (*words).to_owned(), letters: letters(words) };
        text_of(&document(pages), texts.iter().map(text).collect())
    }

    fn text_of(document: &Document, texts: Vec<Text>) -> Figure {
        text(document, &Wanted { texts, ..Wanted::default() })
    }

    #[test]
    fn a_text_may_go_on_over_pages_and_words_be_divided() {
        let texts = ["Bāriņtiesa lemj.", "Bērns ir pirmais un vienīgais."];
        assert_eq!(seen(&texts, &["Bāriņ- tiesa lemj. 17 Bērns ir", "galva pirmais un", "vienī- gais."]).seen, "2/2");
    }

    #[test]
    fn a_dropped_word_and_a_dropped_paragraph_are_told() {
        let texts = ["Bāriņtiesa šodien lemj.", "Bērns ir pirmais.", "Bērns ir pirmais."];
        let figure = seen(&texts, &["Bāriņtiesa lemj.", "Bērns ir pirmais."]);
        assert_eq!(figure.seen, "1/3");
        assert_eq!(figure.examples, ["a: Bāriņtiesa šodien lemj.", "a: Bērns ir pirmais."]);
    }

    #[test]
    fn a_short_text_is_no_part_of_a_longer_word() {
        assert_eq!(seen(&["ir", "4."], &["Bērns irst 14 reizes."]).seen, "0/2");
        assert_eq!(seen(&["ir", "4."], &["Bērns ir (4) reizes."]).seen, "2/2");
        assert_eq!(seen(&["šūna", "Vai", "5"], &["šūna12 3Vai 15"]).examples, ["a: 5"]);
    }

    #[test]
    fn a_text_is_found_where_the_letters_before_it_begin_like_it() {
        assert_eq!(seen(&["162.", "162.1", "tiesība", "tiesības"], &["162. 162.1 tiesība tiesības"]).seen, "4/4");
        let texts = ["saskarsmes tiesība", "saskarsmes tiesības"];
        assert_eq!(seen(&texts, &["saskarsmes tiesība saskarsmes tiesības"]).seen, "2/2");
    }

    #[test]
    fn a_long_text_that_stands_twice_may_be_divided_the_second_time() {
        let text = "Šīs pašas rindas stāv divās vietās, un otrajā vietā tās turpina nākamā lappuse.";
        let page = format!("{text} Šīs pašas rindas stāv divās vietās, un");
        assert_eq!(seen(&[text, text], &[&page, "otrajā vietā tās turpina nākamā lappuse."]).seen, "2/2");
        assert_eq!(seen(&[text, text], &[&page, "Cits teksts."]).seen, "1/2");
    }

    #[test]
    fn what_floats_to_an_earlier_page_is_found() {
        assert_eq!(seen(&["otrais teksts", "pirmais teksts"], &["pirmais teksts", "otrais teksts"]).seen, "2/2");
    }
}
