//! A paragraph that begins with "4. pants …" is a numbered list to Markdown: the number would be lost.

use crate::book::Book;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::lint::walk;
use crate::model::content::{Block, BlockKind, ListItem, plain};

/// The words that follow a number in a citation, up to their endings.
const UNIT_STEMS: [&str; 6] = ["pant", "daļ", "punkt", "apakšpunkt", "nodaļ", "gad"];

pub(super) fn check(book: &Book<'_>, diagnostics: &mut Diagnostics) {
    for (_, body, _) in walk::bodies(book) {
        walk::every_block(body, &mut |block| {
            if let BlockKind::List { start: Some(number), items, .. } = &block.kind
                && items.len() == 1
                && items.first().is_some_and(begins_with_a_unit)
            {
                let told = Diagnostic::new(Code::CitationReadAsList, block.span).arg("number", number);
                diagnostics.push(told.hint("hint-escape-number"));
            }
        });
    }
}

fn begins_with_a_unit(item: &ListItem) -> bool {
    let words = |block: &Block| match &block.kind {
        BlockKind::Paragraph { inlines, .. } => Some(plain(inlines)),
        BlockKind::Heading { .. } | BlockKind::List { .. } | BlockKind::Quote(_) | BlockKind::Container(_) => None,
        BlockKind::Code { .. } | BlockKind::Table(_) | BlockKind::Definitions(_) | BlockKind::Rule => None,
    };
    let text = item.blocks.first().and_then(words).unwrap_or_default();
    let first = text.split_whitespace().next().unwrap_or_default();
    UNIT_STEMS.iter().any(|stem| first.starts_with(stem))
}
