//! The search page: the form, a place for results, and the alphabetical index, which needs no script.

use std::cmp::Ordering;

use serde::Serialize;

use crate::model::act::Act;
use crate::route::{self, Address};
use crate::web::frame::{self, Frame, SearchForm};
use crate::web::site::Site;
use crate::web::text::plain;
use crate::web::view::Link;

/// With more entries than this, articles of acts without commentary are left to the contents of their acts.
const MOST: usize = 1500;

/// The search page.
#[derive(Debug, Serialize)]
pub struct SearchView {
    frame: Frame,
    form: SearchForm,
    /// The index by letter.
    letters: Vec<Letter>,
}

/// What stands under one letter.
#[derive(Debug, Serialize)]
struct Letter {
    letter: String,
    /// The anchor.
    id: String,
    entries: Vec<Link>,
}

/// The view.
#[must_use]
pub fn search(site: &Site<'_>) -> SearchView {
    let page = route::search();
    let here = site.say("find-title");
    let about = frame::About { title: here.clone(), here, noindex: true, ..frame::About::default() };
    let mut frame = Frame::new(site, &page, about);
    // The form stands in the page itself.
    frame.search = None;
    SearchView { frame, form: SearchForm::new(site, &page), letters: letters(site, entries(site, &page)) }
}

/// Everything the index names, sorted as a dictionary is.
fn entries(site: &Site<'_>, page: &Address) -> Vec<Link> {
    let corpus = site.book.corpus;
    let link = |to: Address, text: &str| site.link(page, &to, text);
    let mut entries: Vec<Link> = Vec::new();
    for (id, entry) in &corpus.terms {
        let forms = std::iter::once(&entry.value.common.title).chain(&entry.value.forms);
        entries.extend(forms.map(|form| link(route::term(id), form)));
    }
    for (slug, entry) in &corpus.cases {
        let case = &entry.value;
        let title = if case.common.title.is_empty() { &case.number } else { &case.common.title };
        entries.push(link(route::case(slug), title));
    }
    let methodologies = corpus.methodologies.iter().map(|(path, entry)| (path, &entry.value.common));
    let pages = corpus.pages.iter().map(|(path, entry)| (path, &entry.value.common));
    let written = methodologies.chain(pages).filter(|(path, common)| !is_home(path) && !common.title.is_empty());
    entries.extend(written.map(|(path, common)| link(route::written_page(path), &common.title)));
    entries.extend(of_acts(site, page, MOST.saturating_sub(entries.len())));
    entries.sort_by(|a, b| site.collation.compare(&a.text, &b.text).then_with(|| a.href.cmp(&b.href)));
    entries.dedup();
    entries
}

fn is_home(path: &str) -> bool {
    path.is_empty() || path == "index"
}

/// The acts, and their articles by title: all where there is room for all, else those of acts that are commented.
fn of_acts(site: &Site<'_>, page: &Address, room: usize) -> Vec<Link> {
    let acts = || site.book.corpus.acts.values();
    let all: usize = acts().map(|act| articles(site, page, act).len() + 1).sum();
    let listed = |act: &Act| all <= room || is_commented(site, act);
    let contents = acts().map(|act| site.link(page, &route::contents(&act.about.key), act.about.title.clone()));
    let articles = acts().filter(|act| listed(act)).flat_map(|act| articles(site, page, act));
    contents.chain(articles).collect()
}

fn is_commented(site: &Site<'_>, act: &Act) -> bool {
    let key = &act.about.key;
    site.book.corpus.commentaries.keys().any(|(of, _)| of == key || act.about.umbrella.as_ref() == Some(of))
}

/// The articles of an act that have a title and are not repealed: "Aizbildņa atlaišana — BTL 33. pants".
fn articles(site: &Site<'_>, page: &Address, act: &Act) -> Vec<Link> {
    let Some(edition) = site.routes.current(act) else { return Vec::new() };
    let short = Site::short_title(act);
    let titled = edition.articles().filter(|(_, unit)| !unit.heading.is_empty() && !unit.repealed);
    let link = |(number, unit): (crate::model::number::Number, &crate::model::act::Unit)| {
        let heading = plain(&unit.heading);
        let args = [("heading", heading.into()), ("act", short.to_owned().into()), ("article", site.article_name(number).into())];
        site.link(page, &route::article(&act.about.key, number), site.with("find-article", &args))
    };
    titled.map(link).collect()
}

/// Sorted entries under their letters; what begins with no letter stands under `#`, before all others.
fn letters(site: &Site<'_>, entries: Vec<Link>) -> Vec<Letter> {
    let mut letters: Vec<Letter> = Vec::new();
    for entry in entries {
        let initial = site.collation.initial(&entry.text);
        let letter = if initial.chars().all(char::is_alphabetic) && !initial.is_empty() { initial } else { "#".to_owned() };
        match letters.iter_mut().find(|known| known.letter == letter) {
            Some(known) => known.entries.push(entry),
            None => letters.push(Letter { letter, id: String::new(), entries: vec![entry] }),
        }
    }
    letters.sort_by(|a, b| match (a.letter == "#", b.letter == "#") {
        (true, false) => Ordering::Less,
        (false, true) => Ordering::Greater,
        (true, true) | (false, false) => site.collation.compare(&a.letter, &b.letter),
    });
    for (k, letter) in letters.iter_mut().enumerate() {
        letter.id = format!("burts-{}", k + 1);
    }
    letters
}
