//! What one file of the content says, before it is joined with the others.

use std::sync::Arc;

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
    pub passages: Arc<[Passage]>,
}

/// What a file holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Payload {
    /// `act.yaml`.
    AboutAct(Arc<AboutAct>),
    /// One edition of an act.
    Edition(Arc<Edition>),
    /// A commentary.
    Commentary(Arc<Commentary>),
    /// A plain page.
    Page(Arc<Page>),
    /// A term.
    Term(Arc<Term>),
    /// A court case.
    CourtCase(Arc<CourtCase>),
    /// A methodology.
    Methodology(Arc<Methodology>),
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
