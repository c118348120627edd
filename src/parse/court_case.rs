//! A court case: `court`, `number`, `decided`, `ecli`, `articles`.

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::lang::slug::slug;
use crate::model::court_case::CourtCase;
use crate::parse::front_matter::{COMMON, common, front_matter, labels};
use crate::parse::markdown::{self, Options};
use crate::source::Source;
use crate::source::fields::Fields;
use crate::source::form::{Field, Form, Notation, Shape};

/// The front matter of a court case.
pub static FORM: Form = Form {
    name: "court-case",
    shared: Some(&COMMON),
    fields: &[
        Field::required("court", Shape::Text).like("Augstākā tiesa"),
        Field::required("number", Shape::Text).like("SKC-1/2020"),
        Field::new("decided", Shape::Date).like("2020-03-05"),
        Field::new("ecli", Shape::Written(Notation::Ecli)).like("ECLI:LV:AT:2020:0305.A42012345"),
        Field::new("articles", Shape::AllWritten(Notation::Label)).like("[btl:22, 'btl:22.d1^1']"),
        Field::new("example", Shape::Bool).like("true"),
    ],
};

/// Reads a court case. Its slug is the file's name in ASCII.
pub fn court_case(source: &Source, path: &str, diagnostics: &mut Diagnostics) -> CourtCase {
    let front = front_matter(source, false, diagnostics);
    let mut fields = front.fields(&FORM, diagnostics);
    let court = fields.required_text("court", diagnostics).map(|(court, _)| court).unwrap_or_default();
    let number = fields.required_text("number", diagnostics).map(|(number, _)| number).unwrap_or_default();
    let ecli = ecli(&mut fields, diagnostics);
    let decided = fields.date("decided", diagnostics);
    let articles = labels("articles", &mut fields, diagnostics);
    let example = fields.bool("example", diagnostics).unwrap_or_default();
    let mut common = common(&mut fields, diagnostics);
    fields.finish(diagnostics);
    let options = Options { margins: false, lenient: false };
    let body = markdown::parse(source, front.body..source.text.len(), options, diagnostics);
    if common.title.is_empty() {
        common.title.clone_from(&number);
    }
    let name = path.rsplit('/').next().unwrap_or(path);
    let slug = Some(slug(name)).filter(|name| !name.is_empty()).unwrap_or_else(|| slug(&number));
    CourtCase { common, slug, court, number, ecli, decided, articles, example, body }
}

/// `ECLI:LV:AT:2020:0305.A420…`: five parts, of which the fourth is a year.
fn ecli(fields: &mut Fields<'_>, diagnostics: &mut Diagnostics) -> Option<String> {
    let (text, span) = fields.spanned_text("ecli", diagnostics)?;
    let parts: Vec<&str> = text.split(':').collect();
    let fine = matches!(parts.as_slice(), ["ECLI", country, court, year, rest]
        if country.len() == 2 && !court.is_empty() && year.len() == 4 && year.bytes().all(|b| b.is_ascii_digit()) && !rest.is_empty());
    if fine {
        return Some(text);
    }
    diagnostics.push(Diagnostic::new(Code::BrokenEcli, span).arg("ecli", text));
    None
}
