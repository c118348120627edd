//! The change a suggestion stands for, where it stands for exactly one: what SARIF and editors can do at a click.

use crate::diagnostic::position::clamp;
use crate::diagnostic::{Code, Diagnostic, Value};
use crate::span::Span;

/// A stretch of a text and what to write in its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fix {
    /// What is replaced.
    pub span: Span,
    /// What is written there.
    pub with: String,
}

/// The change that mends `diagnostic`, whose file has this text. `None` where the hints name no words to write, and where the wrong
/// word does not stand exactly once in the marked place: a guess must never be offered as a certainty.
#[must_use]
pub fn fix(diagnostic: &Diagnostic, text: &str) -> Option<Fix> {
    let (_, argument) = WRONG.iter().find(|(code, _)| *code == diagnostic.code)?;
    let with = diagnostic.hints.iter().find(|hint| matches!(hint.id, "hint-nearest" | "hint-write-so"))?.args.get("value")?;
    let (Value::Text(with), Value::Text(wrong)) = (with, diagnostic.args.get(argument)?) else { return None };
    // The suggestion for a place within a page carries its sign along.
    let wrong = if diagnostic.code == Code::BrokenFragment { format!("#{wrong}") } else { wrong.clone() };
    let marked = clamp(text, diagnostic.span);
    let shown = text.get(marked.clone())?;
    let at = shown.find(&wrong).filter(|at| !wrong.is_empty() && shown.rfind(&wrong) == Some(*at))?;
    let start = marked.start + at;
    Some(Fix { span: Span::new(diagnostic.span.file, start..start + wrong.len()), with: with.clone() })
}

/// Codes whose suggestion is a text to write in place of another, with the argument that holds the other. The rest of the suggestions
/// are advice, or words of the law.
const WRONG: [(Code, &str); 16] = [
    (Code::UnknownKey, "key"),
    (Code::UnknownWord, "word"),
    (Code::UnknownRule, "rule"),
    (Code::UnknownPerson, "id"),
    (Code::BrokenAnchor, "id"),
    (Code::CommentaryWithoutAct, "act"),
    (Code::UnknownCommentedArticle, "label"),
    (Code::UnknownLabel, "label"),
    (Code::UndefinedFootnote, "label"),
    (Code::UnknownContainer, "name"),
    (Code::UnknownHeadingUnit, "unit"),
    (Code::BrokenLink, "path"),
    (Code::MissingImage, "path"),
    (Code::MissingFile, "path"),
    (Code::BrokenFragment, "fragment"),
    (Code::CitationSlip, "text"),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::span::FileId;

    fn mended(code: Code, argument: &'static str, wrong: &str, near: &str, text: &str) -> Option<String> {
        let diagnostic = Diagnostic::new(code, Span::new(FileId(0), 0..text.len())).arg(argument, wrong).hint_nearest(Some(near));
        let fix = fix(&diagnostic, text)?;
        let mut mended = text.to_owned();
        mended.replace_range(fix.span.range(), &fix.with);
        Some(mended)
    }

    #[test]
    fn the_wrong_word_alone_is_replaced_within_the_marked_place() {
        assert_eq!(mended(Code::UnknownKey, "key", "titel", "title", "titel"), Some("title".to_owned()));
        assert_eq!(
            mended(Code::UnknownLabel, "label", "term:aizbildnjs", "term:aizbildnis", "[ā](term:aizbildnjs)"),
            Some("[ā](term:aizbildnis)".to_owned())
        );
        assert_eq!(
            mended(Code::BrokenFragment, "fragment", "sakms", "#sakums", "[ā](lapa.md#sakms)"),
            Some("[ā](lapa.md#sakums)".to_owned())
        );
    }

    #[test]
    fn what_stands_twice_or_not_at_all_is_not_guessed() {
        assert_eq!(mended(Code::UnknownLabel, "label", "a", "b", "[a](a)"), None);
        assert_eq!(mended(Code::UnknownKey, "key", "titel", "title", "\"ti\\u0074el\""), None);
        assert_eq!(mended(Code::UnitMissing, "unit", "17. panta 9. punkts", "17. panta 8. punkts", "17. panta 9. punkts"), None);
    }
}
