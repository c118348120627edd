//! Arguments → [`Command`]: typed, no work.

mod asking;
mod editing;
mod explain;
mod import;
mod making;
mod pdf;
mod report;
mod serve;
mod writing;

use std::ffi::OsString;
use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

pub use crate::cli::asking::{Refs, Search};
pub use crate::cli::editing::{Lsp, Rename};
pub use crate::cli::explain::Explain;
pub use crate::cli::import::Import;
pub use crate::cli::making::{Build, Check, Making, Part};
pub use crate::cli::pdf::{Pdf, PdfEngine, PdfStandard};
pub use crate::cli::report::Report;
pub use crate::cli::serve::Serve;
pub use crate::cli::writing::{Completions, Man, New, Schema, Status};

/// Turns a folder of Markdown and real acts into a published law commentary.
#[derive(Clone, Debug, Parser)]
#[command(name = "komentari", version, arg_required_else_help = true, disable_help_subcommand = true)]
pub struct Cli {
    /// What holds for every command.
    #[command(flatten)]
    pub common: Common,
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// What holds for every command.
#[derive(Clone, Debug, Args)]
pub struct Common {
    /// The folder that holds `content/`
    #[arg(long, global = true, value_name = "DIR", default_value = ".")]
    pub root: PathBuf,
    /// The language of messages; else that of `site.yaml`, else Latvian
    #[arg(long, global = true, value_name = "LANG")]
    pub lang: Option<Lang>,
    /// Messages for people, or data for programs
    #[arg(long, global = true, value_name = "FORMAT", default_value = "human", value_parser = report::usual())]
    pub format: Report,
    /// When to use colours
    #[arg(long, global = true, value_name = "WHEN", default_value = "auto")]
    pub color: When,
    /// Tell errors only
    #[arg(short, long, global = true, conflicts_with = "verbose")]
    pub quiet: bool,
    /// Tell remarks too
    #[arg(short, long, global = true)]
    pub verbose: bool,
}

/// A language of messages.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Lang {
    /// Latvian
    Lv,
    /// English
    En,
}

/// For whom the output is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// Sentences
    Human,
    /// JSON on standard output
    Json,
}

/// When to do something.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum When {
    /// When a person is looking
    Auto,
    /// Always
    Always,
    /// Never
    Never,
}

/// What to do.
#[derive(Clone, Debug, Subcommand)]
pub enum Command {
    /// Make a small working site to start from, or a new page
    New(New),
    /// Write the whole publishable site
    Build(Build),
    /// Build in memory, show the site in a browser on this machine, and again after every change
    Serve(Serve),
    /// Set the printed books as PDF, through an engine of this machine, and prove what they hold
    Pdf(Pdf),
    /// Tell every mistake, write nothing
    Check(Check),
    /// Show what is understood as citations in a text
    Refs(Refs),
    /// Ask the index that the site ships
    Search(Search),
    /// Give a page another name and mend every reference to it
    Rename(Rename),
    /// Serve an editor as a language server on standard input and output
    Lsp(Lsp),
    /// Say what a code of a message means, with an example; without a code, list all
    Explain(Explain),
    /// Bring in the text of an act
    #[command(subcommand)]
    Import(Import),
    /// Tell what is drafted, stale and not commented yet
    Status(Status),
    /// Describe front matter as JSON Schema, for editors
    Schema(Schema),
    /// Write what completes the arguments of this program in a shell
    Completions(Completions),
    /// Write the manual pages
    Man(Man),
}

/// Reads the arguments, the program's own name first.
///
/// # Errors
/// When they make no command, and when help or the version is asked for: what to say is in the error.
pub fn parse(arguments: impl IntoIterator<Item = OsString>) -> Result<Cli, clap::Error> {
    Cli::try_parse_from(arguments)
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory;

    fn read(line: &str) -> Result<Cli, clap::Error> {
        parse(line.split(' ').map(OsString::from))
    }

    #[test]
    fn the_arguments_fit_together() {
        Cli::command().debug_assert();
    }

    #[test]
    fn what_holds_everywhere_may_stand_anywhere() {
        let before = read("komentari --root x --lang lv check").expect("a command");
        let after = read("komentari check --root x --lang lv").expect("a command");
        assert_eq!((before.common.root, before.common.lang), (after.common.root, after.common.lang));
    }

    #[test]
    fn a_day_that_is_none_is_refused() {
        assert!(read("komentari build --date 2026-02-31").is_err());
        assert!(read("komentari build --date 2026-02-28").is_ok());
    }
}
