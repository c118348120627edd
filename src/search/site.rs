//! The index as files of the site, and what they weigh against what they may.

use komentari_search_index::{Record, Settings};

use crate::book::Book;
use crate::output::compress::brotli;
use crate::output::{Artifact, Error, Sink, SitePath};
use crate::search::material;
use crate::theme::Phrases;

/// What an index weighs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Weight {
    /// Pages.
    pub pages: usize,
    /// Sections of pages.
    pub sections: usize,
    /// Files.
    pub files: usize,
    /// Bytes of all files.
    pub bytes: usize,
    /// Bytes of the manifest in brotli.
    pub manifest: usize,
    /// Bytes of the script in brotli.
    pub script: usize,
}

impl Weight {
    /// What is more than a site of 10 000 pages may have: name, what it is, what it may be.
    #[must_use]
    pub fn beyond(&self) -> Vec<(&'static str, usize, usize)> {
        let budgets = [
            ("files", self.files, 2_600),
            ("bytes", self.bytes, 5_000_000),
            ("manifest", self.manifest, 18_000),
            ("script", self.script, 8_000),
        ];
        budgets.into_iter().filter(|(_, is, most)| is > most).collect()
    }
}

/// Writes the index of a book under `search/`.
///
/// # Errors
/// When the sink can't take a file.
pub fn render(book: &Book<'_>, phrases: &Phrases, portable: bool, sink: &dyn Sink) -> Result<Weight, Error> {
    let material = material(book, phrases, portable);
    let files = files(&material.records, &material.settings);
    let of = |name: &str| files.iter().find(|(path, _)| path == name).map_or(0, |(_, bytes)| brotli(bytes).len());
    let weight = Weight {
        pages: material.records.len(),
        sections: material.records.iter().flat_map(|record| &record.parts).map(|part| part.sections.len()).sum(),
        files: files.len(),
        bytes: files.iter().map(|(_, bytes)| bytes.len()).sum(),
        manifest: of("manifest.js"),
        script: of("search.js"),
    };
    for (path, bytes) in files {
        if let Some(path) = SitePath::new(format!("search/{path}")) {
            sink.put(Artifact { path, bytes })?;
        }
    }
    Ok(weight)
}

/// The files of an index: path within `search/`, bytes.
fn files(_records: &[Record], _settings: &Settings) -> Vec<(String, Vec<u8>)> {
    Vec::new()
}
