//! Words that must be kept apart are no synonyms of one another.

use std::collections::BTreeSet;

use crate::book::Book;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::model::label::Label;

pub(super) fn check(book: &Book<'_>, diagnostics: &mut Diagnostics) {
    let groups = groups(book);
    // Words of `same` are synonyms in both directions: a pair is told once.
    let mut told = BTreeSet::new();
    for entry in &book.config.search.synonyms {
        for (to, place) in &entry.to {
            let pair = [entry.from.0.to_lowercase(), to.to_lowercase()];
            let apart = groups.iter().any(|group| pair.iter().all(|word| group.contains(word)));
            let places = [*place.min(&entry.from.1), *place.max(&entry.from.1)];
            if apart && told.insert(places) {
                let diagnostic = Diagnostic::new(Code::SynonymOfDistinct, *place).arg("from", &entry.from.0).arg("to", to);
                diagnostics.push(diagnostic.hint("hint-remove-synonym"));
            }
        }
    }
}

/// The site's own groups, and terms with those they must not be confused with.
fn groups(book: &Book<'_>) -> Vec<BTreeSet<String>> {
    let terms = &book.corpus.terms;
    let title = |label: &Label| match label {
        Label::Term(id) => terms.get(id).map(|entry| entry.value.common.title.to_lowercase()),
        Label::Unit(_) | Label::Margin { .. } | Label::Case(_) | Label::Ecli(_) | Label::Programme(_) | Label::Page(_) => None,
    };
    let own = book.config.search.distinct.iter().map(|group| group.iter().map(|(word, _)| word.to_lowercase()).collect());
    let of_terms = terms.values().map(|entry| {
        let others = entry.value.not_to_confuse.iter().filter_map(|(label, _)| title(label));
        others.chain([entry.value.common.title.to_lowercase()]).collect()
    });
    own.chain(of_terms).collect()
}
