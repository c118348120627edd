//! What each file of the content holds: its label, its address, and whether these follow from its path.

use std::collections::BTreeMap;

use crate::book::Book;
use crate::config::Kind;
use crate::diagnostic::Files;
use crate::lang::slug::slug;
use crate::model::content::Body;
use crate::model::label::{Label, Step, UnitLabel, UnitPath};
use crate::model::page::Common;
use crate::parse::page_key;
use crate::route::{self, Address};
use crate::span::FileId;

/// A text of an author, with its file.
#[derive(Clone, Debug)]
pub struct Held<'a> {
    /// The file.
    pub file: FileId,
    /// Its path relative to the root.
    pub path: &'a str,
    /// How it is pointed at.
    pub label: Label,
    /// What it is.
    pub kind: Kind,
    /// Where readers find it, where that follows from its path. A commentary is at the address of its article.
    pub address: Option<Address>,
    /// What every page has.
    pub common: &'a Common,
    /// The text.
    pub body: &'a Body,
}

/// Everything authors have written, by file.
#[must_use]
pub fn held<'a>(book: &Book<'a>) -> BTreeMap<FileId, Held<'a>> {
    let (corpus, sources) = (book.corpus, book.sources);
    let mut all = BTreeMap::new();
    let mut add = |file, label, kind, address, common, body| {
        all.insert(file, Held { file, path: sources.path(file), label, kind, address, common, body });
    };
    for ((act, article), it) in &corpus.commentaries {
        let label = Label::Unit(UnitLabel::one(act.clone(), UnitPath(vec![Step::Article(*article)])));
        add(it.file, label, Kind::Commentary, None, &it.value.common, &it.value.body);
    }
    for (key, it) in &corpus.pages {
        add(it.file, Label::Page(key.clone()), Kind::Page, Some(route::written_page(key)), &it.value.common, &it.value.body);
    }
    for (key, it) in &corpus.methodologies {
        add(it.file, Label::Page(key.clone()), Kind::Methodology, Some(route::written_page(key)), &it.value.common, &it.value.body);
    }
    for (id, it) in &corpus.terms {
        add(it.file, Label::Term(id.clone()), Kind::Term, Some(route::term(id)), &it.value.common, &it.value.body);
    }
    for (slug, it) in &corpus.cases {
        let label = Label::Case(it.value.number.clone());
        add(it.file, label, Kind::CourtCase, Some(route::case(slug)), &it.value.common, &it.value.body);
    }
    all
}

/// What a path names a page by: `termini/aizbildnis.md` a term, `metodika/index.md` a page. `path` is within `content/`.
///
/// Of a case it is its slug, by which a label may name it as well as by its number.
pub(super) fn label_of(kind: Kind, path: &str) -> Option<Label> {
    let stem = path.strip_suffix(".md").unwrap_or(path);
    let name = stem.rsplit('/').next().unwrap_or(stem);
    match kind {
        Kind::Term => Some(Label::Term(slug(name))),
        Kind::CourtCase => Some(Label::Case(slug(name))),
        Kind::Page | Kind::Methodology => Some(Label::Page(page_key(stem).to_owned())),
        Kind::Act | Kind::Commentary => None,
    }
}

/// Where readers will find what a label of a page names. Of a case the label is its slug.
pub(super) fn address_of(label: &Label) -> Option<Address> {
    match label {
        Label::Term(id) => Some(route::term(id)),
        Label::Case(slug) => Some(route::case(slug)),
        Label::Page(key) => Some(route::written_page(key)),
        Label::Unit(_) | Label::Margin { .. } | Label::Ecli(_) | Label::Programme(_) => None,
    }
}
