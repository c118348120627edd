//! What the reader of a printed article must know first.

use crate::book::Book;
use crate::print::volume::Notice;
use crate::print::words::Words;
use crate::tables::names::label_name;
use crate::tables::notices::{About, Reason, reasons, sentence};

/// All that must be said of an article, the gravest first.
pub(super) fn notices(words: Words<'_>, book: &Book<'_>, about: About<'_>) -> Vec<Notice> {
    let notice = |reason: Reason<'_>| {
        let mut text = reason.text(book.corpus, words.phrases, words.days);
        if let Some((before, label)) = reason.basis(words.phrases) {
            text = format!("{text} {before} {}", sentence(label_name(book.corpus, words.phrases, label)));
        }
        Notice { kind: reason.kind(), strong: reason.strong(words.phrases), text }
    };
    reasons(book.histories, book.today, about).into_iter().map(notice).collect()
}
