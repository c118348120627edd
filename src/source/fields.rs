//! The keys of a YAML mapping taken one by one, each as its type; what is wrong with any of them is told in one run.

use std::collections::BTreeSet;
use std::str::FromStr;

use jiff::civil::Date;
use serde::de::DeserializeOwned;

use crate::diagnostic::{Code, Diagnostic, Diagnostics, Severity};
use crate::lang::nearest;
use crate::source::form::{Form, Shape};
use crate::source::yaml::{Entry, Node, Value};
use crate::span::Span;

/// A mapping whose keys are being taken as its [`Form`] has them. Ask for every key, then [`Fields::finish`] tells of the unknown ones.
///
/// The form is also what the schema is made from, so a debug build insists that the reader asks for exactly the keys of the form, each
/// as the shape that stands there.
#[derive(Debug)]
pub struct Fields<'n> {
    entries: &'n [Entry],
    form: &'static Form,
    span: Span,
    asked: BTreeSet<&'static str>,
    lenient: bool,
    unreadable: bool,
}

impl<'n> Fields<'n> {
    /// The keys of `node`; where it is no mapping that is told and there are none.
    pub fn new(node: Option<&'n Node>, form: &'static Form, span: Span, diagnostics: &mut Diagnostics) -> Self {
        let mut fields = Self { entries: &[], form, span, asked: BTreeSet::new(), lenient: false, unreadable: false };
        match node {
            Some(Node { value: Value::Mapping(entries), .. }) => fields.entries = entries,
            Some(node) => {
                diagnostics.push(wrong_type("", "mapping", node.span));
                fields.unreadable = true;
            }
            None => {}
        }
        fields
    }

    /// For a plain page: what is odd in it is a warning, since foreign Markdown must build.
    #[must_use]
    pub const fn lenient(mut self) -> Self {
        self.lenient = true;
        self
    }

    /// For a mapping that could not be read: that has been told, and what is missing from it can't be known.
    #[must_use]
    pub const fn unreadable(mut self) -> Self {
        self.unreadable = true;
        self
    }

    /// The same mapping read as another form: one of several that may stand in a list.
    #[must_use]
    pub const fn read_as(mut self, form: &'static Form) -> Self {
        self.form = form;
        self
    }

    /// The mappings of a file that is a list; where it is none that is told.
    pub fn list(node: Option<&'n Node>, form: &'static Form, diagnostics: &mut Diagnostics) -> Vec<Self> {
        let Some(node) = node else { return Vec::new() };
        match &node.value {
            Value::Sequence(items) => items.iter().map(|item| Self::new(Some(item), form, item.span, diagnostics)).collect(),
            Value::Scalar { .. } | Value::Mapping(_) => {
                diagnostics.push(wrong_type("", "list", node.span));
                Vec::new()
            }
        }
    }

    /// Whether what is odd is a warning.
    #[must_use]
    pub const fn is_lenient(&self) -> bool {
        self.lenient
    }

    /// Whether what is missing can't be known.
    #[must_use]
    pub const fn is_unreadable(&self) -> bool {
        self.unreadable
    }

    /// Where the mapping stands.
    #[must_use]
    pub const fn span(&self) -> Span {
        self.span
    }

    /// The value of `key` as it stands; `None` where there is none or nothing behind it.
    pub fn node(&mut self, key: &'static str) -> Option<&'n Node> {
        self.asked_as(key, |_| true)
    }

    /// The value of a key whose shape in the form must be one that `fits`.
    fn asked_as(&mut self, key: &'static str, fits: impl FnOnce(Shape) -> bool) -> Option<&'n Node> {
        debug_assert!(self.form.field(key).is_some_and(|field| fits(field.shape)), "{} has no such key: {key}", self.form.name);
        self.asked.insert(key);
        self.entries.iter().find(|entry| entry.key == key).map(|entry| &entry.value).filter(|node| !node.is_null())
    }

    /// Whether the key stands there, even empty.
    #[must_use]
    pub fn has(&self, key: &str) -> bool {
        self.entries.iter().any(|entry| entry.key == key)
    }

    /// Words. A number is words too (`number: 12`).
    pub fn text(&mut self, key: &'static str, diagnostics: &mut Diagnostics) -> Option<String> {
        self.spanned_text(key, diagnostics).map(|(text, _)| text)
    }

    /// Words and their place.
    pub fn spanned_text(&mut self, key: &'static str, diagnostics: &mut Diagnostics) -> Option<(String, Span)> {
        let node = self.asked_as(key, is_text)?;
        match node.as_text() {
            Some(text) => Some((text.trim().to_owned(), node.span)),
            None => self.wrong(key, "text", node.span, diagnostics),
        }
    }

    /// Words that must be there and not empty.
    pub fn required_text(&mut self, key: &'static str, diagnostics: &mut Diagnostics) -> Option<(String, Span)> {
        match self.asked_as(key, is_text).map(Node::as_text) {
            Some(Some(text)) if text.trim().is_empty() => self.missing(key, diagnostics),
            Some(_) => self.spanned_text(key, diagnostics),
            None => self.missing(key, diagnostics),
        }
    }

    /// A list of words; a single word is a list of one.
    pub fn texts(&mut self, key: &'static str, diagnostics: &mut Diagnostics) -> Vec<(String, Span)> {
        let Some(node) = self.asked_as(key, is_texts) else { return Vec::new() };
        let items = match &node.value {
            Value::Sequence(items) => items.as_slice(),
            Value::Scalar { .. } | Value::Mapping(_) => std::slice::from_ref(node),
        };
        let mut texts = Vec::new();
        for item in items {
            match item.as_text() {
                Some(text) => texts.push((text.trim().to_owned(), item.span)),
                None => {
                    let _: Option<()> = self.wrong(key, "texts", item.span, diagnostics);
                }
            }
        }
        texts
    }

    /// The lists of words of a list (`distinct: [[…], […]]`), each with its place.
    pub fn text_lists(&mut self, key: &'static str, diagnostics: &mut Diagnostics) -> Vec<(Vec<(String, Span)>, Span)> {
        let Some(node) = self.asked_as(key, |shape| matches!(shape, Shape::TextLists)) else { return Vec::new() };
        let Value::Sequence(lists) = &node.value else {
            let _: Option<()> = self.wrong(key, "lists", node.span, diagnostics);
            return Vec::new();
        };
        let mut found = Vec::new();
        for list in lists {
            let words = match &list.value {
                Value::Sequence(items) => items.iter().map(|item| Some((item.as_text()?.trim().to_owned(), item.span))).collect(),
                Value::Scalar { .. } | Value::Mapping(_) => None,
            };
            match words {
                Some(words) => found.push((words, list.span)),
                None => {
                    let _: Option<()> = self.wrong(key, "lists", list.span, diagnostics);
                }
            }
        }
        found
    }

    /// The mappings of a list (`menu: [{text: …}]`), each to be taken apart by itself, as the first of its forms.
    pub fn mappings(&mut self, key: &'static str, diagnostics: &mut Diagnostics) -> Vec<Self> {
        let Some(node) = self.asked_as(key, |shape| matches!(shape, Shape::Mappings(_))) else { return Vec::new() };
        let Some(Shape::Mappings([form, ..])) = self.form.field(key).map(|field| field.shape) else { return Vec::new() };
        let Value::Sequence(items) = &node.value else {
            let _: Option<()> = self.wrong(key, "mappings", node.span, diagnostics);
            return Vec::new();
        };
        items.iter().map(|item| Self::new(Some(item), form, item.span, diagnostics)).collect()
    }

    /// The mapping behind a key.
    pub fn mapping(&mut self, key: &'static str, diagnostics: &mut Diagnostics) -> Option<Self> {
        let node = self.asked_as(key, |shape| matches!(shape, Shape::Mapping(_)))?;
        let Some(Shape::Mapping(form)) = self.form.field(key).map(|field| field.shape) else { return None };
        match node.value {
            Value::Mapping(_) => Some(Self::new(Some(node), form, node.span, diagnostics)),
            Value::Scalar { .. } | Value::Sequence(_) => self.wrong(key, "mapping", node.span, diagnostics),
        }
    }

    /// The entries of a mapping whose keys are the author's own (`collections`, `diagnostics`).
    pub fn entries(&mut self, key: &'static str, diagnostics: &mut Diagnostics) -> &'n [Entry] {
        match self.asked_as(key, |shape| matches!(shape, Shape::Folders(_) | Shape::Rules(_) | Shape::Named)) {
            None => &[],
            Some(Node { value: Value::Mapping(entries), .. }) => entries,
            Some(node) => {
                let _: Option<()> = self.wrong(key, "mapping", node.span, diagnostics);
                &[]
            }
        }
    }

    /// `true` or `false`.
    pub fn bool(&mut self, key: &'static str, diagnostics: &mut Diagnostics) -> Option<bool> {
        self.deserialized(key, "bool", |shape| matches!(shape, Shape::Bool), diagnostics)
    }

    /// A whole number.
    pub fn integer(&mut self, key: &'static str, diagnostics: &mut Diagnostics) -> Option<i64> {
        self.deserialized(key, "integer", |shape| matches!(shape, Shape::Integer), diagnostics)
    }

    /// A whole number that is not negative.
    pub fn natural(&mut self, key: &'static str, diagnostics: &mut Diagnostics) -> Option<u32> {
        self.deserialized(key, "integer", |shape| matches!(shape, Shape::Natural), diagnostics)
    }

    /// A value that knows how to read itself; `expected` names its type in the catalogues.
    fn deserialized<T: DeserializeOwned>(
        &mut self,
        key: &'static str,
        expected: &'static str,
        fits: impl FnOnce(Shape) -> bool,
        diagnostics: &mut Diagnostics,
    ) -> Option<T> {
        let node = self.asked_as(key, fits)?;
        node.deserialize().or_else(|| self.wrong(key, expected, node.span, diagnostics))
    }

    /// One word of a few (a status, a kind): read by its own `Deserialize`; those of the form are suggested.
    pub fn word<T: DeserializeOwned>(&mut self, key: &'static str, diagnostics: &mut Diagnostics) -> Option<T> {
        let node = self.asked_as(key, |shape| matches!(shape, Shape::Word(_)))?;
        let words = self.form.words(key);
        let Some(text) = node.as_text() else { return self.wrong(key, "text", node.span, diagnostics) };
        let read = node.deserialize();
        if read.is_none() {
            let unknown = Diagnostic::new(Code::UnknownWord, node.span).arg("key", key).arg("word", text).arg("known", words.join(", "));
            self.tell(unknown.hint_nearest(nearest(text, words.iter().copied())), diagnostics);
        }
        read
    }

    /// A value with a notation of its own (`Label`, `ActKey`), or `code` with `$word` where it is none.
    pub fn parsed<T: FromStr>(&mut self, key: &'static str, code: Code, diagnostics: &mut Diagnostics) -> Option<(T, Span)> {
        let (text, span) = self.spanned_text(key, diagnostics)?;
        match text.parse() {
            Ok(value) => Some((value, span)),
            Err(_) => {
                self.tell(Diagnostic::new(code, span).arg("word", text), diagnostics);
                None
            }
        }
    }

    /// A list of values with a notation of their own.
    pub fn all_parsed<T: FromStr>(&mut self, key: &'static str, code: Code, diagnostics: &mut Diagnostics) -> Vec<(T, Span)> {
        let mut values = Vec::new();
        for (text, span) in self.texts(key, diagnostics) {
            match text.parse() {
                Ok(value) => values.push((value, span)),
                Err(_) => self.tell(Diagnostic::new(code, span).arg("word", text), diagnostics),
            }
        }
        values
    }

    /// A day: `2026-01-31` or `31.01.2026.`; a time of day after it is not read.
    pub fn date(&mut self, key: &'static str, diagnostics: &mut Diagnostics) -> Option<Date> {
        let node = self.asked_as(key, |shape| matches!(shape, Shape::Date))?;
        match node.as_text().map(read_date) {
            Some(Ok(date)) => Some(date),
            Some(Err(NoDate::Impossible)) => {
                let text = node.as_text().unwrap_or_default();
                diagnostics.push(Diagnostic::new(Code::ImpossibleDate, node.span).arg("date", text));
                None
            }
            Some(Err(NoDate::Other)) | None => self.wrong(key, "date", node.span, diagnostics),
        }
    }

    /// Tells where nothing stands behind a key that must be there.
    pub fn require(&mut self, key: &'static str, diagnostics: &mut Diagnostics) {
        if self.node(key).is_none() {
            let _: Option<()> = self.missing(key, diagnostics);
        }
    }

    /// Tells that a key is missing that must be there.
    fn missing<T>(&self, key: &'static str, diagnostics: &mut Diagnostics) -> Option<T> {
        debug_assert!(self.form.field(key).is_some_and(|field| field.required), "{} need not have {key}", self.form.name);
        if !self.unreadable {
            diagnostics.push(Diagnostic::new(Code::MissingKey, self.span).arg("key", key));
        }
        None
    }

    /// Tells of every key that the form does not have.
    pub fn finish(self, diagnostics: &mut Diagnostics) {
        let known = || self.form.all().map(|(_, field)| field.key);
        debug_assert!(known().all(|key| self.asked.contains(key)), "{} has keys that nobody reads", self.form.name);
        let free: Vec<&str> = known().filter(|key| !self.has(key)).collect();
        for entry in self.entries.iter().filter(|entry| self.form.field(&entry.key).is_none()) {
            let near = nearest(&entry.key, free.iter().copied());
            self.tell(Diagnostic::new(Code::UnknownKey, entry.key_span).arg("key", &entry.key).hint_nearest(near), diagnostics);
        }
    }

    fn wrong<T>(&self, key: &str, expected: &str, span: Span, diagnostics: &mut Diagnostics) -> Option<T> {
        self.tell(wrong_type(key, expected, span), diagnostics);
        None
    }

    fn tell(&self, diagnostic: Diagnostic, diagnostics: &mut Diagnostics) {
        diagnostics.push(if self.lenient { diagnostic.severity(Severity::Warning) } else { diagnostic });
    }
}

/// Words, perhaps in a notation or one of a few.
const fn is_text(shape: Shape) -> bool {
    matches!(shape, Shape::Text | Shape::Word(_) | Shape::Written(_))
}

/// A list of words.
const fn is_texts(shape: Shape) -> bool {
    matches!(shape, Shape::Texts | Shape::Words(_) | Shape::AllWritten(_) | Shape::Range)
}

fn wrong_type(key: &str, expected: &str, span: Span) -> Diagnostic {
    Diagnostic::new(Code::WrongType, span).arg("key", key).arg("expected", expected)
}

/// Why a text is no day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoDate {
    /// Written as a day, and the calendar has none such (31.02.2026.).
    Impossible,
    /// Not written as a day.
    Other,
}

/// A day as front matter writes it: `2026-01-31`, `31.01.2026`, `31.01.2026.`, perhaps with a time after it.
///
/// # Errors
/// Where the text is not written as a day, or the calendar has no such day.
pub fn read_date(text: &str) -> Result<Date, NoDate> {
    let day = text.trim().split(['T', ' ']).next().unwrap_or_default();
    let numbers = |parts: Vec<&str>| -> Option<Vec<i16>> {
        let fits = |part: &&str| (1..=4).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit());
        if parts.iter().all(fits) { parts.iter().map(|part| part.parse().ok()).collect() } else { None }
    };
    let (year, month, date) = if day.contains('-') {
        match numbers(day.split('-').collect()).as_deref() {
            Some(&[year, month, date]) => (year, month, date),
            _ => return Err(NoDate::Other),
        }
    } else {
        match numbers(day.trim_end_matches('.').split('.').collect()).as_deref() {
            Some(&[date, month, year]) => (year, month, date),
            _ => return Err(NoDate::Other),
        }
    };
    let small = |n: i16| i8::try_from(n).map_err(|_| NoDate::Impossible);
    Date::new(year, small(month)?, small(date)?).map_err(|_| NoDate::Impossible)
}
