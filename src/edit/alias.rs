//! Former addresses in front matter: one more, so that old links lead on; one less, where a page comes back to it.

use crate::diagnostic::Diagnostics;
use crate::edit::Edits;
use crate::parse::front_matter::front_matter;
use crate::source::Source;
use crate::source::yaml::{Entry, Node, Value};
use crate::span::Span;

/// Adds the alias `add` to a file's front matter and takes `remove` out of it. `false` where the front matter can't be read.
pub(super) fn change(source: &Source, lenient: bool, add: Option<&str>, remove: Option<&str>, edits: &mut Edits) -> bool {
    let front = front_matter(source, lenient, &mut Diagnostics::default());
    if front.unreadable {
        return false;
    }
    let entries: &[Entry] = match front.node.as_ref().map(|node| &node.value) {
        Some(Value::Mapping(entries)) => entries,
        Some(Value::Scalar { .. } | Value::Sequence(_)) => return false,
        None => &[],
    };
    let insert = |at: usize, text: String, edits: &mut Edits| edits.replace(Span::new(source.file, at..at), text);
    let same = |one: &str, other: &str| one.trim_matches('/') == other.trim_matches('/');
    match entries.iter().find(|entry| entry.key == "aliases") {
        None => {
            let Some(add) = add else { return true };
            match closing_fence(&source.text, front.body) {
                Some(at) => insert(at, format!("aliases: [{}]\n", quoted(add)), edits),
                None => insert(0, format!("---\naliases: [{}]\n---\n\n", quoted(add)), edits),
            }
        }
        Some(entry) => {
            let old = texts(&entry.value);
            let add = add.filter(|add| !old.iter().any(|old| same(old, add)));
            if !old.iter().any(|old| remove.is_some_and(|remove| same(old, remove))) {
                match (add, last_of_block(source, &entry.value)) {
                    (None, _) => {}
                    (Some(add), Some((at, indent))) => insert(at, format!("\n{indent}- {}", quoted(add)), edits),
                    (Some(add), None) => whole(source, entry, old.into_iter().chain([add]), edits),
                }
                return true;
            }
            let kept = old.into_iter().filter(|old| remove.is_none_or(|remove| !same(old, remove)));
            whole(source, entry, kept.chain(add), edits);
        }
    }
    true
}

/// Writes the list anew, in one line.
fn whole<'t>(source: &Source, entry: &Entry, aliases: impl Iterator<Item = &'t str>, edits: &mut Edits) {
    let list = aliases.map(quoted).collect::<Vec<_>>().join(", ");
    if entry.value.is_null() {
        let after = source.text.get(entry.key_span.range().end..).and_then(|rest| rest.find(':')).unwrap_or_default();
        let at = entry.key_span.range().end + after + 1;
        return edits.replace(Span::new(source.file, at..at), format!(" [{list}]"));
    }
    if list.is_empty() {
        // The whole line or lines of the key.
        let text = &source.text;
        let start = entry.key_span.range().start;
        let end = text.get(entry.value.span.range().end..).and_then(|rest| rest.find('\n'));
        let end = end.map_or(text.len(), |newline| entry.value.span.range().end + newline + 1);
        return edits.replace(Span::new(source.file, start..end), "");
    }
    edits.replace(without_comment(source, &entry.value), format!("[{list}]"));
}

/// Where a value stands; of a list in brackets up to its bracket, since a comment may follow.
fn without_comment(source: &Source, node: &Node) -> Span {
    let range = node.span.range();
    let Value::Sequence(items) = &node.value else { return node.span };
    if !source.text.get(range.clone()).is_some_and(|words| words.starts_with('[')) {
        return node.span;
    }
    let last = items.last().map_or(range.start, |item| item.span.range().end);
    let bracket = source.text.get(last..).and_then(|rest| rest.find(']'));
    bracket.map_or(node.span, |bracket| Span::new(source.file, range.start..last + bracket + 1))
}

fn texts(node: &Node) -> Vec<&str> {
    match &node.value {
        Value::Sequence(items) => items.iter().filter_map(Node::as_text).collect(),
        Value::Scalar { text, .. } if !node.is_null() => vec![text],
        Value::Scalar { .. } | Value::Mapping(_) => Vec::new(),
    }
}

/// Of a list with an item a line: where its last item ends, and what stands before its dashes.
fn last_of_block<'t>(source: &'t Source, node: &Node) -> Option<(usize, &'t str)> {
    let Value::Sequence(items) = &node.value else { return None };
    let last = items.last()?;
    let before = source.text.get(..last.span.range().start)?;
    let line = before.rsplit('\n').next()?;
    let indent = line.trim_end().strip_suffix('-')?;
    indent.trim().is_empty().then_some((last.span.range().end, indent))
}

/// Where the line that closes the front matter begins; `None` where there is no front matter.
fn closing_fence(text: &str, body: usize) -> Option<usize> {
    let front = text.get(..body)?.strip_suffix('\n').or_else(|| text.get(..body)).filter(|front| !front.is_empty())?;
    front.rfind('\n').map(|newline| newline + 1)
}

/// A word as YAML reads it back, in quotes where it must be.
fn quoted(word: &str) -> String {
    let plain = |letter: char| letter.is_alphanumeric() || matches!(letter, '-' | '_' | '/' | '.');
    let fine = word.starts_with(char::is_alphabetic) && word.contains('/') && word.chars().all(plain);
    // In double quotes YAML reads what JSON writes.
    if fine { word.to_owned() } else { serde_json::to_string(word).unwrap_or_default() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::edit::{Original, apply};
    use crate::span::FileId;

    fn changed(text: &str, add: Option<&str>, remove: Option<&str>) -> String {
        let source = Source { file: FileId(0), path: "content/a/b.md".to_owned(), text: text.into() };
        let mut edits = Edits::default();
        assert!(change(&source, true, add, remove, &mut edits));
        apply(&Original::new(text), edits.of(FileId(0))).expect("a text")
    }

    #[test]
    fn a_former_address_is_added_in_the_manner_of_the_file() {
        let added = |text: &str| changed(text, Some("a/c"), None);
        assert_eq!(added("Teksts\n"), "---\naliases: [a/c]\n---\n\nTeksts\n");
        assert_eq!(added("---\ntitle: T\n---\nx\n"), "---\ntitle: T\naliases: [a/c]\n---\nx\n");
        assert_eq!(added("---\naliases:\ntitle: T\n---\n"), "---\naliases: [a/c]\ntitle: T\n---\n");
        assert_eq!(added("---\naliases: x/y\n---\n"), "---\naliases: [x/y, a/c]\n---\n");
        assert_eq!(added("---\naliases: [x/y] # piezīme\n---\n"), "---\naliases: [x/y, a/c] # piezīme\n---\n");
        assert_eq!(added("---\naliases:\n  - x/y\n  - z/z\ntitle: T\n---\n"), "---\naliases:\n  - x/y\n  - z/z\n  - a/c\ntitle: T\n---\n");
        assert_eq!(added("---\naliases: [/a/c/]\n---\n"), "---\naliases: [/a/c/]\n---\n");
        assert_eq!(changed("x\n", Some("par"), None), "---\naliases: [\"par\"]\n---\n\nx\n");
    }

    #[test]
    fn an_address_that_a_page_comes_back_to_is_no_alias_any_more() {
        assert_eq!(changed("---\naliases: [x/y, a/c]\n---\n", Some("d/e"), Some("a/c")), "---\naliases: [x/y, d/e]\n---\n");
        assert_eq!(changed("---\naliases: [a/c]\ntitle: T\n---\n", None, Some("a/c")), "---\ntitle: T\n---\n");
    }
}
