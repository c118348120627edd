//! A methodology: a text with the units it speaks of.

use crate::diagnostic::Diagnostics;
use crate::model::methodology::Methodology;
use crate::parse::front_matter::{COMMON, common, front_matter, labels};
use crate::parse::markdown::{self, Options};
use crate::parse::title;
use crate::source::Source;
use crate::source::form::{Field, Form, Notation, Shape};

/// The front matter of a methodology.
pub static FORM: Form = Form {
    name: "methodology",
    shared: Some(&COMMON),
    fields: &[Field::new("articles", Shape::AllWritten(Notation::Label)).like("[btl:17, btl:23]")],
};

/// Reads a methodology.
pub fn methodology(source: &Source, path: &str, diagnostics: &mut Diagnostics) -> Methodology {
    let front = front_matter(source, false, diagnostics);
    let mut fields = front.fields(&FORM, diagnostics);
    let articles = labels("articles", &mut fields, diagnostics);
    let mut common = common(&mut fields, diagnostics);
    fields.finish(diagnostics);
    let options = Options { margins: false, lenient: false };
    let mut body = markdown::parse(source, front.body..source.text.len(), options, diagnostics);
    title::complete(&mut common, &mut body, path);
    Methodology { common, articles, body }
}
