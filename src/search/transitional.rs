//! The record of an act's transitional provisions (pārejas noteikumi): each point.

use komentari_search_index::Record;

use crate::model::act::Act;
use crate::model::label::Step;
use crate::route;
use crate::route::fragment::fragment;
use crate::search::article::{above, context};
use crate::search::groups::provisions_key;
use crate::search::law::{Law, Way};
use crate::search::scope::{Scope, asked, jump, path_number};

/// The record; `None` where the edition in force has none on a page of their own.
#[must_use]
pub fn transitional<'a>(scope: &Scope<'a>, act: &'a Act) -> Option<Record> {
    let edition = scope.routes.current(act).filter(|edition| route::has_articles(edition))?;
    let unit = edition.transitional()?;
    let mut record = scope.record(&route::transitional(&act.about.key), &scope.phrases.say("unit-transitional"));
    record.context = context(scope, act, None);
    let law = Law { scope, act, paths: true, year: edition.in_force.year() };
    law.unit(unit, &Way { full: vec![Step::Transitional], within: Vec::new() }, above(scope, act), &mut record);
    let anchors: Vec<&str> = record.parts.iter().flat_map(|part| &part.sections).map(|section| section.anchor.as_str()).collect();
    let mut jumps = Vec::new();
    for child in &unit.children {
        let anchor = fragment(std::slice::from_ref(&child.step), true);
        if let Some(number) = path_number(&child.step).filter(|_| anchors.contains(&anchor.as_str())) {
            jumps.push(jump(&provisions_key(act), asked(number), anchor));
        }
    }
    record.jumps = jumps;
    (!record.parts.is_empty()).then_some(record)
}
