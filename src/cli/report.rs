//! `--format`: what every command has, and what only `check` has.

use clap::ValueEnum;
use clap::builder::{PossibleValuesParser, TypedValueParser};

use crate::cli::Format;

/// The shape in which messages are told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Report {
    /// Sentences
    Human,
    /// JSON on standard output
    Json,
    /// Annotations of a GitHub workflow
    Github,
    /// A Code Quality report of GitLab
    Gitlab,
    /// SARIF 2.1.0
    Sarif,
}

impl Report {
    /// The shape as every command knows it; `None` for those of `check` alone.
    #[must_use]
    pub const fn usual(self) -> Option<Format> {
        match self {
            Self::Human => Some(Format::Human),
            Self::Json => Some(Format::Json),
            Self::Github | Self::Gitlab | Self::Sarif => None,
        }
    }

    /// The word for it.
    #[must_use]
    pub fn name(self) -> String {
        self.to_possible_value().map(|value| value.get_name().to_owned()).unwrap_or_default()
    }
}

/// Takes all words, so that `--format sarif check` means what `check --format sarif` does, but offers only those of every command.
pub(super) fn usual() -> impl TypedValueParser<Value = Report> {
    let values = Report::value_variants().iter().filter_map(|one| Some(one.to_possible_value()?.hide(one.usual().is_none())));
    PossibleValuesParser::new(values).map(|word| Report::from_str(&word, false).unwrap_or(Report::Human))
}
