//! Printed books: `print/<book>/` of the site. A [`Volume`] is composed of the read-only book, free of any medium; writers set it.

mod back;
mod chapters;
mod compose;
pub mod html;
pub mod ids;
mod law;
mod locations;
mod notices;
pub mod places;
pub mod proof;
pub mod resolver;
#[cfg(any(feature = "pdf", test))]
pub mod typst;
pub mod volume;
mod words;

pub use crate::print::resolver::Resolver;
pub use crate::print::volume::Volume;

use crate::book::Book;
use crate::diagnostic::Diagnostics;
use crate::output::{Error, Sink};
use crate::theme::Theme;

/// Writes the folders of all books into `sink`, one after the other.
///
/// What is wrong with templates is told in `diagnostics`.
///
/// # Errors
/// When the sink can't take a file.
pub fn render(book: &Book<'_>, theme: &Theme, diagnostics: &mut Diagnostics, sink: &dyn Sink) -> Result<(), Error> {
    for settings in &book.config.books {
        let volume = Volume::compose(*book, settings, &theme.words(&settings.language));
        html::render(&volume, theme, diagnostics, sink)?;
    }
    Ok(())
}
