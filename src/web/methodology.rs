//! A methodology (metodika): its text and the articles it speaks of. Their list, where nobody has written one.

use crate::model::content::Body;
use crate::model::corpus::Corpus;
use crate::model::methodology::Methodology;
use crate::model::page::Common;
use crate::route;
use crate::web::page::{PageView, written};
use crate::web::site::Site;
use crate::web::term::links;
use crate::web::view::Entry;

/// The view of a methodology. The page at the head of the folder is a plain page: its title says already what they are.
#[must_use]
pub fn methodology(site: &Site<'_>, path: &str, methodology: &Methodology) -> PageView {
    let page = route::written_page(path);
    let kind = if path.contains('/') { "methodology" } else { "page" };
    written(site, path, kind, &methodology.common, &methodology.body).with_articles(links(site, &page, &methodology.articles))
}

/// The folder methodologies stand in; `None` where there are none.
#[must_use]
pub fn folder(corpus: &Corpus) -> Option<&str> {
    let path = corpus.methodologies.keys().find(|path| !path.is_empty())?;
    path.split('/').next()
}

/// The list of methodologies in a folder without a page of its own.
#[must_use]
pub fn list(site: &Site<'_>, folder: &str) -> PageView {
    let here = route::written_page(folder);
    let common = Common { title: site.say("methodology"), ..Common::default() };
    let mut found: Vec<(&String, &Common)> =
        site.book.corpus.methodologies.iter().map(|(path, entry)| (path, &entry.value.common)).collect();
    found.sort_by(|a, b| site.collation.compare(&a.1.title, &b.1.title).then(a.0.cmp(b.0)));
    let entry = |(path, common): (&String, &Common)| Entry {
        link: site.link(&here, &route::written_page(path), common.title.clone()),
        about: common.description.clone().unwrap_or_default(),
        note: String::new(),
    };
    written(site, folder, "page", &common, &Body::default()).with_below(found.into_iter().map(entry).collect())
}
