//! The printed books alone, as files to be set by engines.

use std::collections::BTreeMap;
use std::path::Path;

use crate::config::books::PrintedBook;
use crate::diagnostic::Diagnostics;
use crate::output::{Artifact, Memory, Sink, SitePath, Staging};
use crate::pipeline::{Error, Options, Outcome, Whole};
use crate::print;

/// The books of a site as HTML, not yet on any disk.
#[derive(Debug)]
pub struct Books {
    /// Their settings, in the order of `site.yaml`.
    pub settings: Vec<PrintedBook>,
    /// The files of all of them, as they lie in a site; none where a mistake keeps the content from being published.
    files: BTreeMap<SitePath, Vec<u8>>,
}

impl Books {
    /// Writes their files to `target`, a folder that does not yet exist.
    ///
    /// # Errors
    /// When the disk can't be written.
    pub fn write(self, target: &Path) -> Result<(), Error> {
        let staging = Staging::new(target).map_err(Error::Write)?;
        for (path, bytes) in self.files {
            staging.put(Artifact { path, bytes }).map_err(Error::Write)?;
        }
        staging.finish().map(drop).map_err(Error::Write)
    }
}

/// Reads the content and makes the HTML of all books; nothing is written.
///
/// # Errors
/// When the disk can't be read.
pub fn books(root: &Path, options: &Options) -> Result<(Outcome, Books), Error> {
    let whole = Whole::read(root, options).map_err(Error::Read)?;
    let mut told = Diagnostics::default();
    let memory = Memory::default();
    if whole.present && !whole.blocks() {
        print::render(&whole.book(), &whole.theme, &mut told, &memory).map_err(Error::Write)?;
    }
    let books = Books { settings: whole.config.books.clone(), files: memory.into_files() };
    Ok((whole.outcome(told, None), books))
}
