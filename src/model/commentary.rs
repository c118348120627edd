//! Commentary (komentārs) on one article of an act.

use jiff::civil::Date;

use crate::model::content::Body;
use crate::model::label::ActKey;
use crate::model::number::Number;
use crate::model::page::Common;
use crate::span::Span;

/// Commentary on one article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Commentary {
    /// What every page has.
    pub common: Common,
    /// The act.
    pub act: ActKey,
    /// The article.
    pub article: Number,
    /// Where the front matter names the article.
    pub article_span: Span,
    /// The edition the commentary speaks of: one in force on this day.
    pub as_of: Option<Date>,
    /// Whether the front matter names a day that can't be read, which has been told.
    pub as_of_broken: bool,
    /// A shorter title for lists.
    pub short_title: Option<String>,
    /// The text; its top-level paragraphs carry margin numbers.
    pub body: Body,
}
