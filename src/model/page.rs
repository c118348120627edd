//! A plain page, and what every written page has in common.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::model::content::Body;
use crate::span::Span;

/// What every page written by an author has in common, whatever its kind.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Common {
    /// The title as readers see it.
    pub title: String,
    /// A sentence for lists and search engines.
    pub description: Option<String>,
    /// How far it is; a badge, never a reason to hide the page.
    pub status: Status,
    /// Ids of the authors.
    pub authors: Vec<String>,
    /// Id of the reviewer.
    pub reviewer: Option<String>,
    /// The day of the last change of substance.
    pub updated: Option<Date>,
    /// A draft is built only with `--drafts`.
    pub draft: bool,
    /// The language, where it is not the site's.
    pub language: Option<String>,
    /// Former addresses that lead here, each at its place.
    pub aliases: Vec<(String, Span)>,
    /// The weight in lists: lighter ones first, those without one after, by title.
    pub order: Option<i64>,
    /// Entries of the subject index for the text as a whole (`aizbildnis, iecelšana`), each at its place.
    pub index: Vec<(String, Span)>,
    /// The opening fence of the front matter, to point at.
    pub front_matter: Span,
    /// Everybody whom the front matter names, each at their place.
    pub named: Vec<(String, Span)>,
    /// The anchor of the heading that became the title.
    pub anchor: Option<String>,
}

/// How far a text is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Status {
    /// melnraksts
    #[default]
    #[serde(rename = "draft", alias = "melnraksts")]
    Draft,
    /// recenzēts
    #[serde(rename = "reviewed", alias = "recenzēts")]
    Reviewed,
    /// apstiprināts
    #[serde(rename = "approved", alias = "apstiprināts")]
    Approved,
}

/// A plain page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Page {
    /// What every page has.
    pub common: Common,
    /// The text.
    pub body: Body,
}
