//! The list of abbreviations: those that texts explain themselves (`<abbr title>`), those the site names, and the short titles of acts.

use std::collections::{BTreeMap, BTreeSet};

use crate::lang::collation::Collation;
use crate::model::content::{Body, InlineKind, plain};
use crate::model::registry::RegisteredAct;
use crate::model::walk::every_inline;

/// Abbreviations with their full words, in the order of the language: those of `own`, then what the texts say, then the short titles of
/// `acts` that the texts use. Where two explain one abbreviation the first stays.
#[must_use]
pub fn abbreviations(
    texts: &[&Body],
    own: &BTreeMap<String, String>,
    acts: &[RegisteredAct],
    collation: &Collation,
) -> Vec<(String, String)> {
    let mut found = own.clone();
    let mut used: BTreeSet<String> = BTreeSet::new();
    for body in texts {
        every_inline(body, &mut |inline, _| match &inline.kind {
            InlineKind::Abbreviation { title, content } => {
                let short = plain(content).trim().to_owned();
                if !short.is_empty() {
                    found.entry(short).or_insert_with(|| title.trim().to_owned());
                }
            }
            InlineKind::Text(text) => {
                used.extend(text.split(|c: char| !c.is_alphanumeric()).filter(|word| is_short(word)).map(str::to_owned))
            }
            InlineKind::Emphasis(_) | InlineKind::Strong(_) | InlineKind::Strikethrough(_) | InlineKind::Superscript(_) => {}
            InlineKind::Subscript(_) | InlineKind::Code(_) | InlineKind::Link { .. } | InlineKind::Image { .. } => {}
            InlineKind::FootnoteReference(_) | InlineKind::Keyboard(_) | InlineKind::Foreign { .. } | InlineKind::NoLink(_) => {}
            InlineKind::Index { .. } | InlineKind::SoftBreak | InlineKind::HardBreak => {}
        });
    }
    for act in acts {
        for short in act.short_titles.iter().filter(|short| is_short(short) && used.contains(*short)) {
            found.entry(short.clone()).or_insert_with(|| act.title.clone());
        }
    }
    let mut list: Vec<(String, String)> = found.into_iter().collect();
    list.sort_by(|a, b| collation.compare(&a.0, &b.0));
    list
}

/// Whether a title is an abbreviation: two letters or more, all capital.
fn is_short(title: &str) -> bool {
    title.chars().count() > 1 && title.chars().all(char::is_uppercase)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::act::ActType;
    use crate::model::content::{Block, BlockKind, Inline};
    use crate::span::Span;

    fn act(short: &str, title: &str) -> RegisteredAct {
        RegisteredAct {
            key: "a".parse().expect("a key"),
            title: title.to_owned(),
            short_titles: vec![short.to_owned()],
            act_type: ActType::Law,
            likumi_id: None,
            url: None,
            adopted: None,
            valid_from: None,
            valid_to: None,
            umbrella: None,
            articles: None,
        }
    }

    #[test]
    fn abbreviations_come_from_settings_texts_and_the_acts_that_are_named_in_short() {
        let inline = |kind| Inline { kind, span: Span::default() };
        let text = |text: &str| inline(InlineKind::Text(text.to_owned()));
        let abbreviation = inline(InlineKind::Abbreviation { title: "Bērnu aizsardzības centrs".to_owned(), content: vec![text("BAC")] });
        let kind = BlockKind::Paragraph { margin: None, inlines: vec![text("Sk. BTL 17. pantu; "), abbreviation] };
        let body = Body { blocks: vec![Block { kind, span: Span::default() }], footnotes: vec![] };
        let own = BTreeMap::from([("rn.".to_owned(), "malas numurs".to_owned()), ("BAC".to_owned(), "Centrs".to_owned())]);
        let acts = [act("BTL", "Bāriņtiesu likums"), act("CPL", "Civilprocesa likums"), act("Civillikums", "Civillikums")];
        let found = abbreviations(&[&body], &own, &acts, &Collation::of("lv"));
        let shown: Vec<String> = found.iter().map(|(short, full)| format!("{short} {full}")).collect();
        assert_eq!(shown, ["BAC Centrs", "BTL Bāriņtiesu likums", "rn. malas numurs"]);
    }
}
