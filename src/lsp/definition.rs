//! Go to definition: where what is pointed at stands in the content.

use lsp_types::{GotoDefinitionParams, GotoDefinitionResponse, Location};

use crate::diagnostic::{Diagnostics, Files};
use crate::edit::{anchors, held};
use crate::lsp::at::{Thing, first_line, thing, unit_of};
use crate::lsp::view::View;
use crate::model::content::BlockKind;
use crate::model::label::{ActKey, Label};
use crate::model::number::Number;
use crate::source::yaml::{self, Value};
use crate::span::{FileId, Span};

/// Where what stands at a place is defined.
pub(super) fn definition(view: &View<'_>, params: &GotoDefinitionParams) -> Option<GotoDefinitionResponse> {
    let place = &params.text_document_position_params;
    let (file, at) = view.place(&place.text_document.uri, place.position)?;
    let location = location(view, &thing(view, file, at)?)?;
    Some(GotoDefinitionResponse::Scalar(location))
}

/// Where a thing is defined.
pub(super) fn location(view: &View<'_>, thing: &Thing) -> Option<Location> {
    if let Thing::Asset(_, path) = thing {
        return Some(Location { uri: view.uri(&format!("content/{path}"))?, range: lsp_types::Range::default() });
    }
    view.location(place(view, thing)?)
}

fn place(view: &View<'_>, thing: &Thing) -> Option<Span> {
    match thing {
        Thing::Reference { label: Label::Unit(unit), edition, .. } => {
            let (edition, unit) = unit_of(view, unit, *edition)?;
            Some(unit.map_or(Span::new(edition.file, 0..0), |unit| first_line(view, unit.span)))
        }
        Thing::Reference { label, .. } => of_label(view, label),
        Thing::Path { span, label, fragment } => {
            let file = target_file(view, *span, label)?;
            let anchor = fragment.as_deref().and_then(|id| anchors(&view.book(), file).into_iter().find(|anchor| anchor.id == id));
            Some(anchor.map_or(Span::new(file, 0..0), |anchor| anchor.line))
        }
        Thing::Person(_, id) => people(view).into_iter().find(|(known, _)| known == id).map(|(_, span)| span),
        Thing::Unit(span, _) | Thing::Page(span, _) => Some(*span),
        Thing::Anchor(anchor) => Some(anchor.line),
        Thing::Asset(..) => None,
    }
}

/// Where a label that is no unit leads.
pub(super) fn of_label(view: &View<'_>, label: &Label) -> Option<Span> {
    let corpus = &view.whole.corpus;
    let top = |file: FileId| Span::new(file, 0..0);
    match label {
        Label::Unit(unit) => {
            let (edition, unit) = unit_of(view, unit, None)?;
            Some(unit.map_or(top(edition.file), |unit| first_line(view, unit.span)))
        }
        Label::Margin { act, article, number } => margin(view, act, *article, *number),
        Label::Term(id) => corpus.terms.get(id).map(|entry| top(entry.file)),
        Label::Case(number) => {
            let found = corpus.cases.values().find(|entry| entry.value.number == *number).or_else(|| corpus.cases.get(number));
            found.map(|entry| top(entry.file))
        }
        Label::Ecli(ecli) => corpus.cases.values().find(|it| it.value.ecli.as_ref() == Some(ecli)).map(|entry| top(entry.file)),
        Label::Page(key) => {
            let page = corpus.pages.get(key).map(|entry| entry.file);
            page.or_else(|| corpus.methodologies.get(key).map(|entry| entry.file)).map(top)
        }
        Label::Programme(_) => None,
    }
}

/// The paragraph of a commentary with this margin number.
fn margin(view: &View<'_>, act: &ActKey, article: Number, number: u32) -> Option<Span> {
    let entry = commentary(view, act, article)?;
    let numbered = |kind: &BlockKind| matches!(kind, BlockKind::Paragraph { margin: Some(margin), .. } if *margin == number);
    let found = entry.value.body.blocks.iter().find(|block| numbered(&block.kind));
    Some(found.map_or(Span::new(entry.file, 0..0), |block| first_line(view, block.span)))
}

/// The commentary on an article; labels may name the whole act or its part.
pub(super) fn commentary<'a>(
    view: &View<'a>,
    act: &ActKey,
    article: Number,
) -> Option<&'a crate::model::corpus::Entry<crate::model::commentary::Commentary>> {
    let corpus = &view.whole.corpus;
    let parts = corpus.acts.values().filter(|part| part.about.umbrella.as_ref() == Some(act)).map(|part| &part.about.key);
    std::iter::once(act).chain(parts).find_map(|key| corpus.commentaries.get(&(key.clone(), article)))
}

/// The file that a link by path leads to: a commentary and the law it speaks of have one label.
pub(super) fn target_file(view: &View<'_>, span: Span, label: &Label) -> Option<FileId> {
    let all = held(&view.book());
    if view.whole.sources.text(span.file).get(span.range()).is_some_and(|link| link.contains("(#")) {
        return Some(span.file);
    }
    let own = all.values().find(|held| held.label == *label).map(|held| held.file);
    own.or_else(|| of_label(view, label).map(|span| span.file))
}

/// The people of `people.yaml`: id and where it stands.
pub(super) fn people(view: &View<'_>) -> Vec<(String, Span)> {
    let Some(source) = view.whole.sources.at("content/people.yaml") else { return Vec::new() };
    let node = yaml::read_bounded(source.file, &source.text, 0, yaml::MAX_FILE_BYTES, &mut Diagnostics::default());
    let Some(Value::Sequence(items)) = node.map(|node| node.value) else { return Vec::new() };
    let ids = items.into_iter().filter_map(|item| match item.value {
        Value::Mapping(entries) => entries.into_iter().find(|entry| entry.key == "id"),
        Value::Scalar { .. } | Value::Sequence(_) => None,
    });
    ids.filter_map(|entry| Some((entry.value.as_text()?.trim().to_owned(), entry.value.span))).collect()
}
