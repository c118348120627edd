//! The arguments of the commands that ask: `refs`, `search`.

use std::path::PathBuf;

use clap::Args;
use jiff::civil::Date;

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
