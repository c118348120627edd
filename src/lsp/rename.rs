//! Rename: an anchor with every link to it; a term, case or page with its file and every reference, as `komentari rename` does.

use std::collections::HashMap;
use std::sync::Arc;

use lsp_types::{
    DocumentChangeOperation, DocumentChanges, OneOf, OptionalVersionedTextDocumentIdentifier, PrepareRenameResponse, RenameFile,
    RenameParams, ResourceOp, TextDocumentEdit, TextDocumentPositionParams, TextEdit, Uri, WorkspaceEdit,
};

use crate::diagnostic::Files;
use crate::edit::{self, Edits, Move, Plan, in_written, label_place, links_to, rename_anchor};
use crate::lsp::at::{Thing, thing};
use crate::lsp::definition::target_file;
use crate::lsp::language::{about, refusal};
use crate::lsp::uri;
use crate::lsp::view::View;
use crate::lsp::worker::Seen;
use crate::model::label::Label;
use crate::pipeline::{Changed, Options, Workspace};
use crate::span::{FileId, Span};

/// What can be renamed at a place.
enum Renamable {
    /// An anchor of a file; where its name stands here.
    Anchor(FileId, String, Span),
    /// A page; where its label, or what stands for it, is here.
    Page(Label, Span),
}

/// Whether, and under which name, something at a place can be renamed.
pub(super) fn prepare(view: &View<'_>, params: &TextDocumentPositionParams) -> Result<Option<PrepareRenameResponse>, String> {
    let (span, placeholder) = match renamable(view, params)? {
        Renamable::Anchor(_, id, span) => (span, id),
        Renamable::Page(label, span) => (span, label.to_string()),
    };
    Ok(Some(PrepareRenameResponse::RangeWithPlaceholder { range: view.range(span), placeholder }))
}

/// The changes that give something at a place another name.
pub(super) fn rename(view: &View<'_>, params: &RenameParams) -> Result<Option<WorkspaceEdit>, String> {
    let new = params.new_name.trim();
    match renamable(view, &params.text_document_position)? {
        Renamable::Anchor(file, old, _) => {
            let new = new.strip_prefix('#').unwrap_or(new);
            let edits = rename_anchor(&view.book(), file, &old, new).map_err(|it| refusal(&it, view.language))?;
            Ok(workspace_edit(view, &edits, &[]))
        }
        Renamable::Page(label, _) => {
            if !(view.client.renames_files && view.client.document_changes) {
                return Err(about("say-lsp-no-file-rename", format!("{label} {new}"), view.language));
            }
            let written = label.to_string();
            let scheme = written.split_once(':').map_or("", |(scheme, _)| scheme);
            let new = if new.contains(':') { new.to_owned() } else { format!("{scheme}:{new}") };
            rename_page(view, &written, &new)
        }
    }
}

/// Drafts are renamed with everything else, even where they are not looked at otherwise.
fn rename_page(view: &View<'_>, old: &str, new: &str) -> Result<Option<WorkspaceEdit>, String> {
    let mut workspace = Workspace::new(view.root.to_owned(), Options { drafts: true, ..view.options.clone() });
    for (path, document) in view.documents.iter() {
        workspace.overlay(path, Some(document.text.original().written().to_owned()));
    }
    let whole = workspace.look(&Changed::Everything).map_err(|error| error.to_string())?;
    let seen = Seen { whole, told: Arc::from([]) };
    let (all, whole) = (View::new(&seen, view.around()), &seen.whole);
    let Plan { moves, edits } = edit::plan(&whole.book(), old, new).map_err(|it| refusal(&it, view.language))?;
    Ok(workspace_edit(&all, &edits, &moves))
}

fn renamable(view: &View<'_>, params: &TextDocumentPositionParams) -> Result<Renamable, String> {
    let nothing = || about("say-lsp-no-rename", "", view.language);
    let (file, at) = view.place(&params.text_document.uri, params.position).ok_or_else(nothing)?;
    match thing(view, file, at).ok_or_else(nothing)? {
        Thing::Anchor(anchor) => {
            let span = anchor.written.unwrap_or(anchor.line);
            Ok(Renamable::Anchor(file, anchor.id, span))
        }
        Thing::Path { span, label, fragment: Some(id) } if in_fragment(view, span, at) => {
            let target = target_file(view, span, &label).ok_or_else(nothing)?;
            let links = links_to(&view.book(), target, &label, &id);
            let place = links.into_iter().find(|(link, _)| *link == span).map(|(_, place)| place).ok_or_else(nothing)?;
            Ok(Renamable::Anchor(target, id, place))
        }
        Thing::Reference { span, label, .. } | Thing::Path { span, label, .. } => {
            let place = label_place(&view.whole.sources, span).unwrap_or(span);
            page(view, label, place)
        }
        Thing::Page(span, label) => page(view, label, span),
        Thing::Unit(_, unit) => Err(about("say-rename-law", unit, view.language)),
        Thing::Asset(..) | Thing::Person(..) => Err(nothing()),
    }
}

/// A page by its label; units of the law have the law's names.
fn page(view: &View<'_>, label: Label, place: Span) -> Result<Renamable, String> {
    match &label {
        Label::Unit(_) | Label::Margin { .. } => Err(about("say-rename-law", &label, view.language)),
        Label::Term(_) | Label::Case(_) | Label::Ecli(_) | Label::Programme(_) | Label::Page(_) => Ok(Renamable::Page(label, place)),
    }
}

/// Whether a place is in the part of a link after `#`.
fn in_fragment(view: &View<'_>, link: Span, at: usize) -> bool {
    let Some(place) = label_place(&view.whole.sources, link) else { return false };
    let text = view.whole.sources.text(place.file).get(place.range()).unwrap_or_default();
    text.find('#').is_some_and(|hash| at > place.range().start + hash && at <= place.range().end)
}

/// Changes as the editor takes them; `None` where a file has no address.
pub(super) fn workspace_edit(view: &View<'_>, edits: &Edits, moves: &[Move]) -> Option<WorkspaceEdit> {
    let mut changes: Vec<(Uri, Option<i32>, Vec<TextEdit>)> = Vec::new();
    for (file, _) in edits.files() {
        let path = view.whole.sources.path(file);
        let version = view.documents.at(path).map(|document| document.version);
        changes.push((view.uri(path)?, version, text_edits(view, file, edits)?));
    }
    if !view.client.document_changes {
        // Editors that know no versions; a map is what the protocol has for them.
        #[allow(clippy::mutable_key_type, reason = "the protocol's own type")]
        let map: HashMap<Uri, Vec<TextEdit>> = changes.into_iter().map(|(uri, _, edits)| (uri, edits)).collect();
        return Some(WorkspaceEdit { changes: Some(map), ..WorkspaceEdit::default() });
    }
    let edits = changes.into_iter().map(|(uri, version, edits)| {
        let text_document = OptionalVersionedTextDocumentIdentifier { uri, version };
        DocumentChangeOperation::Edit(TextDocumentEdit { text_document, edits: edits.into_iter().map(OneOf::Left).collect() })
    });
    let mut operations: Vec<DocumentChangeOperation> = edits.collect();
    for one in moves {
        let (old_uri, new_uri) = (view.uri(&one.from)?, uri::of(&view.root.join(&one.to))?);
        operations.push(DocumentChangeOperation::Op(ResourceOp::Rename(RenameFile {
            old_uri,
            new_uri,
            options: None,
            annotation_id: None,
        })));
    }
    Some(WorkspaceEdit { document_changes: Some(DocumentChanges::Operations(operations)), ..WorkspaceEdit::default() })
}

fn text_edits(view: &View<'_>, file: FileId, edits: &Edits) -> Option<Vec<TextEdit>> {
    let text = view.text(file);
    let changes = in_written(text.original(), edits.of(file)).ok()?;
    let place = |at| text.position(at, view.client.encoding);
    Some(changes.into_iter().map(|(at, new)| TextEdit::new(lsp_types::Range::new(place(at.start), place(at.end)), new)).collect())
}
