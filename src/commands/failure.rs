//! What keeps a command from doing its work: wrong usage that only shows later, and the machine.

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

use crate::diagnostic::Value;
use crate::diagnostic::locale::{Args, Language, phrase};
use crate::output::{self, ErrorKind};
use crate::pipeline;

/// Why a command could not do its work. The exit code is 2.
#[derive(Debug)]
pub enum Failure {
    /// Wrong usage: a phrase of the catalogues and its arguments.
    Usage(&'static str, Args),
    /// A file or folder that can't be read or written.
    Disk(PathBuf, io::Error),
    /// The site can't be put in place.
    Output(output::Error),
    /// Anything else of the machine, in the machine's words.
    Machine(String),
}

impl Failure {
    /// A phrase about one value: `{ $value }`.
    pub fn usage(id: &'static str, value: impl fmt::Display) -> Self {
        Self::Usage(id, Args::from([("value", Value::Text(value.to_string()))]))
    }

    /// Gives an I/O error the path it was about.
    pub fn at(path: &Path) -> impl FnOnce(io::Error) -> Self + use<> {
        let path = path.to_owned();
        move |error| Self::Disk(path, error)
    }

    /// The failure of a run over `root`.
    #[must_use]
    pub fn pipeline(root: &Path, error: pipeline::Error) -> Self {
        match error {
            pipeline::Error::Read(error) => Self::Disk(root.to_owned(), error),
            pipeline::Error::Write(error) => Self::Output(error),
            pipeline::Error::Index(error) => Self::Machine(error.to_string()),
        }
    }

    /// The failure in a sentence.
    #[must_use]
    pub fn message(&self, language: Language) -> String {
        match self {
            Self::Usage(id, args) => phrase(id, args, language),
            Self::Disk(path, error) => disk("say-disk", path, kind(error), error.to_string(), language),
            Self::Output(error) => {
                let problem = error.source.as_ref().map_or_else(|| error.to_string(), ToString::to_string);
                disk("say-output", &error.path, output_kind(error.kind), problem, language)
            }
            Self::Machine(problem) => phrase("say-machine", &Args::from([("problem", Value::Text(problem.clone()))]), language),
        }
    }
}

fn disk(id: &str, path: &Path, kind: &str, problem: String, language: Language) -> String {
    let values = [("path", path.display().to_string()), ("kind", kind.to_owned()), ("problem", problem)];
    phrase(id, &values.map(|(name, text)| (name, Value::Text(text))).into(), language)
}

/// The name under which the catalogues know a failure to write the site.
const fn output_kind(kind: ErrorKind) -> &'static str {
    match kind {
        ErrorKind::NotOurs => "not-ours",
        ErrorKind::Busy => "busy",
        ErrorKind::Full => "full",
        ErrorKind::ReadOnly => "read-only",
        ErrorKind::NoFolder => "no-folder",
        ErrorKind::Clash => "clash",
        ErrorKind::Other => "other",
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
        io::ErrorKind::IsADirectory => "folder",
        io::ErrorKind::InvalidData => "not-utf8",
        io::ErrorKind::AddrInUse => "port",
        _ => "other",
    }
}
