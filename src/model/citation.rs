//! A reference to legal units found in prose, before anybody has looked whether the units exist.

use crate::model::label::{ActKey, Extent, UnitPath};
use crate::span::Span;

/// A citation in a text: one head and everything coordinated with it.
///
/// `S` is the kind of place: a range of bytes of the examined text, or (in a document) the pieces of the source it came from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Citation<S> {
    /// From the act's name, demonstrative or first number to the last unit noun.
    pub span: S,
    /// The act that is spoken of.
    pub act: CitedAct,
    /// The units, in the order of the text; empty where a whole act is cited.
    pub targets: Vec<CitedUnit<S>>,
    /// What looks wrong and can be mended with certainty (rule 10).
    pub slips: Vec<Slip<S>>,
}

/// Which act a citation speaks of.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum CitedAct {
    /// Nothing is named: the act follows from where the text stands.
    Context,
    /// "šis likums", "šie noteikumi".
    This,
    /// An act of the registry, or a numbered regulation or EU act (`mk1037-2006`, `mk173`, `eu-2019-1111`).
    Named(ActKey),
    /// An act named once and carried over from the words before.
    Carried(ActKey),
    /// An act named before, where it can't be told whether the sentence has ended since: this act, or the one of [`Self::Context`].
    Doubtful(ActKey),
    /// A name that looks like an act's and is in no registry.
    Unknown(String),
}

/// One unit (or range of units) of a citation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CitedUnit<S> {
    /// The words that name this unit; the first one begins where the citation begins.
    pub span: S,
    /// What the path hangs from.
    pub origin: Origin,
    /// The way from there.
    pub path: UnitPath,
    /// One unit or a range.
    pub extent: Extent,
}

/// What a path in a citation hangs from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Origin {
    /// The act: the path begins with its article or division.
    Act,
    /// "šā panta": the enclosing article.
    Article,
    /// "šīs daļas": the enclosing paragraph.
    Paragraph,
    /// "šā punkta": the enclosing point.
    Point,
    /// "šīs nodaļas": the enclosing chapter.
    Chapter,
    /// A part or point without an article, a demonstrative or anything else to hang from.
    Nothing,
}

/// A slip in the writing of a citation that can be mended with certainty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slip<S> {
    /// Where.
    pub span: S,
    /// How it should be written.
    pub mended: String,
}

/// Where a text stands, so that "šā panta" means something.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Standpoint {
    /// The act the text belongs to or comments on.
    pub act: Option<ActKey>,
    /// The way to the enclosing unit within it (`17.d2.p3`, `pn.p5`).
    pub path: UnitPath,
    /// Whether the text is the act's own: then "šis likums" is this act and an author can't mend it.
    pub own_text: bool,
}

/// A citation in a document: places are pieces of the source, more than one where markup splits the words.
pub type FoundCitation = Citation<Vec<Span>>;
