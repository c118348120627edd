//! The co-funding is shown whole: statement, and for every logo a file and words for those who cannot see it.

use crate::book::Book;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::lint::damage;
use crate::span::{FileId, Span};

pub(super) fn check(book: &Book<'_>, diagnostics: &mut Diagnostics) {
    let Some(funding) = &book.config.funding else { return };
    let site = book.sources.at("content/site.yaml").map_or(FileId::default(), |source| source.file);
    let text = book.sources.at("content/site.yaml").map_or("", |source| &source.text);
    let place = |needle: &str| {
        let start = text.find(needle).unwrap_or_default();
        Span::new(site, start..start + if text.is_empty() { 0 } else { needle.len() })
    };
    if funding.statement.trim().is_empty() {
        diagnostics.push(Diagnostic::new(Code::FundingIncomplete, place("funding")).arg("key", "statement"));
    }
    for logo in &funding.logos {
        if logo.alt.trim().is_empty() {
            diagnostics.push(Diagnostic::new(Code::FundingIncomplete, place(&logo.file)).arg("key", "alt"));
        }
        match book.sources.assets.iter().find(|asset| asset.path == logo.file) {
            Some(asset) => damage::told(asset, place(&logo.file)).into_iter().for_each(|told| diagnostics.push(told)),
            None => {
                let near = crate::lang::nearest(&logo.file, book.sources.assets.iter().map(|asset| asset.path.as_str()));
                diagnostics.push(Diagnostic::new(Code::MissingFile, place(&logo.file)).arg("path", &logo.file).hint_nearest(near));
            }
        }
    }
}
