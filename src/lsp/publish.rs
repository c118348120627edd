//! Diagnostics as an editor shows them: all of the content's, each file's anew only when they have changed.

use std::collections::BTreeMap;

use lsp_types::{Diagnostic, DiagnosticSeverity, NumberOrString, PublishDiagnosticsParams};

use crate::diagnostic::locale::{hint, message};
use crate::diagnostic::{self, Files, Severity};
use crate::lsp::view::View;

/// Whose diagnostics these are, for the editor's list.
const SOURCE: &str = "komentari";

/// What was published last: path → diagnostics, and the version of an open text.
#[derive(Debug, Default)]
pub(super) struct Published {
    last: BTreeMap<String, (Vec<Diagnostic>, Option<i32>)>,
}

impl Published {
    /// What must be told now: every file whose diagnostics are other than before, and open texts that were changed.
    pub(super) fn renew(&mut self, view: &View<'_>) -> Vec<PublishDiagnosticsParams> {
        let mut now: BTreeMap<String, (Vec<Diagnostic>, Option<i32>)> = BTreeMap::new();
        for diagnostic in view.told {
            let path = view.whole.sources.path(diagnostic.span.file);
            now.entry(path.to_owned()).or_default().0.push(shown(diagnostic, view));
        }
        for (path, document) in view.documents.iter() {
            now.entry(path.to_owned()).or_default().1 = Some(document.version);
        }
        let gone = self.last.keys().filter(|path| !now.contains_key(*path)).map(|path| (path.clone(), (Vec::new(), None)));
        let gone: Vec<_> = gone.collect();
        let changed = now.iter().filter(|(path, new)| self.last.get(*path) != Some(new)).map(|(path, new)| (path.clone(), new.clone()));
        let told: Vec<_> = changed.chain(gone).collect();
        self.last = now;
        let params =
            |(path, (diagnostics, version)): (String, _)| Some(PublishDiagnosticsParams { uri: view.uri(&path)?, diagnostics, version });
        told.into_iter().filter_map(params).collect()
    }
}

/// A diagnostic as the editor shows it; what to do follows the message.
pub(super) fn shown(diagnostic: &diagnostic::Diagnostic, view: &View<'_>) -> Diagnostic {
    let hints = diagnostic.hints.iter().map(|it| format!("\n{}", hint(it, view.language)));
    Diagnostic {
        range: view.range(diagnostic.span),
        severity: Some(match diagnostic.severity {
            Severity::Error => DiagnosticSeverity::ERROR,
            Severity::Warning => DiagnosticSeverity::WARNING,
            Severity::Info => DiagnosticSeverity::INFORMATION,
        }),
        code: Some(NumberOrString::String(diagnostic.code.as_str().to_owned())),
        source: Some(SOURCE.to_owned()),
        message: std::iter::once(message(diagnostic, view.language)).chain(hints).collect(),
        ..Diagnostic::default()
    }
}
