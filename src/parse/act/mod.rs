//! Editions of acts: a Markdown file as a lawyer would write it, read into units; and `act.yaml`.

pub mod about;
mod build;
pub mod check;
mod counted;
mod fill;
pub(crate) mod heading;
mod lines;
pub(crate) mod marker;
pub(crate) mod note;
pub(crate) mod several;
pub mod write;

use jiff::civil::Date;

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::model::act::{Edition, EditionHead};
use crate::model::label::ActKey;
use crate::parse::front_matter::front_matter;
use crate::source::Source;
use crate::source::fields::read_date;
use crate::source::form::{Field, Form, Shape};
use crate::span::Span;

pub use crate::parse::act::about::parse_about;

/// The front matter of an edition.
pub static EDITION: Form = Form {
    name: "edition",
    shared: None,
    fields: &[
        Field::required("in-force", Shape::Date).like("2026-01-01"),
        Field::new("source", Shape::Text).like("https://likumi.lv/ta/id/139369"),
        Field::new("retrieved", Shape::Date).like("2026-01-05"),
    ],
};

/// Reads one edition: `content/likumi/btl/2026-01-01.md`. `None` where its front matter does not say from when it is in force.
///
/// Numbers that fall, repeat or leave gaps are not told here: how bad they are depends on `act.yaml` ([`check::numbers`]).
pub fn parse_edition(source: &Source, act: &ActKey, diagnostics: &mut Diagnostics) -> Option<Edition> {
    let front = front_matter(source, false, diagnostics);
    let body = front.body;
    let mut fields = front.fields(&EDITION, diagnostics);
    let in_force = fields.date("in-force", diagnostics);
    let from = fields.text("source", diagnostics);
    let retrieved = fields.date("retrieved", diagnostics);
    fields.require("in-force", diagnostics);
    fields.finish(diagnostics);
    named_otherwise(source, in_force, diagnostics);
    let head = EditionHead { act: act.clone(), in_force: in_force?, source: from, retrieved };
    let edition = parse_body(source, body, head, diagnostics);
    if edition.units.is_empty() {
        let end = source.text.len();
        diagnostics.push(Diagnostic::new(Code::EditionWithoutUnits, Span::new(source.file, body.min(end)..end.min(body + 1))));
    }
    Some(edition)
}

/// Reads the units from byte `start` of a file on.
pub fn parse_body(source: &Source, start: usize, head: EditionHead, diagnostics: &mut Diagnostics) -> Edition {
    let chunks = lines::chunks(&source.text, start);
    build::edition(head, &chunks, source, diagnostics)
}

/// Tells that the file is named after another day than the one it says.
fn named_otherwise(source: &Source, in_force: Option<Date>, diagnostics: &mut Diagnostics) {
    let name = source.path.rsplit('/').next().and_then(|name| name.strip_suffix(".md")).unwrap_or_default();
    let (Some(in_force), Ok(named)) = (in_force, read_date(name)) else { return };
    if named != in_force {
        let start = source.text.find("in-force:").unwrap_or(0);
        let line = source.text.get(start..).and_then(|rest| rest.lines().next()).unwrap_or_default();
        let told = Diagnostic::new(Code::EditionDateDiffers, Span::new(source.file, start..start + line.len()));
        diagnostics.push(told.arg("date", in_force).arg("name", named));
    }
}
