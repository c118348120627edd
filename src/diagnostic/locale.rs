//! The catalogues of messages, and a diagnostic put into words.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use include_dir::{Dir, include_dir};
use unic_langid::LanguageIdentifier;

use crate::diagnostic::{Diagnostic, Hint, Value};

/// A language the program speaks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Language {
    /// Latvian.
    Lv,
    /// English.
    #[default]
    En,
}

impl Language {
    /// The language of a tag such as `lv` or `lv-LV`; English where it is one the program does not speak.
    #[must_use]
    pub fn of_tag(tag: &str) -> Self {
        let first = tag.split(['-', '_']).next().unwrap_or(tag);
        if first.eq_ignore_ascii_case("lv") { Self::Lv } else { Self::En }
    }
}

/// The arguments of a phrase.
pub type Args = BTreeMap<&'static str, Value>;

type Bundle = FluentBundle<FluentResource>;

static CATALOGUES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/src/diagnostic/locales");
static LATVIAN: LazyLock<Bundle> = LazyLock::new(|| bundle("lv"));
static ENGLISH: LazyLock<Bundle> = LazyLock::new(|| bundle("en"));

/// What is wrong, in one or two sentences.
#[must_use]
pub fn message(diagnostic: &Diagnostic, language: Language) -> String {
    phrase(diagnostic.code.as_str(), &diagnostic.args, language)
}

/// What to do about it.
#[must_use]
pub fn hint(hint: &Hint, language: Language) -> String {
    phrase(hint.id, &hint.args, language)
}

/// Any message of the catalogues; its id where the catalogue has no such message (a test keeps that from happening).
#[must_use]
pub fn phrase(id: &str, args: &Args, language: Language) -> String {
    let bundle: &Bundle = match language {
        Language::Lv => &LATVIAN,
        Language::En => &ENGLISH,
    };
    let Some(pattern) = bundle.get_message(id).and_then(|message| message.value()) else { return id.to_owned() };
    let mut values = FluentArgs::new();
    for (name, value) in args {
        match value {
            Value::Text(text) => values.set(*name, FluentValue::from(text.as_str())),
            Value::Number(number) => values.set(*name, FluentValue::from(*number)),
        }
    }
    bundle.format_pattern(pattern, Some(&values), &mut Vec::new()).into_owned()
}

/// A phrase without arguments.
#[must_use]
pub fn word(id: &str, language: Language) -> String {
    phrase(id, &Args::new(), language)
}

/// All files of a language's folder.
fn bundle(language: &str) -> Bundle {
    let mut bundle = Bundle::new_concurrent(vec![language.parse::<LanguageIdentifier>().unwrap_or_default()]);
    // Marks around arguments would be copied into terminals, JSON and clipboards.
    bundle.set_use_isolating(false);
    // A slip in a catalogue loses that message only; the parity test names it.
    for file in CATALOGUES.get_dir(language).into_iter().flat_map(Dir::files) {
        let catalogue = file.contents_utf8().unwrap_or_default().to_owned();
        bundle.add_resource_overriding(FluentResource::try_new(catalogue).unwrap_or_else(|(resource, _)| resource));
    }
    bundle
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Code;
    use crate::span::Span;

    #[test]
    fn a_count_takes_the_right_latvian_plural() {
        let say = |count| phrase("say-errors", &Args::from([("count", Value::Number(count))]), Language::Lv);
        assert_eq!([say(0), say(1), say(3), say(11), say(21)], ["0 kļūdu", "1 kļūda", "3 kļūdas", "11 kļūdu", "21 kļūda"]);
    }

    #[test]
    fn words_of_the_author_stand_in_the_message_without_hidden_marks() {
        let diagnostic = Diagnostic::new(Code::CaseClash, Span::default()).arg("other", "content/A.md");
        assert!(message(&diagnostic, Language::En).contains("“content/A.md”"));
        assert!(!message(&diagnostic, Language::Lv).contains('\u{2068}'));
    }
}
