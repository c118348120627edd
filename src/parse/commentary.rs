//! A commentary on one article: `article: btl:17`.

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::model::commentary::Commentary;
use crate::model::label::{ActKey, Extent, Label, Step, UnitLabel};
use crate::model::number::Number;
use crate::parse::front_matter::{COMMON, common, front_matter};
use crate::parse::markdown::{self, Options};
use crate::parse::title;
use crate::source::Source;
use crate::source::fields::Fields;
use crate::source::form::{Field, Form, Notation, Shape};
use crate::span::Span;

/// The front matter of a commentary.
pub static FORM: Form = Form {
    name: "commentary",
    shared: Some(&COMMON),
    fields: &[
        Field::required("article", Shape::Written(Notation::Article)).like("btl:17"),
        Field::new("as-of", Shape::Date).like("2026-01-01"),
        Field::new("short-title", Shape::Text),
    ],
};

/// Reads a commentary; `None` where it does not say which article it is on.
pub fn commentary(source: &Source, path: &str, diagnostics: &mut Diagnostics) -> Option<Commentary> {
    let front = front_matter(source, false, diagnostics);
    let mut fields = front.fields(&FORM, diagnostics);
    let article = article(&mut fields, diagnostics);
    let as_of = fields.date("as-of", diagnostics);
    let as_of_broken = as_of.is_none() && (front.unreadable || fields.has("as-of"));
    let short_title = fields.text("short-title", diagnostics).filter(|title| !title.is_empty());
    let mut common = common(&mut fields, diagnostics);
    fields.finish(diagnostics);
    let options = Options { margins: true, lenient: false };
    let mut body = markdown::parse(source, front.body..source.text.len(), options, diagnostics);
    if let (true, Some(short)) = (common.title.is_empty(), &short_title) {
        common.title.clone_from(short);
    }
    title::complete(&mut common, &mut body, path);
    let (act, article, article_span) = article?;
    Some(Commentary { common, act, article, article_span, as_of, as_of_broken, short_title, body })
}

fn article(fields: &mut Fields<'_>, diagnostics: &mut Diagnostics) -> Option<(ActKey, Number, Span)> {
    let (text, span) = fields.required_text("article", diagnostics)?;
    if let Ok(Label::Unit(UnitLabel { act, path, extent: Extent::One })) = text.parse()
        && let [Step::Article(number)] = path.0.as_slice()
    {
        return Some((act, *number, span));
    }
    diagnostics.push(Diagnostic::new(Code::NotAnArticle, span).arg("word", text));
    None
}
