//! What every view needs to know of the site: the book, the theme, addresses, words, dates.

use fluent_bundle::FluentValue;
use jiff::civil::Date;

use crate::book::Book;
use crate::lang::collation::Collation;
use crate::lang::date;
use crate::model::act::Act;
use crate::model::label::Label;
use crate::model::number::Number;
use crate::model::page::{Common, Status};
use crate::route::{self, Address, Destination, Routes};
use crate::source::Asset;
use crate::tables::coverage::Coverage;
use crate::theme::Theme;
use crate::web::navigation::{MenuEntry, menu};
use crate::web::related::Related;
use crate::web::view::{Byline, Day, Link};

/// How the site is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// Links name `index.html`, so that the site can be opened from a folder.
    pub portable: bool,
}

/// The site while its pages are made. Read only.
#[derive(Debug)]
pub struct Site<'a> {
    /// The content.
    pub book: &'a Book<'a>,
    /// Templates and words.
    pub theme: &'a Theme,
    /// Addresses.
    pub routes: Routes<'a>,
    /// What is commented, act by act.
    pub coverage: Coverage<'a>,
    /// The order of words.
    pub collation: Collation,
    /// Cases, terms and methodologies by article.
    pub related: Related<'a>,
    /// The main menu.
    pub menu: Vec<MenuEntry>,
    /// How it is written.
    pub options: Options,
}

impl<'a> Site<'a> {
    /// The site of a book.
    #[must_use]
    pub fn new(book: &'a Book<'a>, theme: &'a Theme, options: Options) -> Self {
        let routes = Routes::new(book.corpus, book.histories, book.today);
        Self {
            book,
            theme,
            menu: menu(book, theme, &routes),
            related: Related::new(book, &routes),
            routes,
            coverage: Coverage::new(book.corpus, book.histories, book.today),
            collation: Collation::of(&book.config.language),
            options,
        }
    }

    /// Words of the interface.
    #[must_use]
    pub fn say(&self, id: &str) -> String {
        self.theme.phrases.say(id)
    }

    /// Words of the interface with values in them.
    #[must_use]
    pub fn with(&self, id: &str, args: &[(&str, FluentValue<'_>)]) -> String {
        self.theme.phrases.with(id, args)
    }

    /// A link between two places of the site.
    #[must_use]
    pub fn href(&self, from: &Address, to: &Address) -> String {
        to.relative_to(from, self.options.portable)
    }

    /// A link with its words.
    #[must_use]
    pub fn link(&self, from: &Address, to: &Address, text: impl Into<String>) -> Link {
        Link { text: text.into(), href: self.href(from, to) }
    }

    /// Where a label leads from a page; `None` where there is nowhere to go.
    #[must_use]
    pub fn href_of_label(&self, from: &Address, label: &Label) -> Option<String> {
        match self.routes.label(label)? {
            Destination::Inside(address) => Some(self.href(from, &address)),
            Destination::Outside(url) => Some(url),
        }
    }

    /// A file of the content that is no text, by its path within `content/`.
    #[must_use]
    pub fn asset(&self, path: &str) -> Option<&'a Asset> {
        let assets = &self.book.sources.assets;
        assets.binary_search_by(|asset| asset.path.as_str().cmp(path)).ok().and_then(|k| assets.get(k))
    }

    /// A day as this site sets it.
    #[must_use]
    pub fn day(&self, day: Date) -> Day {
        let text = self.book.config.date_format.set(day, &self.book.config.language);
        Day { iso: date::iso(day), text }
    }

    /// `26. pants` with a space that does not break.
    #[must_use]
    pub fn article_name(&self, number: Number) -> String {
        self.with("article-name", &[("number", number.typeset().into())])
    }

    /// `26. panta`, as it stands before another word.
    #[must_use]
    pub fn article_name_of(&self, number: Number) -> String {
        self.with("article-name-of", &[("number", number.typeset().into())])
    }

    /// The act in short: its first short title, else its title.
    #[must_use]
    pub fn short_title(act: &'a Act) -> &'a str {
        act.about.short_titles.first().unwrap_or(&act.about.title)
    }

    /// How far a text is, by whom, when.
    #[must_use]
    pub fn byline(&self, from: &Address, common: &Common) -> Byline {
        let person = |id: &String| {
            let name = self.book.corpus.people.get(id).map_or(id.as_str(), |person| &person.name);
            let known = self.book.corpus.people.contains_key(id);
            let href = if known { self.href(from, &route::person(id)) } else { String::new() };
            Link { text: name.to_owned(), href }
        };
        let (status, words) = match common.status {
            Status::Draft => ("draft", "status-draft"),
            Status::Reviewed => ("reviewed", "status-reviewed"),
            Status::Approved => ("approved", "status-approved"),
        };
        Byline {
            status,
            status_text: self.say(words),
            authors: common.authors.iter().map(person).collect(),
            reviewer: common.reviewer.as_ref().map(person),
            updated: common.updated.map(|day| self.day(day)),
        }
    }
}
