//! The words of the interface: Fluent catalogues, with plurals as the language has them.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use fluent_syntax::ast::Entry;
use fluent_syntax::parser;
use unic_langid::LanguageIdentifier;

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::span::Span;
use crate::theme::Register;
use crate::theme::files::{Own, built_in_catalogue};

/// The words of one language; cheap to clone.
#[derive(Clone)]
pub struct Phrases {
    language: String,
    bundle: Arc<FluentBundle<FluentResource>>,
    /// Messages without variables, ready: a page has dozens of them.
    fixed: Arc<BTreeMap<String, String>>,
}

impl fmt::Debug for Phrases {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Phrases").field("language", &self.language).finish_non_exhaustive()
    }
}

impl Phrases {
    /// The built-in catalogue of `language` (English where there is none), with the site's own messages in the place of its.
    pub(super) fn load(language: &str, own: &BTreeMap<String, Own>, register: &mut Register<'_>, diagnostics: &mut Diagnostics) -> Self {
        let id: LanguageIdentifier = language.parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![id]);
        // Marks of direction around values are of no use in a left-to-right script and would break attributes.
        bundle.set_use_isolating(false);
        let built_in = built_in_catalogue(language).or_else(|| built_in_catalogue("en")).unwrap_or_default();
        // A test reads the built-in catalogues; what Fluent could read of them is used.
        let (Ok(resource) | Err((resource, _))) = FluentResource::try_new(built_in.to_owned());
        bundle.add_resource_overriding(resource);
        let mut ids = ids(built_in);
        if let Some(own) = own.get(&format!("{language}.ftl")) {
            bundle.add_resource_overriding(own_catalogue(own, register, diagnostics));
            ids.extend(self::ids(&own.text));
        }
        let fixed = ids.into_iter().filter_map(|id| fixed(&bundle, &id).map(|text| (id, text))).collect();
        Self { language: language.to_owned(), bundle: Arc::new(bundle), fixed: Arc::new(fixed) }
    }

    /// A message without variables.
    pub(super) fn fixed(&self, id: &str) -> Option<&str> {
        self.fixed.get(id).map(String::as_str)
    }

    /// The messages without variables whose ids begin with `prefix`: what follows it, and the text, in the order of ids.
    pub fn beginning_with<'s>(&'s self, prefix: &'s str) -> impl Iterator<Item = (&'s str, &'s str)> + 's {
        let all = self.fixed.range(prefix.to_owned()..).take_while(move |(id, _)| id.starts_with(prefix));
        all.filter_map(move |(id, text)| Some((id.strip_prefix(prefix)?, text.as_str())))
    }

    /// The language of the words.
    #[must_use]
    pub fn language(&self) -> &str {
        &self.language
    }

    /// A message without arguments; its id where the catalogue lacks it (a test keeps that from happening).
    #[must_use]
    pub fn say(&self, id: &str) -> String {
        self.fixed(id).map_or_else(|| self.with(id, &[]), str::to_owned)
    }

    /// A message with arguments.
    #[must_use]
    pub fn with(&self, id: &str, args: &[(&str, FluentValue<'_>)]) -> String {
        let mut list = FluentArgs::new();
        for (name, value) in args {
            list.set(*name, value.clone());
        }
        self.format(id, &list).unwrap_or_else(|| id.to_owned())
    }

    /// A message; `None` where the catalogue lacks it.
    pub(super) fn format(&self, id: &str, args: &FluentArgs<'_>) -> Option<String> {
        let pattern = self.bundle.get_message(id)?.value()?;
        Some(self.bundle.format_pattern(pattern, Some(args), &mut Vec::new()).into_owned())
    }
}

/// The ids of the messages of a catalogue.
fn ids(catalogue: &str) -> Vec<String> {
    let (Ok(resource) | Err((resource, _))) = parser::parse(catalogue);
    let id = |entry: &Entry<&str>| match entry {
        Entry::Message(message) => Some(message.id.name.to_owned()),
        Entry::Term(_) | Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) | Entry::Junk { .. } => None,
    };
    resource.body.iter().filter_map(id).collect()
}

/// The text of a message that needs no arguments; `None` where a variable is missing.
fn fixed(bundle: &FluentBundle<FluentResource>, id: &str) -> Option<String> {
    let pattern = bundle.get_message(id)?.value()?;
    let mut errors = Vec::new();
    let text = bundle.format_pattern(pattern, None, &mut errors).into_owned();
    errors.is_empty().then_some(text)
}

fn own_catalogue(own: &Own, register: &mut Register<'_>, diagnostics: &mut Diagnostics) -> FluentResource {
    let file = register(&own.path, &own.text);
    FluentResource::try_new(own.text.clone()).unwrap_or_else(|(resource, errors)| {
        for error in errors {
            let span = Span::new(file, error.pos.clone());
            diagnostics.push(Diagnostic::new(Code::BrokenCatalogue, span).arg("problem", error.kind).hint("hint-mend-catalogue"));
        }
        resource
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    /// Message ids and the variables in each.
    fn messages(language: &str) -> BTreeMap<String, Vec<String>> {
        let text = built_in_catalogue(language).expect("a catalogue");
        let resource = parser::parse(text).map_err(|(_, mistakes)| mistakes).expect("a catalogue without mistakes");
        let mut found = BTreeMap::new();
        for entry in resource.body {
            if let Entry::Message(message) = entry {
                let written = format!("{:?}", message.value);
                let mut variables: Vec<String> = written
                    .match_indices("VariableReference { id: Identifier { name: \"")
                    .map(|(at, found)| written[at + found.len()..].chars().take_while(|c| *c != '"').collect())
                    .collect();
                variables.sort();
                variables.dedup();
                assert!(found.insert(message.id.name.to_owned(), variables).is_none(), "{} stands twice", message.id.name);
            }
        }
        found
    }

    #[test]
    fn both_languages_say_the_same_things() {
        let (lv, en) = (messages("lv"), messages("en"));
        assert_eq!(lv.keys().collect::<Vec<_>>(), en.keys().collect::<Vec<_>>());
        assert_eq!(lv, en);
    }

    #[test]
    fn latvian_counts_have_their_own_plurals() {
        let theme = crate::theme::Theme::built_in("lv");
        let count = |n: u32| theme.phrases.with("margin-count", &[("count", n.into())]);
        assert_eq!([count(0), count(1), count(5), count(21)], ["0 malas numuru", "1 malas numurs", "5 malas numuri", "21 malas numurs"]);
    }
}
