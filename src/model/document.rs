//! What one file of the content says, before it is joined with the others.

use crate::model::act::{AboutAct, Edition};
use crate::model::citation::{FoundCitation, Standpoint};
use crate::model::commentary::Commentary;
use crate::model::court_case::CourtCase;
use crate::model::methodology::Methodology;
use crate::model::page::Page;
use crate::model::references::Place;
use crate::model::term::Term;
use crate::span::{FileId, Span};

/// One parsed file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    /// The file.
    pub file: FileId,
    /// Its path within `content/`, without the ending: `komentari/btl/017`.
    pub path: String,
    /// What it holds.
    pub payload: Payload,
    /// The citations found in its prose, in the order of the text, not yet resolved.
    pub passages: Vec<Passage>,
}

/// What a file holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Payload {
    /// `act.yaml`.
    AboutAct(Box<AboutAct>),
    /// One edition of an act.
    Edition(Box<Edition>),
    /// A commentary.
    Commentary(Box<Commentary>),
    /// A plain page.
    Page(Box<Page>),
    /// A term.
    Term(Box<Term>),
    /// A court case.
    CourtCase(Box<CourtCase>),
    /// A methodology.
    Methodology(Box<Methodology>),
}

/// A stretch of prose in which citations (or explicit links) were found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Passage {
    /// Where the passage stands for a reader.
    pub place: Place,
    /// Where it stands in the law.
    pub standpoint: Standpoint,
    /// The place in the source.
    pub span: Span,
    /// The citations found in its words.
    pub citations: Vec<FoundCitation>,
}
