//! What a search can be narrowed to: kind, act, state, year.

use std::collections::BTreeMap;

use komentari_search_index::{Facet, FacetValue, Part, Record, Rule, Section};

use crate::search::groups::Groups;
use crate::search::scope::Scope;

/// Facets of a part, by name.
pub type Facets = BTreeMap<String, String>;

/// What a part of a page is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The words of an act.
    Law,
    /// Commentary.
    Commentary,
    /// A term of the glossary.
    Term,
    /// A court case.
    Case,
    /// A methodology.
    Methodology,
    /// A plain page.
    Page,
    /// A person or group.
    Person,
}

impl Kind {
    /// All, in the order in which they are shown.
    pub const ALL: [Self; 7] = [Self::Law, Self::Commentary, Self::Term, Self::Case, Self::Methodology, Self::Page, Self::Person];

    /// The name in records.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Law => "law",
            Self::Commentary => "commentary",
            Self::Term => "term",
            Self::Case => "case",
            Self::Methodology => "methodology",
            Self::Page => "page",
            Self::Person => "person",
        }
    }
}

/// How a unit, or what is written of it, stands on the day of the build.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// In force.
    InForce,
    /// In the text, not applicable yet; or the whole act is still to come into force.
    NotYet,
    /// Repealed: its number stays.
    Repealed,
    /// Gone from the act, number and all.
    Ended,
    /// Commentary older than the words it comments on.
    Stale,
}

impl Status {
    /// All, in the order in which they are shown.
    pub const ALL: [Self; 5] = [Self::InForce, Self::NotYet, Self::Repealed, Self::Ended, Self::Stale];

    /// The name in records.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::InForce => "in-force",
            Self::NotYet => "not-yet",
            Self::Repealed => "repealed",
            Self::Ended => "ended",
            Self::Stale => "stale",
        }
    }
}

/// The facets of a part; what is empty is left out.
#[must_use]
pub fn facets(kind: Kind, act: &str, status: Option<Status>, year: Option<String>) -> Facets {
    let mut facets = Facets::from([("kind".to_owned(), kind.id().to_owned())]);
    if !act.is_empty() {
        facets.insert("act".to_owned(), act.to_owned());
    }
    facets.extend(status.map(|status| ("status".to_owned(), status.id().to_owned())));
    for name in ["from", "until"] {
        facets.extend(year.clone().map(|year| (name.to_owned(), year)));
    }
    facets
}

/// Adds a section to a record: to its last part where that has the same facets.
pub fn push(record: &mut Record, facets: &Facets, section: Section) {
    match record.parts.last_mut() {
        Some(last) if last.facets == *facets => last.sections.push(section),
        Some(_) | None => record.parts.push(Part { facets: facets.clone(), sections: vec![section] }),
    }
}

/// The facets of the index: only values that some record has.
#[must_use]
pub fn of_index(scope: &Scope<'_>, groups: &Groups<'_>, records: &[Record]) -> Vec<Facet> {
    let mut found: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for (name, value) in records.iter().flat_map(|record| &record.parts).flat_map(|part| &part.facets) {
        let values = found.entry(name).or_default();
        if !values.contains(&value.as_str()) {
            values.push(value);
        }
    }
    let has = |name: &str, id: &str| found.get(name).is_some_and(|values| values.contains(&id));
    let kinds = Kind::ALL.iter().map(|kind| kind.id()).filter(|id| has("kind", id)).map(|id| named(scope, "kind", id));
    let statuses = Status::ALL.iter().map(|status| status.id()).filter(|id| has("status", id)).map(|id| named(scope, "status", id));
    let acts = groups.acts().filter(|group| has("act", &group.key)).map(|group| FacetValue {
        id: group.key.clone(),
        label: group.label.clone(),
        words: group.names.clone(),
    });
    vec![
        facet(scope, "kind", Rule::Is, kinds.collect()),
        facet(scope, "act", Rule::Is, acts.collect()),
        facet(scope, "status", Rule::Is, statuses.collect()),
        facet(scope, "from", Rule::From, Vec::new()),
        facet(scope, "until", Rule::Until, Vec::new()),
    ]
}

fn facet(scope: &Scope<'_>, name: &str, rule: Rule, values: Vec<FacetValue>) -> Facet {
    let label = scope.phrases.say(&format!("index-{name}"));
    let mut words = list(scope, &format!("index-{name}-words"));
    // An address names a filter by its name, whatever the language of the site.
    words.push(name.to_owned());
    Facet { name: name.to_owned(), label, words, rule, values }
}

fn named(scope: &Scope<'_>, facet: &str, id: &str) -> FacetValue {
    let label = scope.phrases.say(&format!("index-{facet}-{id}"));
    FacetValue { id: id.to_owned(), label, words: list(scope, &format!("index-{facet}-{id}-words")) }
}

/// The words of a message that lists them with commas.
#[must_use]
pub fn list(scope: &Scope<'_>, id: &str) -> Vec<String> {
    let text = scope.phrases.say(id);
    text.split(',').map(str::trim).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}
