//! Tables as Typst code. One that is too wide for the page becomes several of fewer columns, each with the first column, so that nothing
//! is ever set smaller than can be read or beside the paper.

use crate::model::content::{Alignment, Inline, InlineKind, Table, plain};
use crate::print::ids;
use crate::print::typst::setter::Setter;

/// A word is divided rather than a column made wider than this many letters for it.
const LONGEST_WORD: usize = 14;

/// A column whose longest cell has at most this many letters is as wide as that cell.
const NARROW: usize = 10;

/// Room between columns, in letters.
const GAP: usize = 2;

impl Setter<'_, '_> {
    pub(super) fn table(&mut self, table: &Table) {
        self.tables += 1;
        let id = ids::table(&self.text, self.tables);
        let columns: Vec<Column> = (0..table.alignments.len()).map(|at| Column::of(table, at)).collect();
        let sheets = sheets(&columns, self.page.letters);
        for (k, sheet) in sheets.iter().enumerate() {
            let part = (sheets.len() > 1).then(|| format!("{}/{}", k + 1, sheets.len()));
            self.sheet(table, &columns, sheet, &id, part.as_deref());
        }
    }

    /// The columns `sheet` of a table; `part` says which of its parts they are: "2/5".
    fn sheet(&mut self, table: &Table, columns: &[Column], sheet: &[usize], id: &str, part: Option<&str>) {
        self.code.raw("sheet(");
        self.code.label(id);
        self.code.raw(",");
        self.code.list(sheet, |code, at| code.number(columns.get(*at).map(Column::width).unwrap_or_default()));
        self.code.raw(",");
        self.code.list(sheet, |code, at| code.raw(alignment(table.alignments.get(*at).copied().unwrap_or_default())));
        self.code.raw(",");
        self.caption(&table.caption, part);
        self.code.raw(",");
        if table.header.is_empty() {
            self.code.raw("none");
        } else {
            // A header stands on every page of its table, and on all but the first it is no part of the text, where nothing may be linked.
            self.row(&table.header, sheet, true);
        }
        let noted = sheet.iter().filter_map(|at| table.header.get(*at)).any(|cell| has_notes(cell));
        self.code.raw(if noted { ",false,(" } else { ",true,(" });
        for row in &table.rows {
            self.row(row, sheet, false);
            self.code.raw(",\n");
        }
        self.code.raw("));\n");
    }

    fn caption(&mut self, caption: &[Inline], part: Option<&str>) {
        if caption.is_empty() && part.is_none() {
            return self.code.raw("none");
        }
        self.code.raw("{[];");
        self.inlines(caption);
        if let Some(part) = part {
            self.code.raw("\" \";");
            self.code.string(&format!("({part})"));
        }
        self.code.raw("}");
    }

    fn row(&mut self, cells: &[Vec<Inline>], sheet: &[usize], header: bool) {
        self.code.raw("(");
        for at in sheet {
            let cell = cells.get(*at).map(Vec::as_slice).unwrap_or_default();
            self.code.raw("{[];");
            if header { self.unlinked(cell) } else { self.inlines(cell) }
            self.code.raw("},");
        }
        self.code.raw(")");
    }
}

/// What a column needs, in letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Column {
    /// The longest word.
    word: usize,
    /// The longest cell.
    cell: usize,
}

impl Column {
    fn of(table: &Table, at: usize) -> Self {
        let cells = std::iter::once(&table.header).chain(&table.rows).filter_map(|row| row.get(at));
        cells.fold(Self { word: 1, cell: 1 }, |wide, cell| {
            let words = plain(cell);
            let word = words.split_whitespace().map(|word| word.chars().count()).max().unwrap_or_default();
            Self { word: wide.word.max(word.min(LONGEST_WORD)), cell: wide.cell.max(words.chars().count()) }
        })
    }

    /// Its width: as its words need, or a share of what the narrow ones leave.
    fn width(&self) -> String {
        match self.cell {
            0..=NARROW => String::from("auto"),
            // Twice the text is set in a little less than twice the width, in more lines.
            letters => format!("{}fr", (letters.min(400) as f64).sqrt().max(self.word as f64 / 2.0).round()),
        }
    }
}

/// The columns of a table in as few groups as fit on a line of `letters`; all but the first begin with the table's first column.
fn sheets(columns: &[Column], letters: usize) -> Vec<Vec<usize>> {
    let room = |column: &Column| column.word.min(column.cell) + GAP;
    let first = columns.first().map(room).unwrap_or_default();
    let (mut sheets, mut sheet, mut width) = (Vec::new(), Vec::new(), 0);
    for (at, column) in columns.iter().enumerate() {
        if width + room(column) > letters && sheet.len() > 1 {
            sheets.push(std::mem::replace(&mut sheet, vec![0]));
            width = first;
        }
        sheet.push(at);
        width += room(column);
    }
    sheets.push(sheet);
    sheets
}

const fn alignment(alignment: Alignment) -> &'static str {
    match alignment {
        Alignment::None | Alignment::Left => "left",
        Alignment::Center => "center",
        Alignment::Right => "right",
    }
}

/// Whether running text refers to footnotes.
fn has_notes(inlines: &[Inline]) -> bool {
    inlines.iter().any(|inline| match &inline.kind {
        InlineKind::FootnoteReference(_) => true,
        InlineKind::Emphasis(inner) | InlineKind::Strong(inner) | InlineKind::Strikethrough(inner) => has_notes(inner),
        InlineKind::Superscript(inner) | InlineKind::Subscript(inner) | InlineKind::Keyboard(inner) => has_notes(inner),
        InlineKind::NoLink(inner) => has_notes(inner),
        InlineKind::Link { content, .. } | InlineKind::Abbreviation { content, .. } => has_notes(content),
        InlineKind::Foreign { content, .. } | InlineKind::Index { content, .. } => has_notes(content),
        InlineKind::Text(_) | InlineKind::Code(_) | InlineKind::Image { .. } | InlineKind::SoftBreak | InlineKind::HardBreak => false,
    })
}

#[cfg(test)]
mod tests {
    use super::{Column, sheets};

    #[test]
    fn a_table_that_fits_is_one_sheet() {
        assert_eq!(sheets(&[Column { word: 8, cell: 30 }; 5], 88), [[0, 1, 2, 3, 4]]);
    }

    #[test]
    fn forty_columns_are_sheets_that_begin_with_the_first_column() {
        let sheets = sheets(&[Column { word: 8, cell: 30 }; 40], 88);
        assert_eq!(sheets.len(), 6);
        assert_eq!(sheets[1], [0, 8, 9, 10, 11, 12, 13, 14]);
        assert!(sheets.iter().skip(1).all(|sheet| sheet[0] == 0));
        let all: Vec<usize> = std::iter::once(0).chain(sheets.concat().into_iter().filter(|at| *at > 0)).collect();
        assert_eq!(all, (0..40).collect::<Vec<_>>());
    }
}
