//! The versions of each article over all editions of an act.

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::civil::Date;

use crate::model::label::ActKey;
use crate::model::number::Number;

/// The versions of every article of every act, oldest first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Histories {
    /// By act and article.
    pub articles: BTreeMap<(ActKey, Number), Arc<[Version]>>,
}

/// A stretch of time in which an article's words did not change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version {
    /// The first day: the date of the edition that brought these words.
    pub from: Date,
    /// The first day on which they are no longer in force; `None` while they are.
    pub to: Option<Date>,
    /// The words, normalised (white space folded, soft hyphens gone): one line a unit, with its number, as the diff shows them.
    pub lines: Vec<String>,
    /// Whether the article is repealed in this version.
    pub repealed: bool,
}

impl Version {
    /// Whether these words are in force on `day`.
    #[must_use]
    pub fn holds_on(&self, day: Date) -> bool {
        self.from <= day && self.to.is_none_or(|to| day < to)
    }
}

/// What an edition did to an article.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ChangeKind {
    /// It was not there before.
    Added,
    /// Its words changed.
    Changed,
    /// It was repealed: its number stays.
    Repealed,
    /// It is gone, number and all.
    Removed,
}

/// A change of an article by an edition.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Change<'h> {
    /// The article.
    pub article: Number,
    /// What happened to it.
    pub kind: ChangeKind,
    /// The words before; `None` for a new article.
    pub old: Option<&'h Version>,
    /// The words after; `None` for one that is gone.
    pub new: Option<&'h Version>,
}

impl Histories {
    /// The versions of an article, oldest first; empty where there is none.
    #[must_use]
    pub fn of(&self, act: &ActKey, article: Number) -> &[Version] {
        self.articles.get(&(act.clone(), article)).map_or(&[], |versions| versions)
    }

    /// The words of an article in force on `day`.
    #[must_use]
    pub fn current(&self, act: &ActKey, article: Number, day: Date) -> Option<&Version> {
        self.of(act, article).iter().rev().find(|version| version.holds_on(day))
    }

    /// The day of the newest change of an article that lies after `as_of` and not after `today`: what was written of the article as it
    /// was on `as_of` is stale since then.
    #[must_use]
    pub fn changed_since(&self, act: &ActKey, article: Number, as_of: Date, today: Date) -> Option<Date> {
        let within = |day: &Date| as_of < *day && *day <= today;
        let versions = self.of(act, article);
        let begun = versions.iter().map(|version| version.from).filter(within);
        let ended = versions.last().and_then(|version| version.to).filter(within);
        // The first version is no change where nothing of the article was known on `as_of`.
        let first = versions.first().map(|version| version.from);
        begun.filter(|day| Some(*day) != first).chain(ended).max()
    }

    /// What the edition of `day` changed in an act, in the order of articles.
    pub fn changes<'h>(&'h self, act: &ActKey, day: Date) -> impl Iterator<Item = Change<'h>> {
        let key = act.clone();
        let from = (key.clone(), Number { base: 0, superscript: 0 });
        let all = self.articles.range(from..).take_while(move |((act, _), _)| *act == key);
        all.filter_map(move |((_, article), versions)| change(*article, versions, day))
    }
}

fn change(article: Number, versions: &[Version], day: Date) -> Option<Change<'_>> {
    let old = versions.iter().find(|version| version.to == Some(day));
    let new = versions.iter().find(|version| version.from == day);
    let kind = match (old, new) {
        (None, None) => return None,
        (Some(_), None) => ChangeKind::Removed,
        (_, Some(new)) if new.repealed => ChangeKind::Repealed,
        (None, Some(_)) => ChangeKind::Added,
        (Some(_), Some(_)) => ChangeKind::Changed,
    };
    Some(Change { article, kind, old, new })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Date {
        text.parse().expect("a day")
    }

    fn histories() -> (Histories, ActKey) {
        let act: ActKey = "btl".parse().expect("a key");
        let version = |from: &str, to: Option<&str>| Version { from: day(from), to: to.map(day), lines: Vec::new(), repealed: false };
        let versions = vec![version("2020-01-01", Some("2022-01-01")), version("2022-01-01", None)];
        (Histories { articles: BTreeMap::from([((act.clone(), Number::plain(17)), versions.into())]) }, act)
    }

    #[test]
    fn commentary_is_stale_since_the_newest_change_after_its_day() {
        let (histories, act) = histories();
        let stale = |as_of: &str, today: &str| histories.changed_since(&act, Number::plain(17), day(as_of), day(today));
        assert_eq!(stale("2021-06-01", "2026-01-01"), Some(day("2022-01-01")));
        assert_eq!(stale("2022-01-01", "2026-01-01"), None);
        assert_eq!(stale("2021-06-01", "2021-12-31"), None);
        assert_eq!(stale("2019-01-01", "2021-12-31"), None);
    }

    #[test]
    fn an_edition_names_what_it_changed() {
        let (histories, act) = histories();
        let kinds = |text: &str| histories.changes(&act, day(text)).map(|change| change.kind).collect::<Vec<_>>();
        assert_eq!(kinds("2020-01-01"), [ChangeKind::Added]);
        assert_eq!(kinds("2022-01-01"), [ChangeKind::Changed]);
        assert_eq!(kinds("2023-01-01"), []);
    }
}
