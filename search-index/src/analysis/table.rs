//! The data of a language: what is written in `tables/` and shipped to the client.
//!
//! A table holds *steps*; a step holds *rules*, each one text: `CONDITION SUFFIX … > TARGET …`. A step given a word takes the longest suffix
//! of the word that has a fitting rule; all fitting rules of that suffix apply: the suffix falls away, and each target goes on with what is left.
//! A target is `TEXT` (what is left, with the text added, is a key), `TEXT:STEP` (it is given to that step), `TEXT:STEP:TAIL` (and its keys get
//! that tail) or `-` (no key from here). `_` is the empty text. Conditions speak of what is left: a number N: it has N or more letters (UTF-16);
//! `Nv`: and a vowel; `^`: it is empty or one of the table's *heads*; `+`: it is one of them; `=`: it is empty. A step where nothing fits gives
//! nothing; a word that gets no key from any step is its own key.
//!
//! For words typed without diacritics the same table is read with every letter folded.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// The rules of a language as data; lists are texts parted by spaces.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Table {
    /// Letters that make a syllable.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub vowels: String,
    /// What may stand before a root: prefixes of verbs.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub heads: String,
    /// Folded words too common to be asked for beside others.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub stop: String,
    /// The steps every word is given to, in the order of their keys.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub start: String,
    /// `HEAD STEP`: a word with this beginning is given to that step without it, too.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub before: Vec<String>,
    /// Endings a half-typed word is completed with.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub complete: String,
    /// Rules by the name of their step.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub steps: BTreeMap<String, Vec<String>>,
    /// Words whose one key the rules would miss.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub exceptions: BTreeMap<String, String>,
}
