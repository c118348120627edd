//! `komentari build`: the whole publishable site.

use std::fs;
use std::path::Path;

use crate::cli;
use crate::commands::check::options;
use crate::commands::progress::Line;
use crate::commands::{Failure, Terminal, Verdict};
use crate::diagnostic::filter::Filter;
use crate::diagnostic::locale::Args;
use crate::diagnostic::{Severity, Value};
use crate::parse::site::is_base_url;
use crate::pipeline;
use crate::search::Weight;

/// Builds the site under `root`.
///
/// # Errors
/// On an address that is none, and when the disk can't be read or written.
pub fn run(root: &Path, arguments: &cli::Build, terminal: &Terminal) -> Result<Verdict, Failure> {
    if let Some(url) = arguments.base_url.as_ref().filter(|url| !is_base_url(url)) {
        return Err(Failure::usage("say-usage-base-url", url));
    }
    let mut options = options(&arguments.making, Filter { strict: arguments.making.strict, ..Filter::default() })?;
    options.base_url.clone_from(&arguments.base_url);
    options.portable = arguments.portable;
    options.only = arguments.only.map(|part| match part {
        cli::Part::Web => pipeline::Part::Web,
        cli::Part::Search => pipeline::Part::Search,
        cli::Part::Print => pipeline::Part::Print,
    });
    let target = arguments.out.clone().unwrap_or_else(|| root.join("public"));
    if lies_within(&target, &root.join("content")) {
        return Err(Failure::usage("say-usage-out", target.display()));
    }
    // Before the target's folder is made, which may stand within it.
    fs::metadata(root).map_err(Failure::at(root))?;
    let line = Line::new(terminal);
    let built = pipeline::build(root, &options, &target, &line);
    // The line goes before anything is said.
    drop(line);
    let (outcome, published) = built.map_err(|error| Failure::pipeline(root, error))?;
    terminal.diagnostics(&outcome.diagnostics, &outcome.sources, Severity::Warning)?;
    let folder = ("folder", Value::Text(target.display().to_string()));
    let Some(published) = published else {
        terminal.say("say-not-built", &Args::from([folder]));
        return Ok(Verdict::ContentHasErrors);
    };
    if published.files == 0 && arguments.only == Some(cli::Part::Print) {
        return Err(Failure::Usage("say-pdf-no-books", Args::new()));
    }
    let count = |count: usize| Value::Number(i64::try_from(count).unwrap_or(i64::MAX));
    terminal.say("say-built", &Args::from([folder, ("files", count(published.files)), ("unchanged", count(published.unchanged))]));
    if published.kept > 0 {
        terminal.say("say-kept", &Args::from([("files", count(published.kept))]));
    }
    if published.one_by_one {
        terminal.say("say-one-by-one", &Args::new());
    }
    if let Some(weight) = &outcome.search {
        tell_search(weight, terminal);
    }
    Ok(Verdict::Fine)
}

/// What the search weighs, and what of it is more than a site of 10 000 pages may have.
fn tell_search(weight: &Weight, terminal: &Terminal) {
    let number = |value: usize| Value::Number(i64::try_from(value).unwrap_or(i64::MAX));
    let kilobytes = |bytes: usize| Value::Text(format!("{:.1}", bytes as f64 / 1000.0));
    let args = [
        ("pages", number(weight.pages)),
        ("sections", number(weight.sections)),
        ("files", number(weight.files)),
        ("kilobytes", kilobytes(weight.bytes)),
        ("manifest", kilobytes(weight.manifest)),
        ("script", kilobytes(weight.script)),
    ];
    terminal.say("say-search", &Args::from(args));
    for (what, value, most) in weight.beyond() {
        let args = [("what", Value::Text(what.to_owned())), ("value", number(value)), ("most", number(most))];
        terminal.say("say-search-budget", &Args::from(args));
    }
}

/// Whether `target`, which may not exist yet, is `folder` or stands in it.
fn lies_within(target: &Path, folder: &Path) -> bool {
    let Ok(folder) = fs::canonicalize(folder) else { return false };
    let mut existing =
        target.ancestors().filter_map(|part| fs::canonicalize(if part.as_os_str().is_empty() { Path::new(".") } else { part }).ok());
    existing.next().is_some_and(|existing| existing.starts_with(folder))
}
