//! The reader's website: every page from one typed view and one template.

mod act;
mod article;
mod backlinks;
mod commentary;
mod court_case;
mod diff;
mod duo;
mod edition;
mod footnotes;
mod frame;
mod history;
mod home;
mod law;
mod metadata;
mod methodology;
mod names;
mod navigation;
mod not_found;
mod notices;
mod page;
mod person;
mod pinned;
mod plan;
mod related;
mod site;
mod term;
mod text;
mod transitional;
mod view;
mod whole_act;

use rayon::prelude::{IntoParallelRefIterator, ParallelIterator};

use crate::book::Book;
use crate::diagnostic::Diagnostics;
use crate::output::{Artifact, Error, Sink};
use crate::route;
use crate::theme::{Failures, Theme};
use crate::web::plan::{Planned, plan};
pub use crate::web::site::Options;
use crate::web::site::Site;

/// Writes the website of a book into `sink`: pages in parallel, then assets and what machines read.
///
/// What is wrong with templates or addresses is told in `diagnostics`; the other pages are still written.
///
/// # Errors
/// When the sink can't take a file.
pub fn render(
    book: &Book<'_>,
    theme: &Theme,
    options: Options,
    diagnostics: &mut Diagnostics,
    sink: &dyn Sink,
) -> Result<(), Error> {
    let site = Site::new(book, theme, options);
    let pages = plan(&site, diagnostics);
    let failures = Failures::default();
    pages.par_iter().try_for_each(|page| draw(&site, page, &failures, sink))?;
    theme.report(failures, diagnostics);
    let listed: Vec<_> = pages.iter().filter(|page| page.listed).map(|page| page.address.clone()).collect();
    for file in metadata::files(&book.config.base_url, &listed) {
        sink.put(file)?;
    }
    assets(book, theme, sink)
}

fn draw(site: &Site<'_>, page: &Planned<'_>, failures: &Failures, sink: &dyn Sink) -> Result<(), Error> {
    match page.kind.html(site, page.address.path(), failures) {
        Some(html) => sink.put(Artifact { path: page.file.clone(), bytes: html.into_bytes() }),
        None => Ok(()),
    }
}

/// Copies the files of the theme and of the content.
fn assets(book: &Book<'_>, theme: &Theme, sink: &dyn Sink) -> Result<(), Error> {
    for (path, bytes) in &theme.assets {
        if let Some(path) = route::theme_asset(path).site_path() {
            sink.put(Artifact { path, bytes: bytes.clone() })?;
        }
    }
    for asset in &book.sources.assets {
        if let Some(path) = route::content_asset(&asset.path).site_path() {
            let bytes = std::fs::read(&asset.on_disk).map_err(|error| Error::reading(&asset.on_disk, error))?;
            sink.put(Artifact { path, bytes })?;
        }
    }
    Ok(())
}
