//! From what was typed to the slots that must occur, each with its terms.

use super::Searcher;
use super::query::{Item, Query};
use super::terms::{Hit, growing};
use crate::answer::Ask;
use crate::limits::SLOTS;
use crate::weights::WEIGHTS;

/// Words that count where they are all, each with its terms.
#[derive(Clone, Debug)]
pub(super) struct Side {
    pub(super) factor: f64,
    pub(super) words: Vec<(String, Vec<Hit>)>,
}

/// What must occur: a word and its synonyms, or a phrase.
#[derive(Clone, Debug)]
pub(super) struct Slot {
    /// What was asked, then what it also means.
    pub(super) sides: Vec<Side>,
    pub(super) phrase: bool,
    pub(super) near: Option<usize>,
    /// The word that stands for one not found.
    pub(super) mended: Option<String>,
}

impl Searcher<'_> {
    /// The slots asked and those excluded.
    pub(super) fn slots(&self, query: &Query, ask: &Ask) -> (Vec<Slot>, Vec<Slot>) {
        let (mut asked, mut excluded, mut stops) = (Vec::new(), Vec::new(), Vec::new());
        let mut at = 0;
        while let Some(item) = query.items.get(at) {
            at += 1;
            let Some(item) = item else { continue };
            let (slot, length) = self.slot(item, &query.items[at - 1..], ask);
            let stop =
                !item.phrase && length < 2 && self.index.corpus.languages.first().is_some_and(|site| site.analyzer.is_stop(&item.words[0]));
            match (item.out, stop) {
                (true, _) => excluded.push(slot),
                (false, true) => stops.push(slot),
                (false, false) => asked.push(slot),
            }
            at += length.saturating_sub(1);
        }
        let mut asked = if asked.is_empty() { stops } else { asked };
        asked.truncate(SLOTS);
        excluded.truncate(SLOTS);
        let typed = query.items.last().and_then(Option::as_ref).filter(|_| query.open && ask.prefix).map(|item| item.words[0].clone());
        let typed = typed.filter(|word| growing(word, 2) && !ask.plain);
        asked.iter_mut().for_each(|slot| self.fill(slot, ask.plain, typed.as_deref()));
        excluded.iter_mut().for_each(|slot| self.fill_exact(slot, ask.plain));
        (asked, excluded)
    }

    /// A slot without its terms, and how many words of the row it takes.
    fn slot(&self, item: &Item, row: &[Option<Item>], ask: &Ask) -> (Slot, usize) {
        let side = |words: &[String], factor| Side { factor, words: words.iter().map(|word| (word.clone(), Vec::new())).collect() };
        let slot = |sides| Slot { sides, phrase: item.phrase, near: item.near, mended: None };
        if item.phrase || item.out {
            return (slot(vec![side(&item.words, 1.0)]), 1);
        }
        let words: Vec<String> = row.iter().map_while(Option::as_ref).map(|item| item.words[0].clone()).collect();
        let fitting: Vec<_> = self.names.synonyms.iter().filter(|(from, _)| self.begins(&words, from)).collect();
        let length = fitting.iter().map(|(from, _)| from.len()).max().unwrap_or(1);
        let mut sides = vec![side(&words[..length], 1.0)];
        let others = fitting.iter().filter(|(from, _)| from.len() == length && !ask.plain).flat_map(|(_, to)| to);
        sides.extend(others.map(|words| side(words, WEIGHTS.synonym)));
        (slot(sides), length)
    }

    /// Finds the terms of a slot; one word without any is tried as a beginning, then with what is near.
    fn fill(&self, slot: &mut Slot, plain: bool, typed: Option<&str>) {
        self.fill_exact(slot, plain);
        if slot.phrase || plain {
            return;
        }
        for (word, hits) in slot.sides.iter_mut().flat_map(|side| &mut side.words) {
            hits.extend(self.kin(word));
        }
        for (word, hits) in &mut slot.sides[0].words {
            if typed == Some(word.as_str()) {
                hits.extend(self.longer(word));
            }
        }
        let found = slot.sides.iter().flat_map(|side| &side.words).any(|(_, hits)| !hits.is_empty());
        let [(word, hits)] = slot.sides[0].words.as_mut_slice() else { return };
        if found {
            return;
        }
        if growing(word, 3) {
            *hits = self.longer(word);
        }
        if hits.is_empty()
            && growing(word, 1)
            && let Some((hit, form)) = self.nearest(word)
        {
            *hits = vec![hit];
            slot.mended = Some(form);
        }
    }

    fn fill_exact(&self, slot: &mut Slot, plain: bool) {
        for (word, hits) in slot.sides.iter_mut().flat_map(|side| &mut side.words) {
            *hits = self.exact(word, plain);
        }
    }
}
