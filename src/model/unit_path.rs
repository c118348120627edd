//! The way to a unit within its act: `17.p5^1`, `pn.p26`, step by step.

use std::fmt;
use std::str::FromStr;

use serde::{Serialize, Serializer};

use crate::model::label::NotALabel;
use crate::model::number::Number;

/// What counts a point or subpoint: a number or a letter.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Ordinal {
    /// `5`, `5^1`.
    Number(Number),
    /// `a`, `b`; in divisions also `A`.
    Letter(char),
}

impl fmt::Display for Ordinal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Number(number) => number.fmt(f),
            Self::Letter(letter) => letter.fmt(f),
        }
    }
}

impl FromStr for Ordinal {
    type Err = NotALabel;

    fn from_str(text: &str) -> Result<Self, NotALabel> {
        let mut chars = text.chars();
        match (chars.next(), chars.next()) {
            (Some(letter), None) if letter.is_alphabetic() => Ok(Self::Letter(letter)),
            _ => text.parse().map(Self::Number).map_err(|_| NotALabel),
        }
    }
}

/// One step down into an act. The order of the variants is the order of levels in `citations.md`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Step {
    /// Annex (pielikums) `piel1`; `piel` where an act has one without a number.
    Annex(Option<Number>),
    /// Part of a code (daļa) `dalA`.
    Part(Ordinal),
    /// Title (sadaļa) `sad2`.
    Title(Ordinal),
    /// Chapter (nodaļa) `n4`.
    Chapter(Ordinal),
    /// Subchapter (apakšnodaļa) `an1`.
    Subchapter(Ordinal),
    /// Section (iedaļa) `ied1`.
    Section(Ordinal),
    /// Transitional provisions (pārejas noteikumi) `pn`.
    Transitional,
    /// Article (pants) `17`.
    Article(Number),
    /// Paragraph (daļa) `d2`.
    Paragraph(Number),
    /// Point (punkts) `p5^1`; in EU acts also a letter, `ph`.
    Point(Ordinal),
    /// Subpoint (apakšpunkts) `a`, or the further numbers of a path `p5.2`.
    Subpoint(Ordinal),
    /// Indent (ievilkums, rindkopa) `r1`.
    Indent(Number),
    /// Sentence (teikums) `t2`.
    Sentence(Number),
    /// Heading (nosaukums) `nos`.
    Heading,
    /// Introductory words (ievaddaļa) `ievads`.
    Intro,
    /// Closing words after a list of points (noslēgums) `beigas`.
    WrapUp,
    /// Note (piezīme) `piez`.
    Note,
}

impl Step {
    /// The level of the unit, as numbered in `citations.md` §Grammar: a smaller one stands above.
    #[must_use]
    pub const fn level(&self) -> u8 {
        match self {
            Self::Annex(_) | Self::Part(_) | Self::Title(_) => 1,
            Self::Chapter(_) => 2,
            Self::Subchapter(_) | Self::Section(_) | Self::Transitional => 3,
            Self::Article(_) => 4,
            Self::Paragraph(_) => 5,
            Self::Point(_) => 6,
            Self::Subpoint(_) => 7,
            Self::Indent(_) => 8,
            Self::Sentence(_) | Self::Heading | Self::Intro | Self::WrapUp | Self::Note => 9,
        }
    }

    /// Whether this is a division above articles (part, title, chapter, subchapter, section, annex, transitional provisions).
    #[must_use]
    pub const fn is_division(&self) -> bool {
        self.level() < 4
    }

    /// Reads one step; `after_point` tells that a bare number or letter is a subpoint and not an article.
    pub(crate) fn parse(text: &str, after_point: bool) -> Result<Self, NotALabel> {
        let number = |rest: &str| rest.parse::<Number>().map_err(|_| NotALabel);
        let fixed = match text {
            "pn" => Some(Self::Transitional),
            "nos" => Some(Self::Heading),
            "ievads" => Some(Self::Intro),
            "beigas" => Some(Self::WrapUp),
            "piez" => Some(Self::Note),
            "piel" => Some(Self::Annex(None)),
            _ => None,
        };
        if let Some(step) = fixed {
            return Ok(step);
        }
        if text.starts_with(|c: char| c.is_ascii_digit()) {
            let number = number(text)?;
            return Ok(if after_point { Self::Subpoint(Ordinal::Number(number)) } else { Self::Article(number) });
        }
        if after_point && text.chars().count() == 1 {
            return Ok(Self::Subpoint(text.parse()?));
        }
        // Longest prefix first, so that `piel1` is never a point `iel1` and `dalA` never a paragraph.
        if let Some(rest) = text.strip_prefix("piel") {
            return Ok(Self::Annex(Some(number(rest)?)));
        }
        if let Some(rest) = text.strip_prefix("dal") {
            return Ok(Self::Part(rest.parse()?));
        }
        if let Some(rest) = text.strip_prefix("sad") {
            return Ok(Self::Title(rest.parse()?));
        }
        if let Some(rest) = text.strip_prefix("ied") {
            return Ok(Self::Section(rest.parse()?));
        }
        if let Some(rest) = text.strip_prefix("an") {
            return Ok(Self::Subchapter(rest.parse()?));
        }
        match text.split_at_checked(1) {
            Some(("n", rest)) => Ok(Self::Chapter(rest.parse()?)),
            Some(("d", rest)) => Ok(Self::Paragraph(number(rest)?)),
            Some(("p", rest)) => Ok(Self::Point(rest.parse()?)),
            Some(("r", rest)) => Ok(Self::Indent(number(rest)?)),
            Some(("t", rest)) => Ok(Self::Sentence(number(rest)?)),
            _ => Err(NotALabel),
        }
    }
}

impl fmt::Display for Step {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Annex(None) => f.write_str("piel"),
            Self::Annex(Some(number)) => write!(f, "piel{number}"),
            Self::Part(ordinal) => write!(f, "dal{ordinal}"),
            Self::Title(ordinal) => write!(f, "sad{ordinal}"),
            Self::Chapter(ordinal) => write!(f, "n{ordinal}"),
            Self::Subchapter(ordinal) => write!(f, "an{ordinal}"),
            Self::Section(ordinal) => write!(f, "ied{ordinal}"),
            Self::Transitional => f.write_str("pn"),
            Self::Article(number) => write!(f, "{number}"),
            Self::Paragraph(number) => write!(f, "d{number}"),
            Self::Point(ordinal) => write!(f, "p{ordinal}"),
            Self::Subpoint(ordinal) => write!(f, "{ordinal}"),
            Self::Indent(number) => write!(f, "r{number}"),
            Self::Sentence(number) => write!(f, "t{number}"),
            Self::Heading => f.write_str("nos"),
            Self::Intro => f.write_str("ievads"),
            Self::WrapUp => f.write_str("beigas"),
            Self::Note => f.write_str("piez"),
        }
    }
}

/// The way to a unit within its act: `17.p5^1`; empty for the act itself. Levels never rise from left to right.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct UnitPath(pub Vec<Step>);

impl UnitPath {
    /// The article the way leads through, if any.
    #[must_use]
    pub fn article(&self) -> Option<Number> {
        self.0.iter().find_map(|step| match step {
            Step::Article(number) => Some(*number),
            _ => None,
        })
    }

    /// The way with one more step.
    #[must_use]
    pub fn with(&self, step: Step) -> Self {
        let mut steps = self.0.clone();
        steps.push(step);
        Self(steps)
    }

    /// The way to the unit above; `None` for the act itself.
    #[must_use]
    pub fn parent(&self) -> Option<Self> {
        self.0.split_last().map(|(_, above)| Self(above.to_vec()))
    }

    /// Whether this way begins with `above` (a unit stands within itself).
    #[must_use]
    pub fn is_within(&self, above: &Self) -> bool {
        self.0.starts_with(&above.0)
    }
}

impl fmt::Display for UnitPath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (k, step) in self.0.iter().enumerate() {
            if k > 0 {
                f.write_str(".")?;
            }
            step.fmt(f)?;
        }
        Ok(())
    }
}

impl FromStr for UnitPath {
    type Err = NotALabel;

    fn from_str(text: &str) -> Result<Self, NotALabel> {
        if text.is_empty() {
            return Ok(Self::default());
        }
        let mut steps: Vec<Step> = Vec::new();
        for part in text.split('.') {
            let after_point = steps.last().is_some_and(|step| matches!(step, Step::Point(_) | Step::Subpoint(_)));
            let step = Step::parse(part, after_point)?;
            let falls = steps.last().is_none_or(|above| above.level() < step.level());
            let nests = after_point && matches!(step, Step::Subpoint(_));
            let divides = steps.last().is_some_and(Step::is_division) && step.is_division() && step != Step::Transitional;
            if !(falls || nests || divides) {
                return Err(NotALabel);
            }
            steps.push(step);
        }
        Ok(Self(steps))
    }
}

impl Serialize for UnitPath {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}
