//! The record of an article: the words of the law by unit, then their commentary.

use komentari_search_index::{Record, Section};

use crate::model::act::{Act, Unit};
use crate::model::commentary::Commentary;
use crate::model::label::{ActKey, Step};
use crate::model::number::Number;
use crate::route;
use crate::search::commentary;
use crate::search::facets::{Kind, Status, facets, push};
use crate::search::law::{Law, Way};
use crate::search::scope::{Scope, asked, group, jump, short_title, year};
use crate::search::text::Words;
use crate::tables::coverage;

/// The records of an act's articles: all that have a page.
pub fn articles<'a>(scope: &Scope<'a>, act: &'a Act, records: &mut Vec<Record>) {
    records.extend(numbers(scope, act).into_iter().map(|number| article(scope, act, number)));
}

/// Every article an act has or had, and those that are commented.
fn numbers(scope: &Scope<'_>, act: &Act) -> Vec<Number> {
    let key = &act.about.key;
    let book = scope.book;
    let mut numbers: Vec<Number> =
        scope.routes.current(act).map(|edition| edition.articles().map(|(number, _)| number).collect()).unwrap_or_default();
    let of_key = |(act, number): &(ActKey, Number)| (act == key).then_some(*number);
    numbers.extend(book.histories.articles.keys().filter_map(of_key));
    numbers.extend(book.corpus.commentaries.keys().filter_map(of_key));
    numbers.sort_unstable();
    numbers.dedup();
    numbers
}

fn article<'a>(scope: &Scope<'a>, act: &'a Act, number: Number) -> Record {
    let key = &act.about.key;
    let edition = scope.routes.current(act);
    let unit = edition.and_then(|edition| edition.article(number));
    let commentary = coverage::commentary(scope.book.corpus, key, act.about.umbrella.as_ref(), number);
    let heading = unit.map(|unit| Words::of_inlines(scope.book.references, &unit.heading)).unwrap_or_default();
    let name = scope.numbered("article-name", number.typeset());
    // Many acts have an article of this number: without a heading the act tells them apart.
    let title = if heading.is_empty() { format!("{name}, {}", short_title(act)) } else { format!("{name}. {heading}") };
    let mut record = scope.record(&route::article(key, number), &title);
    record.number = Some(asked(number));
    record.jumps.push(jump(group(act).as_str(), asked(number), ""));
    record.context = context(scope, act, Some(number));
    let status = standing(scope, act, number, unit);
    if let (Some(unit), Some(edition)) = (unit, edition) {
        let since = scope.book.histories.current(key, number, scope.book.today).map_or(edition.in_force, |version| version.from);
        let law = Law { scope, act, paths: false, year: since.year() };
        law.unit(unit, &Way { full: vec![Step::Article(number)], within: Vec::new() }, above(scope, act), &mut record);
    }
    if let Some(commentary) = commentary {
        comment(scope, act, commentary, status, &mut record);
    }
    if record.parts.is_empty() {
        let empty = facets(Kind::Law, group(act).as_str(), Some(status), None);
        push(&mut record, &empty, Section::default());
    }
    record
}

/// The names an article stands under: the act's, those of its divisions.
pub fn context(scope: &Scope<'_>, act: &Act, number: Option<Number>) -> Vec<String> {
    let about = &act.about;
    let mut context: Vec<String> = std::iter::once(&about.title).chain(&about.short_titles).cloned().collect();
    if let Some(whole) = about.umbrella.as_ref().and_then(|key| scope.book.corpus.registry.get(key)) {
        context.extend(std::iter::once(&whole.title).chain(&whole.short_titles).cloned());
    }
    if let (Some(edition), Some(number)) = (scope.routes.current(act), number) {
        let divisions = edition.divisions_of(number);
        context.extend(divisions.iter().map(|unit| Words::of_inlines(scope.book.references, &unit.heading)));
    }
    context.retain(|name| !name.is_empty());
    context
}

/// How the whole act stands.
pub fn above(scope: &Scope<'_>, act: &Act) -> Status {
    if act.edition_at(scope.book.today).is_some() { Status::InForce } else { Status::NotYet }
}

/// How an article stands on the day of the build.
fn standing(scope: &Scope<'_>, act: &Act, number: Number, unit: Option<&Unit>) -> Status {
    let law = Law { scope, act, paths: false, year: 0 };
    match unit {
        Some(unit) => law.status(unit, &Way { full: vec![Step::Article(number)], within: Vec::new() }, above(scope, act)),
        None => {
            let versions = scope.book.histories.of(&act.about.key, number);
            let to_come = versions.first().is_some_and(|first| first.from > scope.book.today);
            if to_come { Status::NotYet } else { Status::Ended }
        }
    }
}

fn comment<'a>(scope: &Scope<'a>, act: &Act, commentary: &'a Commentary, article: Status, record: &mut Record) {
    let names = [commentary.short_title.as_ref(), Some(&commentary.common.title)];
    for name in names.into_iter().flatten().filter(|name| !name.is_empty()) {
        if !record.context.contains(name) {
            record.context.push(name.clone());
        }
    }
    let book = scope.book;
    let changed = |as_of| book.histories.changed_since(&act.about.key, commentary.article, as_of, book.today);
    let status = match (article, commentary.as_of.and_then(changed)) {
        (Status::InForce, Some(_)) => Status::Stale,
        (standing, _) => standing,
    };
    let written = commentary.common.updated.or(commentary.as_of).map(year);
    let facets = facets(Kind::Commentary, group(act).as_str(), Some(status), written);
    for section in commentary::sections(scope, &commentary.body) {
        push(record, &facets, section);
    }
}
