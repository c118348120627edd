//! Reads what was typed: words, phrases, exclusions and filters. Nothing typed is an error.

use crate::analysis::{Token, tokens};
use crate::limits::{NEARNESS, QUERY_CHARS};
use crate::names::folded;
use crate::settings::Facet;

/// Marks that begin and end a phrase.
const QUOTES: [char; 6] = ['"', '„', '“', '”', '«', '»'];

/// A word or a phrase.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Item {
    /// Its normalised words.
    pub(super) words: Vec<String>,
    /// Whether it stood in quotation marks.
    pub(super) phrase: bool,
    /// How near its words must be; none where they must follow one another.
    pub(super) near: Option<usize>,
    /// Whether it is excluded.
    pub(super) out: bool,
}

/// A filter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Filter {
    /// The number of the facet.
    pub(super) facet: usize,
    /// The value, folded.
    pub(super) value: String,
    /// Whether it is excluded.
    pub(super) out: bool,
}

/// What was typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Query {
    /// Words and phrases; nothing parts words that do not stand in a row.
    pub(super) items: Vec<Option<Item>>,
    /// The filters.
    pub(super) filters: Vec<Filter>,
    /// All words outside filters.
    pub(super) tokens: Vec<String>,
    /// Whether the last item is a word that reaches the end.
    pub(super) open: bool,
}

impl Query {
    /// Reads a query.
    pub(super) fn read(typed: &str, facets: &[Facet]) -> Self {
        let text: String = typed.chars().take(QUERY_CHARS).collect();
        let all: Vec<Token<'_>> = tokens(&text).collect();
        let mut reader = Reader { text: &text, all: &all, facets, query: Self::default() };
        let (mut at, mut out) = (0, false);
        while let Some(next) = text[at..].chars().next() {
            match reader.step(at, next, out) {
                Some(end) => (at, out) = (end, false),
                None => (at, out) = (at + next.len_utf8(), excludes(&text, at)),
            }
        }
        reader.query
    }
}

/// Whether what follows is excluded.
fn excludes(text: &str, at: usize) -> bool {
    let mut after = text[at..].chars();
    let alone = text[..at].chars().next_back().is_none_or(char::is_whitespace);
    after.next() == Some('-') && alone && after.next().is_some_and(|next| next.is_alphanumeric() || QUOTES.contains(&next))
}

struct Reader<'a> {
    text: &'a str,
    all: &'a [Token<'a>],
    facets: &'a [Facet],
    query: Query,
}

impl Reader<'_> {
    /// Reads what begins here; where it ends.
    fn step(&mut self, at: usize, next: char, out: bool) -> Option<usize> {
        if let Some(close) = self.closing(at, next) {
            return Some(self.phrase(at, close, out));
        }
        let token = self.all.iter().find(|token| token.start == at)?;
        if let Some(end) = self.filter(token, out) {
            return Some(end);
        }
        let word = token.text.clone().into_owned();
        let item = Item { words: vec![word.clone()], phrase: false, near: None, out };
        self.query.items.extend(if out { vec![None, Some(item), None] } else { vec![Some(item)] });
        self.query.tokens.push(word);
        self.query.open = token.end == self.text.len() && !out;
        Some(token.end)
    }

    /// Where the quotation that is opened here is closed.
    fn closing(&self, at: usize, next: char) -> Option<usize> {
        let inside = at + next.len_utf8();
        if QUOTES.contains(&next) { self.text[inside..].find(QUOTES).map(|close| inside + close) } else { None }
    }

    fn phrase(&mut self, at: usize, close: usize, out: bool) -> usize {
        let mut end = close + self.text[close..].chars().next().map_or(0, char::len_utf8);
        let mut near = None;
        if let Some(after) = self.text[end..].strip_prefix('~') {
            let digits = after.len() - after.trim_start_matches(|c: char| c.is_ascii_digit()).len();
            near = after[..digits].parse().ok().filter(|near| *near <= NEARNESS);
            end += if near.is_some() { 1 + digits } else { 0 };
        }
        let words: Vec<String> =
            self.all.iter().filter(|token| token.start > at && token.start < close).map(|token| token.text.to_string()).collect();
        if !words.is_empty() {
            self.query.tokens.extend(words.iter().cloned());
            self.query.items.extend([None, Some(Item { words, phrase: true, near, out }), None]);
        }
        end
    }

    /// A filter, where the word names a facet and a value follows; where it ends.
    fn filter(&mut self, token: &Token<'_>, out: bool) -> Option<usize> {
        let after = self.text[token.end..].strip_prefix(':')?;
        let name = folded(&token.text);
        let facet = self.facets.iter().position(|facet| facet.words.contains(&name))?;
        let start = token.end + 1;
        let quoted = after.chars().next().and_then(|next| self.closing(start, next));
        let quoted = quoted.map(|close| close + self.text[close..].chars().next().map_or(0, char::len_utf8));
        let end = quoted.unwrap_or_else(|| start + after.find(char::is_whitespace).unwrap_or(after.len()));
        if end == start {
            return None;
        }
        let value: String = self.text[start..end].chars().filter(|c| !QUOTES.contains(c)).collect();
        self.query.filters.push(Filter { facet, value: folded(&value), out });
        self.query.items.push(None);
        Some(end)
    }
}
