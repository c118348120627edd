//! The registry compiled for reading: made once, shared by all threads.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

use jiff::civil::Date;

use crate::citation::act_name::name_patterns;
use crate::citation::token::{Kind, Shape, Tokens};
use crate::citation::words::{Lex, lexicon};
use crate::model::act::ActType;
use crate::model::label::ActKey;
use crate::model::registry::Registry;

/// The words and names that citations are made of, ready to read any number of texts.
#[derive(Clone, Debug)]
pub struct Recogniser {
    /// Every known word in lower case and its number; 0 is no word.
    words: Map<String, u32>,
    /// The meaning of each word.
    meanings: Vec<Lex>,
    /// The names of acts, word by word: node and word → node. The root is 0.
    trie: Map<(u32, u32), u32>,
    /// What ends at a node.
    ends: Map<u32, Vec<NameEnd>>,
    /// The acts, in the order of the registry.
    acts: Vec<KnownAct>,
}

/// Every word of every text is looked up: a short hash without a key is enough, because the keys are the program's and the site's
/// own words, never the text's.
type Map<K, V> = HashMap<K, V, BuildHasherDefault<ShortHasher>>;

/// Multiplies and turns, eight bytes at a time.
#[derive(Clone, Copy, Debug, Default)]
struct ShortHasher(u64);

impl ShortHasher {
    const fn add(&mut self, word: u64) {
        self.0 = (self.0.rotate_left(5) ^ word).wrapping_mul(0x517c_c1b7_2722_0a95);
    }
}

impl Hasher for ShortHasher {
    fn write(&mut self, bytes: &[u8]) {
        let mut eights = bytes.chunks_exact(8);
        for eight in &mut eights {
            self.add(eight.iter().fold(0, |word, byte| word << 8 | u64::from(*byte)));
        }
        self.add(eights.remainder().iter().fold(1, |word, byte| word << 8 | u64::from(*byte)));
    }

    fn write_u32(&mut self, number: u32) {
        self.add(u64::from(number));
    }

    fn finish(&self) -> u64 {
        self.0 ^ self.0 >> 29
    }
}

/// A name that ends at a node of the trie.
#[derive(Clone, Copy, Debug)]
struct NameEnd {
    act: usize,
    /// An abbreviation counts only in capitals (CL is an act, "cl" is none).
    abbreviation: bool,
    /// The name begins with a capital ("Civillikums"), so that "satversme" as a common word is none.
    capital: bool,
}

/// What reading needs of an act.
#[derive(Clone, Debug)]
pub(crate) struct KnownAct {
    pub(crate) key: ActKey,
    pub(crate) act_type: ActType,
    pub(crate) adopted: Option<Date>,
    pub(crate) ended: bool,
}

/// A name found in a text.
#[derive(Clone, Debug)]
pub(crate) struct NameMatch<'r> {
    /// The acts of that name, in the order of the registry.
    pub(crate) acts: Vec<&'r KnownAct>,
    /// The token after the name.
    pub(crate) next: usize,
}

impl Recogniser {
    /// Compiles the names of all registered acts in all their cases.
    #[must_use]
    pub fn new(registry: &Registry) -> Self {
        let (mut words, mut meanings) = (Map::default(), vec![Lex::Nothing]);
        let mut lexicon: Vec<(String, Lex)> = lexicon().into_iter().collect();
        lexicon.sort_by(|a, b| a.0.cmp(&b.0));
        for (word, lex) in lexicon {
            words.insert(word, u32::try_from(meanings.len()).unwrap_or(0));
            meanings.push(lex);
        }
        let acts = registry.acts.iter().map(|act| KnownAct {
            key: act.key.clone(),
            act_type: act.act_type,
            adopted: act.adopted,
            ended: act.valid_to.is_some(),
        });
        let mut made = Self { words, meanings, trie: Map::default(), ends: Map::default(), acts: acts.collect() };
        for (k, act) in registry.acts.iter().enumerate() {
            // The parts of an umbrella act are cited under the umbrella's name.
            if act.umbrella.is_some() {
                continue;
            }
            for title in std::iter::once(&act.title).chain(&act.short_titles) {
                made.learn(title, k);
            }
        }
        made
    }

    /// Adds a name in all its cases.
    fn learn(&mut self, title: &str, act: usize) {
        let Some(pattern) = name_patterns(title) else { return };
        let mut nodes = vec![0];
        for forms in &pattern.words {
            let mut reached = Vec::new();
            for node in nodes {
                for form in forms {
                    reached.push(self.edge(node, form));
                }
            }
            nodes = reached;
        }
        for node in nodes {
            self.ends.entry(node).or_default().push(NameEnd { act, abbreviation: pattern.abbreviation, capital: pattern.capital });
        }
    }

    fn edge(&mut self, node: u32, word: &str) -> u32 {
        let next = u32::try_from(self.meanings.len()).unwrap_or(0);
        let id = *self.words.entry(word.to_owned()).or_insert(next);
        if id == next {
            self.meanings.push(Lex::Nothing);
        }
        let fresh = u32::try_from(self.trie.len() + 1).unwrap_or(0);
        *self.trie.entry((node, id)).or_insert(fresh)
    }

    /// The number and meaning of a word in lower case.
    pub(crate) fn word(&self, word: &str) -> (u32, Lex) {
        let id = self.words.get(word).copied().unwrap_or(0);
        (id, self.meanings.get(id as usize).copied().unwrap_or_default())
    }

    /// The act with this key.
    pub(crate) fn act(&self, key: &ActKey) -> Option<&KnownAct> {
        self.acts.iter().find(|act| act.key == *key)
    }

    /// The longest name of an act that begins at token `k`. Quotation marks within a name may be missing or of any kind.
    pub(crate) fn name_at(&self, tokens: &Tokens, k: usize) -> Option<NameMatch<'_>> {
        let Some(Kind::Word { id, shape: first, .. }) = tokens.kind(k) else { return None };
        if id == 0 || !self.trie.contains_key(&(0, id)) {
            return None;
        }
        let (mut node, mut at, mut quotes, mut best) = (0, k, 0_usize, None);
        loop {
            match tokens.kind(at) {
                Some(Kind::Word { id, .. }) => match self.trie.get(&(node, id)) {
                    Some(next) => node = *next,
                    None => break,
                },
                Some(Kind::Comma) => match self.words.get(",").and_then(|id| self.trie.get(&(node, *id))) {
                    Some(next) => node = *next,
                    None => break,
                },
                Some(Kind::Quote) if node != 0 => {
                    quotes += 1;
                    at += 1;
                    continue;
                }
                _ => break,
            }
            at += 1;
            if let Some(acts) = self.named(node, first) {
                // The closing mark of a quoted title belongs to the name.
                let next = if quotes % 2 == 1 && tokens.kind(at) == Some(Kind::Quote) { at + 1 } else { at };
                best = Some(NameMatch { acts, next });
            }
        }
        best
    }

    fn named(&self, node: u32, first: Shape) -> Option<Vec<&KnownAct>> {
        let fits = |end: &&NameEnd| match first {
            Shape::Upper => true,
            Shape::Capital => !end.abbreviation,
            Shape::Lower | Shape::Letter(_) => !end.abbreviation && !end.capital,
        };
        let acts: Vec<_> = self.ends.get(&node)?.iter().filter(fits).filter_map(|end| self.acts.get(end.act)).collect();
        if acts.is_empty() { None } else { Some(acts) }
    }
}
