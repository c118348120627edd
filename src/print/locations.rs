//! Places as an index of a book tells them: `17. p. 3., 5. rn.; 22. p. 1. rn.`, each a link, none that the book does not have.

use crate::citation::{Case, Form, display_in};
use crate::html::escape::kept_together;
use crate::model::corpus::Corpus;
use crate::model::label::{ActKey, Step, UnitLabel, UnitPath};
use crate::model::number::Number;
use crate::model::references::Place;
use crate::print::places::Places;
use crate::print::volume::Run;
use crate::print::words::Words;
use crate::route::Routes;
use crate::tables::names::{short_title, unit_name};

/// Tells where things are in one book.
#[derive(Clone, Copy, Debug)]
pub(super) struct Locations<'l, 'a> {
    pub(super) corpus: &'a Corpus,
    pub(super) routes: &'l Routes<'a>,
    pub(super) places: &'l Places,
    pub(super) words: Words<'l>,
    /// Articles of more than one act stand in the book, so that each is told with its act.
    pub(super) several_acts: bool,
    /// An entry of the glossary is told as such and not by its term: for an index that has the term as its own entry.
    pub(super) glossary: bool,
}

impl Locations<'_, '_> {
    /// The places that the book has, in the order given; empty where it has none of them.
    pub(super) fn runs(&self, places: &[Place]) -> Vec<Run> {
        let mut runs: Vec<Run> = Vec::new();
        // The article whose margin numbers are being told.
        let mut open: Option<(&ActKey, Number)> = None;
        for place in places {
            let Some(id) = self.places.place(self.routes, place) else { continue };
            match place {
                Place::Commentary { act, article, margin: Some(margin) } if open == Some((act, *article)) => {
                    self.margin(", ", *margin, id, &mut runs);
                }
                Place::Commentary { act, article, margin: Some(margin) } => {
                    self.close(&mut open, &mut runs);
                    let path = UnitPath(vec![Step::Article(*article)]);
                    let article_words = self.unit(&UnitLabel::one(act.clone(), path));
                    runs.push(Run { words: format!("{}{article_words}", separator(&runs)), id: None });
                    self.margin(" ", *margin, id, &mut runs);
                    open = Some((act, *article));
                }
                Place::Commentary { act, article, margin: None } => {
                    self.close(&mut open, &mut runs);
                    let path = UnitPath(vec![Step::Article(*article)]);
                    self.whole(self.unit(&UnitLabel::one(act.clone(), path)), id, &mut runs);
                }
                Place::Unit(unit) => {
                    self.close(&mut open, &mut runs);
                    self.whole(self.unit(unit), id, &mut runs);
                }
                Place::Term(_) | Place::Case(_) | Place::Page(_) => {
                    self.close(&mut open, &mut runs);
                    self.whole(self.title(place), id, &mut runs);
                }
            }
        }
        self.close(&mut open, &mut runs);
        runs
    }

    fn margin(&self, before: &str, margin: u32, id: String, runs: &mut Vec<Run>) {
        runs.push(Run { words: before.to_owned(), id: None });
        runs.push(Run { words: format!("{margin}."), id: Some(id) });
    }

    fn whole(&self, words: String, id: String, runs: &mut Vec<Run>) {
        if !runs.is_empty() {
            runs.push(Run { words: "; ".to_owned(), id: None });
        }
        runs.push(Run { words, id: Some(id) });
    }

    /// After the margin numbers of an article what they are.
    fn close(&self, open: &mut Option<(&ActKey, Number)>, runs: &mut Vec<Run>) {
        if open.take().is_some() {
            runs.push(Run { words: format!("\u{a0}{}", self.words.say("print-margin")), id: None });
        }
    }

    /// A unit in short: `17. p. 2. d.`, with the act where there are several.
    pub(super) fn unit(&self, unit: &UnitLabel) -> String {
        let latvian = self.words.phrases.language() == "lv";
        let words = if latvian {
            display_in(self.corpus, unit, Case::Nominative, Form::Short, None)
        } else {
            unit_name(self.words.phrases, &unit.path)
        };
        let words = kept_together(&words, "");
        if !self.several_acts {
            return words;
        }
        self.words.with("print-act", &[("act", short_title(self.corpus, &unit.act).into()), ("unit", words.into())])
    }

    /// What a text is called.
    fn title(&self, place: &Place) -> String {
        let corpus = self.corpus;
        let title = match place {
            Place::Term(_) if self.glossary => return self.words.say("terms"),
            Place::Term(id) => corpus.terms.get(id).map(|entry| &entry.value.common.title),
            Place::Case(slug) => corpus.cases.get(slug).map(|entry| &entry.value.number),
            Place::Page(path) => {
                let page = corpus.pages.get(path).map(|entry| &entry.value.common.title);
                page.or_else(|| corpus.methodologies.get(path).map(|entry| &entry.value.common.title))
            }
            Place::Unit(_) | Place::Commentary { .. } => None,
        };
        title.cloned().unwrap_or_default()
    }
}

fn separator(runs: &[Run]) -> &'static str {
    if runs.is_empty() { "" } else { "; " }
}
