//! An index: the files, and what is asked in Rust.

use std::fmt;
use std::sync::Arc;

use serde::Serialize;

use crate::corpus::Corpus;
use crate::meta::Meta;
use crate::record::Record;
use crate::searcher::Searcher;
use crate::segment::Segment;
use crate::settings::Settings;
use crate::shards::{self, File, Source};

/// What can go wrong: memory, in the end; no record and no setting is refused.
#[derive(Debug)]
pub enum Error {
    /// tantivy could not index, or not read what it had.
    Tantivy(tantivy::TantivyError),
    /// A file could not be written as JSON.
    Json(serde_json::Error),
}

impl fmt::Display for Error {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Tantivy(error) => error.fmt(out),
            Self::Json(error) => error.fmt(out),
        }
    }
}

impl std::error::Error for Error {}

impl From<tantivy::TantivyError> for Error {
    fn from(error: tantivy::TantivyError) -> Self {
        Self::Tantivy(error)
    }
}

impl From<serde_json::Error> for Error {
    fn from(error: serde_json::Error) -> Self {
        Self::Json(error)
    }
}

impl From<std::io::Error> for Error {
    fn from(error: std::io::Error) -> Self {
        Self::Tantivy(error.into())
    }
}

/// How much there is of everything.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Sizes {
    /// Records.
    pub pages: usize,
    /// Their sections.
    pub units: usize,
    /// Entries of the dictionary.
    pub terms: usize,
    /// Files, the client among them.
    pub files: usize,
    /// Bytes of all files.
    pub bytes: usize,
    /// Files and bytes of each kind: the first letter of the folder (`t`), or the name (`manifest`, `search`).
    pub kinds: std::collections::BTreeMap<String, (usize, usize)>,
}

/// An index.
pub struct Index {
    pub(crate) settings: Settings,
    pub(crate) corpus: Arc<Corpus>,
    pub(crate) meta: Meta,
    pub(crate) segment: Segment,
    files: Vec<File>,
    terms: usize,
}

impl Index {
    /// Indexes all records; equal records and settings give equal bytes on every machine.
    ///
    /// # Errors
    /// tantivy's: the memory is at its end.
    pub fn build(records: &[Record], settings: &Settings) -> Result<Self, Error> {
        let mut index = Self::asked(records, settings)?;
        let Self { corpus, meta, segment, .. } = &index;
        let source = Source { records, settings, corpus, meta, segment };
        (index.files, index.terms) = shards::write(&source)?;
        Ok(index)
    }

    /// Indexes all records only to be asked: without files, which cost as much again.
    ///
    /// # Errors
    /// tantivy's: the memory is at its end.
    pub fn asked(records: &[Record], settings: &Settings) -> Result<Self, Error> {
        let corpus = Arc::new(Corpus::read(records, &settings.language));
        let meta = Meta::read(records, settings);
        let segment = Segment::index(&corpus)?;
        Ok(Self { settings: settings.clone(), corpus, meta, segment, files: Vec::new(), terms: 0 })
    }

    /// The files of the folder `search/`; none of an index only to be asked.
    #[must_use]
    pub fn files(&self) -> Vec<File> {
        self.files.clone()
    }

    /// What answers questions over the same segment.
    ///
    /// # Errors
    /// tantivy's, where its dictionary cannot be read.
    pub fn searcher(&self) -> Result<Searcher<'_>, Error> {
        Searcher::of(self)
    }

    /// The files, where nothing else is wanted of the index.
    #[must_use]
    pub fn into_files(self) -> Vec<File> {
        self.files
    }

    /// How much there is of everything.
    #[must_use]
    pub fn sizes(&self) -> Sizes {
        let mut sizes = Sizes {
            pages: self.corpus.pages.len(),
            units: self.corpus.units() as usize,
            terms: self.terms,
            files: self.files.len(),
            ..Sizes::default()
        };
        for file in &self.files {
            let within = file.path.split_once('/').map_or(file.path.as_str(), |(_, within)| within);
            let kind = within.split(['/', '.']).next().unwrap_or(within);
            let of_kind = sizes.kinds.entry(kind.to_owned()).or_default();
            *of_kind = (of_kind.0 + 1, of_kind.1 + file.bytes.len());
            sizes.bytes += file.bytes.len();
        }
        sizes
    }
}
