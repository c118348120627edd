//! Blocks of a text as Typst code.

use crate::html::Links;
use crate::model::content::{Block, BlockKind, Container, ContainerName, Definition, Inline, ListItem, plain};
use crate::print::ids;
use crate::print::typst::setter::Setter;

/// A heading of more letters is set small and may break over pages.
const LONG: usize = 180;

/// A point has this many pixels: pictures are as large as a browser shows them.
const POINTS_A_PIXEL: f64 = 0.75;

impl Setter<'_, '_> {
    /// Blocks, one after another.
    pub(super) fn blocks(&mut self, blocks: &[Block]) {
        for block in blocks {
            self.block(block);
        }
    }

    /// The blocks of a note: one paragraph is its words.
    pub(super) fn note_blocks(&mut self, blocks: &[Block]) {
        match blocks {
            [Block { kind: BlockKind::Paragraph { inlines, .. }, .. }] => self.inlines(inlines),
            blocks => self.blocks(blocks),
        }
    }

    fn block(&mut self, block: &Block) {
        self.code.from(block.span);
        if self.deeper(|setter| setter.block_of(&block.kind)).is_none() {
            self.flat(&block.kind);
        }
    }

    /// What is nested too deep, without what it is nested in.
    fn flat(&mut self, kind: &BlockKind) {
        match kind {
            BlockKind::Quote(blocks) | BlockKind::Container(Container { blocks, .. }) => self.blocks(blocks),
            BlockKind::List { items, .. } => items.iter().for_each(|item| self.blocks(&item.blocks)),
            BlockKind::Definitions(list) => {
                for Definition { term, details } in list {
                    self.call("par", term);
                    details.iter().for_each(|blocks| self.blocks(blocks));
                }
            }
            BlockKind::Heading { .. } | BlockKind::Paragraph { .. } | BlockKind::Code { .. } | BlockKind::Table(_) | BlockKind::Rule => {
                self.block_of(kind);
            }
        }
    }

    fn block_of(&mut self, kind: &BlockKind) {
        match kind {
            BlockKind::Heading { level, id, inlines, .. } => self.heading(*level, id, inlines),
            BlockKind::Paragraph { margin: Some(number), inlines } => self.margin_paragraph(*number, inlines),
            BlockKind::Paragraph { margin: None, inlines } => self.call("par", inlines),
            BlockKind::List { start, tight, items } => self.list(*start, *tight, items),
            BlockKind::Quote(blocks) => {
                self.code.raw("quote(block:true,{[];");
                self.blocks(blocks);
                self.code.raw("});\n");
            }
            BlockKind::Container(container) => self.container(container),
            BlockKind::Code { text, .. } => {
                self.code.raw("raw(block:true,");
                self.code.lines(text);
                self.code.raw(");\n");
            }
            BlockKind::Table(table) => self.table(table),
            BlockKind::Definitions(list) => self.definitions(list),
            BlockKind::Rule => self.code.raw("rule();\n"),
        }
    }

    /// `name({…});`
    fn call(&mut self, name: &str, inlines: &[Inline]) {
        self.code.raw(name);
        self.code.raw("(");
        self.running(inlines);
        self.code.raw(");\n");
    }

    /// A heading one level below the one it stands under, whatever levels its author skipped.
    fn heading(&mut self, level: u8, id: &str, inlines: &[Inline]) {
        self.levels.retain(|above| *above < level);
        self.levels.push(level);
        let depth = u8::try_from(self.levels.len()).unwrap_or(6);
        self.code.raw("sub(");
        self.code.number((self.top + depth - 1).clamp(1, 6));
        self.code.raw(",");
        match id {
            "" => self.code.raw("none"),
            id => self.code.label(&ids::below(&self.text, id)),
        }
        self.code.raw(if plain(inlines).chars().count() > LONG { ",true," } else { ",false," });
        self.running(inlines);
        self.code.raw(");\n");
    }

    fn margin_paragraph(&mut self, number: u32, inlines: &[Inline]) {
        self.code.raw("rn(");
        self.code.number(number);
        self.code.raw(",");
        self.code.label(&ids::margin(&self.text, number));
        self.code.raw(",");
        self.running(inlines);
        self.code.raw(");\n");
    }

    fn list(&mut self, start: Option<u64>, tight: bool, items: &[ListItem]) {
        match start {
            Some(start) => {
                self.code.raw("enum(start:");
                self.code.number(start);
                self.code.raw(",");
            }
            None => self.code.raw("list("),
        }
        self.code.raw(if tight { "tight:true" } else { "tight:false" });
        for item in items {
            self.code.raw(",{[];");
            self.item(tight, item);
            self.code.raw("}");
        }
        self.code.raw(");\n");
    }

    fn item(&mut self, tight: bool, item: &ListItem) {
        if let Some(done) = item.task {
            self.code.raw("task(");
            self.code.raw(if done { "true," } else { "false," });
            self.code.string(&self.phrases.say(if done { "task-done" } else { "task-open" }));
            self.code.raw(");");
        }
        for (k, block) in item.blocks.iter().enumerate() {
            match &block.kind {
                BlockKind::Paragraph { inlines, .. } if tight || (k == 0 && item.task.is_some()) => {
                    if k > 0 {
                        self.code.raw("parbreak();");
                    }
                    self.inlines(inlines);
                }
                _ => self.block(block),
            }
        }
    }

    fn container(&mut self, container: &Container) {
        self.code.raw("frame(");
        match &container.id {
            Some(id) => self.code.label(&ids::below(&self.text, id)),
            None => self.code.raw("none"),
        }
        let (kind, phrase) = kind(container.name);
        self.code.raw(",");
        self.code.string(kind);
        self.code.raw(",{");
        self.code.string(&self.phrases.say(phrase));
        if !container.title.is_empty() {
            self.code.raw(";\": \";");
            self.inlines(&container.title);
        }
        self.code.raw("},{[];");
        self.blocks(&container.blocks);
        self.code.raw("});\n");
    }

    fn definitions(&mut self, list: &[Definition]) {
        self.code.raw("terms(tight:false");
        for Definition { term, details } in list {
            self.code.raw(",terms.item(");
            self.running(term);
            self.code.raw(",{[];");
            for (k, blocks) in details.iter().enumerate() {
                if k > 0 {
                    self.code.raw("parbreak();");
                }
                self.note_blocks(blocks);
            }
            self.code.raw("})");
        }
        self.code.raw(");\n");
    }

    /// A picture, never wider or higher than the page; its words where it cannot be shown.
    pub(super) fn image(&mut self, inline: &Inline, source: &str, alt: &str) {
        let Some(picture) = self.links.image(inline.span, source) else {
            self.words(alt);
            return self.code.raw(";");
        };
        self.code.raw("picture(");
        self.picture(&picture.href, alt, picture.size, [self.page.width, self.page.height * 0.8]);
        self.code.raw(");");
    }

    /// The arguments of a picture that has room `within` a width and a height in points.
    pub(super) fn picture(&mut self, href: &str, alt: &str, size: Option<(u32, u32)>, within: [f64; 2]) {
        let path = percent_encoding::percent_decode_str(href).decode_utf8_lossy();
        self.code.string(&path);
        self.code.raw(",");
        self.code.string(alt);
        let (width, height) = size.map_or((400.0, 300.0), |(width, height)| (f64::from(width.max(1)), f64::from(height.max(1))));
        let scale = POINTS_A_PIXEL.min(within[0] / width).min(within[1] / height);
        self.code.number(format_args!(",{:.1}pt", width * scale));
    }
}

/// A box's name in the looks and in the catalogue.
const fn kind(name: ContainerName) -> (&'static str, &'static str) {
    match name {
        ContainerName::Note => ("note", "box-note"),
        ContainerName::Tip => ("tip", "box-tip"),
        ContainerName::Important => ("important", "box-important"),
        ContainerName::Warning => ("warning", "box-warning"),
        ContainerName::Caution => ("caution", "box-caution"),
        ContainerName::Example => ("example", "box-example"),
        ContainerName::Case => ("case", "box-case"),
        ContainerName::Summary => ("summary", "box-summary"),
        ContainerName::Law => ("law", "box-law"),
    }
}
