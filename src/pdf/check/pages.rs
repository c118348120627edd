//! The letters of a PDF, page by page: where a text stands, and that two texts of the same words are two.

use std::collections::BTreeSet;
use std::iter;

use crate::pdf::letters::letters;
use crate::pdf::read::{Document, Page};

/// A text of fewer bytes must begin and end where words do, or where the number of a note does that some engines set onto the word: its
/// letters alone would be found in the middle of others.
const SHORT: usize = 12;

/// The letters of all pages.
pub(super) struct Pages {
    pages: Vec<Letters>,
    /// Places of texts that were found: page, byte.
    taken: BTreeSet<(usize, usize)>,
}

/// The letters of a page, in the order of its marks.
#[derive(Default)]
struct Letters {
    text: String,
    /// The bytes where words begin, and the end of the last; in order.
    edges: Vec<usize>,
}

impl Letters {
    fn of(page: &Page) -> Self {
        let mut read = Self { text: String::new(), edges: vec![0] };
        for word in &page.words {
            read.text.push_str(&letters(&word.text));
            read.edges.push(read.text.len());
        }
        read
    }

    /// Where a text stands, in bytes; places may overlap, as "162" and "1621" do in "1621621".
    fn places<'t>(&'t self, text: &'t str) -> impl Iterator<Item = usize> + 't {
        let whole = move |byte: usize| text.len() >= SHORT || (self.begins(text, byte) && self.ends(text, byte + text.len()));
        let next = move |byte: &usize| {
            let from = self.text.ceil_char_boundary(byte + 1);
            Some(from + self.text[from..].find(text)?)
        };
        iter::successors(self.text.find(text), next).filter(move |byte| whole(*byte))
    }

    /// Whether a text begins where a word does; digits may stand before its letters.
    fn begins(&self, text: &str, byte: usize) -> bool {
        let edge = self.edges.partition_point(|edge| *edge <= byte).checked_sub(1).map_or(0, |at| self.edges[at]);
        edge == byte || (!text.starts_with(|first: char| first.is_ascii_digit()) && is_number(&self.text[edge..byte]))
    }

    /// Whether a text ends where a word does; digits may stand behind its letters.
    fn ends(&self, text: &str, byte: usize) -> bool {
        let edge = self.edges.get(self.edges.partition_point(|edge| *edge < byte)).copied().unwrap_or(self.text.len());
        edge == byte || (!text.ends_with(|last: char| last.is_ascii_digit()) && is_number(&self.text[byte..edge]))
    }
}

fn is_number(letters: &str) -> bool {
    letters.bytes().all(|letter| letter.is_ascii_digit())
}

impl Pages {
    pub(super) fn of(document: &Document) -> Self {
        Self { pages: document.pages.iter().map(Letters::of).collect(), taken: BTreeSet::new() }
    }

    /// How many pages there are.
    pub(super) const fn len(&self) -> usize {
        self.pages.len()
    }

    /// Whether a page has these letters, taken or not.
    pub(super) fn has(&self, page: usize, letters: &str) -> bool {
        self.pages.get(page).is_some_and(|page| page.text.contains(letters))
    }

    /// The first of some pages where a text stands that no other took; it is taken then.
    pub(super) fn take(&mut self, text: &str, pages: impl IntoIterator<Item = usize>) -> Option<usize> {
        let free = |page: usize| {
            let mut places = self.pages.get(page)?.places(text).map(|byte| (page, byte));
            places.find(|place| !self.taken.contains(place))
        };
        let place = pages.into_iter().find_map(free)?;
        self.taken.insert(place);
        Some(place.0)
    }

    /// How much of the beginning of a text a page has, in bytes.
    pub(super) fn beginning(&self, text: &str, page: usize) -> usize {
        // A page that has some letters has all that begin them.
        let ends: Vec<usize> = text.char_indices().map(|(at, letter)| at + letter.len_utf8()).collect();
        let known = ends.partition_point(|end| self.has(page, &text[..*end]));
        known.checked_sub(1).map_or(0, |last| ends[last])
    }
}
