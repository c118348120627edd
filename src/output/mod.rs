//! What writers make and how it reaches the disk.

pub mod compress;
mod error;
mod in_place;
mod memory;
#[cfg(test)]
mod tests;
pub mod write;

use std::fmt;

pub use crate::output::error::{Error, ErrorKind};
pub use crate::output::memory::Memory;
pub use crate::output::write::{Outcome, Staging};

/// Where writers put what they make, from many threads and in any order.
pub trait Sink: Sync {
    /// Takes one file.
    ///
    /// # Errors
    /// When it can't be written, or when its path is taken.
    fn put(&self, artifact: Artifact) -> Result<(), Error>;
}

/// A file of the published site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Artifact {
    /// Its path.
    pub path: SitePath,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// A path within the published site: relative, with `/`, without `.`, `..`, empty parts or control characters (`btl/17/index.html`).
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SitePath(String);

impl SitePath {
    /// The path, if it stays within the site.
    #[must_use]
    pub fn new(path: impl Into<String>) -> Option<Self> {
        let path = path.into();
        let fine = |part: &str| !part.is_empty() && part != "." && part != ".." && !part.contains(['\\', '\0', ':']);
        let fits = !path.chars().any(char::is_control) && path.split('/').all(fine);
        fits.then_some(Self(path))
    }

    /// The path as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for SitePath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
