//! `site.yaml` as it was written: every key optional, and how what is missing is filled.

use std::collections::BTreeMap;

use crate::config::books::WrittenBook;
use crate::config::search::SearchConfig;
use crate::config::{Compression, Config, DateFormat, Funding, Kind, MenuItem, Rule};
use crate::diagnostic::Code;
use crate::span::Span;

/// The settings as written. Not for use: [`File::complete`] makes the ones every stage works with.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct File {
    /// The site's title.
    pub title: Option<String>,
    /// A sentence on what the site is.
    pub description: Option<String>,
    /// The language of content and interface.
    pub language: Option<String>,
    /// The address of publication, with or without a final `/`.
    pub base_url: Option<String>,
    /// Folder → kind; `None` where nothing at all is said.
    pub collections: Option<BTreeMap<String, Kind>>,
    /// The theme's name and where it is named.
    pub theme: Option<(String, Span)>,
    /// How dates are set.
    pub date_format: Option<DateFormat>,
    /// A banner on every page.
    pub demonstration: Option<bool>,
    /// The main menu.
    pub menu: Vec<MenuItem>,
    /// The severity of rules.
    pub diagnostics: BTreeMap<Code, Rule>,
    /// Who pays.
    pub funding: Option<Funding>,
    /// Forms in which text files are written beside themselves.
    pub compress: Vec<Compression>,
    /// The printed books.
    pub books: Vec<WrittenBook>,
}

/// Where a site is published that does not say where: a name that is reserved for examples and leads nowhere.
pub const NOWHERE: &str = "https://example.org/";

impl File {
    /// The settings with every gap filled.
    #[must_use]
    pub fn complete(self) -> Config {
        let mut base_url = self.base_url.unwrap_or_else(|| NOWHERE.to_owned());
        if !base_url.ends_with('/') {
            base_url.push('/');
        }
        let (title, language) = (self.title.unwrap_or_default(), self.language.unwrap_or_else(|| "lv".to_owned()));
        let book = |written: WrittenBook| written.complete(&title, &language, self.funding.as_ref());
        let books = self.books.into_iter().map(book).collect();
        Config {
            title,
            description: self.description,
            language,
            base_url,
            collections: self.collections.unwrap_or_else(usual_collections),
            theme: self.theme.map(|(name, _)| name).unwrap_or_else(|| "default".to_owned()),
            date_format: self.date_format.unwrap_or_default(),
            demonstration: self.demonstration.unwrap_or_default(),
            menu: self.menu,
            diagnostics: self.diagnostics,
            funding: self.funding,
            search: SearchConfig::default(),
            compress: self.compress,
            books,
        }
    }
}

/// The folders of a site that names none.
#[must_use]
pub fn usual_collections() -> BTreeMap<String, Kind> {
    [
        ("likumi", Kind::Act),
        ("komentari", Kind::Commentary),
        ("termini", Kind::Term),
        ("prakse", Kind::CourtCase),
        ("metodika", Kind::Methodology),
    ]
    .map(|(folder, kind)| (folder.to_owned(), kind))
    .into()
}
