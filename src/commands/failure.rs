//! What keeps a command from doing its work: wrong usage that only shows later, and the machine.

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

use crate::diagnostic::Value;
use crate::diagnostic::locale::{Args, Language, phrase};

/// Why a command could not do its work. The exit code is 2.
#[derive(Debug)]
pub enum Failure {
    /// Wrong usage: a phrase of the catalogues and its arguments.
    Usage(&'static str, Args),
    /// A file or folder that can't be read or written.
    Disk(PathBuf, io::Error),
    /// Anything else of the machine, in the machine's words.
    Machine(String),
}

impl Failure {
    /// A phrase about one value: `{ $value }`.
    pub fn usage(id: &'static str, value: impl fmt::Display) -> Self {
        Self::Usage(id, Args::from([("value", Value::Text(value.to_string()))]))
    }

    /// Gives an I/O error the path it was about.
    pub fn at(path: &Path) -> impl FnOnce(io::Error) -> Self {
        let path = path.to_owned();
        move |error| Self::Disk(path, error)
    }

    /// The failure in a sentence.
    #[must_use]
    pub fn message(&self, language: Language) -> String {
        match self {
            Self::Usage(id, args) => phrase(id, args, language),
            Self::Disk(path, error) => {
                let values = [("path", path.display().to_string()), ("kind", kind(error).to_owned()), ("problem", error.to_string())];
                phrase("say-disk", &values.map(|(name, text)| (name, Value::Text(text))).into(), language)
            }
            Self::Machine(problem) => phrase("say-machine", &Args::from([("problem", Value::Text(problem.clone()))]), language),
        }
    }
}

/// The name under which the catalogues know an I/O error.
fn kind(error: &io::Error) -> &'static str {
    match error.kind() {
        io::ErrorKind::NotFound => "missing",
        io::ErrorKind::PermissionDenied => "denied",
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => "full",
        io::ErrorKind::ReadOnlyFilesystem => "read-only",
        io::ErrorKind::NotADirectory => "no-folder",
        io::ErrorKind::AddrInUse => "port",
        _ => "other",
    }
}
