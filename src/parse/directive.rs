//! The names of fenced containers (`::: note`), in English and in Latvian, and the words a container may carry after its name.

use std::collections::BTreeMap;

use crate::model::content::ContainerName;

/// Every name an author may write, with what it means.
const NAMES: [(&str, ContainerName); 19] = [
    ("note", ContainerName::Note),
    ("piezīme", ContainerName::Note),
    ("tip", ContainerName::Tip),
    ("padoms", ContainerName::Tip),
    ("important", ContainerName::Important),
    ("svarīgi", ContainerName::Important),
    ("warning", ContainerName::Warning),
    ("brīdinājums", ContainerName::Warning),
    ("caution", ContainerName::Caution),
    ("uzmanību", ContainerName::Caution),
    ("example", ContainerName::Example),
    ("piemērs", ContainerName::Example),
    ("case", ContainerName::Case),
    ("lieta", ContainerName::Case),
    ("prakse", ContainerName::Case),
    ("summary", ContainerName::Summary),
    ("kopsavilkums", ContainerName::Summary),
    ("law", ContainerName::Law),
    ("likums", ContainerName::Law),
];

/// The container of this name, in either language; letter case does not matter.
#[must_use]
pub fn container(name: &str) -> Option<ContainerName> {
    let name = name.to_lowercase();
    NAMES.iter().find(|(known, _)| *known == name).map(|(_, container)| *container)
}

/// Every name, for hints.
pub fn names() -> impl Iterator<Item = &'static str> {
    NAMES.iter().map(|(name, _)| *name)
}

/// What stands after the colons of an opening fence.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Opening<'s> {
    /// The name as written.
    pub name: &'s str,
    /// `{#id}`.
    pub id: Option<&'s str>,
    /// `{key=value}`.
    pub attributes: BTreeMap<String, String>,
    /// The author's own title and its byte within the examined text.
    pub title: Option<(usize, &'s str)>,
}

/// Reads `note {#id key=value} Title`, the part of a fence after its colons.
#[must_use]
pub fn opening(text: &str) -> Opening<'_> {
    let trimmed = text.trim_start();
    let end = trimmed.find(|c: char| c.is_whitespace() || c == '{').unwrap_or(trimmed.len());
    let (name, after) = trimmed.split_at(end);
    let mut opening = Opening { name, ..Opening::default() };
    let mut rest = after.trim_start();
    if let Some((inside, after)) = rest.strip_prefix('{').and_then(|inner| inner.split_once('}')) {
        for word in words(inside) {
            attribute(word, &mut opening);
        }
        rest = after.trim_start();
    }
    let title = rest.trim_end();
    if !title.is_empty() {
        opening.title = Some((text.len() - rest.len(), title));
    }
    opening
}

fn attribute<'s>(word: &'s str, opening: &mut Opening<'s>) {
    if let Some(id) = word.strip_prefix('#') {
        opening.id = Some(id);
    } else if let Some((key, value)) = word.split_once('=') {
        opening.attributes.insert(key.to_owned(), value.trim_matches('"').to_owned());
    } else if !word.starts_with('.') {
        opening.attributes.insert(word.to_owned(), String::new());
    }
}

/// The words between braces: parted by white space, save within quotes.
fn words(text: &str) -> Vec<&str> {
    let mut quoted = false;
    let parts = text.split(|c: char| {
        quoted ^= c == '"';
        c.is_whitespace() && !quoted
    });
    parts.filter(|word| !word.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fence_has_a_name_attributes_and_a_title() {
        let found = opening(" example {#parbaude lang=\"lv x\"} Pārbaude pirms lēmuma ");
        assert_eq!(found.name, "example");
        assert_eq!(found.id, Some("parbaude"));
        assert_eq!(found.attributes, BTreeMap::from([("lang".to_owned(), "lv x".to_owned())]));
        assert_eq!(found.title, Some((33, "Pārbaude pirms lēmuma")));
        assert_eq!(opening("note{#a}").id, Some("a"));
    }

    #[test]
    fn both_languages_name_the_same_box() {
        assert_eq!(container("Piemērs"), container("example"));
        assert_eq!(container("question"), None);
    }
}
