//! What is known of pages and units besides their words: names, anchors, facets, numbers.

use std::collections::{BTreeMap, HashMap};

use crate::record::{Record, Section};
use crate::settings::{Facet, Rule, Settings};

/// A page.
#[derive(Clone, Debug, Default)]
pub(crate) struct Page {
    pub(crate) url: String,
    pub(crate) title: String,
    pub(crate) number: String,
    /// Its units: anchor, label and heading of each.
    pub(crate) sections: Vec<[String; 3]>,
}

/// A number that leads somewhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Lead {
    pub(crate) number: String,
    pub(crate) page: u32,
    /// The section within the page and 1; 0 is the page itself.
    pub(crate) section: u32,
}

/// All of it.
#[derive(Clone, Debug, Default)]
pub(crate) struct Meta {
    pub(crate) pages: Vec<Page>,
    /// Combinations of facet values, in the order in which they are met.
    pub(crate) tuples: Vec<Vec<i32>>,
    /// The tuple of each unit.
    pub(crate) unit_tuples: Vec<u32>,
    /// The leads of each group of the settings.
    pub(crate) leads: Vec<Vec<Lead>>,
}

impl Meta {
    /// Reads it off the records.
    pub(crate) fn read(records: &[Record], settings: &Settings) -> Self {
        let mut meta = Self { leads: vec![Vec::new(); settings.groups.len()], ..Self::default() };
        let mut known = HashMap::new();
        for record in records {
            meta.page(record, settings, &mut known);
        }
        meta
    }

    fn page(&mut self, record: &Record, settings: &Settings, known: &mut HashMap<Vec<i32>, u32>) {
        let mut sections = Vec::new();
        for part in &record.parts {
            let tuple = self.tuple(&part.facets, settings, known);
            self.unit_tuples.extend(part.sections.iter().map(|_| tuple));
            sections.extend(part.sections.iter().map(names));
        }
        if sections.is_empty() {
            let facets = record.parts.first().map(|part| part.facets.clone()).unwrap_or_default();
            let tuple = self.tuple(&facets, settings, known);
            self.unit_tuples.push(tuple);
            sections.push(names(&Section::default()));
        }
        self.jumps(record, settings, &sections);
        let number = record.number.clone().unwrap_or_default();
        self.pages.push(Page { url: record.url.clone(), title: record.title.clone(), number, sections });
    }

    fn tuple(&mut self, facets: &BTreeMap<String, String>, settings: &Settings, known: &mut HashMap<Vec<i32>, u32>) -> u32 {
        let tuple: Vec<i32> = settings.facets.iter().map(|facet| value(facet, facets.get(&facet.name))).collect();
        let next = u32::try_from(self.tuples.len()).unwrap_or(u32::MAX);
        *known.entry(tuple).or_insert_with_key(|tuple| {
            self.tuples.push(tuple.clone());
            next
        })
    }

    fn jumps(&mut self, record: &Record, settings: &Settings, sections: &[[String; 3]]) {
        let page = u32::try_from(self.pages.len()).unwrap_or(u32::MAX);
        for jump in &record.jumps {
            let Some(group) = settings.groups.iter().position(|group| group.key == jump.group) else { continue };
            let section = sections.iter().position(|section| !jump.anchor.is_empty() && section[0] == jump.anchor);
            let section = section.map_or(0, |at| u32::try_from(at + 1).unwrap_or(0));
            self.leads[group].push(Lead { number: jump.number.clone(), page, section });
        }
    }
}

fn names(section: &Section) -> [String; 3] {
    [section.anchor.clone(), section.label.clone(), section.heading.clone()]
}

/// The number of a value, −1 where it has none; a year for facets of years, 0 where it has none.
fn value(facet: &Facet, given: Option<&String>) -> i32 {
    match facet.rule {
        Rule::Is => {
            let at = given.and_then(|given| facet.values.iter().position(|value| value.id == *given));
            at.map_or(-1, |at| i32::try_from(at).unwrap_or(-1))
        }
        Rule::From | Rule::Until => given.and_then(|given| given.parse().ok()).unwrap_or(0),
    }
}
