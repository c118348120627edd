//! The index as files of the site, and what they weigh against what they may.

use std::fmt;

use komentari_search_index::{self as index, Index};

use crate::book::Book;
use crate::output::compress::brotli;
use crate::output::{self, Artifact, Sink, SitePath};
use crate::search::material;
use crate::theme::Phrases;

/// Files that speak for all.
const SAMPLE: usize = 100;

/// What an index weighs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Weight {
    /// Pages.
    pub pages: usize,
    /// Sections of pages.
    pub sections: usize,
    /// Files.
    pub files: usize,
    /// Bytes of all files in brotli; of more than a hundred files judged by a sample.
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
    let material = material(book, phrases, portable);
    let index = Index::build(&material.records, &material.settings).map_err(Error::Index)?;
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

/// What all files weigh in brotli: compressing thousands only to say so would cost more than making them, so that a hundred speak for all.
fn sent_together(files: &[Artifact]) -> usize {
    let sample: Vec<&Artifact> = files.iter().step_by(files.len() / SAMPLE + 1).collect();
    let raw = |file: &Artifact| file.bytes.len();
    let (of, sent) = (
        sample.iter().map(|file| raw(file)).sum::<usize>(),
        sample.iter().map(|file| brotli(&file.path, &file.bytes).len()).sum::<usize>(),
    );
    files.iter().map(raw).sum::<usize>() * sent / of.max(1)
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
