//! What is wrong with the content, as data: a code, a place, arguments and hints. The sentences live in `locales/`.

pub mod code;
pub mod explain;
pub mod filter;
pub mod fix;
pub mod locale;
pub mod position;
pub mod render;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

pub use crate::diagnostic::code::Code;
use crate::span::Span;

/// How bad it is. An error keeps the site from being published; a warning does so under `--strict`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Severity {
    /// Must be mended before anything is published.
    Error,
    /// Should be mended.
    Warning,
    /// Worth knowing.
    Info,
}

/// A value in a message.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Value {
    /// Words.
    Text(String),
    /// A count, so that the message's plural is right.
    Number(i64),
}

/// A suggestion: what to do now.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Hint {
    /// The message's id in the catalogues, with the prefix `hint-`.
    pub id: &'static str,
    /// Its arguments.
    pub args: BTreeMap<&'static str, Value>,
}

/// An author's mistake.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Diagnostic {
    /// Where.
    pub span: Span,
    /// How bad, before the site's own settings.
    pub severity: Severity,
    /// What.
    pub code: Code,
    /// The message's arguments.
    pub args: BTreeMap<&'static str, Value>,
    /// What to do.
    pub hints: Vec<Hint>,
}

impl Diagnostic {
    /// A diagnostic with the code's usual severity.
    #[must_use]
    pub fn new(code: Code, span: Span) -> Self {
        Self { span, severity: code.severity(), code, args: BTreeMap::new(), hints: Vec::new() }
    }

    /// With another severity (an act's own text can't be mended by an editor: warnings at most).
    #[must_use]
    pub fn severity(mut self, severity: Severity) -> Self {
        self.severity = severity;
        self
    }

    /// With a word for the message.
    #[must_use]
    pub fn arg(mut self, name: &'static str, value: impl ToString) -> Self {
        self.args.insert(name, Value::Text(value.to_string()));
        self
    }

    /// With a count for the message.
    #[must_use]
    pub fn count(mut self, name: &'static str, value: usize) -> Self {
        self.args.insert(name, Value::Number(i64::try_from(value).unwrap_or(i64::MAX)));
        self
    }

    /// With a suggestion without arguments.
    #[must_use]
    pub fn hint(mut self, id: &'static str) -> Self {
        self.hints.push(Hint { id, args: BTreeMap::new() });
        self
    }

    /// With a suggestion that names something: `{ $value }` in its message.
    #[must_use]
    pub fn hint_value(mut self, id: &'static str, value: impl ToString) -> Self {
        self.hints.push(Hint { id, args: BTreeMap::from([("value", Value::Text(value.to_string()))]) });
        self
    }

    /// With "did you mean …?" (`hint-nearest`), where there is something near.
    #[must_use]
    pub fn hint_nearest(self, nearest: Option<impl ToString>) -> Self {
        match nearest {
            Some(value) => self.hint_value("hint-nearest", value),
            None => self,
        }
    }
}

/// The sink every stage reports to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Diagnostics {
    list: Vec<Diagnostic>,
}

impl Diagnostics {
    /// Reports one.
    pub fn push(&mut self, diagnostic: Diagnostic) {
        self.list.push(diagnostic);
    }

    /// Takes over all of another sink (from a parallel stage).
    pub fn append(&mut self, mut other: Self) {
        self.list.append(&mut other.list);
    }

    /// All, in the order they were reported.
    pub fn iter(&self) -> impl Iterator<Item = &Diagnostic> {
        self.list.iter()
    }

    /// Whether one of severity Error stands.
    #[must_use]
    pub fn has_errors(&self) -> bool {
        self.list.iter().any(|diagnostic| diagnostic.severity == Severity::Error)
    }

    /// All, in the order of files and places, the same mistake at the same place once.
    #[must_use]
    pub fn into_sorted(mut self) -> Vec<Diagnostic> {
        self.list.sort();
        self.list.dedup();
        self.list
    }
}

/// The files diagnostics point into.
pub trait Files {
    /// The path relative to the root, with `/`.
    fn path(&self, file: crate::span::FileId) -> &str;
    /// The text; empty for a file that could not be read as text.
    fn text(&self, file: crate::span::FileId) -> &str;
}
