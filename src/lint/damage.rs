//! Pictures and fonts that are used are what their names say, and whole.

use std::collections::BTreeSet;

use crate::book::Book;
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Severity};
use crate::lint::walk::bodies;
use crate::model::references::Destination;
use crate::source::Asset;
use crate::source::whole::Damage;
use crate::span::Span;

/// Every picture that a text shows or links to. As what is missing, it is a warning in plain pages, which may be foreign.
pub(super) fn check(book: &Book<'_>, diagnostics: &mut Diagnostics) {
    if book.sources.assets.iter().all(|asset| asset.damage.is_none()) {
        return;
    }
    let plain: BTreeSet<_> = bodies(book).into_iter().filter(|(_, _, plain)| *plain).map(|(file, ..)| file).collect();
    for (span, destination) in book.references.paths() {
        let Destination::Asset(path) = destination else { continue };
        let asset = book.sources.assets.iter().find(|asset| asset.path == *path);
        if let Some(told) = asset.and_then(|asset| told(asset, span)) {
            let soft = plain.contains(&span.file);
            let severity = if soft { told.severity.max(Severity::Warning) } else { told.severity };
            diagnostics.push(told.severity(severity));
        }
    }
}

/// What is wrong with a file that is used at a place.
pub(super) fn told(asset: &Asset, span: Span) -> Option<Diagnostic> {
    let code = if asset.is_font() { Code::BrokenFont } else { Code::BrokenPicture };
    let damaged = |kind: &str| Diagnostic::new(code, span).arg("path", &asset.path).arg("damage", kind);
    Some(match asset.damage? {
        Damage::Empty => damaged("empty"),
        Damage::Foreign => damaged("foreign"),
        Damage::Cut => damaged("cut"),
        Damage::Broken => damaged("broken"),
        Damage::Misnamed(kind) => Diagnostic::new(Code::MisnamedPicture, span).arg("path", &asset.path).arg("kind", kind.to_uppercase()),
    })
}
