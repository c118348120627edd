//! What the editor told of itself when it began: its folders, what it can do. Read key by key, since editors leave out and add things.

use std::path::{Path, PathBuf};

use lsp_types::{MarkupKind, Uri};
use serde_json::Value;

use crate::diagnostic::locale::Language;
use crate::lsp::text::Encoding;
use crate::lsp::uri;

/// What the editor told of itself.
#[derive(Clone, Debug, Default)]
pub(super) struct Client {
    /// Its folders, in its order.
    pub(super) folders: Vec<PathBuf>,
    /// How columns are counted between us.
    pub(super) encoding: Encoding,
    /// The language it asked for (`initializationOptions.lang`).
    pub(super) language: Option<Language>,
    /// Pages marked `draft: true` are taken in (`initializationOptions.drafts`).
    pub(super) drafts: bool,
    /// It shows Markdown in hovers.
    pub(super) markdown: bool,
    /// It takes changes of several files with their versions.
    pub(super) document_changes: bool,
    /// It renames files.
    pub(super) renames_files: bool,
    /// It tells of changed files when it is asked to.
    pub(super) watches: bool,
}

impl Client {
    /// Reads the parameters of `initialize`.
    pub(super) fn new(params: &Value) -> Self {
        let at = |pointer: &str| params.pointer(pointer);
        let flag = |pointer: &str| at(pointer).and_then(Value::as_bool).unwrap_or_default();
        let words = |pointer: &str| -> Vec<&str> {
            at(pointer).and_then(Value::as_array).map(|list| list.iter().filter_map(Value::as_str).collect()).unwrap_or_default()
        };
        let encodings = words("/capabilities/general/positionEncodings");
        let markdown = serde_json::to_value(MarkupKind::Markdown).unwrap_or_default();
        Self {
            folders: folders(params),
            encoding: encodings.into_iter().find_map(Encoding::of_name).unwrap_or_default(),
            language: at("/initializationOptions/lang").and_then(Value::as_str).map(Language::of_tag),
            drafts: flag("/initializationOptions/drafts"),
            markdown: words("/capabilities/textDocument/hover/contentFormat").into_iter().any(|kind| markdown == kind),
            document_changes: flag("/capabilities/workspace/workspaceEdit/documentChanges"),
            renames_files: words("/capabilities/workspace/workspaceEdit/resourceOperations").contains(&"rename"),
            watches: flag("/capabilities/workspace/didChangeWatchedFiles/dynamicRegistration"),
        }
    }
}

/// The editor's folders: several, or one in the older ways of saying it.
fn folders(params: &Value) -> Vec<PathBuf> {
    let of_uri = |value: &Value| value.as_str()?.parse().ok().and_then(|address: Uri| uri::path(&address));
    let list = params.get("workspaceFolders").and_then(Value::as_array);
    let mut folders: Vec<PathBuf> = list.into_iter().flatten().filter_map(|folder| of_uri(folder.get("uri")?)).collect();
    if folders.is_empty() {
        let one = params.get("rootUri").and_then(of_uri);
        folders.extend(one.or_else(|| params.get("rootPath").and_then(Value::as_str).map(PathBuf::from)));
    }
    folders
}

/// The first folder that holds `content/`; a folder may be the content itself, or lie within it.
pub(super) fn root_among<'f>(folders: impl IntoIterator<Item = &'f Path>) -> Option<PathBuf> {
    let folders: Vec<&Path> = folders.into_iter().collect();
    let holds = |folder: &&Path| folder.join("content").is_dir();
    let own = folders.iter().copied().find(holds);
    own.or_else(|| folders.iter().copied().find_map(above_content)).map(Path::to_owned)
}

/// The folder whose `content/` a folder is, or lies within.
fn above_content(folder: &Path) -> Option<&Path> {
    folder.ancestors().skip(1).find(|above| folder.starts_with(above.join("content")))
}
