//! The contents of an act: its chapters with their articles, and what is commented. An act without articles shows its whole text.

use serde::Serialize;

use crate::model::act::{Act, Edition, Unit};
use crate::model::label::{Label, Step, UnitLabel, UnitPath};
use crate::model::number::Number;
use crate::route::fragment::fragment;
use crate::route::{self, Address};
use crate::tables::coverage::{Covered, State};
use crate::web::backlinks::{self, Group, Here};
use crate::web::frame::{self, Frame};
use crate::web::names::{division_label, division_name, unit_name};
use crate::web::notices::paraphrase;
use crate::web::site::Site;
use crate::web::text::{Text, first_words, plain};
use crate::web::view::{Day, Html, Link};
use crate::web::whole_act::{PieceView, pieces};

/// The contents page of an act.
#[derive(Debug, Serialize)]
pub struct ActView {
    frame: Frame,
    title: String,
    paraphrase: String,
    edition: Option<Day>,
    adopted: Option<Day>,
    in_force: Option<Day>,
    /// The official text elsewhere.
    official: Option<Link>,
    counts: Counts,
    /// Divisions in the order of the text.
    items: Vec<ItemView>,
    /// The whole text, of an act without articles.
    pieces: Vec<PieceView>,
    preamble: Html,
    transitional: Option<Link>,
    transitional_count: usize,
    /// All on one page; nothing where this page is that.
    whole: Option<Link>,
    editions: Option<Link>,
    edition_count: usize,
    annexes: Vec<Link>,
    pending: Vec<String>,
    backlinks: Vec<Group>,
    backlink_count: usize,
}

/// What is commented.
#[derive(Clone, Copy, Debug, Default, Serialize)]
pub struct Counts {
    /// Articles that are not repealed.
    pub articles: usize,
    /// Those with commentary.
    pub commented: usize,
    /// Those with a draft.
    pub drafts: usize,
}

/// A division of the contents.
#[derive(Debug, Default, Serialize)]
pub struct ItemView {
    /// The level of its heading.
    level: usize,
    /// The anchor.
    id: String,
    /// What stands before the title: `IV`, `A daļa`; empty for articles outside any division.
    label: String,
    /// The label in full, for those who hear the page: `IV nodaļa`.
    name: String,
    title: Html,
    /// `16.–44.³ pants`
    range: String,
    counts: Counts,
    rows: Vec<RowView>,
}

/// An article in the contents.
#[derive(Debug, Serialize)]
pub struct RowView {
    id: String,
    number: String,
    title: Html,
    /// The first words of an article that has no title.
    words: String,
    href: String,
    /// `full`, `half`, `none`, `off`
    state: &'static str,
    state_text: String,
}

/// The view of an act.
#[must_use]
pub fn act(site: &Site<'_>, act: &Act) -> ActView {
    let key = &act.about.key;
    let page = route::contents(key);
    let text = Text::new(site, &page);
    let edition = site.routes.current(act);
    let has_articles = edition.is_none_or(route::has_articles);
    let itself = Label::Unit(UnitLabel::one(key.clone(), UnitPath::default()));
    let groups = backlinks::to_label(site, &[itself], Here { act: Some(key), page: &page });
    let transitional = edition.filter(|_| has_articles).and_then(Edition::transitional);
    let about = frame::About {
        title: act.about.title.clone(),
        description: site.with("act-description", &[("act", act.about.title.clone().into())]),
        here: Site::short_title(act).to_owned(),
        ..frame::About::default()
    };
    ActView {
        frame: Frame::new(site, &page, about),
        title: act.about.title.clone(),
        paraphrase: paraphrase(site, act),
        edition: edition.map(|edition| site.day(edition.in_force)),
        adopted: act.about.adopted.map(|day| site.day(day)),
        in_force: act.about.in_force.map(|day| site.day(day)),
        official: official(act),
        counts: counts(site.coverage.of_act(key).map(|(_, covered)| covered)),
        items: edition.filter(|_| has_articles).map(|edition| items(text, act, edition)).unwrap_or_default(),
        pieces: edition.filter(|_| !has_articles).map(|edition| pieces(text, act, edition, true)).unwrap_or_default(),
        preamble: edition.filter(|_| !has_articles).map(|edition| text.blocks(&edition.preamble)).unwrap_or_default(),
        transitional: transitional.map(|_| site.link(&page, &route::transitional(key), site.say("unit-transitional"))),
        transitional_count: transitional.map_or(0, |unit| unit.children.len()),
        whole: has_articles.then(|| site.link(&page, &route::whole_act(key), site.say("whole-act"))),
        editions: Some(site.link(&page, &route::editions(key), site.say("editions"))),
        edition_count: act.editions.len(),
        annexes: edition.filter(|_| has_articles).map(|edition| annexes(site, &page, act, edition)).unwrap_or_default(),
        pending: pending(site, act),
        backlink_count: backlinks::count(&groups),
        backlinks: groups,
    }
}

fn official(act: &Act) -> Option<Link> {
    let id = act.about.likumi_id?;
    Some(Link { text: "likumi.lv".to_owned(), href: format!("https://likumi.lv/ta/id/{id}") })
}

fn counts(covered: impl Iterator<Item = Covered>) -> Counts {
    let mut counts = Counts::default();
    for article in covered {
        match article.state {
            State::Commented => counts.commented += 1,
            State::Draft => counts.drafts += 1,
            State::None => {}
            State::Repealed => continue,
        }
        counts.articles += 1;
    }
    counts
}

fn annexes(site: &Site<'_>, page: &Address, act: &Act, edition: &Edition) -> Vec<Link> {
    let annexes = edition.units.iter().filter(|unit| matches!(unit.step, Step::Annex(_)));
    let link = |unit: &Unit| {
        let path = UnitPath(vec![unit.step.clone()]);
        let heading = plain(&unit.heading);
        let name = unit_name(site, &path);
        let text = if heading.is_empty() { name } else { format!("{name}. {heading}") };
        let to = route::whole_act(&act.about.key).at(fragment(&path.0, true));
        site.link(page, &to, text)
    };
    annexes.map(link).collect()
}

fn pending(site: &Site<'_>, act: &Act) -> Vec<String> {
    let line = |bill: &crate::model::act::PendingBill| {
        let known = bill.stage.as_ref().map(|stage| format!(" ({stage})")).unwrap_or_default();
        site.with("pending-bill", &[("bill", bill.bill.clone().into()), ("known", known.into())])
    };
    act.about.pending.iter().map(line).collect()
}

/// The divisions of an edition, each with the articles it holds itself; articles outside any division stand first.
fn items(text: Text<'_>, act: &Act, edition: &Edition) -> Vec<ItemView> {
    let mut items = Vec::new();
    let loose: Vec<&Unit> = edition.units.iter().filter(|unit| matches!(unit.step, Step::Article(_))).collect();
    if !loose.is_empty() {
        items.push(item(text, act, (None, &[]), &loose, 2));
    }
    for unit in &edition.units {
        push_division(text, act, unit, &mut Vec::new(), &mut items);
    }
    items
}

fn push_division(text: Text<'_>, act: &Act, unit: &Unit, way: &mut Vec<Step>, items: &mut Vec<ItemView>) {
    let skipped = matches!(unit.step, Step::Transitional | Step::Annex(_));
    if !unit.step.is_division() || skipped {
        return;
    }
    way.push(unit.step.clone());
    let articles: Vec<&Unit> = unit.children.iter().filter(|child| matches!(child.step, Step::Article(_))).collect();
    let level = (way.len() + 1).min(4);
    let mut view = item(text, act, (Some(unit), way), &articles, level);
    view.title = text.unlinked(&unit.heading);
    if unit.repealed || (articles.is_empty() && unit.children.is_empty()) {
        view.range = text.site.say("state-repealed");
    }
    items.push(view);
    for child in &unit.children {
        push_division(text, act, child, way, items);
    }
    way.pop();
}

fn item(text: Text<'_>, act: &Act, (division, way): (Option<&Unit>, &[Step]), articles: &[&Unit], level: usize) -> ItemView {
    let site = text.site;
    let rows: Vec<RowView> = articles.iter().filter_map(|unit| row(text, act, unit)).collect();
    let numbers: Vec<Number> = articles.iter().filter_map(|unit| UnitPath(vec![unit.step.clone()]).article()).collect();
    let range = match (numbers.first(), numbers.last()) {
        (Some(first), Some(last)) if first != last => {
            site.with("article-range", &[("first", first.typeset().into()), ("last", last.typeset().into())])
        }
        (Some(only), _) => site.article_name(*only),
        (None, _) => String::new(),
    };
    ItemView {
        level,
        id: fragment(way, false),
        label: division.map(|unit| division_label(site, unit, act.about.chapter_style)).unwrap_or_default(),
        name: division.map(|unit| division_name(site, unit, act.about.chapter_style)).unwrap_or_default(),
        title: Html::default(),
        range,
        counts: counts(numbers.iter().filter_map(|number| site.coverage.of(&act.about.key, *number))),
        rows,
    }
}

fn row(text: Text<'_>, act: &Act, unit: &Unit) -> Option<RowView> {
    let Step::Article(number) = unit.step else { return None };
    let (key, site) = (&act.about.key, text.site);
    let covered = site.coverage.of(key, number)?;
    let (state, state_text) = state(site, covered);
    Some(RowView {
        id: format!("p{}", number.slug()),
        number: number.typeset(),
        title: text.unlinked(&unit.heading),
        words: if unit.heading.is_empty() && !unit.repealed { beginning(unit) } else { String::new() },
        href: site.href(text.page, &route::article(key, number)),
        state,
        state_text,
    })
}

/// The first words of an article.
fn beginning(unit: &Unit) -> String {
    const LONGEST: usize = 90;
    let own = first_words(&unit.intro);
    let words = if own.is_empty() { unit.children.first().map(|child| first_words(&child.intro)).unwrap_or_default() } else { own };
    if words.chars().count() <= LONGEST {
        return words;
    }
    let cut: String = words.chars().take(LONGEST).collect();
    let end = cut.rfind(' ').unwrap_or(cut.len());
    format!("{}…", cut.get(..end).unwrap_or(&cut).trim_end_matches([',', ';', ':', '.', '–']))
}

/// How far the commentary is, in words: a mark alone says nothing to many.
fn state(site: &Site<'_>, covered: Covered) -> (&'static str, String) {
    let count = || site.with("margin-short", &[("count", covered.margins.into())]);
    let (state, mut text) = match covered.state {
        State::Commented => ("full", count()),
        State::Draft => ("half", site.say("state-draft")),
        State::None => ("none", site.say("state-none")),
        State::Repealed => ("off", site.say("state-repealed")),
    };
    if covered.stale_since.is_some() {
        text = format!("{text}, {}", site.say("state-stale"));
    }
    if let Some(from) = covered.applies_from {
        text = format!("{text}, {}", site.with("state-applies", &[("from", site.day(from).text.into())]));
    }
    (state, text)
}
