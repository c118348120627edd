//! An answer as the command tells it: jumps first, then pages, for people or as data.

use std::collections::BTreeMap;

use komentari_search_index::{Answer, Hit, JumpHit, Settings};
use serde::Serialize;

use crate::diagnostic::Value;
use crate::diagnostic::locale::{Args, Language, phrase};

/// What a number that is asked for is worth: more than any words.
const JUMP: f64 = 100.0;
/// A status that goes without saying.
const IN_FORCE: &str = "in-force";

/// An answer.
#[derive(Debug, Serialize)]
pub(super) struct Found {
    query: String,
    /// Jumps and pages.
    #[serde(rename = "hits")]
    pub(super) items: Vec<Item>,
    total: usize,
    partial: bool,
    suggestions: Vec<String>,
    distinct: Vec<String>,
}

/// A page that fits.
#[derive(Debug, Serialize)]
pub(super) struct Item {
    /// The address within the site, without an anchor.
    url: String,
    title: String,
    kind: String,
    score: f64,
    sections: Vec<Place>,
    #[serde(skip_serializing_if = "String::is_empty")]
    status: String,
    /// Whether a number leads here.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    jump: bool,
}

/// A place of a page.
#[derive(Debug, Serialize)]
struct Place {
    anchor: String,
    label: String,
    heading: String,
    score: f64,
}

impl Found {
    /// At most `limit` pages; one that a number leads to is not repeated.
    pub(super) fn new(query: &str, answer: &Answer, limit: usize) -> Self {
        let led = |hit: &&Hit| answer.jumps.iter().all(|jump| jump.url != hit.url);
        let items = answer.jumps.iter().map(Item::from).chain(answer.hits.iter().filter(led).map(Item::from));
        Self {
            query: query.to_owned(),
            items: items.take(limit).collect(),
            total: answer.total,
            partial: answer.partial,
            suggestions: answer.suggestions.clone(),
            distinct: answer.distinct.clone(),
        }
    }

    /// The answer in lines.
    pub(super) fn human(&self, labels: &Labels, language: Language) -> String {
        let mut out = String::new();
        let mut line = |id: &str, args: Args| out.push_str(&format!("{}\n", phrase(id, &args, language)));
        let text = |name, words: &[String]| Args::from([(name, Value::Text(words.join(", ")))]);
        if !self.suggestions.is_empty() {
            line("say-suggest", text("words", &self.suggestions));
        }
        if !self.distinct.is_empty() {
            line("say-not-confuse", text("words", &self.distinct));
        }
        if self.items.is_empty() {
            line("say-nothing-found", text("query", std::slice::from_ref(&self.query)));
            return out;
        }
        if self.partial {
            line("say-found-part", Args::new());
        }
        line("say-found", Args::from([("count", Value::Number(i64::try_from(self.total.max(self.items.len())).unwrap_or(i64::MAX)))]));
        for (k, item) in self.items.iter().enumerate() {
            out.push_str(&item.human(k + 1, labels));
        }
        out
    }
}

impl Item {
    /// `1. 17. pants. Pienākumi · Likuma teksts`, and below it the address with each place.
    fn human(&self, number: usize, labels: &Labels) -> String {
        let status = if self.status.is_empty() { String::new() } else { format!(" · {}", labels.of("status", &self.status)) };
        let mut out = format!("{number}. {} · {}{status}\n", self.title, labels.of("kind", &self.kind));
        if self.sections.iter().all(|place| place.anchor.is_empty()) {
            out.push_str(&format!("   {}\n", self.url));
        }
        for place in self.sections.iter().filter(|place| !place.anchor.is_empty()) {
            let names = [&place.label, &place.heading].into_iter().filter(|name| !name.is_empty());
            let names = names.map(String::as_str).collect::<Vec<_>>().join(" · ");
            let line = format!("   {}#{}  {names}", self.url, place.anchor);
            out.push_str(&format!("{}\n", line.trim_end()));
        }
        out
    }
}

impl From<&Hit> for Item {
    fn from(hit: &Hit) -> Self {
        let place = |section: &komentari_search_index::SectionHit| Place {
            anchor: section.anchor.clone(),
            label: section.label.clone(),
            heading: section.heading.clone(),
            score: section.score,
        };
        Self {
            url: format!("/{}", hit.url),
            title: hit.title.clone(),
            kind: facet(&hit.facets, "kind"),
            score: hit.score,
            sections: hit.sections.iter().map(place).collect(),
            status: status(&hit.facets),
            jump: false,
        }
    }
}

impl From<&JumpHit> for Item {
    fn from(jump: &JumpHit) -> Self {
        let place = Place { anchor: jump.anchor.clone(), label: jump.label.clone(), heading: String::new(), score: JUMP };
        Self {
            url: format!("/{}", jump.url),
            title: jump.title.clone(),
            kind: facet(&jump.facets, "kind"),
            score: JUMP,
            sections: vec![place],
            status: status(&jump.facets),
            jump: true,
        }
    }
}

fn facet(facets: &BTreeMap<String, String>, name: &str) -> String {
    facets.get(name).cloned().unwrap_or_default()
}

fn status(facets: &BTreeMap<String, String>) -> String {
    facets.get("status").filter(|status| *status != IN_FORCE).cloned().unwrap_or_default()
}

/// What facets and their values are called.
#[derive(Debug)]
pub(super) struct Labels(BTreeMap<(String, String), String>);

impl Labels {
    /// The labels of an index.
    pub(super) fn new(settings: &Settings) -> Self {
        let values = settings.facets.iter().flat_map(|facet| facet.values.iter().map(move |value| (facet, value)));
        Self(values.map(|(facet, value)| ((facet.name.clone(), value.id.clone()), value.label.clone())).collect())
    }

    fn of<'s>(&'s self, facet: &str, id: &'s str) -> &'s str {
        self.0.get(&(facet.to_owned(), id.to_owned())).map_or(id, String::as_str)
    }
}
