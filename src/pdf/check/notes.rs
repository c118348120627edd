//! The notes of a book: every one must be in the PDF, whole, and where its reader looks for it.

use std::collections::BTreeMap;

use crate::pdf::check::pages::Pages;
use crate::pdf::check::{Check, Figure, Terms};
use crate::pdf::read::{Document, Target};
use crate::pdf::wanted::{Note, Wanted};

/// How many pages a note may go on over.
const LONGEST: usize = 2;

/// How many pages behind its call a note may begin, where notes stand at the end of their text.
const FARTHEST: usize = 400;

/// Every note must begin on the page of its call or the next, where notes float to the foot; else on the page its call leads to.
pub(super) fn notes(document: &Document, wanted: &Wanted, terms: &Terms) -> Figure {
    let mut finder = Finder::of(document);
    let mut lost = Vec::new();
    let mut farthest = 0;
    for note in &wanted.notes {
        let floating = terms.floating && !terms.behind.contains(&note.id);
        match finder.find(note, floating) {
            Some(distance) => farthest = farthest.max(distance),
            None => lost.push(note.id.clone()),
        }
    }
    let seen = format!("{}/{} (+{farthest})", wanted.notes.len() - lost.len(), wanted.notes.len());
    Figure::new(Check::Notes, seen, lost.is_empty(), lost)
}

struct Finder<'a> {
    document: &'a Document,
    pages: Pages,
    /// Note → the first page with a link to it.
    calls: BTreeMap<&'a str, usize>,
    /// Where the last note was found: they come in order.
    last: usize,
}

impl<'a> Finder<'a> {
    fn of(document: &'a Document) -> Self {
        let mut calls = BTreeMap::new();
        for (at, page) in document.pages.iter().enumerate() {
            for link in &page.links {
                if let Target::Page(_, Some(name)) = &link.target {
                    calls.entry(name.as_str()).or_insert(at);
                }
            }
        }
        Self { document, pages: Pages::of(document), calls, last: 0 }
    }

    /// How many pages behind its call a note begins; `None` where it is not, not whole, or not near enough.
    fn find(&mut self, note: &Note, floating: bool) -> Option<usize> {
        let call = self.call(note);
        // Where the file says the place of a note it is there; a note that begins in the last line of a page is named on it.
        let (first, last) = match (self.document.named.get(&note.id), call) {
            (Some(page), _) => (*page, page + 1),
            (None, Some(call)) => (call, call + if floating { 1 } else { FARTHEST }),
            (None, None) => (self.last, self.last + FARTHEST),
        };
        let page = self.pages.take(&note.head, first..=last)?;
        self.last = page;
        let whole = (page..=page + LONGEST).any(|at| self.pages.has(at, &note.tail));
        let distance = match call {
            Some(call) => page.checked_sub(call)?,
            None if floating => self.words_near(&note.before, page)?,
            None => 0,
        };
        (whole && (!floating || distance <= 1)).then_some(distance)
    }

    /// The page of a note's call, where a link or a name says it.
    fn call(&self, note: &Note) -> Option<usize> {
        let named = || self.document.named.get(&note.id.replacen("fn-", "fnref-", 1));
        self.calls.get(note.id.as_str()).or_else(named).copied()
    }

    /// How many pages before `page` the words before a call stand, at most one. A line that begins with the call has them on no one page
    /// whole: their last letters do then.
    fn words_near(&self, words: &str, page: usize) -> Option<usize> {
        let few: String = words.chars().skip(words.chars().count().saturating_sub(5)).collect();
        [words, few.as_str()]
            .iter()
            .find_map(|words| (0..=1).find(|back| page.checked_sub(*back).is_some_and(|at| self.pages.has(at, words))))
    }
}
