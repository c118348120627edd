//! The links of a text, for a click: those that lead to a file of the content.

use lsp_types::{DocumentLink, DocumentLinkParams};

use crate::edit::label_place;
use crate::lsp::at::Thing;
use crate::lsp::definition;
use crate::lsp::view::View;
use crate::model::references::Destination;
use crate::span::Span;

/// Every link of a text by path, with the file it leads to.
pub(super) fn links(view: &View<'_>, params: &DocumentLinkParams) -> Option<Vec<DocumentLink>> {
    let file = view.file(&params.text_document.uri)?;
    let link = |(span, destination): (Span, &Destination)| {
        let thing = match destination {
            Destination::Page { label, fragment } => Thing::Path { span, label: label.clone(), fragment: fragment.clone() },
            Destination::Asset(path) => Thing::Asset(span, path.clone()),
        };
        let target = definition::location(view, &thing)?;
        let place = label_place(&view.whole.sources, span)?;
        let at = format!("{}#L{}", target.uri.as_str(), target.range.start.line + 1);
        Some(DocumentLink { range: view.range(place), target: at.parse().ok(), tooltip: None, data: None })
    };
    Some(view.whole.references.paths_in(file).filter_map(link).collect())
}
