//! The whole act on one page, for reading through and for the browser's own search; anchors as on likumi.lv.

use serde::Serialize;

use crate::model::act::{Act, Edition, Unit};
use crate::model::label::Step;
use crate::route;
use crate::route::fragment::{fragment, whole_act_anchor};
use crate::web::article::above;
use crate::web::frame::{self, Frame};
use crate::web::law::{Law, UnitView};
use crate::web::names::division_name;
use crate::web::notices::paraphrase;
use crate::web::site::Site;
use crate::web::text::Text;
use crate::web::view::{Day, Html};

/// The page of the whole act.
#[derive(Debug, Serialize)]
pub struct WholeActView {
    frame: Frame,
    title: String,
    paraphrase: String,
    edition: Option<Day>,
    preamble: Html,
    pieces: Vec<PieceView>,
    conclusion: Html,
}

/// A heading or a unit of an act, in the order of the text.
#[derive(Clone, Debug, Default, Serialize)]
pub struct PieceView {
    /// `division`, `article` or `unit`.
    kind: &'static str,
    /// The level of its heading.
    level: usize,
    id: String,
    /// `IV nodaļa`, `17. pants`
    name: String,
    title: Html,
    /// The page of the article.
    href: String,
    gone: bool,
    /// The words: of an article its units, of a division those outside articles.
    unit: UnitView,
}

/// The view of a whole act.
#[must_use]
pub fn whole_act(site: &Site<'_>, act: &Act) -> WholeActView {
    let page = route::whole_act(&act.about.key);
    let text = Text::new(site, &page);
    let edition = site.routes.current(act);
    let here = site.say("whole-act");
    let about = frame::About {
        title: format!("{}: {here}", act.about.title),
        above: above(site, act, None),
        here,
        canonical: None,
        ..frame::About::default()
    };
    WholeActView {
        frame: Frame::new(site, &page, about),
        title: act.about.title.clone(),
        paraphrase: paraphrase(site, act),
        edition: edition.map(|edition| site.day(edition.in_force)),
        preamble: edition.map(|edition| text.blocks(&edition.preamble)).unwrap_or_default(),
        pieces: edition.map(|edition| pieces(text, act, edition, false)).unwrap_or_default(),
        conclusion: edition.map(|edition| text.blocks(&edition.conclusion)).unwrap_or_default(),
    }
}

/// An edition as a run of headings and units. With `anchors` every unit has one, else only divisions and articles.
#[must_use]
pub fn pieces(text: Text<'_>, act: &Act, edition: &Edition, anchors: bool) -> Vec<PieceView> {
    let mut out = Vec::new();
    let walk = Walk { law: Law { text, paths: anchors, anchors }, act };
    for unit in &edition.units {
        walk.push(unit, &mut Vec::new(), &mut out);
    }
    out
}

struct Walk<'a> {
    law: Law<'a>,
    act: &'a Act,
}

impl Walk<'_> {
    fn push(&self, unit: &Unit, way: &mut Vec<Step>, out: &mut Vec<PieceView>) {
        if let Step::Article(number) = unit.step {
            let annexed = way.iter().any(|step| matches!(step, Step::Annex(_)));
            let href = if annexed { String::new() } else { self.href(number) };
            let id = if annexed { String::new() } else { whole_act_anchor(number) };
            let name = self.law.text.site.article_name(number);
            out.push(PieceView { kind: "article", level: (way.len() + 2).min(6), id, name, href, ..self.words(unit, way) });
        } else if unit.step.is_division() {
            self.push_division(unit, way, out);
        } else {
            out.push(PieceView { kind: "unit", unit: self.law.unit(unit, &anchored(way)), ..PieceView::default() });
        }
    }

    fn push_division(&self, unit: &Unit, way: &mut Vec<Step>, out: &mut Vec<PieceView>) {
        let site = self.law.text.site;
        way.push(unit.step.clone());
        let name = division_name(site, unit, self.act.about.chapter_style);
        let id = fragment(way, self.law.paths || matches!(unit.step, Step::Annex(_)));
        let words = self.words(&Unit { children: Vec::new(), ..unit.clone() }, way);
        out.push(PieceView { kind: "division", level: (way.len() + 1).min(6), id, name, ..words });
        let points = Law { paths: true, anchors: true, ..self.law };
        for child in &unit.children {
            match unit.step {
                Step::Transitional => out.push(PieceView { kind: "unit", unit: points_of(points, child, way), ..PieceView::default() }),
                // Points of an annex are linked to on this page.
                Step::Annex(_) => Walk { law: points, act: self.act }.push(child, way, out),
                _ => self.push(child, way, out),
            }
        }
        way.pop();
    }

    fn words(&self, unit: &Unit, way: &[Step]) -> PieceView {
        let (lead, rest) = self.law.lead_and_rest(&unit.intro);
        let children = unit.children.iter().map(|child| self.law.unit(child, way)).collect();
        let notes = unit.notes.iter().map(|note| self.law.text.inlines(&note.text)).collect();
        let wrap_up = self.law.text.blocks(&unit.wrap_up);
        PieceView {
            title: self.law.text.unlinked(&unit.heading),
            gone: unit.repealed,
            unit: UnitView { lead, rest, children, wrap_up, notes, gone: unit.repealed, ..UnitView::default() },
            ..PieceView::default()
        }
    }

    fn href(&self, number: crate::model::number::Number) -> String {
        let text = self.law.text;
        text.site.href(text.page, &route::article(&self.act.about.key, number))
    }
}

/// The steps above a unit that its anchor names.
fn anchored(way: &[Step]) -> Vec<Step> {
    way.iter().filter(|step| matches!(step, Step::Annex(_) | Step::Transitional) || !step.is_division()).cloned().collect()
}

/// A transitional provision; its anchor on this page is `pn26`, as on likumi.lv.
fn points_of(law: Law<'_>, unit: &Unit, way: &[Step]) -> UnitView {
    let mut view = law.unit(unit, way);
    view.id = view.id.replacen("pn-p", "pn", 1);
    view
}
