//! What of two states of the content is the same for those who refer to it.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::model::act::Act;
use crate::model::corpus::{Corpus, Entry};
use crate::model::court_case::CourtCase;
use crate::resolve::ground::{Ground, anchors};
use crate::resolve::links::last_margin;
use crate::resolve::written::{Content, Text};
use crate::span::FileId;

/// The files that say something else than before; `None` where not everything that can be referred to is where it was, under the same
/// name: the law, the texts, the files. What stands within the texts is not compared.
pub(super) fn changed(own: &Ground<'_>, before: &Ground<'_>) -> Option<BTreeSet<FileId>> {
    let (corpus, old) = (own.corpus, before.corpus);
    let mut changed = BTreeSet::new();
    let same = own.today == before.today
        && corpus.registry == old.registry
        && own.assets == before.assets
        && corpus.acts.len() == old.acts.len()
        && corpus.acts.values().zip(old.acts.values()).all(|(own, before)| act(own, before))
        && entries(&corpus.commentaries, &old.commentaries, &mut changed)
        && entries(&corpus.pages, &old.pages, &mut changed)
        && entries(&corpus.methodologies, &old.methodologies, &mut changed)
        && entries(&corpus.terms, &old.terms, &mut changed)
        && entries(&corpus.cases, &old.cases, &mut changed)
        && cases(corpus, old)
        && prose(corpus, old, &mut changed);
    same.then_some(changed)
}

fn act(own: &Act, before: &Act) -> bool {
    let editions = own.editions.len() == before.editions.len() && own.editions.iter().zip(&before.editions).all(|(a, b)| Arc::ptr_eq(a, b));
    editions && own.file == before.file && own.about == before.about
}

type Entries<K, T> = BTreeMap<K, Entry<T>>;

/// Whether the same files hold the same things; what is written in them may be `changed`.
fn entries<K: Eq, T>(own: &Entries<K, T>, before: &Entries<K, T>, changed: &mut BTreeSet<FileId>) -> bool {
    own.len() == before.len()
        && own.iter().zip(before).all(|((own_key, own), (key, before))| {
            if !Arc::ptr_eq(&own.value, &before.value) {
                changed.insert(own.file);
            }
            own_key == key && own.file == before.file && own.path == before.path
        })
}

/// The same of prose, which a file can have whose text was left out.
fn prose(own: &Corpus, before: &Corpus, changed: &mut BTreeSet<FileId>) -> bool {
    own.passages.len() == before.passages.len()
        && own.passages.iter().zip(&before.passages).all(|((own_file, own), (file, before))| {
            if !Arc::ptr_eq(own, before) {
                changed.insert(*own_file);
            }
            own_file == file
        })
}

/// Cases are known by what stands in their front matter.
fn cases(own: &Corpus, before: &Corpus) -> bool {
    let names = |entry: &Entry<CourtCase>| (entry.value.number.clone(), entry.value.ecli.clone());
    own.cases.values().zip(before.cases.values()).all(|(own, before)| Arc::ptr_eq(&own.value, &before.value) || names(own) == names(before))
}

/// Whether two versions of a text offer the same to those who refer into it: title, anchors, margin numbers.
pub(super) fn inside(own: &Text<'_>, before: &Text<'_>) -> bool {
    match (own.content, before.content) {
        (Content::Body(own, common), Content::Body(before, old)) => {
            common.title == old.title
                && common.anchor == old.anchor
                && last_margin(own) == last_margin(before)
                && anchors(own) == anchors(before)
        }
        // Another edition is another place already.
        (Content::Edition(_), Content::Edition(_)) => true,
        (Content::Body(..), Content::Edition(_)) | (Content::Edition(_), Content::Body(..)) => false,
    }
}
