//! A site in memory: for tests and the preview.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

use crate::output::{Artifact, Error, ErrorKind, Sink, SitePath};

/// Takes artifacts into a map.
#[derive(Debug, Default)]
pub struct Memory(Mutex<BTreeMap<SitePath, Vec<u8>>>);

impl Memory {
    /// All that was put, in the order of paths.
    #[must_use]
    pub fn into_files(self) -> BTreeMap<SitePath, Vec<u8>> {
        self.0.into_inner().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Sink for Memory {
    fn put(&self, artifact: Artifact) -> Result<(), Error> {
        let mut files = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        match files.insert(artifact.path.clone(), artifact.bytes) {
            None => Ok(()),
            Some(_) => Err(Error::new(ErrorKind::Clash, artifact.path.as_str().as_ref())),
        }
    }
}
