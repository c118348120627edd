//! Tables that are wider than a page, cut into pieces that are not: each begins with the first column and goes on with the next ones.

use std::borrow::Cow;

use crate::model::content::{Inline, Table, plain};

/// Letters that every column costs beside its words: the space between columns.
const GAP: usize = 2;
/// A column of running text is never narrower than this, if its text is longer.
const NARROW: usize = 10;

/// The table itself where it has room within `measure` letters, else its pieces in order. A column that has no room by itself is kept:
/// its words break.
#[must_use]
pub fn pieces(table: &Table, measure: usize) -> Vec<Cow<'_, Table>> {
    let widths: Vec<usize> = (0..table.alignments.len()).map(|column| width(table, column)).collect();
    if widths.iter().sum::<usize>() <= measure || widths.len() < 3 {
        return vec![Cow::Borrowed(table)];
    }
    let first = widths.first().copied().unwrap_or_default();
    let mut groups: Vec<Vec<usize>> = Vec::new();
    let mut used = measure;
    for (column, width) in widths.iter().enumerate().skip(1) {
        if used + width > measure {
            groups.push(vec![0]);
            used = first;
        }
        used += width;
        groups.last_mut().into_iter().for_each(|group| group.push(column));
    }
    groups.iter().map(|columns| Cow::Owned(only(table, columns))).collect()
}

/// The letters a column cannot do without: its longest word, and of longer text enough for a line that can be read.
fn width(table: &Table, column: usize) -> usize {
    let cells = std::iter::once(&table.header).chain(&table.rows).filter_map(|row| row.get(column));
    let of_cell = |cell: &Vec<Inline>| {
        let text = plain(cell);
        let word = text.split_whitespace().map(|word| word.chars().count()).max().unwrap_or_default();
        word.max(text.chars().count().min(NARROW))
    };
    cells.map(of_cell).max().unwrap_or_default() + GAP
}

fn only(table: &Table, columns: &[usize]) -> Table {
    let pick = |row: &Vec<Vec<Inline>>| columns.iter().filter_map(|column| row.get(*column).cloned()).collect();
    Table {
        caption: table.caption.clone(),
        alignments: columns.iter().filter_map(|column| table.alignments.get(*column).copied()).collect(),
        header: pick(&table.header),
        rows: table.rows.iter().map(pick).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::content::{Alignment, InlineKind};
    use crate::span::Span;

    fn table(columns: usize, words: &str) -> Table {
        let cell = |column: usize| vec![Inline { kind: InlineKind::Text(format!("{words}{column}")), span: Span::default() }];
        let row: Vec<_> = (0..columns).map(cell).collect();
        Table { caption: Vec::new(), alignments: vec![Alignment::None; columns], header: row.clone(), rows: vec![row] }
    }

    #[test]
    fn a_table_that_has_room_stays_whole() {
        assert_eq!(pieces(&table(4, "vārds"), 95).len(), 1);
        assert_eq!(pieces(&table(2, &"garš".repeat(60)), 95).len(), 1, "two columns cannot be cut");
    }

    #[test]
    fn forty_columns_become_pieces_that_each_begin_with_the_first() {
        let table = table(40, "vārds");
        let cut = pieces(&table, 95);
        let first: Vec<String> = cut.iter().map(|piece| plain(&piece.header[0])).collect();
        assert_eq!(first, vec!["vārds0"; cut.len()]);
        assert_eq!(cut.iter().map(|piece| piece.header.len() - 1).sum::<usize>(), 39, "every other column once");
        assert!(cut.len() > 3 && cut.iter().all(|piece| piece.rows[0].len() == piece.alignments.len()));
    }
}
