//! Ways through a book that several rules take.

use jiff::civil::Date;

use crate::book::Book;
use crate::model::act::{Act, Edition};
use crate::model::content::{Block, BlockKind, Body};
use crate::model::label::ActKey;
use crate::model::number::Number;
use crate::span::FileId;

/// The acts a key means: the act itself, or the parts of an umbrella act.
pub(super) fn acts<'a>(book: &Book<'a>, key: &'a ActKey) -> impl Iterator<Item = &'a Act> + use<'a> {
    let acts = &book.corpus.acts;
    let parts = acts.values().filter(move |act| act.about.umbrella.as_ref() == Some(key) && act.about.key != *key);
    acts.get(key).into_iter().chain(parts)
}

/// Whether the content holds the text of the act.
pub(super) fn is_known(book: &Book<'_>, key: &ActKey) -> bool {
    acts(book, key).next().is_some()
}

/// The edition a commentary speaks of: the one in force on its day, else on the day of the build, of the act that has the article.
pub(super) fn commented_edition<'a>(book: &Book<'a>, key: &'a ActKey, article: Number, as_of: Option<Date>) -> Option<&'a Edition> {
    let day = as_of.unwrap_or(book.today);
    let mut found = acts(book, key).filter_map(|act| act.edition_at(day).or_else(|| act.first_edition()));
    found.find(|edition| edition.article(article).is_some())
}

/// Every text an author wrote, with its file and whether it is a plain page.
pub(super) fn bodies<'a>(book: &Book<'a>) -> Vec<(FileId, &'a Body, bool)> {
    let corpus = book.corpus;
    let commentaries = corpus.commentaries.values().map(|it| (it.file, &it.value.body, false));
    let terms = corpus.terms.values().map(|it| (it.file, &it.value.body, false));
    let cases = corpus.cases.values().map(|it| (it.file, &it.value.body, false));
    let methodologies = corpus.methodologies.values().map(|it| (it.file, &it.value.body, false));
    let pages = corpus.pages.values().map(|it| (it.file, &it.value.body, true));
    commentaries.chain(terms).chain(cases).chain(methodologies).chain(pages).collect()
}

/// Calls `see` with every block, also within lists, quotations, boxes and footnotes.
pub(super) fn every_block<'a>(body: &'a Body, see: &mut dyn FnMut(&'a Block)) {
    descend(&body.blocks, see);
    for note in &body.footnotes {
        descend(&note.blocks, see);
    }
}

fn descend<'a>(blocks: &'a [Block], see: &mut dyn FnMut(&'a Block)) {
    for block in blocks {
        see(block);
        match &block.kind {
            BlockKind::List { items, .. } => items.iter().for_each(|item| descend(&item.blocks, see)),
            BlockKind::Quote(inner) => descend(inner, see),
            BlockKind::Container(container) => descend(&container.blocks, see),
            BlockKind::Definitions(definitions) => {
                definitions.iter().flat_map(|definition| &definition.details).for_each(|detail| descend(detail, see));
            }
            BlockKind::Heading { .. } | BlockKind::Paragraph { .. } | BlockKind::Code { .. } => {}
            BlockKind::Table(_) | BlockKind::Rule => {}
        }
    }
}
