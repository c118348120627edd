//! Editorial rules: what is well formed and resolves, and should still be looked at. One rule a file.

mod books;
mod commented_article;
mod damage;
mod distinct_synonym;
mod funding;
mod heading_units;
mod listed_citation;
mod stale_commentary;
mod walk;

use rayon::prelude::{IntoParallelRefIterator, ParallelIterator};

use crate::book::Book;
use crate::diagnostic::Diagnostics;

/// Holds every rule to the whole book.
pub fn lint(book: &Book<'_>, diagnostics: &mut Diagnostics) {
    let told = RULES.par_iter().map(|rule| {
        let mut told = Diagnostics::default();
        rule(book, &mut told);
        told
    });
    told.collect::<Vec<_>>().into_iter().for_each(|told| diagnostics.append(told));
}

type Rule = fn(&Book<'_>, &mut Diagnostics);

const RULES: [Rule; 8] = [
    commented_article::check,
    stale_commentary::check,
    heading_units::check,
    listed_citation::check,
    funding::check,
    distinct_synonym::check,
    books::check,
    damage::check,
];
