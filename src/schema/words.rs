//! The words of the schemas: a title and a description for every key, in each language.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use fluent_syntax::ast::{Entry, Pattern, PatternElement};

use crate::diagnostic::locale::Language;

static LATVIAN: LazyLock<Words> = LazyLock::new(|| Words::read(include_str!("locales/lv.ftl")));
static ENGLISH: LazyLock<Words> = LazyLock::new(|| Words::read(include_str!("locales/en.ftl")));

/// The words of one language.
#[derive(Debug)]
pub(super) struct Words {
    entries: BTreeMap<String, (String, Option<String>)>,
}

impl Words {
    /// The words of a language.
    pub(super) fn of(language: Language) -> &'static Self {
        match language {
            Language::Lv => &LATVIAN,
            Language::En => &ENGLISH,
        }
    }

    /// What something is called; empty where there is no such entry (a test keeps that from happening).
    pub(super) fn title(&self, id: &str) -> &str {
        self.entries.get(id).map_or("", |(title, _)| title)
    }

    /// What is said of it further.
    pub(super) fn about(&self, id: &str) -> Option<&str> {
        self.entries.get(id)?.1.as_deref()
    }

    /// The names of all entries.
    #[cfg(test)]
    pub(super) fn ids(&self) -> impl Iterator<Item = &str> {
        self.entries.keys().map(String::as_str)
    }

    /// A catalogue has plain words only: a title, and `.about`.
    fn read(text: &str) -> Self {
        let resource = fluent_syntax::parser::parse(text).unwrap_or_else(|(resource, _)| resource);
        let mut entries = BTreeMap::new();
        for entry in resource.body {
            if let Entry::Message(message) = entry {
                let about = message.attributes.iter().find(|attribute| attribute.id.name == "about");
                let title = message.value.as_ref().map(plain).unwrap_or_default();
                entries.insert(message.id.name.to_owned(), (title, about.map(|attribute| plain(&attribute.value))));
            }
        }
        Self { entries }
    }
}

fn plain(pattern: &Pattern<&str>) -> String {
    let text = |element: &PatternElement<&str>| match element {
        PatternElement::TextElement { value } => (*value).to_owned(),
        PatternElement::Placeable { .. } => String::new(),
    };
    pattern.elements.iter().map(text).collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
}
