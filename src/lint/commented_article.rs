//! The article a commentary speaks of exists in the act, and is not repealed.

use crate::book::Book;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::lang::nearest;
use crate::lint::walk;
use crate::model::act::Edition;
use crate::model::commentary::Commentary;
use crate::model::label::ActKey;
use crate::model::number::Number;

pub(super) fn check(book: &Book<'_>, diagnostics: &mut Diagnostics) {
    for ((key, number), entry) in &book.corpus.commentaries {
        let Some(edition) = walk::commented_edition(book, key, *number, entry.value.as_of) else {
            if walk::is_known(book, key) {
                diagnostics.push(unknown(book, key, *number, &entry.value));
            }
            continue;
        };
        let Some(article) = edition.article(*number) else {
            diagnostics.push(unknown(book, key, *number, &entry.value));
            continue;
        };
        if article.repealed {
            let told = Diagnostic::new(Code::CommentaryOnRepealed, entry.value.article_span);
            diagnostics.push(told.arg("article", number.typeset()));
        }
    }
}

fn unknown(book: &Book<'_>, key: &ActKey, number: Number, commentary: &Commentary) -> Diagnostic {
    let day = commentary.as_of.unwrap_or(book.today);
    let spoken: Vec<&Edition> = walk::acts(book, key).filter_map(|act| act.edition_at(day).or_else(|| act.first_edition())).collect();
    let known: Vec<String> = spoken.iter().flat_map(|edition| edition.articles().map(|(n, _)| n.to_string())).collect();
    let near = nearest(&number.to_string(), known.iter().map(String::as_str)).map(|near| format!("{key}:{near}"));
    let edition = spoken.iter().map(|edition| edition.in_force).max().unwrap_or(day);
    let told = Diagnostic::new(Code::UnknownCommentedArticle, commentary.article_span);
    told.arg("label", format!("{key}:{number}")).arg("edition", edition).hint_nearest(near)
}
