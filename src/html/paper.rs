//! Text for paper: set by a typographer, with notes that may float to the foot, tables cut to the measure, and nothing that scrolls.

use std::collections::BTreeSet;
use std::fmt::Write;

use crate::html::Writer;
use crate::html::cited::{Part, What};
use crate::html::escape::push;
use crate::lang::typography::Typographer;
use crate::model::content::{Block, BlockKind, Inline, plain};

/// How a text is written for paper.
#[derive(Clone, Debug)]
pub struct Paper {
    /// The id of the text, which those of its notes and tables hold: `btl-17`.
    pub text: String,
    /// Sets the words.
    pub typographer: Typographer,
    /// Notes stand where they are referred to, as `span.fn`, for engines that float them to the foot; else they are listed.
    pub floating: bool,
    /// How many letters of a table stand beside each other: wider ones are cut.
    pub measure: usize,
    /// What is said behind the caption of a table's later pieces: "turpinājums".
    pub continued: String,
}

/// What a writer for paper remembers while it writes.
#[derive(Debug, Default)]
pub(super) struct Setting {
    /// The last letters of the running text so far.
    before: String,
    /// The first letters of what follows what is being written.
    ahead: String,
    /// Notes that wait until a heading or table ends, since nothing floats out of those in every engine.
    held: Option<Vec<usize>>,
    /// Notes that stand where they are referred to: they need no place in the list.
    floated: BTreeSet<usize>,
    within_note: bool,
}

/// A footnote: `fn-btl-17-2`.
#[must_use]
pub fn note(text: &str, number: usize) -> String {
    format!("fn-{text}-{number}")
}

/// The place in the text that refers to a footnote: `fnref-btl-17-2`, the second one `fnref-btl-17-2-2`.
#[must_use]
pub fn note_reference(text: &str, number: usize, times: usize) -> String {
    if times < 2 { format!("fnref-{text}-{number}") } else { format!("fnref-{text}-{number}-{times}") }
}

/// A table: `table-btl-17-1`, counted through its text from 1.
#[must_use]
pub fn table(text: &str, number: usize) -> String {
    format!("table-{text}-{number}")
}

impl Setting {
    /// Letters enough to see what a space stands between.
    const SEEN: usize = 16;
}

impl Writer<'_> {
    /// Running text that begins a block.
    pub(super) fn write_running(&mut self, inlines: &[Inline], out: &mut String) {
        self.setting.before.clear();
        self.setting.ahead.clear();
        self.write_inlines(inlines, out);
    }

    /// Words of the text, as they stand or as they are set.
    pub(super) fn write_words(&mut self, words: &str, out: &mut String) {
        let Some(paper) = &self.paper else { return push(words, out) };
        let set = paper.typographer.set(&self.setting.before, words, &self.setting.ahead);
        push(&set, out);
        self.seen(&set);
    }

    /// Notes what now stands before the next words.
    pub(super) fn seen(&mut self, words: &str) {
        let before = &mut self.setting.before;
        before.push_str(words);
        let surplus = before.chars().count().saturating_sub(Setting::SEEN);
        if surplus > 0 {
            *before = before.chars().skip(surplus).collect();
        }
    }

    /// Looks at what follows the part that is written next: `rest`, then what follows the whole.
    pub(super) fn look_ahead(&mut self, rest: &[Part<'_>], outer: &str) {
        if self.paper.is_none() {
            return;
        }
        let ahead = &mut self.setting.ahead;
        ahead.clear();
        for part in rest {
            match part.what {
                What::Words(words) => ahead.extend(words.chars().take(Setting::SEEN)),
                What::Whole(inline) => ahead.extend(plain(std::slice::from_ref(inline)).chars().take(Setting::SEEN)),
            }
            if ahead.len() >= Setting::SEEN {
                return;
            }
        }
        ahead.push_str(outer);
    }

    /// What follows the running text that is being written.
    pub(super) fn ahead(&self) -> String {
        self.setting.ahead.clone()
    }

    /// Writes something whose notes wait until it ends, and then the notes.
    pub(super) fn holding(&mut self, out: &mut String, write: impl FnOnce(&mut Self, &mut String)) {
        let before = self.setting.held.replace(Vec::new());
        write(self, out);
        let held = std::mem::replace(&mut self.setting.held, before).unwrap_or_default();
        if held.is_empty() {
            return;
        }
        out.push_str("<div class=\"fn-here\">");
        held.into_iter().for_each(|number| self.write_float(number, "fn quiet", out));
        out.push_str("</div>\n");
    }

    /// A reference to a note that floats. One whose note cannot float (it holds a list, it is referred to in a note) is a mark.
    pub(super) fn write_floating_reference(&mut self, number: usize, out: &mut String) {
        let plain_note = self.footnotes.get(number - 1).is_some_and(|note| note.blocks.iter().all(is_paragraph));
        let here = plain_note && !self.setting.within_note && self.setting.floated.insert(number);
        if !here {
            return self.write_mark(number, out);
        }
        if let Some(held) = &mut self.setting.held {
            held.push(number);
            return self.write_mark(number, out);
        }
        self.write_float(number, "fn", out);
    }

    fn write_float(&mut self, number: usize, class: &str, out: &mut String) {
        let Some(note) = self.footnotes.get(number - 1) else { return };
        let id = self.note_id(number);
        let _ = write!(out, "<span class=\"{class}\" id=\"{id}\" data-n=\"{number}\">");
        let (within_link, setting) = (self.within_link, std::mem::take(&mut self.setting));
        self.setting = Setting { floated: setting.floated.clone(), within_note: true, ..Setting::default() };
        self.within_link = false;
        for (k, block) in note.blocks.iter().enumerate() {
            let BlockKind::Paragraph { inlines, .. } = &block.kind else { continue };
            out.push_str(if k > 0 { "<br>" } else { "" });
            self.write_running(inlines, out);
        }
        out.push_str("</span>");
        let floated = std::mem::take(&mut self.setting.floated);
        self.setting = Setting { floated, ..setting };
        self.within_link = within_link;
    }

    /// The id of a note of this text.
    pub(super) fn note_id(&self, number: usize) -> String {
        match &self.paper {
            Some(paper) => note(&paper.text, number),
            None => format!("{}fn{number}", self.prefix),
        }
    }

    /// Says whether what follows is a note: nothing floats out of one.
    pub(super) const fn within_note(&mut self, within: bool) {
        self.setting.within_note = within;
    }

    /// Whether a note stands where it is referred to.
    pub(super) fn is_floated(&self, number: usize) -> bool {
        self.setting.floated.contains(&number)
    }

    /// Whether notes stand where they are referred to.
    pub(super) fn floating(&self) -> bool {
        self.paper.as_ref().is_some_and(|paper| paper.floating)
    }
}

const fn is_paragraph(block: &Block) -> bool {
    matches!(block.kind, BlockKind::Paragraph { .. })
}
