//! The home page: what the site is, the way into the law, what is new, the glossary.

use jiff::civil::Date;
use serde::Serialize;

use crate::model::act::{Act, Unit};
use crate::model::commentary::Commentary;
use crate::model::label::{ActKey, Step, UnitLabel, UnitPath};
use crate::model::number::Number;
use crate::model::references::Place;
use crate::route::{self, Address};
use crate::web::frame::{self, Frame};
use crate::web::names::{division_label, division_name};
use crate::web::notices::paraphrase;
use crate::web::site::Site;
use crate::web::text::{FootnoteView, Text, first_words, plain};
use crate::web::view::{Day, Entry, Html, Link};

/// Entries shown of a long list.
const SHOWN: usize = 6;

/// The home page.
#[derive(Debug, Serialize)]
pub struct HomeView {
    frame: Frame,
    title: String,
    description: String,
    acts: Vec<ActCard>,
    news: Vec<News>,
    terms: Vec<Entry>,
    terms_link: Option<Link>,
    cases_link: Option<Link>,
    pages: Vec<Entry>,
    /// The text of `content/index.md`.
    body: Html,
    footnotes: Vec<FootnoteView>,
}

/// An act with its chapters.
#[derive(Debug, Serialize)]
struct ActCard {
    title: String,
    paraphrase: String,
    link: Link,
    chapters: Vec<Chapter>,
}

/// A chapter of the act.
#[derive(Debug, Serialize)]
struct Chapter {
    label: String,
    name: String,
    title: String,
    href: String,
    /// `16.–44.³`
    range: String,
}

/// A commentary that was updated.
#[derive(Debug, Serialize)]
struct News {
    day: Day,
    link: Link,
    about: String,
}

/// The view of the home page.
#[must_use]
pub fn home(site: &Site<'_>) -> HomeView {
    let page = route::home();
    let text = Text::new(site, &page);
    let corpus = site.book.corpus;
    let own = corpus.pages.get("").or_else(|| corpus.pages.get("index")).map(|entry| entry.value.as_ref());
    let config = site.book.config;
    let written = own.and_then(|own| own.common.description.clone());
    let description = config.description.clone().or(written).unwrap_or_default();
    let about = frame::About {
        description: if description.is_empty() { config.title.clone() } else { description.clone() },
        anchor: own.and_then(|own| own.common.anchor.clone()),
        ..frame::About::default()
    };
    let (body, footnotes) = own.map(|own| text.body(&own.body)).unwrap_or_default();
    let titled = own.map(|own| own.common.title.clone()).filter(|title| !title.is_empty());
    HomeView {
        frame: Frame::new(site, &page, about),
        title: titled.unwrap_or_else(|| config.title.clone()),
        description,
        acts: corpus.acts.values().map(|act| card(site, &page, act)).collect(),
        news: news(site, &page),
        terms: terms(site, &page),
        terms_link: (!corpus.terms.is_empty()).then(|| site.link(&page, &route::terms(), site.say("terms"))),
        cases_link: (!corpus.cases.is_empty()).then(|| site.link(&page, &route::cases(), site.say("cases"))),
        pages: pages(site, &page),
        body,
        footnotes,
    }
}

fn card(site: &Site<'_>, page: &Address, act: &Act) -> ActCard {
    let edition = site.routes.current(act);
    let divisions = edition.map(|edition| edition.units.as_slice()).unwrap_or_default();
    let shown = divisions.iter().filter(|unit| unit.step.is_division() && !unit.repealed && !unit.children.is_empty());
    let chapter = |unit: &Unit| {
        let path = UnitPath(vec![unit.step.clone()]);
        Chapter {
            label: match unit.step {
                Step::Transitional | Step::Annex(_) => String::new(),
                _ => division_label(site, unit, act.about.chapter_style),
            },
            name: division_name(site, unit, act.about.chapter_style),
            title: plain(&unit.heading),
            href: site.href(page, &site.routes.unit_within(act, &path)),
            range: range(unit),
        }
    };
    ActCard {
        title: act.about.title.clone(),
        paraphrase: paraphrase(site, act),
        link: site.link(page, &route::contents(&act.about.key), site.say("contents-whole")),
        chapters: shown.map(chapter).collect(),
    }
}

/// The first and last article of a division.
fn range(unit: &Unit) -> String {
    let mut numbers = Vec::new();
    collect(unit, &mut numbers);
    match (numbers.first(), numbers.last()) {
        (Some(first), Some(last)) if first != last => format!("{}–{}", first.typeset(), last.typeset()),
        (Some(only), _) => only.typeset(),
        (None, _) => String::new(),
    }
}

fn collect(unit: &Unit, numbers: &mut Vec<Number>) {
    match unit.step {
        Step::Article(number) => numbers.push(number),
        _ if unit.step.is_division() => unit.children.iter().for_each(|child| collect(child, numbers)),
        _ => {}
    }
}

/// The commentaries updated last.
fn news(site: &Site<'_>, page: &Address) -> Vec<News> {
    let all = site.book.corpus.commentaries.iter();
    let mut dated: Vec<_> = all.filter_map(|(key, entry)| Some((entry.value.common.updated?, key, entry.value.as_ref()))).collect();
    dated.sort_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(b.1)));
    let view = |(day, (act, number), commentary): (Date, &(ActKey, Number), &Commentary)| {
        let place = Place::Commentary { act: act.clone(), article: *number, margin: None };
        let to = site.routes.place(&place)?;
        let unit = site.routes.act_of(&UnitLabel::one(act.clone(), UnitPath(vec![Step::Article(*number)])));
        let heading = unit.and_then(|act| site.routes.current(act)?.article(*number)).map(|unit| plain(&unit.heading));
        let about = commentary.short_title.clone().or(heading).unwrap_or_default();
        Some(News { day: site.day(day), link: site.link(page, &to, site.article_name(*number)), about })
    };
    dated.into_iter().filter_map(view).take(SHOWN).collect()
}

fn terms(site: &Site<'_>, page: &Address) -> Vec<Entry> {
    let entry = |(id, entry): (&String, &crate::model::corpus::Entry<crate::model::term::Term>)| {
        let common = &entry.value.common;
        let about = common.description.clone().unwrap_or_else(|| first_words(&entry.value.body.blocks));
        Entry { link: site.link(page, &route::term(id), common.title.clone()), about, note: String::new() }
    };
    let mut terms: Vec<Entry> = site.book.corpus.terms.iter().map(entry).collect();
    terms.sort_by(|a, b| site.collation.compare(&a.link.text, &b.link.text));
    terms.truncate(SHOWN);
    terms
}

/// The pages at the top of the content, with what they are about.
fn pages(site: &Site<'_>, page: &Address) -> Vec<Entry> {
    /// A foreign tree of thousands of pages is not listed here.
    const MOST: usize = 200;
    let all = site.book.corpus.pages.iter();
    let top = all.filter(|(path, _)| !path.is_empty() && *path != "index" && !path.contains('/'));
    let mut found: Vec<_> = top.map(|(path, entry)| (entry.value.common.order.unwrap_or(i64::MAX), path, &entry.value.common)).collect();
    found.sort_by(|a, b| a.0.cmp(&b.0).then_with(|| site.collation.compare(&a.2.title, &b.2.title)).then(a.1.cmp(b.1)));
    let entry = |(_, path, common): (i64, &String, &crate::model::page::Common)| Entry {
        link: site.link(page, &route::written_page(path), common.title.clone()),
        about: common.description.clone().unwrap_or_default(),
        note: String::new(),
    };
    found.into_iter().map(entry).take(MOST).collect()
}
