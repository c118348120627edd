//! A methodology (metodika): its text and the articles it speaks of.

use crate::model::methodology::Methodology;
use crate::route;
use crate::web::page::{PageView, written};
use crate::web::site::Site;
use crate::web::term::links;

/// The view of a methodology.
#[must_use]
pub fn methodology(site: &Site<'_>, path: &str, methodology: &Methodology) -> PageView {
    let page = route::written_page(path);
    written(site, path, "methodology", &methodology.common, &methodology.body).with_articles(links(site, &page, &methodology.articles))
}
