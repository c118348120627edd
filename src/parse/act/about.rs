//! `act.yaml`: what an act is.

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::model::act::{AboutAct, ActType, Applicability, ChapterStyle, PendingBill, TextStatus};
use crate::model::label::{ActKey, Label};
use crate::parse::registry::ACT_TYPE_WORDS;
use crate::source::Source;
use crate::source::fields::Fields;
use crate::source::form::{Field, Form, Notation, Shape};
use crate::source::yaml;
use crate::span::Span;

/// The file.
pub static FORM: Form = Form {
    name: "act",
    shared: None,
    fields: &[
        Field::new("key", Shape::Written(Notation::ActKey)).like("btl"),
        Field::required("title", Shape::Text).like("Bāriņtiesu likums"),
        Field::new("short-titles", Shape::Texts).like("[BTL]"),
        Field::new("act-type", Shape::Word(&ACT_TYPE_WORDS)).like("law"),
        Field::new("adopted", Shape::Date).like("2006-06-22"),
        Field::new("in-force", Shape::Date).like("2007-01-01"),
        Field::new("likumi-id", Shape::Natural).like("139369"),
        Field::new("publication", Shape::Text),
        Field::new("umbrella", Shape::Written(Notation::ActKey)).like("cl"),
        Field::new("applicability", Shape::Mappings(&[&APPLICABILITY])),
        Field::new("pending", Shape::Mappings(&[&PENDING])),
        Field::new("chapter-style", Shape::Word(&["roman", "arabic", "words"])).like("roman"),
        Field::new("text-status", Shape::Word(&["official-copy", "paraphrase"])).like("official-copy"),
    ],
};

/// A unit that applies only from a later day.
pub static APPLICABILITY: Form = Form {
    name: "applicability",
    shared: None,
    fields: &[
        Field::required("unit", Shape::Written(Notation::Label)).like("btl:10^1"),
        Field::required("from", Shape::Date).like("2027-01-01"),
        Field::new("basis", Shape::Written(Notation::Label)).like("btl:pn.p26"),
        Field::new("note", Shape::Text),
    ],
};

/// A bill that would change the act.
pub static PENDING: Form = Form {
    name: "pending",
    shared: None,
    fields: &[
        Field::required("bill", Shape::Text).like("1031/Lp14"),
        Field::new("stage", Shape::Text),
        Field::new("as-of", Shape::Date).like("2026-02-10"),
        Field::new("touches", Shape::AllWritten(Notation::Label)).like("['btl:10^1', 'btl:10^2']"),
    ],
};

/// Reads `act.yaml` in the folder of act `folder`. `None` where it cannot be read or names another act.
pub fn parse_about(source: &Source, folder: &ActKey, diagnostics: &mut Diagnostics) -> Option<AboutAct> {
    let node = yaml::read_bounded(source.file, &source.text, 0, yaml::MAX_FILE_BYTES, diagnostics);
    let span = Span::new(source.file, 0..source.text.find('\n').unwrap_or(source.text.len()));
    let mut fields = Fields::new(node.as_ref(), &FORM, span, diagnostics);
    let key = fields.parsed::<ActKey>("key", Code::BrokenActKey, diagnostics);
    let title = fields.required_text("title", diagnostics);
    let about = AboutAct {
        key: folder.clone(),
        title: title.clone().map(|(title, _)| title).unwrap_or_default(),
        short_titles: fields.texts("short-titles", diagnostics).into_iter().map(|(text, _)| text).collect(),
        act_type: fields.word::<ActType>("act-type", diagnostics).unwrap_or_default(),
        adopted: fields.date("adopted", diagnostics),
        in_force: fields.date("in-force", diagnostics),
        likumi_id: fields.natural("likumi-id", diagnostics),
        publication: fields.text("publication", diagnostics),
        umbrella: fields.parsed::<ActKey>("umbrella", Code::BrokenActKey, diagnostics).map(|(key, _)| key),
        applicability: applicability(&mut fields, diagnostics),
        pending: pending(&mut fields, diagnostics),
        chapter_style: fields.word::<ChapterStyle>("chapter-style", diagnostics).unwrap_or_default(),
        text_status: fields.word::<TextStatus>("text-status", diagnostics).unwrap_or_default(),
    };
    fields.finish(diagnostics);
    if let Some((key, span)) = key.filter(|(key, _)| key != folder) {
        diagnostics.push(Diagnostic::new(Code::ActKeyDiffers, span).arg("key", key).arg("folder", folder));
    }
    title.map(|_| about)
}

fn applicability(fields: &mut Fields<'_>, diagnostics: &mut Diagnostics) -> Vec<Applicability> {
    let mut list = Vec::new();
    for mut entry in fields.mappings("applicability", diagnostics) {
        let unit = entry.parsed::<Label>("unit", Code::BrokenLabel, diagnostics);
        let from = entry.date("from", diagnostics);
        let basis = entry.parsed::<Label>("basis", Code::BrokenLabel, diagnostics).map(|(label, _)| label);
        let note = entry.text("note", diagnostics);
        for key in ["unit", "from"] {
            entry.require(key, diagnostics);
        }
        entry.finish(diagnostics);
        if let (Some((unit, _)), Some(from)) = (unit, from) {
            list.push(Applicability { unit, from, basis, note });
        }
    }
    list
}

fn pending(fields: &mut Fields<'_>, diagnostics: &mut Diagnostics) -> Vec<PendingBill> {
    let mut list = Vec::new();
    for mut entry in fields.mappings("pending", diagnostics) {
        let bill = entry.required_text("bill", diagnostics);
        let stage = entry.text("stage", diagnostics);
        let as_of = entry.date("as-of", diagnostics);
        let touches = entry.all_parsed::<Label>("touches", Code::BrokenLabel, diagnostics).into_iter().map(|(label, _)| label).collect();
        entry.finish(diagnostics);
        if let Some((bill, _)) = bill {
            list.push(PendingBill { bill, stage, as_of, touches });
        }
    }
    list
}
