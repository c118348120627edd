//! `komentari check`: every diagnostic, no output files.

use std::collections::BTreeMap;
use std::path::Path;

use crate::cli;
use crate::commands::{Failure, Terminal, Verdict, report};
use crate::diagnostic::filter::Filter;
use crate::diagnostic::locale::Args;
use crate::diagnostic::{Code, Severity, Value};
use crate::lang::{nearest, today};
use crate::pipeline::{self, Options};
use crate::print::proof::{Figures, Proof};

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
    let checked =
        if arguments.print { pipeline::proof(root, &options) } else { pipeline::check(root, &options).map(|it| (it, Vec::new())) };
    let (outcome, proofs) = checked.map_err(|error| Failure::pipeline(root, error))?;
    report::tell(arguments.format, root, &outcome.diagnostics, &outcome.sources, terminal)?;
    // Where settings are broken, the books may be there and not be understood.
    if arguments.print && proofs.is_empty() && !outcome.diagnostics.blocks {
        terminal.say("say-no-books", &Args::new());
    }
    proofs.iter().for_each(|proof| tell_figures(proof, terminal));
    Ok(if outcome.diagnostics.blocks { Verdict::ContentHasErrors } else { Verdict::Fine })
}

/// A line a book.
fn tell_figures(proof: &Proof, terminal: &Terminal) {
    let number = |value: usize| Value::Number(i64::try_from(value).unwrap_or(i64::MAX));
    let Figures { ids, repeated_ids, links, dangling, images, images_without_alt, tables, tables_without_header, notes } = &proof.figures;
    let args = [
        ("book", Value::Text(proof.book.clone())),
        ("ids", number(*ids)),
        ("repeated", number(repeated_ids.len())),
        ("links", number(*links)),
        ("dangling", number(dangling.len())),
        ("images", number(*images)),
        ("silent", number(*images_without_alt)),
        ("tables", number(*tables)),
        ("headless", number(*tables_without_header)),
        ("notes", number(*notes)),
    ];
    terminal.say("say-print-figures", &Args::from(args));
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

/// The code of this name.
///
/// # Errors
/// When there is none; the failure names those that may be meant.
pub(super) fn code(name: &str) -> Result<Code, Failure> {
    Code::from_name(name.trim()).ok_or_else(|| {
        let near = nearby(name);
        if near.is_empty() {
            return Failure::usage("say-usage-code", name);
        }
        let args = [("value", name.to_owned()), ("near", near.join("”, “"))];
        Failure::Usage("say-usage-code-near", args.map(|(name, text)| (name, Value::Text(text))).into())
    })
}

/// Codes that may be meant: the one written most alike, else up to three that share a word.
fn nearby(name: &str) -> Vec<&'static str> {
    let names = || Code::ALL.iter().map(|code| code.as_str());
    if let Some(alike) = nearest(name, names()) {
        return vec![alike];
    }
    let words: Vec<&str> = name.split(['-', '_', ' ']).filter(|word| word.len() > 3).collect();
    names().filter(|known| words.iter().any(|word| known.split('-').any(|part| part == *word))).take(3).collect()
}
