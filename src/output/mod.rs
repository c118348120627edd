//! What writers make and how it reaches the disk.

use std::fmt;

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
