//! Where everything is on the site: the only place that knows addresses. They are locked once published (`docs`: product, Addresses).

pub mod address;
pub mod fragment;

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::model::act::{Act, Edition};
use crate::model::corpus::Corpus;
use crate::model::history::Histories;
use crate::model::label::{ActKey, Label, Step, UnitLabel, UnitPath};
use crate::model::number::Number;
use crate::model::references::Place;
pub use crate::route::address::Address;
use crate::route::fragment::{fragment, numbered_through, way_to_division};

/// Where a label leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Destination {
    /// To a page of this site.
    Inside(Address),
    /// To an act that is published elsewhere.
    Outside(String),
}

/// The addresses of one site.
#[derive(Clone, Debug)]
pub struct Routes<'a> {
    corpus: &'a Corpus,
    histories: &'a Histories,
    today: Date,
    /// Slugs of cases by number and by European identifier.
    cases: BTreeMap<&'a str, &'a str>,
    /// Acts that are parts of another, by the key of the whole.
    parts: BTreeMap<&'a ActKey, Vec<&'a Act>>,
}

/// The way as far as the text goes: the words of older editions name units that are no more.
fn still_there(edition: &Edition, path: &UnitPath) -> UnitPath {
    let mut path = path.clone();
    while !path.0.is_empty() && edition.unit(&path).is_none() {
        path.0.pop();
    }
    path
}

impl<'a> Routes<'a> {
    /// The addresses of what the corpus holds, with the editions in force on `today` as the current ones.
    #[must_use]
    pub fn new(corpus: &'a Corpus, histories: &'a Histories, today: Date) -> Self {
        let mut cases = BTreeMap::new();
        for (slug, entry) in &corpus.cases {
            cases.entry(entry.value.number.as_str()).or_insert(slug.as_str());
            if let Some(ecli) = &entry.value.ecli {
                cases.entry(ecli.as_str()).or_insert(slug.as_str());
            }
        }
        let mut parts: BTreeMap<&ActKey, Vec<&Act>> = BTreeMap::new();
        for act in corpus.acts.values() {
            if let Some(whole) = &act.about.umbrella {
                parts.entry(whole).or_default().push(act);
            }
        }
        Self { corpus, histories, today, cases, parts }
    }

    /// The edition readers see first: the one in force, before the first one that one.
    #[must_use]
    pub fn current(&self, act: &'a Act) -> Option<&'a Edition> {
        act.edition_at(self.today).or_else(|| act.first_edition())
    }

    /// Where a label leads; a range leads to its first unit. `None` where there is nowhere to go.
    #[must_use]
    pub fn label(&self, label: &Label) -> Option<Destination> {
        let page = match label {
            Label::Unit(unit) => return self.unit(unit),
            Label::Margin { act, article, number } => self.margin(act, *article, Some(*number)),
            Label::Term(id) => self.corpus.terms.contains_key(id).then(|| term(id)),
            Label::Case(number) => self.cases.get(number.as_str()).map(|slug| case(slug)),
            Label::Ecli(ecli) => self.cases.get(ecli.as_str()).map(|slug| case(slug)),
            // Programmes have no pages yet.
            Label::Programme(_) => None,
            Label::Page(path) => self.has_page(path).then(|| written_page(path)),
        };
        page.map(Destination::Inside)
    }

    /// Where a place of the commentary is.
    #[must_use]
    pub fn place(&self, place: &Place) -> Option<Address> {
        match place {
            Place::Unit(unit) => match self.unit(unit)? {
                Destination::Inside(address) => Some(address),
                Destination::Outside(_) => None,
            },
            Place::Commentary { act, article, margin } => self.margin(act, *article, *margin),
            Place::Term(id) => Some(term(id)),
            Place::Case(slug) => Some(case(slug)),
            Place::Page(path) => Some(written_page(path)),
        }
    }

    /// The unit as it was on a day: the pinned page of its article, where that is not the current text.
    #[must_use]
    pub fn unit_on(&self, unit: &UnitLabel, date: Date) -> Option<Destination> {
        let now = self.unit(unit);
        let (Some(number), Some(act)) = (unit.path.article(), self.act_of(unit)) else { return now };
        let Some(versions) = self.histories.articles.get(&(act.about.key.clone(), number)) else { return now };
        let current = versions.iter().rev().find(|version| version.from <= self.today);
        match versions.iter().rev().find(|version| version.from <= date) {
            Some(version) if Some(version.from) != current.map(|current| current.from) => {
                let rest = below_article(&unit.path);
                Some(Destination::Inside(pinned(&act.about.key, number, version.from).at(fragment(rest, false))))
            }
            _ => now,
        }
    }

    /// The act that holds a unit: of an umbrella act the part with the article.
    #[must_use]
    pub fn act_of(&self, unit: &UnitLabel) -> Option<&'a Act> {
        self.act_with(&unit.act, unit.path.article())
    }

    fn act_with(&self, key: &ActKey, article: Option<Number>) -> Option<&'a Act> {
        if let Some(act) = self.corpus.acts.get(key) {
            return Some(act);
        }
        let article = article?;
        let holds = |act: &&&Act| act.editions.iter().any(|edition| edition.article(article).is_some());
        self.parts.get(key)?.iter().find(holds).copied()
    }

    fn unit(&self, unit: &UnitLabel) -> Option<Destination> {
        match self.act_of(unit) {
            Some(act) => Some(Destination::Inside(self.unit_within(act, &unit.path))),
            None => self.elsewhere(unit).map(Destination::Outside),
        }
    }

    /// Where a unit of an act of this site is shown; a unit that is no more, by the nearest one above that is still there.
    #[must_use]
    pub fn unit_within(&self, act: &'a Act, path: &UnitPath) -> Address {
        let key = &act.about.key;
        let edition = self.current(act);
        let path = &edition.map_or_else(|| path.clone(), |edition| still_there(edition, path));
        if edition.is_some_and(|edition| !has_articles(edition)) {
            return contents(key).at(fragment(&numbered_through(&path.0), true));
        }
        match path.0.first() {
            None => contents(key),
            Some(Step::Transitional) => transitional(key).at(fragment(path.0.get(1..).unwrap_or_default(), true)),
            Some(Step::Annex(_)) => whole_act(key).at(fragment(&numbered_through(&path.0), true)),
            Some(_) => match path.article() {
                Some(number) => article(key, number).at(fragment(below_article(path), false)),
                None => {
                    let way = edition.and_then(|edition| way_to_division(&edition.units, &path.0));
                    contents(key).at(fragment(way.as_deref().unwrap_or(&path.0), false))
                }
            },
        }
    }

    /// An act that is not in this content: its text on likumi.lv or at the registry's address.
    fn elsewhere(&self, unit: &UnitLabel) -> Option<String> {
        let number = unit.path.article();
        let acts = &self.corpus.registry.acts;
        let part = acts.iter().find(|act| {
            let holds = |(first, last): (Number, Number)| number.is_some_and(|number| first <= number && number <= last);
            act.umbrella.as_ref() == Some(&unit.act) && act.articles.is_some_and(holds)
        });
        let act = part.or_else(|| self.corpus.registry.get(&unit.act))?;
        if let Some(url) = &act.url {
            return Some(url.clone());
        }
        let id = act.likumi_id?;
        let anchor = number.map(|number| format!("#{}", fragment::whole_act_anchor(number))).unwrap_or_default();
        Some(format!("https://likumi.lv/ta/id/{id}{anchor}"))
    }

    fn margin(&self, act: &ActKey, number: Number, margin: Option<u32>) -> Option<Address> {
        let holder = self.act_with(act, Some(number)).map_or(act, |act| &act.about.key);
        let commented = self.corpus.commentaries.contains_key(&(act.clone(), number))
            || self.corpus.commentaries.contains_key(&(holder.clone(), number));
        commented.then(|| article(holder, number).at(margin.map_or_else(|| "komentars".to_owned(), margin_anchor)))
    }

    fn has_page(&self, path: &str) -> bool {
        self.corpus.pages.contains_key(path) || self.corpus.methodologies.contains_key(path)
    }
}

/// Whether an edition has articles; an act without any (a regulation) is one page.
#[must_use]
pub fn has_articles(edition: &Edition) -> bool {
    edition.articles().next().is_some()
}

fn below_article(path: &UnitPath) -> &[Step] {
    let at = path.0.iter().position(|step| matches!(step, Step::Article(_)));
    at.and_then(|at| path.0.get(at + 1..)).unwrap_or_default()
}

/// The anchor of a margin number.
#[must_use]
pub fn margin_anchor(number: u32) -> String {
    format!("rn{number}")
}

/// The home page.
#[must_use]
pub fn home() -> Address {
    Address::page("")
}

/// `/{act}/`
#[must_use]
pub fn contents(act: &ActKey) -> Address {
    Address::page(act.as_str())
}

/// `/{act}/{article}/`
#[must_use]
pub fn article(act: &ActKey, article: Number) -> Address {
    Address::page(&format!("{act}/{}", article.slug()))
}

/// `/{act}/{article}/{date}/`
#[must_use]
pub fn pinned(act: &ActKey, article: Number, date: Date) -> Address {
    Address::page(&format!("{act}/{}/{date}", article.slug()))
}

/// `/{act}/{article}/vesture/`
#[must_use]
pub fn history(act: &ActKey, article: Number) -> Address {
    Address::page(&format!("{act}/{}/vesture", article.slug()))
}

/// `/{act}/viss/`
#[must_use]
pub fn whole_act(act: &ActKey) -> Address {
    Address::page(&format!("{act}/viss"))
}

/// `/{act}/parejas-noteikumi/`
#[must_use]
pub fn transitional(act: &ActKey) -> Address {
    Address::page(&format!("{act}/parejas-noteikumi"))
}

/// `/{act}/redakcijas/`
#[must_use]
pub fn editions(act: &ActKey) -> Address {
    Address::page(&format!("{act}/redakcijas"))
}

/// `/{act}/redakcijas/{date}/`
#[must_use]
pub fn edition(act: &ActKey, date: Date) -> Address {
    Address::page(&format!("{act}/redakcijas/{date}"))
}

/// `/termini/`
#[must_use]
pub fn terms() -> Address {
    Address::page("termini")
}

/// `/termini/{id}/`
#[must_use]
pub fn term(id: &str) -> Address {
    Address::page(&format!("termini/{id}"))
}

/// `/prakse/`
#[must_use]
pub fn cases() -> Address {
    Address::page("prakse")
}

/// `/prakse/{slug}/`
#[must_use]
pub fn case(slug: &str) -> Address {
    Address::page(&format!("prakse/{slug}"))
}

/// `/autori/{id}/`
#[must_use]
pub fn person(id: &str) -> Address {
    Address::page(&format!("autori/{id}"))
}

/// A page or methodology by its folder path; `index` is its folder, at the top the home page.
#[must_use]
pub fn written_page(path: &str) -> Address {
    let folder = path.strip_suffix("/index").unwrap_or(if path == "index" { "" } else { path });
    Address::page(folder)
}

/// `/meklet/`
#[must_use]
pub fn search() -> Address {
    Address::page("meklet")
}

/// Whether an address is the search's own: its page, and everything among the files of the index.
#[must_use]
pub fn is_reserved(path: &str) -> bool {
    ["meklet", "search"].contains(&path.split('/').next().unwrap_or_default())
}

/// A file of the theme.
#[must_use]
pub fn theme_asset(path: &str) -> Address {
    Address::file(&format!("assets/{path}"))
}

/// A file of the content: at its own path.
#[must_use]
pub fn content_asset(path: &str) -> Address {
    Address::file(path)
}
