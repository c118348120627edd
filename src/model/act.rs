//! An act (likums, noteikumi, kodekss) as data in time: its editions, each a tree of units.

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::model::content::{Block, Inline};
use crate::model::label::{ActKey, Label, Step, UnitPath};
use crate::model::number::Number;
use crate::span::{FileId, Span};

/// An act with all its known editions (redakcijas), oldest first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Act {
    /// What the act is.
    pub about: AboutAct,
    /// The editions, in the order of their dates; at least one.
    pub editions: Vec<Arc<Edition>>,
    /// Where `act.yaml` stands; `None` where the folder has none.
    pub file: Option<FileId>,
}

impl Act {
    /// The edition in force on `date`: the last that does not begin later. `None` before the first.
    #[must_use]
    pub fn edition_at(&self, date: Date) -> Option<&Edition> {
        self.editions.iter().rev().find(|edition| edition.in_force <= date).map(Arc::as_ref)
    }

    /// The oldest known edition.
    #[must_use]
    pub fn first_edition(&self) -> Option<&Edition> {
        self.editions.first().map(Arc::as_ref)
    }
}

/// What an act is: `act.yaml`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct AboutAct {
    /// Its key.
    pub key: ActKey,
    /// Its title.
    pub title: String,
    /// Short titles (BTL).
    #[serde(default)]
    pub short_titles: Vec<String>,
    /// What sort of act.
    #[serde(default)]
    pub act_type: ActType,
    /// The day of adoption.
    #[serde(default)]
    pub adopted: Option<Date>,
    /// The day of entry into force of the act itself.
    #[serde(default)]
    pub in_force: Option<Date>,
    /// The number on likumi.lv.
    #[serde(default)]
    pub likumi_id: Option<u32>,
    /// Where it was officially published.
    #[serde(default)]
    pub publication: Option<String>,
    /// The act this one is a part of (`cl` for `cl-1`); labels name the umbrella.
    #[serde(default)]
    pub umbrella: Option<ActKey>,
    /// Units in the text that apply only from a later day.
    #[serde(default)]
    pub applicability: Vec<Applicability>,
    /// Bills before the Saeima that touch the act.
    #[serde(default)]
    pub pending: Vec<PendingBill>,
    /// How chapters are numbered.
    #[serde(default)]
    pub chapter_style: ChapterStyle,
    /// Whether the text is the official one.
    #[serde(default)]
    pub text_status: TextStatus,
}

/// What sort of act.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ActType {
    /// A law (likums, kodekss).
    #[default]
    Law,
    /// A Cabinet regulation (Ministru kabineta noteikumi).
    Regulation,
    /// The Constitution (Satversme).
    Constitution,
    /// A treaty or convention.
    Treaty,
    /// An act of the European Union.
    Eu,
}

/// How chapters are numbered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ChapterStyle {
    /// I, II, III.
    #[default]
    Roman,
    /// 1., 2., 3.
    Arabic,
    /// Pirmā nodaļa, Otrā nodaļa.
    Words,
}

/// Whether the text of an act is the official one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum TextStatus {
    /// A copy of the official text.
    #[default]
    OfficialCopy,
    /// The law retold in other words: every page that shows it must say so.
    Paraphrase,
}

/// A unit that stands in the text but applies only from a later day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Applicability {
    /// The unit.
    pub unit: Label,
    /// The first day it applies.
    pub from: Date,
    /// The provision that says so.
    #[serde(default)]
    pub basis: Option<Label>,
    /// A remark for the reader.
    #[serde(default)]
    pub note: Option<String>,
}

/// A bill that would change the act.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct PendingBill {
    /// Its number: `1031/Lp14`.
    pub bill: String,
    /// How far it is.
    #[serde(default)]
    pub stage: Option<String>,
    /// The day this was true.
    #[serde(default)]
    pub as_of: Option<Date>,
    /// The units it would change.
    #[serde(default)]
    pub touches: Vec<Label>,
}

/// One edition: the complete text in force from a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edition {
    /// The act's key.
    pub act: ActKey,
    /// The first day this text is in force.
    pub in_force: Date,
    /// Where the text was taken from.
    pub source: Option<String>,
    /// The day it was taken.
    pub retrieved: Option<Date>,
    /// Text before the first unit: preamble, enacting formula.
    pub preamble: Vec<Block>,
    /// The units, in the order of the text.
    pub units: Vec<Unit>,
    /// Text after the last unit: informative reference to EU directives, signature.
    pub conclusion: Vec<Block>,
    /// The file.
    pub file: FileId,
    /// Where the articles are: positions from `units` downwards.
    articles: BTreeMap<Number, Vec<usize>>,
}

/// The parts of an [`Edition`] that its file's front matter gives.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EditionHead {
    /// The act's key.
    pub act: ActKey,
    /// The first day this text is in force.
    pub in_force: Date,
    /// Where the text was taken from.
    pub source: Option<String>,
    /// The day it was taken.
    pub retrieved: Option<Date>,
}

impl Edition {
    /// An edition of these units. Where two articles claim one number the first is found by it.
    #[must_use]
    pub fn new(head: EditionHead, preamble: Vec<Block>, units: Vec<Unit>, conclusion: Vec<Block>, file: FileId) -> Self {
        let mut articles = BTreeMap::new();
        index_articles(&units, &mut Vec::new(), &mut articles);
        let EditionHead { act, in_force, source, retrieved } = head;
        Self { act, in_force, source, retrieved, preamble, units, conclusion, file, articles }
    }

    /// The articles in the order of their numbers (repealed ones too), not those of annexes.
    pub fn articles(&self) -> impl Iterator<Item = (Number, &Unit)> {
        self.articles.iter().filter_map(|(number, way)| Some((*number, walk(&self.units, way)?)))
    }

    /// The article of this number.
    #[must_use]
    pub fn article(&self, number: Number) -> Option<&Unit> {
        walk(&self.units, self.articles.get(&number)?)
    }

    /// The divisions an article stands in, from the outermost.
    #[must_use]
    pub fn divisions_of(&self, number: Number) -> Vec<&Unit> {
        let Some(way) = self.articles.get(&number) else { return Vec::new() };
        (1..way.len()).filter_map(|depth| walk(&self.units, way.get(..depth)?)).collect()
    }

    /// The transitional provisions.
    #[must_use]
    pub fn transitional(&self) -> Option<&Unit> {
        self.units.iter().find(|unit| unit.step == Step::Transitional)
    }

    /// The unit at the end of `path`; the last of special steps (`.t2`, `.ievads`, `.nos`, `.piez`) is not a unit and gives its parent.
    #[must_use]
    pub fn unit(&self, path: &UnitPath) -> Option<&Unit> {
        let steps = match path.0.split_last() {
            Some((last, above)) if last.level() == 9 => above,
            _ => &path.0,
        };
        let at = steps.iter().position(|step| matches!(step, Step::Article(_)));
        let (unit, rest) = match at {
            Some(k) if steps.iter().take(k).all(|step| !matches!(step, Step::Annex(_))) => {
                let Some(Step::Article(number)) = steps.get(k) else { return None };
                (self.article(*number)?, steps.get(k + 1..)?)
            }
            _ => {
                let (first, rest) = steps.split_first()?;
                // An act may have two divisions of one number, and two sets of transitional provisions.
                let twins = self.units.iter().filter(|unit| unit.step == *first);
                return twins.chain(find_division(&self.units, first)).find_map(|unit| descend(unit, rest));
            }
        };
        descend(unit, rest)
    }
}

fn index_articles(units: &[Unit], way: &mut Vec<usize>, articles: &mut BTreeMap<Number, Vec<usize>>) {
    for (k, unit) in units.iter().enumerate() {
        way.push(k);
        match unit.step {
            Step::Article(number) => {
                articles.entry(number).or_insert_with(|| way.clone());
            }
            Step::Part(_) | Step::Title(_) | Step::Chapter(_) | Step::Subchapter(_) | Step::Section(_) => {
                index_articles(&unit.children, way, articles);
            }
            // The articles of an annex count anew; transitional provisions have points.
            Step::Annex(_) | Step::Transitional => {}
            Step::Paragraph(_) | Step::Point(_) | Step::Subpoint(_) | Step::Indent(_) | Step::Sentence(_) => {}
            Step::Heading | Step::Intro | Step::WrapUp | Step::Note => {}
        }
        way.pop();
    }
}

fn walk<'a>(units: &'a [Unit], way: &[usize]) -> Option<&'a Unit> {
    let (first, rest) = way.split_first()?;
    let unit = units.get(*first)?;
    if rest.is_empty() { Some(unit) } else { walk(&unit.children, rest) }
}

fn descend<'a>(unit: &'a Unit, steps: &[Step]) -> Option<&'a Unit> {
    steps.iter().try_fold(unit, |unit, step| unit.child(step))
}

/// A division by its own step at any depth (chapters are numbered through in most acts), outermost first.
fn find_division<'a>(units: &'a [Unit], step: &Step) -> Option<&'a Unit> {
    units
        .iter()
        .find(|unit| unit.step == *step)
        .or_else(|| units.iter().filter(|unit| unit.step.is_division()).find_map(|unit| find_division(&unit.children, step)))
}

/// A unit of an act: a division, article, paragraph, point, subpoint.
///
/// An article without parts holds its points directly, so that the way to it equals its label (`17.p5^1`).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unit {
    /// What it is and its number.
    pub step: Step,
    /// The number is counted, not printed (the unnumbered paragraphs of the Civil Law and the Constitution).
    pub counted: bool,
    /// The number and its noun as they are printed (`III nodaļa`, `PIRMĀ DAĻA`, `17. pants`, `(2)`, `1¹)`, `12.2.`), without
    /// the dot before a heading; empty where the number is counted.
    pub designation: String,
    /// The heading (nosaukums) without the number; empty where there is none.
    pub heading: Vec<Inline>,
    /// The words before the children, or all the words where there are no children.
    pub intro: Vec<Block>,
    /// The units within.
    pub children: Vec<Self>,
    /// The words after the children (wrap-up, noslēgums).
    pub wrap_up: Vec<Block>,
    /// Amendment notes, in the order of the text.
    pub notes: Vec<AmendmentNote>,
    /// Whether the unit is repealed (izslēgts): nothing but its number and a note is left.
    pub repealed: bool,
    /// Where it stands, from its number to the end of its last child.
    pub span: Span,
}

impl Unit {
    /// A unit without any words yet.
    #[must_use]
    pub const fn new(step: Step, designation: String, span: Span) -> Self {
        Self {
            step,
            counted: designation.is_empty(),
            designation,
            heading: Vec::new(),
            intro: Vec::new(),
            children: Vec::new(),
            wrap_up: Vec::new(),
            notes: Vec::new(),
            repealed: false,
            span,
        }
    }

    /// The child that `step` names.
    #[must_use]
    pub fn child(&self, step: &Step) -> Option<&Self> {
        self.children.iter().find(|unit| unit.step == *step)
    }
}

/// A note under a unit that tells how it came to its present words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AmendmentNote {
    /// The note as it stands.
    pub text: Vec<Inline>,
    /// What it says, as data; empty where the note's form is not known.
    pub amendments: Vec<Amendment>,
    /// Where it stands.
    pub span: Span,
}

/// One amendment that a note tells of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Amendment {
    /// The day of the amending law or regulation.
    pub law_date: Date,
    /// What it did.
    pub kind: AmendmentKind,
    /// The day it came into force, where the note says so.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub in_force: Option<Date>,
    /// Transitional provisions the note points at.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub see: Vec<UnitPath>,
}

/// What an amendment did.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub enum AmendmentKind {
    /// New wording of the whole unit.
    #[serde(rename = "redakcija")]
    Reworded,
    /// Changes within it.
    #[serde(rename = "grozīts")]
    Amended,
    /// The unit was repealed.
    #[serde(rename = "izslēgts")]
    Repealed,
}
