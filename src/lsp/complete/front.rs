//! Front matter: the keys of a kind, and the words that may stand behind them.

use lsp_types::CompletionItemKind;

use crate::config::Kind;
use crate::lsp::complete::{Cursor, Offer, labels};
use crate::lsp::view::View;
use crate::parse::front_matter::STATUS_WORDS;

/// Keys that every written page has.
const COMMON: [&str; 10] = ["title", "description", "status", "authors", "reviewer", "updated", "draft", "language", "aliases", "order"];

/// The keys of a kind besides those.
const fn own_keys(kind: Kind) -> &'static [&'static str] {
    match kind {
        Kind::Act => &["in-force", "source", "retrieved"],
        Kind::Commentary => &["article", "as-of", "short-title"],
        Kind::Page => &[],
        Kind::Term => &["term", "forms", "basis", "not-to-confuse"],
        Kind::CourtCase => &["court", "number", "decided", "ecli", "articles", "example"],
        Kind::Methodology => &["articles"],
    }
}

/// Whether a text that ends before the cursor's line is within front matter.
pub(super) fn is_within(above: &str) -> bool {
    let mut lines = above.trim_start_matches('\u{FEFF}').lines();
    lines.next().is_some_and(|first| first.trim_end() == "---") && lines.all(|line| !matches!(line.trim_end(), "---" | "..."))
}

/// What has been begun, and how it may go on.
pub(super) fn offers<'t>(view: &View<'_>, kind: Kind, cursor: &Cursor<'t>) -> Option<(&'t str, Vec<Offer>)> {
    let item = cursor.before.trim_start().strip_prefix("- ");
    let Some((key, value)) = cursor.before.split_once(':').filter(|_| item.is_none()) else {
        return match item {
            Some(begun) => Some((bare(begun), values(view, key_above(cursor.above)?, bare(begun)))),
            None => keys(kind, cursor),
        };
    };
    let begun = bare(value.rsplit(['[', ',']).next().unwrap_or(value));
    Some((begun, values(view, key.trim(), begun)))
}

/// A value's beginning without the space and quotes before it.
fn bare(value: &str) -> &str {
    value.trim_start().trim_start_matches(['"', '\''])
}

/// The key whose list an item belongs to.
fn key_above(above: &str) -> Option<&str> {
    let line = above.lines().rev().find(|line| !line.trim_start().starts_with('-'))?;
    line.split_once(':').map(|(key, _)| key.trim())
}

fn keys<'t>(kind: Kind, cursor: &Cursor<'t>) -> Option<(&'t str, Vec<Offer>)> {
    let begun = cursor.before;
    if !begun.chars().all(|letter| letter.is_alphanumeric() || letter == '-') {
        return None;
    }
    let there: Vec<&str> = cursor.above.lines().filter_map(|line| line.split_once(':').map(|(key, _)| key)).collect();
    let colon = if cursor.after.trim_start().starts_with(':') { "" } else { ": " };
    let common: &[&str] = if kind == Kind::Act { &[] } else { &COMMON };
    let all = own_keys(kind).iter().chain(common).filter(|key| !there.contains(key));
    Some((begun, all.map(|key| Offer::new(format!("{key}{colon}"), "", CompletionItemKind::PROPERTY)).collect()))
}

/// What may stand behind a key.
fn values(view: &View<'_>, key: &str, begun: &str) -> Vec<Offer> {
    let words = |words: &[&str]| words.iter().map(|word| Offer::new(*word, "", CompletionItemKind::ENUM_MEMBER)).collect();
    match key {
        "status" => words(&STATUS_WORDS),
        "draft" | "example" => words(&["true", "false"]),
        "language" => words(&["lv", "en"]),
        "authors" | "reviewer" => {
            let people = view.whole.corpus.people.values();
            people.map(|person| Offer::new(&person.id, &person.name, CompletionItemKind::VALUE)).collect()
        }
        "not-to-confuse" => labels::pages(view, "term"),
        "article" | "articles" | "basis" => labels::offers(view, begun),
        "updated" | "as-of" | "decided" | "retrieved" | "in-force" => {
            let mut days = vec![view.whole.today];
            days.extend(view.whole.corpus.acts.values().flat_map(|act| &act.editions).map(|edition| edition.in_force));
            days.sort_unstable();
            days.dedup();
            days.into_iter().rev().map(|day| Offer::new(day.to_string(), "", CompletionItemKind::VALUE)).collect()
        }
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn front_matter_ends_with_its_fence() {
        assert!(is_within("---\nterm: x\n"));
        assert!(is_within("\u{FEFF}---\r\n"));
        assert!(!is_within("---\nterm: x\n---\n") && !is_within("x\n---\n") && !is_within(""));
    }

    #[test]
    fn an_item_belongs_to_the_key_above_it() {
        assert_eq!(key_above("---\nbasis: [a]\nauthors:\n  - a\n  - b\n"), Some("authors"));
    }
}
