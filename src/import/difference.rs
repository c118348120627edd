//! What an imported edition changes against the one before it, and which commentary becomes stale by that.

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::civil::Date;

use crate::model::act::{AboutAct, Act, Edition};
use crate::model::corpus::Corpus;
use crate::model::history::{ChangeKind, Histories};
use crate::model::label::ActKey;
use crate::model::number::Number;
use crate::resolve::history;

/// Articles an edition changed, by what happened to them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Difference {
    /// The articles, in their order.
    pub articles: BTreeMap<ChangeKind, Vec<Number>>,
}

impl Difference {
    /// The articles to which this happened.
    #[must_use]
    pub fn of(&self, kind: ChangeKind) -> &[Number] {
        self.articles.get(&kind).map_or(&[], Vec::as_slice)
    }
}

/// The histories of one act from its editions, in the order of their days.
#[must_use]
pub fn histories_of(about: AboutAct, mut editions: Vec<Edition>) -> Histories {
    editions.sort_by_key(|edition| edition.in_force);
    let mut corpus = Corpus::default();
    corpus.acts.insert(about.key.clone(), Act { about, editions: editions.into_iter().map(Arc::new).collect(), file: None });
    history::histories(&corpus, None)
}

/// What the edition of `day` changed.
#[must_use]
pub fn of_edition(histories: &Histories, act: &ActKey, day: Date) -> Difference {
    let mut difference = Difference::default();
    for change in histories.changes(act, day) {
        difference.articles.entry(change.kind).or_default().push(change.article);
    }
    difference
}

/// What a commentary's front matter says of the law it speaks of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Commented {
    /// The page's path within `content/`.
    pub page: String,
    /// The act.
    pub act: ActKey,
    /// The article.
    pub article: Number,
    /// The edition it speaks of.
    pub as_of: Date,
}

/// Commentary on articles that changed after the edition it speaks of, with the day of the newest change.
pub fn stale<'c>(histories: &'c Histories, commented: &'c [Commented]) -> impl Iterator<Item = (&'c Commented, Date)> {
    let last = Date::MAX;
    commented.iter().filter_map(move |page| Some((page, histories.changed_since(&page.act, page.article, page.as_of, last)?)))
}
