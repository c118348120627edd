//! Which pages have what is asked, and in what order.

use super::Searcher;
use super::worth::Worth;
use crate::limits::SECTIONS;
use crate::weights::WEIGHTS;

/// A unit and what it is worth.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Scored {
    pub(super) unit: u32,
    pub(super) score: f64,
    /// Slots it has.
    slots: usize,
}

/// A page that fits.
#[derive(Clone, Debug)]
pub(super) struct Found {
    pub(super) page: usize,
    pub(super) score: f64,
    /// Whether one unit has all that the page must have.
    tier: bool,
    /// Its candidates, in their order.
    pub(super) units: Vec<Scored>,
}

/// Pages that fit, in the order in which they are shown.
#[derive(Clone, Debug, Default)]
pub(super) struct Ranked {
    pub(super) pages: Vec<Found>,
    /// Slots each of them has.
    pub(super) slots: usize,
}

impl Searcher<'_> {
    /// Ranks all pages.
    pub(super) fn rank(&self, slots: &[Worth], excluded: &[Worth], allowed: &dyn Fn(u32) -> bool, plain: bool) -> Ranked {
        let mut ranked = Ranked { slots: usize::from(!slots.is_empty()), pages: Vec::new() };
        for page in 0..self.index.corpus.pages.len() {
            if self.candidates(excluded, page, allowed).0 > 0 {
                continue;
            }
            let (count, units) = self.candidates(slots, page, allowed);
            if units.is_empty() || count < ranked.slots {
                continue;
            }
            if count > ranked.slots {
                ranked = Ranked { slots: count, pages: Vec::new() };
            }
            let units = units.into_iter().map(|unit| self.scored(slots, page, unit)).collect();
            ranked.pages.push(found(page, units, count, plain));
        }
        ranked.pages.sort_by(|a, b| b.tier.cmp(&a.tier).then_with(|| b.score.total_cmp(&a.score)).then_with(|| a.page.cmp(&b.page)));
        ranked
    }

    /// How many slots a page has, and its units that count.
    fn candidates(&self, slots: &[Worth], page: usize, allowed: &dyn Fn(u32) -> bool) -> (usize, Vec<u32>) {
        let inherits: Vec<bool> = slots.iter().map(|slot| slot.inherited[page] > 0.0).collect();
        let mut has = vec![false; slots.len()];
        let mut units = Vec::new();
        for (at, unit) in self.index.corpus.pages[page].clone().filter(|unit| allowed(*unit)).enumerate() {
            let own: Vec<bool> = slots.iter().map(|slot| slot.own[unit as usize] > 0.0).collect();
            if slots.is_empty() || own.contains(&true) || at == 0 && inherits.contains(&true) {
                units.push(unit);
            }
            has.iter_mut().enumerate().for_each(|(slot, has)| *has |= own[slot] || inherits[slot]);
        }
        (has.into_iter().filter(|has| *has).count(), units)
    }

    fn scored(&self, slots: &[Worth], page: usize, unit: u32) -> Scored {
        let mut scored = Scored { unit, score: 0.0, slots: 0 };
        for slot in slots {
            let x = slot.own[unit as usize] + slot.inherited[page];
            scored.slots += usize::from(x > 0.0);
            scored.score += slot.idf * (WEIGHTS.k1 + 1.0) * x / (WEIGHTS.k1 + x);
        }
        scored
    }
}

fn found(page: usize, units: Vec<Scored>, least: usize, plain: bool) -> Found {
    let (mut best, mut second) = (0.0, 0.0);
    for unit in &units {
        if unit.score > best {
            (best, second) = (unit.score, best);
        } else if unit.score > second {
            second = unit.score;
        }
    }
    let tier = !plain && units.iter().any(|unit| unit.slots >= least);
    Found { page, score: if plain { best } else { best + WEIGHTS.second * second }, tier, units }
}

impl Found {
    /// The units that are shown: the best three above half of the best.
    pub(super) fn best(&self) -> Vec<Scored> {
        let mut units = self.units.clone();
        units.sort_by(|a, b| b.score.total_cmp(&a.score).then_with(|| a.unit.cmp(&b.unit)));
        let half = units.first().map_or(0.0, |best| best.score / 2.0);
        units.truncate(SECTIONS);
        units.retain(|unit| unit.score > half);
        units
    }
}
