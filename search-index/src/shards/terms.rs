//! Terms with their postings (`t`), positions (`p`) and the vocabulary (`v`).

use std::collections::BTreeMap;

use rayon::prelude::*;
use rustc_hash::FxHashMap;

use super::code::{push, push_after, push_length, units};
use super::encode::{Encoded, Lengths, encode};
use super::{Source, Values};
use crate::Error;
use crate::corpus::Corpus;
use crate::dictionary::{self, Postings, Term};
use crate::limits::{TERM_SHARD, TERMS_PER_POSITIONS};

type Entry = (Term, Encoded);

/// Adds all three; the number of terms, and what each term shard begins with.
pub(super) fn write(source: &Source<'_>, values: &mut Values) -> Result<(usize, Vec<String>), Error> {
    let terms = dictionary::terms(source.segment)?;
    let lengths = Lengths::of(source.segment)?;
    let forms = source.corpus.forms_of_terms();
    let numbers: FxHashMap<&str, usize> = source.corpus.terms.iter().map(String::as_str).zip(0..).collect();
    let entries: Vec<Entry> = terms
        .into_par_iter()
        .map(|term| {
            let postings = Postings::read(source.segment, &term)?;
            let forms = numbers.get(&*term.text).map_or(&[][..], |number| &forms[*number]);
            let encoded = encode(source.corpus, &lengths, &postings, forms);
            Ok((term, encoded))
        })
        .collect::<Result<_, Error>>()?;
    let shards = shards(&entries);
    for (number, shard) in shards.iter().enumerate() {
        values.add(format!("t/{number}"), &term_shard(shard))?;
    }
    for (number, shards) in shards.chunks(TERMS_PER_POSITIONS).enumerate() {
        let positions: Vec<_> = shards.iter().map(|shard| position_shard(source.corpus, shard)).collect();
        values.add(format!("p/{number}"), &positions)?;
    }
    for (name, text) in vocabulary(source.corpus, &entries) {
        values.add(format!("v/{name}"), &text)?;
    }
    Ok((entries.len(), shards.iter().map(|shard| shard[0].0.folded.clone()).collect()))
}

/// Runs of about the size of a shard; terms of equal fold are not parted.
fn shards(entries: &[Entry]) -> Vec<&[Entry]> {
    let (mut shards, mut start, mut end, mut size) = (Vec::new(), 0, 0, 0);
    for alike in entries.chunk_by(|a, b| a.0.folded == b.0.folded) {
        let bytes: usize = alike.iter().map(|(term, encoded)| term.text.len() + encoded.postings.len()).sum();
        if end > start && size + bytes > TERM_SHARD {
            shards.push(&entries[start..end]);
            (start, size) = (end, 0);
        }
        end += alike.len();
        size += bytes;
    }
    if end > start {
        shards.push(&entries[start..end]);
    }
    shards
}

fn term_shard(shard: &[Entry]) -> (String, String) {
    let (mut terms, mut postings, mut before) = (String::new(), String::new(), "");
    for (term, encoded) in shard {
        push_after(&mut terms, before, &term.text);
        push(&mut terms, encoded.df);
        push_length(&mut terms, units(&encoded.postings));
        postings.push_str(&encoded.postings);
        before = &term.text;
    }
    (terms, postings)
}

fn position_shard(corpus: &Corpus, shard: &[Entry]) -> (String, String) {
    let (mut index, mut data) = (String::new(), String::new());
    for (term, encoded) in shard {
        push_length(&mut index, encoded.forms.len());
        for form in &encoded.forms {
            push_after(&mut index, corpus.key(&term.text), &corpus.forms[*form as usize].text);
        }
        push_length(&mut index, units(&encoded.positions));
        data.push_str(&encoded.positions);
    }
    (index, data)
}

/// The words of each first letter, without numbers.
fn vocabulary(corpus: &Corpus, entries: &[Entry]) -> BTreeMap<String, String> {
    let mut found: BTreeMap<String, (String, &str)> = BTreeMap::new();
    for (term, encoded) in entries {
        let key = corpus.key(&term.text);
        let letter = corpus.key(&term.folded).encode_utf16().next();
        let Some(letter) = letter.filter(|_| !key.starts_with(|c: char| c.is_ascii_digit())) else { continue };
        let language = term.text[..term.text.len() - key.len()].replace(':', "-");
        let (text, before) = found.entry(format!("{language}{letter:x}")).or_default();
        push_after(text, before, key);
        push(text, encoded.df);
        let form = encoded.forms.first().map_or(key, |form| &corpus.forms[*form as usize].text);
        push_after(text, key, form);
        *before = key;
    }
    found.into_iter().map(|(name, (text, _))| (name, text)).collect()
}
