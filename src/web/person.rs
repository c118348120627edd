//! The page of an author: what they wrote and reviewed.

use serde::Serialize;

use crate::model::page::Common;
use crate::model::person::Person;
use crate::route::{self, Address};
use crate::web::frame::{self, Frame};
use crate::web::site::Site;
use crate::web::view::Link;

/// The page of a person or group.
#[derive(Debug, Serialize)]
pub struct PersonView {
    frame: Frame,
    name: String,
    role: String,
    affiliation: String,
    written: Vec<Link>,
    reviewed: Vec<Link>,
}

/// The view of a person.
#[must_use]
pub fn person(site: &Site<'_>, person: &Person) -> PersonView {
    let page = route::person(&person.id);
    let works = works(site);
    let links = |by: &dyn Fn(&Common) -> bool| {
        let theirs = works.iter().filter(|(common, ..)| by(common));
        theirs.map(|(_, title, to)| site.link(&page, to, title.clone())).collect()
    };
    let about = frame::About { title: person.name.clone(), ..frame::About::default() };
    PersonView {
        frame: Frame::new(site, &page, about),
        name: person.name.clone(),
        role: person.role.clone().unwrap_or_default(),
        affiliation: person.affiliation.clone().unwrap_or_default(),
        written: links(&|common| common.authors.contains(&person.id)),
        reviewed: links(&|common| common.reviewer.as_ref() == Some(&person.id)),
    }
}

/// Everything that has authors, in the order of the corpus.
fn works<'a>(site: &Site<'a>) -> Vec<(&'a Common, String, Address)> {
    let corpus = site.book.corpus;
    let commentaries = corpus.commentaries.iter().map(|((act, number), entry)| {
        let short = corpus.acts.get(act).map_or_else(|| act.to_string(), |act| Site::short_title(act).to_owned());
        let title = format!("{short}, {}", site.article_name(*number));
        let place = crate::model::references::Place::Commentary { act: act.clone(), article: *number, margin: None };
        let to = site.routes.place(&place).unwrap_or_else(|| route::article(act, *number));
        (&entry.value.common, title, to)
    });
    let titled = |common: &'a Common, to: Address| (common, common.title.clone(), to);
    let methodologies = corpus.methodologies.iter().map(|(path, entry)| titled(&entry.value.common, route::written_page(path)));
    let pages = corpus.pages.iter().map(|(path, entry)| titled(&entry.value.common, route::written_page(path)));
    let terms = corpus.terms.iter().map(|(id, entry)| titled(&entry.value.common, route::term(id)));
    let cases = corpus.cases.iter().map(|(slug, entry)| titled(&entry.value.common, route::case(slug)));
    commentaries.chain(methodologies).chain(pages).chain(terms).chain(cases).collect()
}
