//! Numbers lead straight to what they number: `17. panta otrā daļa`, `CL 222`.

use super::Searcher;
use crate::analysis::is_number;
use crate::answer::JumpHit;
use crate::limits::JUMPS;
use crate::meta::{Lead, Page};
use crate::names::folded;

/// A number, and the word of its level where one was said.
struct Step {
    number: String,
    level: Option<String>,
}

impl Searcher<'_> {
    /// Where the words lead, all of them being read.
    pub(super) fn jumps(&self, words: &[String]) -> Vec<JumpHit> {
        let (named, rest) = self.group(words);
        let (named, groups) = (named.is_some(), named.map_or_else(|| (0..self.names.groups.len()).collect(), |group| vec![group]));
        let Some(path) = self.path(rest) else { return Vec::new() };
        let inner = path[0].level.as_ref().is_some_and(|level| !self.levels(level).contains(&0));
        if inner && !named {
            return Vec::new();
        }
        let lead = |group: &usize| self.index.meta.leads[*group].iter().find(|lead| lead.number == path[0].number);
        let leads = groups.iter().filter_map(|group| lead(group).map(|lead| (*group, lead)));
        // Alone, a number is that of a page: not every act's fifth point is wanted.
        let wanted = |lead: &Lead| if named { !inner || lead.section > 0 } else { lead.section == 0 };
        leads.filter(|(_, lead)| wanted(lead)).filter_map(|(group, lead)| self.jump(group, lead, &path)).take(JUMPS).collect()
    }

    /// The group that is named, by the longest name in front or at the end, and the words that are left.
    fn group<'w>(&self, words: &'w [String]) -> (Option<usize>, &'w [String]) {
        let mut best: Option<(usize, usize, &[String])> = None;
        for (group, names) in self.names.groups.iter().enumerate() {
            for name in names.iter().filter(|name| name.len() <= words.len()) {
                if best.is_some_and(|(length, _, _)| name.len() <= length) {
                    continue;
                }
                let end = words.len() - name.len();
                if self.begins(words, name) {
                    best = Some((name.len(), group, &words[name.len()..]));
                } else if self.begins(&words[end..], name) {
                    best = Some((name.len(), group, &words[..end]));
                }
            }
        }
        best.map_or((None, words), |(_, group, rest)| (Some(group), rest))
    }

    /// The words as numbers with levels; nothing where one is left over.
    fn path(&self, words: &[String]) -> Option<Vec<Step>> {
        let mut path = Vec::new();
        let mut rest = words.iter().peekable();
        while rest.peek().is_some() {
            let before = rest.next_if(|word| self.is_level(word)).cloned();
            let number = self.number(rest.next()?)?;
            let level = before.or_else(|| rest.next_if(|word| self.is_level(word)).cloned());
            path.push(Step { number, level });
        }
        (!path.is_empty()).then_some(path)
    }

    fn is_level(&self, word: &str) -> bool {
        self.number(word).is_none() && !self.levels(word).is_empty()
    }

    /// The number a word says.
    fn number(&self, word: &str) -> Option<String> {
        if is_number(word) {
            return Some(word.to_owned());
        }
        let roots = self.roots(word);
        self.names.ordinals.iter().find(|(key, _)| roots.contains(&folded(key))).map(|(_, number)| number.to_string())
    }

    /// The levels a word names.
    fn levels(&self, word: &str) -> Vec<usize> {
        let named = |other: &String| folded(other) == folded(word) || self.alike(other, word);
        self.names.levels.iter().enumerate().filter(|(_, words)| words.iter().any(named)).map(|(level, _)| level).collect()
    }

    fn jump(&self, group: usize, lead: &Lead, path: &[Step]) -> Option<JumpHit> {
        let page = &self.index.meta.pages[lead.page as usize];
        let start = lead.section.checked_sub(1).map_or("", |section| page.sections[section as usize][0].as_str());
        let anchor = self.anchor(page, start, &path[1..])?;
        let section = page.sections.iter().position(|section| section[0] == anchor).unwrap_or(0);
        let unit = self.index.corpus.pages[lead.page as usize].start + u32::try_from(section).unwrap_or(0);
        Some(JumpHit {
            page: lead.page,
            url: page.url.clone(),
            title: page.title.clone(),
            group: self.index.settings.groups[group].key.clone(),
            number: lead.number.clone(),
            label: if anchor.is_empty() { String::new() } else { page.sections[section][1].clone() },
            facets: self.facets(unit),
            anchor,
        })
    }

    /// The anchor a path leads to on a page: the deepest there is. Nothing where a level does not go deeper.
    fn anchor(&self, page: &Page, start: &str, path: &[Step]) -> Option<String> {
        let has = |anchor: &str| page.sections.iter().any(|section| section[0] == anchor);
        let mut parts: Vec<String> = Some(start.to_owned()).filter(|start| !start.is_empty()).into_iter().collect();
        let mut depth = 0;
        for Step { number, level } in path {
            let named = level.as_ref().map_or_else(|| (0..self.names.levels.len()).collect(), |level| self.levels(level));
            let deeper: Vec<usize> = named.into_iter().filter(|level| *level > depth).collect();
            if level.is_some() && deeper.is_empty() {
                return None;
            }
            let part = |level: usize| format!("{}{}", self.index.settings.levels[level].prefix, number.replace('.', "-"));
            let there = |level: &usize| has(&[parts.as_slice(), &[part(*level)]].concat().join("-"));
            let chosen = deeper.iter().find(|level| there(level)).or(deeper.first()).copied();
            depth = chosen.unwrap_or(self.names.levels.len());
            parts.push(chosen.map_or_else(|| number.clone(), part));
        }
        while !parts.is_empty() && !has(&parts.join("-")) {
            parts.pop();
        }
        Some(parts.join("-"))
    }
}
