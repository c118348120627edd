//! One pass over the text: many pages at once, each run of pages with its own list of forms, the lists joined in the order of pages,
//! so that any number of threads gives the same numbers.

use std::collections::BTreeSet;

use rayon::prelude::*;
use rustc_hash::FxHashMap;

use super::{Corpus, Form, Language};
use crate::analysis::{Analyzer, tokens};
use crate::record::{Record, Section};

/// Pages of one run: fixed, so that what is found depends on no machine.
const RUN: usize = 64;

/// What a run of pages holds.
#[derive(Default)]
struct Run {
    /// The number of each word, by language.
    known: Vec<FxHashMap<String, u32>>,
    /// The number of words of all languages.
    met: u32,
    forms: Vec<Form>,
    stream: Vec<u32>,
    ends: Vec<[u32; 5]>,
    units: Vec<u32>,
}

/// The corpus, without keys.
pub(super) fn corpus(records: &[Record], language: &str) -> Corpus {
    let languages = languages(records, language);
    let runs: Vec<Run> = records.par_chunks(RUN).map(|records| run(records, &languages)).collect();
    let mut corpus = Corpus { languages, ..Corpus::default() };
    let mut known = FxHashMap::default();
    for run in runs {
        join(&mut corpus, run, &mut known);
    }
    corpus
}

/// The site's language, then the others by name.
fn languages(records: &[Record], language: &str) -> Vec<Language> {
    let others: BTreeSet<&str> =
        records.iter().map(|record| record.language.as_str()).filter(|name| !name.is_empty() && *name != language).collect();
    let site = Language { name: language.to_owned(), prefix: String::new(), analyzer: Analyzer::of(language) };
    let other = |name: &str| Language { name: name.to_owned(), prefix: format!("{name}:"), analyzer: Analyzer::of(name) };
    std::iter::once(site).chain(others.into_iter().map(other)).collect()
}

fn run(records: &[Record], languages: &[Language]) -> Run {
    let mut run = Run { known: vec![FxHashMap::default(); languages.len()], ..Run::default() };
    for record in records {
        let language = languages.iter().position(|language| language.name == record.language).unwrap_or(0);
        page(&mut run, record, u16::try_from(language).unwrap_or(0));
    }
    run.forms = forms(std::mem::take(&mut run.known));
    run
}

/// A page without sections has one empty unit, so that its title is found.
fn page(run: &mut Run, record: &Record, language: u16) {
    let before = run.ends.len();
    for section in record.parts.iter().flat_map(|part| &part.sections) {
        unit(run, record, section, language, run.ends.len() == before);
    }
    if run.ends.len() == before {
        unit(run, record, &Section::default(), language, true);
    }
    run.units.push(length(&run.ends[before..]));
}

fn unit(run: &mut Run, record: &Record, section: &Section, language: u16, first: bool) {
    let mut ends = [0; 5];
    ends[0] = words(run, &section.text, language);
    ends[1] = words(run, &section.heading, language);
    ends[2] = words(run, if first { &record.title } else { "" }, language);
    ends[3] = words(run, record.number.as_deref().filter(|_| first).unwrap_or(""), language);
    ends[4] = ends[3];
    for name in record.context.iter().filter(|_| first) {
        ends[4] = words(run, name, language);
    }
    run.ends.push(ends);
}

/// Adds the words of a text; where the stream ends now.
fn words(run: &mut Run, text: &str, language: u16) -> u32 {
    let known = &mut run.known[language as usize];
    for token in tokens(text) {
        let number = known.get(&*token.text).copied().unwrap_or_else(|| {
            run.met += 1;
            known.insert(token.text.into_owned(), run.met - 1);
            run.met - 1
        });
        run.stream.push(number);
    }
    length(&run.stream)
}

/// The words of a run in the order of their numbers.
fn forms(known: Vec<FxHashMap<String, u32>>) -> Vec<Form> {
    let of_language =
        |(language, known): (u16, FxHashMap<String, u32>)| known.into_iter().map(move |(text, number)| (number, Form { language, text }));
    let mut forms: Vec<(u32, Form)> = (0..).zip(known).flat_map(of_language).collect();
    forms.sort_unstable_by_key(|(number, _)| *number);
    forms.into_iter().map(|(_, form)| form).collect()
}

fn join(corpus: &mut Corpus, run: Run, known: &mut FxHashMap<Form, u32>) {
    let numbers: Vec<u32> = run
        .forms
        .into_iter()
        .map(|form| {
            let next = length(&corpus.forms);
            *known.entry(form).or_insert_with_key(|form| {
                corpus.forms.push(form.clone());
                next
            })
        })
        .collect();
    let start = length(&corpus.stream);
    corpus.stream.extend(run.stream.iter().map(|form| numbers[*form as usize]));
    corpus.ends.extend(run.ends.iter().map(|ends| ends.map(|end| start + end)));
    for units in run.units {
        let first = corpus.pages.last().map_or(0, |page| page.end);
        corpus.pages.push(first..first + units);
    }
}

/// Lengths and numbers are 32 bits wide, as tantivy's.
pub(super) fn length<T>(list: &[T]) -> u32 {
    u32::try_from(list.len()).unwrap_or(u32::MAX)
}
