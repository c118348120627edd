//! A term (termins) of the glossary.

use crate::model::content::Body;
use crate::model::label::Label;
use crate::model::page::Common;
use crate::span::Span;

/// A term and its meaning.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    /// What every page has; the title is the term.
    pub common: Common,
    /// The id: the file's name, ASCII.
    pub id: String,
    /// Other words for the same.
    pub forms: Vec<String>,
    /// The units that define it, each with its place in the front matter.
    pub basis: Vec<(Label, Span)>,
    /// Terms it is easily taken for.
    pub not_to_confuse: Vec<(Label, Span)>,
    /// The definition.
    pub body: Body,
}
