//! The files whose words may refer to something.

use std::collections::{BTreeMap, BTreeSet};

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

/// The files of the corpus that may refer to something: all, or `only` these.
pub(super) fn files<'a>(corpus: &'a Corpus, only: Option<&BTreeSet<FileId>>) -> BTreeMap<FileId, Written<'a>> {
    let wanted = |file: FileId| only.is_none_or(|only| only.contains(&file));
    let texts = texts(corpus, wanted).map(|(file, text)| (file, Written { passages: &[], text: Some(text) }));
    let mut files: BTreeMap<FileId, Written<'_>> = texts.collect();
    for (file, passages) in corpus.passages.iter().filter(|(file, _)| wanted(**file)) {
        files.entry(*file).or_default().passages = passages;
    }
    files
}

fn texts<'a>(corpus: &'a Corpus, wanted: impl Fn(FileId) -> bool + Copy) -> impl Iterator<Item = (FileId, Text<'a>)> {
    let commentaries = corpus.commentaries.iter().filter(move |(_, it)| wanted(it.file)).map(|((act, article), it)| {
        let place = Place::Commentary { act: act.clone(), article: *article, margin: None };
        authored(it, place, &it.value.body, &it.value.common, [&[], &[]], Some(act))
    });
    let pages = corpus.pages.iter().filter(move |(_, it)| wanted(it.file)).map(|(key, it)| {
        let (file, text) = authored(it, Place::Page(key.clone()), &it.value.body, &it.value.common, [&[], &[]], None);
        (file, Text { manner: Manner::Page, ..text })
    });
    let methodologies = corpus
        .methodologies
        .iter()
        .filter(move |(_, it)| wanted(it.file))
        .map(|(key, it)| authored(it, Place::Page(key.clone()), &it.value.body, &it.value.common, [&it.value.articles, &[]], None));
    let terms = corpus.terms.iter().filter(move |(_, it)| wanted(it.file)).map(|(id, it)| {
        authored(it, Place::Term(id.clone()), &it.value.body, &it.value.common, [&it.value.basis, &it.value.not_to_confuse], None)
    });
    let cases = corpus
        .cases
        .iter()
        .filter(move |(_, it)| wanted(it.file))
        .map(|(slug, it)| authored(it, Place::Case(slug.clone()), &it.value.body, &it.value.common, [&it.value.articles, &[]], None));
    let editions = corpus.acts.values().flat_map(|act| &act.editions).filter(move |edition| wanted(edition.file)).map(|edition| {
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
