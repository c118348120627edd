//! `act.yaml`: what an act is.

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::model::act::{AboutAct, ActType, Applicability, ChapterStyle, PendingBill, TextStatus};
use crate::model::label::{ActKey, Label};
use crate::source::Source;
use crate::source::fields::Fields;
use crate::source::yaml;
use crate::span::Span;

/// Reads `act.yaml` in the folder of act `folder`. `None` where it cannot be read or names another act.
pub fn parse_about(source: &Source, folder: &ActKey, diagnostics: &mut Diagnostics) -> Option<AboutAct> {
    let node = yaml::read_bounded(source.file, &source.text, 0, yaml::MAX_FILE_BYTES, diagnostics);
    let span = Span::new(source.file, 0..source.text.find('\n').unwrap_or(source.text.len()));
    let mut fields = Fields::new(node.as_ref(), span, diagnostics);
    let key = fields.parsed::<ActKey>("key", Code::BrokenActKey, diagnostics);
    let title = fields.required_text("title", diagnostics);
    let about = AboutAct {
        key: folder.clone(),
        title: title.clone().map(|(title, _)| title).unwrap_or_default(),
        short_titles: fields.texts("short-titles", diagnostics).into_iter().map(|(text, _)| text).collect(),
        act_type: fields
            .word::<ActType>("act-type", &["law", "regulation", "constitution", "treaty", "eu"], diagnostics)
            .unwrap_or_default(),
        adopted: fields.date("adopted", diagnostics),
        in_force: fields.date("in-force", diagnostics),
        likumi_id: fields.deserialized("likumi-id", "integer", diagnostics),
        publication: fields.text("publication", diagnostics),
        umbrella: fields.parsed::<ActKey>("umbrella", Code::BrokenActKey, diagnostics).map(|(key, _)| key),
        applicability: applicability(&mut fields, diagnostics),
        pending: pending(&mut fields, diagnostics),
        chapter_style: fields.word::<ChapterStyle>("chapter-style", &["roman", "arabic", "words"], diagnostics).unwrap_or_default(),
        text_status: fields.word::<TextStatus>("text-status", &["official-copy", "paraphrase"], diagnostics).unwrap_or_default(),
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
            if !entry.has(key) {
                let _: Option<()> = entry.missing(key, diagnostics);
            }
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
