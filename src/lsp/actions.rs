//! Quick fixes: what a hint names, put in place at a click.

use lsp_types::{CodeAction, CodeActionKind, CodeActionOrCommand, CodeActionParams};

use crate::diagnostic::Files;
use crate::diagnostic::fix::fix;
use crate::diagnostic::locale::hint;
use crate::edit::Edits;
use crate::lsp::publish::shown;
use crate::lsp::rename::workspace_edit;
use crate::lsp::view::View;

/// The fixes of what is wrong within a range.
pub(super) fn actions(view: &View<'_>, params: &CodeActionParams) -> Option<Vec<CodeActionOrCommand>> {
    let wanted = params.context.only.as_ref();
    if wanted.is_some_and(|kinds| !kinds.iter().any(|kind| CodeActionKind::QUICKFIX.as_str().starts_with(kind.as_str()))) {
        return None;
    }
    let file = view.file(&params.text_document.uri)?;
    let mut actions = Vec::new();
    for diagnostic in view.told.iter().filter(|it| it.span.file == file) {
        let range = view.range(diagnostic.span);
        if range.end < params.range.start || params.range.end < range.start {
            continue;
        }
        let Some(fix) = fix(diagnostic, view.whole.sources.text(file)) else { continue };
        let mut edits = Edits::default();
        edits.replace(fix.span, fix.with);
        let title = diagnostic.hints.first().map(|it| hint(it, view.language)).unwrap_or_default();
        actions.push(CodeActionOrCommand::CodeAction(CodeAction {
            title,
            kind: Some(CodeActionKind::QUICKFIX),
            diagnostics: Some(vec![shown(diagnostic, view)]),
            edit: workspace_edit(view, &edits, &[]),
            is_preferred: Some(true),
            ..CodeAction::default()
        }));
    }
    Some(actions)
}
