//! The versions of each article over all editions of an act.

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::model::label::ActKey;
use crate::model::number::Number;

/// The versions of every article of every act, oldest first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Histories {
    /// By act and article.
    pub articles: BTreeMap<(ActKey, Number), Vec<Version>>,
}

/// A stretch of time in which an article's words did not change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version {
    /// The first day: the date of the edition that brought these words.
    pub from: Date,
    /// The first day on which they are no longer in force; `None` while they are.
    pub to: Option<Date>,
    /// The words, normalised (white space folded, soft hyphens gone): one line a unit, with its number, as the diff shows them.
    pub lines: Vec<String>,
    /// Whether the article is repealed in this version.
    pub repealed: bool,
}
