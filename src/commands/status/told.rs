//! How far the commentary is, as a table for people.

use crate::commands::status::standing::{ActStanding, Standing};
use crate::diagnostic::Value;
use crate::diagnostic::locale::{Args, Language, phrase, word};
use crate::model::number::Number;

/// The heads of the columns.
const HEADS: [&str; 7] = [
    "say-status-act",
    "say-status-articles",
    "say-status-drafts",
    "say-status-reviewed",
    "say-status-approved",
    "say-status-stale",
    "say-status-uncovered",
];

/// The table, then what is stale, what has no commentary and what is kept out of the site.
pub(super) fn told(standing: &Standing, language: Language) -> String {
    if standing.acts.is_empty() && standing.unpublished.is_empty() {
        return format!("{}\n", word("say-status-nothing", language));
    }
    let mut out = String::new();
    if !standing.acts.is_empty() {
        let heads = HEADS.map(|id| word(id, language));
        let rows = standing.acts.iter().map(row);
        out.push_str(&aligned(std::iter::once(heads).chain(rows).collect()));
    }
    for act in &standing.acts {
        for page in &act.stale {
            let since = page.stale_since.map(|day| day.to_string()).unwrap_or_default();
            let values = [("file", page.file.clone()), ("article", page.article.clone()), ("since", since)];
            let args: Args = values.map(|(name, text)| (name, Value::Text(text))).into();
            out.push_str(&format!("{}\n", phrase("say-status-stale-page", &args, language)));
        }
        if !act.uncovered.is_empty() {
            let values = [("act", act.act.clone()), ("articles", numbers(act))].map(|(name, text)| (name, Value::Text(text)));
            out.push_str(&format!("{}\n", phrase("say-status-uncovered-articles", &values.into(), language)));
        }
    }
    for file in &standing.unpublished {
        out.push_str(&format!("{}\n", phrase("say-status-unpublished", &Args::from([("file", Value::Text(file.clone()))]), language)));
    }
    out
}

fn row(act: &ActStanding) -> [String; 7] {
    let counts = [act.articles, act.drafts.len(), act.reviewed.len(), act.approved.len(), act.stale.len(), act.uncovered.len()];
    let [articles, drafts, reviewed, approved, stale, uncovered] = counts.map(|count| count.to_string());
    [act.title.clone(), articles, drafts, reviewed, approved, stale, uncovered]
}

/// The numbers of the articles without commentary, as readers see them: `5.`, `69.¹`.
fn numbers(act: &ActStanding) -> String {
    let number = |label: &String| {
        let written = label.rsplit(':').next().unwrap_or_default();
        written.parse().map_or_else(|_| written.to_owned(), Number::typeset)
    };
    act.uncovered.iter().map(number).collect::<Vec<_>>().join(", ")
}

/// Columns as wide as their widest cell: the first to the left, numbers to the right.
fn aligned(rows: Vec<[String; 7]>) -> String {
    let width = |column: usize| rows.iter().map(|row| row[column].chars().count()).max().unwrap_or(0);
    let widths: [usize; 7] = std::array::from_fn(width);
    let mut out = String::new();
    for row in &rows {
        let [act, counts @ ..] = row;
        out.push_str(&format!("{act:<0$}", widths[0]));
        for (count, width) in counts.iter().zip(&widths[1..]) {
            out.push_str(&format!("  {count:>width$}"));
        }
        out.push('\n');
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn articles_are_named_as_readers_see_them() {
        let act = ActStanding { uncovered: vec!["btl:5".to_owned(), "btl:69^1".to_owned()], ..ActStanding::default() };
        assert_eq!(numbers(&act), "5., 69.¹");
    }
}
