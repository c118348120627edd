//! `komentari pdf`: the printed books as PDF, each through the first engine whose file proves itself.

mod built_in;
mod choice;
mod place;
mod told;

use std::path::Path;
use std::process;

use crate::cli::{self, Format};
use crate::commands::check::options;
use crate::commands::pdf::choice::Choice;
use crate::commands::pdf::place::{Place, Target};
use crate::commands::pdf::told::{Report, Teller};
use crate::commands::{Failure, Terminal, Verdict};
use crate::config::books::PrintedBook;
use crate::diagnostic::filter::Filter;
use crate::diagnostic::locale::Args;
use crate::diagnostic::{Severity, Value};
use crate::lang::nearest;
use crate::pdf::engine::{Found, end_all};
use crate::pdf::make::{Attempt, Job, make};
use crate::pipeline::{self, Options};

/// The exit code of a run that was told to stop, as shells know it.
const STOPPED: i32 = 130;

/// Sets the books of the site under `root`.
///
/// # Errors
/// On a book that is none, without an engine, when no PDF passes the checks, and when the disk can't be read or written.
pub fn run(root: &Path, arguments: &cli::Pdf, terminal: &Terminal) -> Result<Verdict, Failure> {
    let options = options(&arguments.making, Filter { strict: arguments.making.strict, ..Filter::default() })?;
    let target = Target::new(root, arguments.out.as_deref())?;
    let (outcome, all) = pipeline::books(root, &options).map_err(|error| Failure::pipeline(root, error))?;
    // What programs read here are books, so mistakes are told to people in any case.
    let people = terminal.for_people();
    if terminal.format == Format::Human || outcome.diagnostics.blocks {
        people.diagnostics(&outcome.diagnostics, &outcome.sources, Severity::Warning)?;
    }
    if outcome.diagnostics.blocks {
        terminal.say("say-pdf-not-built", &Args::new());
        tell_programs(&[], terminal)?;
        return Ok(Verdict::ContentHasErrors);
    }
    let settings = all.settings.clone();
    let books = asked(&settings, arguments.book.as_deref())?;
    target.fits(books.len())?;
    stop_cleanly(*terminal)?;
    let place = Place::new(&target)?;
    all.write(&place.books()).map_err(|error| Failure::pipeline(root, error))?;
    let desk = Desk { root, options: &options, terminal: &people };
    let reports: Vec<Report> = books.iter().map(|book| one(book, &target, &place, &Choice::new(book, arguments), &desk)).collect();
    tell_programs(&reports, terminal)?;
    let lost: Vec<&str> = reports.iter().filter(|report| report.file.is_none()).map(|report| report.book.as_str()).collect();
    if lost.is_empty() {
        return Ok(Verdict::Fine);
    }
    let count = Value::Number(i64::try_from(lost.len()).unwrap_or(i64::MAX));
    Err(Failure::Usage("say-pdf-not-made", Args::from([("count", count), ("value", Value::Text(lost.join("”, “")))])))
}

/// From now on a signal to end leaves no engine at work and no folder behind.
fn stop_cleanly(terminal: Terminal) -> Result<(), Failure> {
    let stop = move || {
        let _nothing_begins = end_all();
        terminal.say("say-pdf-stopped", &Args::new());
        process::exit(STOPPED);
    };
    ctrlc::set_handler(stop).map_err(|error| Failure::Machine(error.to_string()))
}

/// What became of the books, as data: an entry a book; none where mistakes keep all of them from being made.
fn tell_programs(reports: &[Report], terminal: &Terminal) -> Result<(), Failure> {
    match terminal.format {
        Format::Human => Ok(()),
        Format::Json => terminal.data(&(serde_json::to_string(reports).map_err(|error| Failure::Machine(error.to_string()))? + "\n")),
    }
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

/// Sets one book; what keeps it from being set keeps no other from it.
fn one(book: &PrintedBook, target: &Target, place: &Place, choice: &Choice, desk: &Desk<'_>) -> Report {
    let teller = Teller::new(book, desk.terminal, choice);
    let out = target.file(book);
    let mut report = Report::new(book);
    match set(book, &out, place, choice, desk, &teller, &mut report) {
        Ok(true) => {
            teller.made(&out);
            report.file = Some(out.display().to_string());
        }
        Ok(false) => teller.lost(&out),
        Err(failure) => {
            report.problem = Some(teller.failed(&failure));
            teller.lost(&out);
        }
    }
    report
}

/// Lets the engines at it, the built-in one first. Gives whether the PDF is in place.
fn set(
    book: &PrintedBook,
    out: &Path,
    place: &Place,
    choice: &Choice,
    desk: &Desk<'_>,
    teller: &Teller<'_>,
    report: &mut Report,
) -> Result<bool, Failure> {
    let engines = choice.engines()?;
    let real = place::real(out)?;
    let folder = place.books().join(book.folder());
    let job = Job { folder: &folder, out: &real, standards: choice.standards, strict: choice.strict };
    if built_in::set(book, &job, choice, desk, teller, &mut report.attempts)? {
        return Ok(true);
    }
    let mut before = |found: &Found, profile| teller.begins(found.engine.name(), &found.version, profile);
    let mut behind = |attempt: &Attempt<'_>| report.attempts.push(teller.ended(attempt));
    make(&job, &engines, &mut before, &mut behind).map_err(Failure::at(out))
}

/// What every book needs.
#[cfg_attr(not(feature = "pdf"), expect(dead_code, reason = "the built-in engine reads the content itself"))]
struct Desk<'a> {
    root: &'a Path,
    options: &'a Options,
    /// How people are spoken to.
    terminal: &'a Terminal,
}
