//! Tables of a page as tables with pipes; cells that span are flattened: their words stand once, the rest of the span is empty.

use std::collections::BTreeMap;

use ego_tree::NodeRef;
use scraper::Node;
use scraper::node::Element;

use crate::import::likumi::flow::{Flow, flow};
use crate::import::likumi::runs::Line;

/// The widest table that is kept as one.
const MAX_COLUMNS: usize = 64;

/// A table with pipes; `None` where the page uses the table only to place things: one column, one row, or tables within.
pub(crate) fn markdown(table: NodeRef<'_, Node>) -> Option<String> {
    // Looked at first: cells are read one within the other, and a page may nest thousands.
    if nested(table) {
        return None;
    }
    let rows = rows(table);
    let width = rows.iter().map(Vec::len).max().unwrap_or(0);
    if !(2..=MAX_COLUMNS).contains(&width) || rows.len() < 2 {
        return None;
    }
    let shown = |row: &Vec<String>| {
        let cells: Vec<&str> = (0..width).map(|k| row.get(k).map_or("", String::as_str)).collect();
        format!("| {} |", cells.join(" | "))
    };
    let mut lines: Vec<String> = rows.iter().map(shown).collect();
    lines.insert(1, format!("| {} |", vec!["---"; width].join(" | ")));
    Some(lines.join("\n"))
}

fn elements<'a>(node: NodeRef<'a, Node>, names: &'static [&'static str]) -> impl Iterator<Item = (NodeRef<'a, Node>, &'a Element)> {
    node.descendants().filter_map(move |child| match child.value() {
        Node::Element(element) if names.contains(&element.name()) => Some((child, element)),
        _ => None,
    })
}

fn nested(table: NodeRef<'_, Node>) -> bool {
    elements(table, &["table"]).nth(1).is_some()
}

fn rows(table: NodeRef<'_, Node>) -> Vec<Vec<String>> {
    let mut rows = Vec::new();
    // Column → how many more rows a cell from above covers.
    let mut covered: BTreeMap<usize, usize> = BTreeMap::new();
    for (row, _) in elements(table, &["tr"]) {
        let mut cells = Vec::new();
        for cell in row.children() {
            let Node::Element(element) = cell.value() else { continue };
            if !matches!(element.name(), "td" | "th") || cells.len() > MAX_COLUMNS {
                continue;
            }
            skip_covered(&mut cells, &mut covered);
            let span = |name| element.attr(name).and_then(|n| n.trim().parse::<usize>().ok()).unwrap_or(1).clamp(1, MAX_COLUMNS);
            let (across, down) = (span("colspan"), span("rowspan"));
            for k in 0..across {
                if down > 1 {
                    covered.insert(cells.len(), down - 1);
                }
                cells.push(if k == 0 { words(cell) } else { String::new() });
            }
        }
        skip_covered(&mut cells, &mut covered);
        if cells.iter().any(|cell| !cell.is_empty()) {
            rows.push(cells);
        }
    }
    rows
}

fn skip_covered(cells: &mut Vec<String>, covered: &mut BTreeMap<usize, usize>) {
    while let Some(left) = covered.get_mut(&cells.len()) {
        *left -= 1;
        if *left == 0 {
            covered.remove(&cells.len());
        }
        cells.push(String::new());
    }
}

/// The words of a cell in one line.
fn words(cell: NodeRef<'_, Node>) -> String {
    let shown = |flow: Flow| match flow {
        Flow::Line { line, .. } => line.split().iter().map(Line::markdown).collect::<Vec<_>>(),
        Flow::Table(table) => vec![table],
    };
    flow(cell).into_iter().flat_map(shown).collect::<Vec<_>>().join("<br>")
}
