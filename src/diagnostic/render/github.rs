//! Diagnostics as commands of a GitHub workflow, which shows them at the lines of a merge request.
//!
//! Source: "Workflow commands for GitHub Actions", setting a notice, warning or error message.

use crate::diagnostic::locale::Language;
use crate::diagnostic::render::told::{Told, all};
use crate::diagnostic::{Diagnostic, Files, Severity};

/// `::error file=…,line=…,endLine=…,col=…,endColumn=…,title=CODE::MESSAGE`, one a line; paths stand after `prefix`.
#[must_use]
pub fn render<F: Files>(diagnostics: &[Diagnostic], files: &F, language: Language, prefix: &str) -> String {
    all(diagnostics, files, language, prefix).iter().map(command).collect()
}

fn command(told: &Told) -> String {
    let mut properties = Vec::new();
    properties.extend(told.path.as_deref().map(|path| format!("file={}", property(path))));
    if let Some(at) = told.position {
        properties.push(format!("line={},endLine={}", at.line, at.end_line));
        // Columns are refused where the place has several lines. The last column is the last one of the place, not the one after it.
        if at.line == at.end_line {
            properties.push(format!("col={},endColumn={}", at.column, at.column.max(at.end_column - 1)));
        }
    }
    properties.push(format!("title={}", property(told.code.as_str())));
    format!("::{} {}::{}\n", name(told.severity), properties.join(","), data(&told.words()))
}

const fn name(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info => "notice",
    }
}

/// The message: a line break would begin another command.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// A property: a comma would begin another, a colon could end them all.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
