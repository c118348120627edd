//! What the reader of an article must know first, on a screen as on paper: repeal, later application, stale commentary, a pending bill.

use jiff::civil::Date;

use crate::config::DateFormat;
use crate::model::act::{Act, Applicability, PendingBill, Unit};
use crate::model::corpus::Corpus;
use crate::model::history::Histories;
use crate::model::label::Label;
use crate::model::number::Number;
use crate::tables::names::label_name;
use crate::theme::Phrases;

/// An article and what is written of it.
#[derive(Clone, Copy, Debug)]
pub struct About<'a> {
    /// The act.
    pub act: &'a Act,
    /// The article.
    pub number: Number,
    /// Its text, where the edition has it.
    pub unit: Option<&'a Unit>,
    /// The edition the commentary speaks of.
    pub as_of: Option<Date>,
}

/// Why a reader must be warned.
#[derive(Clone, Copy, Debug)]
pub enum Reason<'a> {
    /// The article is repealed.
    Repealed,
    /// The edition has no such article.
    Gone,
    /// A unit of it applies only from a later day.
    NotYet(&'a Applicability),
    /// The commentary speaks of an edition that has changed since.
    Stale {
        /// The edition it speaks of.
        as_of: Date,
        /// The day of the newest change.
        since: Date,
    },
    /// A bill would change it.
    Pending(&'a PendingBill),
}

/// All that must be said of an article on `today`, the gravest first.
#[must_use]
pub fn reasons<'a>(histories: &Histories, today: Date, about: About<'a>) -> Vec<Reason<'a>> {
    let About { act, number, unit, as_of } = about;
    let first = match unit {
        Some(unit) => unit.repealed.then_some(Reason::Repealed),
        None => Some(Reason::Gone),
    };
    let later = act.about.applicability.iter().filter(|rule| rule.from > today && article_of(&rule.unit) == Some(number));
    let bills = act.about.pending.iter().filter(|bill| bill.touches.iter().any(|label| article_of(label) == Some(number)));
    // Of an article that is gone this is said already.
    let changed = |as_of| histories.changed_since(&act.about.key, number, as_of, today).map(|since| Reason::Stale { as_of, since });
    let stale = as_of.filter(|_| unit.is_some()).and_then(changed);
    first.into_iter().chain(later.map(Reason::NotYet)).chain(stale).chain(bills.map(Reason::Pending)).collect()
}

fn article_of(label: &Label) -> Option<Number> {
    match label {
        Label::Unit(unit) => unit.path.article(),
        Label::Margin { .. } | Label::Term(_) | Label::Case(_) | Label::Ecli(_) | Label::Programme(_) | Label::Page(_) => None,
    }
}

impl<'a> Reason<'a> {
    /// Its word in themes and messages.
    #[must_use]
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::Repealed => "repealed",
            Self::Gone => "gone",
            Self::NotYet(_) => "not-yet",
            Self::Stale { .. } => "stale",
            Self::Pending(_) => "pending",
        }
    }

    /// The first words, which are set bold.
    #[must_use]
    pub fn strong(&self, phrases: &Phrases) -> String {
        phrases.say(&format!("notice-{}", self.kind()))
    }

    /// The other words.
    #[must_use]
    pub fn text(&self, corpus: &Corpus, phrases: &Phrases, days: DateFormat) -> String {
        let day = |day: Date| days.set(day, phrases.language());
        let id = format!("notice-{}-text", self.kind());
        match self {
            Self::Repealed | Self::Gone => phrases.say(&id),
            Self::NotYet(rule) => {
                let args = [("unit", label_name(corpus, phrases, &rule.unit).into()), ("from", day(rule.from).into())];
                let words = [Some(sentence(phrases.with(&id, &args))), rule.note.clone()];
                words.into_iter().flatten().collect::<Vec<_>>().join(" ")
            }
            Self::Stale { as_of, since } => phrases.with(&id, &[("as-of", day(*as_of).into()), ("since", day(*since).into())]),
            Self::Pending(bill) => {
                let known: Vec<String> = bill.stage.iter().cloned().chain(bill.as_of.map(day)).collect();
                let known = if known.is_empty() { String::new() } else { format!(" ({})", known.join(", ")) };
                phrases.with(&id, &[("bill", bill.bill.clone().into()), ("known", known.into())])
            }
        }
    }

    /// Where it is said from when a unit applies, and the words before it.
    #[must_use]
    pub fn basis(&self, phrases: &Phrases) -> Option<(String, &'a Label)> {
        match self {
            Self::NotYet(rule) => Some((phrases.say("notice-not-yet-basis"), rule.basis.as_ref()?)),
            Self::Repealed | Self::Gone | Self::Stale { .. } | Self::Pending(_) => None,
        }
    }
}

/// With a full stop, unless a date has brought one.
#[must_use]
pub fn sentence(mut text: String) -> String {
    if !text.ends_with('.') {
        text.push('.');
    }
    text
}
