//! What stands after the chapters: authors, abbreviations, the tables of cases and legislation, the subject index.

use std::collections::BTreeSet;

use crate::config::books::Index;
use crate::lang::collation::Collation;
use crate::model::act::ActType;
use crate::model::content::Body;
use crate::model::page::Common;
use crate::model::registry::RegisteredAct;
use crate::print::chapters::Composer;
use crate::print::ids;
use crate::print::locations::Locations;
use crate::print::places::Places;
use crate::print::volume::{Back, Chapter, Fact, IndexEntry, IndexGroup, Item, Matter, Prose};
use crate::tables::abbreviations::abbreviations;
use crate::tables::cases::{CaseRow, cases};
use crate::tables::legislation::{ActRow, legislation};
use crate::tables::names::cited_within;
use crate::tables::subject_index::{Subject, subject_index};

/// The parts that have anything in them, in order.
pub(super) fn back(composer: &Composer<'_, '_>, chapters: &[Chapter<'_>], places: &Places) -> Vec<Back> {
    let collation = Collation::of(&composer.settings.language);
    let (corpus, references) = (composer.book.corpus, composer.book.references);
    let several_acts = composer.several_acts();
    let at = Locations { corpus, routes: &composer.routes, places, words: composer.words, several_acts, glossary: false };
    let wanted = |index| composer.settings.index.contains(&index);
    let mut back = vec![
        (ids::AUTHORS, "print-authors", Matter::People(people(composer))),
        (ids::ABBREVIATIONS, "print-abbreviations", Matter::Abbreviations(short_words(composer, chapters, places, &collation))),
    ];
    if wanted(Index::Cases) {
        let rows = cases(corpus, references, &collation);
        back.push((ids::CASES, "print-cases", Matter::Table(rows_of_cases(&rows, at))));
    }
    if wanted(Index::Legislation) {
        let rows = legislation(corpus, references, composer.words.phrases, &collation);
        back.push((ids::LEGISLATION, "print-legislation", Matter::Table(rows_of_acts(&rows, at))));
    }
    if wanted(Index::Subjects) {
        let subjects = subject_index(corpus, &collation);
        back.push((ids::SUBJECTS, "print-subjects", Matter::Index(letters(&subjects, Locations { glossary: true, ..at }))));
    }
    back.retain(|(_, _, matter)| !is_empty(matter));
    back.into_iter().map(|(id, title, matter)| Back { id, title: composer.words.say(title), matter }).collect()
}

const fn is_empty(matter: &Matter) -> bool {
    match matter {
        Matter::People(facts) | Matter::Abbreviations(facts) => facts.is_empty(),
        Matter::Table(groups) | Matter::Index(groups) => groups.is_empty(),
    }
}

/// Everybody who wrote or reviewed a text of the book, by name.
fn people(composer: &Composer<'_, '_>) -> Vec<Fact> {
    let corpus = composer.book.corpus;
    let mut ids: BTreeSet<&str> = BTreeSet::new();
    for common in composer.texts().iter().map(|(_, common)| common) {
        let Common { authors, reviewer, .. } = common;
        ids.extend(authors.iter().chain(reviewer).map(String::as_str));
    }
    let mut people: Vec<Fact> = Vec::new();
    for person in ids.iter().filter_map(|id| corpus.people.get(*id)) {
        let words: Vec<&str> = [&person.role, &person.affiliation].into_iter().flatten().map(String::as_str).collect();
        people.push(Fact { name: person.name.clone(), words: words.join(", ") });
    }
    let collation = Collation::of(&composer.settings.language);
    people.sort_by(|a, b| collation.compare(&a.name, &b.name));
    people
}

fn short_words(composer: &Composer<'_, '_>, chapters: &[Chapter<'_>], places: &Places, collation: &Collation) -> Vec<Fact> {
    let corpus = composer.book.corpus;
    let texts: Vec<&Body> = chapters.iter().flat_map(|chapter| &chapter.items).filter_map(prose).map(|text| text.body).collect();
    let own = corpus.acts.values().map(|act| RegisteredAct::from(&act.about));
    let acts: Vec<RegisteredAct> = own.chain(corpus.registry.acts.iter().cloned()).collect();
    let mut all = composer.settings.abbreviations.clone();
    if places.all().any(|id| id.contains("-rn")) {
        // The indexes use it, so that it must be told.
        all.entry(composer.words.say("print-margin")).or_insert_with(|| composer.words.say("print-margin-full"));
    }
    let list = abbreviations(&texts, &all, &acts, collation);
    list.into_iter().map(|(name, words)| Fact { name, words }).collect()
}

/// The text of something in a chapter.
fn prose<'i, 'a>(item: &'i Item<'a>) -> Option<&'i Prose<'a>> {
    match item {
        Item::Article(article) => article.commentary.as_ref(),
        Item::Text(text) => Some(text),
        Item::Term(entry) => Some(&entry.text),
        Item::Division(_) | Item::Law(_) => None,
    }
}

/// Cases by court, those without a page behind them; what the book does not speak of is left out.
fn rows_of_cases(rows: &[CaseRow<'_>], at: Locations<'_, '_>) -> Vec<IndexGroup> {
    let mut groups: Vec<IndexGroup> = Vec::new();
    for CaseRow { case, number, places } in rows {
        let runs = at.runs(places);
        if runs.is_empty() {
            continue;
        }
        let day = case.and_then(|case| case.decided).map(|day| at.words.day(day));
        let known = [Some(*number), day.as_deref(), case.and_then(|case| case.ecli.as_deref())];
        let words = known.into_iter().flatten().collect::<Vec<_>>().join(", ");
        let court = case.map_or_else(|| at.words.say("print-cases-without-page"), |case| case.court.clone());
        push(&mut groups, &court, IndexEntry { words, at: runs, children: Vec::new() });
    }
    groups
}

/// Acts, each with its units; national ones first, then treaties and acts of the Union.
fn rows_of_acts(rows: &[ActRow], at: Locations<'_, '_>) -> Vec<IndexGroup> {
    let mut groups: Vec<IndexGroup> = Vec::new();
    for kind in ["print-acts-national", "print-acts-international", "print-acts-eu"] {
        for row in rows.iter().filter(|row| group_of(row.act_type) == kind) {
            let unit = |unit: &crate::tables::legislation::UnitRow| IndexEntry {
                words: cited_within(at.corpus, at.words.phrases, &unit.unit),
                at: at.runs(&unit.places),
                children: Vec::new(),
            };
            let children: Vec<IndexEntry> = row.units.iter().map(unit).filter(|entry| !entry.at.is_empty()).collect();
            let entry = IndexEntry { words: row.title.clone(), at: at.runs(&row.places), children };
            if !entry.at.is_empty() || !entry.children.is_empty() {
                push(&mut groups, &at.words.say(kind), entry);
            }
        }
    }
    groups
}

const fn group_of(act_type: ActType) -> &'static str {
    match act_type {
        ActType::Law | ActType::Regulation | ActType::Constitution => "print-acts-national",
        ActType::Treaty => "print-acts-international",
        ActType::Eu => "print-acts-eu",
    }
}

/// Subjects by letter.
fn letters(subjects: &[Subject], at: Locations<'_, '_>) -> Vec<IndexGroup> {
    let mut groups: Vec<IndexGroup> = Vec::new();
    for subject in subjects {
        if let Some(entry) = entry(subject, at) {
            push(&mut groups, &subject.initial, entry);
        }
    }
    groups
}

fn entry(subject: &Subject, at: Locations<'_, '_>) -> Option<IndexEntry> {
    let children: Vec<IndexEntry> = subject.children.iter().filter_map(|child| entry(child, at)).collect();
    let entry = IndexEntry { words: subject.words.clone(), at: at.runs(&subject.places), children };
    (!entry.at.is_empty() || !entry.children.is_empty()).then_some(entry)
}

fn push(groups: &mut Vec<IndexGroup>, title: &str, entry: IndexEntry) {
    match groups.last_mut() {
        Some(group) if group.title == title => group.entries.push(entry),
        Some(_) | None => groups.push(IndexGroup { title: title.to_owned(), entries: vec![entry] }),
    }
}
