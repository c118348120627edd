//! Fills a heading's unit with what stands under it: parts, points, subpoints, closing words, notes.

use std::ops::Range;

use crate::diagnostic::Diagnostics;
use crate::model::act::{AmendmentKind, AmendmentNote, Unit};
use crate::model::content::{Block, Inline, InlineKind, plain};
use crate::model::label::{Ordinal, Step};
use crate::model::number::Number;
use crate::parse::act::build::{block, noted, slice};
use crate::parse::act::lines::{Chunk, ChunkKind};
use crate::parse::act::marker::{self, Marker};
use crate::parse::act::{counted, note};
use crate::parse::markdown;
use crate::source::Source;
use crate::span::Span;

/// How an act writes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Manner {
    /// Parts of articles carry numbers somewhere in the act.
    pub(crate) numbered_parts: bool,
    /// `1.` within an article is a part, as in old tax laws; in treaties it is a point.
    pub(crate) dotted_parts: bool,
}

/// Fills an article.
pub(crate) fn article(unit: &mut Unit, chunks: &[Chunk], manner: Manner, source: &Source, diagnostics: &mut Diagnostics) {
    let read = |chunk: &Chunk| marker::read(slice(source, chunk.words())).map(|(marker, _)| marker);
    let paragraphs = || chunks.iter().filter(|chunk| chunk.kind == ChunkKind::Paragraph);
    let numbered = paragraphs().any(|chunk| matches!(read(chunk), Some(Marker::Paragraph(_))));
    // Treaties count the parts of an article `1.`, `2.`: only a row that begins with 1 is one.
    let dots: Vec<Marker> = paragraphs().filter_map(read).filter(|marker| matches!(marker, Marker::Dotted(_))).collect();
    let row = |n| Marker::Dotted(vec![Number::plain(n)]);
    let dotted = !numbered && dots.first() == Some(&row(1)) && dots.contains(&row(2));
    let openers = if numbered || dotted { Vec::new() } else { counted::openers(chunks, manner, source) };
    fill(unit, chunks, Regime { dotted, parts: dotted && manner.dotted_parts, openers, article: true }, source, diagnostics);
    let silent = unit.intro.is_empty() && unit.children.is_empty();
    unit.repealed = unit.repealed || (silent && !unit.notes.is_empty()) || (unit.children.is_empty() && only_says_repealed(unit, source));
}

/// Fills a division: its own words, and the points of transitional provisions, annexes and regulations.
pub(crate) fn division(unit: &mut Unit, chunks: &[Chunk], source: &Source, diagnostics: &mut Diagnostics) {
    fill(unit, chunks, Regime { dotted: true, parts: false, openers: Vec::new(), article: false }, source, diagnostics);
}

fn only_says_repealed(unit: &Unit, source: &Source) -> bool {
    matches!(unit.intro.as_slice(), [only] if note::says_repealed(slice(source, only.span.range())))
}

/// Whether a note tells of a repeal.
pub(crate) fn repeals(note: &AmendmentNote) -> bool {
    note.amendments.iter().any(|amendment| amendment.kind == AmendmentKind::Repealed) || note::says_repealed(&plain(&note.text))
}

/// The words of a quotation, line by line without the marks.
pub(crate) fn quoted(chunk: &Chunk, source: &Source, diagnostics: &mut Diagnostics) -> Vec<Inline> {
    let mut all = Vec::new();
    for line in &chunk.lines {
        if !all.is_empty() {
            all.push(Inline { kind: InlineKind::SoftBreak, span: Span::new(source.file, line.start..line.start) });
        }
        all.extend(markdown::inlines(line.clone(), source, diagnostics));
    }
    all
}

/// How the chunks under one heading are read.
struct Regime {
    /// `12.` opens a point.
    dotted: bool,
    /// `12.` opens a part.
    parts: bool,
    /// The chunks that open counted parts; empty where parts are not counted.
    openers: Vec<bool>,
    article: bool,
}

fn fill(unit: &mut Unit, chunks: &[Chunk], regime: Regime, source: &Source, diagnostics: &mut Diagnostics) {
    let root = std::mem::replace(unit, Unit::new(Step::Intro, String::new(), unit.span));
    let mut filler = Filler { stack: vec![root], regime, source, diagnostics };
    for (k, chunk) in chunks.iter().enumerate() {
        filler.chunk(k, chunk);
    }
    filler.close_to(1);
    if let Some(root) = filler.stack.pop() {
        *unit = root;
    }
}

struct Filler<'a> {
    /// The heading's unit and the units open within it.
    stack: Vec<Unit>,
    regime: Regime,
    source: &'a Source,
    diagnostics: &'a mut Diagnostics,
}

impl Filler<'_> {
    fn chunk(&mut self, k: usize, chunk: &Chunk) {
        match chunk.kind {
            ChunkKind::Paragraph => self.paragraph(k, chunk),
            ChunkKind::Quote => self.quote(chunk),
            ChunkKind::Table | ChunkKind::Heading(_) | ChunkKind::Break => self.text(chunk, chunk.words()),
        }
    }

    fn paragraph(&mut self, k: usize, chunk: &Chunk) {
        let words = chunk.words();
        let text = slice(self.source, words.clone());
        if self.regime.openers.get(k) == Some(&true) {
            self.counted(chunk, text);
            return;
        }
        let opened = marker::read(text).and_then(|(marker, len)| self.open(&marker, chunk).then_some(len));
        match opened {
            Some(len) => self.first_words(chunk, words.start + len..words.end),
            None if note::is_note(text) => self.note(chunk, words, chunk.indent),
            None => self.text(chunk, words),
        }
    }

    /// The words behind a unit's number.
    fn first_words(&mut self, chunk: &Chunk, range: Range<usize>) {
        let text = slice(self.source, range.clone());
        if note::is_bracketed(text) && note::says_repealed(text) {
            let inlines = markdown::inlines(range.clone(), self.source, self.diagnostics);
            let note = noted(range, inlines, self.source);
            if let Some(unit) = self.stack.last_mut() {
                unit.repealed = true;
                unit.notes.push(note);
            }
            return;
        }
        let repealed = note::says_repealed(text);
        let block = block(chunk, range, self.source, self.diagnostics);
        if let Some(unit) = self.stack.last_mut() {
            unit.repealed = repealed;
            unit.intro.extend(block);
        }
    }

    /// A paragraph that is a part by count, or a note that stands for parts.
    fn counted(&mut self, chunk: &Chunk, text: &str) {
        let parts = note::repealed_parts(text);
        self.close_to(1);
        if parts.is_empty() {
            let next = self.stack.first().map_or(0, |root| root.children.len()) + 1;
            self.push(Step::Paragraph(Number::plain(u32::try_from(next).unwrap_or(u32::MAX))), String::new(), chunk);
            self.first_words(chunk, chunk.words());
            return;
        }
        for (k, part) in parts.into_iter().enumerate() {
            self.close_to(1);
            self.push(Step::Paragraph(Number::plain(part)), String::new(), chunk);
            let words = chunk.words();
            let note = (k == 0).then(|| noted(words.clone(), markdown::inlines(words, self.source, self.diagnostics), self.source));
            if let Some(unit) = self.stack.last_mut() {
                unit.repealed = true;
                unit.notes.extend(note);
            }
        }
    }

    /// Opens the unit of a marker; `false` where the marker opens nothing here.
    fn open(&mut self, marker: &Marker, chunk: &Chunk) -> bool {
        let designation = marker::designation(marker);
        match marker {
            Marker::Paragraph(number) if self.regime.article && chunk.indent == 0 => {
                self.close_to(1);
                self.push(Step::Paragraph(*number), designation, chunk);
            }
            Marker::Paragraph(_) => return false,
            Marker::Point(number) => self.point(Ordinal::Number(*number), designation, chunk),
            Marker::Letter(letter) => self.point(Ordinal::Letter(*letter), designation, chunk),
            Marker::Dotted(numbers) => return self.regime.dotted && self.dotted(numbers, &designation, chunk),
        }
        true
    }

    /// How deep the text container stands: the article, its open part, or the innermost point `12.2.`
    fn base(&self) -> usize {
        let holds = |unit: &Unit| matches!(unit.step, Step::Paragraph(_)) || is_dotted(unit);
        1 + self.stack.iter().skip(1).take_while(|unit| holds(unit)).count()
    }

    /// `1)` or `a)`: next to the open unit of its kind, else below what is open.
    fn point(&mut self, ordinal: Ordinal, designation: String, chunk: &Chunk) {
        self.reopen();
        let depth = match &ordinal {
            Ordinal::Letter(_) => self.depth_of_letter(),
            Ordinal::Number(number) => self.depth_of_number(*number),
        };
        self.close_to(depth);
        let within_point = matches!(self.stack.last().map(|unit| &unit.step), Some(Step::Point(_) | Step::Subpoint(_)));
        self.push(if within_point { Step::Subpoint(ordinal) } else { Step::Point(ordinal) }, designation, chunk);
    }

    /// Words between points belong to the point before them, which therefore is still open.
    fn reopen(&mut self) {
        let Some(above) = self.stack.last_mut().filter(|above| !above.wrap_up.is_empty()) else { return };
        let last = above.children.last().is_some_and(|last| own(&last.step).is_some() && !is_dotted(last));
        if last {
            resume(above);
            let point = above.children.pop();
            self.stack.extend(point);
        }
    }

    /// Letters stand below the numbered point, else in the text container.
    fn depth_of_letter(&self) -> usize {
        let base = self.base();
        let numbered = |unit: &Unit| matches!(own(&unit.step), Some(Ordinal::Number(_)));
        base + usize::from(self.stack.get(base).is_some_and(numbered))
    }

    /// A number goes on the innermost open row it fits; a first one behind a letter opens a row below it.
    fn depth_of_number(&self, number: Number) -> usize {
        let base = self.base();
        let rows = self.stack.iter().enumerate().skip(base).rev();
        let mut lettered = None;
        for (depth, unit) in rows {
            match own(&unit.step) {
                Some(Ordinal::Number(last)) if follows(*last, number) => return depth,
                Some(Ordinal::Letter(_)) if lettered.is_none() => lettered = Some(depth + 1),
                Some(Ordinal::Number(_) | Ordinal::Letter(_)) | None => {}
            }
        }
        match lettered {
            // Where letters are the outer row, numbers stay below them.
            Some(below) if number == Number::plain(1) || below == base + 1 && self.stack.len() > below => below,
            Some(_) | None => base,
        }
    }

    /// `12.`, `12.2.`, `12.2.1.`: below the point it names, which is counted where it is not printed.
    fn dotted(&mut self, numbers: &[Number], designation: &str, chunk: &Chunk) -> bool {
        let Some((last, above)) = numbers.split_last() else { return false };
        let mut depth = 1;
        for number in above {
            let step = self.dotted_step(depth, *number);
            if !self.stack.get(depth).is_some_and(|unit| unit.step == step && !unit.designation.ends_with(')')) {
                self.close_to(depth);
                self.push(step, String::new(), chunk);
            }
            depth += 1;
        }
        self.close_to(depth);
        self.push(self.dotted_step(depth, *last), designation.to_owned(), chunk);
        true
    }

    const fn dotted_step(&self, depth: usize, number: Number) -> Step {
        match (self.regime.parts, depth) {
            (true, 1) => Step::Paragraph(number),
            (false, 1) | (true, 2) => Step::Point(Ordinal::Number(number)),
            _ => Step::Subpoint(Ordinal::Number(number)),
        }
    }

    fn quote(&mut self, chunk: &Chunk) {
        let words = chunk.words();
        let text: String = chunk.lines.iter().map(|line| slice(self.source, line.clone())).collect::<Vec<_>>().join(" ");
        if note::is_bracketed(&text) {
            self.note(chunk, words, chunk.indent);
        } else {
            self.text(chunk, words);
        }
    }

    /// A note belongs to the article or outermost point; one right behind a bare number to that unit.
    fn note(&mut self, chunk: &Chunk, range: Range<usize>, indent: usize) {
        let silent = self.stack.last().is_some_and(|unit| unit.intro.is_empty() && unit.notes.is_empty() && !unit.counted);
        let outer = usize::from(!self.regime.article && self.stack.len() > 1);
        let target = if silent { self.stack.len() - 1 } else { (outer + indent).min(self.stack.len() - 1) };
        let inlines = quoted(chunk, self.source, self.diagnostics);
        let mut note = noted(range.clone(), inlines, self.source);
        let joined: String = chunk.lines.iter().map(|line| slice(self.source, line.clone())).collect::<Vec<_>>().join(" ");
        note.amendments = note::amendments(&joined);
        let end = u32::try_from(range.end).unwrap_or(u32::MAX);
        if let Some(unit) = self.stack.get_mut(target) {
            unit.repealed |= silent && target > 0 && repeals(&note);
            unit.span.end = unit.span.end.max(end);
            unit.notes.push(note);
        }
    }

    /// Words without a number: set in by `indent` steps they belong to a point, else to the text container.
    fn text(&mut self, chunk: &Chunk, range: Range<usize>) {
        // Without an article the outermost point holds the words, set in or not.
        let outer = if self.regime.article { self.base() - 1 } else { usize::from(self.stack.len() > 1) };
        let target = (outer + chunk.indent).min(self.stack.len() - 1);
        self.close_to(target + 1);
        let block = block(chunk, range, self.source, self.diagnostics);
        if let Some(unit) = self.stack.last_mut() {
            unit.span.end = unit.span.end.max(u32::try_from(chunk.whole.end).unwrap_or(u32::MAX));
            let into = if unit.children.is_empty() { &mut unit.intro } else { &mut unit.wrap_up };
            into.extend(block);
        }
    }

    fn push(&mut self, step: Step, designation: String, chunk: &Chunk) {
        if let Some(above) = self.stack.last_mut() {
            resume(above);
        }
        self.stack.push(Unit::new(step, designation, Span::new(self.source.file, chunk.whole.clone())));
    }

    fn close_to(&mut self, count: usize) {
        while self.stack.len() > count.max(1) {
            let Some(unit) = self.stack.pop() else { return };
            if let Some(above) = self.stack.last_mut() {
                above.span.end = above.span.end.max(unit.span.end);
                above.children.push(unit);
            }
        }
    }
}

/// Words between two points of a row belong to the point before them: closing words stand after the last one.
fn resume(above: &mut Unit) {
    let between: Vec<Block> = std::mem::take(&mut above.wrap_up);
    if let Some(last) = above.children.last_mut() {
        let into = if last.children.is_empty() { &mut last.intro } else { &mut last.wrap_up };
        into.extend(between);
    }
}

const fn own(step: &Step) -> Option<&Ordinal> {
    match step {
        Step::Point(ordinal) | Step::Subpoint(ordinal) => Some(ordinal),
        Step::Annex(_) | Step::Part(_) | Step::Title(_) | Step::Chapter(_) | Step::Subchapter(_) | Step::Section(_) => None,
        Step::Transitional | Step::Article(_) | Step::Paragraph(_) | Step::Indent(_) | Step::Sentence(_) => None,
        Step::Heading | Step::Intro | Step::WrapUp | Step::Note => None,
    }
}

/// Whether a number is the next after another in a row.
const fn follows(last: Number, number: Number) -> bool {
    let raised = number.base == last.base && number.superscript > last.superscript;
    raised || (number.base == last.base + 1)
}

/// Whether a unit is a point of the row `12.`, `12.2.`, printed or only counted.
pub(crate) fn is_dotted(unit: &Unit) -> bool {
    own(&unit.step).is_some() && !unit.designation.ends_with(')')
}
