//! Find references: every place that points at a unit, a page, an anchor, a person.

use std::collections::BTreeSet;

use lsp_types::{Location, ReferenceParams};

use crate::edit::{held, links_to};
use crate::lsp::at::{Thing, thing};
use crate::lsp::definition::{self, commentary};
use crate::lsp::view::View;
use crate::model::label::{ActKey, Label, Step, UnitLabel};
use crate::model::references::Destination;
use crate::span::{FileId, Span};

/// Every place that points at what stands at a place.
pub(super) fn references(view: &View<'_>, params: &ReferenceParams) -> Option<Vec<Location>> {
    let place = &params.text_document_position;
    let (file, at) = view.place(&place.text_document.uri, place.position)?;
    let thing = thing(view, file, at)?;
    let declared = params.context.include_declaration.then(|| definition::location(view, &thing)).flatten();
    let found = spans(view, &thing);
    let rest = found.into_iter().filter_map(|span| view.location(span)).filter(|location| declared.as_ref() != Some(location));
    Some(declared.iter().cloned().chain(rest).collect())
}

fn spans(view: &View<'_>, thing: &Thing) -> BTreeSet<Span> {
    match thing {
        Thing::Reference { label, .. } | Thing::Page(_, label) => of_label(view, label),
        Thing::Unit(_, unit) => of_label(view, &Label::Unit(unit.clone())),
        Thing::Path { label, fragment: None, .. } => of_label(view, label),
        Thing::Path { span, label, fragment: Some(fragment) } => match definition::target_file(view, *span, label) {
            Some(file) => links_to(&view.book(), file, label, fragment).into_iter().map(|(link, _)| link).collect(),
            None => BTreeSet::new(),
        },
        Thing::Anchor(anchor) => {
            let all = held(&view.book());
            let label = all.get(&anchor.line.file).map(|held| held.label.clone());
            let links = label.map(|label| links_to(&view.book(), anchor.line.file, &label, &anchor.id));
            links.into_iter().flatten().map(|(link, _)| link).collect()
        }
        Thing::Person(_, id) => {
            let all = held(&view.book());
            let named = all.values().flat_map(|held| &held.common.named);
            named.filter(|(known, _)| known == id).map(|(_, span)| *span).collect()
        }
        Thing::Asset(_, path) => {
            let same = |destination: &Destination| match destination {
                Destination::Asset(known) => known == path,
                Destination::Page { .. } => false,
            };
            view.whole.references.paths().filter(|(_, destination)| same(destination)).map(|(span, _)| span).collect()
        }
    }
}

/// The places that point at a label; of a unit also at what is within it.
fn of_label(view: &View<'_>, label: &Label) -> BTreeSet<Span> {
    let references = &view.whole.references;
    let mut found: BTreeSet<Span> = references.to_other(label).iter().map(|backlink| backlink.span).collect();
    let Label::Unit(unit) = label else { return found };
    let within = |to: &Label| match to {
        Label::Unit(to) => to.act == unit.act && to.path.is_within(&unit.path),
        Label::Margin { .. } | Label::Term(_) | Label::Case(_) | Label::Ecli(_) | Label::Programme(_) | Label::Page(_) => false,
    };
    let old = old_editions(view);
    let pointing = references.all().filter(|(span, reference)| within(&reference.label) && !old.contains(&span.file));
    found.extend(pointing.map(|(span, _)| span));
    if let [Step::Article(number)] = unit.path.0.as_slice() {
        // Ranges of articles count for each article in them.
        let ranges = articles(view, unit).flat_map(|key| references.to_article(&key, *number));
        found.extend(ranges.map(|backlink| backlink.span));
        found.extend(commentary(view, &unit.act, *number).map(|entry| entry.value.article_span));
    }
    found
}

/// The files of editions that are no longer, or not yet, read: their words refer to the law as it was.
fn old_editions(view: &View<'_>) -> BTreeSet<FileId> {
    let routes = view.routes();
    let acts = view.whole.corpus.acts.values();
    let old = acts.flat_map(|act| {
        let current = routes.current(act).map(|edition| edition.file);
        act.editions.iter().map(|edition| edition.file).filter(move |file| Some(*file) != current)
    });
    old.collect()
}

/// The keys under which an article may be referred to: the act's own, and that of its part.
fn articles(view: &View<'_>, unit: &UnitLabel) -> impl Iterator<Item = ActKey> {
    let own = unit.act.clone();
    let part = view.routes().act_of(unit).map(|act| act.about.key.clone()).filter(|key| *key != own);
    std::iter::once(own).chain(part)
}
