//! Documents joined into a corpus: every noun once, editions in the order of their days, what does not fit together told.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry as Slot;
use std::sync::Arc;

use crate::diagnostic::{Code, Diagnostic, Diagnostics, Severity};
use crate::lang::nearest;
use crate::model::act::{AboutAct, Act, ActType, ChapterStyle, Edition, TextStatus};
use crate::model::corpus::{Corpus, Entry};
use crate::model::document::{Document, Payload};
use crate::model::label::ActKey;
use crate::model::number::Number;
use crate::model::page::Common;
use crate::model::person::Person;
use crate::model::registry::Registry;
use crate::span::{FileId, Span};

/// What the pages lean on: the registry of acts and the list of people.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Known {
    /// Built-in acts and the site's.
    pub registry: Registry,
    /// By id.
    pub people: BTreeMap<String, Person>,
    /// The list of people could not be read, which has been told: nobody is called unknown.
    pub people_unreadable: bool,
}

/// An act while its files come together.
#[derive(Default)]
struct Parts {
    about: Option<(Arc<AboutAct>, FileId, String)>,
    editions: Vec<(Arc<Edition>, String)>,
}

impl Corpus {
    /// Joins documents. Of two that claim one place the first counts, in the order of files. Pages marked as drafts are left out
    /// unless `drafts`.
    pub fn from_documents(mut documents: Vec<Document>, known: Known, drafts: bool, diagnostics: &mut Diagnostics) -> Self {
        documents.sort_by_key(|document| document.file);
        let mut corpus = Self { registry: known.registry, people: known.people, ..Self::default() };
        let mut acts: BTreeMap<ActKey, Parts> = BTreeMap::new();
        for document in documents {
            let draft = common_of(&document.payload).is_some_and(|common| common.draft);
            if drafts || !draft {
                if let Some(common) = common_of(&document.payload).filter(|_| !known.people_unreadable) {
                    check_people(common, &corpus.people, matches!(document.payload, Payload::Page(_)), diagnostics);
                }
                corpus.add(document, &mut acts, diagnostics);
            }
        }
        for (key, parts) in acts {
            if let Some(act) = join(&key, parts, &corpus.registry, diagnostics) {
                corpus.acts.insert(key, act);
            }
        }
        corpus.check_commented_acts(diagnostics);
        corpus.check_same_words(diagnostics);
        corpus
    }

    fn add(&mut self, document: Document, acts: &mut BTreeMap<ActKey, Parts>, diagnostics: &mut Diagnostics) {
        let Document { file, path, payload, passages } = document;
        let added = match payload {
            Payload::AboutAct(about) => {
                add_about(acts.entry(about.key.clone()).or_default(), about, file, path, diagnostics);
                true
            }
            Payload::Edition(edition) => {
                acts.entry(edition.act.clone()).or_default().editions.push((edition, path));
                true
            }
            Payload::Commentary(it) => {
                let key = (it.act.clone(), it.article);
                let (name, at) = (|key: &(ActKey, Number)| format!("{}:{}", key.0, key.1), it.article_span);
                claim(&mut self.commentaries, key, Entry { value: it, file, path }, ("commentary", name, at), diagnostics)
            }
            Payload::Page(it) => {
                let key = page_key(&path);
                let claimed = ("page", String::clone, it.common.front_matter);
                claim(&mut self.pages, key, Entry { value: it, file, path }, claimed, diagnostics)
            }
            Payload::Methodology(it) => {
                let key = page_key(&path);
                let claimed = ("page", String::clone, it.common.front_matter);
                claim(&mut self.methodologies, key, Entry { value: it, file, path }, claimed, diagnostics)
            }
            Payload::Term(it) => {
                let claimed = ("term", String::clone, it.common.front_matter);
                claim(&mut self.terms, it.id.clone(), Entry { value: it, file, path }, claimed, diagnostics)
            }
            Payload::CourtCase(it) => {
                let claimed = ("case", String::clone, it.common.front_matter);
                claim(&mut self.cases, it.slug.clone(), Entry { value: it, file, path }, claimed, diagnostics)
            }
        };
        if added {
            self.passages.insert(file, passages);
        }
    }

    /// Two files with one word, or on one judgment, under different names.
    fn check_same_words(&self, diagnostics: &mut Diagnostics) {
        let words = self.terms.values().map(|it| ("term", it.value.common.title.clone(), it.value.common.front_matter, &it.path));
        let judgments = self.cases.values().filter(|it| !it.value.number.is_empty() && !it.value.example).map(|it| {
            let day = it.value.decided.map(|day| format!(", {day}")).unwrap_or_default();
            ("case", format!("{}, {}{day}", it.value.number, it.value.court), it.value.common.front_matter, &it.path)
        });
        let mut first: BTreeMap<(&str, String), &str> = BTreeMap::new();
        for (kind, name, at, path) in words.chain(judgments) {
            match first.entry((kind, name.to_lowercase())) {
                Slot::Vacant(slot) => {
                    slot.insert(path);
                }
                Slot::Occupied(first) => diagnostics.push(duplicate(&Claim { kind, name, at }, first.get())),
            }
        }
    }

    fn check_commented_acts(&self, diagnostics: &mut Diagnostics) {
        for ((key, _), entry) in &self.commentaries {
            let umbrella = || self.acts.values().any(|act| act.about.umbrella.as_ref() == Some(key));
            if !self.acts.contains_key(key) && !umbrella() {
                let near = nearest(key.as_str(), self.acts.keys().map(ActKey::as_str));
                let missing = Diagnostic::new(Code::CommentaryWithoutAct, entry.value.article_span);
                diagnostics.push(missing.arg("act", key).hint_nearest(near));
            }
        }
    }
}

/// The key of a page: its path without a final `index`.
fn page_key(path: &str) -> String {
    match path.strip_suffix("index") {
        Some(folder) if folder.is_empty() || folder.ends_with('/') => folder.trim_end_matches('/').to_owned(),
        Some(_) | None => path.to_owned(),
    }
}

/// A place that only one file can have.
struct Claim {
    kind: &'static str,
    name: String,
    at: Span,
}

/// Takes the place, or tells who has it: the kind, how the key is called, where it is claimed.
fn claim<K: Ord, T>(
    map: &mut BTreeMap<K, Entry<T>>,
    key: K,
    entry: Entry<T>,
    (kind, name, at): (&'static str, impl Fn(&K) -> String, Span),
    diagnostics: &mut Diagnostics,
) -> bool {
    match map.entry(key) {
        Slot::Vacant(slot) => {
            slot.insert(entry);
            true
        }
        Slot::Occupied(first) => {
            let claim = Claim { kind, name: name(first.key()), at };
            diagnostics.push(duplicate(&claim, &first.get().path));
            false
        }
    }
}

fn duplicate(claim: &Claim, other: &str) -> Diagnostic {
    let told = Diagnostic::new(Code::DuplicateDocument, claim.at).arg("kind", claim.kind);
    let ending = if claim.kind == "about" { "yaml" } else { "md" };
    told.arg("name", &claim.name).arg("other", format!("content/{other}.{ending}"))
}

fn common_of(payload: &Payload) -> Option<&Common> {
    match payload {
        Payload::AboutAct(_) | Payload::Edition(_) => None,
        Payload::Commentary(it) => Some(&it.common),
        Payload::Page(it) => Some(&it.common),
        Payload::Term(it) => Some(&it.common),
        Payload::CourtCase(it) => Some(&it.common),
        Payload::Methodology(it) => Some(&it.common),
    }
}

fn check_people(common: &Common, people: &BTreeMap<String, Person>, plain_page: bool, diagnostics: &mut Diagnostics) {
    for (id, span) in common.named.iter().filter(|(id, _)| !people.contains_key(id)) {
        let names = people.values().find(|person| person.name == *id).map(|person| person.id.as_str());
        let near = names.or_else(|| nearest(id, people.keys().map(String::as_str)));
        let unknown = Diagnostic::new(Code::UnknownPerson, *span).arg("id", id).hint_nearest(near);
        diagnostics.push(if plain_page { unknown.severity(Severity::Warning) } else { unknown });
    }
}

fn add_about(parts: &mut Parts, about: Arc<AboutAct>, file: FileId, path: String, diagnostics: &mut Diagnostics) {
    match &parts.about {
        None => parts.about = Some((about, file, path)),
        Some((_, _, first)) => {
            let claim = Claim { kind: "about", name: about.key.to_string(), at: Span::new(file, 0..0) };
            diagnostics.push(duplicate(&claim, first));
        }
    }
}

/// An act from its files; `None` where it has no edition.
fn join(key: &ActKey, parts: Parts, registry: &Registry, diagnostics: &mut Diagnostics) -> Option<Act> {
    let Parts { about, mut editions } = parts;
    // A stable sort: of two editions of one day the first file counts.
    editions.sort_by_key(|(edition, _)| edition.in_force);
    let mut kept: Vec<(Arc<Edition>, String)> = Vec::new();
    for (edition, path) in editions {
        match kept.last() {
            Some((last, first)) if last.in_force == edition.in_force => {
                let name = format!("{key} {}", edition.in_force);
                diagnostics.push(duplicate(&Claim { kind: "edition", name, at: Span::new(edition.file, 0..0) }, first));
            }
            Some(_) | None => kept.push((edition, path)),
        }
    }
    let Some((first, _)) = kept.first() else {
        if let Some((_, file, _)) = about {
            diagnostics.push(Diagnostic::new(Code::ActWithoutEditions, Span::new(file, 0..0)).arg("act", key));
        }
        return None;
    };
    let (about, file) = match about {
        Some((about, file, _)) => (AboutAct::clone(&about), Some(file)),
        None => {
            diagnostics.push(Diagnostic::new(Code::MissingAboutAct, Span::new(first.file, 0..0)).arg("act", key));
            (about_from(key, registry), None)
        }
    };
    Some(Act { about, editions: kept.into_iter().map(|(edition, _)| edition).collect(), file })
}

/// What can be known of an act without `act.yaml`.
fn about_from(key: &ActKey, registry: &Registry) -> AboutAct {
    let known = registry.get(key);
    AboutAct {
        key: key.clone(),
        title: known.map_or_else(|| key.to_string(), |act| act.title.clone()),
        short_titles: known.map(|act| act.short_titles.clone()).unwrap_or_default(),
        act_type: known.map_or_else(ActType::default, |act| act.act_type),
        adopted: known.and_then(|act| act.adopted),
        in_force: None,
        likumi_id: known.and_then(|act| act.likumi_id),
        publication: None,
        umbrella: known.and_then(|act| act.umbrella.clone()),
        applicability: Vec::new(),
        pending: Vec::new(),
        chapter_style: ChapterStyle::default(),
        text_status: TextStatus::default(),
    }
}
