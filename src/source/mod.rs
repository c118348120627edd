//! The files of the content, as they are on disk.

pub mod fields;
pub mod yaml;

use crate::diagnostic::Files;
use crate::span::FileId;

/// One text file of the content.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// Its number.
    pub file: FileId,
    /// The path relative to the root, with `/`: `content/komentari/btl/017.md`.
    pub path: String,
    /// The text, without a BOM, line ends as `\n`, NFC.
    pub text: String,
}

/// A file that is copied as it is: an image.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asset {
    /// The path relative to `content/`, with `/`.
    pub path: String,
    /// Where it is on disk.
    pub on_disk: std::path::PathBuf,
    /// Width and height in pixels, where it is an image whose header can be read.
    pub dimensions: Option<(u32, u32)>,
}

/// Everything loaded, in the order of paths.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sources {
    /// Text files; a file's number is its position.
    pub files: Vec<Source>,
    /// Other files.
    pub assets: Vec<Asset>,
}

impl Files for Sources {
    fn path(&self, file: FileId) -> &str {
        self.files.get(file.0 as usize).map_or("", |source| &source.path)
    }

    fn text(&self, file: FileId) -> &str {
        self.files.get(file.0 as usize).map_or("", |source| &source.text)
    }
}
