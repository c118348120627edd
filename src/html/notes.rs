//! Footnotes: the reference in the text, the note in the list, and the ways between them.

use std::fmt::Write;

use crate::html::Writer;
use crate::html::escape::attribute;
use crate::html::paper;
use crate::model::content::{Block, BlockKind};

/// An item of the list of footnotes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// Its number, from 1.
    pub number: usize,
    /// Its anchor: `fn1`.
    pub id: String,
    /// Its text, with the way back to each place that refers to it; on paper without, since there the number leads back.
    pub html: String,
    /// The anchor of the first place that refers to it; empty where nothing does.
    pub back: String,
}

impl Note {
    /// The notes as one list; empty where there are none.
    #[must_use]
    pub fn list(notes: &[Self]) -> String {
        if notes.is_empty() {
            return String::new();
        }
        let mut out = String::from("<ol class=\"fns\" role=\"list\">\n");
        for Self { number, id, html, .. } in notes {
            let _ = writeln!(out, "<li id=\"{id}\"><span class=\"no\">{number}</span>{html}</li>");
        }
        out.push_str("</ol>\n");
        out
    }
}

impl Writer<'_> {
    /// A reference to a footnote. Within a link it is a raised number only, since no link may stand in another.
    pub(super) fn write_note_reference(&mut self, label: &str, out: &mut String) {
        let Some(number) = self.numbers.get(label).copied() else { return };
        if self.within_link {
            let _ = write!(out, "<sup>{number}</sup>");
            return;
        }
        if self.floating() {
            return self.write_floating_reference(number, out);
        }
        self.write_mark(number, out);
    }

    /// The mark in the text that leads to a note elsewhere.
    pub(super) fn write_mark(&mut self, number: usize, out: &mut String) {
        let times = self.cited.get_mut(number - 1).map_or(1, |times| {
            *times += 1;
            *times
        });
        let id = self.place_of(number, times);
        let _ = write!(out, "<a class=\"ref\" id=\"{id}\" href=\"#{}\" role=\"doc-noteref\"", self.note_id(number));
        attribute("aria-label", &self.words.note(number), out);
        let _ = write!(out, ">{number}</a>");
    }

    fn place_of(&self, number: usize, times: usize) -> String {
        if let Some(paper) = &self.paper {
            return paper::note_reference(&paper.text, number, times);
        }
        match times {
            1 => format!("{}fnref{number}", self.prefix),
            _ => format!("{}fnref{number}-{times}", self.prefix),
        }
    }

    /// The notes, to be written after the texts that refer to them; not those that stand in the text, to float.
    pub fn notes(&mut self) -> Vec<Note> {
        let texts: Vec<(usize, &[Block])> = (1..).zip(self.footnotes.iter().map(|note| note.blocks.as_slice())).collect();
        let texts = texts.into_iter().filter(|(number, _)| !self.is_floated(*number)).collect::<Vec<_>>();
        self.within_note(true);
        let written: Vec<(usize, String)> = texts.into_iter().map(|(number, blocks)| (number, self.note_text(blocks))).collect();
        self.within_note(false);
        // Only now is it known how often each was referred to, since notes refer to notes.
        let ways = |number: usize| if self.paper.is_some() { String::new() } else { self.ways_back(number) };
        let with_ways = |(number, text): (usize, String)| {
            let back = if self.cited.get(number - 1).is_some_and(|times| *times > 0) { self.place_of(number, 1) } else { String::new() };
            let html = match text.strip_suffix("</p>") {
                Some(open) => format!("{open}{}</p>", ways(number)),
                None => format!("{text}{}", ways(number)),
            };
            Note { number, id: self.note_id(number), html, back }
        };
        written.into_iter().map(with_ways).collect()
    }

    /// A note of one paragraph is its words; a longer one keeps its blocks.
    fn note_text(&mut self, blocks: &[Block]) -> String {
        match blocks {
            [Block { kind: BlockKind::Paragraph { inlines, .. }, .. }] => self.inlines(inlines),
            _ => self.blocks(blocks).trim_end().to_owned(),
        }
    }

    fn ways_back(&self, number: usize) -> String {
        let times = self.cited.get(number - 1).copied().unwrap_or_default();
        let mut out = String::new();
        for time in 1..=times {
            let _ = write!(out, " <a class=\"back\" href=\"#{}\" role=\"doc-backlink\"", self.place_of(number, time));
            attribute("aria-label", &self.words.note_back(number), &mut out);
            out.push_str(">↩</a>");
        }
        out
    }
}
