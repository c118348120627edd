//! In which language an editor is spoken to.

use crate::diagnostic::Value;
use crate::diagnostic::locale::{Args, Language, phrase};
use crate::edit::Refusal;
use crate::pipeline::Whole;

/// The language asked for by the editor, else on the command line, else the site's.
pub(super) fn language(editor: Option<Language>, asked: Option<Language>, whole: Option<&Whole>) -> Language {
    let site = || whole.map_or(Language::Lv, |whole| Language::of_tag(&whole.config.language));
    editor.or(asked).unwrap_or_else(site)
}

/// A phrase about one value.
pub(super) fn about(id: &'static str, value: impl ToString, language: Language) -> String {
    phrase(id, &Args::from([("value", Value::Text(value.to_string()))]), language)
}

/// Why something can't be done, in words.
pub(super) fn refusal(refusal: &Refusal, language: Language) -> String {
    phrase(refusal.id, &refusal.args, language)
}
