//! Symbols: the outline of a text, and everything of the content by name.

use lsp_types::{
    DocumentSymbol, DocumentSymbolParams, DocumentSymbolResponse, SymbolInformation, SymbolKind, WorkspaceSymbolParams,
    WorkspaceSymbolResponse,
};

use crate::diagnostic::Files;
use crate::edit::held;
use crate::lang::slug::slug;
use crate::lsp::at::{edition_in, first_line};
use crate::lsp::view::View;
use crate::model::act::Unit;
use crate::model::content::{Block, BlockKind, plain};
use crate::model::label::Step;
use crate::span::{FileId, Span};

/// So many are found at once.
const MOST: usize = 200;

/// The outline of a text: units of an act down to its paragraphs, else headings.
pub(super) fn outline(view: &View<'_>, params: &DocumentSymbolParams) -> Option<DocumentSymbolResponse> {
    let file = view.file(&params.text_document.uri)?;
    let symbols = match edition_in(view, file) {
        Some((edition, _)) => edition.units.iter().map(|unit| unit_symbol(view, unit)).collect(),
        None => headings(view, file),
    };
    Some(DocumentSymbolResponse::Nested(symbols))
}

fn unit_symbol(view: &View<'_>, unit: &Unit) -> DocumentSymbol {
    let kind = if unit.step.is_division() {
        SymbolKind::NAMESPACE
    } else if matches!(unit.step, Step::Article(_)) {
        SymbolKind::CLASS
    } else {
        SymbolKind::FIELD
    };
    let children = unit.children.iter().map(|child| unit_symbol(view, child)).collect();
    symbol(view, unit_name(unit), kind, unit.span, first_line(view, unit.span), children)
}

/// `17. pants. Vispārīgie pienākumi`, `(2)`.
pub(super) fn unit_name(unit: &Unit) -> String {
    let heading = plain(&unit.heading);
    let number = if unit.designation.is_empty() { unit.step.to_string() } else { unit.designation.clone() };
    let dot = if number.ends_with('.') { "" } else { "." };
    if heading.is_empty() { number } else { format!("{number}{dot} {heading}") }
}

fn symbol(view: &View<'_>, name: String, kind: SymbolKind, whole: Span, line: Span, children: Vec<DocumentSymbol>) -> DocumentSymbol {
    let selection = view.range(line);
    let mut range = view.range(whole);
    // The protocol wants the line within the whole.
    range.end = range.end.max(selection.end);
    range.start = range.start.min(selection.start);
    #[allow(deprecated, reason = "the field must be given")]
    DocumentSymbol { name, detail: None, kind, tags: None, deprecated: None, range, selection_range: selection, children: Some(children) }
}

fn headings(view: &View<'_>, file: FileId) -> Vec<DocumentSymbol> {
    let all = held(&view.book());
    let Some(held) = all.get(&file) else { return Vec::new() };
    let blocks: Vec<&Block> = held.body.blocks.iter().filter(|block| matches!(block.kind, BlockKind::Heading { .. })).collect();
    let end = view.whole.sources.text(file).trim_end().len();
    below(view, &blocks, 0, end).0
}

/// The headings deeper than `level`, each with those below it, and how many were taken.
fn below(view: &View<'_>, blocks: &[&Block], level: u8, end: usize) -> (Vec<DocumentSymbol>, usize) {
    let (mut symbols, mut at) = (Vec::new(), 0);
    while let Some(block) = blocks.get(at) {
        let BlockKind::Heading { level: own, inlines, .. } = &block.kind else { break };
        if *own <= level {
            break;
        }
        let rest = blocks.get(at + 1..).unwrap_or_default();
        let (children, taken) = below(view, rest, *own, end);
        let next = rest.get(taken).map_or(end, |next| next.span.range().start);
        let whole = Span::new(block.span.file, block.span.range().start..next);
        symbols.push(symbol(view, plain(inlines), SymbolKind::STRING, whole, first_line(view, block.span), children));
        at += 1 + taken;
    }
    (symbols, at)
}

/// Everything of the content whose name has the words of the question: articles, terms, cases, pages.
pub(super) fn everything(view: &View<'_>, params: &WorkspaceSymbolParams) -> Option<WorkspaceSymbolResponse> {
    let asked = slug(&params.query);
    let words: Vec<&str> = asked.split('-').filter(|word| !word.is_empty()).collect();
    let fits = |name: &str| {
        let name = slug(name);
        words.iter().all(|word| name.contains(word))
    };
    let mut found = Vec::new();
    for held in held(&view.book()).into_values() {
        let label = held.label.to_string();
        if fits(&format!("{} {label}", held.common.title)) {
            found.push((held.common.title.clone(), SymbolKind::FILE, Span::new(held.file, 0..0), label));
        }
    }
    let routes = view.routes();
    for (key, act) in &view.whole.corpus.acts {
        let Some(edition) = routes.current(act) else { continue };
        for (number, unit) in edition.articles() {
            let (name, label) = (unit_name(unit), format!("{key}:{number}"));
            if fits(&format!("{name} {label}")) {
                found.push((name, SymbolKind::CLASS, first_line(view, unit.span), label));
            }
        }
    }
    let symbols = found.into_iter().take(MOST).filter_map(|(name, kind, span, label)| {
        let location = view.location(span)?;
        #[allow(deprecated, reason = "the field must be given")]
        Some(SymbolInformation { name, kind, tags: None, deprecated: None, location, container_name: Some(label) })
    });
    Some(WorkspaceSymbolResponse::Flat(symbols.collect()))
}
