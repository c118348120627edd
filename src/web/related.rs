//! What belongs to an article by its front matter: cases that name it, terms it defines.

use std::collections::BTreeMap;

use crate::book::Book;
use crate::model::label::{ActKey, Label};
use crate::model::number::Number;
use crate::route::Routes;
use crate::span::Span;

/// Slugs of cases and ids of terms, by article.
#[derive(Clone, Debug, Default)]
pub struct Related<'a> {
    cases: BTreeMap<(ActKey, Number), Vec<&'a str>>,
    terms: BTreeMap<(ActKey, Number), Vec<&'a str>>,
    methodologies: BTreeMap<(ActKey, Number), Vec<&'a str>>,
}

impl<'a> Related<'a> {
    /// Turns around what cases, terms and methodologies say of themselves.
    #[must_use]
    pub fn new(book: &'a Book<'a>, routes: &Routes<'a>) -> Self {
        let mut related = Self::default();
        let corpus = book.corpus;
        for (slug, entry) in &corpus.cases {
            note(&mut related.cases, routes, &entry.value.articles, slug);
        }
        for (id, entry) in &corpus.terms {
            note(&mut related.terms, routes, &entry.value.basis, id);
        }
        for (path, entry) in &corpus.methodologies {
            note(&mut related.methodologies, routes, &entry.value.articles, path);
        }
        related
    }

    /// Cases on an article.
    #[must_use]
    pub fn cases(&self, act: &ActKey, article: Number) -> &[&'a str] {
        of(&self.cases, act, article)
    }

    /// Terms an article defines.
    #[must_use]
    pub fn terms(&self, act: &ActKey, article: Number) -> &[&'a str] {
        of(&self.terms, act, article)
    }

    /// Methodologies on an article.
    #[must_use]
    pub fn methodologies(&self, act: &ActKey, article: Number) -> &[&'a str] {
        of(&self.methodologies, act, article)
    }
}

type ByArticle<'a> = BTreeMap<(ActKey, Number), Vec<&'a str>>;

fn of<'m, 'a>(map: &'m ByArticle<'a>, act: &ActKey, article: Number) -> &'m [&'a str] {
    map.get(&(act.clone(), article)).map_or(&[], Vec::as_slice)
}

fn note<'a>(map: &mut ByArticle<'a>, routes: &Routes<'a>, labels: &[(Label, Span)], id: &'a str) {
    for (label, _) in labels {
        let Label::Unit(unit) = label else { continue };
        let (Some(article), Some(act)) = (unit.path.article(), routes.act_of(unit)) else { continue };
        let ids = map.entry((act.about.key.clone(), article)).or_default();
        if ids.last() != Some(&id) {
            ids.push(id);
        }
    }
}
