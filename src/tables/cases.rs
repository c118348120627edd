//! The table of cases: which court cases are spoken of, and where.

use std::cmp::Ordering;
use std::collections::BTreeMap;

use crate::lang::collation::Collation;
use crate::model::corpus::Corpus;
use crate::model::court_case::CourtCase;
use crate::model::label::Label;
use crate::model::references::{Place, References};
use crate::tables::places::sorted;

/// A case and the places that name it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CaseRow<'a> {
    /// The case, where it has a page here.
    pub case: Option<&'a CourtCase>,
    /// Its number; of one without a page what the texts name it by, number or European identifier.
    pub number: &'a str,
    /// Where it is spoken of, in the order of the law, each place once; empty where nobody does.
    pub places: Vec<Place>,
}

/// Every case of the corpus: by court, then by day (undated ones last), then by number. Behind them those that are only named in prose,
/// by number.
#[must_use]
pub fn cases<'a>(corpus: &'a Corpus, references: &'a References, collation: &Collation) -> Vec<CaseRow<'a>> {
    let mut numbers: BTreeMap<&str, &str> = BTreeMap::new();
    let mut known: BTreeMap<&str, (&str, &CourtCase)> = BTreeMap::new();
    for (slug, entry) in &corpus.cases {
        let case = entry.value.as_ref();
        known.insert(&case.number, (slug, case));
        numbers.extend([Some(case.number.as_str()), case.ecli.as_deref()].into_iter().flatten().map(|name| (name, case.number.as_str())));
    }
    let mut places: BTreeMap<&str, Vec<Place>> = known.keys().map(|number| (*number, Vec::new())).collect();
    for (label, backlinks) in &references.to_others {
        if let Label::Case(name) | Label::Ecli(name) = label {
            let number = numbers.get(name.as_str()).copied().unwrap_or(name);
            places.entry(number).or_default().extend(backlinks.iter().map(|backlink| backlink.from.clone()));
        }
    }
    let row = |(number, places): (&'a str, Vec<Place>)| {
        let page = known.get(number);
        let own = page.map(|(slug, _)| Place::Case((*slug).to_owned()));
        CaseRow {
            case: page.map(|(_, case)| *case),
            number,
            places: sorted(places.into_iter().filter(|place| Some(place) != own.as_ref())),
        }
    };
    let mut rows: Vec<CaseRow<'a>> = places.into_iter().map(row).collect();
    rows.sort_by(|a, b| order(a, b, collation));
    rows
}

fn order(a: &CaseRow<'_>, b: &CaseRow<'_>, collation: &Collation) -> Ordering {
    let day = |case: &CourtCase| (case.decided.is_none(), case.decided);
    let pages = match (a.case, b.case) {
        (Some(a), Some(b)) => collation.compare(&a.court, &b.court).then_with(|| day(a).cmp(&day(b))),
        (a, b) => a.is_none().cmp(&b.is_none()),
    };
    pages.then_with(|| collation.compare(a.number, b.number))
}
