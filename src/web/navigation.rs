//! The main menu: the site's own, else acts, glossary, cases, methodologies and the pages at the top.

use crate::book::Book;
use crate::model::label::Label;
use crate::route::{self, Address, Destination, Routes};
use crate::theme::Theme;
use crate::web::methodology;
use crate::web::site::Site;
use crate::web::view::Step;

/// More acts or pages than this make no menu.
const MOST: usize = 4;

/// An entry of the main menu.
#[derive(Clone, Debug)]
pub struct MenuEntry {
    text: String,
    to: Destination,
}

impl MenuEntry {
    fn inside(text: impl Into<String>, to: Address) -> Self {
        Self { text: text.into(), to: Destination::Inside(to) }
    }

    /// The entry as a page shows it.
    #[must_use]
    pub fn step(&self, site: &Site<'_>, page: &Address) -> Step {
        let (href, current) = match &self.to {
            Destination::Inside(to) => (site.href(page, to), !to.path().is_empty() && page.path().starts_with(to.path())),
            Destination::Outside(url) => (url.clone(), false),
        };
        Step { text: self.text.clone(), href, current }
    }
}

/// The menu of a site.
#[must_use]
pub fn menu(book: &Book<'_>, theme: &Theme, routes: &Routes<'_>) -> Vec<MenuEntry> {
    let own = &book.config.menu;
    if own.is_empty() {
        return built_in(book, theme);
    }
    own.iter().filter_map(|item| Some(MenuEntry { text: item.text.clone(), to: target(routes, &item.link)? })).collect()
}

fn target(routes: &Routes<'_>, link: &str) -> Option<Destination> {
    if let Ok(label) = link.parse::<Label>() {
        return routes.label(&label);
    }
    if link.contains("://") {
        return Some(Destination::Outside(link.to_owned()));
    }
    let (path, fragment) = link.split_once('#').unwrap_or((link, ""));
    Some(Destination::Inside(route::written_page(path.trim_matches('/').trim_end_matches(".md")).at(fragment)))
}

fn built_in(book: &Book<'_>, theme: &Theme) -> Vec<MenuEntry> {
    let (corpus, words) = (book.corpus, &theme.phrases);
    let mut menu = Vec::new();
    let one_act = corpus.acts.len() == 1;
    for act in corpus.acts.values().take(MOST) {
        let text = if one_act { words.say("the-law") } else { Site::short_title(act).to_owned() };
        menu.push(MenuEntry::inside(text, route::contents(&act.about.key)));
    }
    if !corpus.terms.is_empty() {
        menu.push(MenuEntry::inside(words.say("terms"), route::terms()));
    }
    if !corpus.cases.is_empty() {
        menu.push(MenuEntry::inside(words.say("cases"), route::cases()));
    }
    if let Some(folder) = methodology::folder(corpus) {
        menu.push(MenuEntry::inside(words.say("methodology"), route::written_page(folder)));
    }
    let mut top: Vec<_> = corpus.pages.iter().filter(|(path, _)| !path.contains('/') && !path.is_empty() && *path != "index").collect();
    top.sort_by_key(|(path, entry)| (entry.value.common.order.unwrap_or(i64::MAX), *path));
    if top.len() <= MOST {
        menu.extend(top.iter().map(|(path, entry)| MenuEntry::inside(&entry.value.common.title, route::written_page(path))));
    }
    menu
}
