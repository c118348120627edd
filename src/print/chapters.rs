//! The things a book includes → its chapters, in order: articles stand in the chapter of their division, other texts in one of their own.

use std::collections::BTreeSet;

use crate::book::Book;
use crate::config::books::PrintedBook;
use crate::lang::collation::Collation;
use crate::model::act::{Act, Edition, Unit};
use crate::model::content::{Body, Inline, InlineKind, plain};
use crate::model::label::{ActKey, Step, UnitPath};
use crate::model::number::Number;
use crate::model::page::Common;
use crate::print::ids;
use crate::print::law::Law;
use crate::print::notices::notices;
use crate::print::volume::{Article, Chapter, Division, Entry, Item, Prose};
use crate::print::words::{Words, joined, shortened};
use crate::route::Routes;
use crate::span::{FileId, Span};
use crate::tables::coverage::commentary;
use crate::tables::included::{Thing, things};
use crate::tables::names::{cited, division_name, short_title};
use crate::tables::notices::About;

/// The longest words at the head of a page, in characters.
const RUNNING: usize = 72;

/// Makes chapters of what a book includes.
pub(super) struct Composer<'a, 'p> {
    pub(super) book: Book<'a>,
    pub(super) settings: &'a PrintedBook,
    pub(super) words: Words<'p>,
    pub(super) routes: Routes<'a>,
    chapters: Vec<Chapter<'a>>,
    /// The division (or act) the last chapter is of, where articles can still be added to it.
    open: Option<(&'a ActKey, Vec<Step>)>,
    shown: BTreeSet<Thing<'a>>,
    /// The book has more than one act, so that each is named where its text stands.
    several_acts: bool,
}

impl<'a, 'p> Composer<'a, 'p> {
    pub(super) fn new(book: Book<'a>, settings: &'a PrintedBook, words: Words<'p>) -> Self {
        let routes = Routes::new(book.corpus, book.histories, book.today);
        let things = settings.include.iter().filter_map(|included| things(book.corpus, &routes, &included.written).ok()).flatten();
        let several_acts = things.filter_map(|thing| act_of(&thing)).collect::<BTreeSet<_>>().len() > 1;
        Self { book, settings, words, routes, chapters: Vec::new(), open: None, shown: BTreeSet::new(), several_acts }
    }

    /// Whether the book has more than one act.
    pub(super) const fn several_acts(&self) -> bool {
        self.several_acts
    }

    /// The chapters; what can't be included or was included before is left out (which has been told).
    pub(super) fn chapters(&mut self) -> Vec<Chapter<'a>> {
        for included in &self.settings.include {
            let found = things(self.book.corpus, &self.routes, &included.written).unwrap_or_default();
            for thing in found {
                if self.shown.insert(thing.clone()) {
                    self.add(thing);
                }
            }
        }
        let mut chapters = std::mem::take(&mut self.chapters);
        for glossary in chapters.iter_mut().filter(|chapter| chapter.id == ids::TERMS) {
            let collation = Collation::of(&self.settings.language);
            glossary.items.sort_by(|a, b| collation.compare(term_of(a), term_of(b)));
        }
        chapters
    }

    fn add(&mut self, thing: Thing<'a>) {
        match thing {
            Thing::Article(key, number) => self.article(key, number),
            Thing::Law(key, path) => self.law(key, &path),
            Thing::Page(path) => {
                let corpus = self.book.corpus;
                let page = corpus.pages.get(path).map(|entry| (entry.file, &entry.value.common, &entry.value.body));
                let methodology = || corpus.methodologies.get(path).map(|entry| (entry.file, &entry.value.common, &entry.value.body));
                if let Some((file, common, body)) = page.or_else(methodology) {
                    self.text(ids::page(path), file, common, body);
                }
            }
            Thing::Case(slug) => {
                if let Some(entry) = self.book.corpus.cases.get(slug) {
                    self.text(ids::case(slug), entry.file, &entry.value.common, &entry.value.body);
                }
            }
            Thing::Term(id) => self.term(id),
        }
    }

    fn open_chapter(&mut self, chapter: Chapter<'a>) {
        self.open = None;
        self.chapters.push(chapter);
    }

    /// A text that is a chapter.
    fn text(&mut self, id: String, file: FileId, common: &'a Common, body: &'a Body) {
        let text = self.prose(id.clone(), common, body, None);
        let running = shortened(&common.title, RUNNING);
        let title = words_of(&common.title, file);
        self.open_chapter(Chapter { id, above: None, label: String::new(), title, running, notes: vec![], items: vec![Item::Text(text)] });
    }

    fn prose(&self, id: String, common: &'a Common, body: &'a Body, as_of: Option<jiff::civil::Date>) -> Prose<'a> {
        let language = common.language.as_deref().filter(|language| *language != self.settings.language);
        Prose { id, body, byline: self.words.byline(&self.book, common, as_of), language }
    }

    fn term(&mut self, id: &'a str) {
        let Some(entry) = self.book.corpus.terms.get(id) else { return };
        let term = entry.value.as_ref();
        let mut text = self.prose(ids::term(id), &term.common, &term.body, None);
        // The glossary is one text to its readers: who wrote an entry stands on the site.
        text.byline.clear();
        let item = Item::Term(Box::new(Entry { id: ids::term(id), title: &term.common.title, forms: &term.forms, basis: vec![], text }));
        match self.chapters.last_mut() {
            Some(chapter) if chapter.id == ids::TERMS => chapter.items.push(item),
            Some(_) | None => {
                let title = self.words.say("terms");
                let running = title.clone();
                let title = words_of(&title, FileId::default());
                let id = ids::TERMS.to_owned();
                self.open_chapter(Chapter { id, above: None, label: String::new(), title, running, notes: vec![], items: vec![item] });
            }
        }
    }

    pub(super) fn current(&self, key: &ActKey) -> Option<(&'a Act, &'a Edition)> {
        let act = self.book.corpus.acts.get(key)?;
        Some((act, self.routes.current(act)?))
    }

    /// Transitional provisions, an annex, an act without articles.
    fn law(&mut self, key: &'a ActKey, path: &UnitPath) {
        let Some((act, edition)) = self.current(key) else { return };
        let law = Law { words: self.words, act, paths: true };
        let id = ids::division(key, &path.0);
        let chapter = match edition.unit(path).filter(|_| !path.0.is_empty()) {
            Some(unit) => {
                let item = Item::Law(law.of_unit(&id, edition, unit));
                Chapter { items: vec![item], ..self.division_chapter(id, act, unit) }
            }
            None => {
                let title = words_of(&act.about.title, FileId::default());
                let running = shortened(&act.about.title, RUNNING);
                let items = vec![Item::Law(law.of_edition(&id, edition))];
                Chapter { id, above: None, label: String::new(), title, running, notes: vec![], items }
            }
        };
        self.open_chapter(chapter);
    }

    fn division_chapter(&self, id: String, act: &'a Act, unit: &'a Unit) -> Chapter<'a> {
        let name = self.name(act, unit);
        // A division that has only a name (Pārejas noteikumi) is called by it.
        let (label, title) = match unit.heading.is_empty() {
            true => (String::new(), words_of(&name, FileId::default())),
            false => (name, unit.heading.clone()),
        };
        let running = self.running(act, &label, &title);
        let notes = unit.notes.iter().map(|note| note.text.as_slice()).collect();
        Chapter { id, above: Some(&act.about.title), label, title, running, notes, items: Vec::new() }
    }

    /// The words for the head of a page, with the act before them where the book has several.
    fn running(&self, act: &Act, label: &str, title: &[Inline]) -> String {
        let words = joined(label, &plain(title));
        match self.several_acts {
            true => shortened(&format!("{} · {words}", short_title(self.book.corpus, &act.about.key)), RUNNING),
            false => shortened(&words, RUNNING),
        }
    }

    fn article(&mut self, key: &'a ActKey, number: Number) {
        let Some((act, edition)) = self.current(key) else { return };
        let divisions = edition.divisions_of(number);
        let way: Vec<Step> = divisions.iter().map(|unit| unit.step.clone()).collect();
        let before = self.open.as_ref().filter(|(open, _)| *open == key).map(|(_, way)| way.clone());
        let same = before.filter(|before| before.first() == way.first());
        if same.is_none() {
            let chapter = match divisions.first() {
                Some(division) => self.division_chapter(ids::division(key, way.get(..1).unwrap_or_default()), act, division),
                None => {
                    let title = words_of(&act.about.title, FileId::default());
                    let running = shortened(&act.about.title, RUNNING);
                    let id = ids::division(key, &[]);
                    Chapter { id, above: None, label: String::new(), title, running, notes: vec![], items: Vec::new() }
                }
            };
            self.open_chapter(Chapter { id: self.fresh(chapter.id.clone()), ..chapter });
        }
        // The headings of inner divisions that begin here.
        let shared = same.map_or(1, |before| before.iter().zip(&way).take_while(|(one, other)| one == other).count());
        let opened = divisions.iter().enumerate().skip(shared.max(1));
        let depth = depth(way.len().saturating_sub(1));
        let mut items: Vec<Item<'a>> = opened.map(|(k, unit)| self.division(act, unit, way.get(..=k).unwrap_or_default())).collect();
        items.push(Item::Article(Box::new(Article { depth, ..self.article_of(act, edition, number) })));
        if let Some(chapter) = self.chapters.last_mut() {
            chapter.items.append(&mut items);
        }
        self.open = Some((key, way));
    }

    /// An id no chapter has: a division that was left for another and is gone on with is a chapter anew.
    fn fresh(&self, id: String) -> String {
        let taken = |id: &str| self.chapters.iter().any(|chapter| chapter.id == id);
        if !taken(&id) {
            return id;
        }
        let numbered = |k: &usize| !taken(&format!("{id}_{k}"));
        (2..).find(numbered).map_or(id.clone(), |k| format!("{id}_{k}"))
    }

    /// What a division is called, without the dot that may follow it: "IV nodaļa", "I".
    fn name(&self, act: &Act, unit: &Unit) -> String {
        division_name(self.words.phrases, unit, act.about.chapter_style).trim_end_matches('.').to_owned()
    }

    fn division(&self, act: &'a Act, unit: &'a Unit, way: &[Step]) -> Item<'a> {
        let label = self.name(act, unit);
        Item::Division(Division {
            id: ids::division(&act.about.key, way),
            running: self.running(act, &label, &unit.heading),
            label,
            title: &unit.heading,
            depth: depth(way.len().saturating_sub(1)),
            notes: unit.notes.iter().map(|note| note.text.as_slice()).collect(),
        })
    }

    fn article_of(&self, act: &'a Act, edition: &'a Edition, number: Number) -> Article<'a> {
        let key = &act.about.key;
        let id = ids::article(key, number);
        let unit = edition.article(number);
        let commentary = commentary(self.book.corpus, key, act.about.umbrella.as_ref(), number);
        let as_of = commentary.and_then(|commentary| commentary.as_of);
        let label = self.words.with("article-name", &[("number", number.typeset().into())]);
        let title = unit.map(|unit| unit.heading.clone()).unwrap_or_default();
        let law = Law { words: self.words, act, paths: false };
        Article {
            running: self.running(act, &label, &title),
            depth: 0,
            notices: notices(self.words, &self.book, About { act, number, unit, as_of }),
            law: unit.map(|unit| law.of_unit(&id, edition, unit)),
            commentary: commentary.map(|commentary| self.prose(id.clone(), &commentary.common, &commentary.body, as_of)),
            id,
            label,
            title,
        }
    }

    /// The acts of which anything stands in the book.
    pub(super) fn acts(&self) -> impl Iterator<Item = &'a ActKey> {
        self.shown.iter().filter_map(act_of).collect::<BTreeSet<_>>().into_iter()
    }

    /// The texts of the book that have authors: id and what the front matter says.
    pub(super) fn texts(&self) -> Vec<(String, &'a Common)> {
        let corpus = self.book.corpus;
        let text = |thing: &Thing<'a>| match thing {
            Thing::Article(key, number) => {
                let umbrella = corpus.acts.get(*key).and_then(|act| act.about.umbrella.as_ref());
                commentary(corpus, key, umbrella, *number).map(|it| (ids::article(key, *number), &it.common))
            }
            Thing::Law(..) => None,
            Thing::Page(path) => {
                let page = corpus.pages.get(*path).map(|entry| &entry.value.common);
                let common = page.or_else(|| corpus.methodologies.get(*path).map(|entry| &entry.value.common));
                common.map(|common| (ids::page(path), common))
            }
            Thing::Case(slug) => corpus.cases.get(*slug).map(|entry| (ids::case(slug), &entry.value.common)),
            Thing::Term(id) => corpus.terms.get(*id).map(|entry| (ids::term(id), &entry.value.common)),
        };
        self.shown.iter().filter_map(text).collect()
    }

    /// Where the law defines a term, in words.
    pub(super) fn basis(&self, id: &str) -> Vec<(String, crate::model::label::Label)> {
        let Some(entry) = self.book.corpus.terms.get(id) else { return Vec::new() };
        let named = |label: &crate::model::label::Label| match label {
            crate::model::label::Label::Unit(unit) => {
                cited(self.book.corpus, self.words.phrases, &unit.act, &unit.path, crate::citation::Form::Full)
            }
            other => other.to_string(),
        };
        entry.value.basis.iter().map(|(label, _)| (named(label), label.clone())).collect()
    }
}

/// How deep something stands; no act has a hundred levels.
fn depth(levels: usize) -> u8 {
    u8::try_from(levels).unwrap_or(u8::MAX)
}

/// The act something of which is included.
fn act_of<'a>(thing: &Thing<'a>) -> Option<&'a ActKey> {
    match thing {
        Thing::Article(key, _) | Thing::Law(key, _) => Some(*key),
        Thing::Page(_) | Thing::Case(_) | Thing::Term(_) => None,
    }
}

/// The words of an entry of the glossary.
fn term_of<'i>(item: &'i Item<'_>) -> &'i str {
    match item {
        Item::Term(entry) => entry.title,
        Item::Division(_) | Item::Article(_) | Item::Law(_) | Item::Text(_) => "",
    }
}

/// Words that stand nowhere in the sources as running text.
fn words_of(words: &str, file: FileId) -> Vec<Inline> {
    if words.is_empty() {
        return Vec::new();
    }
    vec![Inline { kind: InlineKind::Text(words.to_owned()), span: Span::new(file, 0..0) }]
}
