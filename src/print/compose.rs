//! The book's settings and the content → a [`Volume`].

use crate::book::Book;
use crate::config::books::PrintedBook;
use crate::print::resolver::Places;
use crate::print::volume::{TitlePage, Volume};
use crate::theme::Phrases;

impl<'a> Volume<'a> {
    /// Composes the book that `settings` describe; `phrases` are the words of its language. What is named and is not there is left out
    /// (the lints tell of it).
    #[must_use]
    pub fn compose(book: Book<'a>, settings: &'a PrintedBook, _phrases: &Phrases) -> Self {
        let title = TitlePage {
            title: &settings.title,
            subtitle: settings.subtitle.as_deref(),
            authors: &settings.authors,
            printing: settings.printing.as_deref(),
            year: settings.date.map(|date| date.year().to_string()),
            funding: None,
            demonstration: None,
        };
        let places = Places::default();
        Self { settings, book, title, imprint: vec![], contents: vec![], chapters: vec![], back: vec![], files: vec![], places }
    }
}
