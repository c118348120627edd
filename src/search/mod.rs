//! Book → what the search index is made of: a record a page, and the settings of the index.
//!
//! Everything that has a page of its own and is current is found: articles with their commentary, transitional provisions, contents,
//! terms, cases, methodologies, pages, people. Old editions, histories and the pages of whole acts say again what was or is said
//! elsewhere, and are left out.

pub mod act;
pub mod article;
pub mod commentary;
pub mod court_case;
pub mod facets;
pub mod groups;
pub mod law;
pub mod page;
pub mod prose;
pub mod scope;
pub mod settings;
pub mod site;
pub mod synonyms;
pub mod term;
pub mod text;
pub mod transitional;

use komentari_search_index::{Record, Settings};

use crate::book::Book;
use crate::route;
use crate::search::groups::Groups;
use crate::search::scope::Scope;
pub use crate::search::site::{Error, Weight, render};
use crate::theme::Phrases;

/// What an index is made of.
#[derive(Clone, Debug, Default)]
pub struct Material {
    /// The pages: acts first, the most commented one before the others, each in the order of its text.
    pub records: Vec<Record>,
    /// Facets, names, synonyms, words.
    pub settings: Settings,
}

/// The records and settings of a book. With `portable` the addresses name `index.html`.
#[must_use]
pub fn material(book: &Book<'_>, phrases: &Phrases, portable: bool) -> Material {
    let scope = Scope::new(book, phrases, portable);
    let groups = Groups::new(&scope);
    let records = records(&scope, &groups);
    let settings = settings::settings(&scope, &groups, &records);
    Material { records, settings }
}

fn records(scope: &Scope<'_>, groups: &Groups<'_>) -> Vec<Record> {
    let corpus = scope.book.corpus;
    let mut records = Vec::new();
    for act in &groups.order {
        records.push(act::act(scope, act));
        if scope.routes.current(act).is_some_and(route::has_articles) {
            article::articles(scope, act, &mut records);
            records.extend(transitional::transitional(scope, act));
        }
    }
    records.extend(corpus.terms.iter().map(|(id, entry)| term::term(scope, id, &entry.value)));
    records.extend(corpus.cases.iter().map(|(slug, entry)| court_case::court_case(scope, slug, &entry.value)));
    records.extend(corpus.methodologies.iter().map(|(path, entry)| page::methodology(scope, path, &entry.value)));
    records.extend(corpus.pages.iter().map(|(path, entry)| page::page(scope, path, &entry.value)));
    records.extend(corpus.people.values().map(|person| page::person(scope, person)));
    records
}
