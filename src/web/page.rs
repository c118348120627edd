//! A plain page: a title, a text, the pages below it.

use serde::Serialize;

use crate::model::content::Body;
use crate::model::label::Label;
use crate::model::page::{Common, Page};
use crate::route;
use crate::web::backlinks::{self, Group, Here};
use crate::web::frame::{self, Frame};
use crate::web::site::Site;
use crate::web::text::{FootnoteView, Text, first_words};
use crate::web::view::{Byline, Entry, Html, Link};

/// A page that is only text.
#[derive(Debug, Serialize)]
pub struct PageView {
    frame: Frame,
    /// What it is: `page` or `methodology`.
    kind: &'static str,
    title: String,
    body: Html,
    footnotes: Vec<FootnoteView>,
    /// Pages in the folder of this page.
    below: Vec<Entry>,
    /// Articles it speaks of.
    articles: Vec<Link>,
    byline: Byline,
    /// Whether anybody is named or anything is dated.
    signed: bool,
    backlinks: Vec<Group>,
    backlink_count: usize,
}

/// The view of a plain page.
#[must_use]
pub fn page(site: &Site<'_>, path: &str, page: &Page) -> PageView {
    PageView { below: below(site, path), ..written(site, path, "page", &page.common, &page.body) }
}

/// The view of any page that is only text.
#[must_use]
pub fn written(site: &Site<'_>, path: &str, kind: &'static str, common: &Common, body: &Body) -> PageView {
    let page = route::written_page(path);
    let (html, footnotes) = Text::new(site, &page).body(body);
    let groups = backlinks::to_label(site, &[Label::Page(path.to_owned())], Here { act: None, page: &page });
    let about = frame::About {
        title: common.title.clone(),
        description: common.description.clone().unwrap_or_else(|| first_words(&body.blocks)),
        above: above(site, path),
        language: common.language.clone(),
        anchor: common.anchor.clone(),
        ..frame::About::default()
    };
    PageView {
        frame: Frame::new(site, &page, about),
        kind,
        title: common.title.clone(),
        body: html,
        footnotes,
        below: Vec::new(),
        articles: Vec::new(),
        byline: site.byline(&page, common),
        signed: !common.authors.is_empty() || common.reviewer.is_some() || common.updated.is_some(),
        backlink_count: backlinks::count(&groups),
        backlinks: groups,
    }
}

impl PageView {
    /// With the pages below it.
    #[must_use]
    pub fn with_below(self, below: Vec<Entry>) -> Self {
        Self { below, ..self }
    }

    /// With the articles a methodology speaks of.
    #[must_use]
    pub fn with_articles(self, articles: Vec<Link>) -> Self {
        Self { articles, ..self }
    }
}

/// The pages of the folders above.
fn above(site: &Site<'_>, path: &str) -> Vec<(String, route::Address)> {
    let pages = &site.book.corpus.pages;
    let cuts = path.match_indices('/').map(|(at, _)| at);
    let page = |at: usize| {
        let folder = path.get(..at)?;
        let entry = pages.get(folder)?;
        Some((entry.value.common.title.clone(), route::written_page(folder)))
    };
    cuts.filter_map(page).collect()
}

/// The pages directly in the folder of a page, lighter ones first, then by title.
fn below(site: &Site<'_>, path: &str) -> Vec<Entry> {
    if path.is_empty() || path == "index" {
        return Vec::new();
    }
    let folder = format!("{path}/");
    let pages = site.book.corpus.pages.range(folder.clone()..).take_while(|(other, _)| other.starts_with(&folder));
    let direct = pages.filter(|(other, _)| other.get(folder.len()..).is_some_and(|rest| !rest.contains('/')));
    let mut found: Vec<_> = direct.map(|(other, entry)| (other, &entry.value.common)).collect();
    found.sort_by(|a, b| {
        let order = |common: &Common| common.order.unwrap_or(i64::MAX);
        order(a.1).cmp(&order(b.1)).then_with(|| site.collation.compare(&a.1.title, &b.1.title)).then(a.0.cmp(b.0))
    });
    let here = route::written_page(path);
    let entry = |(other, common): (&String, &Common)| Entry {
        link: site.link(&here, &route::written_page(other), common.title.clone()),
        about: common.description.clone().unwrap_or_default(),
        note: String::new(),
    };
    found.into_iter().map(entry).collect()
}
