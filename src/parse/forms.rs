//! Everything an author fills in, by the word it is called: which form it has and where it stands.

use crate::parse::{act, commentary, court_case, methodology, page, people, registry, search, site, term};
use crate::source::form::Form;

/// Something an author fills in.
#[derive(Clone, Copy, Debug)]
pub struct Described {
    /// Its word: that of its kind, or the name of its file.
    pub word: &'static str,
    /// Its keys.
    pub form: &'static Form,
    /// Where they stand.
    pub holder: Holder,
}

/// Where keys stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holder {
    /// Above the text of a page.
    Page,
    /// Above the text of a page which may have other keys too, since foreign Markdown must build.
    OpenPage,
    /// In a YAML file of this name, which is one mapping.
    File(&'static str),
    /// In a YAML file of this name, which is a list of mappings.
    ListFile(&'static str),
}

/// Everything an author fills in.
pub static ALL: [Described; 11] = [
    Described { word: "act", form: &act::about::FORM, holder: Holder::File("act.yaml") },
    Described { word: "edition", form: &act::EDITION, holder: Holder::Page },
    Described { word: "commentary", form: &commentary::FORM, holder: Holder::Page },
    Described { word: "term", form: &term::FORM, holder: Holder::Page },
    Described { word: "court-case", form: &court_case::FORM, holder: Holder::Page },
    Described { word: "page", form: &page::FORM, holder: Holder::OpenPage },
    Described { word: "methodology", form: &methodology::FORM, holder: Holder::Page },
    Described { word: "site", form: &site::FORM, holder: Holder::File("site.yaml") },
    Described { word: "people", form: &people::FORM, holder: Holder::ListFile("people.yaml") },
    Described { word: "acts", form: &registry::FORM, holder: Holder::ListFile("acts.yaml") },
    Described { word: "search", form: &search::FORM, holder: Holder::File("search.yaml") },
];

/// What is called by a word.
#[must_use]
pub fn described(word: &str) -> Option<&'static Described> {
    ALL.iter().find(|described| described.word == word)
}
