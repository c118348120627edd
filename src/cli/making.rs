//! The arguments of the commands that make the site: `build`, `check`.

use std::path::PathBuf;

use clap::{Args, ValueEnum};
use jiff::civil::Date;

use crate::cli::Report;

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
    /// Write only this part; the others stay as they were
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
    /// The printed books
    Print,
}

/// `komentari check`.
#[derive(Clone, Debug, Args)]
pub struct Check {
    /// What the site is made of.
    #[command(flatten)]
    pub making: Making,
    /// Make an error of this kind of message (several with commas, or given again)
    #[arg(long, value_name = "CODE", value_delimiter = ',')]
    pub deny: Vec<String>,
    /// Do not tell this kind of message (several with commas, or given again)
    #[arg(long, value_name = "CODE", value_delimiter = ',')]
    pub allow: Vec<String>,
    /// Tell at most so many; errors go first
    #[arg(long, value_name = "N")]
    pub max_errors: Option<usize>,
    /// Check the printed books too, as an engine would get them, and tell their figures
    #[arg(long)]
    pub print: bool,
    // Of the same name as that of all commands, and so the same argument: here it offers more.
    /// Messages for people, data for programs, or what the tools of merge requests read
    #[arg(long, value_name = "FORMAT", default_value = "human")]
    pub format: Report,
}
