//! The events of pulldown-cmark, one by one, into blocks and running text.

use std::ops::Range;

use pulldown_cmark::{BlockQuoteKind, CodeBlockKind, Event, LinkType, Tag, TagEnd};

use crate::diagnostic::Code;
use crate::html::sanitize::{Address, address};
use crate::model::content::{Block, BlockKind, ContainerName, Inline, InlineKind};
use crate::parse::directive;
use crate::parse::markdown::blocks::{Blocks, Frame};
use crate::parse::markdown::fences::{self, Fence};
use crate::parse::markdown::heading;
use crate::parse::markdown::notes::Notes;
use crate::parse::markdown::report::Report;
use crate::parse::markdown::running::{Mark, Running};
use crate::parse::markdown::table::Rows;
use crate::parse::markdown::tags::{self, Piece};
use crate::parse::markdown::target;

/// What is read besides blocks and running text: text without marks of its own.
enum Raw {
    Code { language: Option<String>, text: String },
    Html(Range<usize>),
}

/// Reads events.
pub(super) struct Reader<'r, 's, 'd> {
    pub(super) report: &'r mut Report<'s, 'd>,
    fences: Vec<Fence>,
    blocks: Blocks,
    notes: Notes,
    running: Option<Running>,
    raw: Option<Raw>,
    heading: Option<heading::Attributes>,
}

impl<'r, 's, 'd> Reader<'r, 's, 'd> {
    pub(super) fn new(fences: Vec<Fence>, report: &'r mut Report<'s, 'd>) -> Self {
        let (blocks, notes) = (Blocks::default(), Notes::default());
        Self { report, fences, blocks, notes, running: None, raw: None, heading: None }
    }

    /// One event.
    pub(super) fn event(&mut self, event: Event<'_>, range: &Range<usize>) {
        match event {
            Event::Start(tag) => self.start(tag, range),
            Event::End(tag) => self.end(tag, range),
            Event::Text(text) => self.text(&text, range),
            Event::Code(text) | Event::InlineMath(text) | Event::DisplayMath(text) => {
                let text = own_code(&text, range, self.report);
                self.inline(InlineKind::Code(text), range);
            }
            Event::Html(html) => match &mut self.raw {
                Some(Raw::Html(whole)) => whole.end = range.end,
                Some(Raw::Code { .. }) | None => self.inline_html(&html, range),
            },
            Event::InlineHtml(html) => self.inline_html(&html, range),
            Event::FootnoteReference(label) => {
                let label = label.to_lowercase();
                self.notes.cite(&label, self.blocks.within_note());
                self.inline(InlineKind::FootnoteReference(label), range);
            }
            Event::SoftBreak => self.inline(InlineKind::SoftBreak, range),
            Event::HardBreak => self.inline(InlineKind::HardBreak, range),
            Event::Rule => self.rule(range),
            Event::TaskListMarker(done) => {
                if let Some(Frame::Item { task, .. }) = self.blocks.innermost() {
                    *task = Some(done);
                }
            }
        }
    }

    /// The blocks, and the notes gathered on the way.
    pub(super) fn finish(mut self, end: usize) -> (Vec<Block>, Notes) {
        self.end_words();
        let blocks = self.blocks.finish(end, &mut self.notes, self.report);
        (blocks, self.notes)
    }

    fn running(&mut self, start: usize) -> &mut Running {
        self.running.get_or_insert_with(|| Running::new(start))
    }

    fn inline(&mut self, kind: InlineKind, range: &Range<usize>) {
        let running = self.running.get_or_insert_with(|| Running::new(range.start));
        running.push(kind, range, self.report);
    }

    fn inline_html(&mut self, html: &str, range: &Range<usize>) {
        let running = self.running.get_or_insert_with(|| Running::new(range.start));
        running.html(html, range, self.report);
    }

    fn text(&mut self, text: &str, range: &Range<usize>) {
        if let Some(Raw::Code { text: code, .. }) = &mut self.raw {
            code.push_str(own_words(text, range, self.report));
            return;
        }
        // Written as `&shy;`; as a sign of its own it was left out when the file was read.
        if text == "\u{ad}" {
            return;
        }
        let running = self.running.get_or_insert_with(|| Running::new(range.start));
        running.text(own_words(text, range, self.report), range, self.report);
    }

    /// Words that may go over several lines of the source, where the parser saw one.
    pub(super) fn lines(&mut self, text: &str, range: &Range<usize>, own: &str) {
        if own.len() != text.len() || !own.contains('\n') {
            return self.text(text, range);
        }
        let mut at = range.start;
        for line in own.split_inclusive('\n') {
            let words = line.trim_end_matches('\n');
            if !words.is_empty() {
                self.text(words, &(at..at + words.len()));
            }
            if words.len() < line.len() {
                self.inline(InlineKind::SoftBreak, &(at + words.len()..at + line.len()));
            }
            at += line.len();
        }
    }

    /// Ends the running text and gives its inlines.
    fn take_words(&mut self) -> Vec<Inline> {
        self.running.take().map_or_else(Vec::new, |running| running.finish(&mut self.notes, self.report))
    }

    /// Ends running text that stands in an item or definition without a paragraph of its own.
    fn end_words(&mut self) {
        if let Some(running) = &self.running {
            let range = running.start..running.end;
            let inlines = self.take_words();
            self.paragraph(inlines, &range);
        }
    }

    fn paragraph(&mut self, inlines: Vec<Inline>, range: &Range<usize>) {
        let blank = |inline: &Inline| matches!(&inline.kind, InlineKind::Text(text) if text.trim().is_empty());
        if !inlines.iter().all(|inline| blank(inline) || matches!(inline.kind, InlineKind::SoftBreak)) {
            self.blocks.push(BlockKind::Paragraph { margin: None, inlines }, range, self.report);
        }
    }

    fn start(&mut self, tag: Tag<'_>, range: &Range<usize>) {
        if let Some(mark) = self.mark(&tag, range) {
            self.running(range.start);
            if let Some(running) = &mut self.running {
                running.open(mark, range, self.report);
            }
            return;
        }
        self.end_words();
        match tag {
            Tag::Paragraph => {
                self.blocks.loosen();
                self.running = Some(Running::new(range.start));
            }
            Tag::Heading { id, classes, attrs, .. } => {
                let words = |list: Vec<pulldown_cmark::CowStr<'_>>| list.into_iter().map(|word| word.into_string()).collect();
                let attrs = attrs.into_iter().map(|(key, value)| (key.into_string(), value.map(|value| value.into_string()))).collect();
                self.heading = Some(heading::Attributes::new(id.map(|id| id.into_string()), words(classes), attrs, range, self.report));
            }
            Tag::CodeBlock(kind) => {
                let language = match kind {
                    CodeBlockKind::Fenced(info) => info.split([' ', ',', '{']).next().filter(|word| !word.is_empty()).map(str::to_owned),
                    CodeBlockKind::Indented => None,
                };
                self.raw = Some(Raw::Code { language, text: String::new() });
            }
            Tag::HtmlBlock => self.raw = Some(Raw::Html(range.start..range.start)),
            _ => {
                if let Some(frame) = frame(tag) {
                    self.blocks.open(frame, range, self.report);
                }
            }
        }
    }

    /// The mark that a tag of running text opens; `None` for tags of blocks.
    fn mark(&mut self, tag: &Tag<'_>, range: &Range<usize>) -> Option<Mark> {
        match tag {
            Tag::Emphasis => Some(Mark::Emphasis),
            Tag::Strong => Some(Mark::Strong),
            Tag::Strikethrough => Some(Mark::Strikethrough),
            Tag::Superscript => Some(Mark::Superscript),
            Tag::Subscript => Some(Mark::Subscript),
            Tag::Link { link_type, dest_url, title, .. } => {
                let address = if *link_type == LinkType::Email { format!("mailto:{dest_url}") } else { dest_url.to_string() };
                let automatic = *link_type == LinkType::Autolink;
                let target = target::target(&address, range, self.report);
                Some(target.map_or(Mark::Unwrapped, |target| Mark::Link { target, title: title.to_string(), automatic }))
            }
            Tag::Image { dest_url, title, .. } => Some(self.image(dest_url, title, range)),
            _ => None,
        }
    }

    fn image(&mut self, source: &str, title: &str, range: &Range<usize>) -> Mark {
        match address(source) {
            Address::Web | Address::Relative => Mark::Image { source: source.trim().to_owned(), title: title.to_owned() },
            Address::Dangerous => {
                self.report.tell(self.report.at(Code::DangerousLink, range).arg("link", target::shortened(source)));
                Mark::Unwrapped
            }
            Address::Other(scheme) => {
                let unknown = self.report.at(Code::UnknownScheme, range).arg("scheme", scheme).arg("link", target::shortened(source));
                self.report.tell(unknown);
                Mark::Unwrapped
            }
        }
    }

    fn end(&mut self, tag: TagEnd, range: &Range<usize>) {
        match tag {
            TagEnd::Emphasis
            | TagEnd::Strong
            | TagEnd::Strikethrough
            | TagEnd::Superscript
            | TagEnd::Subscript
            | TagEnd::Link
            | TagEnd::Image => {
                if let Some(running) = &mut self.running {
                    running.close(range, self.report);
                }
            }
            TagEnd::Paragraph => {
                let inlines = self.take_words();
                self.paragraph(inlines, range);
            }
            TagEnd::Heading(level) => {
                let inlines = self.take_words();
                if let Some(attributes) = self.heading.take() {
                    heading::tell_empty(&inlines, range, self.report);
                    self.blocks.push(attributes.heading(level as u8, inlines), range, self.report);
                }
            }
            TagEnd::DefinitionListTitle => {
                let term = self.take_words();
                self.blocks.add_term(term);
            }
            TagEnd::TableCell | TagEnd::TableHead | TagEnd::TableRow => self.end_in_table(tag, range),
            TagEnd::CodeBlock | TagEnd::HtmlBlock => self.end_raw(range),
            TagEnd::BlockQuote(_) | TagEnd::List(_) | TagEnd::Item | TagEnd::FootnoteDefinition => self.end_block(range),
            TagEnd::DefinitionList | TagEnd::DefinitionListDefinition | TagEnd::Table => self.end_block(range),
            TagEnd::MetadataBlock(_) => {}
        }
    }

    fn end_block(&mut self, range: &Range<usize>) {
        self.end_words();
        self.blocks.close(range, &mut self.notes, self.report);
    }

    fn end_in_table(&mut self, tag: TagEnd, range: &Range<usize>) {
        let words = if tag == TagEnd::TableCell { self.take_words() } else { Vec::new() };
        match self.blocks.innermost() {
            Some(Frame::Table(rows)) => match tag {
                TagEnd::TableHead => rows.header(),
                TagEnd::TableRow => rows.row(),
                _ => rows.cell(words),
            },
            // A table nested too deeply: its words are kept.
            _ => self.paragraph(words, range),
        }
    }

    fn end_raw(&mut self, range: &Range<usize>) {
        match self.raw.take() {
            Some(Raw::Code { language, text }) => self.blocks.push(BlockKind::Code { language, text }, range, self.report),
            Some(Raw::Html(whole)) => self.html_block(&whole),
            None => {}
        }
    }

    /// A block of raw HTML: its words are kept, its tags judged one by one.
    fn html_block(&mut self, range: &Range<usize>) {
        let html = self.report.words(range);
        if tags::holds_no_prose(html) {
            let tags::Tag::Refused(name) = tags::tag(html.trim_start()) else { return };
            return self.report.tell_each(name, self.report.at(Code::DroppedHtml, range).arg("tag", name));
        }
        for piece in tags::pieces(html) {
            match piece {
                Piece::Tag(start, end) => {
                    let at = range.start + start..range.start + end;
                    self.inline_html(html.get(start..end).unwrap_or_default(), &at);
                }
                Piece::Words(start, end) => self.html_words(html.get(start..end).unwrap_or_default(), range.start + start),
            }
        }
        self.end_words();
    }

    fn html_words(&mut self, words: &str, start: usize) {
        let mut at = start;
        for (k, line) in words.split_inclusive('\n').enumerate() {
            let whole = line.trim_end_matches('\n');
            let begun = self.running.as_ref().is_some_and(Running::has_words);
            let bare = if k == 0 && begun { whole } else { whole.trim_start() };
            let first = at + (whole.len() - bare.len());
            if !bare.trim().is_empty() || (begun && k == 0 && !bare.is_empty()) {
                self.text(bare, &(first..first + bare.len()));
            }
            at += line.len();
            if line.len() > whole.len() && self.running.as_ref().is_some_and(Running::has_words) {
                self.inline(InlineKind::SoftBreak, &(at - 1..at));
            }
        }
    }

    /// A thematic break, or a container's fence that was hidden as one.
    fn rule(&mut self, range: &Range<usize>) {
        self.end_words();
        let Some(fence) = fences::at(&self.fences, range) else {
            return self.blocks.push(BlockKind::Rule, range, self.report);
        };
        let rest = fence.rest();
        let opening = directive::opening(self.report.words(&rest));
        if opening.name.is_empty() {
            return self.blocks.close_box(fence, &mut self.notes, self.report);
        }
        let title = opening.title.map(|(at, words)| rest.start + at..rest.start + at + words.len());
        let title = title.map_or_else(Vec::new, |range| super::line(&range, self.report));
        self.blocks.open_box(fence, title, self.report);
    }
}

/// The words of the parser, or the source's own where a fence was hidden among them (within code, or too far to the right to be one).
fn own_words<'t, 's: 't>(text: &'t str, range: &Range<usize>, report: &Report<'s, '_>) -> &'t str {
    let own = report.words(range);
    if own.len() == text.len() && own.contains(":::") { own } else { text }
}

/// Code in running text, with the source's own words where a fence was hidden among them.
fn own_code(text: &str, range: &Range<usize>, report: &Report<'_, '_>) -> String {
    let own = report.words(range);
    if text.contains("___") && own.contains(":::") { own.trim_matches('`').trim().replace('\n', " ") } else { text.to_owned() }
}

/// The frame that a tag of blocks opens.
fn frame(tag: Tag<'_>) -> Option<Frame> {
    match tag {
        Tag::BlockQuote(kind) => Some(Frame::Quote(kind.map(alert), Vec::new())),
        Tag::List(start) => Some(Frame::List { start, tight: true, items: Vec::new() }),
        Tag::Item => Some(Frame::Item { task: None, blocks: Vec::new() }),
        Tag::FootnoteDefinition(label) => Some(Frame::Footnote { label: label.to_lowercase(), blocks: Vec::new() }),
        Tag::DefinitionList => Some(Frame::Definitions(Vec::new())),
        Tag::DefinitionListDefinition => Some(Frame::Details(Vec::new())),
        Tag::Table(alignments) => Some(Frame::Table(Rows::new(&alignments))),
        // Rows, cells and terms are gathered by what encloses them; the rest never comes here.
        _ => None,
    }
}

const fn alert(kind: BlockQuoteKind) -> ContainerName {
    match kind {
        BlockQuoteKind::Note => ContainerName::Note,
        BlockQuoteKind::Tip => ContainerName::Tip,
        BlockQuoteKind::Important => ContainerName::Important,
        BlockQuoteKind::Warning => ContainerName::Warning,
        BlockQuoteKind::Caution => ContainerName::Caution,
    }
}
