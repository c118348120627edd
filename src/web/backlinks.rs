//! "Kas atsaucas uz šo": the places that refer to a unit, term, case or page, by what they are.

use std::collections::BTreeSet;

use serde::Serialize;

use crate::citation::Form;
use crate::model::label::{ActKey, Label};
use crate::model::number::Number;
use crate::model::references::{Backlink, Place};
use crate::route::Address;
use crate::web::names::{cited, cited_within};
use crate::web::site::Site;
use crate::web::view::Link;

/// Places of one kind.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Group {
    /// What they are: "Likumā".
    pub title: String,
    /// The places, in order.
    pub links: Vec<Link>,
}

/// Where the reader is: the act whose name goes without saying, and the page, which does not refer to itself.
#[derive(Clone, Copy, Debug)]
pub struct Here<'a> {
    /// The act.
    pub act: Option<&'a ActKey>,
    /// The page.
    pub page: &'a Address,
}

/// The places that refer to an article.
#[must_use]
pub fn to_article(site: &Site<'_>, acts: &[&ActKey], number: Number, here: Here<'_>) -> Vec<Group> {
    let found = acts.iter().flat_map(|act| site.book.references.to_article(act, number)).map(AsRef::as_ref);
    groups(site, found, here)
}

/// The places that refer to anything else.
#[must_use]
pub fn to_label(site: &Site<'_>, labels: &[Label], here: Here<'_>) -> Vec<Group> {
    let found = labels.iter().flat_map(|label| site.book.references.to_other(label)).map(AsRef::as_ref);
    groups(site, found, here)
}

/// The number of places.
#[must_use]
pub fn count(groups: &[Group]) -> usize {
    groups.iter().map(|group| group.links.len()).sum()
}

const KINDS: [&str; 7] = ["from-act", "from-other-acts", "from-commentary", "from-methodology", "from-pages", "from-terms", "from-cases"];

fn groups<'b>(site: &Site<'_>, backlinks: impl Iterator<Item = &'b Backlink>, here: Here<'_>) -> Vec<Group> {
    let mut kinds: [Vec<Link>; KINDS.len()] = Default::default();
    let mut seen = BTreeSet::new();
    for backlink in backlinks {
        let Some(to) = site.routes.place(&backlink.from) else { continue };
        let own = to.path() == here.page.path();
        if own || !seen.insert(to.clone()) {
            continue;
        }
        let (kind, text) = described(site, &backlink.from, here.act);
        if let Some(links) = kinds.get_mut(kind) {
            links.push(site.link(here.page, &to, text));
        }
    }
    let filled = KINDS.iter().zip(kinds).filter(|(_, links)| !links.is_empty());
    filled.map(|(kind, links)| Group { title: site.say(kind), links }).collect()
}

/// The kind of a place (its position in `KINDS`) and its words.
fn described(site: &Site<'_>, place: &Place, here: Option<&ActKey>) -> (usize, String) {
    let corpus = site.book.corpus;
    let act_title = |key: &ActKey| corpus.acts.get(key).map_or_else(|| key.to_string(), |act| Site::short_title(act).to_owned());
    match place {
        Place::Unit(unit) if Some(&unit.act) == here => (0, cited_within(site, unit)),
        Place::Unit(unit) => (1, cited(site, &unit.act, &unit.path, Form::Full)),
        Place::Commentary { act, article, margin } => {
            let mut text = site.article_name(*article);
            if Some(act) != here
                && here.is_some_and(|here| corpus.acts.get(here).is_none_or(|own| own.about.umbrella.as_ref() != Some(act)))
            {
                text = format!("{}, {text}", act_title(act));
            }
            if let Some(margin) = margin {
                text = format!("{text}, {}", site.with("margin-name", &[("number", (*margin).into())]));
            }
            (2, text)
        }
        Place::Page(path) => match (corpus.methodologies.get(path), corpus.pages.get(path)) {
            (Some(methodology), _) => (3, methodology.value.common.title.clone()),
            (None, Some(page)) => (4, page.value.common.title.clone()),
            (None, None) => (4, path.clone()),
        },
        Place::Term(id) => (5, corpus.terms.get(id).map_or_else(|| id.clone(), |term| term.value.common.title.clone())),
        Place::Case(slug) => (6, corpus.cases.get(slug).map_or_else(|| slug.clone(), |case| case.value.number.clone())),
    }
}
