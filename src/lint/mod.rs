//! Editorial rules: what is well formed and resolves, and should still be looked at. One rule a file.

mod books;
mod commented_article;
mod distinct_synonym;
mod funding;
mod heading_units;
mod listed_citation;
mod stale_commentary;
mod walk;

use crate::book::Book;
use crate::diagnostic::Diagnostics;

/// Holds every rule to the whole book.
pub fn lint(book: &Book<'_>, diagnostics: &mut Diagnostics) {
    commented_article::check(book, diagnostics);
    stale_commentary::check(book, diagnostics);
    heading_units::check(book, diagnostics);
    listed_citation::check(book, diagnostics);
    funding::check(book, diagnostics);
    distinct_synonym::check(book, diagnostics);
    books::check(book, diagnostics);
}
