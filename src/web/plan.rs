//! Which pages the site has: each with its address, told apart before anything is written.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::model::act::Act;
use crate::model::court_case::CourtCase;
use crate::model::methodology::Methodology;
use crate::model::number::Number;
use crate::model::page::Page;
use crate::model::person::Person;
use crate::model::term::Term;
use crate::output::SitePath;
use crate::route::{self, Address};
use crate::span::{FileId, Span};
use crate::theme::Fill;
use crate::web::history;
use crate::web::site::Site;
use crate::web::{
    act, article, court_case, edition, home, methodology, not_found, page, person, pinned, search_page, term, transitional, whole_act,
};

/// A page to be made.
#[derive(Debug)]
pub struct Planned<'a> {
    /// Its address.
    pub address: Address,
    /// Its file.
    pub file: SitePath,
    /// What it is.
    pub kind: Kind<'a>,
    /// Whether search engines should know it.
    pub listed: bool,
}

/// What a page is.
#[derive(Clone, Copy, Debug)]
pub enum Kind<'a> {
    /// The home page.
    Home,
    /// 404.
    NotFound,
    /// The search.
    Search,
    /// The contents of an act.
    Act(&'a Act),
    /// The whole act.
    WholeAct(&'a Act),
    /// Transitional provisions.
    Transitional(&'a Act),
    /// The list of editions.
    Editions(&'a Act),
    /// An edition.
    Edition(&'a Act, Date),
    /// An article.
    Article(&'a Act, Number),
    /// An article's history.
    History(&'a Act, Number),
    /// An old version of an article.
    Pinned(&'a Act, Number, Date),
    /// The glossary.
    Terms,
    /// A term.
    Term(&'a str, &'a Term),
    /// The list of cases.
    Cases,
    /// A case.
    Case(&'a str, &'a CourtCase),
    /// A person.
    Person(&'a Person),
    /// A plain page.
    Page(&'a str, &'a Page),
    /// The list of methodologies.
    Methodologies(&'a str),
    /// A methodology.
    Methodology(&'a str, &'a Methodology),
}

impl Kind<'_> {
    /// The page's HTML; `None` where there is nothing to show or the template has a mistake.
    #[must_use]
    pub fn html<F: Fill>(self, site: &Site<'_>, path: &str, filler: &F) -> Option<F::Page> {
        match self {
            Self::Home => filler.fill("home.html", &home::home(site), path),
            Self::NotFound => filler.fill("404.html", &not_found::not_found(site), path),
            Self::Search => filler.fill("search.html", &search_page::search(site), path),
            Self::Act(act) => filler.fill("act.html", &act::act(site, act), path),
            Self::WholeAct(act) => filler.fill("whole_act.html", &whole_act::whole_act(site, act), path),
            Self::Transitional(act) => {
                let view = transitional::transitional(site, act)?;
                filler.fill("transitional.html", &view, path)
            }
            Self::Editions(act) => filler.fill("editions.html", &edition::editions(site, act), path),
            Self::Edition(act, date) => filler.fill("edition.html", &edition::edition(site, act, date)?, path),
            Self::Article(act, number) => filler.fill("article.html", &article::article(site, act, number), path),
            Self::History(act, number) => filler.fill("history.html", &history::history(site, act, number), path),
            Self::Pinned(act, number, date) => {
                let view = pinned::pinned(site, act, number, date)?;
                filler.fill("pinned.html", &view, path)
            }
            Self::Terms => filler.fill("terms.html", &term::terms(site), path),
            Self::Term(id, term) => filler.fill("term.html", &term::term(site, id, term), path),
            Self::Cases => filler.fill("cases.html", &court_case::cases(site), path),
            Self::Case(slug, case) => filler.fill("court_case.html", &court_case::case(site, slug, case), path),
            Self::Person(person) => filler.fill("person.html", &person::person(site, person), path),
            Self::Page(at, page) => filler.fill("page.html", &page::page(site, at, page), path),
            Self::Methodologies(folder) => filler.fill("page.html", &methodology::list(site, folder), path),
            Self::Methodology(at, of) => filler.fill("page.html", &methodology::methodology(site, at, of), path),
        }
    }
}

/// Every page, in the order of addresses. Two claims to one address are reported; the first one stands.
#[must_use]
pub fn plan<'a>(site: &Site<'a>, diagnostics: &mut Diagnostics) -> Vec<Planned<'a>> {
    let corpus = site.book.corpus;
    let theme_files = site.theme.assets.keys().map(|path| format!("assets/{path}"));
    let files = theme_files.chain(site.book.sources.published().map(|asset| asset.path.clone())).collect();
    let mut plan = Plan { pages: BTreeMap::new(), files, told: BTreeSet::new(), diagnostics };
    plan.add(route::home(), Kind::Home, true, None);
    plan.add(Address::file("404.html"), Kind::NotFound, false, None);
    plan.add(route::search(), Kind::Search, false, None);
    for act in corpus.acts.values() {
        plan.add_act(site, act);
    }
    if !corpus.terms.is_empty() {
        plan.add(route::terms(), Kind::Terms, true, None);
    }
    for (id, entry) in &corpus.terms {
        plan.add(route::term(id), Kind::Term(id, &entry.value), true, Some(entry.file));
    }
    if !corpus.cases.is_empty() {
        plan.add(route::cases(), Kind::Cases, true, None);
    }
    for (slug, entry) in &corpus.cases {
        plan.add(route::case(slug), Kind::Case(slug, &entry.value), true, Some(entry.file));
    }
    for person in corpus.people.values() {
        plan.add(route::person(&person.id), Kind::Person(person), true, None);
    }
    for (path, entry) in &corpus.methodologies {
        plan.add(route::written_page(path), Kind::Methodology(path, &entry.value), true, Some(entry.file));
    }
    let unwritten = |folder: &&str| !corpus.methodologies.contains_key(*folder) && !corpus.pages.contains_key(*folder);
    if let Some(folder) = methodology::folder(corpus).filter(unwritten) {
        plan.add(route::written_page(folder), Kind::Methodologies(folder), true, None);
    }
    for (path, entry) in corpus.pages.iter().filter(|(path, _)| !path.is_empty() && *path != "index") {
        plan.add(route::written_page(path), Kind::Page(path, &entry.value), true, Some(entry.file));
    }
    plan.pages.into_values().map(|(page, _)| page).collect()
}

struct Plan<'a, 'd> {
    pages: BTreeMap<SitePath, (Planned<'a>, Option<FileId>)>,
    /// Paths of files that are no pages: a page can't be a folder there.
    files: BTreeSet<String>,
    /// Files that claim an address of the search, and have been told of.
    told: BTreeSet<FileId>,
    diagnostics: &'d mut Diagnostics,
}

impl<'a> Plan<'a, '_> {
    fn add(&mut self, address: Address, kind: Kind<'a>, listed: bool, source: Option<FileId>) {
        let span = source.map(|file| Span { file, ..Span::default() }).unwrap_or_default();
        let Some(file) = address.site_path() else {
            self.diagnostics.push(Diagnostic::new(Code::UnusableAddress, span).arg("name", address.path()));
            return;
        };
        if route::is_reserved(address.path()) && !matches!(kind, Kind::Search) {
            self.reserved(&address, span);
            return;
        }
        let on_a_file = file.as_str().match_indices('/').any(|(at, _)| file.as_str().get(..at).is_some_and(|way| self.files.contains(way)));
        if on_a_file || self.pages.contains_key(&file) {
            self.diagnostics
                .push(Diagnostic::new(Code::AddressClash, span).arg("address", format!("/{}", address.path())).arg("owner", "search"));
            return;
        }
        self.pages.insert(file.clone(), (Planned { address, file, kind, listed }, source));
    }

    /// All pages of an act stand below its address: one file is told once.
    fn reserved(&mut self, address: &Address, span: Span) {
        if self.told.insert(span.file) {
            let told = Diagnostic::new(Code::ReservedAddress, span).arg("address", format!("/{}", address.path()));
            self.diagnostics.push(told.hint("hint-rename-reserved"));
        }
    }

    fn add_act(&mut self, site: &Site<'a>, act: &'a Act) {
        let key = &act.about.key;
        let source = act.file.or_else(|| act.editions.first().map(|edition| edition.file));
        self.add(route::contents(key), Kind::Act(act), true, source);
        self.add(route::editions(key), Kind::Editions(act), true, source);
        for edition in &act.editions {
            self.add(route::edition(key, edition.in_force), Kind::Edition(act, edition.in_force), true, source);
        }
        let Some(current) = site.routes.current(act).filter(|edition| route::has_articles(edition)) else { return };
        self.add(route::whole_act(key), Kind::WholeAct(act), true, source);
        if current.transitional().is_some() {
            self.add(route::transitional(key), Kind::Transitional(act), true, source);
        }
        for number in articles(site, act) {
            self.add(route::article(key, number), Kind::Article(act, number), true, source);
            let versions = history::of(site, key, number);
            if versions.len() > 1 {
                self.add(route::history(key, number), Kind::History(act, number), true, source);
            }
            let current = history::current(site, versions);
            for (_, version) in versions.iter().enumerate().filter(|(k, _)| Some(*k) != current) {
                self.add(route::pinned(key, number, version.from), Kind::Pinned(act, number, version.from), false, source);
            }
        }
    }
}

/// Every article an act has or had, and those that are commented.
fn articles(site: &Site<'_>, act: &Act) -> Vec<Number> {
    let key = &act.about.key;
    let edition = site.routes.current(act);
    let mut numbers: Vec<Number> = edition.map(|edition| edition.articles().map(|(number, _)| number).collect()).unwrap_or_default();
    let histories = site.book.histories.articles.range((key.clone(), Number::plain(0))..);
    numbers.extend(histories.take_while(|((act, _), _)| act == key).map(|((_, number), _)| *number));
    let commentaries = site.book.corpus.commentaries.range((key.clone(), Number::plain(0))..);
    numbers.extend(commentaries.take_while(|((act, _), _)| act == key).map(|((_, number), _)| *number));
    numbers.sort_unstable();
    numbers.dedup();
    numbers
}
