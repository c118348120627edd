//! What every record needs to know: the book, its addresses, the interface's words.

use fluent_bundle::FluentValue;
use jiff::civil::Date;
use komentari_search_index::{Jump, Record};

use crate::book::Book;
use crate::model::act::Act;
use crate::model::label::{ActKey, Ordinal, Step};
use crate::model::number::Number;
use crate::model::page::Common;
use crate::route::{Address, Routes};
use crate::theme::Phrases;

/// The book while its records are made. Read only.
#[derive(Debug)]
pub struct Scope<'a> {
    /// The content.
    pub book: &'a Book<'a>,
    /// Addresses.
    pub routes: Routes<'a>,
    /// The words of the interface.
    pub phrases: &'a Phrases,
    /// Addresses name `index.html`.
    pub portable: bool,
}

impl<'a> Scope<'a> {
    /// The scope of a book.
    #[must_use]
    pub fn new(book: &'a Book<'a>, phrases: &'a Phrases, portable: bool) -> Self {
        Self { book, routes: Routes::new(book.corpus, book.histories, book.today), phrases, portable }
    }

    /// A message of the interface with a number in it.
    #[must_use]
    pub fn numbered(&self, id: &str, number: impl Into<FluentValue<'static>>) -> String {
        spaced(&self.phrases.with(id, &[("number", number.into())]))
    }

    /// A record of the page at `address` with nothing in it yet.
    #[must_use]
    pub fn record(&self, address: &Address, title: &str) -> Record {
        let mut url = address.encoded();
        if self.portable && (url.is_empty() || url.ends_with('/')) {
            url.push_str("index.html");
        }
        Record { url, title: spaced(title), language: self.book.config.language.clone(), ..Record::default() }
    }

    /// A record of a page an author wrote.
    #[must_use]
    pub fn written(&self, address: &Address, common: &Common) -> Record {
        let record = self.record(address, &common.title);
        match &common.language {
            Some(language) => Record { language: language.clone(), ..record },
            None => record,
        }
    }

    /// A number as it is set before a noun: `1.¹` in Latvian, `1¹` elsewhere.
    #[must_use]
    pub fn set(&self, number: Number) -> String {
        if self.phrases.language() == "lv" { number.typeset() } else { number.marker() }
    }

    /// The name of a unit within its page: `2. daļas 3. punkts`. Where points are paths of numbers, `5.2. apakšpunkts`.
    #[must_use]
    pub fn unit_name(&self, way: &[Step], paths: bool) -> String {
        if paths {
            return self.path_name(way);
        }
        let named: Vec<(&str, String)> = way.iter().filter_map(|step| Some((message(step)?, self.number(step)))).collect();
        let last = named.len().saturating_sub(1);
        let words = named.iter().enumerate().map(|(k, (id, number))| match k == last {
            true => self.numbered(id, number.clone()),
            false => self.numbered(&format!("{id}-of"), number.clone()),
        });
        words.collect::<Vec<_>>().join(" ")
    }

    fn path_name(&self, way: &[Step]) -> String {
        let numbers: Vec<Number> = way.iter().filter_map(path_number).collect();
        let dotted = numbers.iter().map(|number| number.marker()).collect::<Vec<_>>().join(".");
        match numbers.as_slice() {
            [] => String::new(),
            [only] => self.numbered("unit-point", self.set(*only)),
            [..] if self.phrases.language() == "lv" => self.numbered("unit-subpoint", format!("{dotted}.")),
            [..] => self.numbered("unit-subpoint", dotted),
        }
    }

    fn number(&self, step: &Step) -> String {
        match step {
            Step::Paragraph(number) | Step::Point(Ordinal::Number(number)) | Step::Article(number) => self.set(*number),
            Step::Annex(Some(number)) | Step::Subpoint(Ordinal::Number(number)) => self.set(*number),
            Step::Point(Ordinal::Letter(letter)) | Step::Subpoint(Ordinal::Letter(letter)) => letter.to_string(),
            Step::Annex(None) | Step::Part(_) | Step::Title(_) | Step::Chapter(_) | Step::Subchapter(_) | Step::Section(_) => String::new(),
            Step::Transitional | Step::Indent(_) | Step::Sentence(_) => String::new(),
            Step::Heading | Step::Intro | Step::WrapUp | Step::Note => String::new(),
        }
    }
}

/// The message that names a unit which has an anchor of its own.
const fn message(step: &Step) -> Option<&'static str> {
    match step {
        Step::Paragraph(_) => Some("unit-paragraph"),
        Step::Point(_) => Some("unit-point"),
        Step::Subpoint(_) => Some("unit-subpoint"),
        Step::Article(_) => Some("article-name"),
        Step::Annex(None) => Some("unit-only-annex"),
        Step::Annex(Some(_)) => Some("unit-annex"),
        Step::Part(_) | Step::Title(_) | Step::Chapter(_) | Step::Subchapter(_) | Step::Section(_) => None,
        Step::Transitional | Step::Indent(_) | Step::Sentence(_) | Step::Heading | Step::Intro | Step::WrapUp | Step::Note => None,
    }
}

/// The number of a step of a path of numbers.
pub(super) fn path_number(step: &Step) -> Option<Number> {
    match step {
        Step::Point(Ordinal::Number(number)) | Step::Subpoint(Ordinal::Number(number)) => Some(*number),
        Step::Point(Ordinal::Letter(_)) | Step::Subpoint(Ordinal::Letter(_)) => None,
        Step::Annex(_) | Step::Part(_) | Step::Title(_) | Step::Chapter(_) | Step::Subchapter(_) | Step::Section(_) => None,
        Step::Transitional | Step::Article(_) | Step::Paragraph(_) | Step::Indent(_) | Step::Sentence(_) => None,
        Step::Heading | Step::Intro | Step::WrapUp | Step::Note => None,
    }
}

/// The key an act is asked by: of a part of a code that of the code.
#[must_use]
pub fn group(act: &Act) -> &ActKey {
    act.about.umbrella.as_ref().unwrap_or(&act.about.key)
}

/// The act in short: its first short title, else its title.
#[must_use]
pub fn short_title(act: &Act) -> &str {
    act.about.short_titles.first().unwrap_or(&act.about.title)
}

/// A number as a query has it: `10.1` for 10.¹.
#[must_use]
pub fn asked(number: Number) -> String {
    number.to_string().replace('^', ".")
}

/// A number that leads to a place of a page.
#[must_use]
pub fn jump(group: &str, number: String, anchor: impl Into<String>) -> Jump {
    Jump { group: group.to_owned(), number, anchor: anchor.into() }
}

/// The year of a day, as facets have it.
#[must_use]
pub fn year(day: Date) -> String {
    day.year().to_string()
}

/// With single plain spaces.
#[must_use]
pub fn spaced(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
