//! What a printed book can include, as `site.yaml` names it: a label, a whole act by its key, or the glossary.

use std::fmt;
use std::str::FromStr;

use crate::model::label::{ActKey, Label, NotALabel, UnitLabel, UnitPath};

/// Something a book includes.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Included {
    /// A whole act (`btl`, a label with an empty path), a chapter (`btl:n4`), an article, a range of articles, transitional provisions
    /// (`btl:pn`); a page or methodology (`page:par`); a court case; one term.
    Label(Label),
    /// `terms`: the whole glossary.
    Terms,
}

impl FromStr for Included {
    type Err = NotALabel;

    fn from_str(text: &str) -> Result<Self, NotALabel> {
        if text == "terms" {
            return Ok(Self::Terms);
        }
        let whole_act = |key: ActKey| Label::Unit(UnitLabel::one(key, UnitPath(Vec::new())));
        text.parse().or_else(|_| text.parse().map(whole_act)).map(Self::Label)
    }
}

impl fmt::Display for Included {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Label(label) => label.fmt(f),
            Self::Terms => f.write_str("terms"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_whole_acts_and_the_glossary_are_read_and_written_back() {
        for text in ["btl", "btl:n4", "btl:19..22", "btl:pn", "page:par", "terms", "term:aizbildnis", "case:SKC-1/2020"] {
            assert_eq!(text.parse::<Included>().map(|included| included.to_string()), Ok(text.to_owned()));
        }
        assert_eq!("17. pants".parse::<Included>(), Err(NotALabel));
    }
}
