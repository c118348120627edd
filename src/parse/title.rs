//! The title of a page: from the front matter, else the first heading, else the name of the file.

use crate::model::content::{BlockKind, Body, plain};
use crate::model::page::Common;

/// Completes the title. A heading of the first level that becomes the title is taken out of the text, and so is one that repeats it.
pub fn complete(common: &mut Common, body: &mut Body, path: &str) {
    let first = body.blocks.iter().position(|block| matches!(block.kind, BlockKind::Heading { level: 1, .. }));
    if let Some(at) = first
        && let Some(BlockKind::Heading { id, inlines, .. }) = body.blocks.get(at).map(|block| &block.kind)
    {
        let words = plain(inlines).trim().to_owned();
        if (common.title.is_empty() && !words.is_empty()) || (common.title == words && at == 0) {
            common.title = words;
            common.anchor = Some(id.clone());
            body.blocks.remove(at);
        }
    }
    if common.title.is_empty() {
        common.title = from_path(path);
    }
}

/// `metodika/saruna-ar-bernu` → `Saruna ar bernu`; `metodika/index` → `Metodika`.
#[must_use]
pub fn from_path(path: &str) -> String {
    let mut parts = path.rsplit('/').filter(|part| !matches!(*part, "index" | "README" | "readme"));
    let words = parts.next().unwrap_or(path).replace(['-', '_'], " ");
    let mut chars = words.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}
