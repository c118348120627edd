//! Writes an edition as the Markdown it is read from: parse, write, parse gives the same act.

mod inlines;

use std::fmt::Write;

use crate::model::act::{AmendmentNote, Edition, Unit};
use crate::model::content::{Alignment, Block, BlockKind, Inline, Table};
use crate::model::label::Step;
use crate::parse::act::fill::is_dotted;
use crate::parse::act::heading::joined;
use crate::parse::act::note;

pub use crate::parse::act::write::inlines::{escape, guarded, markdown};

/// An edition as the text of its file.
#[must_use]
pub fn write_edition(edition: &Edition) -> String {
    let mut out = front_matter(edition.in_force, edition.source.as_deref(), edition.retrieved);
    let mut writer = Writer { out: &mut out };
    writer.blocks(&edition.preamble, 0);
    let (annexes, units): (Vec<&Unit>, Vec<&Unit>) = edition.units.iter().partition(|unit| matches!(unit.step, Step::Annex(_)));
    for unit in units {
        writer.unit(unit, 1, 0);
    }
    if !edition.conclusion.is_empty() {
        writer.out.push_str("---\n\n");
        writer.blocks(&edition.conclusion, 0);
    }
    for unit in annexes {
        writer.unit(unit, 1, 0);
    }
    out
}

/// The lines between `---` of an edition's file.
#[must_use]
pub fn front_matter(in_force: jiff::civil::Date, source: Option<&str>, retrieved: Option<jiff::civil::Date>) -> String {
    let mut out = format!("---\nin-force: {in_force}\n");
    if let Some(source) = source {
        let _ = writeln!(out, "source: {}", yaml_text(source));
    }
    if let Some(day) = retrieved {
        let _ = writeln!(out, "retrieved: {day}");
    }
    out.push_str("---\n\n");
    out
}

/// Words as a YAML scalar: in quotes where plain ones would be read otherwise.
#[must_use]
pub fn yaml_text(text: &str) -> String {
    let plain = !text.is_empty()
        && text == text.trim()
        && text.starts_with(char::is_alphabetic)
        && !text.contains(": ")
        && !text.contains(" #")
        && !text.ends_with(':')
        && !text.contains(['\n', '"', '\\'])
        && !["true", "false", "null", "yes", "no"].contains(&text.to_lowercase().as_str());
    if plain { text.to_owned() } else { format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', " ")) }
}

struct Writer<'o> {
    out: &'o mut String,
}

impl Writer<'_> {
    fn line(&mut self, indent: usize, text: &str) {
        let pad = "   ".repeat(indent);
        for (k, line) in text.split('\n').enumerate() {
            if k > 0 {
                self.out.push('\n');
            }
            self.out.push_str(&pad);
            self.out.push_str(line);
        }
        self.out.push_str("\n\n");
    }

    /// A unit: `level` is the count of `#` for its heading, `depth` how far its further words are set in.
    fn unit(&mut self, unit: &Unit, level: usize, depth: usize) {
        if unit.step.is_division() || matches!(unit.step, Step::Article(_)) {
            self.headed(unit, level);
        } else {
            self.numbered(unit, depth);
        }
    }

    fn headed(&mut self, unit: &Unit, level: usize) {
        let title = markdown(&unit.heading);
        let mut heading = "#".repeat(level.min(6));
        heading.push(' ');
        heading.push_str(&joined(&unit.designation, &title));
        self.line(0, &heading);
        let (above, below) = self.split_notes(unit);
        self.notes(above, 0);
        self.blocks(&unit.intro, 0);
        for child in &unit.children {
            let outer =
                usize::from(matches!(unit.step, Step::Article(_)) && !matches!(child.step, Step::Paragraph(_)) && !is_dotted(child));
            self.unit(child, level + 1, outer);
        }
        self.blocks(&unit.wrap_up, 0);
        self.notes(below, 0);
    }

    /// The notes of a division stand under its heading, those of an article at its end.
    fn split_notes<'u>(&self, unit: &'u Unit) -> (&'u [AmendmentNote], &'u [AmendmentNote]) {
        let all = unit.notes.as_slice();
        if unit.step.is_division() { (all, &[]) } else { (&[], all) }
    }

    fn numbered(&mut self, unit: &Unit, depth: usize) {
        let mut notes = unit.notes.as_slice();
        let mut blocks = unit.intro.as_slice();
        let mut first = String::new();
        if unit.repealed && blocks.is_empty() {
            if let Some((note, rest)) = notes.split_first() {
                first = markdown(&note.text);
                notes = rest;
            }
        } else if let Some((Block { kind: BlockKind::Paragraph { inlines, .. }, .. }, rest)) = blocks.split_first() {
            first = markdown(inlines);
            blocks = rest;
        }
        if unit.designation.is_empty() {
            if !first.is_empty() {
                let shown = if unit.repealed { first } else { guarded(&first) };
                self.line(0, &shown);
            }
        } else {
            let shown = if !unit.repealed && note::is_bracketed(&first) { guarded(&first) } else { first };
            self.line(0, format!("{} {shown}", unit.designation).trim_end());
        }
        self.blocks(blocks, depth);
        for child in &unit.children {
            self.unit(child, 6, depth + 1);
        }
        self.blocks(&unit.wrap_up, depth);
        self.notes(notes, depth);
    }

    fn notes(&mut self, notes: &[AmendmentNote], depth: usize) {
        for note in notes {
            let text = markdown(&note.text).replace('\n', "\n> ");
            self.line(depth, &format!("> {text}"));
        }
    }

    fn blocks(&mut self, blocks: &[Block], indent: usize) {
        for block in blocks {
            self.block(block, indent);
        }
    }

    fn block(&mut self, block: &Block, indent: usize) {
        match &block.kind {
            BlockKind::Paragraph { inlines, .. } => self.line(indent, &guarded(&markdown(inlines))),
            BlockKind::Heading { level, inlines, .. } => {
                self.line(0, &format!("{} {}", "#".repeat(usize::from(*level)), markdown(inlines)));
            }
            BlockKind::Quote(inner) => {
                for block in inner {
                    if let BlockKind::Paragraph { inlines, .. } = &block.kind {
                        self.line(indent, &format!("> {}", markdown(inlines).replace('\n', "\n> ")));
                    }
                }
            }
            BlockKind::Table(found) => self.line(indent, &table(found)),
            // The reader of editions makes none of these.
            BlockKind::List { items, .. } => items.iter().for_each(|item| self.blocks(&item.blocks, indent)),
            BlockKind::Container(container) => self.blocks(&container.blocks, indent),
            BlockKind::Code { text, .. } => self.line(indent, &guarded(&escape(text))),
            BlockKind::Definitions(_) => {}
            BlockKind::Rule => self.line(0, "---"),
        }
    }
}

/// A table with pipes.
#[must_use]
pub fn table(table: &Table) -> String {
    let width = table.alignments.len().max(table.header.len());
    let row = |cells: &[Vec<Inline>]| {
        let shown: Vec<String> = (0..width).map(|k| cells.get(k).map(|cell| markdown(cell)).unwrap_or_default()).collect();
        format!("| {} |", shown.join(" | "))
    };
    let rule = |alignment: &Alignment| match alignment {
        Alignment::None => "---",
        Alignment::Left => ":--",
        Alignment::Center => ":-:",
        Alignment::Right => "--:",
    };
    let rules: Vec<&str> = table.alignments.iter().map(rule).collect();
    let mut lines = vec![row(&table.header), format!("| {} |", rules.join(" | "))];
    lines.extend(table.rows.iter().map(|cells| row(cells)));
    lines.join("\n")
}
