//! `komentari check --print`: what every book must be before an engine gets it, counted in its finished HTML: no id twice, no link to
//! nowhere within, no picture without words, no table without a header.

mod count;
mod places;

use std::collections::BTreeSet;

use crate::book::Book;
use crate::config::books::PrintedBook;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
pub use crate::print::proof::count::{Figures, figures};
use crate::print::proof::places::{Faults, faults};
use crate::print::{Volume, html};
use crate::theme::Theme;

/// What was counted in a book.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proof {
    /// Its name in `site.yaml`.
    pub book: String,
    /// What was counted in the profile with notes after each text.
    pub figures: Figures,
}

/// Counts all books. What is wrong is told at its place in the content where it stands there, else where `site.yaml` names the book.
#[must_use]
pub fn proof(book: &Book<'_>, theme: &Theme, diagnostics: &mut Diagnostics) -> Vec<Proof> {
    let one = |settings: &PrintedBook| {
        let volume = Volume::compose(*book, settings, &theme.words(&settings.language));
        let counted: Vec<Figures> = html::pages(&volume, theme, diagnostics).iter().map(|(_, html)| figures(html)).collect();
        tell(settings, &counted, &faults(&volume), diagnostics);
        Some(Proof { book: settings.id.clone(), figures: counted.into_iter().next()? })
    };
    book.config.books.iter().filter_map(one).collect()
}

/// Each fault once, though both profiles show it.
fn tell(settings: &PrintedBook, counted: &[Figures], faults: &Faults, diagnostics: &mut Diagnostics) {
    let of_book = |code| Diagnostic::new(code, settings.span).arg("book", &settings.id);
    let all = |what: fn(&Figures) -> &Vec<String>| counted.iter().flat_map(what).collect::<BTreeSet<_>>();
    for id in all(|figures| &figures.repeated_ids) {
        diagnostics.push(of_book(Code::PrintDuplicateId).arg("id", id));
    }
    for link in all(|figures| &figures.dangling) {
        diagnostics.push(of_book(Code::PrintDanglingLink).arg("link", link));
    }
    let most = |what: fn(&Figures) -> usize| counted.iter().map(what).max().unwrap_or_default();
    let kinds = [
        (Code::PrintImageWithoutAlt, &faults.images, most(|figures| figures.images_without_alt)),
        (Code::PrintTableWithoutHeader, &faults.tables, most(|figures| figures.tables_without_header)),
    ];
    for (code, spans, found) in kinds {
        for span in spans {
            diagnostics.push(Diagnostic::new(code, *span).arg("book", &settings.id));
        }
        // What the content does not explain comes from a template.
        if spans.is_empty() && found > 0 {
            diagnostics.push(of_book(code));
        }
    }
}
