//! Running text.

use crate::html::cited::{Part, What, parts};
use crate::html::escape::{attribute, kept_together, push};
use crate::html::{Anchor, Writer};
use crate::model::content::{Inline, InlineKind, Target, plain};

impl Writer<'_> {
    pub(super) fn write_inlines(&mut self, inlines: &[Inline], out: &mut String) {
        let parts = if self.within_link { unlinked(inlines) } else { parts(inlines, self.links) };
        let outer = self.ahead();
        let mut rest = parts.as_slice();
        while let Some(first) = rest.first() {
            let run = rest.iter().take_while(|part| part.anchor == first.anchor).count();
            match &first.anchor {
                None => self.write_parts(rest, run, &outer, out),
                Some(anchor) => self.write_citation(anchor, rest, run, &outer, out),
            }
            rest = rest.get(run..).unwrap_or_default();
        }
        self.look_ahead(&[], &outer);
    }

    /// The first `run` of `parts`.
    fn write_parts(&mut self, parts: &[Part<'_>], run: usize, outer: &str, out: &mut String) {
        for (k, part) in parts.iter().enumerate().take(run) {
            self.look_ahead(parts.get(k + 1..).unwrap_or_default(), outer);
            self.write_part(part, out);
        }
    }

    fn write_part(&mut self, part: &Part<'_>, out: &mut String) {
        match part.what {
            What::Words(words) => self.write_words(words, out),
            What::Whole(inline) => self.write_inline(inline, out),
        }
    }

    /// All pieces of a citation, the first `run` of `parts`, in one link.
    fn write_citation(&mut self, anchor: &Anchor, parts: &[Part<'_>], run: usize, outer: &str, out: &mut String) {
        open_link(anchor, out);
        self.within_link = true;
        let mut before = String::new();
        for (k, part) in parts.iter().enumerate().take(run) {
            self.look_ahead(parts.get(k + 1..).unwrap_or_default(), outer);
            match part.what {
                What::Words(words) => {
                    self.write_words(&kept_together(words, &before), out);
                    before = words.to_owned();
                }
                What::Whole(inline) => {
                    self.write_inline(inline, out);
                    before = super::plain(std::slice::from_ref(inline));
                }
            }
        }
        self.within_link = false;
        out.push_str("</a>");
    }

    fn write_inline(&mut self, inline: &Inline, out: &mut String) {
        match &inline.kind {
            InlineKind::Text(text) => self.write_words(text, out),
            InlineKind::Emphasis(inner) => self.wrap("em", inner, out),
            InlineKind::Strong(inner) => self.wrap("strong", inner, out),
            InlineKind::Strikethrough(inner) => self.wrap("s", inner, out),
            InlineKind::Superscript(inner) => self.wrap("sup", inner, out),
            InlineKind::Subscript(inner) => self.wrap("sub", inner, out),
            InlineKind::Keyboard(inner) => self.wrap("kbd", inner, out),
            InlineKind::Code(text) => {
                out.push_str("<code>");
                push(text, out);
                self.seen(text);
                out.push_str("</code>");
            }
            InlineKind::Link { target, title, content } => self.write_link(inline, target, title, content, out),
            InlineKind::Image { source, alt, title } => self.write_image(inline, [source, alt, title], out),
            InlineKind::FootnoteReference(label) => self.write_note_reference(label, out),
            InlineKind::Abbreviation { title, content } => self.wrap_with("abbr", "title", title, content, out),
            InlineKind::Foreign { lang, content } => self.wrap_with("span", "lang", lang, content, out),
            InlineKind::NoLink(inner) | InlineKind::Index { content: inner, .. } => self.write_inlines(inner, out),
            InlineKind::SoftBreak => self.write_words(if self.paper.is_some() { " " } else { "\n" }, out),
            InlineKind::HardBreak => out.push_str("<br>\n"),
        }
    }

    pub(super) fn wrap(&mut self, tag: &str, inner: &[Inline], out: &mut String) {
        out.extend(["<", tag, ">"]);
        self.write_inlines(inner, out);
        out.extend(["</", tag, ">"]);
    }

    fn wrap_with(&mut self, tag: &str, name: &str, value: &str, inner: &[Inline], out: &mut String) {
        out.extend(["<", tag]);
        attribute(name, value, out);
        out.push('>');
        self.write_inlines(inner, out);
        out.extend(["</", tag, ">"]);
    }

    fn write_link(&mut self, inline: &Inline, target: &Target, title: &str, content: &[Inline], out: &mut String) {
        let found = if self.within_link { None } else { self.links.link(inline.span, target) };
        let Some(mut anchor) = found else {
            if content.is_empty() {
                push(&as_written(target), out);
            }
            return self.write_inlines(content, out);
        };
        // The title of a link to a label is a case of its words ("ģen") and no title for readers.
        if !matches!(target, Target::Label(_)) && !title.is_empty() {
            anchor.title = Some(title.to_owned());
        }
        open_link(&anchor, out);
        self.within_link = true;
        match (&anchor.words, content.is_empty()) {
            (_, false) => self.write_inlines(content, out),
            (Some(words), true) => self.write_words(&kept_together(words, ""), out),
            (None, true) => push(&as_written(target), out),
        }
        self.within_link = false;
        out.push_str("</a>");
        if let Some(address) = anchor.printed.filter(|address| self.paper.is_some() && !plain(content).contains(address.as_str())) {
            out.push_str(" <span class=\"url\">");
            push(&address, out);
            out.push_str("</span>");
        }
    }

    fn write_image(&mut self, inline: &Inline, [source, alt, title]: [&String; 3], out: &mut String) {
        let Some(picture) = self.links.image(inline.span, source) else { return push(alt, out) };
        out.push_str("<img");
        attribute("src", &picture.href, out);
        attribute("alt", alt, out);
        if !title.is_empty() {
            attribute("title", title, out);
        }
        if let Some((width, height)) = picture.size {
            attribute("width", &width.to_string(), out);
            attribute("height", &height.to_string(), out);
        }
        out.push_str(if self.paper.is_some() { ">" } else { " loading=\"lazy\">" });
    }
}

/// Running text within a link: nothing in it leads anywhere.
fn unlinked(inlines: &[Inline]) -> Vec<Part<'_>> {
    inlines.iter().map(|inline| Part { what: What::Whole(inline), anchor: None }).collect()
}

fn as_written(target: &Target) -> String {
    match target {
        Target::Label(label) => label.to_string(),
        Target::Url(text) | Target::Path(text) => text.clone(),
    }
}

fn open_link(anchor: &Anchor, out: &mut String) {
    out.push_str("<a");
    if let Some(class) = &anchor.class {
        attribute("class", class, out);
    }
    attribute("href", &anchor.href, out);
    if let Some(title) = &anchor.title {
        attribute("title", title, out);
    }
    out.push('>');
}
