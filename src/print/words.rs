//! The words a book adds to its texts, in its language.

use fluent_bundle::FluentValue;
use jiff::civil::Date;

use crate::book::Book;
use crate::config::DateFormat;
use crate::model::page::{Common, Status};
use crate::print::volume::Fact;
use crate::theme::Phrases;

/// Where words come from.
#[derive(Clone, Copy, Debug)]
pub(super) struct Words<'p> {
    /// The catalogue.
    pub(super) phrases: &'p Phrases,
    /// How days are set.
    pub(super) days: DateFormat,
}

impl Words<'_> {
    /// Words.
    pub(super) fn say(&self, id: &str) -> String {
        self.phrases.say(id)
    }

    /// Words with values in them.
    pub(super) fn with(&self, id: &str, args: &[(&str, FluentValue<'_>)]) -> String {
        self.phrases.with(id, args)
    }

    /// A day.
    pub(super) fn day(&self, day: Date) -> String {
        self.days.set(day, self.phrases.language())
    }

    /// By whom a text is, how far it is, of which day; what nobody said is left out, and of a text that says nothing else its status too.
    pub(super) fn byline(&self, book: &Book<'_>, common: &Common, as_of: Option<Date>) -> Vec<Fact> {
        let name = |id: &String| book.corpus.people.get(id).map_or_else(|| id.clone(), |person| person.name.clone());
        let authors: Vec<String> = common.authors.iter().map(name).collect();
        let status = self.say(match common.status {
            Status::Draft => "status-draft",
            Status::Reviewed => "status-reviewed",
            Status::Approved => "status-approved",
        });
        let said = !authors.is_empty() || common.reviewer.is_some() || as_of.is_some() || common.updated.is_some();
        let fact = |id: &str, words: String| Fact { name: self.say(id), words };
        let facts = [
            Some(authors).filter(|authors| !authors.is_empty()).map(|authors| fact("authors", authors.join(", "))),
            common.reviewer.as_ref().map(|id| fact("reviewer", name(id))),
            Some(fact("status", status)).filter(|_| said),
            as_of.map(|day| fact("commentary", self.with("as-of", &[("date", self.day(day).into())]))),
            common.updated.map(|day| fact("updated", self.day(day))),
        ];
        facts.into_iter().flatten().collect()
    }
}

/// Words cut at a word to at most `longest` characters, for the head of a page.
#[must_use]
pub(super) fn shortened(words: &str, longest: usize) -> String {
    let words = words.split([' ', '\n', '\t']).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ");
    if words.chars().count() <= longest {
        return words;
    }
    let cut: String = words.chars().take(longest.saturating_sub(1)).collect();
    let end = cut.rfind(' ').unwrap_or(cut.len());
    format!("{}…", cut.get(..end).unwrap_or(&cut).trim_end_matches([',', ';', ':', '.', '–']))
}

/// A label and a title as one: "17. pants. Bāriņtiesas pienākumi".
#[must_use]
pub(super) fn joined(label: &str, title: &str) -> String {
    match (label.is_empty(), title.is_empty()) {
        (true, _) => title.to_owned(),
        (false, true) => label.to_owned(),
        (false, false) => format!("{}. {title}", label.trim_end_matches('.')),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_heading_is_cut_at_a_word_and_keeps_its_unbreakable_spaces() {
        assert_eq!(shortened("17.\u{a0}pants. Bāriņtiesas vispārīgie pienākumi", 30), "17.\u{a0}pants. Bāriņtiesas…");
        assert_eq!(shortened(" divi\n vārdi ", 30), "divi vārdi");
        assert_eq!(joined("IV\u{a0}nodaļa", "Aizbildnība"), "IV\u{a0}nodaļa. Aizbildnība");
        assert_eq!([joined("", "Par"), joined("5.", ""), joined("5.", "B")], ["Par", "5.", "5. B"]);
    }
}
