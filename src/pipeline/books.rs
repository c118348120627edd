//! The printed books alone, as files to be set by engines.

use std::path::Path;

use crate::config::books::PrintedBook;
use crate::diagnostic::Diagnostics;
use crate::output::Staging;
use crate::pipeline::{Error, Options, Outcome, Whole};
use crate::print;

/// Writes the HTML of all books to `target`, unless a mistake keeps them from being published: then nothing is there. Gives their settings.
///
/// # Errors
/// When the disk can't be read or written.
pub fn books(root: &Path, options: &Options, target: &Path) -> Result<(Outcome, Vec<PrintedBook>), Error> {
    let whole = Whole::read(root, options).map_err(Error::Read)?;
    let mut told = Diagnostics::default();
    let staging = Staging::new(target).map_err(Error::Write)?;
    if whole.present && !whole.blocks() {
        print::render(&whole.book(), &whole.theme, &mut told, &staging).map_err(Error::Write)?;
    }
    let books = whole.config.books.clone();
    let outcome = whole.outcome(told, None);
    if !outcome.diagnostics.blocks {
        staging.finish().map_err(Error::Write)?;
    }
    Ok((outcome, books))
}
