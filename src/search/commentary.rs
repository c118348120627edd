//! A commentary by margin number: each with its heading, and with the lists, tables, boxes and footnotes that follow it.

use komentari_search_index::Section;

use crate::model::content::{Block, BlockKind, Body};
use crate::route;
use crate::search::scope::Scope;
use crate::search::text::Words;

/// The sections of a commentary, in the order of the text.
#[must_use]
pub fn sections(scope: &Scope<'_>, body: &Body) -> Vec<Section> {
    let mut gathered = Gathered {
        scope,
        words: Words::new(scope.book.references, &body.footnotes),
        // What stands before the first margin number is found at the head of the commentary.
        open: Section { anchor: "komentars".to_owned(), label: scope.phrases.say("commentary"), ..Section::default() },
        heading: None,
        sections: Vec::new(),
    };
    body.blocks.iter().for_each(|block| gathered.block(block));
    gathered.close();
    gathered.sections
}

struct Gathered<'s, 'a> {
    scope: &'s Scope<'a>,
    words: Words<'s>,
    open: Section,
    /// A heading that no section has yet: its anchor and words.
    heading: Option<(String, String)>,
    sections: Vec<Section>,
}

impl<'s> Gathered<'s, '_> {
    fn block(&mut self, block: &'s Block) {
        match &block.kind {
            BlockKind::Heading { id, inlines, .. } => {
                self.close();
                let words = Words::of_inlines(self.scope.book.references, inlines);
                // Headings that follow one another stand together over the first words below them.
                self.heading = Some(match self.heading.take() {
                    Some((first, above)) => (first, format!("{above}. {words}")),
                    None => (id.clone(), words),
                });
            }
            BlockKind::Paragraph { margin: Some(number), inlines } => {
                self.close();
                let heading = self.heading.take().map(|(_, words)| words).unwrap_or_default();
                let label = self.scope.numbered("index-margin", *number);
                self.open = Section { anchor: route::margin_anchor(*number), label, heading, text: String::new() };
                self.words.inlines(inlines);
            }
            BlockKind::Paragraph { margin: None, .. } | BlockKind::List { .. } | BlockKind::Quote(_) | BlockKind::Container(_) => {
                self.unnumbered(block);
            }
            BlockKind::Code { .. } | BlockKind::Table(_) | BlockKind::Definitions(_) | BlockKind::Rule => self.unnumbered(block),
        }
    }

    /// Words without a margin number: directly under a heading they are found at the heading.
    fn unnumbered(&mut self, block: &'s Block) {
        if let Some((anchor, heading)) = self.heading.take() {
            self.open = Section { anchor, heading, ..Section::default() };
        }
        self.words.block(block);
    }

    /// What was gathered becomes a section; a place without words is none.
    fn close(&mut self) {
        let text = self.words.take();
        let open = std::mem::take(&mut self.open);
        if !text.is_empty() {
            self.sections.push(Section { text, ..open });
        }
    }
}
