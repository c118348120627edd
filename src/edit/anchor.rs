//! Anchors of headings and boxes: found at a place, and renamed with every link to them.

use crate::book::Book;
use crate::diagnostic::Files;
use crate::edit::Edits;
use crate::edit::held::held;
use crate::edit::names::Refusal;
use crate::edit::place::links_to;
use crate::model::content::{Block, BlockKind};
use crate::parse::markdown::may_be_anchor;
use crate::span::{FileId, Span};

/// Something that carries an anchor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Anchor {
    /// The anchor.
    pub id: String,
    /// The line it is given in: of a heading, or the opening fence of a box.
    pub line: Span,
    /// Where `id` is written; `None` where it is made from the heading's words.
    pub written: Option<Span>,
}

/// All anchors of a file, in the order of the text.
#[must_use]
pub fn anchors(book: &Book<'_>, file: FileId) -> Vec<Anchor> {
    let mut found = Vec::new();
    if let Some(held) = held(book).get(&file) {
        gather(&held.body.blocks, book.sources.text(file), &mut found);
    }
    found
}

/// The anchor given in the line in which a byte of a file stands.
#[must_use]
pub fn anchor_at(book: &Book<'_>, file: FileId, at: usize) -> Option<Anchor> {
    anchors(book, file).into_iter().find(|anchor| anchor.line.range().contains(&at) || anchor.line.range().end == at)
}

/// Gives an anchor another name, and every link to it.
///
/// # Errors
/// Where there is no such anchor, or the new one can't be one or is there already.
pub fn rename_anchor(book: &Book<'_>, file: FileId, old: &str, new: &str) -> Result<Edits, Refusal> {
    let all = anchors(book, file);
    let Some(anchor) = all.iter().find(|anchor| anchor.id == old) else {
        return Err(Refusal::new("say-rename-unknown", &[("value", &format!("#{old}"))]));
    };
    if !may_be_anchor(new) {
        return Err(Refusal::new("say-rename-anchor", &[("value", new)]));
    }
    if new != old && all.iter().any(|other| other.id == new) {
        return Err(Refusal::new("say-rename-exists", &[("value", &format!("#{new}"))]));
    }
    let text = book.sources.text(file);
    let mut edits = Edits::default();
    give(text, anchor, new, &mut edits);
    // Anchors made from the same words are counted; those after this one keep their numbers by being written down.
    let counted = |id: &str| id.strip_prefix(old).and_then(|rest| rest.strip_prefix('-')).is_some_and(|n| n.parse::<u32>().is_ok());
    for other in all.iter().filter(|other| anchor.written.is_none() && other.written.is_none() && counted(&other.id)) {
        give(text, other, &other.id, &mut edits);
    }
    if let Some(held) = held(book).get(&file) {
        for (_, place) in links_to(book, file, &held.label, old) {
            edits.replace(place, new);
        }
    }
    Ok(edits)
}

/// Writes an anchor's name down.
fn give(text: &str, anchor: &Anchor, id: &str, edits: &mut Edits) {
    if let Some(written) = anchor.written {
        return edits.replace(written, id);
    }
    let line = text.get(anchor.line.range()).unwrap_or_default();
    let end = anchor.line.range().start + line.trim_end().len();
    match braces(line) {
        Some(open) => {
            let at = anchor.line.range().start + open + 1;
            edits.replace(Span::new(anchor.line.file, at..at), format!("#{id} "));
        }
        None => edits.replace(Span::new(anchor.line.file, end..end), format!(" {{#{id}}}")),
    }
}

/// Where the attributes at the end of a heading's line open.
fn braces(line: &str) -> Option<usize> {
    let line = line.trim_end().strip_suffix('}')?;
    line.rfind('{').filter(|open| line.get(open + 1..).is_some_and(|inner| !inner.contains('}')))
}

fn gather(blocks: &[Block], text: &str, found: &mut Vec<Anchor>) {
    for block in blocks {
        match &block.kind {
            BlockKind::Heading { id, .. } => found.extend(anchor(id, block.span, text)),
            BlockKind::Container(container) => {
                // Without a name in its line it has no anchor of its own.
                found.extend(container.id.as_deref().and_then(|id| anchor(id, block.span, text)));
                gather(&container.blocks, text, found);
            }
            BlockKind::Quote(inner) => gather(inner, text, found),
            BlockKind::List { items, .. } => items.iter().for_each(|item| gather(&item.blocks, text, found)),
            BlockKind::Definitions(list) => {
                list.iter().flat_map(|definition| &definition.details).for_each(|blocks| gather(blocks, text, found));
            }
            BlockKind::Paragraph { .. } | BlockKind::Code { .. } | BlockKind::Table(_) | BlockKind::Rule => {}
        }
    }
}

fn anchor(id: &str, block: Span, text: &str) -> Option<Anchor> {
    let words = text.get(block.range())?;
    let length = words.find('\n').unwrap_or(words.len());
    let line = Span { end: block.start + u32::try_from(length).ok()?, ..block };
    let name = format!("#{id}");
    let ends = |rest: &str| !rest.starts_with(|c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.'));
    let open = text.get(line.range())?.rfind('{');
    let written = open.and_then(|open| {
        let inner = words.get(open..length)?;
        let at = inner.find(&name).filter(|at| inner.get(at + name.len()..).is_some_and(ends))?;
        let start = block.range().start + open + at + 1;
        Some(Span::new(block.file, start..start + id.len()))
    });
    Some(Anchor { id: id.to_owned(), line, written })
}
