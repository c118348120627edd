//! The table of cases: which court cases are spoken of, and where.

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
    /// The slug of its page.
    pub slug: &'a str,
    /// The case.
    pub case: &'a CourtCase,
    /// Where it is spoken of, in the order of the law, each place once; empty where nobody does.
    pub places: Vec<Place>,
}

/// Every case of the corpus: by court, then by day (undated ones last), then by number.
#[must_use]
pub fn cases<'a>(corpus: &'a Corpus, references: &References, collation: &Collation) -> Vec<CaseRow<'a>> {
    let mut slugs: BTreeMap<&str, &str> = BTreeMap::new();
    for (slug, entry) in &corpus.cases {
        slugs.insert(&entry.value.number, slug);
        slugs.extend(entry.value.ecli.as_deref().map(|ecli| (ecli, slug.as_str())));
    }
    let mut places: BTreeMap<&str, Vec<Place>> = BTreeMap::new();
    for (label, backlinks) in &references.to_others {
        if let Label::Case(name) | Label::Ecli(name) = label
            && let Some(slug) = slugs.get(name.as_str())
        {
            places.entry(slug).or_default().extend(backlinks.iter().map(|backlink| backlink.from.clone()));
        }
    }
    let row = |(slug, case): (&'a String, &'a CourtCase)| {
        let own = Place::Case(slug.clone());
        let others = places.remove(slug.as_str()).unwrap_or_default().into_iter().filter(|place| *place != own);
        CaseRow { slug, case, places: sorted(others) }
    };
    let mut rows: Vec<CaseRow<'a>> = corpus.cases.iter().map(|(slug, entry)| (slug, entry.value.as_ref())).map(row).collect();
    rows.sort_by(|a, b| {
        let day = |row: &CaseRow<'_>| (row.case.decided.is_none(), row.case.decided);
        collation.compare(&a.case.court, &b.case.court).then_with(|| day(a).cmp(&day(b))).then_with(|| a.case.number.cmp(&b.case.number))
    });
    rows
}
