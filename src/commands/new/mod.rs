//! `komentari new`: a small working site to start from, or a page of a kind.

mod act;
mod commentary;
mod draft;
mod page;
mod site;

use std::path::Path;

use crate::cli;
use crate::commands::schema::kind_unknown;
use crate::commands::{Failure, Terminal, Verdict};
use crate::config::Kind;

/// Makes a site where only a folder is named, else a page.
///
/// # Errors
/// Where something is there already or can't be made, and when the disk can't be read or written.
pub fn run(root: &Path, arguments: &cli::New, terminal: &Terminal) -> Result<Verdict, Failure> {
    let word = arguments.what.to_string_lossy();
    match &arguments.name {
        Some(name) => {
            let kind = kind(&word).ok_or_else(|| kind_unknown(&word, Kind::WORDS.into_iter()))?;
            page::run(root, kind, name, arguments.date, terminal)
        }
        None if kind(&word).is_some() => Err(Failure::usage("say-new-name", word)),
        None => site::run(&arguments.what, terminal),
    }
}

fn kind(word: &str) -> Option<Kind> {
    serde_json::from_value(serde_json::Value::String(word.to_owned())).ok()
}
