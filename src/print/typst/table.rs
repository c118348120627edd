//! Tables as Typst code. One that is too wide for the page becomes several of fewer columns ([`pieces`]).

use crate::html::wide::pieces;
use crate::model::content::{Alignment, Inline, InlineKind, Table, plain};
use crate::print::ids;
use crate::print::typst::setter::Setter;

/// A column whose longest cell has at most this many letters is as wide as that cell.
const NARROW: usize = 10;

/// A word is divided rather than a column made wider than this many letters for it.
const LONGEST_WORD: usize = 24;

impl Setter<'_, '_> {
    pub(super) fn table(&mut self, table: &Table) {
        self.tables += 1;
        let id = ids::table(&self.text, self.tables);
        let pieces = pieces(table, self.page.letters);
        for (k, piece) in pieces.iter().enumerate() {
            let part = (pieces.len() > 1).then(|| format!("({}/{})", k + 1, pieces.len()));
            self.sheet(piece, &id, part.as_deref());
        }
    }

    /// A table that has room on the page; `part` says which part of a wider one it is: "(2/5)".
    fn sheet(&mut self, table: &Table, id: &str, part: Option<&str>) {
        self.code.raw("sheet(");
        self.code.label(id);
        self.code.raw(",");
        self.code.list(0..table.alignments.len(), |code, column| code.raw(&width(table, column)));
        self.code.raw(",");
        self.code.list(&table.alignments, |code, at| code.raw(alignment(*at)));
        self.code.raw(",");
        self.caption(&table.caption, part);
        self.code.raw(",");
        if table.header.is_empty() {
            self.code.raw("none");
        } else {
            // A header stands on every page of its table, and on all but the first it is no part of the text, where nothing may be linked.
            self.row(&table.header, true);
        }
        let noted = table.header.iter().any(|cell| has_notes(cell));
        self.code.raw(if noted { ",false,(" } else { ",true,(" });
        for row in &table.rows {
            self.row(row, false);
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
            self.code.string(part);
        }
        self.code.raw("}");
    }

    fn row(&mut self, cells: &[Vec<Inline>], header: bool) {
        self.code.raw("(");
        for cell in cells {
            self.code.raw("{[];");
            if header {
                self.unlinked(cell)
            } else {
                self.inlines(cell)
            }
            self.code.raw("},");
        }
        self.code.raw(")");
    }
}

/// The width of a column: as its words need, or a share of what the narrow ones leave.
fn width(table: &Table, column: usize) -> String {
    let cells = std::iter::once(&table.header).chain(&table.rows).filter_map(|row| row.get(column));
    let (mut longest, mut word) = (1, 1);
    for text in cells.map(|cell| plain(cell)) {
        longest = longest.max(text.chars().count());
        word = word.max(text.split_whitespace().map(|word| word.chars().count()).max().unwrap_or_default().min(LONGEST_WORD));
    }
    match longest {
        0..=NARROW => String::from("auto"),
        // Four times the text has twice the width and twice the lines; a word has room.
        letters => format!("{}fr", (letters.min(600).isqrt() * 2).max(word)),
    }
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
