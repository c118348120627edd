//! How far the commentary is: the names of these fields are those of the JSON.

use jiff::civil::Date;
use serde::Serialize;

use crate::book::Book;
use crate::model::act::Act;
use crate::model::page::{Common, Status};
use crate::tables::coverage::{self, Coverage, State};

/// The whole site.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(super) struct Standing {
    /// The day it is looked at.
    pub(super) date: Date,
    /// The acts on which there is commentary, by key.
    pub(super) acts: Vec<ActStanding>,
    /// Files of pages marked `draft: true`.
    pub(super) unpublished: Vec<String>,
}

/// An act.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub(super) struct ActStanding {
    /// Its key.
    pub(super) act: String,
    /// Its title.
    pub(super) title: String,
    /// How many articles it has, without those that are repealed.
    pub(super) articles: usize,
    /// Commentaries that are drafts.
    pub(super) drafts: Vec<Page>,
    /// Commentaries that are reviewed.
    pub(super) reviewed: Vec<Page>,
    /// Commentaries that are approved.
    pub(super) approved: Vec<Page>,
    /// Commentaries that are older than the words of their article.
    pub(super) stale: Vec<Page>,
    /// Labels of the articles without commentary.
    pub(super) uncovered: Vec<String>,
}

/// A commentary.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(super) struct Page {
    /// The label of its article.
    pub(super) article: String,
    /// Its file.
    pub(super) file: String,
    /// The day whose edition it speaks of.
    pub(super) as_of: Option<Date>,
    /// The first day of words of the article that it does not know.
    pub(super) stale_since: Option<Date>,
}

impl Standing {
    /// How far the commentary of `book` is.
    pub(super) fn of(book: &Book<'_>) -> Self {
        let covered = Coverage::new(book.corpus, book.histories, book.today);
        let acts = book.corpus.acts.values().filter_map(|act| act_standing(act, &covered, book));
        Self { date: book.today, acts: acts.collect(), unpublished: unpublished(book) }
    }
}

/// `None` for an act on which nobody comments.
fn act_standing(act: &Act, covered: &Coverage<'_>, book: &Book<'_>) -> Option<ActStanding> {
    let key = &act.about.key;
    let mut standing = ActStanding { act: key.to_string(), title: act.about.title.clone(), ..ActStanding::default() };
    for (number, article) in covered.of_act(key) {
        if article.state == State::Repealed {
            continue;
        }
        standing.articles += 1;
        let label = format!("{key}:{number}");
        let Some(commentary) = coverage::commentary(book.corpus, key, act.about.umbrella.as_ref(), number) else {
            standing.uncovered.push(label);
            continue;
        };
        let file = book.corpus.commentaries.get(&(commentary.act.clone(), number)).map(|entry| format!("content/{}.md", entry.path));
        let stale_since = article.stale_since;
        let page = Page { article: label, file: file.unwrap_or_default(), as_of: commentary.as_of, stale_since };
        if stale_since.is_some() {
            standing.stale.push(page.clone());
        }
        match commentary.common.status {
            Status::Draft => standing.drafts.push(page),
            Status::Reviewed => standing.reviewed.push(page),
            Status::Approved => standing.approved.push(page),
        }
    }
    (standing.uncovered.len() < standing.articles).then_some(standing)
}

/// Pages of all kinds that are kept out of the site, in the order of their paths.
fn unpublished(book: &Book<'_>) -> Vec<String> {
    let corpus = book.corpus;
    let commentaries = corpus.commentaries.values().map(|it| (&it.path, &it.value.common));
    let pages = corpus.pages.values().map(|it| (&it.path, &it.value.common));
    let methodologies = corpus.methodologies.values().map(|it| (&it.path, &it.value.common));
    let terms = corpus.terms.values().map(|it| (&it.path, &it.value.common));
    let cases = corpus.cases.values().map(|it| (&it.path, &it.value.common));
    let all = commentaries.chain(pages).chain(methodologies).chain(terms).chain(cases);
    let kept_out = all.filter(|(_, common): &(&String, &Common)| common.draft);
    let mut files: Vec<String> = kept_out.map(|(path, _)| format!("content/{path}.md")).collect();
    files.sort_unstable();
    files
}
