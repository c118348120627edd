//! A term of the glossary: `term: aizbildnis`.

use crate::diagnostic::Diagnostics;
use crate::lang::slug::slug;
use crate::model::term::Term;
use crate::parse::front_matter::{COMMON, common, front_matter, labels};
use crate::parse::markdown::{self, Options};
use crate::source::Source;
use crate::source::form::{Field, Form, Notation, Shape};

/// The front matter of a term.
pub static FORM: Form = Form {
    name: "term",
    shared: Some(&COMMON),
    fields: &[
        Field::required("term", Shape::Text).like("aizbildnis"),
        Field::new("forms", Shape::Texts).like("[aizbildne]"),
        Field::new("basis", Shape::AllWritten(Notation::Label)).like("[btl:26]"),
        Field::new("not-to-confuse", Shape::AllWritten(Notation::Label)).like("['term:aizgadnis']"),
    ],
};

/// Reads a term. Its id is the file's name in ASCII; without `term` the word is the file's name.
pub fn term(source: &Source, path: &str, diagnostics: &mut Diagnostics) -> Term {
    let front = front_matter(source, false, diagnostics);
    let mut fields = front.fields(&FORM, diagnostics);
    let word = fields.required_text("term", diagnostics).map(|(word, _)| word);
    let forms = fields.texts("forms", diagnostics).into_iter().map(|(form, _)| form).collect();
    let basis = labels("basis", &mut fields, diagnostics);
    let not_to_confuse = labels("not-to-confuse", &mut fields, diagnostics);
    let mut common = common(&mut fields, diagnostics);
    fields.finish(diagnostics);
    let options = Options { margins: false, lenient: false };
    let body = markdown::parse(source, front.body..source.text.len(), options, diagnostics);
    let name = path.rsplit('/').next().unwrap_or(path);
    common.title = word.unwrap_or_else(|| name.to_owned());
    let id = Some(slug(name)).filter(|id| !id.is_empty()).unwrap_or_else(|| slug(&common.title));
    Term { common, id, forms, basis, not_to_confuse, body }
}
