//! How anything is pointed at: `btl:17.p5^1`, `btl/17#12`, `term:aizbildnis`. One notation in Markdown, front matter, JSON and addresses.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::model::number::Number;
pub use crate::model::unit_path::{Ordinal, Step, UnitPath};

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
            Extent::To(last) => format!("{}..{}", self.path, self.range_end(last)),
            Extent::Onward => format!("{}..", self.path),
        }
    }

    /// The end of a range as it is written: one step, but of a path the numbers from its point on (`p6.1..p6.3`).
    fn range_end(&self, last: &Step) -> String {
        let point = self.path.0.iter().rposition(|step| matches!(step, Step::Point(_)));
        match (last, point.and_then(|point| self.path.0.get(point..))) {
            (Step::Subpoint(Ordinal::Number(_)), Some([above @ .., _])) if !above.is_empty() => {
                UnitPath(above.to_vec()).with(last.clone()).to_string()
            }
            _ => last.to_string(),
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
        // "p6.1..p6.3" and "p6.1..3" are the same.
        let tail = last.rsplit_once('.').filter(|(above, _)| path.parent().is_some_and(|parent| is_tail(&parent, above)));
        let last = tail.map_or(last, |(_, last)| last);
        let last = Step::parse(last, matches!(step, Step::Subpoint(_)))?;
        let alike = std::mem::discriminant(step) == std::mem::discriminant(&last) && *step < last;
        if alike { Ok(Self { act, path, extent: Extent::To(last) }) } else { Err(NotALabel) }
    }
}

/// Whether a path ends with the steps written in `tail`.
fn is_tail(path: &UnitPath, tail: &str) -> bool {
    let path = path.to_string();
    path.strip_suffix(tail).is_some_and(|before| before.is_empty() || before.ends_with('.'))
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
            "mk354-2018:p6.1..p6.3",
            "mk354-2018:piel2.p6.1.2..p6.1.4",
            "btl:2.p4.a..c",
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
