//! A methodology (metodika): how something is done or taught.

use crate::model::content::Body;
use crate::model::label::Label;
use crate::model::page::Common;
use crate::span::Span;

/// A methodology: text and links; its training apparatus is not modelled yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Methodology {
    /// What every page has.
    pub common: Common,
    /// The units it speaks of, each with its place in the front matter.
    pub articles: Vec<(Label, Span)>,
    /// The text.
    pub body: Body,
}
