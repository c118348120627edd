//! What stands at a place of a file: a reference, a heading with its anchor, a unit of the law, a person, the page itself.

use jiff::civil::Date;

use crate::diagnostic::Files;
use crate::edit::{Anchor, anchor_at, held};
use crate::lsp::view::View;
use crate::model::act::{Edition, Unit};
use crate::model::label::{ActKey, Label, Step, UnitLabel, UnitPath};
use crate::model::references::{Destination, Standing};
use crate::span::{FileId, Span};

/// What stands at a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Thing {
    /// Something that points at a label: a citation, a link, a line of front matter.
    Reference {
        /// Where it stands.
        span: Span,
        /// What it points at.
        label: Label,
        /// How that stands in the law.
        standing: Standing,
        /// The edition it speaks of, where it is not the current one.
        edition: Option<Date>,
    },
    /// A link by path to a page.
    Path {
        /// Where it stands.
        span: Span,
        /// The page.
        label: Label,
        /// The anchor in it.
        fragment: Option<String>,
    },
    /// A link or image that names a file: its path within `content/`.
    Asset(Span, String),
    /// Somebody named in front matter, by id.
    Person(Span, String),
    /// A unit of the law, in the file of an edition.
    Unit(Span, UnitLabel),
    /// A heading or box with its anchor.
    Anchor(Anchor),
    /// The page itself, named in its front matter.
    Page(Span, Label),
}

impl Thing {
    /// Where it stands.
    pub(super) const fn span(&self) -> Span {
        match self {
            Self::Reference { span, .. } | Self::Path { span, .. } => *span,
            Self::Asset(span, _) | Self::Person(span, _) | Self::Unit(span, _) | Self::Page(span, _) => *span,
            Self::Anchor(anchor) => anchor.line,
        }
    }
}

/// What stands at a byte (as read) of a file.
pub(super) fn thing(view: &View<'_>, file: FileId, at: usize) -> Option<Thing> {
    reference(view, file, at)
        .or_else(|| path(view, file, at))
        .or_else(|| person(view, file, at))
        .or_else(|| unit(view, file, at))
        .or_else(|| anchor_at(&view.book(), file, at).map(Thing::Anchor))
        .or_else(|| page(view, file, at))
}

/// Whether a place touches a span; the place after its last letter does.
fn touches(span: Span, at: usize) -> bool {
    span.range().start <= at && at <= span.range().end
}

/// The letters around a place.
fn around(file: FileId, at: usize) -> Span {
    Span::new(file, at.saturating_sub(1)..at + 1)
}

fn reference(view: &View<'_>, file: FileId, at: usize) -> Option<Thing> {
    let references = &view.whole.references;
    // Of two that meet, the one that begins here.
    let (span, found) = references.within(around(file, at)).filter(|(span, _)| touches(*span, at)).last()?;
    Some(Thing::Reference { span, label: found.label.clone(), standing: found.standing, edition: found.edition })
}

fn path(view: &View<'_>, file: FileId, at: usize) -> Option<Thing> {
    let paths = view.whole.references.paths_in(file);
    // A picture may stand within a link.
    let (span, destination) = paths.filter(|(span, _)| touches(*span, at)).min_by_key(|(span, _)| span.end - span.start)?;
    Some(match destination {
        Destination::Page { label, fragment } => Thing::Path { span, label: label.clone(), fragment: fragment.clone() },
        Destination::Asset(path) => Thing::Asset(span, path.clone()),
    })
}

fn person(view: &View<'_>, file: FileId, at: usize) -> Option<Thing> {
    if view.whole.sources.path(file) == "content/people.yaml" {
        let found = super::definition::people(view).into_iter().find(|(_, span)| touches(*span, at))?;
        return Some(Thing::Person(found.1, found.0));
    }
    let all = held(&view.book());
    let named = all.get(&file)?.common.named.iter().find(|(_, span)| touches(*span, at))?;
    Some(Thing::Person(named.1, named.0.clone()))
}

fn page(view: &View<'_>, file: FileId, at: usize) -> Option<Thing> {
    let all = held(&view.book());
    let held = all.get(&file)?;
    if held.common.front_matter.range().is_empty() {
        return None;
    }
    let text = view.whole.sources.text(file);
    let start = text.get(..at)?.rfind('\n').map_or(0, |newline| newline + 1);
    let line = text.get(start..)?.lines().next()?;
    let (key, _) = line.split_once(':')?;
    let body = text.get(4..)?.find("\n---").map_or(0, |end| end + 4);
    let names = matches!(key, "term" | "title" | "number" | "article") && at <= body;
    names.then(|| Thing::Page(Span::new(file, start..start + line.len()), held.label.clone()))
}

fn unit(view: &View<'_>, file: FileId, at: usize) -> Option<Thing> {
    let (edition, umbrella) = edition_in(view, file)?;
    let (mut path, mut units, mut span) = (UnitPath::default(), edition.units.as_slice(), Span::new(file, 0..0));
    while let Some(unit) = units.iter().find(|unit| unit.span.file == file && touches(unit.span, at)) {
        path = path.with(unit.step.clone());
        (units, span) = (unit.children.as_slice(), unit.span);
    }
    // Articles are numbered through: the divisions above them are not in their labels.
    let article = path.0.iter().position(|step| matches!(step, Step::Article(_)));
    let annex = path.0.iter().any(|step| matches!(step, Step::Annex(_)));
    if let Some(k) = article.filter(|_| !annex) {
        path.0.drain(..k);
    }
    let act = umbrella.filter(|_| path.article().is_some()).unwrap_or_else(|| edition.act.clone());
    Some(Thing::Unit(first_line(view, span), UnitLabel::one(act, path)))
}

/// The edition that a file holds, and the key its articles are called by where that is not its own.
pub(super) fn edition_in<'a>(view: &View<'a>, file: FileId) -> Option<(&'a Edition, Option<ActKey>)> {
    let acts = view.whole.corpus.acts.values();
    let mut editions = acts.flat_map(|act| act.editions.iter().map(move |edition| (edition, act.about.umbrella.clone())));
    editions.find(|(edition, _)| edition.file == file).map(|(edition, umbrella)| (edition.as_ref(), umbrella))
}

/// The first line of a unit.
pub(super) fn first_line(view: &View<'_>, span: Span) -> Span {
    let words = view.whole.sources.text(span.file).get(span.range()).unwrap_or_default();
    let length = words.find('\n').unwrap_or(words.len());
    Span::new(span.file, span.range().start..span.range().start + length)
}

/// A unit of the law: the edition it is read in, and itself, or the nearest unit above it that is there.
pub(super) fn unit_of<'a>(view: &View<'a>, label: &UnitLabel, edition: Option<Date>) -> Option<(&'a Edition, Option<&'a Unit>)> {
    let act = view.routes().act_of(label)?;
    let day = edition.unwrap_or(view.whole.today);
    let edition = act.edition_at(day).or_else(|| act.editions.first().map(AsRef::as_ref))?;
    let mut path = label.path.clone();
    while !path.0.is_empty() {
        if let Some(unit) = edition.unit(&path) {
            return Some((edition, Some(unit)));
        }
        path.0.pop();
    }
    Some((edition, None))
}
