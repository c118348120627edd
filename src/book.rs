//! The read-only whole that every writer works from: lookups only.

use jiff::civil::Date;

use crate::config::Config;
use crate::model::corpus::Corpus;
use crate::model::history::Histories;
use crate::model::references::References;
use crate::source::Sources;

/// The whole commentary, resolved.
#[derive(Clone, Copy, Debug)]
pub struct Book<'a> {
    /// The site's settings.
    pub config: &'a Config,
    /// The files, for images and places.
    pub sources: &'a Sources,
    /// All nouns.
    pub corpus: &'a Corpus,
    /// Who refers to whom.
    pub references: &'a References,
    /// The versions of each article.
    pub histories: &'a Histories,
    /// The day the site is built for.
    pub today: Date,
}
