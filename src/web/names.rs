//! Units of an act in words, as the pages of a site name them.

use crate::citation::Form;
use crate::model::act::{ChapterStyle, Unit};
use crate::model::label::{ActKey, UnitLabel, UnitPath};
use crate::tables::names;
use crate::web::site::Site;

/// The unit at the end of a way. Ranges and special steps are named by their unit.
#[must_use]
pub fn unit_name(site: &Site<'_>, path: &UnitPath) -> String {
    names::unit_name(&site.theme.phrases, path)
}

/// A division as the act itself names it: `IV nodaļa`, `Pirmā apakšnodaļa`.
#[must_use]
pub fn division_name(site: &Site<'_>, unit: &Unit, style: ChapterStyle) -> String {
    names::division_name(&site.theme.phrases, unit, style)
}

/// What stands before the title of a division: the figure of one that is numbered, of others the name.
#[must_use]
pub fn division_label(site: &Site<'_>, unit: &Unit, style: ChapterStyle) -> String {
    names::division_label(&site.theme.phrases, unit, style)
}

/// A unit as lawyers cite it, with its act: `Bāriņtiesu likuma 26. panta pirmā daļa`.
#[must_use]
pub fn cited(site: &Site<'_>, act: &ActKey, path: &UnitPath, form: Form) -> String {
    names::cited(site.book.corpus, &site.theme.phrases, act, path, form)
}

/// A unit as lawyers cite it within its act: `26. panta pirmā daļa`.
#[must_use]
pub fn cited_within(site: &Site<'_>, unit: &UnitLabel) -> String {
    names::cited_within(site.book.corpus, &site.theme.phrases, unit)
}
