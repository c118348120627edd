//! `komentari check`: every diagnostic, no output files.

use std::collections::BTreeMap;
use std::path::Path;

use crate::cli;
use crate::commands::{Failure, Terminal, Verdict};
use crate::diagnostic::filter::Filter;
use crate::diagnostic::{Code, Severity, Value};
use crate::lang::{nearest, today};
use crate::pipeline::{self, Options};

/// Checks the content under `root`.
///
/// # Errors
/// On an unknown code, and when the disk can't be read.
pub fn run(root: &Path, arguments: &cli::Check, terminal: &Terminal) -> Result<Verdict, Failure> {
    let mut rules = BTreeMap::new();
    for name in &arguments.deny {
        rules.insert(code(name)?, Some(Severity::Error));
    }
    for name in &arguments.allow {
        rules.insert(code(name)?, None);
    }
    let filter = Filter { rules, strict: arguments.making.strict, most: arguments.max_errors };
    let options = options(&arguments.making, filter)?;
    let outcome = pipeline::check(root, &options).map_err(|error| Failure::pipeline(root, error))?;
    terminal.diagnostics(&outcome.diagnostics, &outcome.sources, Severity::Info)?;
    Ok(if outcome.diagnostics.blocks { Verdict::ContentHasErrors } else { Verdict::Fine })
}

/// What every command that makes the site asks of the pipeline.
pub(super) fn options(making: &cli::Making, filter: Filter) -> Result<Options, Failure> {
    let today = match making.date {
        Some(date) => date,
        None => today::today(std::env::var("SOURCE_DATE_EPOCH").ok().as_deref())
            .ok_or_else(|| Failure::usage("say-usage-epoch", std::env::var("SOURCE_DATE_EPOCH").unwrap_or_default()))?,
    };
    Ok(Options { today, drafts: making.drafts, base_url: None, portable: false, only: None, filter })
}

fn code(name: &str) -> Result<Code, Failure> {
    Code::from_name(name).ok_or_else(|| {
        let near = nearest(name, Code::ALL.iter().map(|code| code.as_str()));
        match near {
            Some(near) => Failure::Usage(
                "say-usage-code-near",
                [("value", name), ("near", near)].map(|(name, text)| (name, Value::Text(text.to_owned()))).into(),
            ),
            None => Failure::usage("say-usage-code", name),
        }
    })
}
