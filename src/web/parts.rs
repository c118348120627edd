//! The files of the website, each by itself: known before any is made, made in any order.

use std::collections::BTreeMap;

use crate::diagnostic::Diagnostics;
use crate::output::{Error, SitePath};
use crate::route;
use crate::source::Asset;
use crate::theme::Fill;
use crate::web::metadata::{self, Made};
use crate::web::moved::{Moved, moved};
use crate::web::plan::{Planned, plan};
use crate::web::site::Site;

/// A file of the website.
#[derive(Debug)]
pub enum Part<'a> {
    /// A page.
    Page(Planned<'a>),
    /// A page at a former address.
    Moved(Moved<'a>),
    /// What machines read.
    Made(Made),
    /// A file of the theme.
    ThemeAsset(&'a [u8]),
    /// A file of the content that is copied as it is.
    Asset(&'a Asset),
}

/// Every file, by its path. What the author wrote comes before what the program would put there: `robots.txt`, a picture of the theme.
#[must_use]
pub fn parts<'a>(site: &Site<'a>, diagnostics: &mut Diagnostics) -> BTreeMap<SitePath, Part<'a>> {
    let pages = plan(site, diagnostics);
    let moved = moved(site, &pages, diagnostics);
    let listed: Vec<_> = pages.iter().filter(|page| page.listed).map(|page| page.address.clone()).collect();
    let made = metadata::files(&site.book.config.base_url, listed.into());
    let mut parts: BTreeMap<SitePath, Part<'a>> = made.into_iter().map(|(path, made)| (path, Part::Made(made))).collect();
    let of_theme =
        site.theme.assets.iter().filter_map(|(path, bytes)| Some((route::theme_asset(path).site_path()?, Part::ThemeAsset(bytes))));
    parts.extend(of_theme);
    let of_content = site.book.sources.published().filter_map(|it| Some((route::content_asset(&it.path).site_path()?, Part::Asset(it))));
    parts.extend(of_content);
    parts.extend(moved.into_iter().map(|page| (page.file.clone(), Part::Moved(page))));
    parts.extend(pages.into_iter().map(|page| (page.file.clone(), Part::Page(page))));
    parts
}

impl Part<'_> {
    /// The address of a page.
    #[must_use]
    pub fn address(&self) -> Option<&str> {
        match self {
            Self::Page(page) => Some(page.address.path()),
            Self::Moved(page) => Some(page.address().path()),
            Self::Made(_) | Self::ThemeAsset(_) | Self::Asset(_) => None,
        }
    }

    /// The bytes of the file, pages as `filler` gives them; `None` where there is nothing to show or a template has a mistake.
    ///
    /// # Errors
    /// When a file of the content can't be read.
    pub fn bytes<F: Fill>(&self, site: &Site<'_>, filler: &F) -> Result<Option<F::Page>, Error>
    where
        F::Page: From<Vec<u8>>,
    {
        match self {
            Self::Page(page) => Ok(page.kind.html(site, page.address.path(), filler)),
            Self::Moved(page) => Ok(page.html(site, filler)),
            Self::Made(made) => Ok(Some(made.text().into_bytes().into())),
            Self::ThemeAsset(bytes) => Ok(Some(bytes.to_vec().into())),
            Self::Asset(asset) => {
                let read = std::fs::read(&asset.on_disk).map_err(|error| Error::reading(&asset.on_disk, error))?;
                Ok(Some(read.into()))
            }
        }
    }
}
