//! Small values that many views share: HTML that is ready, links, dates.

use serde::{Serialize, Serializer};

/// HTML that was made by our own writer and goes into a page as it is. Everything else is escaped by the templates.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Html(pub String);

impl Html {
    /// Whether there is nothing.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl Serialize for Html {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        // Tera takes over a value of its own as it is, with the mark that it needs no escaping.
        tera::Value::safe_string(&self.0).serialize(serializer)
    }
}

/// A link: words and where they lead.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Link {
    /// The words.
    pub text: String,
    /// The address, relative to the page; empty where there is nowhere to go.
    pub href: String,
}

/// A link with a line about it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Entry {
    /// The link.
    pub link: Link,
    /// What it is.
    pub about: String,
    /// The language of the words, where it is not the page's.
    pub note: String,
}

/// A link of the main menu or the breadcrumb.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Step {
    /// The words.
    pub text: String,
    /// The address; empty for the page itself.
    pub href: String,
    /// Whether it is the page itself or leads to its part of the site.
    pub current: bool,
}

/// A day: for machines and as set.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Day {
    /// `2026-01-01`
    pub iso: String,
    /// `01.01.2026.`
    pub text: String,
}

/// Something the reader must know before reading: the bold words, the rest, where to look.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Notice {
    /// Which: `stale`, `repealed`, `not-yet`, `pending`, `paraphrase`, `old-edition`, `gone`, `example`.
    pub kind: &'static str,
    /// The bold words.
    pub strong: String,
    /// The rest.
    pub text: String,
    /// Where to look.
    pub links: Vec<Link>,
}

/// The author's badge: how far a text is, by whom, when.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Byline {
    /// How far: `draft`, `reviewed`, `approved`.
    pub status: &'static str,
    /// The same in words.
    pub status_text: String,
    /// The authors.
    pub authors: Vec<Link>,
    /// The reviewer.
    pub reviewer: Option<Link>,
    /// The day of the last change of substance.
    pub updated: Option<Day>,
}
