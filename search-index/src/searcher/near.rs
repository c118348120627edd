//! The terms most like a word that is in no text: letters left out, added, changed or swapped.

use std::cmp::Reverse;

use super::Searcher;
use super::terms::Hit;
use crate::analysis::{fold, is_number};
use crate::corpus::Language;
use crate::dictionary::Postings;
use crate::shards::forms;
use crate::weights::WEIGHTS;

/// Ten times the cost of a changed letter.
const CHANGE: u32 = 10;
/// Ten times the cost of a letter with another mark.
const MARK: u32 = 3;

impl Searcher<'_> {
    /// The nearest term, and its commonest form.
    pub(super) fn nearest(&self, word: &str) -> Option<(Hit, String)> {
        let barred: Vec<&String> =
            self.names.distinct.iter().filter(|group| group.iter().any(|other| self.alike(other, word))).flatten().collect();
        let mut found = Vec::new();
        for language in &self.index.corpus.languages {
            let barred: Vec<String> = barred.iter().flat_map(|word| language.keys(word)).collect();
            for key in language.keys(word) {
                found.extend(self.near_key(language, &key, &barred));
            }
        }
        // The dictionary is in the order of terms, so that a number stands for its place in it.
        let (_, _, term) = found.into_iter().min_by_key(|(cost, df, term)| (*cost, Reverse(*df), *term))?;
        Some((Hit { term, factor: WEIGHTS.fuzzy }, self.form(term)))
    }

    /// The terms near a key in the vocabulary of its first letter, else of its second: cost, units, term.
    fn near_key(&self, language: &Language, key: &str, barred: &[String]) -> Vec<(u32, usize, usize)> {
        let most = if key.encode_utf16().count() > 7 { 2 * CHANGE } else { CHANGE };
        let root: Vec<u16> = fold(key).encode_utf16().collect();
        for letter in root.iter().take(2) {
            let found = self.near_letter(language, *letter, key, most, barred);
            if !found.is_empty() {
                return found;
            }
        }
        Vec::new()
    }

    fn near_letter(&self, language: &Language, letter: u16, key: &str, most: u32, barred: &[String]) -> Vec<(u32, usize, usize)> {
        let mut found = Vec::new();
        for (number, term) in self.terms.iter().enumerate() {
            let Some(own) = self.own_key(language, &term.text) else { continue };
            let folded = &term.folded[language.prefix.len()..];
            if folded.encode_utf16().next() != Some(letter) || is_number(own) || barred.iter().any(|key| key == own) {
                continue;
            }
            let cost = distance(key, own);
            if cost <= most {
                found.push((cost, self.postings(number).units().count(), number));
            }
        }
        found
    }

    /// The key of a term of that language.
    fn own_key<'t>(&self, language: &Language, term: &'t str) -> Option<&'t str> {
        let key = term.strip_prefix(&language.prefix)?;
        (!key.contains(':')).then_some(key)
    }

    /// The commonest form of a term.
    fn form(&self, term: usize) -> String {
        let corpus = &self.index.corpus;
        let postings: Postings = self.postings(term);
        let form = forms(corpus, &postings).first().map(|form| corpus.forms[*form as usize].text.clone());
        form.unwrap_or_else(|| corpus.key(&self.terms[term].text).to_owned())
    }
}

/// Ten times the distance of two keys.
pub(super) fn distance(a: &str, b: &str) -> u32 {
    let (a, b): (Vec<u16>, Vec<u16>) = (a.encode_utf16().collect(), b.encode_utf16().collect());
    let mut before: Vec<u32> = Vec::new();
    let mut row: Vec<u32> = (0..=b.len()).map(|at| u32::try_from(at).unwrap_or(u32::MAX) * CHANGE).collect();
    for i in 1..=a.len() {
        let mut line = vec![row[0] + CHANGE];
        for j in 1..=b.len() {
            let mut cost = row[j - 1] + change(a[i - 1], b[j - 1]);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                cost = cost.min(before[j - 2] + CHANGE);
            }
            line.push(cost.min(row[j] + CHANGE).min(line[j - 1] + CHANGE));
        }
        before = std::mem::replace(&mut row, line);
    }
    row[b.len()]
}

/// What it costs to write one letter for another.
fn change(a: u16, b: u16) -> u32 {
    if a == b {
        return 0;
    }
    let (a, b) = (String::from_utf16_lossy(&[a]), String::from_utf16_lossy(&[b]));
    if a != b && fold(&a) == fold(&b) { MARK } else { CHANGE }
}
