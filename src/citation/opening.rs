//! What a chain may hang from when no act stands before it: "šā panta", "minētā panta", "tās 8. punktā", "pārejas noteikumu".

use crate::citation::detect::Detector;
use crate::citation::provision::Entry;
use crate::citation::token::Kind;
use crate::citation::words::{Lex, Noun};
use crate::model::citation::{CitedAct, Origin};
use crate::model::label::{Extent, Step};

/// What a chain may begin with besides an act.
pub(super) struct Opening {
    /// Where the citation begins.
    pub(super) first: usize,
    /// Where the groups begin.
    pub(super) next: usize,
    pub(super) parents: Vec<Entry>,
    pub(super) act: CitedAct,
    /// The enclosing unit itself is cited where no group follows.
    pub(super) bare: bool,
}

impl Detector<'_> {
    pub(super) fn opening_at(&self, k: usize) -> Option<Opening> {
        let start = self.tokens.start(k);
        let context = |origin| vec![entry(origin, Vec::new(), start)];
        match self.tokens.lex(k) {
            Lex::This => match (self.tokens.lex(k + 1), self.tokens.lex(k + 2)) {
                // "šīs panta daļas" is this part.
                (Lex::Unit(Noun::Article, _), Lex::Unit(Noun::Paragraph, _)) => {
                    Some(Opening { first: k, next: k + 3, parents: context(Origin::Paragraph), act: CitedAct::Context, bare: true })
                }
                (Lex::Unit(noun, _), _) => {
                    let parents = context(origin(noun)?);
                    Some(Opening { first: k, next: k + 2, parents, act: CitedAct::Context, bare: true })
                }
                (Lex::Transitional, Lex::Head(..)) => {
                    let parents = vec![entry(Origin::Act, vec![Step::Transitional], start)];
                    Some(Opening { first: k, next: k + 3, parents, act: CitedAct::Context, bare: false })
                }
                _ => None,
            },
            Lex::Said => self.said(k, k + 1),
            Lex::It if self.tokens.lex(k + 1) == Lex::Same => self.said(k, k + 2),
            Lex::It => self.it(k),
            Lex::Transitional if matches!(self.tokens.lex(k + 1), Lex::Head(..)) => {
                let parents = vec![entry(Origin::Act, vec![Step::Transitional], start)];
                Some(Opening { first: k, next: k + 2, parents, act: CitedAct::Context, bare: false })
            }
            Lex::Unit(Noun::Article, _)
                if matches!(self.tokens.kind(k + 1), Some(Kind::Number { .. })) || matches!(self.tokens.lex(k + 1), Lex::Ordinal(_)) =>
            {
                let free = k.checked_sub(1).is_none_or(|before| !matches!(self.tokens.kind(before), Some(Kind::Number { .. })));
                let opening = Opening { first: k, next: k + 1, parents: context(Origin::Article), act: CitedAct::Context, bare: false };
                free.then_some(opening)
            }
            _ => None,
        }
    }

    /// "minētā panta", "tās pašas daļas": the unit of that sort named last, else the enclosing one.
    fn said(&self, first: usize, k: usize) -> Option<Opening> {
        let Lex::Unit(noun, _) = self.tokens.lex(k) else { return None };
        let start = self.tokens.start(first);
        let named = above(&self.carry.units, noun.level() + 1, start).into_iter().rfind(|entry| entry.level() == noun.level());
        let (parent, act) = match (named, &self.carry.cited) {
            (Some(named), Some(cited)) => (named, carried(cited)),
            _ => (entry(origin(noun)?, Vec::new(), start), CitedAct::Context),
        };
        Some(Opening { first, next: k + 1, parents: vec![parent], act, bare: false })
    }

    /// "… daļā, tās 8. punktā": below the unit named last. The citation begins at the number.
    fn it(&self, k: usize) -> Option<Opening> {
        let counted = matches!(self.tokens.kind(k + 1), Some(Kind::Number { .. } | Kind::Quote))
            || matches!(self.tokens.lex(k + 1), Lex::Ordinal(_) | Lex::Tens(_));
        let last = self.carry.sentence_units.last().filter(|_| counted)?;
        let act = carried(self.carry.sentence_cited.as_ref()?);
        let start = self.tokens.start(k + 1);
        let parent = Entry { extent: Extent::One, start, end: start, ..last.clone() };
        Some(Opening { first: k + 1, next: k + 1, parents: vec![parent], act, bare: false })
    }
}

pub(super) fn entry(origin: Origin, path: Vec<Step>, start: usize) -> Entry {
    Entry { origin, path, extent: Extent::One, start, end: start }
}

/// The distinct units above `level` among the units named before, as parents of a citation that begins at `start`.
pub(super) fn above(units: &[Entry], level: u8, start: usize) -> Vec<Entry> {
    let mut all: Vec<Entry> = Vec::new();
    for unit in units {
        let above = Entry { start, end: start, ..unit.above(level) };
        if !all.contains(&above) {
            all.push(above);
        }
    }
    all
}

/// The act of an earlier citation, carried over to this one.
pub(super) fn carried(act: &CitedAct) -> CitedAct {
    match act {
        CitedAct::Named(key) => CitedAct::Carried(key.clone()),
        CitedAct::Context | CitedAct::This | CitedAct::Carried(_) | CitedAct::Doubtful(_) | CitedAct::Unknown(_) => act.clone(),
    }
}

pub(super) fn origin(noun: Noun) -> Option<Origin> {
    match noun {
        Noun::Article => Some(Origin::Article),
        Noun::Paragraph => Some(Origin::Paragraph),
        Noun::Point => Some(Origin::Point),
        Noun::Chapter => Some(Origin::Chapter),
        Noun::Annex | Noun::Title | Noun::Subchapter | Noun::Section | Noun::Subpoint | Noun::Indent | Noun::Sentence => None,
        Noun::Heading | Noun::Intro | Noun::Note => None,
    }
}
