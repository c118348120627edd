//! `komentari build`: the whole publishable site.

use std::path::Path;

use crate::cli;
use crate::commands::check::options;
use crate::commands::{Failure, Terminal, Verdict};
use crate::diagnostic::Value;
use crate::diagnostic::filter::Filter;
use crate::diagnostic::locale::Args;
use crate::parse::site::is_base_url;
use crate::pipeline;

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
    let target = arguments.out.clone().unwrap_or_else(|| root.join("public"));
    let (outcome, published) = pipeline::build(root, &options, &target).map_err(|error| Failure::pipeline(root, error))?;
    terminal.diagnostics(&outcome.diagnostics, &outcome.sources)?;
    let folder = ("folder", Value::Text(target.display().to_string()));
    let Some(published) = published else {
        terminal.say("say-not-built", &Args::from([folder]));
        return Ok(Verdict::ContentHasErrors);
    };
    let count = |count: usize| Value::Number(i64::try_from(count).unwrap_or(i64::MAX));
    terminal.say("say-built", &Args::from([folder, ("files", count(published.files)), ("unchanged", count(published.unchanged))]));
    if published.one_by_one {
        terminal.say("say-one-by-one", &Args::new());
    }
    Ok(Verdict::Fine)
}
