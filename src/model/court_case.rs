//! A court case (tiesas nolēmums) and what it says of the law.

use jiff::civil::Date;

use crate::model::content::Body;
use crate::model::label::Label;
use crate::model::page::Common;
use crate::span::Span;

/// A court case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CourtCase {
    /// What every page has.
    pub common: Common,
    /// The slug of its address.
    pub slug: String,
    /// The court.
    pub court: String,
    /// The case's number.
    pub number: String,
    /// The European identifier.
    pub ecli: Option<String>,
    /// The day of the decision.
    pub decided: Option<Date>,
    /// The units it speaks of, each with its place in the front matter.
    pub articles: Vec<(Label, Span)>,
    /// An invented case, for demonstration; its page says so.
    pub example: bool,
    /// The summary.
    pub body: Body,
}
