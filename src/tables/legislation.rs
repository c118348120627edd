//! The table of legislation: which acts and units of them are cited in what authors wrote, and where.

use std::collections::BTreeMap;

use crate::lang::collation::Collation;
use crate::model::act::ActType;
use crate::model::corpus::Corpus;
use crate::model::label::{ActKey, Extent, Label, Step, UnitLabel, UnitPath};
use crate::model::references::{Backlink, Place, References};
use crate::tables::names::full_title;
use crate::tables::places::sorted;
use crate::theme::Phrases;

/// An act that is cited.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ActRow {
    /// Its key.
    pub key: ActKey,
    /// Its title; of an act that nobody registered the number, or the key.
    pub title: String,
    /// What sort of act.
    pub act_type: ActType,
    /// Where the act as a whole is cited.
    pub places: Vec<Place>,
    /// The units that are cited, in the order of the act.
    pub units: Vec<UnitRow>,
}

/// A unit that is cited.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnitRow {
    /// The unit or range, as it is cited.
    pub unit: UnitLabel,
    /// Where.
    pub places: Vec<Place>,
}

/// The places of units by their way in the act.
type Units = BTreeMap<(Vec<Step>, Extent), Vec<Place>>;

/// Every act that commentary, pages, terms and cases cite, by title. What the law says of itself is not counted.
#[must_use]
pub fn legislation(corpus: &Corpus, references: &References, phrases: &Phrases, collation: &Collation) -> Vec<ActRow> {
    let mut cited: BTreeMap<ActKey, Units> = BTreeMap::new();
    let backlinks = references.to_articles.values().chain(references.to_others.values());
    for backlink in backlinks.flat_map(|list| list.iter()) {
        let Backlink { from, to, .. } = backlink.as_ref();
        let (Label::Unit(unit), false) = (to, matches!(from, Place::Unit(_))) else { continue };
        let act = cited.entry(unit.act.clone()).or_default();
        act.entry((unit.path.0.clone(), unit.extent.clone())).or_default().push(from.clone());
    }
    let mut rows: Vec<ActRow> = cited.into_iter().map(|(key, units)| row(corpus, phrases, key, units)).collect();
    rows.sort_by(|a, b| collation.compare(&a.title, &b.title).then_with(|| a.key.cmp(&b.key)));
    rows
}

fn row(corpus: &Corpus, phrases: &Phrases, key: ActKey, units: Units) -> ActRow {
    let (title, act_type) = full_title(corpus, phrases, &key);
    let mut row = ActRow { key: key.clone(), title, act_type, places: Vec::new(), units: Vec::new() };
    // Transitional provisions and annexes stand at the end of an act, though their steps come first.
    let aside = |steps: &[Step]| matches!(steps.first(), Some(Step::Transitional | Step::Annex(_)));
    let (last, first): (Vec<_>, Vec<_>) = units.into_iter().partition(|((steps, _), _)| aside(steps));
    for ((steps, extent), places) in first.into_iter().chain(last) {
        let places = sorted(places);
        if steps.is_empty() {
            row.places = places;
        } else {
            let unit = UnitLabel { act: key.clone(), path: UnitPath(steps), extent };
            row.units.push(UnitRow { unit, places });
        }
    }
    row
}
