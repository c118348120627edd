//! An edition without places, so that two files of the same words can be compared.

use komentari::model::act::{Edition, EditionHead, Unit};
use komentari::model::content::{Block, BlockKind, plain};

/// The words and structure of an edition, one line a thing.
pub(crate) fn spanless(edition: &Edition) -> Vec<String> {
    let mut lines = Vec::new();
    blocks("preamble", &edition.preamble, &mut lines);
    edition.units.iter().for_each(|unit| add(unit, 0, &mut lines));
    blocks("conclusion", &edition.conclusion, &mut lines);
    lines
}

fn add(unit: &Unit, depth: usize, lines: &mut Vec<String>) {
    let flags = format!("{}{}", if unit.counted { " counted" } else { "" }, if unit.repealed { " repealed" } else { "" });
    lines.push(format!("{}{} [{}] {}{flags}", "  ".repeat(depth), unit.step, unit.designation, plain(&unit.heading)));
    blocks("intro", &unit.intro, lines);
    unit.children.iter().for_each(|child| add(child, depth + 1, lines));
    blocks("wrap-up", &unit.wrap_up, lines);
    lines.extend(unit.notes.iter().map(|note| format!("note {} {:?}", plain(&note.text), note.amendments)));
}

fn blocks(name: &str, blocks: &[Block], lines: &mut Vec<String>) {
    for block in blocks {
        let words = match &block.kind {
            BlockKind::Paragraph { inlines, .. } => plain(inlines),
            BlockKind::Heading { level, inlines, .. } => format!("#{level} {}", plain(inlines)),
            BlockKind::Quote(inner) => {
                let mut quoted = Vec::new();
                self::blocks("quote", inner, &mut quoted);
                quoted.join(" / ")
            }
            BlockKind::Table(table) => {
                let row = |cells: &Vec<Vec<_>>| cells.iter().map(|cell| plain(cell)).collect::<Vec<_>>().join("|");
                std::iter::once(&table.header).chain(&table.rows).map(row).collect::<Vec<_>>().join(" ## ")
            }
            other => format!("{other:?}"),
        };
        lines.push(format!("{name}: {words}"));
    }
}

/// A head for editions that need none.
pub(crate) fn head() -> EditionHead {
    EditionHead {
        act: "btl".parse().expect("a key"),
        in_force: "2026-01-01".parse().expect("a day"),
        source: Some("https://likumi.lv/ta/id/139369".to_owned()),
        retrieved: None,
    }
}
