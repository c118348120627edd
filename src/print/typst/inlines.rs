//! Running text as Typst code.

use std::borrow::Cow;

use crate::html::cited::{Part, What, parts};
use crate::html::{Anchor, Links};
use crate::model::content::{Inline, InlineKind, Target, plain};
use crate::print::ids;
use crate::print::typst::setter::Setter;

/// How many bytes of the words around a piece its typography may look at.
const AROUND: usize = 48;

impl Setter<'_, '_> {
    /// Running text as content.
    pub(super) fn running(&mut self, inlines: &[Inline]) {
        self.code.raw("{[];");
        self.inlines(inlines);
        self.code.raw("}");
    }

    /// Running text, statement by statement.
    pub(super) fn inlines(&mut self, inlines: &[Inline]) {
        self.between("", inlines, "");
    }

    /// Running text in a heading or link: nothing in it leads anywhere.
    pub(super) fn unlinked(&mut self, inlines: &[Inline]) {
        let before = std::mem::replace(&mut self.within_link, true);
        self.inlines(inlines);
        self.within_link = before;
        self.pending_notes();
    }

    /// Words of the program or of the configuration, set as all words are.
    pub(super) fn words(&mut self, words: &str) {
        let set = self.typographer.set("", words, "");
        self.code.string(&set);
    }

    fn between(&mut self, before: &str, inlines: &[Inline], after: &str) {
        let parts = if self.within_link { whole(inlines) } else { parts(inlines, &self.links) };
        let words: Vec<Cow<'_, str>> = parts.iter().map(words_of).collect();
        let mut k = 0;
        while let Some(first) = parts.get(k) {
            let run = parts[k..].iter().take_while(|part| part.anchor == first.anchor).count();
            let anchor = first.anchor.clone();
            self.linked(anchor.as_ref(), |setter| {
                for (at, part) in parts.iter().enumerate().skip(k).take(run) {
                    let (left, right) = around(before, &words, at, after);
                    setter.part(tail(&left), part, head(&right));
                }
            });
            k += run;
        }
    }

    /// What `within` writes, as a link where there is an anchor.
    fn linked(&mut self, anchor: Option<&Anchor>, within: impl FnOnce(&mut Self)) {
        let Some(anchor) = anchor else { return within(self) };
        match anchor.href.strip_prefix('#') {
            Some(id) => {
                self.code.raw("go(");
                self.code.wanted(id);
            }
            None => {
                self.code.raw("web(");
                self.code.string(&anchor.href);
            }
        }
        self.code.raw(",{[];");
        let before = std::mem::replace(&mut self.within_link, true);
        within(self);
        self.within_link = before;
        self.code.raw("});");
        self.pending_notes();
    }

    fn part(&mut self, before: &str, part: &Part<'_>, after: &str) {
        match part.what {
            What::Words(words) => {
                let set = self.typographer.set(before, words, after);
                self.code.string(&set);
                self.code.raw(";");
            }
            What::Whole(inline) => self.inline(before, inline, after),
        }
    }

    fn inline(&mut self, before: &str, inline: &Inline, after: &str) {
        self.code.from(inline.span);
        match &inline.kind {
            InlineKind::Text(text) => {
                let set = self.typographer.set(before, text, after);
                self.code.string(&set);
                self.code.raw(";");
            }
            InlineKind::Emphasis(inner) => self.wrapped("emph(", before, inner, after),
            InlineKind::Strong(inner) => self.wrapped("strong(", before, inner, after),
            InlineKind::Strikethrough(inner) => self.wrapped("strike(", before, inner, after),
            InlineKind::Superscript(inner) => self.wrapped("super(", before, inner, after),
            InlineKind::Subscript(inner) => self.wrapped("sub(", before, inner, after),
            InlineKind::Keyboard(inner) => self.wrapped("key(", before, inner, after),
            InlineKind::Code(text) => {
                self.code.raw("raw(");
                self.code.string(text);
                self.code.raw(");");
            }
            InlineKind::Link { target, content, .. } => self.link(inline, target, before, content, after),
            InlineKind::Image { source, alt, .. } => self.image(inline, source, alt),
            InlineKind::FootnoteReference(label) => self.note_reference(label),
            InlineKind::Foreign { lang, content } => {
                let language: String = lang.chars().take_while(char::is_ascii_alphabetic).collect();
                self.wrapped(&format!("foreign(\"{language}\","), before, content, after);
            }
            InlineKind::Abbreviation { content, .. } | InlineKind::Index { content, .. } | InlineKind::NoLink(content) => {
                self.between(before, content, after);
            }
            InlineKind::SoftBreak => self.space(before, after),
            InlineKind::HardBreak => self.code.raw("linebreak();"),
        }
    }

    /// `open` and the content it is called with.
    fn wrapped(&mut self, open: &str, before: &str, inner: &[Inline], after: &str) {
        let set = self.deeper(|setter| {
            setter.code.raw(open);
            setter.code.raw("{[];");
            setter.between(before, inner, after);
            setter.code.raw("});");
        });
        if set.is_none() {
            self.between(before, inner, after);
        }
    }

    /// A line end of the source is a space, which may be one that keeps words together.
    fn space(&mut self, before: &str, after: &str) {
        let set = self.typographer.set(before, "\n", after);
        self.code.string(&set);
        self.code.raw(";");
    }

    fn link(&mut self, inline: &Inline, target: &Target, before: &str, content: &[Inline], after: &str) {
        let found = if self.within_link { None } else { self.links.link(inline.span, target) };
        let words = match (&found, content.is_empty()) {
            (_, false) => None,
            (Some(Anchor { words: Some(words), .. }), true) => Some(words.clone()),
            (_, true) => Some(as_written(target)),
        };
        self.linked(found.as_ref(), |setter| match &words {
            Some(words) => {
                setter.words(words);
                setter.code.raw(";");
            }
            None => setter.between(before, content, after),
        });
        if let Some(anchor) = found {
            self.address(&anchor, &plain(content));
        }
    }

    /// The address of a link that its author leads out of the book, printed where it is met first, unless its words are the address.
    fn address(&mut self, anchor: &Anchor, words: &str) {
        let outside = !anchor.href.starts_with('#') && anchor.class.is_none();
        let bare = ["https://", "http://", "mailto:", "tel:"].iter().find_map(|scheme| anchor.href.strip_prefix(scheme));
        let address = bare.unwrap_or(&anchor.href).trim_end_matches('/');
        if outside && !words.is_empty() && !words.contains(address) && self.addresses.insert(address.to_owned()) {
            self.code.raw("address(");
            self.code.string(address);
            self.code.raw(");");
        }
    }

    /// A reference to a footnote: the note itself where it is first referred to. No note may stand in a link: it follows it.
    fn note_reference(&mut self, label: &str) {
        let Some(at) = self.footnotes.iter().position(|note| note.label == label) else { return };
        if self.within_link {
            return self.pending.push(at);
        }
        self.note(at);
    }

    pub(super) fn pending_notes(&mut self) {
        if !self.within_link {
            for at in std::mem::take(&mut self.pending) {
                self.note(at);
            }
        }
    }

    fn note(&mut self, at: usize) {
        let footnotes = self.footnotes;
        let Some(note) = footnotes.get(at) else { return };
        let id = ids::note(&self.text, at + 1);
        if !self.noted.insert(id.clone()) {
            self.code.raw("again(");
            self.code.wanted(&id);
            self.code.raw(",");
            self.code.number(at + 1);
            return self.code.raw(");");
        }
        self.code.from(note.span);
        self.code.raw("note(");
        self.code.label(&id);
        self.code.raw(",");
        self.code.number(at + 1);
        self.code.raw(",{[];");
        self.note_blocks(&note.blocks);
        self.code.raw("});");
    }
}

/// Running text as parts none of which is a citation.
fn whole(inlines: &[Inline]) -> Vec<Part<'_>> {
    inlines.iter().map(|inline| Part { what: What::Whole(inline), anchor: None }).collect()
}

fn words_of<'i>(part: &Part<'i>) -> Cow<'i, str> {
    match part.what {
        What::Words(words) => Cow::Borrowed(words),
        What::Whole(Inline { kind: InlineKind::Text(text), .. }) => Cow::Borrowed(text),
        What::Whole(inline) => Cow::Owned(plain(std::slice::from_ref(inline))),
    }
}

/// The words directly before and after the piece at `at`: as many pieces as it takes, so that a long text costs no more than a short one.
fn around(before: &str, words: &[Cow<'_, str>], at: usize, after: &str) -> (String, String) {
    let mut from = at;
    let mut length = 0;
    while from > 0 && length < AROUND {
        from -= 1;
        length += words[from].len();
    }
    let left = if from == 0 { before } else { "" };
    let (mut to, mut length) = (at + 1, 0);
    while to < words.len() && length < AROUND {
        length += words[to].len();
        to += 1;
    }
    let right = if to == words.len() { after } else { "" };
    ([left, &words[from..at].concat()].concat(), [&words[at + 1..to].concat(), right].concat())
}

fn as_written(target: &Target) -> String {
    match target {
        Target::Label(label) => label.to_string(),
        Target::Url(text) | Target::Path(text) => text.clone(),
    }
}

fn tail(text: &str) -> &str {
    let from = text.len().saturating_sub(AROUND);
    (from..=text.len()).find_map(|at| text.get(at..)).unwrap_or_default()
}

fn head(text: &str) -> &str {
    let to = text.len().min(AROUND);
    (0..=to).rev().find_map(|at| text.get(..at)).unwrap_or_default()
}
