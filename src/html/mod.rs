//! Block trees to HTML. Knows neither addresses nor the law: what a citation or link leads to is asked of [`Links`], words of [`Words`].

mod blocks;
pub mod cited;
pub mod escape;
mod highlight;
mod inlines;
mod notes;
pub mod paper;
pub mod sanitize;
mod table;
#[cfg(test)]
mod tests;
pub mod wide;

use std::collections::BTreeMap;

use crate::model::content::{Block, Body, ContainerName, Footnote, Inline, Target};
use crate::span::Span;

pub use crate::html::notes::Note;
pub use crate::html::paper::Paper;
use crate::html::paper::Setting;
pub use crate::model::content::plain;

/// What a link leads to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Anchor {
    /// The address, relative to the page.
    pub href: String,
    /// What a reader sees when they wait on it.
    pub title: Option<String>,
    /// Its classes: `cite`, `cite gone`.
    pub class: Option<String>,
    /// The words of a link that was left empty.
    pub words: Option<String>,
    /// The address as words behind the link, on paper; `None` where the link's own words say enough.
    pub printed: Option<String>,
}

/// A part of a text that is a citation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// Its place in the source.
    pub span: Span,
    /// What it leads to. Pieces of one citation that markup has split have equal anchors.
    pub anchor: Anchor,
}

/// An image as it is published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// The address, relative to the page.
    pub href: String,
    /// Width and height in pixels, where they are known.
    pub size: Option<(u32, u32)>,
}

/// Knows where everything leads.
pub trait Links {
    /// The citations within a stretch of the source, in order, none over another.
    fn references(&self, span: Span) -> Vec<Piece>;
    /// What a written link leads to; `None` where it leads nowhere and only its words are kept.
    fn link(&self, span: Span, target: &Target) -> Option<Anchor>;
    /// An image; `None` where it is missing and only its text is kept.
    fn image(&self, span: Span, source: &str) -> Option<Picture>;
}

/// The words a page adds to its text.
pub trait Words {
    /// What a box is called: "Piemērs".
    fn container(&self, name: ContainerName) -> String;
    /// What a margin number is called for those who hear it: "1. malas numurs".
    fn margin(&self, number: u32) -> String;
    /// How a paragraph is cited ("BTL 26. panta komentārs, 1. malas nr."); `None` where it is not.
    fn margin_citation(&self, number: u32) -> Option<String>;
    /// What a reference to a footnote is called: "1. piezīme".
    fn note(&self, number: usize) -> String;
    /// What the way back is called: "Atpakaļ uz 1. piezīmes vietu".
    fn note_back(&self, number: usize) -> String;
    /// What a table without a caption is called.
    fn table(&self) -> String;
    /// What a task is called: done or not.
    fn task(&self, done: bool) -> String;
}

/// Writes the text of one page. Footnotes and tables are counted through the page, so one writer serves all its texts.
pub struct Writer<'w> {
    links: &'w dyn Links,
    words: &'w dyn Words,
    /// Put before every anchor this writer makes: for pages that show several texts.
    prefix: String,
    /// The level of the highest heading.
    top: u8,
    /// Open sections, by the level of their heading in the source.
    levels: Vec<u8>,
    tables: usize,
    within_link: bool,
    numbers: BTreeMap<String, usize>,
    /// How often each footnote was referred to, by its number less one.
    cited: Vec<usize>,
    footnotes: &'w [Footnote],
    /// How to write for paper; `None` for a screen.
    paper: Option<Paper>,
    setting: Setting,
}

impl<'w> Writer<'w> {
    /// A writer for a page whose title is the only heading of the first level.
    #[must_use]
    pub fn new(links: &'w dyn Links, words: &'w dyn Words) -> Self {
        Self {
            links,
            words,
            prefix: String::new(),
            top: 2,
            levels: Vec::new(),
            tables: 0,
            within_link: false,
            numbers: BTreeMap::new(),
            cited: Vec::new(),
            footnotes: &[],
            paper: None,
            setting: Setting::default(),
        }
    }

    /// With the footnotes of a text, numbered in their order. Only one text of a page can have them; others need a [`Self::prefixed`] writer.
    #[must_use]
    pub fn with_notes(mut self, footnotes: &'w [Footnote]) -> Self {
        self.numbers = footnotes.iter().enumerate().map(|(k, note)| (note.label.clone(), k + 1)).collect();
        self.cited = vec![0; footnotes.len()];
        self.footnotes = footnotes;
        self
    }

    /// With another level for the highest heading.
    #[must_use]
    pub const fn with_top(mut self, level: u8) -> Self {
        self.top = level;
        self
    }

    /// With something before every anchor.
    #[must_use]
    pub fn prefixed(mut self, prefix: impl Into<String>) -> Self {
        self.prefix = prefix.into();
        self
    }

    /// For paper.
    #[must_use]
    pub fn on(mut self, paper: Paper) -> Self {
        self.paper = Some(paper);
        self
    }

    /// Sets the level of the highest heading for what is written next.
    pub const fn set_top(&mut self, level: u8) {
        self.top = level;
    }

    /// Blocks. Headings are lowered so that the highest has the top level and none is skipped.
    pub fn blocks(&mut self, blocks: &[Block]) -> String {
        self.levels.clear();
        let mut out = String::new();
        self.write_blocks(blocks, &mut out);
        out
    }

    /// Running text.
    pub fn inlines(&mut self, inlines: &[Inline]) -> String {
        let mut out = String::new();
        self.write_running(inlines, &mut out);
        out
    }

    /// The words of a heading that the page writes itself, and what is to stand behind it: its notes, where they float.
    pub fn heading(&mut self, inlines: &[Inline]) -> (String, String) {
        let (mut words, mut behind) = (String::new(), String::new());
        self.holding(&mut behind, |writer, _| writer.write_running(inlines, &mut words));
        (words, behind)
    }

    /// Running text within a link or heading of the page's own: citations and links in it are words only.
    pub fn inlines_unlinked(&mut self, inlines: &[Inline]) -> String {
        let before = std::mem::replace(&mut self.within_link, true);
        let out = self.inlines(inlines);
        self.within_link = before;
        out
    }
}

/// A whole text as HTML.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Html {
    /// The text.
    pub text: String,
    /// The items of its list of footnotes.
    pub notes: Vec<Note>,
}

/// A whole text, with its footnotes.
#[must_use]
pub fn body(body: &Body, links: &dyn Links, words: &dyn Words) -> Html {
    let mut writer = Writer::new(links, words).with_notes(&body.footnotes);
    let text = writer.blocks(&body.blocks);
    Html { text, notes: writer.notes() }
}
