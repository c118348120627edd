//! What the reader of a printed article must know first.

use jiff::civil::Date;

use crate::book::Book;
use crate::model::act::{Act, Unit};
use crate::model::label::Label;
use crate::model::number::Number;
use crate::print::volume::Notice;
use crate::print::words::Words;
use crate::tables::names::cited_within;

/// All that must be said of an article, the gravest first.
pub(super) fn notices(
    words: Words<'_>,
    book: &Book<'_>,
    act: &Act,
    number: Number,
    unit: Option<&Unit>,
    as_of: Option<Date>,
) -> Vec<Notice> {
    let mut notices = Vec::new();
    match unit {
        Some(unit) if unit.repealed => notices.push(said(words, "repealed", words.say("notice-repealed-text"))),
        None => notices.push(said(words, "gone", words.say("notice-gone-text"))),
        Some(_) => {}
    }
    notices.extend(not_yet(words, book, act, number));
    notices.extend(stale(words, book, act, number, as_of));
    notices.extend(pending(words, act, number));
    notices
}

fn said(words: Words<'_>, kind: &'static str, text: String) -> Notice {
    Notice { kind, strong: words.say(&format!("notice-{kind}")), text }
}

fn stale(words: Words<'_>, book: &Book<'_>, act: &Act, number: Number, as_of: Option<Date>) -> Option<Notice> {
    let as_of = as_of?;
    let since = book.histories.changed_since(&act.about.key, number, as_of, book.today)?;
    let args = [("as-of", words.day(as_of).into()), ("since", words.day(since).into())];
    Some(said(words, "stale", words.with("notice-stale-text", &args)))
}

/// Units of the article that apply only from a later day.
fn not_yet(words: Words<'_>, book: &Book<'_>, act: &Act, number: Number) -> Vec<Notice> {
    let rules = act.about.applicability.iter().filter(|rule| rule.from > book.today && article_of(&rule.unit) == Some(number));
    let notice = |rule: &crate::model::act::Applicability| {
        let args = [("unit", name(words, &rule.unit).into()), ("from", words.day(rule.from).into())];
        let mut text = words.with("notice-not-yet-text", &args);
        if !text.ends_with('.') {
            text.push('.');
        }
        if let Some(note) = &rule.note {
            text.extend([" ", note]);
        }
        if let Some(basis) = &rule.basis {
            text.extend([" ", &words.say("notice-not-yet-basis"), " ", &name(words, basis), "."]);
        }
        said(words, "not-yet", text)
    };
    rules.map(notice).collect()
}

/// Bills that would change the article.
fn pending(words: Words<'_>, act: &Act, number: Number) -> Vec<Notice> {
    let bills = act.about.pending.iter().filter(|bill| bill.touches.iter().any(|label| article_of(label) == Some(number)));
    let notice = |bill: &crate::model::act::PendingBill| {
        let known: Vec<String> = bill.stage.iter().cloned().chain(bill.as_of.map(|day| words.day(day))).collect();
        let known = if known.is_empty() { String::new() } else { format!(" ({})", known.join(", ")) };
        said(words, "pending", words.with("notice-pending-text", &[("bill", bill.bill.clone().into()), ("known", known.into())]))
    };
    bills.map(notice).collect()
}

fn article_of(label: &Label) -> Option<Number> {
    match label {
        Label::Unit(unit) => unit.path.article(),
        Label::Margin { .. } | Label::Term(_) | Label::Case(_) | Label::Ecli(_) | Label::Programme(_) | Label::Page(_) => None,
    }
}

fn name(words: Words<'_>, label: &Label) -> String {
    match label {
        Label::Unit(unit) if !unit.path.0.is_empty() => cited_within(words.phrases, unit),
        Label::Unit(unit) => unit.act.to_string(),
        Label::Margin { .. } | Label::Term(_) | Label::Case(_) | Label::Ecli(_) | Label::Programme(_) | Label::Page(_) => label.to_string(),
    }
}
