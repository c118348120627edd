//! Diagnostics in the shape that was asked for.

use std::fs;
use std::path::{Path, PathBuf};

use crate::cli::Report;
use crate::commands::{Failure, Terminal};
use crate::diagnostic::filter::Filtered;
use crate::diagnostic::render::{github, gitlab, sarif};
use crate::diagnostic::{Files, Severity};

/// Tells the diagnostics of the content under `root`.
///
/// # Errors
/// When standard output can't be written to.
pub(super) fn tell<F: Files>(report: Report, root: &Path, filtered: &Filtered, files: &F, terminal: &Terminal) -> Result<(), Failure> {
    let (language, told) = (terminal.language, &filtered.told);
    let prefix = within_repository(root);
    let data = match report {
        Report::Human | Report::Json => return terminal.diagnostics(filtered, files, Severity::Info),
        Report::Github => github::render(told, files, language, &prefix),
        Report::Gitlab => gitlab::render(told, files, language, &prefix),
        Report::Sarif => sarif::render(filtered, files, language, &prefix),
    };
    terminal.data(&data)?;
    terminal.summary(filtered);
    Ok(())
}

/// The path of `root` from the top of the git repository it lies in, ending in `/`; empty where it is the top, or in none. Merge requests
/// name files from that top.
fn within_repository(root: &Path) -> String {
    let Ok(root) = fs::canonicalize(root) else { return String::new() };
    let top: Option<PathBuf> = root.ancestors().find(|folder| folder.join(".git").exists()).map(Path::to_owned);
    let within = top.and_then(|top| root.strip_prefix(top).map(Path::to_owned).ok()).unwrap_or_default();
    within.components().map(|part| format!("{}/", part.as_os_str().to_string_lossy())).collect()
}
