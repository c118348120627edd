//! What a find is worth: BM25 with fields (`FORMAT.md`, "Fields of a unit" and "Asking").

use serde::Serialize;

/// The weights, as they are in the manifest.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Weights {
    /// How soon more of the same word adds nothing.
    pub(crate) k1: f64,
    /// How much the length of a body counts.
    pub(crate) b: f64,
    /// How much the length of a title counts.
    pub(crate) title_b: f64,
    /// Of a heading.
    pub(crate) heading: f64,
    /// Of a title.
    pub(crate) title: f64,
    /// Of the number of a page.
    pub(crate) number: f64,
    /// Of last parts of compounds and names a page stands under.
    pub(crate) aside: f64,
    /// Of the second best unit of a page.
    pub(crate) second: f64,
    /// A term of equal fold, where the asked word is written without marks.
    pub(crate) folded: f64,
    /// A term of equal fold, where it is written with other marks.
    pub(crate) other: f64,
    /// A term the asked word begins.
    pub(crate) prefix: f64,
    /// A term near the asked word.
    pub(crate) fuzzy: f64,
    /// A term of the same root in another class of words.
    pub(crate) kin: f64,
    /// What a page gains whose title is what was asked.
    pub(crate) whole: f64,
    /// A synonym.
    pub(crate) synonym: f64,
    /// A phrase with another form of one of its words.
    pub(crate) inflected: f64,
}

/// The weights of every index.
pub(crate) const WEIGHTS: Weights = Weights {
    k1: 1.2,
    b: 0.75,
    title_b: 0.3,
    heading: 2.0,
    title: 3.0,
    number: 6.0,
    aside: 0.2,
    second: 0.25,
    folded: 0.8,
    other: 0.25,
    prefix: 0.7,
    fuzzy: 0.5,
    kin: 0.5,
    whole: 0.6,
    synonym: 0.7,
    inflected: 0.5,
};
