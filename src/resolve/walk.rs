//! All written texts of the corpus, and the links and images in each.

use rayon::prelude::{IntoParallelIterator, ParallelIterator};

use crate::citation::case_numbers;
use crate::model::act::{Edition, Unit};
use crate::model::content::{Block, BlockKind, Body, Inline, InlineKind, Target};
use crate::model::label::{ActKey, UnitLabel, UnitPath};
use crate::model::references::Place;
use crate::resolve::ground::Ground;
use crate::resolve::outcome::Manner;
use crate::span::{FileId, Span};

/// A text and where it stands.
#[derive(Debug)]
pub(super) struct Text<'a> {
    pub(super) place: Place,
    pub(super) file: FileId,
    pub(super) manner: Manner,
    /// The act that goes without saying.
    pub(super) act: Option<&'a ActKey>,
    pub(super) links: Vec<LinkAt<'a>>,
}

/// A link or image.
#[derive(Debug)]
pub(super) struct LinkAt<'a> {
    pub(super) span: Span,
    /// The margin number it stands at.
    pub(super) margin: Option<u32>,
    pub(super) what: What<'a>,
}

/// What stands there.
#[derive(Debug)]
pub(super) enum What<'a> {
    Link {
        target: &'a Target,
        title: &'a str,
        empty: bool,
    },
    Image(&'a str),
    /// A court case named in prose by its number or identifier, in the writing of `case_key`.
    Case(String),
}

/// All texts, in the order of kinds and keys.
pub(super) fn texts<'a>(ground: &Ground<'a>) -> Vec<Text<'a>> {
    let corpus = ground.corpus;
    let commentaries = corpus.commentaries.iter().map(|((act, article), entry)| {
        let place = Place::Commentary { act: act.clone(), article: *article, margin: None };
        (&entry.value.body, place, entry.file, Manner::Authored, Some(act))
    });
    let methodologies =
        corpus.methodologies.iter().map(|(key, it)| (&it.value.body, Place::Page(key.clone()), it.file, Manner::Authored, None));
    let pages = corpus.pages.iter().map(|(key, it)| (&it.value.body, Place::Page(key.clone()), it.file, Manner::Page, None));
    let terms = corpus.terms.iter().map(|(id, it)| (&it.value.body, Place::Term(id.clone()), it.file, Manner::Authored, None));
    let cases = corpus.cases.iter().map(|(slug, it)| (&it.value.body, Place::Case(slug.clone()), it.file, Manner::Authored, None));
    let bodies: Vec<_> = commentaries.chain(methodologies).chain(pages).chain(terms).chain(cases).collect();
    let editions: Vec<&Edition> = corpus.acts.values().flat_map(|act| &act.editions).map(AsRef::as_ref).collect();
    let bodies = bodies.into_par_iter().map(|(body, place, file, manner, act)| of_body(body, place, file, manner, act));
    bodies.chain(editions.into_par_iter().map(|edition| of_edition(ground, edition))).collect()
}

fn of_edition<'a>(ground: &Ground<'a>, edition: &'a Edition) -> Text<'a> {
    let place = Place::Unit(UnitLabel::one(edition.act.clone(), UnitPath::default()));
    // Acts name no cases.
    let mut links = Links { closed: true, ..Links::default() };
    links.blocks(&edition.preamble);
    edition.units.iter().for_each(|unit| links.unit(unit));
    links.blocks(&edition.conclusion);
    Text { place, file: edition.file, manner: ground.manner_of_edition(edition.file), act: Some(&edition.act), links: links.found }
}

fn of_body<'a>(body: &'a Body, place: Place, file: FileId, manner: Manner, act: Option<&'a ActKey>) -> Text<'a> {
    let mut links = Links::default();
    for block in &body.blocks {
        if let BlockKind::Paragraph { margin: Some(margin), .. } = block.kind {
            links.margin = Some(margin);
        }
        links.block(block);
    }
    links.margin = None;
    body.footnotes.iter().for_each(|note| links.blocks(&note.blocks));
    Text { place, file, manner, act, links: links.found }
}

#[derive(Default)]
struct Links<'a> {
    margin: Option<u32>,
    /// Within a link, `<nolink>` or heading: no case is looked for.
    closed: bool,
    found: Vec<LinkAt<'a>>,
}

impl<'a> Links<'a> {
    fn unit(&mut self, unit: &'a Unit) {
        self.inlines(&unit.heading);
        self.blocks(&unit.intro);
        unit.children.iter().for_each(|child| self.unit(child));
        self.blocks(&unit.wrap_up);
        unit.notes.iter().for_each(|note| self.inlines(&note.text));
    }

    fn blocks(&mut self, blocks: &'a [Block]) {
        blocks.iter().for_each(|block| self.block(block));
    }

    fn block(&mut self, block: &'a Block) {
        match &block.kind {
            BlockKind::Heading { inlines, .. } => self.closed(inlines),
            BlockKind::Paragraph { inlines, .. } => self.inlines(inlines),
            BlockKind::List { items, .. } => items.iter().for_each(|item| self.blocks(&item.blocks)),
            BlockKind::Quote(inner) => self.blocks(inner),
            BlockKind::Container(container) => {
                self.closed(&container.title);
                self.blocks(&container.blocks);
            }
            BlockKind::Table(table) => {
                self.inlines(&table.caption);
                table.header.iter().chain(table.rows.iter().flatten()).for_each(|cell| self.inlines(cell));
            }
            BlockKind::Definitions(list) => {
                for definition in list {
                    self.inlines(&definition.term);
                    definition.details.iter().for_each(|details| self.blocks(details));
                }
            }
            BlockKind::Code { .. } | BlockKind::Rule => {}
        }
    }

    fn inlines(&mut self, inlines: &'a [Inline]) {
        for inline in inlines {
            match &inline.kind {
                InlineKind::Link { target, title, content } => {
                    self.add(inline.span, What::Link { target, title, empty: content.is_empty() });
                    self.closed(content);
                }
                InlineKind::Image { source, .. } => self.add(inline.span, What::Image(source)),
                InlineKind::Emphasis(inner) | InlineKind::Strong(inner) | InlineKind::Strikethrough(inner) => self.inlines(inner),
                InlineKind::Superscript(inner) | InlineKind::Subscript(inner) | InlineKind::Keyboard(inner) => self.inlines(inner),
                InlineKind::Abbreviation { content, .. } | InlineKind::Foreign { content, .. } => self.inlines(content),
                InlineKind::Index { content, .. } => self.inlines(content),
                InlineKind::NoLink(inner) => self.closed(inner),
                InlineKind::Text(text) => self.text(text, inline.span),
                InlineKind::Code(_) | InlineKind::FootnoteReference(_) => {}
                InlineKind::SoftBreak | InlineKind::HardBreak => {}
            }
        }
    }

    fn closed(&mut self, inlines: &'a [Inline]) {
        let before = std::mem::replace(&mut self.closed, true);
        self.inlines(inlines);
        self.closed = before;
    }

    /// The cases named in a stretch of text; only where it stands in the source byte for byte.
    fn text(&mut self, text: &str, span: Span) {
        if self.closed || text.len() != span.range().len() {
            return;
        }
        let start = span.range().start;
        for (at, key) in case_numbers(text) {
            self.add(Span::new(span.file, start + at.start..start + at.end), What::Case(key));
        }
    }

    fn add(&mut self, span: Span, what: What<'a>) {
        self.found.push(LinkAt { span, margin: self.margin, what });
    }
}
