//! The data of a language: what is written in `tables/` and shipped to the client.
//!
//! A table holds *steps*; a step holds *rules*, each one text: `CONDITION SUFFIX … > TARGET …`. A step given a word takes the longest suffix
//! of the word that has a fitting rule; all fitting rules of that suffix apply: the suffix falls away, and each target goes on with what is left.
//! A target is `TEXT` (what is left, with the text added, is a key), `TEXT:STEP` (it is given to that step), `TEXT:STEP:TAIL` (and its keys get
//! that tail) or `-` (no key from here). `_` is the empty text. Conditions speak of what is left: `0`: anything; a number N: N or more letters
//! (UTF-16), one of them a vowel; `^`: it is empty or one of the table's *heads*; `+`: it is one of them; `=`: it is empty. A step where nothing
//! fits gives nothing; a word that gets no key from any step is its own key.
//!
//! For words typed without diacritics the same table is read with every letter folded.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// The rules of a language as data; lists are texts parted by spaces.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Table {
    /// Letters that make a syllable.
    pub vowels: String,
    /// What may stand before a root: prefixes of verbs.
    pub heads: String,
    /// Folded words too common to be asked for beside others.
    pub stop: String,
    /// `STEP`: a step every word is given to, in the order of their keys; `STEP HEAD`: one that words with this beginning are given to without it.
    pub start: Vec<String>,
    /// `LEFT:RIGHT`: a folded key that ends with LEFT has a kinsman with RIGHT in its place (`san:t`: *iecelšana*, *iecelt*).
    pub kin: String,
    /// Endings a half-typed word is completed with.
    pub complete: String,
    /// Rules by the name of their step.
    pub steps: BTreeMap<String, Vec<String>>,
    /// Words whose one key the rules would miss. With these (even none) a word typed without diacritics is read as it stands.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub exceptions: Option<BTreeMap<String, String>>,
}
