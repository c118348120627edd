//! `komentari import`: the text of an act from elsewhere becomes editions under `content/`.

use std::fs;
use std::path::Path;

use serde_json::json;

use crate::cli::{Format, Import};
use crate::commands::{Failure, Terminal, Verdict};
use crate::diagnostic::filter::Filter;
use crate::diagnostic::locale::{Args, phrase};
use crate::diagnostic::render::json;
use crate::diagnostic::{Diagnostics, Severity, Value};
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
            let pages = files.iter().map(|file| Ok((shown(file), fs::read(file).map_err(Failure::at(file))?)));
            let pages = pages.collect::<Result<Vec<_>, Failure>>()?;
            import_likumi(&pages, &target(root, act)?, &mut diagnostics)
        }
        Import::Text { file, act, in_force } => {
            let bytes = fs::read(file).map_err(Failure::at(file))?;
            let text = String::from_utf8(bytes).map_err(|_| Failure::usage("say-import-not-utf8", shown(file)))?;
            import_text(&shown(file), &text, *in_force, &target(root, act)?, &mut diagnostics)
        }
    };
    tell(&report.map_err(Failure::at(root))?, diagnostics, terminal)
}

fn target(root: &Path, act: &str) -> Result<Target, Failure> {
    let key: ActKey = act.parse().map_err(|_| Failure::usage("say-import-key", act))?;
    Ok(Target::find(root, &key))
}

fn shown(file: &Path) -> String {
    file.display().to_string()
}

fn tell(report: &Report, diagnostics: Diagnostics, terminal: &Terminal) -> Result<Verdict, Failure> {
    let filtered = Filter::default().apply(diagnostics.into_sorted());
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
