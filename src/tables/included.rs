//! What a name in the list of a printed book stands for: the articles of a chapter, the terms of the glossary, a page.

use crate::lang::nearest;
use crate::model::act::{Act, Edition, Unit};
use crate::model::corpus::Corpus;
use crate::model::included::Included;
use crate::model::label::{ActKey, Extent, Label, Step, UnitLabel, UnitPath};
use crate::model::number::Number;
use crate::resolve::nearest::nearest_article;
use crate::route::{Routes, has_articles};

/// One thing a book shows. Its order is that of kinds, not of the book.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Thing<'a> {
    /// An article with its commentary: of an act that the corpus has.
    Article(&'a ActKey, Number),
    /// Words of the law that are no article: transitional provisions, an annex; a whole act without articles (an empty path).
    Law(&'a ActKey, UnitPath),
    /// A page or methodology, by its path without ending.
    Page(&'a str),
    /// A court case, by its slug.
    Case(&'a str),
    /// A term, by its id.
    Term(&'a str),
}

/// Why a name stands for nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// It names a part of something that is only printed whole.
    Part,
    /// There is nothing of that name; what was probably meant.
    Missing(Option<String>),
}

/// The things a name stands for, in reading order; never empty.
///
/// # Errors
/// Where it stands for nothing that can be printed.
pub fn things<'a>(corpus: &'a Corpus, routes: &Routes<'a>, written: &str) -> Result<Vec<Thing<'a>>, Refusal> {
    let found = match written.parse::<Included>() {
        // Whoever read it has told.
        Err(_) => return Err(Refusal::Missing(None)),
        Ok(Included::Terms) => corpus.terms.keys().map(|id| Thing::Term(id)).collect(),
        Ok(Included::Label(Label::Unit(unit))) => units(corpus, routes, &unit)?,
        Ok(Included::Label(Label::Page(path))) => vec![page(corpus, &path)?],
        Ok(Included::Label(Label::Term(id))) => match corpus.terms.get_key_value(&id) {
            Some((id, _)) => vec![Thing::Term(id)],
            None => return Err(Refusal::Missing(near("term:", &id, corpus.terms.keys()))),
        },
        Ok(Included::Label(Label::Case(name) | Label::Ecli(name))) => vec![case(corpus, &name)?],
        Ok(Included::Label(Label::Margin { .. })) => return Err(Refusal::Part),
        Ok(Included::Label(Label::Programme(_))) => Vec::new(),
    };
    if found.is_empty() { Err(Refusal::Missing(None)) } else { Ok(found) }
}

fn near<'n>(kind: &str, name: &str, known: impl Iterator<Item = &'n String>) -> Option<String> {
    nearest(name, known.map(String::as_str)).map(|near| format!("{kind}{near}"))
}

fn page<'a>(corpus: &'a Corpus, path: &str) -> Result<Thing<'a>, Refusal> {
    let known = || corpus.pages.keys().chain(corpus.methodologies.keys());
    let found = known().find(|known| *known == path).map(|path| Thing::Page(path));
    found.ok_or_else(|| Refusal::Missing(near("page:", path, known())))
}

fn case<'a>(corpus: &'a Corpus, name: &str) -> Result<Thing<'a>, Refusal> {
    let is = |case: &crate::model::court_case::CourtCase| case.number == name || case.ecli.as_deref() == Some(name);
    let found = corpus.cases.iter().find(|(_, entry)| is(&entry.value)).map(|(slug, _)| Thing::Case(slug));
    found.ok_or_else(|| Refusal::Missing(near("case:", name, corpus.cases.values().map(|entry| &entry.value.number))))
}

fn units<'a>(corpus: &'a Corpus, routes: &Routes<'a>, label: &UnitLabel) -> Result<Vec<Thing<'a>>, Refusal> {
    let act = routes.act_of(label).and_then(|act| Some((act, routes.current(act)?)));
    let Some((act, edition)) = act else {
        let near = nearest(label.act.as_str(), corpus.acts.keys().map(ActKey::as_str).chain(["terms"]));
        return Err(Refusal::Missing(near.map(str::to_owned)));
    };
    let key = &act.about.key;
    match label.path.0.as_slice() {
        [] if !has_articles(edition) => Ok(vec![Thing::Law(key, UnitPath::default())]),
        [] => Ok(whole(act, edition)),
        [Step::Article(first)] => articles(key, edition, *first, &label.extent),
        [.., last] if last.is_division() => divisions(key, edition, &label.path, &label.extent),
        _ => Err(Refusal::Part),
    }
}

fn whole<'a>(act: &'a Act, edition: &'a Edition) -> Vec<Thing<'a>> {
    let mut found = Vec::new();
    for unit in &edition.units {
        within(&act.about.key, unit, &mut found);
    }
    found
}

/// The articles of a division; transitional provisions and annexes as they are.
fn within<'a>(key: &'a ActKey, unit: &Unit, found: &mut Vec<Thing<'a>>) {
    match &unit.step {
        Step::Article(number) => found.push(Thing::Article(key, *number)),
        Step::Transitional | Step::Annex(_) => found.push(Thing::Law(key, UnitPath(vec![unit.step.clone()]))),
        Step::Part(_) | Step::Title(_) | Step::Chapter(_) | Step::Subchapter(_) | Step::Section(_) => {
            unit.children.iter().for_each(|child| within(key, child, found));
        }
        Step::Paragraph(_) | Step::Point(_) | Step::Subpoint(_) | Step::Indent(_) | Step::Sentence(_) => {}
        Step::Heading | Step::Intro | Step::WrapUp | Step::Note => {}
    }
}

fn articles<'a>(key: &'a ActKey, edition: &Edition, first: Number, extent: &Extent) -> Result<Vec<Thing<'a>>, Refusal> {
    let last = match extent {
        Extent::One => Some(first),
        Extent::To(Step::Article(last)) => Some(*last),
        Extent::To(_) | Extent::Onward => None,
    };
    let nearest = |number| nearest_article(edition, number).map(|near| format!("{key}:{near}"));
    for end in [Some(first), last].into_iter().flatten() {
        if edition.article(end).is_none() {
            return Err(Refusal::Missing(if *extent == Extent::One { nearest(end) } else { None }));
        }
    }
    let numbers = edition.articles().map(|(number, _)| number).filter(|number| first <= *number && last.is_none_or(|last| *number <= last));
    Ok(numbers.map(|number| Thing::Article(key, number)).collect())
}

/// The articles of a division, or of it and its neighbours as far as the range goes.
fn divisions<'a>(key: &'a ActKey, edition: &Edition, path: &UnitPath, extent: &Extent) -> Result<Vec<Thing<'a>>, Refusal> {
    let unit = edition.unit(path).ok_or(Refusal::Missing(None))?;
    let parent = path.parent().filter(|parent| !parent.0.is_empty()).and_then(|parent| edition.unit(&parent));
    let siblings = parent.map_or(&edition.units, |parent| &parent.children);
    let from = siblings.iter().skip_while(|sibling| !std::ptr::eq(*sibling, unit));
    let mut found = Vec::new();
    match extent {
        Extent::One => within(key, unit, &mut found),
        Extent::Onward => from.for_each(|sibling| within(key, sibling, &mut found)),
        Extent::To(last) => {
            for sibling in from {
                within(key, sibling, &mut found);
                if sibling.step == *last {
                    break;
                }
            }
        }
    }
    Ok(found)
}
