//! Sources to documents: front matter, Markdown, and one file a kind. Nothing here fails: it reports.

pub mod act;
pub mod books;
pub mod commentary;
pub mod court_case;
pub mod directive;
pub mod forms;
pub mod front_matter;
pub mod markdown;
pub mod methodology;
pub mod page;
pub mod passages;
pub mod people;
pub mod registry;
pub mod search;
pub mod site;
pub mod term;
#[cfg(test)]
mod tests;
pub mod title;

use std::sync::Arc;

use crate::citation::Recogniser;
use crate::config::Kind;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::model::citation::Standpoint;
use crate::model::commentary::Commentary;
use crate::model::document::{Document, Passage, Payload};
use crate::model::label::{ActKey, Step, UnitPath};
use crate::model::references::Place;
use crate::source::Source;
use crate::source::fields::read_date;
use crate::span::Span;

/// The path of a file within `content/`, without its ending: `komentari/btl/017`.
#[must_use]
pub fn path_of(source: &Source) -> &str {
    let path = source.path.strip_prefix("content/").unwrap_or(&source.path);
    let name = path.rfind('/').map_or(0, |slash| slash + 1);
    match path.rfind('.') {
        Some(dot) if dot > name => path.get(..dot).unwrap_or(path),
        Some(_) | None => path,
    }
}

/// The key of a page's address: the path, without a final `index`.
#[must_use]
pub fn page_key(path: &str) -> &str {
    match path.strip_suffix("index") {
        Some("") => "",
        Some(folder) => folder.strip_suffix('/').unwrap_or(path),
        None => path,
    }
}

/// Reads one file of a kind, and finds the citations in its prose. `None` where nothing can be made of it, and why is told.
///
/// The site's own files (`site.yaml`, `people.yaml`, `acts.yaml`, `search.yaml`) have readers of their own.
pub fn parse(source: &Source, kind: Kind, recogniser: &Recogniser, diagnostics: &mut Diagnostics) -> Option<Document> {
    let path = path_of(source);
    if source.text.trim().is_empty() {
        diagnostics.push(Diagnostic::new(Code::EmptyFile, Span::new(source.file, 0..0)));
    }
    let payload = payload(source, path, kind, diagnostics)?;
    let passages = passages_of(&payload, path, recogniser).into();
    Some(Document { file: source.file, path: path.to_owned(), payload, passages })
}

fn payload(source: &Source, path: &str, kind: Kind, diagnostics: &mut Diagnostics) -> Option<Payload> {
    match kind {
        Kind::Act => act(source, path, diagnostics),
        Kind::Commentary => commentary::commentary(source, path, diagnostics).map(|it| Payload::Commentary(Arc::new(it))),
        Kind::Page => Some(Payload::Page(Arc::new(page::page(source, path, diagnostics)))),
        Kind::Term => Some(Payload::Term(Arc::new(term::term(source, path, diagnostics)))),
        Kind::CourtCase => Some(Payload::CourtCase(Arc::new(court_case::court_case(source, path, diagnostics)))),
        Kind::Methodology => Some(Payload::Methodology(Arc::new(methodology::methodology(source, path, diagnostics)))),
    }
}

/// A file of an act: `likumi/btl/act.yaml` or an edition, `likumi/btl/2026-01-01.md`. What lies elsewhere in the folder is a plain page.
fn act(source: &Source, path: &str, diagnostics: &mut Diagnostics) -> Option<Payload> {
    let [.., folder, _] = path.split('/').collect::<Vec<_>>()[..] else { return None };
    if path.split('/').count() < 3 {
        let name = path.rsplit('/').next().unwrap_or(path);
        if read_date(name).is_ok() {
            diagnostics.push(Diagnostic::new(Code::MisplacedEdition, Span::new(source.file, 0..0)).arg("folder", folder).arg("name", name));
            return None;
        }
        return Some(Payload::Page(Arc::new(page::page(source, path, diagnostics))));
    }
    let Ok(key) = folder.parse::<ActKey>() else {
        diagnostics.push(Diagnostic::new(Code::BrokenActKey, Span::new(source.file, 0..0)).arg("word", folder));
        return None;
    };
    if source.path.ends_with(".yaml") || source.path.ends_with(".yml") {
        return about_act(source, &key, diagnostics);
    }
    edition(source, &key, diagnostics)
}

/// What an act is: `act.yaml`.
fn about_act(source: &Source, key: &ActKey, diagnostics: &mut Diagnostics) -> Option<Payload> {
    act::parse_about(source, key, diagnostics).map(|about| Payload::AboutAct(Arc::new(about)))
}

/// One edition of an act.
fn edition(source: &Source, key: &ActKey, diagnostics: &mut Diagnostics) -> Option<Payload> {
    act::parse_edition(source, key, diagnostics).map(|edition| Payload::Edition(Arc::new(edition)))
}

fn passages_of(payload: &Payload, path: &str, recogniser: &Recogniser) -> Vec<Passage> {
    let nowhere = Standpoint::default;
    match payload {
        Payload::AboutAct(_) => Vec::new(),
        Payload::Edition(edition) => passages::of_edition(edition, recogniser),
        Payload::Commentary(commentary) => {
            let Commentary { act, article, body, .. } = commentary.as_ref();
            let place = Place::Commentary { act: act.clone(), article: *article, margin: None };
            let path = UnitPath(vec![Step::Article(*article)]);
            passages::of_body(body, place, Standpoint { act: Some(act.clone()), path, own_text: false }, recogniser)
        }
        Payload::Page(page) => passages::of_body(&page.body, Place::Page(page_key(path).to_owned()), nowhere(), recogniser),
        Payload::Methodology(it) => passages::of_body(&it.body, Place::Page(page_key(path).to_owned()), nowhere(), recogniser),
        Payload::Term(term) => passages::of_body(&term.body, Place::Term(term.id.clone()), nowhere(), recogniser),
        Payload::CourtCase(case) => passages::of_body(&case.body, Place::Case(case.slug.clone()), nowhere(), recogniser),
    }
}
