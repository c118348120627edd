//! The record of a court case.

use komentari_search_index::Record;

use crate::model::court_case::CourtCase;
use crate::route;
use crate::search::facets::{Kind, facets};
use crate::search::prose;
use crate::search::scope::{Scope, spaced, year};

/// The record of a case: its number is in the title, the court stands beside it.
#[must_use]
pub fn court_case(scope: &Scope<'_>, slug: &str, case: &CourtCase) -> Record {
    let mut record = scope.written(&route::case(slug), &case.common);
    if record.title.is_empty() {
        record.title = spaced(&case.number);
    } else if !record.title.contains(&case.number) {
        record.title = spaced(&format!("{} ({})", record.title, case.number));
    }
    record.context = std::iter::once(case.court.clone()).chain(case.ecli.clone()).collect();
    let facets = facets(Kind::Case, "", None, case.decided.map(year));
    prose::add(scope, &case.body, &facets, &mut record);
    record
}
