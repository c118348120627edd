//! What the reader of an article must know first: stale commentary, repeal, later application, a pending bill.

use jiff::civil::Date;

use crate::model::act::{Act, TextStatus, Unit};
use crate::model::label::Label;
use crate::model::number::Number;
use crate::route::{self, Address};
use crate::web::names::cited_within;
use crate::web::site::Site;
use crate::web::view::{Link, Notice};

/// An article and the page that shows it.
#[derive(Clone, Copy, Debug)]
pub struct About<'a> {
    /// The act.
    pub act: &'a Act,
    /// The article.
    pub number: Number,
    /// Its text, where the edition has it.
    pub unit: Option<&'a Unit>,
    /// The page.
    pub page: &'a Address,
    /// The edition the commentary speaks of.
    pub as_of: Option<Date>,
}

/// All that must be said, the gravest first.
#[must_use]
pub fn notices(site: &Site<'_>, about: About<'_>) -> Vec<Notice> {
    let mut notices = Vec::new();
    match about.unit {
        Some(unit) if unit.repealed => notices.push(simple(site, "repealed")),
        None => notices.push(simple(site, "gone")),
        Some(_) => {}
    }
    notices.extend(not_yet(site, about));
    notices.extend(stale(site, about));
    notices.extend(pending(site, about));
    notices
}

/// A notice of fixed words.
#[must_use]
pub fn simple(site: &Site<'_>, kind: &'static str) -> Notice {
    Notice { kind, strong: site.say(&format!("notice-{kind}")), text: site.say(&format!("notice-{kind}-text")), links: Vec::new() }
}

/// With a full stop, unless a date has brought one.
#[must_use]
pub fn sentence(mut text: String) -> String {
    if !text.ends_with('.') {
        text.push('.');
    }
    text
}

/// The mark that must stand wherever a retold act is shown.
#[must_use]
pub fn paraphrase(site: &Site<'_>, act: &Act) -> String {
    match act.about.text_status {
        TextStatus::Paraphrase => site.say("paraphrase-mark"),
        TextStatus::OfficialCopy => String::new(),
    }
}

fn stale(site: &Site<'_>, about: About<'_>) -> Option<Notice> {
    let key = &about.act.about.key;
    let since = site.coverage.of(key, about.number)?.stale_since?;
    let as_of = site.day(about.as_of?);
    let text = site.with("notice-stale-text", &[("as-of", as_of.text.into()), ("since", site.day(since).text.into())]);
    let to = route::history(key, about.number).at(since.to_string());
    let links = vec![site.link(about.page, &to, site.say("see-changes"))];
    Some(Notice { kind: "stale", strong: site.say("notice-stale"), text, links })
}

/// Units of the article that apply only from a later day.
fn not_yet(site: &Site<'_>, about: About<'_>) -> Vec<Notice> {
    let rules = about.act.about.applicability.iter().filter(|rule| rule.from > site.book.today);
    let here = rules.filter(|rule| article_of(&rule.unit) == Some(about.number));
    let notice = |rule: &crate::model::act::Applicability| {
        let unit = label_name(site, &rule.unit);
        let mut text = sentence(site.with("notice-not-yet-text", &[("unit", unit.into()), ("from", site.day(rule.from).text.into())]));
        if let Some(note) = &rule.note {
            text.push(' ');
            text.push_str(note);
        }
        let links = basis(site, about.page, rule.basis.as_ref());
        if !links.is_empty() {
            text.push(' ');
            text.push_str(&site.say("notice-not-yet-basis"));
        }
        Notice { kind: "not-yet", strong: site.say("notice-not-yet"), text, links }
    };
    here.map(notice).collect()
}

fn basis(site: &Site<'_>, page: &Address, basis: Option<&Label>) -> Vec<Link> {
    let link = |label: &Label| Some(Link { text: label_name(site, label), href: site.href_of_label(page, label)? });
    basis.and_then(link).into_iter().collect()
}

/// Bills that would change the article.
fn pending(site: &Site<'_>, about: About<'_>) -> Vec<Notice> {
    let bills = about.act.about.pending.iter();
    let here = bills.filter(|bill| bill.touches.iter().any(|label| article_of(label) == Some(about.number)));
    let notice = |bill: &crate::model::act::PendingBill| {
        let stage = bill.stage.clone().unwrap_or_default();
        let as_of = bill.as_of.map(|day| site.day(day).text).unwrap_or_default();
        let known = match (stage.is_empty(), as_of.is_empty()) {
            (true, true) => String::new(),
            (false, true) => stage,
            (true, false) => as_of,
            (false, false) => format!("{stage}, {as_of}"),
        };
        let known = if known.is_empty() { known } else { format!(" ({known})") };
        let text = site.with("notice-pending-text", &[("bill", bill.bill.clone().into()), ("known", known.into())]);
        Notice { kind: "pending", strong: site.say("notice-pending"), text, links: Vec::new() }
    };
    here.map(notice).collect()
}

fn article_of(label: &Label) -> Option<Number> {
    match label {
        Label::Unit(unit) => unit.path.article(),
        Label::Margin { .. } | Label::Term(_) | Label::Case(_) | Label::Ecli(_) | Label::Programme(_) | Label::Page(_) => None,
    }
}

/// A label in words; what is no unit stays as it is written.
#[must_use]
pub fn label_name(site: &Site<'_>, label: &Label) -> String {
    match label {
        Label::Unit(unit) if !unit.path.0.is_empty() => cited_within(site, unit),
        Label::Unit(unit) => unit.act.to_string(),
        Label::Margin { article, number, .. } => {
            let margin = site.with("margin-name", &[("number", (*number).into())]);
            format!("{}, {margin}", site.article_name(*article))
        }
        Label::Term(_) | Label::Case(_) | Label::Ecli(_) | Label::Programme(_) | Label::Page(_) => label.to_string(),
    }
}
