//! Court cases (tiesu prakse): the list and the page of each case.

use serde::Serialize;

use crate::model::court_case::CourtCase;
use crate::model::label::Label;
use crate::route;
use crate::web::backlinks::{self, Group, Here};
use crate::web::frame::{self, Frame};
use crate::web::notices;
use crate::web::site::Site;
use crate::web::term::links;
use crate::web::text::{FootnoteView, Text, first_words};
use crate::web::view::{Byline, Day, Html, Link, Notice};

/// The list of cases.
#[derive(Debug, Serialize)]
pub struct CasesView {
    frame: Frame,
    /// The newest first.
    cases: Vec<CaseRow>,
}

/// A case in the list.
#[derive(Debug, Serialize)]
struct CaseRow {
    link: Link,
    court: String,
    decided: Option<Day>,
    about: String,
    articles: Vec<Link>,
    example: bool,
}

/// The page of a case.
#[derive(Debug, Serialize)]
pub struct CaseView {
    frame: Frame,
    title: String,
    number: String,
    court: String,
    ecli: String,
    decided: Option<Day>,
    articles: Vec<Link>,
    notices: Vec<Notice>,
    body: Html,
    footnotes: Vec<FootnoteView>,
    byline: Byline,
    backlinks: Vec<Group>,
    backlink_count: usize,
}

/// The view of the list.
#[must_use]
pub fn cases(site: &Site<'_>) -> CasesView {
    let page = route::cases();
    let here = site.say("cases");
    let about = frame::About { title: here.clone(), here, ..frame::About::default() };
    let mut all: Vec<(&String, &CourtCase)> = site.book.corpus.cases.iter().map(|(slug, entry)| (slug, entry.value.as_ref())).collect();
    all.sort_by(|a, b| b.1.decided.cmp(&a.1.decided).then(a.0.cmp(b.0)));
    let row = |(slug, case): &(&String, &CourtCase)| CaseRow {
        link: site.link(&page, &route::case(slug), case.number.clone()),
        court: case.court.clone(),
        decided: case.decided.map(|day| site.day(day)),
        about: case.common.description.clone().unwrap_or_else(|| first_words(&case.body.blocks)),
        articles: links(site, &page, &case.articles),
        example: case.example,
    };
    CasesView { frame: Frame::new(site, &page, about), cases: all.iter().map(row).collect() }
}

/// The view of a case.
#[must_use]
pub fn case(site: &Site<'_>, slug: &str, case: &CourtCase) -> CaseView {
    let page = route::case(slug);
    let text = Text::new(site, &page);
    let (body, footnotes) = text.body(&case.body);
    let labels: Vec<Label> = std::iter::once(Label::Case(case.number.clone())).chain(case.ecli.clone().map(Label::Ecli)).collect();
    let groups = backlinks::to_label(site, &labels, Here { act: None, page: &page });
    let title = if case.common.title.is_empty() { case.number.clone() } else { case.common.title.clone() };
    let about = frame::About {
        title: format!("{title}. {}", case.court),
        description: case.common.description.clone().unwrap_or_else(|| first_words(&case.body.blocks)),
        above: vec![(site.say("cases"), route::cases())],
        here: case.number.clone(),
        language: case.common.language.clone(),
        anchor: case.common.anchor.clone(),
        ..frame::About::default()
    };
    CaseView {
        frame: Frame::new(site, &page, about),
        title,
        number: case.number.clone(),
        court: case.court.clone(),
        ecli: case.ecli.clone().unwrap_or_default(),
        decided: case.decided.map(|day| site.day(day)),
        articles: links(site, &page, &case.articles),
        notices: case.example.then(|| notices::simple(site, "example")).into_iter().collect(),
        body,
        footnotes,
        byline: site.byline(&page, &case.common),
        backlink_count: backlinks::count(&groups),
        backlinks: groups,
    }
}
