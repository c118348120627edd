//! The index as files of the site, and what they weigh against what they may.

use std::collections::BTreeMap;
use std::fmt;

use komentari_search_index::{self as index, Index};

use crate::book::Book;
use crate::output::compress::brotli;
use crate::output::{self, Artifact, Sink, SitePath};
use crate::search::material;
use crate::theme::Phrases;

/// Files of a kind that speak for all of it.
const SAMPLE: usize = 4;

/// What an index weighs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Weight {
    /// Pages.
    pub pages: usize,
    /// Sections of pages.
    pub sections: usize,
    /// Files.
    pub files: usize,
    /// Bytes of all files in brotli, judged by a few of each kind.
    pub bytes: usize,
    /// Bytes of the manifest in brotli.
    pub manifest: usize,
    /// Bytes of the script of every page in brotli: the same for all sites, so that a test holds its limit.
    pub script: usize,
}

impl Weight {
    /// What is more than a site of 10 000 pages may have: name, what it is, what it may be.
    #[must_use]
    pub fn beyond(&self) -> Vec<(&'static str, usize, usize)> {
        let budgets = [("files", self.files, 2_600), ("bytes", self.bytes, 5_000_000), ("manifest", self.manifest, 18_000)];
        budgets.into_iter().filter(|(_, is, most)| is > most).collect()
    }
}

/// The machine failed.
#[derive(Debug)]
pub enum Error {
    /// The index can't be made.
    Index(index::Error),
    /// The index can't be written.
    Write(output::Error),
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Index(error) => error.fmt(f),
            Self::Write(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for Error {}

/// Writes the index of a book under `search/`.
///
/// # Errors
/// When the memory is at its end, and when the sink can't take a file.
pub fn render(book: &Book<'_>, phrases: &Phrases, portable: bool, sink: &dyn Sink) -> Result<Weight, Error> {
    let index = {
        let material = material(book, phrases, portable);
        Index::build(&material.records, &material.settings).map_err(Error::Index)?
    };
    let sizes = index.sizes();
    let named = |file: index::File| Some(Artifact { path: SitePath::new(format!("search/{}", file.path))?, bytes: file.bytes });
    let files: Vec<Artifact> = index.into_files().into_iter().filter_map(named).collect();
    let sent = |name: &str| files.iter().find(|file| file.path.as_str() == name).map_or(0, |file| brotli(&file.path, &file.bytes).len());
    let weight = Weight {
        pages: sizes.pages,
        sections: sizes.units,
        files: sizes.files,
        bytes: sent_together(&files),
        manifest: sent("search/manifest.js"),
        script: sent("search/search.js"),
    };
    for file in files {
        sink.put(file).map_err(Error::Write)?;
    }
    Ok(weight)
}

/// What all files weigh in brotli: compressing thousands only to say so would cost more than making them, so that a few of each folder
/// speak for the others in it.
fn sent_together(files: &[Artifact]) -> usize {
    let mut folders: BTreeMap<&str, Vec<&Artifact>> = BTreeMap::new();
    for file in files {
        let folder = file.path.as_str().rsplit_once('/').map_or("", |(folder, _)| folder);
        folders.entry(folder).or_default().push(file);
    }
    folders.values().map(|files| sent_of(files)).sum()
}

/// What the files of a folder weigh in brotli: those in the middle of each of so many runs speak for them.
fn sent_of(files: &[&Artifact]) -> usize {
    let step = files.len().div_ceil(SAMPLE).max(1);
    let (mut raw, mut sent) = (0, 0);
    for file in files.iter().skip(step / 2).step_by(step) {
        raw += file.bytes.len();
        sent += brotli(&file.path, &file.bytes).len();
    }
    files.iter().map(|file| file.bytes.len()).sum::<usize>() * sent / raw.max(1)
}

#[cfg(test)]
mod tests {
    use komentari_search_index::Settings;

    use super::*;

    /// Bytes in brotli of what a page may load to be searched from.
    const SCRIPT: usize = 8_000;

    #[test]
    fn the_script_of_every_page_weighs_no_more_than_it_may() {
        let files = Index::build(&[], &Settings::default()).expect("an index").into_files();
        let script = files.iter().find(|file| file.path == "search.js").expect("a script");
        let sent = brotli(&SitePath::new("search/search.js").expect("a path"), &script.bytes).len();
        assert!(sent <= SCRIPT, "{sent}");
    }
}
