//! What `site.yaml` names by label, address or path: entries of the menu, logos, what books include.

use std::collections::BTreeMap;

use crate::diagnostic::Diagnostics;
use crate::edit::Edits;
use crate::model::label::Label;
use crate::source::Sources;
use crate::source::yaml::{self, Entry, Node, Value};
use crate::span::Span;

/// What is named otherwise from now on.
#[derive(Debug, Default)]
pub(super) struct Renamed {
    /// Labels.
    pub(super) labels: BTreeMap<Label, Label>,
    /// Addresses, without slashes around them.
    pub(super) addresses: BTreeMap<String, String>,
    /// Files, by their paths within `content/`.
    pub(super) files: BTreeMap<String, String>,
}

/// Mends the site's settings.
pub(super) fn mend(sources: &Sources, renamed: &Renamed, edits: &mut Edits) {
    let Some(source) = sources.at("content/site.yaml") else { return };
    let Some(root) = yaml::read(source.file, &source.text, 0, &mut Diagnostics::default()) else { return };
    for item in items(value(&root, "menu")) {
        let Some((text, span)) = value(item, "link").and_then(scalar) else { continue };
        let label = text.parse().ok().and_then(|label: Label| renamed.labels.get(&label)).map(ToString::to_string);
        let address = || {
            let bare = text.trim_matches('/');
            let (path, anchor) = bare.split_once('#').map_or((bare, ""), |(path, _)| (path, bare.get(path.len()..).unwrap_or_default()));
            let new = renamed.addresses.get(path.trim_end_matches('/'))?;
            let (before, after) = (if text.starts_with('/') { "/" } else { "" }, if text.ends_with('/') { "/" } else { "" });
            Some(format!("{before}{new}{anchor}{after}"))
        };
        if let Some(new) = label.or_else(address) {
            replace(&source.text, span, &new, edits);
        }
    }
    logos(&source.text, &root, renamed, edits);
    for book in items(value(&root, "books")) {
        logos(&source.text, book, renamed, edits);
        for (text, span) in one_or_more(value(book, "include")) {
            if let Some(new) = text.parse().ok().and_then(|label: Label| renamed.labels.get(&label)) {
                replace(&source.text, span, &new.to_string(), edits);
            }
        }
        for (path, span) in one_or_more(value(book, "fonts")) {
            if let Some(new) = renamed.files.get(path) {
                replace(&source.text, span, new, edits);
            }
        }
    }
}

/// The logos of the site or of a book, its own or those of its funding.
fn logos(text: &str, of: &Node, renamed: &Renamed, edits: &mut Edits) {
    let of_funding = value(of, "funding").and_then(|funding| value(funding, "logos"));
    for item in items(value(of, "logos")).iter().chain(items(of_funding)) {
        let Some((path, span)) = value(item, "file").and_then(scalar) else { continue };
        if let Some(new) = renamed.files.get(path) {
            replace(text, span, new, edits);
        }
    }
}

/// The words of a list; a single word is a list of one.
fn one_or_more(node: Option<&Node>) -> Vec<(&str, Span)> {
    let alone = node.and_then(scalar);
    items(node).iter().filter_map(scalar).chain(alone).collect()
}

/// Puts words in place of a scalar's, within its quotes.
fn replace(text: &str, span: Span, new: &str, edits: &mut Edits) {
    let quotes = text.get(span.range()).is_some_and(|words| words.starts_with(['"', '\'']));
    let span = if quotes { Span { start: span.start + 1, end: span.end - 1, ..span } } else { span };
    edits.replace(span, new);
}

fn value<'n>(node: &'n Node, key: &str) -> Option<&'n Node> {
    match &node.value {
        Value::Mapping(entries) => entries.iter().find(|entry: &&Entry| entry.key == key).map(|entry| &entry.value),
        Value::Scalar { .. } | Value::Sequence(_) => None,
    }
}

fn items(node: Option<&Node>) -> &[Node] {
    match node.map(|node| &node.value) {
        Some(Value::Sequence(items)) => items,
        Some(Value::Scalar { .. } | Value::Mapping(_)) | None => &[],
    }
}

fn scalar(node: &Node) -> Option<(&str, Span)> {
    node.as_text().map(|text| (text, node.span))
}
