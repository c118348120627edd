//! Running text.

use crate::html::cited::{Part, What, parts};
use crate::html::escape::{attribute, kept_together, push};
use crate::html::{Anchor, Writer};
use crate::model::content::{Inline, InlineKind, Target};

impl Writer<'_> {
    pub(super) fn write_inlines(&mut self, inlines: &[Inline], out: &mut String) {
        if self.within_link {
            for inline in inlines {
                self.write_inline(inline, out);
            }
            return;
        }
        let parts = parts(inlines, self.links);
        let mut rest = parts.as_slice();
        while let Some(first) = rest.first() {
            let run = rest.iter().take_while(|part| part.anchor == first.anchor).count();
            let (run, after) = rest.split_at(run);
            match &first.anchor {
                None => run.iter().for_each(|part| self.write_part(part, out)),
                Some(anchor) => self.write_citation(anchor, run, out),
            }
            rest = after;
        }
    }

    fn write_part(&mut self, part: &Part<'_>, out: &mut String) {
        match part.what {
            What::Words(words) => push(words, out),
            What::Whole(inline) => self.write_inline(inline, out),
        }
    }

    /// All pieces of a citation in one link.
    fn write_citation(&mut self, anchor: &Anchor, run: &[Part<'_>], out: &mut String) {
        open_link(anchor, out);
        self.within_link = true;
        let mut before = String::new();
        for part in run {
            match part.what {
                What::Words(words) => {
                    push(&kept_together(words, &before), out);
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
            InlineKind::Text(text) => push(text, out),
            InlineKind::Emphasis(inner) => self.wrap("em", inner, out),
            InlineKind::Strong(inner) => self.wrap("strong", inner, out),
            InlineKind::Strikethrough(inner) => self.wrap("s", inner, out),
            InlineKind::Superscript(inner) => self.wrap("sup", inner, out),
            InlineKind::Subscript(inner) => self.wrap("sub", inner, out),
            InlineKind::Keyboard(inner) => self.wrap("kbd", inner, out),
            InlineKind::Code(text) => {
                out.push_str("<code>");
                push(text, out);
                out.push_str("</code>");
            }
            InlineKind::Link { target, title, content } => self.write_link(inline, target, title, content, out),
            InlineKind::Image { source, alt, title } => self.write_image(inline, [source, alt, title], out),
            InlineKind::FootnoteReference(label) => self.write_note_reference(label, out),
            InlineKind::Abbreviation { title, content } => self.wrap_with("abbr", "title", title, content, out),
            InlineKind::Foreign { lang, content } => self.wrap_with("span", "lang", lang, content, out),
            InlineKind::NoLink(inner) | InlineKind::Index { content: inner, .. } => self.write_inlines(inner, out),
            InlineKind::SoftBreak => out.push('\n'),
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
            (Some(words), true) => push(&kept_together(words, ""), out),
            (None, true) => push(&as_written(target), out),
        }
        self.within_link = false;
        out.push_str("</a>");
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
        out.push_str(" loading=\"lazy\">");
    }
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
