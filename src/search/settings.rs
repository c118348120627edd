//! The settings of the index: facets, names of acts, levels of numbering, ordinal words, synonyms, the words of the client.

use komentari_search_index::{Level, Record, Settings};

use crate::lang::ordinal;
use crate::model::label::Label;
use crate::model::term::Term;
use crate::search::facets::{self, list};
use crate::search::groups::Groups;
use crate::search::scope::Scope;
use crate::search::{synonyms, term};

/// The catalogue's messages of the client begin with this; it asks for them without.
const CLIENT: &str = "search-";

/// The settings for these records.
#[must_use]
pub fn settings(scope: &Scope<'_>, groups: &Groups<'_>, records: &[Record]) -> Settings {
    let words = scope.phrases.beginning_with(CLIENT);
    Settings {
        language: scope.book.config.language.clone(),
        facets: facets::of_index(scope, groups, records),
        groups: groups.all(),
        levels: levels(scope),
        ordinals: ordinal::words(scope.phrases.language()),
        synonyms: synonyms::synonyms(scope),
        distinct: distinct(scope),
        words: words.map(|(id, text)| (id.to_owned(), text.to_owned())).collect(),
    }
}

/// Levels that anchors name by a letter (`route::fragment`); letters of subpoints stand without one and are not asked for.
fn levels(scope: &Scope<'_>) -> Vec<Level> {
    let level = |(prefix, message): (&str, &str)| Level { prefix: prefix.to_owned(), words: list(scope, message) };
    [("", "index-level-article"), ("d", "index-level-paragraph"), ("p", "index-level-point")].map(level).into()
}

/// Terms that must not be confused, and the site's own groups.
fn distinct(scope: &Scope<'_>) -> Vec<Vec<String>> {
    let terms = &scope.book.corpus.terms;
    let title = |label: &Label| match label {
        Label::Term(id) => terms.get(id).map(|entry| entry.value.common.title.as_str()),
        Label::Unit(_) | Label::Margin { .. } | Label::Case(_) | Label::Ecli(_) | Label::Programme(_) | Label::Page(_) => None,
    };
    let others = |term: &Term| term.not_to_confuse.iter().filter_map(|(label, _)| title(label)).collect();
    let mut groups = term::distinct(terms.values().map(|entry| (entry.value.as_ref(), others(&entry.value))));
    for group in &scope.book.config.search.distinct {
        term::merge(&mut groups, group.iter().map(|(word, _)| word.clone()).collect());
    }
    groups
}
