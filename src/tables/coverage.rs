//! What is commented: for every article of every act, how far its commentary is.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use jiff::civil::Date;

use crate::model::act::{Act, Edition, Unit};
use crate::model::content::{Block, BlockKind};
use crate::model::corpus::Corpus;
use crate::model::history::Histories;
use crate::model::label::{ActKey, Label};
use crate::model::number::Number;
use crate::model::page::Status;

/// How far the commentary on an article is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// Reviewed or approved.
    Commented,
    /// A draft.
    Draft,
    /// None.
    None,
    /// None is needed: the article is repealed.
    Repealed,
}

/// One article.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Covered {
    /// How far its commentary is.
    pub state: State,
    /// How many margin numbers the commentary has.
    pub margins: u32,
    /// The first day of the words the commentary does not know yet.
    pub stale_since: Option<Date>,
    /// The first day the article applies, where that is still to come.
    pub applies_from: Option<Date>,
}

/// Every article of the edition in force (or of the first one to come). An act is counted when it is first asked for.
#[derive(Debug)]
pub struct Coverage<'a> {
    corpus: &'a Corpus,
    histories: &'a Histories,
    today: Date,
    acts: BTreeMap<&'a ActKey, OnceLock<BTreeMap<Number, Covered>>>,
}

impl<'a> Coverage<'a> {
    /// What is commented on a day.
    #[must_use]
    pub fn new(corpus: &'a Corpus, histories: &'a Histories, today: Date) -> Self {
        Self { corpus, histories, today, acts: corpus.acts.keys().map(|key| (key, OnceLock::new())).collect() }
    }

    /// One article.
    #[must_use]
    pub fn of(&self, act: &ActKey, number: Number) -> Option<Covered> {
        self.articles(act)?.get(&number).copied()
    }

    /// The articles of an act.
    pub fn of_act(&self, act: &ActKey) -> impl Iterator<Item = (Number, Covered)> {
        self.articles(act).into_iter().flatten().map(|(number, covered)| (*number, *covered))
    }

    fn articles(&self, act: &ActKey) -> Option<&BTreeMap<Number, Covered>> {
        let counted = self.acts.get(act)?;
        let act = self.corpus.acts.get(act)?;
        Some(counted.get_or_init(|| self.count(act)))
    }

    fn count(&self, act: &Act) -> BTreeMap<Number, Covered> {
        let edition = act.edition_at(self.today).or_else(|| act.first_edition());
        let articles = edition.into_iter().flat_map(Edition::articles);
        articles.map(|(number, unit)| (number, self.covered(act, number, unit))).collect()
    }

    fn covered(&self, act: &Act, number: Number, unit: &Unit) -> Covered {
        let key = &act.about.key;
        let later = act.about.applicability.iter().filter(|rule| rule.from > self.today);
        let applies_from = later.filter(|rule| is_article(&rule.unit, number)).map(|rule| rule.from).next();
        let mut covered = Covered { state: State::None, margins: 0, stale_since: None, applies_from };
        if unit.repealed {
            covered.state = State::Repealed;
        }
        if let Some(entry) = commentary(self.corpus, key, act.about.umbrella.as_ref(), number) {
            covered.state = match (unit.repealed, entry.common.status) {
                (true, _) => State::Repealed,
                (false, Status::Draft) => State::Draft,
                (false, Status::Reviewed | Status::Approved) => State::Commented,
            };
            covered.margins = last_margin(&entry.body.blocks);
            covered.stale_since = entry.as_of.and_then(|as_of| self.histories.changed_since(key, number, as_of, self.today));
        }
        covered
    }
}

/// The commentary on an article; labels may name the umbrella act.
#[must_use]
pub fn commentary<'a>(
    corpus: &'a Corpus,
    act: &ActKey,
    umbrella: Option<&ActKey>,
    number: Number,
) -> Option<&'a crate::model::commentary::Commentary> {
    let of = |key: &ActKey| corpus.commentaries.get(&(key.clone(), number)).map(|entry| entry.value.as_ref());
    of(act).or_else(|| umbrella.and_then(of))
}

/// The last margin number.
#[must_use]
pub fn last_margin(blocks: &[Block]) -> u32 {
    let margin = |block: &Block| match &block.kind {
        BlockKind::Paragraph { margin, .. } => *margin,
        BlockKind::Heading { .. } | BlockKind::List { .. } | BlockKind::Quote(_) | BlockKind::Container(_) => None,
        BlockKind::Code { .. } | BlockKind::Table(_) | BlockKind::Definitions(_) | BlockKind::Rule => None,
    };
    blocks.iter().filter_map(margin).max().unwrap_or(0)
}

fn is_article(label: &Label, number: Number) -> bool {
    match label {
        Label::Unit(unit) => unit.path.0.len() == 1 && unit.path.article() == Some(number),
        Label::Margin { .. } | Label::Term(_) | Label::Case(_) | Label::Ecli(_) | Label::Programme(_) | Label::Page(_) => false,
    }
}
