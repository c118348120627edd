//! The files of the content, as they are on disk.

pub mod fields;
pub mod form;
pub mod load;
mod stamp;
mod text;
pub mod whole;
pub mod yaml;

use std::sync::Arc;

use crate::diagnostic::Files;
use crate::span::FileId;

pub use crate::source::load::{Reader, load};
pub(crate) use crate::source::text::SOFT_HYPHEN;

/// One text file of the content.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// Its number.
    pub file: FileId,
    /// The path relative to the root, with `/`: `content/komentari/btl/017.md`.
    pub path: String,
    /// The text, without a BOM, line ends as `\n`, NFC.
    pub text: Arc<str>,
}

/// A file that is copied as it is: an image, a font of a printed book.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asset {
    /// The path relative to `content/`, with `/`.
    pub path: String,
    /// Where it is on disk.
    pub on_disk: std::path::PathBuf,
    /// Width and height in pixels, where it is an image whose header can be read.
    pub dimensions: Option<(u32, u32)>,
    /// What is wrong with it, where it is a picture or a font that is not whole, or not what its name says.
    pub damage: Option<whole::Damage>,
}

impl Asset {
    /// Whether it is a font: for printed books, not a file of the website.
    #[must_use]
    pub fn is_font(&self) -> bool {
        let ending = self.path.rsplit_once('.').map_or("", |(_, ending)| ending);
        ["otf", "ttf", "woff", "woff2"].iter().any(|font| ending.eq_ignore_ascii_case(font))
    }
}

/// Everything loaded, in the order of paths.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sources {
    /// Text files; a file's number is its position.
    pub files: Vec<Source>,
    /// Other files.
    pub assets: Vec<Asset>,
    /// Paths that diagnostics speak of and that have no text here (unreadable, linked, missing).
    pub textless: Vec<String>,
}

impl Sources {
    /// The files that the website publishes as they are.
    pub fn published(&self) -> impl Iterator<Item = &Asset> {
        self.assets.iter().filter(|asset| !asset.is_font())
    }

    /// The text file at this path, relative to the root.
    #[must_use]
    pub fn at(&self, path: &str) -> Option<&Source> {
        self.files.iter().find(|source| source.path == path)
    }

    /// Takes a text that is not content (a theme's template), so that diagnostics can point into it.
    pub fn register(&mut self, path: impl Into<String>, text: impl Into<Arc<str>>) -> FileId {
        let file = FileId(u32::try_from(self.files.len()).unwrap_or(u32::MAX));
        self.files.push(Source { file, path: path.into(), text: text.into() });
        file
    }

    /// A number for a path without text, so that a diagnostic can name it. These count down from the last number there is.
    pub fn name_textless(&mut self, path: impl Into<String>) -> FileId {
        self.textless.push(path.into());
        FileId(u32::MAX - u32::try_from(self.textless.len() - 1).unwrap_or(u32::MAX))
    }
}

impl Files for Sources {
    fn path(&self, file: FileId) -> &str {
        let textless = || self.textless.get((u32::MAX - file.0) as usize).map(String::as_str);
        self.files.get(file.0 as usize).map(|source| source.path.as_str()).or_else(textless).unwrap_or("")
    }

    fn text(&self, file: FileId) -> &str {
        self.files.get(file.0 as usize).map_or("", |source| &*source.text)
    }
}
