//! Sources → corpus: every file parsed, in parallel, and joined.

use rayon::prelude::{IntoParallelRefIterator, ParallelIterator};

use crate::citation::built_in;
use crate::config::Config;
use crate::diagnostic::Diagnostics;
use crate::model::corpus::{Corpus, Known};
use crate::model::document::{Document, Payload};
use crate::model::registry::RegisteredAct;
use crate::parse;
use crate::pipeline::memory::{Memory, Parsed, Reading};
use crate::pipeline::settings::{is_settings, kind};
use crate::source::{Source, Sources};

/// All nouns: acts first, since the words of every other file may name them.
pub(super) fn corpus(sources: &Sources, config: &Config, drafts: bool, memory: &mut Memory, diagnostics: &mut Diagnostics) -> Corpus {
    let people_unreadable = sources.textless.iter().any(|path| path == "content/people.yaml");
    let mut known = Known { registry: built_in(), people_unreadable, ..Known::default() };
    if let Some(source) = sources.at("content/acts.yaml") {
        known.registry.extend(parse::registry::registry(source, diagnostics));
    }
    if let Some(source) = sources.at("content/people.yaml") {
        let mut told = Diagnostics::default();
        known.people = parse::people::people(source, &mut told);
        known.people_unreadable = known.people.is_empty() && told.has_errors();
        diagnostics.append(told);
    }
    let content = || sources.files.iter().filter(|source| source.path.starts_with("content/"));
    let (abouts, texts): (Vec<&Source>, Vec<&Source>) =
        content().filter(|source| !is_settings(source)).partition(|source| source.path.ends_with("/act.yaml"));
    let reading = memory.reading(&known.registry);
    let mut documents = parse_all(&abouts, config, &reading, memory, diagnostics);
    for document in &documents {
        if let Payload::AboutAct(about) = &document.payload
            && known.registry.get(&about.key).is_none()
        {
            known.registry.extend([RegisteredAct::from(about.as_ref())]);
        }
    }
    let reading = memory.reading(&known.registry);
    documents.extend(parse_all(&texts, config, &reading, memory, diagnostics));
    memory.forget(&sources.files);
    let corpus = Corpus::from_documents(documents, known, drafts, diagnostics);
    // How bad a falling number is depends on what the act is, which another file says.
    corpus.acts.values().for_each(|act| parse::act::check::act(act, diagnostics));
    corpus
}

/// Files in parallel; documents and diagnostics in the order of the files.
fn parse_all(sources: &[&Source], config: &Config, reading: &Reading, memory: &mut Memory, diagnostics: &mut Diagnostics) -> Vec<Document> {
    let parsed: Vec<(Parsed, bool)> = sources
        .par_iter()
        .map(|source| {
            let kind = kind(source, config);
            if let Some(known) = memory.get(source, kind, reading) {
                return (known, false);
            }
            let mut told = Diagnostics::default();
            let document = parse::parse(source, kind, &reading.recogniser, &mut told);
            (Parsed::new(document, told, source, kind, reading), true)
        })
        .collect();
    let mut documents = Vec::with_capacity(parsed.len());
    for (source, (parsed, new)) in sources.iter().zip(parsed) {
        if new {
            memory.keep(&source.path, parsed.clone());
        }
        documents.extend(parsed.document);
        diagnostics.append(parsed.told);
    }
    documents
}
