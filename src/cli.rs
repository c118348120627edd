//! Arguments → [`Command`]: typed, no work.

use std::ffi::OsString;
use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};
use jiff::civil::Date;

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
    #[arg(long, global = true, value_name = "FORMAT", default_value = "human")]
    pub format: Format,
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
    /// Make a small working site to start from
    New {
        /// The new folder
        dir: PathBuf,
    },
    /// Write the whole publishable site
    Build(Build),
    /// Build in memory and show the site in a browser on this machine (run again after changes)
    Serve(Serve),
    /// Tell every mistake, write nothing
    Check(Check),
    /// Show what is understood as citations in a text
    Refs(Refs),
    /// Ask the index that the site ships
    Search(Search),
    /// Bring in the text of an act
    #[command(subcommand)]
    Import(Import),
}

/// What the site is made of.
#[derive(Clone, Debug, Args)]
pub struct Making {
    /// Take in pages marked `draft: true`
    #[arg(long)]
    pub drafts: bool,
    /// Let warnings keep the site from being published
    #[arg(long)]
    pub strict: bool,
    /// The day the site is made for; else `SOURCE_DATE_EPOCH`, else today
    #[arg(long, value_name = "YYYY-MM-DD")]
    pub date: Option<Date>,
}

/// `komentari build`.
#[derive(Clone, Debug, Args)]
pub struct Build {
    /// What the site is made of.
    #[command(flatten)]
    pub making: Making,
    /// The folder to write; it is replaced as a whole [default: public within the root]
    #[arg(long, value_name = "DIR")]
    pub out: Option<PathBuf>,
    /// The address of publication, in place of that in `site.yaml`
    #[arg(long, value_name = "URL")]
    pub base_url: Option<String>,
    /// Write only this part
    #[arg(long, value_name = "PART")]
    pub only: Option<Part>,
    /// Links name `index.html`, so that the folder can be opened by double click
    #[arg(long)]
    pub portable: bool,
}

/// A part of the output.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Part {
    /// The website
    Web,
    /// The files of the search
    Search,
}

/// `komentari serve`.
#[derive(Clone, Debug, Args)]
pub struct Serve {
    /// What the site is made of.
    #[command(flatten)]
    pub making: Making,
    /// The port; 0 takes any that is free
    #[arg(long, default_value_t = 8080)]
    pub port: u16,
}

/// `komentari check`.
#[derive(Clone, Debug, Args)]
pub struct Check {
    /// What the site is made of.
    #[command(flatten)]
    pub making: Making,
    /// Make an error of this kind of message (can be given more than once)
    #[arg(long, value_name = "CODE")]
    pub deny: Vec<String>,
    /// Do not tell this kind of message (can be given more than once)
    #[arg(long, value_name = "CODE")]
    pub allow: Vec<String>,
    /// Tell at most so many; errors go first
    #[arg(long, value_name = "N")]
    pub max_errors: Option<usize>,
}

/// `komentari refs`.
#[derive(Clone, Debug, Args)]
pub struct Refs {
    /// The text: `.md` is read as Markdown, else plain; `-` is standard input
    #[arg(default_value = "-")]
    pub file: PathBuf,
    /// The act the text belongs to
    #[arg(long, value_name = "KEY")]
    pub act: Option<String>,
    /// The article the text stands in; `pn` is the transitional provisions
    #[arg(long, value_name = "N")]
    pub article: Option<String>,
    /// The part (daļa) of the article
    #[arg(long, value_name = "N")]
    pub part: Option<String>,
    /// The point (punkts)
    #[arg(long, value_name = "N")]
    pub point: Option<String>,
}

/// `komentari search`.
#[derive(Clone, Debug, Args)]
pub struct Search {
    /// What is asked; `-` reads a query a line from standard input
    #[arg(required_unless_present = "keys", value_name = "QUERY")]
    pub query: Vec<String>,
    /// The most pages to tell
    #[arg(long, value_name = "N", default_value_t = 10)]
    pub limit: usize,
    /// Tell what words are indexed under: a word a line from the file, else from standard input
    #[arg(long, value_name = "FILE", num_args = 0..=1, default_missing_value = "-", conflicts_with = "query")]
    pub keys: Option<PathBuf>,
    /// Take in pages marked `draft: true`
    #[arg(long)]
    pub drafts: bool,
    /// The day the site is made for; else `SOURCE_DATE_EPOCH`, else today
    #[arg(long, value_name = "YYYY-MM-DD")]
    pub date: Option<Date>,
}

/// `komentari import`.
#[derive(Clone, Debug, Subcommand)]
pub enum Import {
    /// Saved pages of likumi.lv → editions of the act
    Likumi {
        /// The saved pages
        #[arg(required = true)]
        files: Vec<PathBuf>,
        /// The key of the act
        #[arg(long, value_name = "KEY")]
        act: String,
    },
    /// The plain text of an act → an edition
    Text {
        /// The text
        file: PathBuf,
        /// The key of the act
        #[arg(long, value_name = "KEY")]
        act: String,
        /// The first day this text is in force
        #[arg(long, value_name = "YYYY-MM-DD")]
        in_force: Date,
    },
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
