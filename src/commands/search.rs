//! `komentari search`: the index that the site ships, asked; and what words are indexed under.

mod keys;
mod told;

use std::io::{self, BufRead};
use std::path::Path;

use komentari_search_index::{Ask, Index, Searcher};

use crate::cli::{self, Format};
use crate::commands::check::options;
use crate::commands::search::told::{Found, Labels};
use crate::commands::{Failure, Terminal, Verdict};
use crate::diagnostic::filter::Filter;
use crate::diagnostic::locale::Args;
use crate::pipeline;

/// Answers a query, or each line of standard input; with `--keys` tells the keys of words.
///
/// # Errors
/// When the content, the file of words or standard input can't be read.
pub fn run(root: &Path, arguments: &cli::Search, terminal: &Terminal) -> Result<Verdict, Failure> {
    if let Some(file) = &arguments.keys {
        return keys::run(root, file, terminal);
    }
    let making = cli::Making { drafts: arguments.drafts, strict: false, date: arguments.date };
    let options = options(&making, Filter::default())?;
    let (outcome, material) = pipeline::searchable(root, &options).map_err(|error| Failure::pipeline(root, error))?;
    let machine = |error: komentari_search_index::Error| Failure::Machine(error.to_string());
    let index = Index::asked(&material.records, &material.settings).map_err(machine)?;
    let desk = Desk {
        searcher: index.searcher().map_err(machine)?,
        labels: Labels::new(&material.settings),
        ask: Ask { limit: arguments.limit, ..Ask::default() },
        terminal,
    };
    match arguments.query.as_slice() {
        [only] if only == "-" => desk.lines()?,
        words => desk.one(&words.join(" "))?,
    }
    if outcome.diagnostics.blocks {
        terminal.say("say-search-errors", &Args::new());
        return Ok(Verdict::ContentHasErrors);
    }
    Ok(Verdict::Fine)
}

/// Where questions are put.
struct Desk<'a> {
    searcher: Searcher<'a>,
    labels: Labels,
    ask: Ask,
    terminal: &'a Terminal,
}

impl Desk<'_> {
    fn found(&self, query: &str) -> Found {
        let answer = self.searcher.ask(query, &self.ask);
        Found::new(query, &answer, self.ask.limit)
    }

    fn one(&self, query: &str) -> Result<(), Failure> {
        let found = self.found(query);
        match self.terminal.format {
            Format::Json => self.terminal.data(&json(&found.items)?),
            Format::Human => self.terminal.data(&found.human(&self.labels, self.terminal.language)),
        }
    }

    /// Every line of standard input is a query; in JSON every line of the answer is one too.
    fn lines(&self) -> Result<(), Failure> {
        for line in io::stdin().lock().lines() {
            let line = line.map_err(Failure::at(Path::new("-")))?;
            let query = line.trim_end_matches('\r');
            if query.trim().is_empty() {
                continue;
            }
            let found = self.found(query);
            match self.terminal.format {
                Format::Json => self.terminal.data(&json(&found)?)?,
                Format::Human => self.terminal.data(&format!("{query}\n{}\n", found.human(&self.labels, self.terminal.language)))?,
            }
        }
        Ok(())
    }
}

fn json(value: &impl serde::Serialize) -> Result<String, Failure> {
    Ok(serde_json::to_string(value).map_err(|error| Failure::Machine(error.to_string()))? + "\n")
}
