//! What of two states of the content is the same for those who refer to it.

use std::sync::Arc;

use crate::model::act::Act;
use crate::model::corpus::{Corpus, Entry};
use crate::model::court_case::CourtCase;
use crate::resolve::ground::{Ground, anchors};
use crate::resolve::links::last_margin;
use crate::resolve::written::{Content, Text};

/// Whether everything that can be referred to is where it was, under the same name: the law, the texts, the files.
/// What stands within the texts is not compared.
pub(super) fn places(own: &Ground<'_>, before: &Ground<'_>) -> bool {
    let (corpus, old) = (own.corpus, before.corpus);
    own.today == before.today
        && corpus.registry == old.registry
        && own.assets == before.assets
        && corpus.acts.len() == old.acts.len()
        && corpus.acts.values().zip(old.acts.values()).all(|(own, before)| act(own, before))
        && entries(&corpus.commentaries, &old.commentaries)
        && entries(&corpus.pages, &old.pages)
        && entries(&corpus.methodologies, &old.methodologies)
        && entries(&corpus.terms, &old.terms)
        && entries(&corpus.cases, &old.cases)
        && cases(corpus, old)
}

fn act(own: &Act, before: &Act) -> bool {
    let editions = own.editions.len() == before.editions.len() && own.editions.iter().zip(&before.editions).all(|(a, b)| Arc::ptr_eq(a, b));
    editions && own.file == before.file && own.about == before.about
}

type Entries<K, T> = std::collections::BTreeMap<K, Entry<T>>;

fn entries<K: Eq, T>(own: &Entries<K, T>, before: &Entries<K, T>) -> bool {
    let same = |((own_key, own), (key, entry)): ((&K, &Entry<T>), (&K, &Entry<T>))| {
        own_key == key && own.file == entry.file && own.path == entry.path
    };
    own.len() == before.len() && own.iter().zip(before).all(same)
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
