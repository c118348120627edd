//! Footnotes as a list at the end of a page.

use serde::Serialize;

use crate::model::content::Body;
use crate::web::text::Text;
use crate::web::view::Html;

/// A footnote.
#[derive(Clone, Debug, Serialize)]
pub struct FootnoteView {
    /// Its number, from 1.
    pub number: usize,
    /// Its text.
    pub body: Html,
}

/// The footnotes of a text, in the order of their references.
#[must_use]
pub fn footnotes(text: Text<'_>, body: &Body) -> Vec<FootnoteView> {
    let view = |(k, note): (usize, &crate::model::content::Footnote)| FootnoteView { number: k + 1, body: text.blocks(&note.blocks) };
    body.footnotes.iter().enumerate().map(view).collect()
}
