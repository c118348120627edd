//! Completion: labels, paths, anchors, names of boxes, keys and words of front matter, by what stands before the cursor.

mod front;
mod labels;
mod paths;
mod yaml;

use lsp_types::{
    CompletionItem, CompletionItemKind, CompletionList, CompletionParams, CompletionResponse, CompletionTextEdit, Documentation, Range,
    TextEdit,
};

use crate::lsp::text::Text;
use crate::lsp::view::View;
use crate::parse::directive;
use crate::span::FileId;

/// So many are offered at once; with more letters the rest is found.
const MOST: usize = 300;

/// Something to write.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Offer {
    /// What is written in place of the beginning.
    text: String,
    /// What it is, for people.
    detail: String,
    kind: CompletionItemKind,
    /// More on it.
    about: Option<&'static str>,
}

impl Offer {
    fn new(text: impl Into<String>, detail: impl Into<String>, kind: CompletionItemKind) -> Self {
        Self { text: text.into(), detail: detail.into(), kind, about: None }
    }
}

/// Where the cursor stands: in which line, after what.
struct Cursor<'t> {
    /// The line up to the cursor.
    before: &'t str,
    /// The text above the line.
    above: &'t str,
    /// What is after the cursor in the line.
    after: &'t str,
}

/// What can be written at a place. The content may be older than the text: labels are the same in both.
pub(super) fn complete(view: &View<'_>, params: &CompletionParams) -> Option<CompletionResponse> {
    let place = &params.text_document_position;
    let path = crate::lsp::uri::within(view.root, &place.text_document.uri)?;
    let document = view.documents.at(&path)?;
    let text = &document.text;
    let written = text.original().written();
    let at = text.offset(place.position, view.client.encoding);
    let start = written.get(..at)?.rfind('\n').map_or(0, |newline| newline + 1);
    let after = written.get(at..)?.lines().next().unwrap_or_default();
    let cursor = Cursor { before: written.get(start..at)?, above: written.get(..start)?, after };
    let file = view.whole.sources.at(&path).map(|source| source.file);
    let (begun, offers) = offers(view, &path, file, &cursor)?;
    Some(listed(view, text, at, begun.len(), offers))
}

/// What has been begun, and how it may go on.
fn offers<'t>(view: &View<'_>, path: &str, file: Option<FileId>, cursor: &Cursor<'t>) -> Option<(&'t str, Vec<Offer>)> {
    if path.ends_with(".yaml") || yaml::is_front_matter(cursor.above) {
        return front::offers(view, path, cursor);
    }
    if let Some(begun) = box_name(cursor.before) {
        let names = directive::names().map(|name| Offer::new(name, "", CompletionItemKind::KEYWORD));
        return Some((begun, names.collect()));
    }
    if let Some(begun) = heading_unit(cursor.before) {
        return Some((begun, labels::units_of_commentary(view, file, begun)));
    }
    let begun = link_target(cursor.before)?;
    let mut offers = labels::offers(view, begun);
    offers.extend(paths::offers(view, path, begun));
    Some((begun, offers))
}

/// The beginning of a link's target: after `](`, `<`, `]: `.
fn link_target(before: &str) -> Option<&str> {
    let open = ["](", "]: ", "<"].iter().filter_map(|sign| before.rfind(sign).map(|at| at + sign.len())).max()?;
    let begun = before.get(open..)?;
    let begun = begun.strip_prefix('<').unwrap_or(begun);
    let ended = begun.contains([')', '>', '"', '[']) || begun.contains(char::is_whitespace);
    (!ended).then_some(begun)
}

/// The beginning of a box's name: `::: pie`.
fn box_name(before: &str) -> Option<&str> {
    let body = before.trim_start_matches([' ', '\t', '>']);
    let name = body.trim_start_matches(':');
    let name = if body.len() - name.len() >= 3 { name.trim_start() } else { return None };
    name.chars().all(char::is_alphabetic).then_some(name)
}

/// The beginning of a unit that a heading is bound to: `## Virsraksts {unit=p3,p`.
fn heading_unit(before: &str) -> Option<&str> {
    let at = before.rfind("unit=").filter(|_| before.starts_with('#'))?;
    let begun = before.get(at + "unit=".len()..)?;
    let begun = begun.rsplit(',').next().unwrap_or(begun);
    (!begun.contains(['}', ' '])).then_some(begun)
}

/// The list as the editor takes it: each offer replaces what has been begun.
fn listed(view: &View<'_>, text: &Text, at: usize, begun: usize, offers: Vec<Offer>) -> CompletionResponse {
    let encoding = view.client.encoding;
    let range = Range::new(text.position(at - begun, encoding), text.position(at, encoding));
    let is_incomplete = offers.len() > MOST;
    let item = |(k, offer): (usize, Offer)| CompletionItem {
        // Whoever types a title finds the label.
        filter_text: Some(format!("{} {}", offer.text, offer.detail).trim().to_owned()),
        sort_text: Some(format!("{k:05}")),
        text_edit: Some(CompletionTextEdit::Edit(TextEdit::new(range, offer.text.clone()))),
        label: offer.text,
        kind: Some(offer.kind),
        documentation: offer.about.map(|about| Documentation::String(about.to_owned())),
        detail: (!offer.detail.is_empty()).then_some(offer.detail),
        ..CompletionItem::default()
    };
    let items = offers.into_iter().take(MOST).enumerate().map(item).collect();
    CompletionResponse::List(CompletionList { is_incomplete, items })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_beginning_of_a_target_is_found() {
        assert_eq!(link_target("Sk. [a](term:aiz"), Some("term:aiz"));
        assert_eq!(link_target("Sk. [a](b) un [c]("), Some(""));
        assert_eq!(link_target("[z]: ../att"), Some("../att"));
        assert_eq!(link_target("<btl:17."), Some("btl:17."));
        assert_eq!(link_target("Sk. [a](b) un"), None);
        assert_eq!(link_target("Mazāk < vairāk un"), None);
        assert_eq!(link_target("[a](btl:17 \"ģ"), None);
    }

    #[test]
    fn boxes_and_units_of_headings_are_found() {
        assert_eq!(
            (box_name("::: pie"), box_name(" :::: "), box_name("::"), box_name("::: note {#a")),
            (Some("pie"), Some(""), None, None)
        );
        assert_eq!((heading_unit("## A {unit=p3,p"), heading_unit("## A {unit=p3}"), heading_unit("unit=")), (Some("p"), None, None));
    }
}
