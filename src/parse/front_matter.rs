//! Front matter: where it stands in a file, and the keys every kind of page has in common.

use crate::diagnostic::{Code, Diagnostic, Diagnostics, Severity};
use crate::model::label::Label;
use crate::model::page::{Common, Status};
use crate::parse::markdown;
use crate::source::Source;
use crate::source::fields::Fields;
use crate::source::form::{Field, Form, Notation, Shape};
use crate::source::yaml::{self, Node};
use crate::span::Span;

/// The words of a status, as they are suggested.
pub const STATUS_WORDS: [&str; 6] = ["melnraksts", "recenzēts", "apstiprināts", "draft", "reviewed", "approved"];

/// The keys every written page has.
pub static COMMON: Form = Form {
    name: "common",
    shared: None,
    fields: &[
        Field::new("title", Shape::Text),
        Field::new("description", Shape::Text),
        Field::new("status", Shape::Word(&STATUS_WORDS)).like("recenzēts"),
        Field::new("authors", Shape::Texts).like("[autoru-kolektivs]"),
        Field::new("reviewer", Shape::Text).like("darba-grupa"),
        Field::new("updated", Shape::Date).like("2026-02-10"),
        Field::new("draft", Shape::Bool).like("true"),
        Field::new("language", Shape::Written(Notation::Language)).like("en"),
        Field::new("aliases", Shape::AllWritten(Notation::Alias)).like("[/veca/lapa/]"),
        Field::new("order", Shape::Integer).like("10"),
        Field::new("index", Shape::Texts).like("[\"aizbildnis, iecelšana\"]"),
    ],
};

/// The front matter of a file, taken apart from the text after it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FrontMatter {
    /// Its keys and values; `None` where there is none or it cannot be read.
    pub node: Option<Node>,
    /// Its opening fence, to point at; the first byte of the file where there is none.
    pub span: Span,
    /// Where the text begins.
    pub body: usize,
    /// A plain page: what is odd is a warning.
    pub lenient: bool,
    /// It stands there and cannot be read, which has been told.
    pub unreadable: bool,
}

impl FrontMatter {
    /// The keys, to be taken one by one as `form` has them.
    pub fn fields(&self, form: &'static Form, diagnostics: &mut Diagnostics) -> Fields<'_> {
        let fields = Fields::new(self.node.as_ref(), form, self.span, diagnostics);
        let fields = if self.lenient { fields.lenient() } else { fields };
        if self.unreadable { fields.unreadable() } else { fields }
    }
}

/// Finds and reads the front matter of a file.
pub fn front_matter(source: &Source, lenient: bool, diagnostics: &mut Diagnostics) -> FrontMatter {
    let text: &str = &source.text;
    let none = FrontMatter { node: None, span: Span::new(source.file, 0..0), body: 0, lenient, unreadable: false };
    if let Some((_, end)) = fenced(text, "+++", &["+++"]) {
        let span = Span::new(source.file, 0..3);
        diagnostics.push(Diagnostic::new(Code::ForeignFrontMatter, span));
        return FrontMatter { body: end, span, ..none };
    }
    match fenced(text, "---", &["---", "..."]) {
        Some((inner, _)) if lenient && !looks_like_keys(inner) => none,
        Some((inner, end)) => {
            let offset = text.find('\n').map_or(0, |newline| newline + 1);
            let mut told = Diagnostics::default();
            let node = yaml::read(source.file, inner, offset, &mut told);
            let unreadable = node.is_none() && told.iter().next().is_some();
            diagnostics.append(told);
            FrontMatter { node, span: Span::new(source.file, 0..3), body: end, lenient, unreadable }
        }
        None => {
            if text.strip_prefix("---\n").is_some_and(looks_like_keys) {
                diagnostics.push(Diagnostic::new(Code::UnclosedFrontMatter, Span::new(source.file, 0..3)));
                return FrontMatter { unreadable: true, ..none };
            }
            none
        }
    }
}

/// What stands between a first line `open` and the next line that closes it, and where the line after begins.
fn fenced<'t>(text: &'t str, open: &str, close: &[&str]) -> Option<(&'t str, usize)> {
    let mut lines = text.split_inclusive('\n');
    let first = lines.next().filter(|line| line.trim_end() == open)?;
    let mut at = first.len();
    for line in lines {
        if close.contains(&line.trim_end()) {
            return text.get(first.len()..at).map(|inner| (inner, at + line.len()));
        }
        at += line.len();
    }
    None
}

/// Whether a text begins like keys and values: a word and a colon. What else stands between two lines `---` is prose, or nothing.
fn looks_like_keys(text: &str) -> bool {
    let first = text.lines().map(str::trim).find(|line| !line.is_empty() && !line.starts_with('#'));
    first.is_none_or(|line| {
        let key = line.split(':').next().unwrap_or_default().trim_matches(['"', '\'']);
        line.contains(':') && !key.is_empty() && key.len() <= 60 && key.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '_'))
    })
}

/// The keys every written page has. The title is whatever the front matter gives; [`crate::parse::title`] finds it elsewhere.
pub fn common(fields: &mut Fields<'_>, diagnostics: &mut Diagnostics) -> Common {
    let authors = fields.texts("authors", diagnostics);
    let reviewer = fields.spanned_text("reviewer", diagnostics);
    let named = authors.iter().chain(&reviewer).cloned().collect();
    Common {
        title: fields.text("title", diagnostics).unwrap_or_default(),
        description: fields.text("description", diagnostics),
        status: fields.word::<Status>("status", diagnostics).unwrap_or_default(),
        authors: authors.into_iter().map(|(id, _)| id).collect(),
        reviewer: reviewer.map(|(id, _)| id),
        updated: fields.date("updated", diagnostics),
        draft: fields.bool("draft", diagnostics).unwrap_or_default(),
        language: language(fields, diagnostics),
        aliases: aliases(fields, diagnostics),
        order: fields.integer("order", diagnostics),
        index: fields.texts("index", diagnostics),
        front_matter: fields.span(),
        named,
        anchor: None,
    }
}

fn language(fields: &mut Fields<'_>, diagnostics: &mut Diagnostics) -> Option<String> {
    let (language, span) = fields.spanned_text("language", diagnostics)?;
    if markdown::is_language(&language) {
        return Some(language);
    }
    let unknown = Diagnostic::new(Code::UnknownWord, span).arg("key", "language").arg("word", &language).arg("known", "lv, en");
    diagnostics.push(if fields.is_lenient() { unknown.severity(Severity::Warning) } else { unknown });
    None
}

/// Former addresses: within the site, so that they never leave its folder.
fn aliases(fields: &mut Fields<'_>, diagnostics: &mut Diagnostics) -> Vec<(String, Span)> {
    let mut aliases = Vec::new();
    for (alias, span) in fields.texts("aliases", diagnostics) {
        let path = alias.trim_matches('/');
        let fine = |part: &str| !part.is_empty() && part != "." && part != ".." && !part.contains(['\\', ':', '\0']);
        if !path.is_empty() && path.split('/').all(fine) {
            aliases.push((alias, span));
        } else {
            diagnostics.push(Diagnostic::new(Code::BrokenAlias, span).arg("alias", alias));
        }
    }
    aliases
}

/// Labels of units, terms and the rest, each with its place.
pub fn labels(key: &'static str, fields: &mut Fields<'_>, diagnostics: &mut Diagnostics) -> Vec<(Label, Span)> {
    fields.all_parsed(key, Code::BrokenLabel, diagnostics)
}
