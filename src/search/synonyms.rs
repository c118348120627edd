//! Synonyms: the abbreviations of the acts that the site names, and the site's own words.

use std::collections::{BTreeMap, BTreeSet};

use komentari_search_index::Synonym;

use crate::model::label::{ActKey, Label};
use crate::search::scope::Scope;

/// All synonyms, by what is asked; what is asked stands once.
#[must_use]
pub fn synonyms(scope: &Scope<'_>) -> Vec<Synonym> {
    let mut found: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let mut add = |from: &str, to: &str| {
        let list = found.entry(from.to_owned()).or_default();
        if from != to && list.iter().all(|known| known != to) {
            list.push(to.to_owned());
        }
    };
    for own in &scope.book.config.search.synonyms {
        own.to.iter().for_each(|(to, _)| add(&own.from.0, to));
    }
    for (short, title) in abbreviations(scope) {
        add(&short, &title);
        add(&title, &short);
    }
    found.into_iter().map(|(from, to)| Synonym { from, to }).collect()
}

/// The abbreviations of acts that the site holds or refers to, each with the title.
fn abbreviations(scope: &Scope<'_>) -> Vec<(String, String)> {
    let corpus = scope.book.corpus;
    let cited = scope.book.references.all().filter_map(|(_, reference)| match &reference.label {
        Label::Unit(unit) => Some(&unit.act),
        Label::Margin { .. } | Label::Term(_) | Label::Case(_) | Label::Ecli(_) | Label::Programme(_) | Label::Page(_) => None,
    });
    let keys: BTreeSet<&ActKey> = cited.chain(corpus.acts.keys()).collect();
    let mut found = Vec::new();
    for key in keys {
        let own = corpus.acts.get(key).map(|act| (&act.about.title, &act.about.short_titles));
        let registered = corpus.registry.get(key).map(|act| (&act.title, &act.short_titles));
        for (title, short_titles) in own.into_iter().chain(registered) {
            let short = short_titles.iter().filter(|short| is_abbreviation(short));
            found.extend(short.map(|short| (short.clone(), title.clone())));
        }
    }
    found
}

/// `BTL`, `APL`: one word, mostly of capital letters.
fn is_abbreviation(short: &str) -> bool {
    !short.contains(char::is_whitespace) && short.chars().filter(|letter| letter.is_uppercase()).count() > 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_abbreviation_is_one_word_of_capitals() {
        let found = ["BTL", "BTAL", "KrimPL", "Satversme", "Bērnu tiesību likums"].map(is_abbreviation);
        assert_eq!(found, [true, true, true, false, false]);
    }
}
