//! The versions of each article over all editions of an act: when its words changed, and when only the page's markup did.
//!
//! A version is a stretch of time with the same words: title, numbers, text. Amendment notes are left out of it, since a new note often
//! tells of a change elsewhere in the article's chapter or of one not yet in force, and the notes of old pages come and go by page
//! generation. White space, soft hyphens, kinds of quotation marks and dashes are the printer's and make no version either.

use std::collections::BTreeSet;
use std::sync::Arc;

use jiff::civil::Date;
use rayon::prelude::{IntoParallelIterator, IntoParallelRefIterator, ParallelIterator};

use crate::model::act::{Act, Edition, Unit};
use crate::model::content::{Block, BlockKind, Table, plain};
use crate::model::corpus::Corpus;
use crate::model::history::{Histories, Version};
use crate::model::label::{ActKey, Step, UnitPath};
use crate::model::number::Number;

/// An article and its versions.
type Entry = ((ActKey, Number), Arc<[Version]>);

/// The versions of every article of every act. Of acts that are the same as `before` they are taken from there.
#[must_use]
pub fn histories(corpus: &Corpus, before: Option<(&Corpus, &Histories)>) -> Histories {
    let known = |key: &ActKey, act: &Act| {
        let (corpus, histories) = before?;
        let same =
            |old: &Act| old.editions.len() == act.editions.len() && old.editions.iter().zip(&act.editions).all(|(a, b)| Arc::ptr_eq(a, b));
        same(corpus.acts.get(key)?).then_some(histories)
    };
    let each = corpus.acts.par_iter().map(|(key, act)| match known(key, act) {
        Some(histories) => {
            let own = histories.articles.range((key.clone(), Number::plain(0))..).take_while(|((other, _), _)| other == key);
            own.map(|(at, versions)| (at.clone(), Arc::clone(versions))).collect::<Vec<_>>()
        }
        None => of_act(key, act),
    });
    Histories { articles: each.collect::<Vec<_>>().into_iter().flatten().collect() }
}

fn of_act(key: &ActKey, act: &Act) -> Vec<Entry> {
    let numbers: BTreeSet<_> = act.editions.iter().flat_map(|edition| edition.articles().map(|(number, _)| number)).collect();
    let numbers: Vec<Number> = numbers.into_iter().collect();
    numbers.into_par_iter().map(|number| ((key.clone(), number), versions(act, |edition| edition.article(number)).into())).collect()
}

/// The versions of any unit of an act: a part, a point, a transitional provision.
#[must_use]
pub fn unit_versions(act: &Act, path: &UnitPath) -> Vec<Version> {
    versions(act, |edition| edition.unit(path))
}

fn versions<'a>(act: &'a Act, find: impl Fn(&'a Edition) -> Option<&'a Unit>) -> Vec<Version> {
    let mut versions: Vec<(Version, Vec<String>)> = Vec::new();
    for edition in &act.editions {
        let Some(unit) = find(edition) else {
            close(&mut versions, edition.in_force);
            continue;
        };
        let lines = lines(unit);
        let words: Vec<String> = lines.iter().map(|line| words_only(line)).collect();
        let open = versions.last().is_some_and(|(last, known)| last.to.is_none() && *known == words && last.repealed == unit.repealed);
        if !open {
            close(&mut versions, edition.in_force);
            versions.push((Version { from: edition.in_force, to: None, lines, repealed: unit.repealed }, words));
        }
    }
    versions.into_iter().map(|(version, _)| version).collect()
}

fn close(versions: &mut [(Version, Vec<String>)], day: Date) {
    if let Some((last, _)) = versions.last_mut() {
        last.to.get_or_insert(day);
    }
}

/// The words of a unit, one line for each unit and paragraph in it, with its number; a repealed unit has its note for words.
#[must_use]
pub fn lines(unit: &Unit) -> Vec<String> {
    let mut lines = Vec::new();
    add(unit, &mut lines);
    if unit.repealed && lines.len() < 2 {
        lines.extend(unit.notes.iter().map(|note| tidy(&plain(&note.text))));
    }
    lines
}

fn add(unit: &Unit, lines: &mut Vec<String>) {
    let heading = tidy(&plain(&unit.heading));
    let mut first = unit.designation.clone();
    if !heading.is_empty() {
        first = if first.is_empty() || first.ends_with('.') { format!("{first} {heading}") } else { format!("{first}. {heading}") };
    }
    // The number stands in one line with the first words, except for a heading.
    let headed = unit.step.is_division() || matches!(unit.step, Step::Article(_));
    let mut texts: Vec<String> = unit.intro.iter().flat_map(block_lines).collect();
    if texts.is_empty() && unit.repealed && !headed {
        texts.extend(unit.notes.iter().map(|note| tidy(&plain(&note.text))));
    }
    if headed {
        lines.push(first.trim().to_owned());
        lines.append(&mut texts);
    } else {
        let mut texts = texts.into_iter();
        lines.push(format!("{first} {}", texts.next().unwrap_or_default()).trim().to_owned());
        lines.extend(texts);
    }
    for child in &unit.children {
        add(child, lines);
    }
    lines.extend(unit.wrap_up.iter().flat_map(block_lines));
}

fn block_lines(block: &Block) -> Vec<String> {
    match &block.kind {
        BlockKind::Paragraph { inlines, .. } | BlockKind::Heading { inlines, .. } => vec![tidy(&plain(inlines))],
        BlockKind::Quote(blocks) => blocks.iter().flat_map(block_lines).collect(),
        BlockKind::Container(container) => container.blocks.iter().flat_map(block_lines).collect(),
        BlockKind::List { items, .. } => items.iter().flat_map(|item| item.blocks.iter().flat_map(block_lines)).collect(),
        BlockKind::Code { text, .. } => vec![tidy(text)],
        BlockKind::Table(table) => table_lines(table),
        BlockKind::Definitions(list) => {
            let details = |d: &crate::model::content::Definition| d.details.iter().flatten().flat_map(block_lines).collect::<Vec<_>>();
            list.iter().flat_map(|d| std::iter::once(tidy(&plain(&d.term))).chain(details(d))).collect()
        }
        BlockKind::Rule => Vec::new(),
    }
}

fn table_lines(table: &Table) -> Vec<String> {
    let row = |cells: &Vec<Vec<crate::model::content::Inline>>| cells.iter().map(|cell| tidy(&plain(cell))).collect::<Vec<_>>().join(" | ");
    std::iter::once(&table.header).chain(&table.rows).map(row).collect()
}

/// White space folded, invisible characters gone.
fn tidy(text: &str) -> String {
    let visible: String = text.chars().filter(|c| !matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{feff}' | '\u{2060}')).collect();
    visible.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What makes two lines the same words: letters, digits and signs, but neither white space nor the printer's choice of signs.
fn words_only(line: &str) -> String {
    let sign = |c: char| match c {
        '“' | '”' | '„' | '«' | '»' | '‟' => '"',
        '–' | '—' | '‒' | '−' | '‑' => '-',
        '’' | '‘' | '‚' => '\'',
        other => other,
    };
    line.chars().filter(|c| !c.is_whitespace()).map(sign).collect()
}
