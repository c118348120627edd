//! The arguments of the commands that help with writing: `new`, `status`, `schema`, `completions`, `man`.

use std::path::PathBuf;

use clap::Args;
use clap_complete::Shell;
use jiff::civil::Date;

/// `komentari new`.
#[derive(Clone, Debug, Args)]
#[command(override_usage = "komentari new DIR\n       komentari new KIND NAME")]
pub struct New {
    /// The folder of a new site; with NAME the kind of a new page: commentary, term, court-case, page, methodology, act
    #[arg(value_name = "DIR|KIND")]
    pub what: PathBuf,
    /// What the new page is about: an article (btl:18), a term, the number of a case, a path, a title, the key of an act
    pub name: Option<String>,
    /// The day that is written into the page; else `SOURCE_DATE_EPOCH`, else today
    #[arg(long, value_name = "YYYY-MM-DD")]
    pub date: Option<Date>,
}

/// `komentari schema`.
#[derive(Clone, Debug, Args)]
pub struct Schema {
    /// What to describe; without it all that can be described are listed, with `--format json` all are given
    pub kind: Option<String>,
}

/// `komentari status`.
#[derive(Clone, Debug, Args)]
pub struct Status {
    /// The day the site is looked at; else `SOURCE_DATE_EPOCH`, else today
    #[arg(long, value_name = "YYYY-MM-DD")]
    pub date: Option<Date>,
}

/// `komentari completions`.
#[derive(Clone, Debug, Args)]
pub struct Completions {
    /// The shell that reads them
    pub shell: Shell,
}

/// `komentari man`.
#[derive(Clone, Debug, Args)]
pub struct Man {
    /// The folder that takes a page for every command; without it the main page goes to standard output
    pub dir: Option<PathBuf>,
}
