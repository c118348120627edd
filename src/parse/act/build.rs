//! Joins headings and their chunks into the tree of an edition.

use std::ops::Range;

use crate::diagnostic::Diagnostics;
use crate::model::act::{AmendmentNote, Edition, EditionHead, Unit};
use crate::model::content::{Block, BlockKind, plain};
use crate::model::label::{Ordinal, Step};
use crate::model::number::Number;
use crate::parse::act::fill::{self, Manner};
use crate::parse::act::heading::{self, Heading, HeadingKind, Noun};
use crate::parse::act::lines::{Chunk, ChunkKind};
use crate::parse::act::marker::{self, Marker};
use crate::parse::act::note;
use crate::parse::markdown;
use crate::source::Source;
use crate::span::Span;

/// An edition of these chunks.
pub(crate) fn edition(head: EditionHead, chunks: &[Chunk], source: &Source, diagnostics: &mut Diagnostics) -> Edition {
    let numbered_parts = has_numbered_parts(chunks, source);
    let manner = Manner { numbered_parts, dotted_parts: numbered_parts || has_dotted_parts(chunks, source) };
    let mut builder = Builder { source, manner, open: Vec::new(), units: Vec::new(), diagnostics };
    let first = chunks.iter().position(starts_section).unwrap_or(chunks.len());
    let (lead, rest) = chunks.split_at(first);
    let mut preamble = builder.lead(lead);
    let mut conclusion = Vec::new();
    let mut concluding = false;
    for section in sections(rest) {
        let Some(opening) = section.first() else { continue };
        match opening.kind {
            ChunkKind::Break => {
                concluding = !builder.is_empty();
                let into = if concluding { &mut conclusion } else { &mut preamble };
                into.extend(blocks(section.get(1..).unwrap_or_default(), source, builder.diagnostics));
            }
            ChunkKind::Heading(level) => {
                let found = heading::read(slice(source, opening.words()));
                concluding &= !matches!(found.kind, HeadingKind::Annex(_));
                if concluding {
                    conclusion.extend(blocks(section, source, builder.diagnostics));
                } else {
                    builder.section(level, &found, section);
                }
            }
            ChunkKind::Paragraph | ChunkKind::Quote | ChunkKind::Table => {}
        }
    }
    builder.close_to(0);
    Edition::new(head, preamble, builder.units, conclusion, source.file)
}

pub(crate) fn slice(source: &Source, range: Range<usize>) -> &str {
    source.text.get(range).unwrap_or_default()
}

const fn starts_section(chunk: &Chunk) -> bool {
    matches!(chunk.kind, ChunkKind::Heading(_) | ChunkKind::Break)
}

/// Each heading or break with what follows it.
fn sections(chunks: &[Chunk]) -> Vec<&[Chunk]> {
    let mut sections = Vec::new();
    let mut from = 0;
    for k in 1..=chunks.len() {
        if k == chunks.len() || chunks.get(k).is_some_and(starts_section) {
            sections.extend(chunks.get(from..k).filter(|section| !section.is_empty()));
            from = k;
        }
    }
    sections
}

/// Whether the act numbers the parts of its articles: then an unnumbered paragraph after points closes them.
fn has_numbered_parts(chunks: &[Chunk], source: &Source) -> bool {
    let opens = |chunk: &Chunk| matches!(marker::read(slice(source, chunk.words())), Some((Marker::Paragraph(_), _)));
    chunks.iter().any(|chunk| chunk.kind == ChunkKind::Paragraph && opens(chunk))
}

/// Whether `1.` within articles is a part: then points `1)` stand below one somewhere. Treaties have letters there.
fn has_dotted_parts(chunks: &[Chunk], source: &Source) -> bool {
    let mut in_article = false;
    let mut dotted = false;
    for chunk in chunks {
        let words = slice(source, chunk.words());
        match chunk.kind {
            ChunkKind::Heading(_) => (in_article, dotted) = (matches!(heading::read(words).kind, HeadingKind::Article(_)), false),
            ChunkKind::Paragraph if in_article => match marker::read(words) {
                Some((Marker::Dotted(_), _)) => dotted = true,
                Some((Marker::Point(_), _)) if dotted => return true,
                Some((Marker::Point(_) | Marker::Paragraph(_) | Marker::Letter(_), _)) | None => {}
            },
            ChunkKind::Paragraph | ChunkKind::Quote | ChunkKind::Table | ChunkKind::Break => {}
        }
    }
    false
}

/// Chunks as plain blocks.
pub(crate) fn blocks(chunks: &[Chunk], source: &Source, diagnostics: &mut Diagnostics) -> Vec<Block> {
    chunks.iter().filter_map(|chunk| block(chunk, chunk.words(), source, diagnostics)).collect()
}

/// One chunk as a block, of the words in `range`; `None` where there are none.
pub(crate) fn block(chunk: &Chunk, range: Range<usize>, source: &Source, diagnostics: &mut Diagnostics) -> Option<Block> {
    let span = Span::new(source.file, range.clone());
    let kind = match chunk.kind {
        ChunkKind::Break => return None,
        ChunkKind::Table => return markdown::blocks_in(chunk.whole.clone(), source, diagnostics).into_iter().next(),
        ChunkKind::Paragraph if slice(source, range.clone()).trim().is_empty() => return None,
        ChunkKind::Paragraph => BlockKind::Paragraph { margin: None, inlines: markdown::inlines(range, source, diagnostics) },
        ChunkKind::Heading(level) => BlockKind::Heading {
            level,
            id: String::new(),
            classes: Vec::new(),
            units: Vec::new(),
            inlines: markdown::inlines(range, source, diagnostics),
        },
        ChunkKind::Quote => {
            let inlines = fill::quoted(chunk, source, diagnostics);
            BlockKind::Quote(vec![Block { kind: BlockKind::Paragraph { margin: None, inlines }, span }])
        }
    };
    Some(Block { kind, span })
}

/// A division that is still open.
struct Open {
    unit: Unit,
    /// The count of `#` of its heading.
    level: u8,
    /// Its place among the kinds of divisions: a bigger one stands below.
    rank: u8,
}

struct Builder<'a> {
    source: &'a Source,
    manner: Manner,
    open: Vec<Open>,
    units: Vec<Unit>,
    diagnostics: &'a mut Diagnostics,
}

impl Builder<'_> {
    fn is_empty(&self) -> bool {
        self.open.is_empty() && self.units.is_empty()
    }

    /// What stands before the first heading: the preamble, and the points of a regulation without chapters.
    fn lead(&mut self, chunks: &[Chunk]) -> Vec<Block> {
        let cut = chunks.iter().position(|chunk| self.opens_point(chunk)).unwrap_or(chunks.len());
        let (preamble, points) = chunks.split_at(cut);
        if let Some(first) = points.first() {
            let mut root = Unit::new(Step::Transitional, String::new(), Span::new(self.source.file, first.whole.clone()));
            fill::division(&mut root, points, self.source, self.diagnostics);
            self.units.append(&mut root.children);
        }
        blocks(preamble, self.source, self.diagnostics)
    }

    fn opens_point(&self, chunk: &Chunk) -> bool {
        let found = marker::read(slice(self.source, chunk.words()));
        chunk.kind == ChunkKind::Paragraph && matches!(found, Some((Marker::Dotted(_), _)))
    }

    fn section(&mut self, level: u8, found: &Heading, section: &[Chunk]) {
        let Some((opening, content)) = section.split_first() else { return };
        let span = Span::new(self.source.file, opening.whole.clone());
        if let HeadingKind::Article(number) = found.kind {
            let mut unit = Unit::new(Step::Article(number), found.designation.clone(), span);
            self.title(&mut unit, opening, found);
            fill::article(&mut unit, content, self.manner, self.source, self.diagnostics);
            self.add(unit);
            return;
        }
        let (step, rank) = self.place(level, found);
        let mut unit = Unit::new(step, found.designation.clone(), span);
        self.title(&mut unit, opening, found);
        fill::division(&mut unit, content, self.source, self.diagnostics);
        self.open.push(Open { unit, level, rank });
    }

    /// The words after the number; a note at their end is a note of the unit.
    fn title(&mut self, unit: &mut Unit, opening: &Chunk, found: &Heading) {
        let words = opening.words();
        let range = words.start + found.title..words.end;
        let text = slice(self.source, range.clone());
        let cut = note_at_end(text);
        let title = range.start..range.start + text.get(..cut).unwrap_or_default().trim_end().len();
        unit.heading = markdown::inlines(title, self.source, self.diagnostics);
        if cut < text.len() {
            let at = range.start + cut..range.end;
            unit.notes.push(noted(at.clone(), markdown::inlines(at, self.source, self.diagnostics), self.source));
        }
    }

    /// Closes what the new division does not stand in, and names the division.
    fn place(&mut self, level: u8, found: &Heading) -> (Step, u8) {
        let rank = heading::rank(&found.kind);
        while self.open.last().is_some_and(|last| !(last.level < level || (last.level == level && last.rank < rank)) || rank == 0) {
            self.close_to(self.open.len() - 1);
        }
        let step = match &found.kind {
            HeadingKind::Division(noun, ordinal) => step_of(*noun, ordinal.clone()),
            HeadingKind::Annex(number) => Step::Annex(*number),
            HeadingKind::Transitional => Step::Transitional,
            HeadingKind::Numbered(numbers, _) => self.numbered(numbers),
            // Several divisions without a number stand before the numbered ones: 0, 0^1, 0^2.
            HeadingKind::Named(_) | HeadingKind::Unnumbered | HeadingKind::Article(_) => {
                let nth = self.siblings().iter().filter(|unit| unit.counted && unit.step.is_division()).count();
                let superscript = u32::try_from(nth).unwrap_or(u32::MAX);
                Step::Section(Ordinal::Number(Number { base: 0, superscript }))
            }
        };
        (step, rank)
    }

    /// `I. …` is a chapter, within a chapter a section; `2.3. …` a subchapter.
    fn numbered(&self, numbers: &[Number]) -> Step {
        let ordinal = Ordinal::Number(numbers.last().copied().unwrap_or(Number::plain(0)));
        let within = self.open.iter().any(|open| matches!(open.unit.step, Step::Chapter(_) | Step::Subchapter(_) | Step::Section(_)));
        match numbers.len() {
            0 | 1 if !within => Step::Chapter(ordinal),
            2 => Step::Subchapter(ordinal),
            _ => Step::Section(ordinal),
        }
    }

    fn siblings(&self) -> &[Unit] {
        self.open.last().map_or(&self.units, |open| &open.unit.children)
    }

    fn add(&mut self, unit: Unit) {
        let end = unit.span.end;
        match self.open.last_mut() {
            Some(open) => {
                open.unit.span.end = open.unit.span.end.max(end);
                open.unit.children.push(unit);
            }
            None => self.units.push(unit),
        }
    }

    fn close_to(&mut self, count: usize) {
        while self.open.len() > count {
            let Some(Open { mut unit, .. }) = self.open.pop() else { return };
            let said = unit.notes.iter().any(fill::repeals) || note::says_repealed(&plain(&unit.heading));
            unit.repealed |= unit.children.is_empty() && unit.intro.is_empty() && said;
            self.add(unit);
        }
    }
}

/// Where a note at the end of a heading begins; the length of the text where there is none.
fn note_at_end(text: &str) -> usize {
    let starts = text.char_indices().filter(|(_, c)| matches!(c, '(' | '*')).map(|(at, _)| at);
    starts.into_iter().find(|at| text.get(*at..).is_some_and(note::is_note)).unwrap_or(text.len())
}

/// A note of these words.
pub(crate) fn noted(range: Range<usize>, text: Vec<crate::model::content::Inline>, source: &Source) -> AmendmentNote {
    let amendments = note::amendments(slice(source, range.clone()));
    AmendmentNote { text, amendments, span: Span::new(source.file, range) }
}

const fn step_of(noun: Noun, ordinal: Ordinal) -> Step {
    match noun {
        Noun::Part => Step::Part(ordinal),
        Noun::Title => Step::Title(ordinal),
        Noun::Chapter => Step::Chapter(ordinal),
        Noun::Subchapter => Step::Subchapter(ordinal),
        Noun::Section => Step::Section(ordinal),
    }
}
