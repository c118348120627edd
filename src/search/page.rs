//! The records of plain pages, of methodologies, of people.

use komentari_search_index::{Record, Section};

use crate::model::content::Body;
use crate::model::methodology::Methodology;
use crate::model::page::{Common, Page};
use crate::model::person::Person;
use crate::route;
use crate::search::facets::{Kind, facets, push};
use crate::search::prose;
use crate::search::scope::{Scope, year};

/// The record of a plain page; the home page has the site's title where it has none.
#[must_use]
pub fn page(scope: &Scope<'_>, path: &str, page: &Page) -> Record {
    let mut record = written(scope, path, Kind::Page, &page.common, &page.body);
    if record.title.is_empty() {
        record.title.clone_from(&scope.book.config.title);
    }
    record
}

/// The record of a methodology. The page at the head of the folder is a plain page.
#[must_use]
pub fn methodology(scope: &Scope<'_>, path: &str, methodology: &Methodology) -> Record {
    let kind = if path.contains('/') { Kind::Methodology } else { Kind::Page };
    written(scope, path, kind, &methodology.common, &methodology.body)
}

/// The record of a person or group.
#[must_use]
pub fn person(scope: &Scope<'_>, person: &Person) -> Record {
    let mut record = scope.record(&route::person(&person.id), &person.name);
    let text = [&person.role, &person.affiliation].into_iter().flatten().cloned().collect::<Vec<_>>().join(", ");
    push(&mut record, &facets(Kind::Person, "", None, None), Section { text, ..Section::default() });
    record
}

fn written(scope: &Scope<'_>, path: &str, kind: Kind, common: &Common, body: &Body) -> Record {
    let mut record = scope.written(&route::written_page(path), common);
    record.context.extend(common.description.clone());
    prose::add(scope, body, &facets(kind, "", None, common.updated.map(year)), &mut record);
    record
}
