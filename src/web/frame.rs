//! What stands around every page: head, menu, breadcrumb, banner, funding.

use serde::Serialize;

use crate::config::Funding;
use crate::route::{self, Address};
use crate::web::site::Site;
use crate::web::view::{Link, Step};

/// Everything of a page that is not its own.
#[derive(Clone, Debug, Serialize)]
pub struct Frame {
    /// The language of the page.
    pub lang: String,
    /// The title of the window: the page's and the site's.
    pub title: String,
    /// A sentence for search engines.
    pub description: String,
    /// The absolute address the page is known by.
    pub canonical: String,
    /// Whether search engines should pass it over (old editions, 404).
    pub noindex: bool,
    /// The site's title.
    pub site: String,
    /// The home page.
    pub home: String,
    /// The folder of the theme's files, with a final `/`.
    pub assets: String,
    /// The main menu.
    pub menu: Vec<Step>,
    /// The way to the page; the last one is the page itself.
    pub crumbs: Vec<Step>,
    /// The banner of a demonstration.
    pub demonstration: bool,
    /// Who pays.
    pub funding: Option<FundingView>,
    /// Links at the foot of the page.
    pub foot: Vec<Link>,
    /// The anchor of the main heading; empty where nobody gave one.
    pub anchor: String,
    /// The search in the head of the page.
    pub search: Option<SearchForm>,
}

/// The form that asks the search page.
#[derive(Clone, Debug, Serialize)]
pub struct SearchForm {
    /// The search page.
    pub action: String,
    /// The folder of the index, with a final `/`.
    pub files: String,
    /// Whether `/` and Ctrl-K lead to the field.
    pub shortcuts: bool,
}

impl SearchForm {
    /// The form as it stands on the page at `page`.
    #[must_use]
    pub fn new(site: &Site<'_>, page: &Address) -> Self {
        Self {
            action: site.href(page, &route::search()),
            files: folder(site, page, "search/"),
            shortcuts: site.book.config.search.shortcuts,
        }
    }
}

/// A folder of files, with a final `/` also where links name `index.html`.
fn folder(site: &Site<'_>, page: &Address, path: &str) -> String {
    site.href(page, &Address::file(path)).trim_end_matches("index.html").to_owned()
}

/// The co-funding as every page shows it.
#[derive(Clone, Debug, Serialize)]
pub struct FundingView {
    /// Logos, in order.
    pub logos: Vec<LogoView>,
    /// The project's number.
    pub number: String,
    /// The sentence that must be shown.
    pub statement: String,
}

/// A logo.
#[derive(Clone, Debug, Serialize)]
pub struct LogoView {
    /// The picture.
    pub src: String,
    /// The words for those who cannot see it.
    pub alt: String,
    /// Width and height in pixels, where they are known.
    pub size: Option<(u32, u32)>,
}

/// What a page says of itself to its frame.
#[derive(Clone, Debug, Default)]
pub struct About {
    /// The page's title; empty on the home page.
    pub title: String,
    /// A sentence for search engines.
    pub description: String,
    /// The way from the home page to the page above this one.
    pub above: Vec<(String, Address)>,
    /// The last step of the breadcrumb; the title where it is empty.
    pub here: String,
    /// The page this one is a copy or an old edition of.
    pub canonical: Option<Address>,
    /// Whether search engines should pass it over.
    pub noindex: bool,
    /// The language, where it is not the site's.
    pub language: Option<String>,
    /// The anchor of the heading that became the title.
    pub anchor: Option<String>,
}

impl Frame {
    /// The frame of the page at `page`.
    #[must_use]
    pub fn new(site: &Site<'_>, page: &Address, about: About) -> Self {
        let config = site.book.config;
        let title = if about.title.is_empty() { config.title.clone() } else { format!("{} – {}", about.title, config.title) };
        let anchor = about.anchor.clone().unwrap_or_default();
        let canonical = format!("{}{}", config.base_url, about.canonical.as_ref().unwrap_or(page).encoded());
        Self {
            lang: about.language.clone().unwrap_or_else(|| config.language.clone()),
            title,
            description: shortened(if about.description.is_empty() { &about.title } else { &about.description }),
            canonical,
            noindex: about.noindex,
            site: config.title.clone(),
            home: site.href(page, &route::home()),
            assets: folder(site, page, "assets/"),
            menu: site.menu.iter().map(|entry| entry.step(site, page)).collect(),
            crumbs: crumbs(site, page, about),
            demonstration: config.demonstration,
            funding: config.funding.as_ref().map(|funding| funding_view(site, page, funding)),
            foot: vec![],
            anchor,
            search: Some(SearchForm::new(site, page)),
        }
    }
}

fn crumbs(site: &Site<'_>, page: &Address, about: About) -> Vec<Step> {
    if page.path().is_empty() {
        return Vec::new();
    }
    let first = Step { text: site.say("home"), href: site.href(page, &route::home()), current: false };
    let above = about.above.into_iter().map(|(text, to)| Step { href: site.href(page, &to), text, current: false });
    let here = if about.here.is_empty() { about.title } else { about.here };
    let last = Step { text: here, href: String::new(), current: true };
    std::iter::once(first).chain(above).chain([last]).collect()
}

fn funding_view(site: &Site<'_>, page: &Address, funding: &Funding) -> FundingView {
    let logos = funding.logos.iter().map(|logo| LogoView {
        src: site.href(page, &route::content_asset(&logo.file)),
        alt: logo.alt.clone(),
        size: site.asset(&logo.file).and_then(|asset| asset.dimensions),
    });
    FundingView { logos: logos.collect(), number: funding.number.clone(), statement: funding.statement.clone() }
}

/// A description of at most 160 characters, cut at a word.
fn shortened(text: &str) -> String {
    const LONGEST: usize = 160;
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if text.chars().count() <= LONGEST {
        return text;
    }
    let cut: String = text.chars().take(LONGEST - 1).collect();
    let end = cut.rfind(' ').unwrap_or(cut.len());
    format!("{}…", cut.get(..end).unwrap_or(&cut).trim_end_matches([',', ';', ':', '.', '–']))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_description_is_cut_at_a_word() {
        let long = "bāriņtiesa ".repeat(40);
        let short = shortened(&long);
        assert!(short.chars().count() <= 160 && short.ends_with("bāriņtiesa…"), "{short}");
        assert_eq!(shortened("  divi\n vārdi "), "divi vārdi");
    }
}
