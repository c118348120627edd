//! A commentary that is older than the words it comments on.

use crate::book::Book;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::lint::walk;

pub(super) fn check(book: &Book<'_>, diagnostics: &mut Diagnostics) {
    for ((key, number), entry) in &book.corpus.commentaries {
        let commentary = &entry.value;
        let Some(as_of) = commentary.as_of else {
            if commentary.as_of_broken {
                continue;
            }
            diagnostics.push(Diagnostic::new(Code::UndatedCommentary, commentary.article_span).hint_value("hint-add-as-of", book.today));
            continue;
        };
        let current = walk::acts(book, key).find_map(|act| {
            let versions = book.histories.articles.get(&(act.about.key.clone(), *number))?;
            versions.iter().rev().find(|version| version.from <= book.today)
        });
        if let Some(current) = current.filter(|current| as_of < current.from) {
            let told = Diagnostic::new(Code::StaleCommentary, commentary.article_span);
            let told = told.arg("article", number.typeset()).arg("since", current.from).arg("as-of", as_of);
            diagnostics.push(told.hint("hint-compare-versions"));
        }
    }
}
