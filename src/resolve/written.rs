//! The files whose words may refer to something, and whether they are the same as before.

use std::collections::BTreeMap;

use crate::model::act::Edition;
use crate::model::content::Body;
use crate::model::corpus::{Corpus, Entry};
use crate::model::document::Passage;
use crate::model::label::{ActKey, Label, UnitLabel, UnitPath};
use crate::model::page::Common;
use crate::model::references::Place;
use crate::resolve::outcome::Manner;
use crate::span::{FileId, Span};

/// What a file holds that may refer to something.
#[derive(Debug, Default)]
pub(super) struct Written<'a> {
    /// Its prose with citations.
    pub(super) passages: &'a [Passage],
    /// Its text with links; `None` where the text itself was left out, since another file claims its place.
    pub(super) text: Option<Text<'a>>,
}

/// A text and where it stands.
#[derive(Debug)]
pub(super) struct Text<'a> {
    pub(super) place: Place,
    pub(super) content: Content<'a>,
    /// The labels of its front matter.
    pub(super) front: [&'a [(Label, Span)]; 2],
    /// How it is treated; of an edition its own manner holds.
    pub(super) manner: Manner,
    /// The act that goes without saying.
    pub(super) act: Option<&'a ActKey>,
}

/// What a text is.
#[derive(Clone, Copy, Debug)]
pub(super) enum Content<'a> {
    /// Written by an author of this site.
    Body(&'a Body, &'a Common),
    /// An edition of an act.
    Edition(&'a Edition),
}

impl Written<'_> {
    /// Whether this is the very same content, unchanged since it was parsed.
    pub(super) fn is(&self, other: &Self) -> bool {
        let passages = self.passages.is_empty() && other.passages.is_empty() || std::ptr::eq(self.passages, other.passages);
        let text = match (&self.text, &other.text) {
            (Some(own), Some(other)) => own.place == other.place && own.content.is(other.content),
            (None, None) => true,
            (Some(_), None) | (None, Some(_)) => false,
        };
        passages && text
    }
}

impl Content<'_> {
    fn is(self, other: Content<'_>) -> bool {
        match (self, other) {
            (Self::Body(own, _), Content::Body(other, _)) => std::ptr::eq(own, other),
            (Self::Edition(own), Content::Edition(other)) => std::ptr::eq(own, other),
            (Self::Body(..), Content::Edition(_)) | (Self::Edition(_), Content::Body(..)) => false,
        }
    }
}

/// Every file of the corpus that may refer to something.
pub(super) fn files(corpus: &Corpus) -> BTreeMap<FileId, Written<'_>> {
    let mut files: BTreeMap<FileId, Written<'_>> =
        texts(corpus).map(|(file, text)| (file, Written { passages: &[], text: Some(text) })).collect();
    for passages in &corpus.passages {
        if let Some(first) = passages.first() {
            files.entry(first.span.file).or_default().passages = passages;
        }
    }
    files
}

fn texts(corpus: &Corpus) -> impl Iterator<Item = (FileId, Text<'_>)> {
    let commentaries = corpus.commentaries.iter().map(|((act, article), it)| {
        let place = Place::Commentary { act: act.clone(), article: *article, margin: None };
        authored(it, place, &it.value.body, &it.value.common, [&[], &[]], Some(act))
    });
    let pages = corpus.pages.iter().map(|(key, it)| {
        let (file, text) = authored(it, Place::Page(key.clone()), &it.value.body, &it.value.common, [&[], &[]], None);
        (file, Text { manner: Manner::Page, ..text })
    });
    let methodologies = corpus
        .methodologies
        .iter()
        .map(|(key, it)| authored(it, Place::Page(key.clone()), &it.value.body, &it.value.common, [&it.value.articles, &[]], None));
    let terms = corpus.terms.iter().map(|(id, it)| {
        authored(it, Place::Term(id.clone()), &it.value.body, &it.value.common, [&it.value.basis, &it.value.not_to_confuse], None)
    });
    let cases = corpus
        .cases
        .iter()
        .map(|(slug, it)| authored(it, Place::Case(slug.clone()), &it.value.body, &it.value.common, [&it.value.articles, &[]], None));
    let editions = corpus.acts.values().flat_map(|act| &act.editions).map(|edition| {
        let place = Place::Unit(UnitLabel::one(edition.act.clone(), UnitPath::default()));
        let content = Content::Edition(edition);
        (edition.file, Text { place, content, front: [&[], &[]], manner: Manner::OwnText, act: Some(&edition.act) })
    });
    commentaries.chain(pages).chain(methodologies).chain(terms).chain(cases).chain(editions)
}

fn authored<'a, T>(
    entry: &Entry<T>,
    place: Place,
    body: &'a Body,
    common: &'a Common,
    front: [&'a [(Label, Span)]; 2],
    act: Option<&'a ActKey>,
) -> (FileId, Text<'a>) {
    (entry.file, Text { place, content: Content::Body(body, common), front, manner: Manner::Authored, act })
}
