//! The glossary: its index and the page of each term.

use serde::Serialize;

use crate::citation::Form;
use crate::model::label::Label;
use crate::model::term::Term;
use crate::route::{self, Address};
use crate::web::backlinks::{self, Group, Here};
use crate::web::frame::{self, Frame};
use crate::web::names::cited;
use crate::web::site::Site;
use crate::web::text::{FootnoteView, Text, first_words};
use crate::web::view::{Byline, Entry, Html, Link};

/// The index of the glossary.
#[derive(Debug, Serialize)]
pub struct TermsView {
    frame: Frame,
    letters: Vec<Letter>,
    count: usize,
}

/// The terms under one letter.
#[derive(Debug, Serialize)]
struct Letter {
    letter: String,
    terms: Vec<Entry>,
}

/// The page of a term.
#[derive(Debug, Serialize)]
pub struct TermView {
    frame: Frame,
    title: String,
    forms: Vec<String>,
    body: Html,
    footnotes: Vec<FootnoteView>,
    basis: Vec<Link>,
    not_to_confuse: Vec<Link>,
    byline: Byline,
    backlinks: Vec<Group>,
    backlink_count: usize,
}

/// The view of the index: letters and terms in the order of the language.
#[must_use]
pub fn terms(site: &Site<'_>) -> TermsView {
    let page = route::terms();
    let here = site.say("terms");
    let about = frame::About { title: here.clone(), here, ..frame::About::default() };
    let mut all: Vec<(&str, &Term)> = site.book.corpus.terms.iter().map(|(id, entry)| (id.as_str(), entry.value.as_ref())).collect();
    all.sort_by(|a, b| site.collation.compare(&a.1.common.title, &b.1.common.title).then(a.0.cmp(b.0)));
    let mut letters: Vec<Letter> = Vec::new();
    for (id, term) in &all {
        let letter = site.collation.initial(&term.common.title);
        let about = term.common.description.clone().unwrap_or_else(|| first_words(&term.body.blocks));
        let link = site.link(&page, &route::term(id), term.common.title.clone());
        let entry = Entry { link, about, note: term.forms.join(", ") };
        match letters.last_mut() {
            Some(last) if last.letter == letter => last.terms.push(entry),
            Some(_) | None => letters.push(Letter { letter, terms: vec![entry] }),
        }
    }
    TermsView { frame: Frame::new(site, &page, about), letters, count: all.len() }
}

/// The view of a term.
#[must_use]
pub fn term(site: &Site<'_>, id: &str, term: &Term) -> TermView {
    let page = route::term(id);
    let text = Text::new(site, &page);
    let (body, footnotes) = text.body(&term.body);
    let groups = backlinks::to_label(site, &[Label::Term(id.to_owned())], Here { act: None, page: &page });
    let about = frame::About {
        title: term.common.title.clone(),
        description: term.common.description.clone().unwrap_or_else(|| first_words(&term.body.blocks)),
        above: vec![(site.say("terms"), route::terms())],
        language: term.common.language.clone(),
        anchor: term.common.anchor.clone(),
        ..frame::About::default()
    };
    TermView {
        frame: Frame::new(site, &page, about),
        title: term.common.title.clone(),
        forms: term.forms.clone(),
        body,
        footnotes,
        basis: links(site, &page, &term.basis),
        not_to_confuse: links(site, &page, &term.not_to_confuse),
        byline: site.byline(&page, &term.common),
        backlink_count: backlinks::count(&groups),
        backlinks: groups,
    }
}

/// Labels of the front matter as links with their act's name.
#[must_use]
pub fn links(site: &Site<'_>, page: &Address, labels: &[(Label, crate::span::Span)]) -> Vec<Link> {
    let link = |label: &Label| Link { text: name(site, label), href: site.href_of_label(page, label).unwrap_or_default() };
    labels.iter().map(|(label, _)| link(label)).collect()
}

fn name(site: &Site<'_>, label: &Label) -> String {
    let corpus = site.book.corpus;
    let words = crate::tables::names::label_name(site.book.corpus, &site.theme.phrases, label);
    match label {
        Label::Unit(unit) => cited(site, &unit.act, &unit.path, Form::Full),
        Label::Term(id) => corpus.terms.get(id).map_or(words, |term| term.value.common.title.clone()),
        Label::Page(path) => corpus.pages.get(path).map_or(words, |page| page.value.common.title.clone()),
        Label::Case(number) => number.clone(),
        Label::Margin { .. } | Label::Ecli(_) | Label::Programme(_) => words,
    }
}
