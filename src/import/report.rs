//! What an import did: counted, compared, ready for people and for machines.

use jiff::civil::Date;
use serde::Serialize;

use crate::diagnostic::{Code, Diagnostic, Diagnostics, Files};
use crate::import::difference::Difference;
use crate::model::act::{Edition, Unit};
use crate::model::label::{ActKey, Step};
use crate::span::{FileId, Span};

/// What an import did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// The act.
    pub act: ActKey,
    /// The editions that were read, in the order of their days.
    pub editions: Vec<Read>,
    /// Files that were made because they were missing.
    pub created: Vec<String>,
    /// The files diagnostics point at.
    pub files: Vec<String>,
}

impl Report {
    /// Tells of a file that could not be read.
    pub fn unreadable(&mut self, name: &str, diagnostics: &mut Diagnostics) {
        let file = FileId(u32::try_from(self.files.len()).unwrap_or(u32::MAX));
        self.files.push(name.to_owned());
        diagnostics.push(Diagnostic::new(Code::ImportUnreadable, Span::new(file, 0..0)).arg("name", name));
    }
}

impl Files for Report {
    fn path(&self, file: FileId) -> &str {
        self.files.get(file.0 as usize).map_or("", String::as_str)
    }

    fn text(&self, _file: FileId) -> &str {
        ""
    }
}

/// One edition that was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Read {
    /// What is in it.
    pub counts: Counts,
    /// Its file, relative to the root.
    pub file: String,
    /// Whether the file was written or stood there already with the same words.
    pub written: bool,
    /// What it changed against the edition before it; `None` for the first.
    pub difference: Option<Difference>,
}

/// What is in an edition. The names are those of `import --format json`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Counts {
    /// The first day it is in force.
    pub in_force: Date,
    /// Divisions of all kinds above articles.
    pub chapters: usize,
    /// Articles, repealed ones too, without those of annexes.
    pub articles: usize,
    /// Parts of articles.
    pub paragraphs: usize,
    /// Points and subpoints, without those of the transitional provisions.
    pub points: usize,
    /// Points of the transitional provisions.
    pub transitional: usize,
    /// Amendment notes.
    pub notes: usize,
}

impl Counts {
    /// Counts what is in an edition.
    #[must_use]
    pub fn of(edition: &Edition) -> Self {
        let mut counts = Self {
            in_force: edition.in_force,
            chapters: 0,
            articles: edition.articles().count(),
            paragraphs: 0,
            points: 0,
            transitional: edition.units.iter().filter(|unit| unit.step == Step::Transitional).map(|unit| unit.children.len()).sum(),
            notes: 0,
        };
        edition.units.iter().for_each(|unit| counts.add(unit, false));
        counts
    }

    fn add(&mut self, unit: &Unit, transitional: bool) {
        self.notes += unit.notes.len();
        match unit.step {
            Step::Part(_) | Step::Title(_) | Step::Chapter(_) | Step::Subchapter(_) | Step::Section(_) => self.chapters += 1,
            Step::Paragraph(_) => self.paragraphs += 1,
            Step::Point(_) | Step::Subpoint(_) => self.points += usize::from(!transitional),
            Step::Annex(_) | Step::Transitional | Step::Article(_) | Step::Indent(_) | Step::Sentence(_) => {}
            Step::Heading | Step::Intro | Step::WrapUp | Step::Note => {}
        }
        let transitional = transitional || unit.step == Step::Transitional;
        unit.children.iter().for_each(|child| self.add(child, transitional));
    }
}
