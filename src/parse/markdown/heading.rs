//! What stands in braces after a heading: `{#anchor .class unit=p3,p3^1}`.

use std::ops::Range;

use crate::diagnostic::Code;
use crate::model::content::{BlockKind, Inline, plain};
use crate::model::label::UnitPath;
use crate::parse::markdown::report::Report;

/// The checked attributes of a heading.
pub(super) struct Attributes {
    id: String,
    classes: Vec<String>,
    units: Vec<UnitPath>,
}

impl Attributes {
    /// Keeps what may stand on a heading and tells of the rest.
    pub(super) fn new(
        id: Option<String>,
        classes: Vec<String>,
        others: Vec<(String, Option<String>)>,
        at: &Range<usize>,
        report: &mut Report<'_, '_>,
    ) -> Self {
        let at = &(at.start..at.start + report.words(at).trim_end().len());
        let mut units = Vec::new();
        for (key, value) in others {
            match value {
                Some(value) if key == "unit" => read_units(&value, at, &mut units, report),
                Some(_) | None => report.tell(report.at(Code::HeadingAttribute, at).arg("attribute", key)),
            }
        }
        let (classes, odd): (Vec<String>, Vec<String>) = classes.into_iter().partition(|class| is_class(class));
        for class in odd {
            report.tell(report.at(Code::HeadingAttribute, at).arg("attribute", format!(".{class}")));
        }
        Self { id: id.unwrap_or_default(), classes, units }
    }

    /// The heading with these attributes; an empty anchor is made later.
    pub(super) fn heading(self, level: u8, inlines: Vec<Inline>) -> BlockKind {
        BlockKind::Heading { level, id: self.id, classes: self.classes, units: self.units, inlines }
    }
}

/// Tells of a heading that would be an empty row of the contents.
pub(super) fn tell_empty(inlines: &[Inline], range: &Range<usize>, report: &mut Report<'_, '_>) {
    if plain(inlines).trim().is_empty() {
        let line = report.words(range).trim_end().len();
        report.tell(report.at(Code::EmptyHeading, &(range.start..range.start + line)));
    }
}

fn read_units(text: &str, at: &Range<usize>, units: &mut Vec<UnitPath>, report: &mut Report<'_, '_>) {
    for word in text.trim_matches('"').split(',').map(str::trim).filter(|word| !word.is_empty()) {
        match word.parse() {
            Ok(path) => units.push(path),
            Err(_) => report.tell(report.at(Code::BrokenLabel, at).arg("word", word)),
        }
    }
}

fn is_class(text: &str) -> bool {
    let fine = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_');
    text.len() <= 60 && text.starts_with(|c: char| c.is_ascii_alphabetic()) && text.bytes().all(fine)
}
