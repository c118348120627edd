//! `content/search.yaml`: the site's synonyms, the words to be kept apart, how the search behaves.

use std::collections::BTreeSet;

use crate::config::search::{SearchConfig, SynonymEntry};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::source::Source;
use crate::source::fields::Fields;
use crate::source::form::{Field, Form, Shape};
use crate::source::yaml;
use crate::span::Span;

/// The file.
pub static FORM: Form = Form {
    name: "search",
    shared: None,
    fields: &[
        Field::new("synonyms", Shape::Mappings(&[&SYNONYM, &SAME])).like("[{from: alimenti, to: [uzturlīdzekļi]}]"),
        Field::new("distinct", Shape::TextLists).like("[[aizbildnis, aizgādnis]]"),
        Field::new("shortcuts", Shape::Bool).like("false"),
    ],
};

/// A synonym in one direction.
pub static SYNONYM: Form = Form {
    name: "synonym",
    shared: None,
    fields: &[Field::required("from", Shape::Text).like("alimenti"), Field::required("to", Shape::Texts).like("[uzturlīdzekļi]")],
};

/// Synonyms in all directions.
pub static SAME: Form =
    Form { name: "same-words", shared: None, fields: &[Field::required("same", Shape::Texts).like("[BAC, Bērnu aizsardzības centrs]")] };

/// Words as written, with single spaces, and their place.
type Word = (String, Span);

/// The settings that `source` holds; an entry with a mistake is told and left out.
pub fn search(source: &Source, diagnostics: &mut Diagnostics) -> SearchConfig {
    let node = yaml::read_bounded(source.file, &source.text, 0, yaml::MAX_FILE_BYTES, diagnostics);
    let mut fields = Fields::new(node.as_ref(), &FORM, Span::new(source.file, 0..0), diagnostics);
    let mut synonyms = Vec::new();
    let mut pairs = BTreeSet::new();
    for entry in fields.mappings("synonyms", diagnostics) {
        synonyms.extend(synonym(entry, &mut pairs, diagnostics));
    }
    let lists = fields.text_lists("distinct", diagnostics);
    let distinct = lists.into_iter().filter_map(|(list, span)| group(list, span, diagnostics)).collect();
    let shortcuts = fields.bool("shortcuts", diagnostics).unwrap_or(true);
    fields.finish(diagnostics);
    SearchConfig { synonyms, distinct, shortcuts }
}

/// `{from: …, to: […]}` in one direction, `{same: […]}` in all.
fn synonym(mut entry: Fields<'_>, pairs: &mut BTreeSet<(String, String)>, diagnostics: &mut Diagnostics) -> Vec<SynonymEntry> {
    let span = entry.span();
    if entry.has("same") {
        entry = entry.read_as(&SAME);
        let words = entry.texts("same", diagnostics);
        entry.finish(diagnostics);
        return all_ways(enough(words, span, 2, diagnostics), pairs);
    }
    let from = entry.required_text("from", diagnostics);
    let to = entry.texts("to", diagnostics);
    let named = entry.node("to").is_some();
    entry.require("to", diagnostics);
    entry.finish(diagnostics);
    let Some(from) = from.map(|(text, span)| (spaced(&text), span)).filter(|_| named) else { return Vec::new() };
    let mut kept = Vec::new();
    for word in enough(to, span, 1, diagnostics) {
        if key(&word.0) == key(&from.0) {
            diagnostics.push(Diagnostic::new(Code::SynonymOfItself, word.1).arg("word", &word.0).hint("hint-take-out"));
        } else if pairs.insert((key(&from.0), key(&word.0))) {
            kept.push(word);
        } else {
            diagnostics.push(duplicate(&word));
        }
    }
    if kept.is_empty() { Vec::new() } else { vec![SynonymEntry { from, to: kept }] }
}

fn all_ways(words: Vec<Word>, pairs: &mut BTreeSet<(String, String)>) -> Vec<SynonymEntry> {
    let others = |from: &Word| words.iter().filter(|word| *word != from).cloned().collect::<Vec<_>>();
    let entries: Vec<SynonymEntry> = words.iter().map(|from| SynonymEntry { from: from.clone(), to: others(from) }).collect();
    for entry in &entries {
        pairs.extend(entry.to.iter().map(|to| (key(&entry.from.0), key(&to.0))));
    }
    entries.into_iter().filter(|entry| !entry.to.is_empty()).collect()
}

/// A group of words that must be kept apart: two or more single words.
fn group(words: Vec<Word>, span: Span, diagnostics: &mut Diagnostics) -> Option<Vec<Word>> {
    let mut single = Vec::new();
    for word in enough(words, span, 2, diagnostics) {
        if word.0.contains(' ') {
            diagnostics.push(Diagnostic::new(Code::DistinctPhrase, word.1).arg("word", &word.0).hint("hint-take-out"));
        } else {
            single.push(word);
        }
    }
    (single.len() > 1).then_some(single)
}

/// The words of a list, each once, none of them empty, at least so many.
fn enough(words: Vec<Word>, span: Span, least: usize, diagnostics: &mut Diagnostics) -> Vec<Word> {
    let mut kept: Vec<Word> = Vec::new();
    let (mut told, mut seen) = (false, BTreeSet::new());
    for (text, span) in words {
        let word = (spaced(&text), span);
        if word.0.is_empty() {
            diagnostics.push(too_few(span, 1));
            told = true;
        } else if seen.insert(key(&word.0)) {
            kept.push(word);
        } else {
            diagnostics.push(duplicate(&word));
            told = true;
        }
    }
    if kept.len() < least && !told {
        diagnostics.push(too_few(span, least));
    }
    if kept.len() < least { Vec::new() } else { kept }
}

fn too_few(span: Span, least: usize) -> Diagnostic {
    Diagnostic::new(Code::TooFewWords, span).count("least", least).hint("hint-fill-words")
}

fn duplicate(word: &Word) -> Diagnostic {
    Diagnostic::new(Code::DuplicateWord, word.1).arg("word", &word.0).hint("hint-remove-word")
}

fn spaced(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What makes two ways of writing one word.
fn key(word: &str) -> String {
    word.to_lowercase()
}
