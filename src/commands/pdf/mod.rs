//! `komentari pdf`: the printed books as PDF, each through the first engine whose file proves itself.

mod built_in;
mod choice;
mod told;

use std::path::{Path, PathBuf};

use crate::cli::{self, Format};
use crate::commands::check::options;
use crate::commands::pdf::choice::Choice;
use crate::commands::pdf::told::{Report, Teller};
use crate::commands::{Failure, Terminal, Verdict};
use crate::config::books::PrintedBook;
use crate::diagnostic::filter::Filter;
use crate::diagnostic::locale::Args;
use crate::diagnostic::{Severity, Value};
use crate::lang::nearest;
use crate::pdf::engine::{Found, Temp};
use crate::pdf::make::{Attempt, Job, make};
use crate::pipeline::{self, Options};

/// Sets the books of the site under `root`.
///
/// # Errors
/// On a book that is none, without an engine, when no PDF passes the checks, and when the disk can't be read or written.
pub fn run(root: &Path, arguments: &cli::Pdf, terminal: &Terminal) -> Result<Verdict, Failure> {
    let options = options(&arguments.making, Filter { strict: arguments.making.strict, ..Filter::default() })?;
    let target = arguments.out.clone().unwrap_or_else(|| root.join("pdf"));
    let is_file = target.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("pdf"));
    let folder = if is_file { target.parent().unwrap_or(root) } else { &target };
    let temp =
        Temp::new(if folder.as_os_str().is_empty() { Path::new(".") } else { folder }, "komentari-books").map_err(Failure::at(folder))?;
    let site = temp.path().join("books");
    let (outcome, all) = pipeline::books(root, &options, &site).map_err(|error| Failure::pipeline(root, error))?;
    if terminal.format == Format::Human || outcome.diagnostics.blocks {
        terminal.diagnostics(&outcome.diagnostics, &outcome.sources, Severity::Warning)?;
    }
    let books = asked(&all, arguments.book.as_deref())?;
    if outcome.diagnostics.blocks {
        terminal.say("say-pdf-not-built", &Args::new());
        return Ok(Verdict::ContentHasErrors);
    }
    if is_file && books.len() > 1 {
        return Err(Failure::usage("say-pdf-one-file", target.display()));
    }
    let desk = Desk { root, options: &options, terminal };
    let mut reports = Vec::new();
    for book in books {
        let out = if is_file { target.clone() } else { target.join(format!("{}.pdf", book.id)) };
        reports.push(one(book, &site, out, &Choice::new(book, arguments), &desk)?);
    }
    if terminal.format == Format::Json {
        terminal.data(&(serde_json::to_string(&reports).map_err(|error| Failure::Machine(error.to_string()))? + "\n"))?;
    }
    let lost: Vec<&str> = reports.iter().filter(|report| report.file.is_none()).map(|report| report.book.as_str()).collect();
    if lost.is_empty() { Ok(Verdict::Fine) } else { Err(Failure::usage("say-pdf-not-made", lost.join("”, “"))) }
}

/// The books that are asked for: the one of this id, else all.
fn asked<'b>(all: &'b [PrintedBook], id: Option<&str>) -> Result<Vec<&'b PrintedBook>, Failure> {
    if all.is_empty() {
        return Err(Failure::Usage("say-pdf-no-books", Args::new()));
    }
    let Some(id) = id else { return Ok(all.iter().collect()) };
    if let Some(book) = all.iter().find(|book| book.id == id) {
        return Ok(vec![book]);
    }
    let known = all.iter().map(|book| book.id.as_str());
    let near = nearest(id, known.clone()).map_or_else(|| known.collect::<Vec<_>>().join("”, “"), str::to_owned);
    Err(Failure::Usage("say-pdf-no-book", [("value", id.to_owned()), ("near", near)].map(|(name, text)| (name, Value::Text(text))).into()))
}

/// Sets one book.
fn one(book: &PrintedBook, site: &Path, out: PathBuf, choice: &Choice, desk: &Desk<'_>) -> Result<Report, Failure> {
    let engines = choice.engines()?;
    let folder = site.join(book.folder());
    let teller = Teller::new(book, desk.terminal);
    let job = Job { folder: &folder, out: &out, standards: choice.standards, strict: choice.strict };
    let mut attempts = Vec::new();
    let mut made = built_in::set(book, &job, choice, desk, &teller, &mut attempts)?;
    if !made {
        let mut before = |found: &Found, profile| teller.begins(found.engine.name(), &found.version, profile);
        let mut behind = |attempt: &Attempt<'_>| attempts.push(teller.ended(attempt));
        made = make(&job, &engines, &mut before, &mut behind).map_err(Failure::at(&out))?;
    }
    let file = made.then(|| out.display().to_string());
    if let Some(file) = &file {
        desk.terminal.say("say-pdf-made", &Args::from([("file", Value::Text(file.clone()))]));
    }
    Ok(Report { book: book.id.clone(), file, attempts })
}

/// What every book needs.
#[cfg_attr(not(feature = "pdf"), expect(dead_code, reason = "the built-in engine reads the content itself"))]
struct Desk<'a> {
    root: &'a Path,
    options: &'a Options,
    terminal: &'a Terminal,
}
