//! What a printed book names is there: everything it includes, once; its fonts and logos; and nothing else claims its folder.

use std::collections::BTreeSet;

use crate::book::Book;
use crate::config::books::PrintedBook;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::lang::nearest;
use crate::lint::damage;
use crate::route::{self, Address, Routes};
use crate::span::Span;
use crate::tables::included::{Refusal, things};

pub(super) fn check(book: &Book<'_>, diagnostics: &mut Diagnostics) {
    if book.config.books.is_empty() {
        return;
    }
    let routes = Routes::new(book.corpus, book.histories, book.today);
    for printed in &book.config.books {
        include(book, &routes, printed, diagnostics);
        files(book, printed, diagnostics);
        statement(book, printed, diagnostics);
        folder(book, printed, diagnostics);
    }
}

fn include(book: &Book<'_>, routes: &Routes<'_>, printed: &PrintedBook, diagnostics: &mut Diagnostics) {
    let mut before = BTreeSet::new();
    for included in &printed.include {
        let told = |code| Diagnostic::new(code, included.span).arg("written", &included.written);
        match things(book.corpus, routes, &included.written) {
            Err(refusal) => {
                let (kind, near) = match refusal {
                    Refusal::Part => ("part", None),
                    Refusal::Missing(near) => ("missing", near),
                };
                diagnostics.push(told(Code::UnknownInclude).arg("kind", kind).hint_nearest(near.as_deref()));
            }
            // A chapter one article of which stands before is no mistake: the rest of it is new.
            Ok(found) if found.iter().all(|thing| before.contains(thing)) => diagnostics.push(told(Code::RepeatedInclude)),
            Ok(found) => before.extend(found),
        }
    }
}

fn files(book: &Book<'_>, printed: &PrintedBook, diagnostics: &mut Diagnostics) {
    let known = || book.sources.assets.iter();
    let own = printed.funding.iter().flat_map(|funding| &funding.logos).zip(&printed.logo_spans);
    let logos = own.map(|(logo, span)| (&logo.file, *span));
    let fonts = printed.fonts.iter().map(|(path, span)| (path, *span));
    for (path, span) in logos.chain(fonts) {
        match known().find(|known| known.path == *path) {
            Some(asset) => damage::told(asset, span).into_iter().for_each(|told| diagnostics.push(told)),
            None => {
                let near = nearest(path, known().map(|asset| asset.path.as_str()));
                diagnostics.push(Diagnostic::new(Code::MissingFile, span).arg("path", path).hint_nearest(near));
            }
        }
    }
}

/// A book with a funding of its own must show the sentence, as every page must.
fn statement(book: &Book<'_>, printed: &PrintedBook, diagnostics: &mut Diagnostics) {
    let silent = |funding: &crate::config::Funding| funding.statement.trim().is_empty();
    let told_of_site = book.config.funding.as_ref().is_some_and(silent);
    if printed.funding.as_ref().is_some_and(silent) && !told_of_site {
        diagnostics.push(Diagnostic::new(Code::FundingIncomplete, printed.span).arg("key", "statement"));
    }
}

/// Pages and files of the content must leave a book its folder.
fn folder(book: &Book<'_>, printed: &PrintedBook, diagnostics: &mut Diagnostics) {
    let folder = printed.folder();
    let within = |address: &Address| address.path().starts_with(&folder);
    let pages = book.corpus.pages.iter().map(|(path, entry)| (route::written_page(path), entry.file));
    let methodologies = book.corpus.methodologies.iter().map(|(path, entry)| (route::written_page(path), entry.file));
    for (address, file) in pages.chain(methodologies).filter(|(address, _)| within(address)) {
        let told = Diagnostic::new(Code::ReservedAddress, Span::new(file, 0..0))
            .arg("address", format!("/{}", address.path()))
            .arg("owner", "book");
        diagnostics.push(told.hint("hint-rename-reserved"));
    }
    if let Some(asset) = book.sources.assets.iter().find(|asset| asset.path.starts_with(&folder)) {
        let told = Diagnostic::new(Code::ReservedAddress, printed.span).arg("address", format!("/{}", asset.path)).arg("owner", "book");
        diagnostics.push(told.hint("hint-rename-reserved"));
    }
}
