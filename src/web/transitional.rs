//! The transitional provisions (pārejas noteikumi) of an act.

use serde::Serialize;

use crate::model::act::Act;
use crate::model::label::{Label, Step, UnitLabel, UnitPath};
use crate::route;
use crate::web::article::above;
use crate::web::backlinks::{self, Group, Here};
use crate::web::frame::{self, Frame};
use crate::web::law::{Law, UnitView};
use crate::web::notices::paraphrase;
use crate::web::site::Site;
use crate::web::text::Text;
use crate::web::view::{Day, Html};

/// The page of the transitional provisions.
#[derive(Debug, Serialize)]
pub struct TransitionalView {
    frame: Frame,
    title: String,
    act_title: String,
    paraphrase: String,
    edition: Option<Day>,
    units: Vec<UnitView>,
    notes: Vec<Html>,
    backlinks: Vec<Group>,
    backlink_count: usize,
}

/// The view; `None` where the edition in force has no transitional provisions.
#[must_use]
pub fn transitional(site: &Site<'_>, act: &Act) -> Option<TransitionalView> {
    let key = &act.about.key;
    let page = route::transitional(key);
    let text = Text::new(site, &page);
    let edition = site.routes.current(act)?;
    let unit = edition.transitional()?;
    let title = site.say("unit-transitional");
    let law = Law { text, paths: true, anchors: true };
    let whole = UnitPath(vec![Step::Transitional]);
    let points = unit.children.iter().map(|child| whole.with(child.step.clone()));
    let labels: Vec<Label> =
        std::iter::once(whole.clone()).chain(points).map(|path| Label::Unit(UnitLabel::one(key.clone(), path))).collect();
    let groups = backlinks::to_label(site, &labels, Here { act: Some(key), page: &page });
    let about = frame::About {
        title: format!("{title}. {}", act.about.title),
        above: above(site, act, None),
        here: title.clone(),
        ..frame::About::default()
    };
    Some(TransitionalView {
        frame: Frame::new(site, &page, about),
        title,
        act_title: act.about.title.clone(),
        paraphrase: paraphrase(site, act),
        edition: Some(site.day(edition.in_force)),
        units: unit.children.iter().map(|child| law.unit(child, &[])).collect(),
        notes: unit.notes.iter().map(|note| text.inlines(&note.text)).collect(),
        backlink_count: backlinks::count(&groups),
        backlinks: groups,
    })
}
