//! What resolving needs to know of the whole: the corpus, the days, and what each file holds.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use jiff::civil::Date;

use crate::citation::case_key;
use crate::diagnostic::Files;
use crate::model::act::Edition;
use crate::model::content::{Block, BlockKind, Body};
use crate::model::corpus::{Corpus, Entry};
use crate::model::court_case::CourtCase;
use crate::model::label::{ActKey, Label, UnitLabel, UnitPath};
use crate::model::number::Number;
use crate::model::page::Common;
use crate::model::references::Place;
use crate::resolve::outcome::Manner;
use crate::source::Sources;
use crate::span::FileId;

/// A text that can be linked to, with its anchors once somebody asked.
#[derive(Debug)]
struct Linked<'a> {
    body: &'a Body,
    common: &'a Common,
    anchors: OnceLock<BTreeSet<&'a str>>,
}

/// The corpus with indexes over it. Those that only some links need are made when the first one does.
#[derive(Debug)]
pub(super) struct Ground<'a> {
    pub(super) corpus: &'a Corpus,
    pub(super) sources: &'a Sources,
    pub(super) today: Date,
    /// The edition that a file holds, and whether it is the one in force today.
    editions: BTreeMap<FileId, (&'a Edition, bool)>,
    pages: OnceLock<BTreeMap<&'a str, (Label, FileId)>>,
    bodies: OnceLock<BTreeMap<FileId, Linked<'a>>>,
    /// The court cases by number and by European identifier, as [`case_key`] writes them: number and file.
    pub(super) cases: BTreeMap<String, (&'a str, FileId)>,
    /// Files that are copied as they are.
    pub(super) assets: BTreeSet<&'a str>,
}

impl<'a> Ground<'a> {
    pub(super) fn new(corpus: &'a Corpus, sources: &'a Sources, today: Date) -> Self {
        let mut editions = BTreeMap::new();
        for act in corpus.acts.values() {
            let now = act.edition_at(today).or_else(|| act.first_edition()).map(|edition| edition.in_force);
            editions.extend(act.editions.iter().map(|edition| (edition.file, (edition.as_ref(), Some(edition.in_force) == now))));
        }
        let assets = sources.published().map(|asset| asset.path.as_str()).collect();
        Self { corpus, sources, today, pages: OnceLock::new(), bodies: OnceLock::new(), editions, cases: cases(corpus), assets }
    }

    /// What is linked by path: path within `content/` without ending → label and file.
    pub(super) fn pages(&self) -> &BTreeMap<&'a str, (Label, FileId)> {
        self.pages.get_or_init(|| pages(self.corpus, self.sources))
    }

    /// The anchors of a page that has a text.
    pub(super) fn anchors(&self, file: FileId) -> Option<&BTreeSet<&'a str>> {
        let written = self.written(file)?;
        Some(written.anchors.get_or_init(|| anchors(written.body)))
    }

    /// The title of that page with its anchor, which is the top of the page.
    pub(super) fn title_of(&self, file: FileId) -> Option<&'a Common> {
        self.written(file).map(|written| written.common)
    }

    fn written(&self, file: FileId) -> Option<&Linked<'a>> {
        self.bodies.get_or_init(|| bodies(self.corpus)).get(&file)
    }

    /// The edition whose own text stands in `file`.
    pub(super) fn edition_in(&self, file: FileId) -> Option<(&'a Edition, bool)> {
        self.editions.get(&file).copied()
    }

    /// How text of an edition's file is treated.
    pub(super) fn manner_of_edition(&self, file: FileId) -> Manner {
        match self.edition_in(file) {
            Some((_, false)) => Manner::OldText,
            Some((_, true)) | None => Manner::OwnText,
        }
    }

    /// The commentary on an article; labels may name the umbrella act or its part.
    pub(super) fn commentary(&self, act: &ActKey, article: Number) -> Option<&'a crate::model::commentary::Commentary> {
        let of = |key: &ActKey| self.corpus.commentaries.get(&(key.clone(), article)).map(|entry| entry.value.as_ref());
        let parts = || self.corpus.acts.values().filter(|part| part.about.umbrella.as_ref() == Some(act));
        of(act).or_else(|| parts().find_map(|part| of(&part.about.key)))
    }

    /// The title of an act, or its key where none is known.
    pub(super) fn title(&self, key: &ActKey) -> String {
        let own = self.corpus.acts.get(key).map(|act| &act.about.title);
        own.or_else(|| self.corpus.registry.get(key).map(|act| &act.title)).cloned().unwrap_or_else(|| key.to_string())
    }

    /// The path of a file within `content/`.
    pub(super) fn content_path(&self, file: FileId) -> &'a str {
        let path = self.sources.path(file);
        path.strip_prefix("content/").unwrap_or(path)
    }

    /// The day a text speaks of.
    pub(super) fn spoken(&self, place: &Place, file: FileId) -> Date {
        let commented = match place {
            Place::Commentary { act, article, .. } => self.commentary(act, *article).and_then(|commentary| commentary.as_of),
            Place::Unit(_) => self.edition_in(file).map(|(edition, _)| edition.in_force),
            Place::Term(_) | Place::Case(_) | Place::Page(_) => None,
        };
        commented.unwrap_or(self.today)
    }
}

fn bodies(corpus: &Corpus) -> BTreeMap<FileId, Linked<'_>> {
    let commentaries = corpus.commentaries.values().map(|entry| (entry.file, &entry.value.body, &entry.value.common));
    let pages = corpus.pages.values().map(|entry| (entry.file, &entry.value.body, &entry.value.common));
    let methodologies = corpus.methodologies.values().map(|entry| (entry.file, &entry.value.body, &entry.value.common));
    let terms = corpus.terms.values().map(|entry| (entry.file, &entry.value.body, &entry.value.common));
    let cases = corpus.cases.values().map(|entry| (entry.file, &entry.value.body, &entry.value.common));
    let all = commentaries.chain(pages).chain(methodologies).chain(terms).chain(cases);
    all.map(|(file, body, common)| (file, Linked { body, common, anchors: OnceLock::new() })).collect()
}

fn pages<'a>(corpus: &'a Corpus, sources: &'a Sources) -> BTreeMap<&'a str, (Label, FileId)> {
    let mut pages: BTreeMap<&str, (Label, FileId)> = BTreeMap::new();
    let unit = |act: &ActKey, path| Label::Unit(UnitLabel::one(act.clone(), path));
    for act in corpus.acts.values() {
        for edition in &act.editions {
            let path = sources.path(edition.file);
            let path = path.strip_prefix("content/").unwrap_or(path);
            pages.insert(path.strip_suffix(".md").unwrap_or(path), (unit(&edition.act, UnitPath::default()), edition.file));
        }
    }
    for ((act, article), entry) in &corpus.commentaries {
        let path = UnitPath(vec![crate::model::label::Step::Article(*article)]);
        pages.insert(&entry.path, (unit(act, path), entry.file));
    }
    pages.extend(corpus.pages.iter().map(|(key, entry)| (entry.path.as_str(), (Label::Page(key.clone()), entry.file))));
    pages.extend(corpus.methodologies.iter().map(|(key, entry)| (entry.path.as_str(), (Label::Page(key.clone()), entry.file))));
    pages.extend(corpus.terms.iter().map(|(id, entry)| (entry.path.as_str(), (Label::Term(id.clone()), entry.file))));
    pages.extend(corpus.cases.values().map(|entry| (entry.path.as_str(), (Label::Case(entry.value.number.clone()), entry.file))));
    pages
}

fn cases(corpus: &Corpus) -> BTreeMap<String, (&str, FileId)> {
    let names = |case: &CourtCase| [Some(case_key(&case.number)), case.ecli.as_deref().map(case_key)];
    let named = |entry: &'_ Entry<CourtCase>| names(&entry.value).into_iter().flatten().collect::<Vec<_>>();
    corpus.cases.values().flat_map(|entry| named(entry).into_iter().map(|name| (name, (entry.value.number.as_str(), entry.file)))).collect()
}

/// The anchors an author can link to: of headings and boxes.
pub(super) fn anchors(body: &Body) -> BTreeSet<&str> {
    let mut found = BTreeSet::new();
    gather(&body.blocks, &mut found);
    for note in &body.footnotes {
        gather(&note.blocks, &mut found);
    }
    found
}

fn gather<'b>(blocks: &'b [Block], found: &mut BTreeSet<&'b str>) {
    for block in blocks {
        match &block.kind {
            BlockKind::Heading { id, .. } => {
                found.insert(id);
            }
            BlockKind::Container(container) => {
                found.extend(container.id.as_deref());
                gather(&container.blocks, found);
            }
            BlockKind::Quote(inner) => gather(inner, found),
            BlockKind::List { items, .. } => items.iter().for_each(|item| gather(&item.blocks, found)),
            BlockKind::Definitions(list) => {
                list.iter().flat_map(|definition| &definition.details).for_each(|details| gather(details, found))
            }
            BlockKind::Paragraph { .. } | BlockKind::Code { .. } | BlockKind::Table(_) | BlockKind::Rule => {}
        }
    }
}
