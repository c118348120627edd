//! The reader's website: every page from one typed view and one template.

pub mod act;
pub mod article;
pub mod backlinks;
pub mod commentary;
pub mod court_case;
pub mod diff;
pub mod duo;
pub mod edition;
pub mod frame;
pub mod history;
pub mod home;
pub mod law;
pub mod metadata;
pub mod methodology;
pub mod moved;
pub mod names;
pub mod navigation;
pub mod not_found;
pub mod notices;
pub mod page;
pub mod parts;
pub mod person;
pub mod pinned;
pub mod plan;
pub mod related;
pub mod search_page;
pub mod site;
pub mod term;
#[cfg(test)]
mod tests;
pub mod text;
pub mod transitional;
pub mod view;
pub mod whole_act;

use rayon::prelude::{IntoParallelRefIterator, ParallelIterator};

use crate::book::Book;
use crate::diagnostic::Diagnostics;
use crate::output::{Artifact, Error, Sink};
use crate::theme::{Failures, Plain, Theme};
use crate::web::parts::parts;
pub use crate::web::site::{Options, Site};

/// Writes the website of a book into `sink`: pages in parallel, assets, and what machines read.
///
/// What is wrong with templates or addresses is told in `diagnostics`; the other pages are still written.
///
/// # Errors
/// When the sink can't take a file.
pub fn render(book: &Book<'_>, theme: &Theme, options: Options, diagnostics: &mut Diagnostics, sink: &dyn Sink) -> Result<(), Error> {
    let site = Site::new(book, theme, options);
    let parts = parts(&site, diagnostics);
    let failures = Failures::default();
    let plain = Plain { theme, failures: &failures };
    parts.par_iter().try_for_each(|(path, part)| match part.bytes(&site, &plain)? {
        Some(bytes) => sink.put(Artifact { path: path.clone(), bytes }),
        None => Ok(()),
    })?;
    theme.report(failures, diagnostics);
    Ok(())
}
