//! Blocks.

use std::fmt::Write;

use crate::html::Writer;
use crate::html::escape::{attribute, escaped, push};
use crate::html::highlight::highlighted;
use crate::model::content::{Block, BlockKind, Container, ContainerName, Definition, Inline, ListItem};

impl Writer<'_> {
    /// Blocks, one after another. The depth is bounded where trees are made.
    pub(super) fn write_blocks(&mut self, blocks: &[Block], out: &mut String) {
        for block in blocks {
            self.write_block(block, out);
        }
    }

    fn write_block(&mut self, block: &Block, out: &mut String) {
        match &block.kind {
            BlockKind::Heading { level, id, classes, inlines, .. } => self.write_heading(*level, id, classes, inlines, out),
            BlockKind::Paragraph { margin: Some(number), inlines } => self.write_margin_paragraph(*number, inlines, out),
            BlockKind::Paragraph { margin: None, inlines } => {
                out.push_str("<p>");
                self.write_running(inlines, out);
                out.push_str("</p>\n");
            }
            BlockKind::List { start, tight, items } => self.write_list(*start, *tight, items, out),
            BlockKind::Quote(blocks) => {
                out.push_str("<blockquote>\n");
                self.write_blocks(blocks, out);
                out.push_str("</blockquote>\n");
            }
            BlockKind::Container(container) => self.write_container(container, out),
            BlockKind::Code { language, text } => write_code(language.as_deref(), text, self.paper.is_none(), out),
            BlockKind::Table(table) => self.write_table(table, out),
            BlockKind::Definitions(list) => self.write_definitions(list, out),
            BlockKind::Rule => out.push_str("<hr>\n"),
        }
    }

    /// A heading one level below the one it stands under, whatever levels its author skipped.
    fn write_heading(&mut self, level: u8, id: &str, classes: &[String], inlines: &[Inline], out: &mut String) {
        self.levels.retain(|above| *above < level);
        self.levels.push(level);
        let depth = u8::try_from(self.levels.len()).unwrap_or(6);
        let tag = (self.top + depth - 1).clamp(1, 6);
        let _ = write!(out, "<h{tag}");
        if !id.is_empty() {
            attribute("id", &format!("{}{id}", self.prefix), out);
        }
        if !classes.is_empty() {
            attribute("class", &classes.join(" "), out);
        }
        out.push('>');
        let mut words = String::new();
        let mut behind = String::new();
        self.holding(&mut behind, |writer, _| writer.write_running(inlines, &mut words));
        let _ = writeln!(out, "{words}</h{tag}>");
        out.push_str(&behind);
    }

    fn write_margin_paragraph(&mut self, number: u32, inlines: &[Inline], out: &mut String) {
        let id = format!("{}rn{number}", self.prefix);
        let _ = write!(out, "<p class=\"mn\" id=\"{id}\"");
        if self.paper.is_some() {
            let _ = write!(out, "><span class=\"no\">{number} </span>");
            self.write_running(inlines, out);
            return out.push_str("</p>\n");
        }
        if let Some(citation) = self.words.margin_citation(number) {
            attribute("data-cite", &citation, out);
        }
        let _ = write!(out, "><a class=\"no\" href=\"#{id}\"");
        attribute("aria-label", &self.words.margin(number), out);
        let _ = write!(out, ">{number}</a> ");
        self.write_running(inlines, out);
        out.push_str("</p>\n");
    }

    fn write_list(&mut self, start: Option<u64>, tight: bool, items: &[ListItem], out: &mut String) {
        let tag = if start.is_some() { "ol" } else { "ul" };
        out.extend(["<", tag]);
        if let Some(start) = start.filter(|start| *start != 1) {
            attribute("start", &start.to_string(), out);
        }
        out.push_str(">\n");
        for item in items {
            self.write_item(tight, item, out);
        }
        out.extend(["</", tag, ">\n"]);
    }

    fn write_item(&mut self, tight: bool, item: &ListItem, out: &mut String) {
        out.push_str(if item.task.is_some() { "<li class=\"task\">" } else { "<li>" });
        if let (Some(done), true) = (item.task, self.paper.is_some()) {
            // A sign that every font has.
            let _ = write!(out, "<span class=\"tick\">[{}]</span> ", if done { "x" } else { "\u{2002}" });
        } else if let Some(done) = item.task {
            out.push_str("<input type=\"checkbox\" disabled");
            out.push_str(if done { " checked" } else { "" });
            attribute("aria-label", &self.words.task(done), out);
            out.push_str("> ");
        }
        for (k, block) in item.blocks.iter().enumerate() {
            match &block.kind {
                BlockKind::Paragraph { inlines, .. } if tight => {
                    if k > 0 {
                        out.push('\n');
                    }
                    self.write_running(inlines, out);
                }
                _ => {
                    if k == 0 || (tight && k == 1) {
                        out.push('\n');
                    }
                    self.write_block(block, out);
                }
            }
        }
        out.push_str("</li>\n");
    }

    fn write_container(&mut self, container: &Container, out: &mut String) {
        let _ = write!(out, "<div class=\"ex {}\"", class(container.name));
        if let Some(id) = &container.id {
            attribute("id", &format!("{}{id}", self.prefix), out);
        }
        let label = escaped(&self.words.container(container.name));
        let _ = write!(out, "><p>{label}");
        let mut behind = String::new();
        self.holding(&mut behind, |writer, _| {
            if !container.title.is_empty() {
                out.push_str(": ");
                writer.write_running(&container.title, out);
            }
        });
        out.push_str("</p>\n");
        out.push_str(&behind);
        self.write_blocks(&container.blocks, out);
        out.push_str("</div>\n");
    }

    fn write_definitions(&mut self, list: &[Definition], out: &mut String) {
        out.push_str("<dl>\n");
        for Definition { term, details } in list {
            out.push_str("<dt>");
            self.write_running(term, out);
            out.push_str("</dt>\n");
            for blocks in details {
                out.push_str("<dd>");
                match blocks.as_slice() {
                    [Block { kind: BlockKind::Paragraph { inlines, .. }, .. }] => self.write_running(inlines, out),
                    blocks => self.write_blocks(blocks, out),
                }
                out.push_str("</dd>\n");
            }
        }
        out.push_str("</dl>\n");
    }
}

/// The class of a box, in the style sheet's words.
const fn class(name: ContainerName) -> &'static str {
    match name {
        ContainerName::Note => "note",
        ContainerName::Tip => "tip",
        ContainerName::Important => "important",
        ContainerName::Warning => "warning",
        ContainerName::Caution => "caution",
        ContainerName::Example => "example",
        ContainerName::Case => "case",
        ContainerName::Summary => "summary",
        ContainerName::Law => "law-words",
    }
}

/// Code; on a screen it can be scrolled by keys.
fn write_code(language: Option<&str>, text: &str, scrolls: bool, out: &mut String) {
    out.push_str(if scrolls { "<pre class=\"code\" tabindex=\"0\"><code" } else { "<pre class=\"code\"><code" });
    if let Some(language) = language {
        attribute("class", &format!("language-{language}"), out);
    }
    out.push('>');
    match language.and_then(|language| highlighted(text, language)) {
        Some(html) => out.push_str(&html),
        None => push(text, out),
    }
    out.push_str("</code></pre>\n");
}
