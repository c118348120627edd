//! `content/site.yaml` → the settings as written; every mistake in it is told in one run.

use std::collections::{BTreeMap, BTreeSet};

use crate::config::file::File;
use crate::config::{Compression, DateFormat, Funding, Kind, Logo, MenuItem, Rule};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::lang::nearest;
use crate::parse::books;
use crate::source::Source;
use crate::source::fields::Fields;
use crate::source::form::{Field, Form, Notation, Shape};
use crate::source::yaml::{self, Entry, Node};
use crate::span::Span;

/// The languages a site can be in.
pub(super) const LANGUAGES: [&str; 2] = ["lv", "en"];

/// The file.
pub static FORM: Form = Form {
    name: "site",
    shared: None,
    fields: &[
        Field::required("title", Shape::Text).like("Bāriņtiesu likuma komentāri"),
        Field::new("description", Shape::Text),
        Field::new("language", Shape::Word(&LANGUAGES)).like("lv"),
        Field::new("base-url", Shape::Written(Notation::BaseUrl)).like("https://example.org/"),
        Field::new("collections", Shape::Folders(&Kind::WORDS)).like("{likumi: act, komentari: commentary, termini: term}"),
        Field::new("theme", Shape::Text).like("default"),
        Field::new("date-format", Shape::Word(&DateFormat::WORDS)).like("numeric"),
        Field::new("demonstration", Shape::Bool).like("true"),
        Field::new("menu", Shape::Mappings(&[&MENU])),
        Field::new("diagnostics", Shape::Rules(&Rule::WORDS)).like("{citation-slip: error}"),
        Field::new("funding", Shape::Mapping(&FUNDING)),
        Field::new("compress", Shape::Words(&Compression::WORDS)).like("[br, gzip]"),
        Field::new("books", Shape::Mappings(&[&books::FORM])),
    ],
};

/// An entry of the main menu.
pub static MENU: Form = Form {
    name: "menu",
    shared: None,
    fields: &[Field::required("text", Shape::Text).like("Par vietni"), Field::required("link", Shape::Text).like("/par/")],
};

/// Who pays.
pub static FUNDING: Form = Form {
    name: "funding",
    shared: None,
    fields: &[
        Field::new("number", Shape::Text),
        Field::new("title", Shape::Text),
        Field::new("fund", Shape::Text),
        Field::new("statement", Shape::Text),
        Field::new("beneficiary", Shape::Text),
        Field::new("partners", Shape::Texts),
        Field::new("period", Shape::Text),
        Field::new("rate", Shape::Text),
        Field::new("amounts", Shape::Texts),
        Field::new("logos", Shape::Mappings(&[&LOGO])),
    ],
};

/// A logo of the co-funding.
pub static LOGO: Form = Form {
    name: "logo",
    shared: None,
    fields: &[Field::required("file", Shape::Text).like("attels/es-emblema.svg"), Field::required("alt", Shape::Text)],
};

/// The settings that `source` holds.
pub fn site(source: &Source, diagnostics: &mut Diagnostics) -> File {
    let mut told = Diagnostics::default();
    let node = yaml::read(source.file, &source.text, 0, &mut told);
    let broken = told.iter().next().is_some();
    diagnostics.append(told);
    if broken && node.is_none() {
        // What is missing from it can't be known.
        return File::default();
    }
    let whole = Span::new(source.file, 0..0);
    let mut fields = Fields::new(node.as_ref(), &FORM, whole, diagnostics);
    let file = file(&mut fields, diagnostics);
    fields.finish(diagnostics);
    file
}

fn file(fields: &mut Fields<'_>, diagnostics: &mut Diagnostics) -> File {
    File {
        title: fields.required_text("title", diagnostics).map(|(title, _)| title),
        description: fields.text("description", diagnostics),
        language: fields.word("language", diagnostics).and_then(|word: String| known_language(word, fields, diagnostics)),
        base_url: base_url(fields, diagnostics),
        collections: fields.node("collections").is_some().then(|| collections(fields, diagnostics)),
        theme: fields.spanned_text("theme", diagnostics),
        date_format: fields.word("date-format", diagnostics),
        demonstration: fields.bool("demonstration", diagnostics),
        menu: menu(fields, diagnostics),
        diagnostics: rules(fields, diagnostics),
        funding: fields.mapping("funding", diagnostics).map(|inner| funding(inner, diagnostics)),
        compress: compress(fields, diagnostics),
        books: books::books(fields, diagnostics),
    }
}

/// A language is a plain word, so that any word would be read; only these have an interface.
pub(super) fn known_language(word: String, fields: &mut Fields<'_>, diagnostics: &mut Diagnostics) -> Option<String> {
    if LANGUAGES.contains(&word.as_str()) {
        return Some(word);
    }
    let span = fields.node("language").map_or(fields.span(), |node| node.span);
    diagnostics.push(unknown_word("language", &word, &LANGUAGES, span));
    None
}

fn base_url(fields: &mut Fields<'_>, diagnostics: &mut Diagnostics) -> Option<String> {
    let Some((url, span)) = fields.spanned_text("base-url", diagnostics) else {
        if !fields.has("base-url") && !fields.is_unreadable() {
            diagnostics.push(Diagnostic::new(Code::NoBaseUrl, fields.span()));
        }
        return None;
    };
    if is_base_url(&url) {
        return Some(url);
    }
    diagnostics.push(Diagnostic::new(Code::BrokenBaseUrl, span).arg("url", url));
    None
}

/// Whether pages can be published at this address: `http(s)://host/path`, no query, nothing that would need escaping.
#[must_use]
pub fn is_base_url(url: &str) -> bool {
    let rest = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"));
    let odd = |letter: char| letter.is_whitespace() || letter.is_control() || matches!(letter, '"' | '<' | '>' | '\\' | '?' | '#');
    rest.is_some_and(|rest| !rest.is_empty() && !rest.starts_with('/') && !rest.contains(odd))
}

fn collections(fields: &mut Fields<'_>, diagnostics: &mut Diagnostics) -> BTreeMap<String, Kind> {
    let mut collections = BTreeMap::new();
    for Entry { key, key_span, value } in fields.entries("collections", diagnostics) {
        let folder = key.trim_matches('/');
        if folder.is_empty() || folder.contains('/') || folder.starts_with('.') {
            diagnostics.push(Diagnostic::new(Code::BrokenFolder, *key_span).arg("folder", key));
        } else if let Some(kind) = word(folder, value, &Kind::WORDS, diagnostics) {
            collections.insert(folder.to_owned(), kind);
        }
    }
    collections
}

fn rules(fields: &mut Fields<'_>, diagnostics: &mut Diagnostics) -> BTreeMap<Code, Rule> {
    let mut rules = BTreeMap::new();
    for Entry { key, key_span, value } in fields.entries("diagnostics", diagnostics) {
        let rule = word(key, value, &Rule::WORDS, diagnostics);
        match Code::from_name(key) {
            Some(code) => rules.extend(rule.map(|rule| (code, rule))),
            None => {
                let near = nearest(key, Code::ALL.iter().map(|code| code.as_str()));
                diagnostics.push(Diagnostic::new(Code::UnknownRule, *key_span).arg("rule", key).hint_nearest(near));
            }
        }
    }
    rules
}

fn menu(fields: &mut Fields<'_>, diagnostics: &mut Diagnostics) -> Vec<MenuItem> {
    let mut menu = Vec::new();
    for mut item in fields.mappings("menu", diagnostics) {
        let text = item.required_text("text", diagnostics);
        let link = item.required_text("link", diagnostics);
        item.finish(diagnostics);
        if let (Some((text, _)), Some((link, _))) = (text, link) {
            menu.push(MenuItem { text, link });
        }
    }
    menu
}

/// `compress: [br, gzip]`; `true` is both.
fn compress(fields: &mut Fields<'_>, diagnostics: &mut Diagnostics) -> Vec<Compression> {
    let all = [Compression::Br, Compression::Gzip];
    words("compress", &Compression::WORDS, &all, fields, diagnostics).unwrap_or_default()
}

/// Any of a few words in a list, each once and in their own order; `true` is all, `false` none. `None` where nothing is said.
pub(super) fn words<T: Copy>(
    key: &'static str,
    words: &[&str],
    all: &[T],
    fields: &mut Fields<'_>,
    diagnostics: &mut Diagnostics,
) -> Option<Vec<T>> {
    match fields.node(key)?.as_text() {
        Some("true") => return Some(all.to_vec()),
        Some("false") => return Some(Vec::new()),
        Some(_) | None => {}
    }
    let mut found = BTreeSet::new();
    for (text, span) in fields.texts(key, diagnostics) {
        match words.iter().position(|word| *word == text) {
            Some(place) => drop(found.insert(place)),
            None => diagnostics.push(unknown_word(key, &text, words, span)),
        }
    }
    Some(found.into_iter().filter_map(|place| all.get(place)).copied().collect())
}

pub(super) fn funding(mut fields: Fields<'_>, diagnostics: &mut Diagnostics) -> Funding {
    let mut text = |key, diagnostics: &mut Diagnostics| fields.text(key, diagnostics).unwrap_or_default();
    let number = text("number", diagnostics);
    let title = text("title", diagnostics);
    let fund = text("fund", diagnostics);
    let statement = text("statement", diagnostics);
    let beneficiary = text("beneficiary", diagnostics);
    let period = text("period", diagnostics);
    let rate = text("rate", diagnostics);
    let mut texts = |key, diagnostics: &mut Diagnostics| fields.texts(key, diagnostics).into_iter().map(|(text, _)| text).collect();
    let partners = texts("partners", diagnostics);
    let amounts = texts("amounts", diagnostics);
    let logos = logos(&mut fields, diagnostics).into_iter().map(|(logo, _)| logo).collect();
    fields.finish(diagnostics);
    Funding { number, title, fund, statement, beneficiary, partners, period, rate, amounts, logos }
}

/// Logos, each with the place of its file's name.
pub(super) fn logos(fields: &mut Fields<'_>, diagnostics: &mut Diagnostics) -> Vec<(Logo, Span)> {
    let mut logos = Vec::new();
    for mut logo in fields.mappings("logos", diagnostics) {
        let file = logo.required_text("file", diagnostics);
        let alt = logo.required_text("alt", diagnostics);
        logo.finish(diagnostics);
        if let (Some((file, span)), Some((alt, _))) = (file, alt) {
            logos.push((Logo { file, alt }, span));
        }
    }
    logos
}

/// One word of a few behind a key that is the author's own.
fn word<T: serde::de::DeserializeOwned>(key: &str, value: &Node, words: &[&str], diagnostics: &mut Diagnostics) -> Option<T> {
    let text = value.as_text().unwrap_or_default();
    let read = if words.contains(&text) { value.deserialize() } else { None };
    if read.is_none() {
        diagnostics.push(unknown_word(key, text, words, value.span));
    }
    read
}

fn unknown_word(key: &str, word: &str, words: &[&str], span: Span) -> Diagnostic {
    let unknown = Diagnostic::new(Code::UnknownWord, span).arg("key", key).arg("word", word).arg("known", words.join(", "));
    unknown.hint_nearest(nearest(word, words.iter().copied()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::Config;
    use crate::span::FileId;

    fn read(text: &str) -> (Config, Vec<(&'static str, String)>) {
        let source = Source { file: FileId(0), path: "content/site.yaml".to_owned(), text: text.into() };
        let mut diagnostics = Diagnostics::default();
        let config = site(&source, &mut diagnostics).complete();
        let told = diagnostics.into_sorted().into_iter().map(|told| (told.code.as_str(), text[told.span.range()].to_owned())).collect();
        (config, told)
    }

    #[test]
    fn the_least_site_is_complete() {
        let (config, told) = read("title: T\nlanguage: lv\nbase-url: https://example.org/x\ncollections: {likumi: act}\n");
        assert_eq!(told, []);
        assert_eq!(
            (config.base_url.as_str(), config.kind_of("likumi"), config.kind_of("par")),
            ("https://example.org/x/", Kind::Act, Kind::Page)
        );
    }

    #[test]
    fn all_mistakes_come_in_one_run_at_their_own_places() {
        let (_, told) = read(
            "titel: T\nlanguage: de\nbase-url: example.org\ncollections: {a: commentry, b/c: act}\ndate-format: [x]\nmenu: x\n\
             diagnostics: {unknown-kee: off, unknown-key: no-way}\ndemonstration: maybe\n",
        );
        let expected = [
            ("missing-key", ""),
            ("unknown-key", "titel"),
            ("unknown-word", "de"),
            ("broken-base-url", "example.org"),
            ("unknown-word", "commentry"),
            ("broken-folder", "b/c"),
            ("wrong-type", "[x]"),
            ("wrong-type", "x"),
            ("unknown-rule", "unknown-kee"),
            ("unknown-word", "no-way"),
            ("wrong-type", "maybe"),
        ];
        assert_eq!(told, expected.map(|(code, place)| (code, place.to_owned())));
    }

    #[test]
    fn broken_yaml_is_told_once_and_the_usual_folders_are_taken() {
        let (config, told) = read("title: T\nmenu: [\n");
        assert_eq!(told.iter().map(|(code, _)| *code).collect::<Vec<_>>(), ["broken-yaml"]);
        assert_eq!(config.kind_of("komentari"), Kind::Commentary);
    }
}
