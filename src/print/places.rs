//! What stands in a book and under which id.

use std::collections::{BTreeMap, BTreeSet};

use crate::book::Book;
use crate::model::content::{Block, BlockKind, Body};
use crate::model::corpus::Corpus;
use crate::model::label::{ActKey, Label, Step, UnitLabel, UnitPath};
use crate::model::number::Number;
use crate::model::references::Place;
use crate::print::ids;
use crate::print::volume::{Chapter, Item, LawUnit, Prose};
use crate::route::Routes;
use crate::route::fragment::{fragment, numbered_through, way_to_division};
use crate::span::FileId;

/// The ids of a book.
#[derive(Clone, Debug, Default)]
pub struct Places {
    /// Every id: of chapters, articles, units, margin numbers, headings, boxes, terms.
    ids: BTreeSet<String>,
    /// Anchors that are the text itself (the heading that became its title).
    same: BTreeMap<String, String>,
    /// The id of the text that a file holds.
    texts: BTreeMap<FileId, String>,
    /// The first chapter of an act that stands in the book as a whole.
    acts: BTreeMap<ActKey, String>,
}

impl Places {
    /// The places of these chapters; `whole` are the acts that stand in the book as a whole.
    pub(super) fn of(book: &Book<'_>, chapters: &[Chapter<'_>], whole: &[&ActKey]) -> Self {
        let mut places = Self::default();
        for chapter in chapters {
            places.ids.insert(chapter.id.clone());
            chapter.items.iter().for_each(|item| places.item(item));
        }
        places.files(book.corpus);
        for key in whole {
            let own = |chapter: &&Chapter<'_>| chapter.id == key.as_str() || chapter.id.starts_with(&format!("{key}-"));
            if let Some(first) = chapters.iter().find(own) {
                places.acts.insert((*key).clone(), first.id.clone());
            }
        }
        places
    }

    /// Whether the book has this id.
    #[must_use]
    pub fn has(&self, id: &str) -> bool {
        self.ids.contains(id)
    }

    /// Every id that texts and chapters have, without those of footnotes and tables.
    pub fn all(&self) -> impl Iterator<Item = &str> {
        self.ids.iter().map(String::as_str)
    }

    /// The id of the text that a file holds, where it stands in the book.
    #[must_use]
    pub fn text(&self, file: FileId) -> Option<&str> {
        self.texts.get(&file).map(String::as_str)
    }

    /// An anchor of a text, where it has it.
    #[must_use]
    pub fn anchor(&self, text: &str, anchor: &str) -> Option<String> {
        let id = ids::below(text, anchor);
        let same = self.same.get(&id).cloned();
        same.or_else(|| self.has(&id).then_some(id))
    }

    fn item(&mut self, item: &Item<'_>) {
        match item {
            Item::Division(division) => drop(self.ids.insert(division.id.clone())),
            Item::Article(article) => {
                self.ids.insert(article.id.clone());
                article.law.iter().flat_map(|law| &law.units).for_each(|unit| self.unit(unit));
                article.commentary.iter().for_each(|text| self.prose(text));
            }
            Item::Law(law) => law.units.iter().for_each(|unit| self.unit(unit)),
            Item::Text(text) => self.prose(text),
            Item::Term(entry) => {
                self.ids.insert(entry.id.clone());
                self.prose(&entry.text);
            }
        }
    }

    fn unit(&mut self, unit: &LawUnit<'_>) {
        self.ids.insert(unit.id.clone());
        unit.children.iter().for_each(|child| self.unit(child));
    }

    fn prose(&mut self, text: &Prose<'_>) {
        let Body { blocks, footnotes } = text.body;
        self.blocks(&text.id, blocks);
        footnotes.iter().for_each(|note| self.blocks(&text.id, &note.blocks));
    }

    fn blocks(&mut self, text: &str, blocks: &[Block]) {
        for block in blocks {
            match &block.kind {
                BlockKind::Heading { id, .. } => drop(self.ids.insert(ids::below(text, id))),
                BlockKind::Paragraph { margin, .. } => self.ids.extend(margin.map(|margin| ids::margin(text, margin))),
                BlockKind::Container(container) => {
                    self.ids.extend(container.id.as_ref().map(|id| ids::below(text, id)));
                    self.blocks(text, &container.blocks);
                }
                BlockKind::Quote(inner) => self.blocks(text, inner),
                BlockKind::List { items, .. } => items.iter().for_each(|item| self.blocks(text, &item.blocks)),
                BlockKind::Definitions(list) => {
                    list.iter().flat_map(|definition| &definition.details).for_each(|details| self.blocks(text, details));
                }
                BlockKind::Code { .. } | BlockKind::Table(_) | BlockKind::Rule => {}
            }
        }
    }

    /// The files whose texts stand in the book.
    fn files(&mut self, corpus: &Corpus) {
        let mut add = |file: FileId, id: String, anchor: Option<&String>| {
            if self.ids.contains(&id) {
                self.same.extend(anchor.map(|anchor| (ids::below(&id, anchor), id.clone())));
                self.texts.insert(file, id);
            }
        };
        for ((act, article), entry) in &corpus.commentaries {
            let holders = corpus.acts.values().filter(|held| held.about.umbrella.as_ref() == Some(act)).map(|held| &held.about.key);
            for key in [act].into_iter().chain(holders) {
                add(entry.file, ids::article(key, *article), entry.value.common.anchor.as_ref());
            }
        }
        for (path, entry) in &corpus.pages {
            add(entry.file, ids::page(path), entry.value.common.anchor.as_ref());
        }
        for (path, entry) in &corpus.methodologies {
            add(entry.file, ids::page(path), entry.value.common.anchor.as_ref());
        }
        for (id, entry) in &corpus.terms {
            add(entry.file, ids::term(id), entry.value.common.anchor.as_ref());
        }
        for (slug, entry) in &corpus.cases {
            add(entry.file, ids::case(slug), entry.value.common.anchor.as_ref());
        }
    }

    /// Where a label leads in the book: the unit itself or the nearest one above it, of a range the first.
    #[must_use]
    pub fn label(&self, corpus: &Corpus, routes: &Routes<'_>, label: &Label) -> Option<String> {
        let id = match label {
            Label::Unit(unit) => return self.unit_label(routes, unit),
            Label::Margin { act, article, number } => return self.margin(routes, act, *article, Some(*number)),
            Label::Term(id) => ids::term(id),
            Label::Page(path) => ids::page(path),
            Label::Case(name) | Label::Ecli(name) => {
                let is = |case: &crate::model::court_case::CourtCase| case.number == *name || case.ecli.as_ref() == Some(name);
                ids::case(corpus.cases.iter().find(|(_, entry)| is(&entry.value))?.0)
            }
            Label::Programme(_) => return None,
        };
        self.has(&id).then_some(id)
    }

    /// Where a place is in the book.
    #[must_use]
    pub fn place(&self, routes: &Routes<'_>, place: &Place) -> Option<String> {
        let id = match place {
            Place::Unit(unit) => return self.unit_label(routes, unit),
            Place::Commentary { act, article, margin } => return self.margin(routes, act, *article, *margin),
            Place::Term(id) => ids::term(id),
            Place::Case(slug) => ids::case(slug),
            Place::Page(path) => ids::page(path),
        };
        self.has(&id).then_some(id)
    }

    /// A margin number, or the article where the commentary does not have it.
    fn margin(&self, routes: &Routes<'_>, act: &ActKey, article: Number, margin: Option<u32>) -> Option<String> {
        let unit = UnitLabel::one(act.clone(), UnitPath(vec![Step::Article(article)]));
        let text = self.unit_label(routes, &unit)?;
        let numbered = margin.map(|margin| ids::margin(&text, margin)).filter(|id| self.has(id));
        Some(numbered.unwrap_or(text))
    }

    fn unit_label(&self, routes: &Routes<'_>, unit: &UnitLabel) -> Option<String> {
        let act = routes.act_of(unit)?;
        let key = &act.about.key;
        let steps = &unit.path.0;
        if steps.is_empty() {
            let alone = ids::division(key, &[]);
            return self.acts.get(key).cloned().or_else(|| self.has(&alone).then_some(alone));
        }
        if let Some(number) = unit.path.article().filter(|_| !matches!(steps.first(), Some(Step::Annex(_)))) {
            let at = steps.iter().position(|step| matches!(step, Step::Article(_)))?;
            return self.nearest(&ids::article(key, number), steps.get(at + 1..).unwrap_or_default(), |steps| fragment(steps, false));
        }
        let through = |steps: &[Step]| fragment(&numbered_through(steps), true);
        match steps.split_first() {
            Some((first @ (Step::Transitional | Step::Annex(_)), below)) => {
                self.nearest(&ids::division(key, std::slice::from_ref(first)), below, through)
            }
            Some(_) | None => {
                let edition = routes.current(act);
                let way = edition.and_then(|edition| way_to_division(&edition.units, steps));
                let division = ids::division(key, way.as_deref().unwrap_or(steps));
                if self.has(&division) { Some(division) } else { self.nearest(&ids::division(key, &[]), steps, through) }
            }
        }
    }

    /// The unit at the end of a way below a text, else the nearest one above that the text has.
    fn nearest(&self, text: &str, steps: &[Step], anchor: impl Fn(&[Step]) -> String) -> Option<String> {
        let of = |length: usize| Some(ids::below(text, &anchor(steps.get(..length)?)));
        (0..=steps.len()).rev().filter_map(of).find(|id| self.has(id))
    }
}
