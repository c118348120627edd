//! A new page of a kind, put where pages of its kind are.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::Path;

use jiff::civil::Date;

use crate::cli::Making;
use crate::commands::new::draft::Draft;
use crate::commands::new::{act, commentary, draft};
use crate::commands::{Failure, Terminal, Verdict, check};
use crate::config::Kind;
use crate::diagnostic::filter::Filter;
use crate::diagnostic::locale::Args;
use crate::pipeline::{Changed, Whole, Workspace};

/// Writes the page and tells its path on standard output. What is wrong elsewhere in the content is no hindrance.
pub(super) fn run(root: &Path, kind: Kind, name: &str, date: Option<Date>, terminal: &Terminal) -> Result<Verdict, Failure> {
    // A page that is kept out of the site is in the way of a new one too.
    let making = Making { drafts: true, strict: false, date };
    let mut workspace = Workspace::new(root.to_owned(), check::options(&making, Filter::default())?);
    let whole = workspace.look(&Changed::Everything).map_err(Failure::at(root))?;
    if !whole.present {
        return Err(Failure::usage("say-new-no-content", root.display()));
    }
    let drafts = drafts(kind, name, &whole)?;
    for Draft { path, .. } in &drafts {
        if root.join(path).symlink_metadata().is_ok() {
            return Err(Failure::usage("say-new-exists", path));
        }
    }
    for Draft { path, text } in &drafts {
        write(&root.join(path), text)?;
        terminal.data(&format!("{path}\n"))?;
    }
    terminal.say(if kind == Kind::Act { "say-new-act" } else { "say-new-page" }, &Args::new());
    Ok(Verdict::Fine)
}

fn drafts(kind: Kind, name: &str, whole: &Whole) -> Result<Vec<Draft>, Failure> {
    if name.contains("..") {
        return Err(Failure::usage("say-new-unusable-name", name));
    }
    match kind {
        Kind::Act => act::drafts(name, whole),
        Kind::Commentary => commentary::draft(name, whole).map(|draft| vec![draft]),
        Kind::Term => draft::term(name, whole).map(|draft| vec![draft]),
        Kind::CourtCase => draft::court_case(name, whole).map(|draft| vec![draft]),
        Kind::Methodology => draft::methodology(name, whole).map(|draft| vec![draft]),
        Kind::Page => draft::page(name, whole).map(|draft| vec![draft]),
    }
}

/// Writes a file that was not there, even if it came to be a moment ago.
fn write(path: &Path, text: &str) -> Result<(), Failure> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(Failure::at(folder))?;
    }
    match File::create_new(path).and_then(|mut file| file.write_all(text.as_bytes())) {
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Err(Failure::usage("say-new-exists", path.display())),
        done => done.map_err(Failure::at(path)),
    }
}
