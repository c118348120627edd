//! Text of a book: where links lead, the words around it, and the typographer for what is no tree.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::sync::LazyLock;

use regex::Regex;
use serde::Serialize;

use crate::config::books::PageSize;
use crate::html::escape::{attribute, escaped, push};
use crate::html::{Anchor, Links, Note, Paper, Picture, Piece, Words, Writer};
use crate::lang::typography::Typographer;
use crate::model::content::{ContainerName, Footnote, Inline, Target};
use crate::print::html::Profile;
use crate::print::resolver::Resolver;
use crate::print::volume::{Fact, Prose, Run, Volume};
use crate::span::Span;
use crate::theme::Phrases;

/// Sets the texts of one book in one profile, in reading order.
#[derive(Debug)]
pub(super) struct Setter<'v, 'a> {
    resolver: Resolver<'v, 'a>,
    pub phrases: &'v Phrases,
    typographer: Typographer,
    floating: bool,
    measure: usize,
    /// The addresses that were printed already: each is printed once.
    printed: RefCell<BTreeSet<String>>,
}

/// HTML of our own writer, which the template takes as it is.
pub(super) type Html = tera::Value;

/// A text as the template takes it.
#[derive(Debug, Serialize)]
pub(super) struct ProseView {
    pub id: String,
    pub lang: Option<String>,
    pub body: Html,
    pub notes_title: String,
    pub notes: Vec<NoteView>,
    pub byline: Vec<FactView>,
}

/// A note of a text's list.
#[derive(Debug, Serialize)]
pub(super) struct NoteView {
    pub number: usize,
    pub id: String,
    /// Where its number leads back to; may be empty.
    pub back: String,
    /// What that is called.
    pub back_words: String,
    pub body: Html,
}

/// Something with a name.
#[derive(Debug, Serialize)]
pub(super) struct FactView {
    pub name: String,
    pub words: String,
}

/// Letters that stand beside each other in a table: on A4 146 mm of 8.5 pt, on A5 104 mm of 8 pt.
const fn measure(size: PageSize) -> usize {
    match size {
        PageSize::A4 => 88,
        PageSize::A5 => 66,
    }
}

impl<'v, 'a> Setter<'v, 'a> {
    pub(super) fn new(volume: &'v Volume<'a>, phrases: &'v Phrases, profile: Profile) -> Self {
        Self {
            resolver: Resolver::new(volume),
            phrases,
            typographer: Typographer::of(&volume.settings.language),
            floating: profile == Profile::Floating,
            measure: measure(volume.settings.size),
            printed: RefCell::default(),
        }
    }

    /// A writer for the text of this id, with its notes. `own` tells its tables from those of another text of the same id.
    pub(super) fn writer<'s>(&'s self, id: &str, own: &str, notes: &'s [Footnote]) -> Writer<'s> {
        let paper = Paper {
            text: format!("{id}{own}"),
            typographer: self.typographer,
            floating: self.floating,
            measure: self.measure,
            continued: self.phrases.say("print-continued"),
        };
        Writer::new(self, self).with_notes(notes).prefixed(format!("{id}-")).on(paper)
    }

    /// A text whose highest heading has this level, written by its own [`Self::writer`], which may have set the title above it.
    pub(super) fn prose(&self, prose: &Prose<'_>, writer: &mut Writer<'_>, top: u8) -> ProseView {
        writer.set_top(top);
        let body = ready(&writer.blocks(&prose.body.blocks));
        ProseView {
            id: prose.id.clone(),
            lang: prose.language.map(str::to_owned),
            body,
            notes_title: self.phrases.say("footnotes"),
            notes: writer.notes().into_iter().map(|note| self.note_view(note)).collect(),
            byline: self.facts(&prose.byline),
        }
    }

    fn note_view(&self, note: Note) -> NoteView {
        let back_words = self.note_back(note.number);
        NoteView { number: note.number, id: note.id, back: note.back, back_words, body: ready(&note.html) }
    }

    /// Words without marks.
    pub(super) fn words(&self, words: &str) -> String {
        self.typographer.set("", words, "").into_owned()
    }

    /// Running text of the law or a title outside any text.
    pub(super) fn inlines(&self, inlines: &[Inline]) -> Html {
        ready(&self.writer("", "", &[]).inlines(inlines))
    }

    pub(super) fn facts(&self, facts: &[Fact]) -> Vec<FactView> {
        facts.iter().map(|fact| FactView { name: self.words(&fact.name), words: self.words(&fact.words) }).collect()
    }

    /// Words that may lead somewhere in the book, one after another.
    pub(super) fn runs(&self, runs: &[Run]) -> Html {
        let mut out = String::new();
        let mut before = String::new();
        for (k, run) in runs.iter().enumerate() {
            let after: String = runs.get(k + 1..).unwrap_or_default().iter().take(3).map(|run| run.words.as_str()).collect();
            let words = self.typographer.set(&before, &run.words, &after);
            match &run.id {
                Some(id) => {
                    out.push_str("<a");
                    attribute("href", &format!("#{id}"), &mut out);
                    out.extend([">", &escaped(&words), "</a>"]);
                }
                None => push(&words, &mut out),
            }
            before = words.into_owned();
        }
        ready(&out)
    }
}

/// HTML that needs no escaping.
pub(super) fn ready(html: &str) -> Html {
    Html::safe_string(&ranges_whole(&kept_within(html)))
}

/// Numbers from one to another: "90.–116.", "185.–185.¹".
static RANGE: LazyLock<Option<Regex>> = LazyLock::new(|| Regex::new(r"[0-9][0-9.¹²³⁴⁵⁶⁷⁸⁹⁰]*–[0-9][0-9.¹²³⁴⁵⁶⁷⁸⁹⁰]*").ok());

/// The numbers of a range stay in one line: engines would break it after the dash, and a sign that forbids it would stay in the text
/// that readers search and copy.
fn ranges_whole(html: &str) -> String {
    let Some(range) = RANGE.as_ref().filter(|_| html.contains('–')) else { return html.to_owned() };
    let mut out = String::with_capacity(html.len());
    // Every piece but the first begins with the inside of a tag.
    for (k, piece) in html.split('<').enumerate() {
        let text_at = if k == 0 { 0 } else { piece.find('>').map_or(piece.len(), |end| end + 1) };
        let (tag, text) = piece.split_at(text_at);
        out.extend([if k == 0 { "" } else { "<" }, tag]);
        out.push_str(&range.replace_all(text, "<span class=\"range\">$0</span>"));
    }
    out
}

/// The beginnings of elements that words stand in.
const INLINE: [&str; 4] = ["<a ", "<abbr ", "<em>", "<strong>"];

/// A space that does not break moves from before an element into it: at the end of a run of text it makes `WeasyPrint` 70 set the words
/// before it one to a line.
fn kept_within(html: &str) -> String {
    let mut pieces = html.split('\u{a0}');
    let mut out = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let tag = if INLINE.iter().any(|tag| piece.starts_with(tag)) { piece.find('>').map_or(0, |end| end + 1) } else { 0 };
        out.extend([&piece[..tag], "\u{a0}", &piece[tag..]]);
    }
    out
}

impl Links for Setter<'_, '_> {
    fn references(&self, span: Span) -> Vec<Piece> {
        self.resolver.references(span)
    }

    fn link(&self, span: Span, target: &Target) -> Option<Anchor> {
        let anchor = self.resolver.link(span, target)?;
        let by_author = anchor.class.is_none() && !anchor.href.starts_with('#');
        let printed = by_author.then(|| address(&anchor.href)).filter(|address| self.printed.borrow_mut().insert(address.clone()));
        Some(Anchor { printed, ..anchor })
    }

    fn image(&self, span: Span, source: &str) -> Option<Picture> {
        self.resolver.image(span, source)
    }
}

/// An address as people write it.
fn address(href: &str) -> String {
    let bare = ["https://", "http://", "mailto:", "tel:"].iter().find_map(|scheme| href.strip_prefix(scheme)).unwrap_or(href);
    bare.trim_end_matches('/').to_owned()
}

impl Words for Setter<'_, '_> {
    fn container(&self, name: ContainerName) -> String {
        self.phrases.say(match name {
            ContainerName::Note => "box-note",
            ContainerName::Tip => "box-tip",
            ContainerName::Important => "box-important",
            ContainerName::Warning => "box-warning",
            ContainerName::Caution => "box-caution",
            ContainerName::Example => "box-example",
            ContainerName::Case => "box-case",
            ContainerName::Summary => "box-summary",
            ContainerName::Law => "box-law",
        })
    }

    fn margin(&self, number: u32) -> String {
        self.phrases.with("margin-name", &[("number", number.into())])
    }

    fn margin_citation(&self, _: u32) -> Option<String> {
        None
    }

    fn note(&self, number: usize) -> String {
        self.phrases.with("note-name", &[("number", number.into())])
    }

    fn note_back(&self, number: usize) -> String {
        self.phrases.with("back-to-note", &[("number", number.into())])
    }

    fn table(&self) -> String {
        self.phrases.say("table")
    }

    fn task(&self, done: bool) -> String {
        self.phrases.say(if done { "task-done" } else { "task-open" })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_range_of_numbers_stays_in_one_line_and_attributes_as_they_are() {
        let set = "<a title=\"1.–3.\" href=\"#b\">90.–116.\u{a0}pantu</a>, 185.–185.¹ un a–b";
        let wanted = "<a title=\"1.–3.\" href=\"#b\"><span class=\"range\">90.–116.</span>\u{a0}pantu</a>, \
                      <span class=\"range\">185.–185.¹</span> un a–b";
        assert_eq!(ranges_whole(set), wanted);
    }

    #[test]
    fn a_space_that_does_not_break_stands_within_the_link_behind_it() {
        assert_eq!(kept_within("Sk.\u{a0}<a href=\"#b\">17.\u{a0}pantu</a>"), "Sk.<a href=\"#b\">\u{a0}17.\u{a0}pantu</a>");
        assert_eq!(kept_within("a\u{a0}<span class=\"fn\">b</span>"), "a\u{a0}<span class=\"fn\">b</span>");
        assert_eq!(kept_within("\u{a0}"), "\u{a0}");
    }
}
