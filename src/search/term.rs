//! The record of a term: its definition; other forms of the word stand beside it.

use komentari_search_index::Record;

use crate::model::term::Term;
use crate::route;
use crate::search::facets::{Kind, facets};
use crate::search::prose;
use crate::search::scope::{Scope, year};

/// The record of a term.
#[must_use]
pub fn term(scope: &Scope<'_>, id: &str, term: &Term) -> Record {
    let mut record = scope.written(&route::term(id), &term.common);
    record.context.clone_from(&term.forms);
    let facets = facets(Kind::Term, "", None, term.common.updated.map(year));
    prose::add(scope, &term.body, &facets, &mut record);
    // Other forms are names of the term too: over its definition they weigh nearly as much as its title.
    let first = record.parts.first_mut().and_then(|part| part.sections.first_mut());
    if let Some(first) = first.filter(|first| first.heading.is_empty()) {
        first.heading = term.forms.join(", ");
    }
    record
}

/// Groups of words that are easily taken for one another: a term and what it must not be confused with. Only single words can be kept
/// apart; groups that share a word are one.
#[must_use]
pub fn distinct<'a>(terms: impl Iterator<Item = (&'a Term, Vec<&'a str>)>) -> Vec<Vec<String>> {
    let single = |word: &str| !word.trim().contains(char::is_whitespace);
    let mut groups: Vec<Vec<String>> = Vec::new();
    for (term, others) in terms {
        let words = std::iter::once(term.common.title.as_str()).chain(others).filter(|word| single(word)).map(str::to_owned);
        let words: Vec<String> = words.collect();
        if words.len() > 1 {
            merge(&mut groups, words);
        }
    }
    groups
}

/// Adds a group, together with those it shares a word with.
pub fn merge(groups: &mut Vec<Vec<String>>, words: Vec<String>) {
    let (touched, mut kept): (Vec<_>, Vec<_>) =
        std::mem::take(groups).into_iter().partition(|group| words.iter().any(|word| group.contains(word)));
    let mut group: Vec<String> = touched.into_iter().flatten().chain(words).collect();
    group.sort();
    group.dedup();
    kept.push(group);
    *groups = kept;
}
