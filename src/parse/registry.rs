//! `content/acts.yaml`: acts the texts may name, beyond the built-in ones.

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::model::act::ActType;
use crate::model::label::ActKey;
use crate::model::number::Number;
use crate::model::registry::RegisteredAct;
use crate::source::Source;
use crate::source::fields::Fields;
use crate::source::form::{Field, Form, Notation, Shape};
use crate::source::yaml;

/// The words of an act's type, as they are suggested.
pub const ACT_TYPE_WORDS: [&str; 5] = ["law", "regulation", "constitution", "treaty", "eu"];

/// An entry of the registry.
pub static FORM: Form = Form {
    name: "registered-act",
    shared: None,
    fields: &[
        Field::required("key", Shape::Written(Notation::ActKey)).like("haga1996"),
        Field::required("title", Shape::Text),
        Field::new("short-titles", Shape::Texts).like("[BTL, Bāriņtiesu lik.]"),
        Field::new("act-type", Shape::Word(&ACT_TYPE_WORDS)).like("law"),
        Field::new("likumi-id", Shape::Natural).like("139369"),
        Field::new("url", Shape::Text).like("https://example.org/akts"),
        Field::new("adopted", Shape::Date).like("2006-06-22"),
        Field::new("valid-from", Shape::Date).like("2007-01-01"),
        Field::new("valid-to", Shape::Date).like("2020-12-31"),
        Field::new("umbrella", Shape::Written(Notation::ActKey)).like("cl"),
        Field::new("articles", Shape::Range).like("[1, 213]"),
    ],
};

/// Reads the entries of the registry; of two with one key the first counts.
pub fn registry(source: &Source, diagnostics: &mut Diagnostics) -> Vec<RegisteredAct> {
    let node = yaml::read_bounded(source.file, &source.text, 0, yaml::MAX_FILE_BYTES, diagnostics);
    let mut acts: Vec<RegisteredAct> = Vec::new();
    for mut fields in Fields::list(node.as_ref(), &FORM, diagnostics) {
        let span = fields.span();
        let Some(act) = entry(&mut fields, diagnostics) else { continue };
        fields.finish(diagnostics);
        if acts.iter().any(|known| known.key == act.key) {
            diagnostics.push(Diagnostic::new(Code::DuplicateAct, span).arg("act", &act.key));
        } else {
            acts.push(act);
        }
    }
    acts
}

fn entry(fields: &mut Fields<'_>, diagnostics: &mut Diagnostics) -> Option<RegisteredAct> {
    fields.require("key", diagnostics);
    let key = key("key", fields, diagnostics);
    let title = fields.required_text("title", diagnostics).map(|(title, _)| title);
    let short_titles = fields.texts("short-titles", diagnostics).into_iter().map(|(title, _)| title).collect();
    let act_type = fields.word::<ActType>("act-type", diagnostics).unwrap_or_default();
    let likumi_id = fields.natural("likumi-id", diagnostics);
    let url = fields.text("url", diagnostics);
    let adopted = fields.date("adopted", diagnostics);
    let valid_from = fields.date("valid-from", diagnostics);
    let valid_to = fields.date("valid-to", diagnostics);
    let umbrella = self::key("umbrella", fields, diagnostics);
    let articles = articles(fields, diagnostics);
    let (key, title) = (key?, title?);
    Some(RegisteredAct { key, title, short_titles, act_type, likumi_id, url, adopted, valid_from, valid_to, umbrella, articles })
}

fn key(name: &'static str, fields: &mut Fields<'_>, diagnostics: &mut Diagnostics) -> Option<ActKey> {
    fields.parsed(name, Code::BrokenActKey, diagnostics).map(|(key, _)| key)
}

/// `articles: [1, 213]`: the first and the last article of a part of an act.
fn articles(fields: &mut Fields<'_>, diagnostics: &mut Diagnostics) -> Option<(Number, Number)> {
    let node = fields.node("articles")?;
    let numbers: Vec<Option<Number>> =
        fields.texts("articles", diagnostics).iter().map(|(text, _)| text.trim_end_matches('.').parse().ok()).collect();
    match numbers.as_slice() {
        [Some(first), Some(last)] if first <= last => Some((*first, *last)),
        _ => {
            diagnostics.push(Diagnostic::new(Code::WrongType, node.span).arg("key", "articles").arg("expected", "range"));
            None
        }
    }
}
