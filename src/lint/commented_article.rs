//! The article a commentary speaks of exists in the act, and is not repealed.

use crate::book::Book;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::lang::nearest;
use crate::lint::walk;
use crate::model::label::ActKey;

pub(super) fn check(book: &Book<'_>, diagnostics: &mut Diagnostics) {
    for ((key, number), entry) in &book.corpus.commentaries {
        let Some(edition) = walk::commented_edition(book, key, *number, entry.value.as_of) else {
            if walk::is_known(book, key) {
                diagnostics.push(unknown(book, key, &number.to_string(), entry.value.article_span));
            }
            continue;
        };
        let Some(article) = edition.article(*number) else {
            diagnostics.push(unknown(book, key, &number.to_string(), entry.value.article_span));
            continue;
        };
        if article.repealed {
            let told = Diagnostic::new(Code::CommentaryOnRepealed, entry.value.article_span);
            diagnostics.push(told.arg("article", number.typeset()));
        }
    }
}

fn unknown(book: &Book<'_>, key: &ActKey, number: &str, span: crate::span::Span) -> Diagnostic {
    let known: Vec<String> = walk::editions(book, key).flat_map(|edition| edition.articles().map(|(n, _)| n.to_string())).collect();
    let near = nearest(number, known.iter().map(String::as_str)).map(|near| format!("{key}:{near}"));
    Diagnostic::new(Code::UnknownCommentedArticle, span).arg("label", format!("{key}:{number}")).hint_nearest(near)
}
