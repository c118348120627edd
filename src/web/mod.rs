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
use crate::output::{Artifact, Error, Sink, SitePath};
use crate::route;
use crate::source::Asset;
use crate::theme::{Failures, Theme};
use crate::web::moved::moved;
use crate::web::plan::{Planned, plan};
pub use crate::web::site::Options;
use crate::web::site::Site;

/// Writes the website of a book into `sink`: pages in parallel, then assets and what machines read.
///
/// What is wrong with templates or addresses is told in `diagnostics`; the other pages are still written.
///
/// # Errors
/// When the sink can't take a file.
pub fn render(book: &Book<'_>, theme: &Theme, options: Options, diagnostics: &mut Diagnostics, sink: &dyn Sink) -> Result<(), Error> {
    let site = Site::new(book, theme, options);
    let pages = plan(&site, diagnostics);
    let moved = moved(&site, &pages, diagnostics);
    let failures = Failures::default();
    pages.par_iter().try_for_each(|page| draw(&site, page, &failures, sink))?;
    for page in moved {
        if let Some(html) = page.html(&site, &failures) {
            sink.put(Artifact { path: page.file, bytes: html.into_bytes() })?;
        }
    }
    theme.report(failures, diagnostics);
    let listed: Vec<_> = pages.iter().filter(|page| page.listed).map(|page| page.address.clone()).collect();
    // The author's own file comes first: `robots.txt`, a picture of the theme.
    for file in metadata::files(&book.config.base_url, &listed).into_iter().filter(|file| site_asset(book, &file.path).is_none()) {
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

/// A file of the content at this path.
fn site_asset<'a>(book: &Book<'a>, path: &SitePath) -> Option<&'a Asset> {
    let assets = &book.sources.assets;
    assets.binary_search_by(|asset| asset.path.as_str().cmp(path.as_str())).ok().and_then(|k| assets.get(k))
}

/// Copies the files of the theme and of the content.
fn assets(book: &Book<'_>, theme: &Theme, sink: &dyn Sink) -> Result<(), Error> {
    for (path, bytes) in &theme.assets {
        if let Some(path) = route::theme_asset(path).site_path().filter(|path| site_asset(book, path).is_none()) {
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
