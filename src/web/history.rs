//! The history of an article: its versions, each compared with the one before.

use serde::Serialize;

use crate::model::act::Act;
use crate::model::history::Version;
use crate::model::label::ActKey;
use crate::model::number::Number;
use crate::route::{self, Address};
use crate::web::article::above;
use crate::web::diff::{LineView, compare};
use crate::web::frame::{self, Frame};
use crate::web::notices::paraphrase;
use crate::web::site::Site;
use crate::web::text::Text;
use crate::web::view::{Day, Html};

/// A version of an article in a list.
#[derive(Clone, Debug, Serialize)]
pub struct VersionView {
    /// The first day.
    pub from: Day,
    /// The last day; nothing while the version is in force.
    pub until: Option<Day>,
    /// The text: the article's page, or a pinned one.
    pub href: String,
    /// The comparison with the version before; empty for the first.
    pub compare: String,
    /// Whether it is the version in force.
    pub current: bool,
    /// Whether it comes into force later.
    pub future: bool,
    /// Whether the article is repealed in it.
    pub repealed: bool,
}

/// The page of an article's history.
#[derive(Debug, Serialize)]
pub struct HistoryView {
    frame: Frame,
    /// `26. panta vēsture`
    name: String,
    heading: Html,
    paraphrase: String,
    versions: Vec<VersionView>,
    /// Each version compared with the one before, the newest first.
    changes: Vec<ChangeView>,
    /// The article.
    article: String,
    /// `26. pants`
    article_name: String,
}

/// A version compared with the one before.
#[derive(Debug, Serialize)]
struct ChangeView {
    /// The anchor: the date.
    id: String,
    from: Day,
    lines: Vec<LineView>,
}

/// The versions of an article, the newest first.
#[must_use]
pub fn versions(site: &Site<'_>, page: &Address, act: &ActKey, number: Number) -> Vec<VersionView> {
    let all = of(site, act, number);
    let current = current(site, all);
    let view = |(k, version): (usize, &Version)| {
        let is_current = Some(k) == current;
        let text = if is_current { route::article(act, number) } else { route::pinned(act, number, version.from) };
        let compare = site.href(page, &route::history(act, number).at(version.from.to_string()));
        VersionView {
            from: site.day(version.from),
            until: version.to.and_then(|day| day.yesterday().ok()).map(|day| site.day(day)),
            href: site.href(page, &text),
            compare: if k == 0 { String::new() } else { compare },
            current: is_current,
            future: version.from > site.book.today,
            repealed: version.repealed,
        }
    };
    all.iter().enumerate().map(view).rev().collect()
}

/// The versions, oldest first.
#[must_use]
pub fn of<'a>(site: &Site<'a>, act: &ActKey, number: Number) -> &'a [Version] {
    site.book.histories.articles.get(&(act.clone(), number)).map_or(&[], |versions| versions)
}

/// The position of the version the article's own page shows: the one in force, of an article to come the first. An article that is
/// gone from the act has none.
#[must_use]
pub fn current(site: &Site<'_>, versions: &[Version]) -> Option<usize> {
    let today = site.book.today;
    let to_come = versions.first().is_some_and(|first| first.from > today).then_some(0);
    versions.iter().rposition(|version| version.holds_on(today)).or(to_come)
}

/// The view of an article's history.
#[must_use]
pub fn history(site: &Site<'_>, act: &Act, number: Number) -> HistoryView {
    let key = &act.about.key;
    let page = route::history(key, number);
    let article = route::article(key, number);
    let unit = site.routes.current(act).and_then(|edition| edition.article(number));
    let name = site.with("history-of", &[("article", site.article_name_of(number).into())]);
    let mut way = above(site, act, None);
    way.push((site.article_name(number), article.clone()));
    let about = frame::About {
        title: format!("{name}. {}", Site::short_title(act)),
        above: way,
        here: site.say("history"),
        ..frame::About::default()
    };
    HistoryView {
        frame: Frame::new(site, &page, about),
        name,
        heading: unit.map(|unit| Text::new(site, &page).unlinked(&unit.heading)).unwrap_or_default(),
        paraphrase: paraphrase(site, act),
        versions: versions(site, &page, key, number),
        changes: changes(site, of(site, key, number)),
        article: site.href(&page, &article),
        article_name: site.article_name(number),
    }
}

fn changes(site: &Site<'_>, versions: &[Version]) -> Vec<ChangeView> {
    let view = |pair: &[Version]| match pair {
        [old, new] => Some(ChangeView { id: new.from.to_string(), from: site.day(new.from), lines: compare(&old.lines, &new.lines) }),
        _ => None,
    };
    versions.windows(2).filter_map(view).rev().collect()
}
