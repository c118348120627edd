//! Text of the content as HTML of one page: the only place where views meet the HTML writer.

use crate::model::content::{Block, BlockKind, Inline, InlineKind, ListItem, Target};
use crate::route::Address;
use crate::web::site::Site;
use crate::web::view::Html;

/// Writes text for one page.
#[derive(Clone, Copy, Debug)]
pub struct Text<'a> {
    /// The site.
    pub site: &'a Site<'a>,
    /// The page that shows the text: links are relative to it.
    pub page: &'a Address,
    /// How many levels headings are lowered.
    pub lowered: u8,
}

impl<'a> Text<'a> {
    /// Text for a page.
    #[must_use]
    pub const fn new(site: &'a Site<'a>, page: &'a Address) -> Self {
        Self { site, page, lowered: 0 }
    }

    /// The same with headings lowered.
    #[must_use]
    pub const fn lowered(self, lowered: u8) -> Self {
        Self { lowered, ..self }
    }

    /// Blocks.
    #[must_use]
    pub fn blocks(&self, blocks: &[Block]) -> Html {
        let mut out = String::new();
        for block in blocks {
            self.block(block, &mut out);
        }
        Html(out)
    }

    /// Running text.
    #[must_use]
    pub fn inlines(&self, inlines: &[Inline]) -> Html {
        let mut out = String::new();
        self.push_inlines(inlines, &mut out);
        Html(out)
    }

    fn block(&self, block: &Block, out: &mut String) {
        match &block.kind {
            BlockKind::Heading { level, id, inlines, .. } => {
                let level = (level + self.lowered).min(6);
                out.push_str(&format!("<h{level} id=\"{}\">", escaped(id)));
                self.push_inlines(inlines, out);
                out.push_str(&format!("</h{level}>\n"));
            }
            BlockKind::Paragraph { margin: Some(n), inlines } => {
                let label = escaped(&self.site.with("margin-name", &[("number", (*n).into())]));
                out.push_str(&format!("<p class=\"mn\" id=\"rn{n}\"><a class=\"no\" href=\"#rn{n}\" aria-label=\"{label}\">{n}</a> "));
                self.push_inlines(inlines, out);
                out.push_str("</p>\n");
            }
            BlockKind::Paragraph { margin: None, inlines } => self.wrap("p", inlines, out),
            BlockKind::List { items, start, .. } => self.list(items, start.is_some(), out),
            BlockKind::Quote(blocks) => {
                out.push_str("<blockquote>");
                out.push_str(&self.blocks(blocks).0);
                out.push_str("</blockquote>\n");
            }
            BlockKind::Container(container) => {
                out.push_str("<div class=\"ex\">");
                self.wrap("p", &container.title, out);
                out.push_str(&self.blocks(&container.blocks).0);
                out.push_str("</div>\n");
            }
            BlockKind::Code { text, .. } => out.push_str(&format!("<pre><code>{}</code></pre>\n", escaped(text))),
            BlockKind::Table(table) => {
                out.push_str("<table>");
                for row in std::iter::once(&table.header).chain(&table.rows) {
                    out.push_str("<tr>");
                    row.iter().for_each(|cell| self.wrap("td", cell, out));
                    out.push_str("</tr>");
                }
                out.push_str("</table>\n");
            }
            BlockKind::Definitions(_) => {}
            BlockKind::Rule => out.push_str("<hr>\n"),
        }
    }

    fn list(&self, items: &[ListItem], ordered: bool, out: &mut String) {
        let tag = if ordered { "ol" } else { "ul" };
        out.push_str(&format!("<{tag}>"));
        for item in items {
            out.push_str("<li>");
            out.push_str(&self.blocks(&item.blocks).0);
            out.push_str("</li>");
        }
        out.push_str(&format!("</{tag}>\n"));
    }

    fn wrap(&self, tag: &str, inlines: &[Inline], out: &mut String) {
        out.push_str(&format!("<{tag}>"));
        self.push_inlines(inlines, out);
        out.push_str(&format!("</{tag}>\n"));
    }

    fn push_inlines(&self, inlines: &[Inline], out: &mut String) {
        for inline in inlines {
            match &inline.kind {
                InlineKind::Text(text) => out.push_str(&escaped(text)),
                InlineKind::Emphasis(content) => self.tagged("em", content, out),
                InlineKind::Strong(content) => self.tagged("strong", content, out),
                InlineKind::Strikethrough(content) => self.tagged("s", content, out),
                InlineKind::Superscript(content) => self.tagged("sup", content, out),
                InlineKind::Subscript(content) => self.tagged("sub", content, out),
                InlineKind::Keyboard(content) => self.tagged("kbd", content, out),
                InlineKind::Code(text) => out.push_str(&format!("<code>{}</code>", escaped(text))),
                InlineKind::Link { target, content, .. } => self.link(target, content, out),
                InlineKind::FootnoteReference(_) | InlineKind::Image { .. } => {}
                InlineKind::Abbreviation { content, .. } | InlineKind::Foreign { content, .. } | InlineKind::NoLink(content) => {
                    self.push_inlines(content, out);
                }
                InlineKind::SoftBreak => out.push('\n'),
                InlineKind::HardBreak => out.push_str("<br>"),
            }
        }
    }

    fn tagged(&self, tag: &str, content: &[Inline], out: &mut String) {
        out.push_str(&format!("<{tag}>"));
        self.push_inlines(content, out);
        out.push_str(&format!("</{tag}>"));
    }

    fn link(&self, target: &Target, content: &[Inline], out: &mut String) {
        let href = match target {
            Target::Label(label) => self.site.href_of_label(self.page, label).unwrap_or_default(),
            Target::Url(url) | Target::Path(url) => url.clone(),
        };
        out.push_str(&format!("<a class=\"cite\" href=\"{}\">", escaped(&href)));
        self.push_inlines(content, out);
        out.push_str("</a>");
    }
}

/// The words of running text, without marks.
#[must_use]
pub fn plain(inlines: &[Inline]) -> String {
    let mut out = String::new();
    push_plain(inlines, &mut out);
    out.trim().to_owned()
}

fn push_plain(inlines: &[Inline], out: &mut String) {
    for inline in inlines {
        match &inline.kind {
            InlineKind::Text(text) | InlineKind::Code(text) => out.push_str(text),
            InlineKind::Superscript(content) => out.push_str(&superscript(content)),
            InlineKind::Emphasis(content) | InlineKind::Strong(content) | InlineKind::Strikethrough(content) => push_plain(content, out),
            InlineKind::Subscript(content) | InlineKind::Keyboard(content) | InlineKind::NoLink(content) => push_plain(content, out),
            InlineKind::Link { content, .. } => push_plain(content, out),
            InlineKind::Abbreviation { content, .. } | InlineKind::Foreign { content, .. } => push_plain(content, out),
            InlineKind::Image { alt, .. } => out.push_str(alt),
            InlineKind::FootnoteReference(_) => {}
            InlineKind::SoftBreak | InlineKind::HardBreak => out.push(' '),
        }
    }
}

/// Digits of a superscript as superscript characters, so that `10<sup>1</sup>` never reads as 101.
fn superscript(content: &[Inline]) -> String {
    let mut text = String::new();
    push_plain(content, &mut text);
    match text.parse::<u32>() {
        Ok(number) if !text.starts_with('0') => crate::model::number::Number::superscripted(0, number).superscript_glyphs(),
        Ok(_) | Err(_) => text,
    }
}

/// The first words of blocks, for a description.
#[must_use]
pub fn first_words(blocks: &[Block]) -> String {
    blocks
        .iter()
        .find_map(|block| match &block.kind {
            BlockKind::Paragraph { inlines, .. } => Some(plain(inlines)),
            BlockKind::Heading { .. } | BlockKind::List { .. } | BlockKind::Quote(_) | BlockKind::Container(_) => None,
            BlockKind::Code { .. } | BlockKind::Table(_) | BlockKind::Definitions(_) | BlockKind::Rule => None,
        })
        .unwrap_or_default()
}

/// Text with the characters that mean something in HTML escaped.
#[must_use]
pub fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
