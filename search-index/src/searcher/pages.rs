//! Which pages have what is asked, and in what order.

use super::Searcher;
use super::worth::Worth;
use crate::limits::{FEW_PAGES, MANY_SLOTS, SECTIONS};
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
    /// Slots it has.
    pub(super) slots: usize,
    /// Whether one unit has all of them.
    tier: bool,
    /// Its candidates, in their order.
    pub(super) units: Vec<Scored>,
}

impl Searcher<'_> {
    /// The pages that fit, in the order in which they are shown.
    pub(super) fn rank(&self, slots: &[Worth], excluded: &[Worth], allowed: &dyn Fn(u32) -> bool, plain: bool) -> Vec<Found> {
        let pages = 0..self.index.corpus.pages.len();
        let fitting = pages.filter(|page| self.candidates(excluded, *page, allowed).0 == 0).filter_map(|page| {
            let (count, units) = self.candidates(slots, page, allowed);
            (!units.is_empty() && (count > 0 || slots.is_empty())).then_some((page, count, units))
        });
        let fitting: Vec<(usize, usize, Vec<u32>)> = fitting.collect();
        let least = least(slots.len(), &fitting, plain);
        let kept = fitting.into_iter().filter(|(_, count, _)| *count >= least);
        let mut ranked: Vec<Found> = kept.map(|(page, count, units)| self.found(slots, page, count, &units, plain)).collect();
        let order =
            |a: &Found, b: &Found| b.slots.cmp(&a.slots).then_with(|| b.tier.cmp(&a.tier)).then_with(|| b.score.total_cmp(&a.score));
        ranked.sort_by(|a, b| order(a, b).then_with(|| a.page.cmp(&b.page)));
        ranked
    }

    fn found(&self, slots: &[Worth], page: usize, count: usize, units: &[u32], plain: bool) -> Found {
        let units: Vec<Scored> = units.iter().map(|unit| self.scored(slots, page, *unit)).collect();
        let (mut best, mut second) = (0.0, 0.0);
        for unit in &units {
            if unit.score > best {
                (best, second) = (unit.score, best);
            } else if unit.score > second {
                second = unit.score;
            }
        }
        let tier = !plain && units.iter().any(|unit| unit.slots >= count);
        let score = if plain { best } else { (best + WEIGHTS.second * second) * self.wholeness(slots, page) };
        Found { page, score, slots: count, tier, units }
    }

    /// What a page gains whose title has all that was asked, and little else.
    fn wholeness(&self, slots: &[Worth], page: usize) -> f64 {
        let whole = !slots.is_empty() && slots.iter().all(|slot| slot.titled[page]);
        if whole { 1.0 + WEIGHTS.whole * slots.len() as f64 / self.title_lengths[page] } else { 1.0 }
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

/// The fewest slots a page may have: all; one fewer where few pages have all of many; the most there are where none has all.
fn least(slots: usize, fitting: &[(usize, usize, Vec<u32>)], plain: bool) -> usize {
    let most = fitting.iter().map(|(_, count, _)| *count).max().unwrap_or_default();
    let full = fitting.iter().filter(|(_, count, _)| *count == slots).count();
    let relaxed = !plain && full > 0 && full < FEW_PAGES && slots >= MANY_SLOTS;
    if relaxed { slots - 1 } else { most }
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
