//! Diagnostics as a Code Quality report, which GitLab shows in a merge request.
//!
//! Source: GitLab documentation, "Code Quality report format".

use serde::Serialize;

use crate::diagnostic::locale::Language;
use crate::diagnostic::render::told::{Told, all};
use crate::diagnostic::{Diagnostic, Files, Severity};

/// What is of no file is shown at the settings of the site: every entry must name a file.
const ANYWHERE: &str = "content/site.yaml";

#[derive(Serialize)]
struct Entry<'a> {
    description: String,
    check_name: &'static str,
    fingerprint: &'a str,
    severity: &'static str,
    location: Location,
}

#[derive(Serialize)]
struct Location {
    path: String,
    lines: Lines,
}

#[derive(Serialize)]
struct Lines {
    begin: usize,
    end: usize,
}

/// The array, one diagnostic a line, with a final line break; paths stand after `prefix`.
#[must_use]
pub fn render<F: Files>(diagnostics: &[Diagnostic], files: &F, language: Language, prefix: &str) -> String {
    let told = all(diagnostics, files, language, prefix);
    // Strings and numbers only: it can't fail.
    let lines: Vec<String> = told.iter().map(|one| serde_json::to_string(&entry(one, prefix)).unwrap_or_default()).collect();
    if lines.is_empty() { "[]\n".to_owned() } else { format!("[\n{}\n]\n", lines.join(",\n")) }
}

fn entry<'a>(told: &'a Told, prefix: &str) -> Entry<'a> {
    let lines = told.position.map_or(Lines { begin: 1, end: 1 }, |at| Lines { begin: at.line, end: at.end_line });
    Entry {
        description: told.words().replace('\n', " "),
        check_name: told.code.as_str(),
        fingerprint: &told.fingerprint,
        severity: severity(told.severity),
        location: Location { path: told.path.clone().unwrap_or_else(|| format!("{prefix}{ANYWHERE}")), lines },
    }
}

/// GitLab's five are info, minor, major, critical and blocker; what keeps the site from being published is a blocker.
const fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "blocker",
        Severity::Warning => "minor",
        Severity::Info => "info",
    }
}
