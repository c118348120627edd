//! How anything is pointed at: `btl:17.p5^1`, `btl/17#12`, `term:aizbildnis`. One notation in Markdown, front matter, JSON and addresses.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::model::number::Number;

/// The key of an act: lower-case ASCII letters, digits and hyphens, beginning with a letter (`btl`, `cl-1`, `mk1037-2006`).
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub struct ActKey(String);

impl ActKey {
    /// The key as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for ActKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl FromStr for ActKey {
    type Err = NotALabel;

    fn from_str(text: &str) -> Result<Self, NotALabel> {
        let first = text.bytes().next().is_some_and(|b| b.is_ascii_lowercase());
        let rest = text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
        if first && rest && text.len() <= 64 { Ok(Self(text.to_owned())) } else { Err(NotALabel) }
    }
}

impl<'de> Deserialize<'de> for ActKey {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        parse_or_error(deserializer, "a key of an act")
    }
}

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
    fn parse(text: &str, after_point: bool) -> Result<Self, NotALabel> {
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

/// How far a label reaches.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Extent {
    /// One unit.
    One,
    /// From the unit to another under the same parent: `19..22`, `17.p1..p3`.
    To(Step),
    /// From the unit on: `731..` ("un turpmākie panti").
    Onward,
}

/// A unit, or a range of units, of an act.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct UnitLabel {
    /// The act.
    pub act: ActKey,
    /// The way to the (first) unit.
    pub path: UnitPath,
    /// How far it reaches.
    pub extent: Extent,
}

impl UnitLabel {
    /// A label of one unit.
    #[must_use]
    pub const fn one(act: ActKey, path: UnitPath) -> Self {
        Self { act, path, extent: Extent::One }
    }

    /// The part of the label after `act:`.
    #[must_use]
    pub fn within_act(&self) -> String {
        match &self.extent {
            Extent::One => self.path.to_string(),
            Extent::To(last) => format!("{}..{last}", self.path),
            Extent::Onward => format!("{}..", self.path),
        }
    }

    fn parse(act: &str, unit: &str) -> Result<Self, NotALabel> {
        let act: ActKey = act.parse()?;
        let Some((first, last)) = unit.split_once("..") else {
            return Ok(Self { act, path: unit.parse()?, extent: Extent::One });
        };
        let path: UnitPath = first.parse()?;
        let step = path.0.last().ok_or(NotALabel)?;
        if last.is_empty() {
            return Ok(Self { act, path, extent: Extent::Onward });
        }
        let last = Step::parse(last, matches!(step, Step::Subpoint(_)))?;
        let alike = std::mem::discriminant(step) == std::mem::discriminant(&last) && *step < last;
        if alike { Ok(Self { act, path, extent: Extent::To(last) }) } else { Err(NotALabel) }
    }
}

impl fmt::Display for UnitLabel {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.path.0.is_empty() { self.act.fmt(f) } else { write!(f, "{}:{}", self.act, self.within_act()) }
    }
}

/// Anything that can be pointed at.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Label {
    /// An act, a unit of it or a range of units: `btl:17.p5^1`; `btl:` is the act itself.
    Unit(UnitLabel),
    /// A margin number of the commentary on an article: `btl/17#12`.
    Margin {
        /// The act.
        act: ActKey,
        /// The article.
        article: Number,
        /// The margin number.
        number: u32,
    },
    /// A term of the glossary: `term:aizbildnis`.
    Term(String),
    /// A court case by its number: `case:SKC-84/2019`.
    Case(String),
    /// A court case by its European identifier, the whole of it: `ECLI:LV:AT:2019:…`.
    Ecli(String),
    /// A programme: `programme:BT-SAK-01`.
    Programme(String),
    /// A page by its path without ending: `page:metodika/saruna`.
    Page(String),
}

impl fmt::Display for Label {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unit(unit) => unit.fmt(f),
            Self::Margin { act, article, number } => write!(f, "{act}/{article}#{number}"),
            Self::Term(id) => write!(f, "term:{id}"),
            Self::Case(number) => write!(f, "case:{number}"),
            Self::Ecli(ecli) => f.write_str(ecli),
            Self::Programme(id) => write!(f, "programme:{id}"),
            Self::Page(path) => write!(f, "page:{path}"),
        }
    }
}

/// Why a text is no label.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotALabel;

/// Schemes of addresses: never the key of an act.
const SCHEMES: [&str; 10] = ["http", "https", "mailto", "tel", "ftp", "file", "data", "javascript", "vbscript", "urn"];

impl FromStr for Label {
    type Err = NotALabel;

    fn from_str(text: &str) -> Result<Self, NotALabel> {
        if let Some((place, margin)) = text.split_once('#') {
            let (act, article) = place.split_once('/').ok_or(NotALabel)?;
            let number = margin.parse().map_err(|_| NotALabel)?;
            return Ok(Self::Margin { act: act.parse()?, article: article.parse().map_err(|_| NotALabel)?, number });
        }
        let (kind, rest) = text.split_once(':').ok_or(NotALabel)?;
        let named = |make: fn(String) -> Self| if rest.is_empty() { Err(NotALabel) } else { Ok(make(rest.to_owned())) };
        match kind {
            "term" => named(Self::Term),
            "case" => named(Self::Case),
            "programme" => named(Self::Programme),
            "page" => named(Self::Page),
            "ECLI" if !rest.is_empty() => Ok(Self::Ecli(text.to_owned())),
            scheme if SCHEMES.contains(&scheme) => Err(NotALabel),
            act => UnitLabel::parse(act, rest).map(Self::Unit),
        }
    }
}

impl Serialize for Label {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Label {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        parse_or_error(deserializer, "a label")
    }
}

fn parse_or_error<'de, D: Deserializer<'de>, T: FromStr>(deserializer: D, what: &str) -> Result<T, D::Error> {
    let text = String::deserialize(deserializer)?;
    text.parse().map_err(|_| serde::de::Error::custom(format!("not {what}: {text}")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_label_of_the_product_page_is_read_and_written_back() {
        let labels = [
            "btl:17",
            "btl:10^2.d7",
            "btl:17.p5^1",
            "cl:1635.d2.p3.a",
            "apl:21.d2^1.t2",
            "btl:10.ievads",
            "btl:10.piez",
            "btl:n4",
            "cpl:dalA.sad2.n7",
            "btl:pn.p26",
            "btl:pn.p22.2",
            "btl:piel1.p2",
            "mk1037-2006:p12",
            "mk1037-2006:p5.2",
            "mk173:p2.1.3",
            "btl:19..22",
            "btl:17.p1..p3",
            "cl:731..",
            "btl/17#12",
            "term:aizbildnis",
            "case:SKC-84/2019",
            "ECLI:LV:AT:2019:0101",
            "programme:BT-SAK-01",
            "page:metodika/saruna",
            "eu-2019-1111:2.ph",
            "btl:49..49^2",
            "btl:n2^1",
        ];
        for text in labels {
            assert_eq!(text.parse::<Label>().map(|label| label.to_string()), Ok(text.to_owned()));
        }
    }

    #[test]
    fn what_points_at_nothing_is_no_label() {
        for text in ["https://x.lv/", "mailto:a", "tel:112", "btl", "btl:17.99x", "btl:d1.17", "btl:22..19", "btl:17.p1..d3", "BTL:17", ""]
        {
            assert_eq!(text.parse::<Label>(), Err(NotALabel), "{text}");
        }
    }
}
