//! What can go wrong with the disk: one kind and one path, so that the message can say what to do.

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

/// Why the site could not be written. The previous site stands as it was.
#[derive(Debug)]
pub struct Error {
    /// What sort of trouble.
    pub kind: ErrorKind,
    /// The file or folder.
    pub path: PathBuf,
    /// What the system said.
    pub source: Option<io::Error>,
}

/// What sort of trouble.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ErrorKind {
    /// The folder holds something and not our marker file: it is not ours to replace.
    NotOurs,
    /// Another build is writing there.
    Busy,
    /// No space is left.
    Full,
    /// The folder can't be written to.
    ReadOnly,
    /// A file stands where the site should be.
    NoFolder,
    /// Two files claim one path, or a file stands where a folder should be.
    Clash,
    /// Anything else.
    Other,
}

impl Error {
    pub(super) fn new(kind: ErrorKind, path: &Path) -> Self {
        Self { kind, path: path.to_owned(), source: None }
    }

    /// A file of the content that can't be read any more.
    #[must_use]
    pub fn reading(path: &Path, source: io::Error) -> Self {
        Self { kind: ErrorKind::Other, path: path.to_owned(), source: Some(source) }
    }

    pub(super) fn io(path: &Path, source: io::Error) -> Self {
        let kind = match source.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => ErrorKind::Full,
            io::ErrorKind::ReadOnlyFilesystem | io::ErrorKind::PermissionDenied => ErrorKind::ReadOnly,
            io::ErrorKind::NotADirectory | io::ErrorKind::IsADirectory | io::ErrorKind::AlreadyExists => ErrorKind::Clash,
            _ => ErrorKind::Other,
        };
        Self { kind, path: path.to_owned(), source: Some(source) }
    }
}

/// Gives a failed operation the path it was about.
pub(super) trait At<T> {
    fn at(self, path: &Path) -> Result<T, Error>;
}

impl<T> At<T> for io::Result<T> {
    fn at(self, path: &Path) -> Result<T, Error> {
        self.map_err(|source| Error::io(path, source))
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let path = self.path.display();
        match self.kind {
            ErrorKind::NotOurs => write!(f, "{path} holds files that this program did not write; it is left alone"),
            ErrorKind::Busy => write!(f, "another build is writing to {path}"),
            ErrorKind::Full => write!(f, "no space is left for {path}"),
            ErrorKind::ReadOnly => write!(f, "{path} can't be written to"),
            ErrorKind::NoFolder => write!(f, "{path} is no folder"),
            ErrorKind::Clash => write!(f, "{path} is claimed by two files"),
            ErrorKind::Other => write!(f, "{path} could not be written"),
        }?;
        match &self.source {
            Some(source) => write!(f, " ({source})"),
            None => Ok(()),
        }
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.source.as_ref().map(|source| source as _)
    }
}
