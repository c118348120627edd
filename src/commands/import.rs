//! `komentari import`: the text of an act from elsewhere becomes editions under `content/`.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::json;

use crate::cli::{Format, Import};
use crate::commands::{Failure, Terminal, Verdict};
use crate::diagnostic::filter::Filter;
use crate::diagnostic::locale::{Args, phrase};
use crate::diagnostic::render::json;
use crate::diagnostic::{Code, Diagnostics, Severity, Value};
use crate::import::report::{Read, Report};
use crate::import::run::{import_likumi, import_text};
use crate::import::target::Target;
use crate::model::history::ChangeKind;
use crate::model::label::ActKey;
use crate::model::number::Number;

/// Imports into the content under `root`.
///
/// # Errors
/// On a key that is none, and when the disk can't be read or written.
pub fn run(root: &Path, arguments: &Import, terminal: &Terminal) -> Result<Verdict, Failure> {
    let mut diagnostics = Diagnostics::default();
    let report = match arguments {
        Import::Likumi { files, act } => {
            let (pages, unreadable) = pages(files)?;
            let mut report = import_likumi(&pages, &target(root, act)?, &mut diagnostics);
            if let Ok(report) = &mut report {
                unreadable.iter().for_each(|name| report.unreadable(name, &mut diagnostics));
            }
            report
        }
        Import::Text { file, act, in_force } => {
            let bytes = fs::read(file).map_err(Failure::at(file))?;
            let text = String::from_utf8(bytes).map_err(|_| Failure::usage("say-import-not-utf8", shown(file)))?;
            import_text(&shown(file), &text, *in_force, &target(root, act)?, &mut diagnostics)
        }
    };
    let report = report.map_err(Failure::at(root))?;
    // A site that was just made has a language of its own.
    tell(&report, diagnostics, &terminal.speaking_as(root))
}

/// A page by the name of its file.
type Page = (String, Vec<u8>);

/// The pages, and the names of files that can't be read: they do not stop the others.
fn pages(files: &[PathBuf]) -> Result<(Vec<Page>, Vec<String>), Failure> {
    let mut pages = Vec::new();
    let mut failed = Vec::new();
    for file in files {
        match fs::read(file) {
            Ok(bytes) => pages.push((shown(file), bytes)),
            Err(error) => failed.push((file, error)),
        }
    }
    match failed.pop() {
        Some((file, error)) if pages.is_empty() => Err(Failure::at(file)(error)),
        last => Ok((pages, failed.into_iter().chain(last).map(|(file, _)| shown(file)).collect())),
    }
}

fn target(root: &Path, act: &str) -> Result<Target, Failure> {
    let key: ActKey = act.parse().map_err(|_| Failure::usage("say-import-key", act))?;
    Ok(Target::find(root, &key))
}

fn shown(file: &Path) -> String {
    file.display().to_string()
}

fn tell(report: &Report, diagnostics: Diagnostics, terminal: &Terminal) -> Result<Verdict, Failure> {
    let mut told = diagnostics.into_sorted();
    let disagreeing = told.iter().filter(|diagnostic| diagnostic.code == Code::ImportLinkDisagrees).count();
    if terminal.format == Format::Human {
        // Hundreds of remarks that ask for nothing: people are told how many, machines which.
        told.retain(|diagnostic| diagnostic.code != Code::ImportLinkDisagrees);
    }
    let filtered = Filter::default().apply(told);
    match terminal.format {
        Format::Json => {
            let told = json::render(&filtered.told, report, terminal.language);
            let told: serde_json::Value = serde_json::from_str(&told).unwrap_or_default();
            let counts: Vec<_> = report.editions.iter().map(|read| read.counts).collect();
            terminal.data(&format!("{}\n", json!({"act": report.act, "editions": counts, "diagnostics": told})))?;
        }
        Format::Human => {
            for line in lines(report, terminal) {
                terminal.data(&format!("{line}\n"))?;
            }
            if disagreeing > 0 {
                let count = Value::Number(i64::try_from(disagreeing).unwrap_or(i64::MAX));
                terminal.say("say-import-links", &Args::from([("count", count)]));
            }
            terminal.diagnostics(&filtered, report, Severity::Info)?;
        }
    }
    Ok(if filtered.blocks { Verdict::ContentHasErrors } else { Verdict::Fine })
}

/// The report for people.
fn lines(report: &Report, terminal: &Terminal) -> Vec<String> {
    let said = |id: &str, args: Args| phrase(id, &args, terminal.language);
    let created = |file: &String| said("say-import-created", Args::from([("file", Value::Text(file.clone()))]));
    let mut lines: Vec<String> = report.created.iter().map(created).collect();
    for read in &report.editions {
        lines.push(said("say-import-edition", counted(read)));
        for (kind, name) in KINDS {
            let articles = read.difference.as_ref().map_or(&[][..], |difference| difference.of(kind));
            if !articles.is_empty() {
                let args = [("kind", Value::Text(name.to_owned())), ("articles", Value::Text(listed(articles)))];
                lines.push(format!("  {}", said("say-import-change", Args::from(args))));
            }
        }
    }
    lines
}

const KINDS: [(ChangeKind, &str); 4] =
    [(ChangeKind::Added, "added"), (ChangeKind::Changed, "changed"), (ChangeKind::Repealed, "repealed"), (ChangeKind::Removed, "removed")];

fn counted(read: &Read) -> Args {
    let count = |n: usize| Value::Number(i64::try_from(n).unwrap_or(i64::MAX));
    let counts = &read.counts;
    Args::from([
        ("date", Value::Text(counts.in_force.to_string())),
        ("chapters", count(counts.chapters)),
        ("articles", count(counts.articles)),
        ("paragraphs", count(counts.paragraphs)),
        ("points", count(counts.points)),
        ("transitional", count(counts.transitional)),
        ("notes", count(counts.notes)),
        ("file", Value::Text(read.file.clone())),
        ("written", Value::Text(if read.written { "yes" } else { "no" }.to_owned())),
    ])
}

fn listed(articles: &[Number]) -> String {
    articles.iter().map(|number| number.typeset()).collect::<Vec<_>>().join(", ")
}
