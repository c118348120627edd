//! Diagnostics as a JSON array, for editors and merge-request tools.

use serde::Serialize;

use crate::diagnostic::locale::{Language, hint, message};
use crate::diagnostic::position::{Position, Positions};
use crate::diagnostic::{Diagnostic, Files, Severity};

/// One diagnostic as the contract has it.
#[derive(Serialize)]
struct Written<'a> {
    severity: Severity,
    code: &'static str,
    /// Relative to the root.
    file: &'a str,
    #[serde(flatten)]
    position: Position,
    message: String,
    hints: Vec<String>,
}

/// The array, one diagnostic a line, with a final line break.
#[must_use]
pub fn render<F: Files>(diagnostics: &[Diagnostic], files: &F, language: Language) -> String {
    let mut positions = Positions::new(files);
    let mut lines = Vec::with_capacity(diagnostics.len());
    for diagnostic in diagnostics {
        let written = Written {
            severity: diagnostic.severity,
            code: diagnostic.code.as_str(),
            file: files.path(diagnostic.span.file),
            position: positions.of(diagnostic.span),
            message: message(diagnostic, language),
            hints: diagnostic.hints.iter().map(|one| hint(one, language)).collect(),
        };
        // Strings and numbers only: it can't fail.
        lines.push(serde_json::to_string(&written).unwrap_or_default());
    }
    if lines.is_empty() { "[]\n".to_owned() } else { format!("[\n{}\n]\n", lines.join(",\n")) }
}
