//! The editions of an act, and what each changed.

use jiff::civil::Date;
use serde::Serialize;

use crate::model::act::Act;
use crate::model::history::{Change, ChangeKind};
use crate::route;
use crate::web::article::above;
use crate::web::diff::{LineView, compare};
use crate::web::frame::{self, Frame};
use crate::web::notices::paraphrase;
use crate::web::site::Site;
use crate::web::view::{Day, Link};

/// The list of editions.
#[derive(Debug, Serialize)]
pub struct EditionsView {
    frame: Frame,
    act_title: String,
    paraphrase: String,
    /// The newest first.
    editions: Vec<EditionRow>,
}

/// An edition in the list.
#[derive(Debug, Serialize)]
struct EditionRow {
    from: Day,
    href: String,
    current: bool,
    future: bool,
    first: bool,
    /// How many articles changed.
    changed: usize,
}

/// The page of one edition.
#[derive(Debug, Serialize)]
pub struct EditionView {
    frame: Frame,
    act_title: String,
    paraphrase: String,
    from: Day,
    /// The edition before; nothing before the first.
    previous: Option<Day>,
    previous_href: String,
    next_href: String,
    next: Option<Day>,
    source: Option<Link>,
    retrieved: Option<Day>,
    /// How many articles the edition has.
    articles: usize,
    changes: Vec<ArticleChange>,
}

/// An article that an edition changed.
#[derive(Debug, Serialize)]
struct ArticleChange {
    id: String,
    name: String,
    href: String,
    /// `added`, `changed`, `repealed`, `removed`
    kind: &'static str,
    lines: Vec<LineView>,
}

/// The view of the list.
#[must_use]
pub fn editions(site: &Site<'_>, act: &Act) -> EditionsView {
    let key = &act.about.key;
    let page = route::editions(key);
    let here = site.say("editions");
    let title = format!("{}: {here}", act.about.title);
    let about = frame::About { title, above: above(site, act, None), here, ..frame::About::default() };
    let current = site.routes.current(act).map(|edition| edition.in_force);
    let row = |(k, edition): (usize, &crate::model::act::Edition)| EditionRow {
        from: site.day(edition.in_force),
        href: site.href(&page, &route::edition(key, edition.in_force)),
        current: Some(edition.in_force) == current,
        future: edition.in_force > site.book.today,
        first: k == 0,
        changed: if k == 0 { 0 } else { site.book.histories.changes(key, edition.in_force).count() },
    };
    EditionsView {
        frame: Frame::new(site, &page, about),
        act_title: act.about.title.clone(),
        paraphrase: paraphrase(site, act),
        editions: act.editions.iter().map(AsRef::as_ref).enumerate().map(row).rev().collect(),
    }
}

/// The view of one edition; `None` where there is none of this date.
#[must_use]
pub fn edition(site: &Site<'_>, act: &Act, date: Date) -> Option<EditionView> {
    let key = &act.about.key;
    let page = route::edition(key, date);
    let k = act.editions.iter().position(|edition| edition.in_force == date)?;
    let edition = act.editions.get(k)?;
    let (before, after) = (k.checked_sub(1).and_then(|k| act.editions.get(k)), act.editions.get(k + 1));
    let day = site.day(date);
    let mut way = above(site, act, None);
    way.push((site.say("editions"), route::editions(key)));
    let title = site.with("edition-title", &[("date", day.text.clone().into())]);
    let about =
        frame::About { title: format!("{title}. {}", act.about.title), above: way, here: day.text.clone(), ..frame::About::default() };
    let to = |edition: Option<&crate::model::act::Edition>| {
        edition.map(|edition| site.href(&page, &route::edition(key, edition.in_force))).unwrap_or_default()
    };
    Some(EditionView {
        frame: Frame::new(site, &page, about),
        act_title: act.about.title.clone(),
        paraphrase: paraphrase(site, act),
        from: day,
        previous: before.map(|edition| site.day(edition.in_force)),
        previous_href: to(before.map(AsRef::as_ref)),
        next: after.map(|edition| site.day(edition.in_force)),
        next_href: to(after.map(AsRef::as_ref)),
        source: edition.source.as_deref().and_then(source_link),
        retrieved: edition.retrieved.map(|day| site.day(day)),
        articles: edition.articles().count(),
        changes: if before.is_some() { changes(site, act, &page, date) } else { Vec::new() },
    })
}

/// Only an address of the web is a link.
fn source_link(source: &str) -> Option<Link> {
    let web = source.starts_with("https://") || source.starts_with("http://");
    web.then(|| Link { text: source.to_owned(), href: source.to_owned() })
}

fn changes(site: &Site<'_>, act: &Act, page: &route::Address, date: Date) -> Vec<ArticleChange> {
    let view = |change: Change<'_>| ArticleChange {
        id: format!("p{}", change.article.slug()),
        name: site.article_name(change.article),
        href: site.href(page, &route::article(&act.about.key, change.article)),
        kind: match change.kind {
            ChangeKind::Repealed => "repealed",
            ChangeKind::Removed => "removed",
            ChangeKind::Added => "added",
            ChangeKind::Changed => "changed",
        },
        lines: compare(change.old.map_or(&[], |old| old.lines.as_slice()), change.new.map_or(&[], |new| new.lines.as_slice())),
    };
    site.book.histories.changes(&act.about.key, date).map(view).collect()
}
