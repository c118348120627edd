//! `books:` of `site.yaml` → the printed books as written. What they include is looked for later, when all content is known.

use std::collections::BTreeMap;

use crate::config::Funding;
use crate::config::books::{Engine, Included, Index, PageSize, Pdf, PrintedBook, Standard, WrittenBook};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::model::included;
use crate::parse::site::{self, FUNDING, LANGUAGES, LOGO};
use crate::source::fields::Fields;
use crate::source::form::{Field, Form, Notation, Shape};
use crate::source::yaml::{Entry, Node, Value};
use crate::span::Span;

/// A printed book.
pub static FORM: Form = Form {
    name: "book",
    shared: None,
    fields: &[
        Field::required("id", Shape::Written(Notation::Folder)).like("komentari"),
        Field::new("title", Shape::Text).like("Bāriņtiesu likuma komentāri"),
        Field::new("subtitle", Shape::Text),
        Field::new("authors", Shape::Texts).like("[Autoru kolektīvs]"),
        Field::new("printing", Shape::Text).like("1. izdevums"),
        Field::new("isbn", Shape::Text),
        Field::new("date", Shape::Date).like("2026-03-01"),
        Field::new("language", Shape::Word(&LANGUAGES)),
        Field::new("size", Shape::Word(&PageSize::WORDS)).like("a5"),
        Field::required("include", Shape::AllWritten(Notation::Included)).like("[\"page:par\", btl, \"btl:19..22\", terms]"),
        Field::new("funding", Shape::Mapping(&FUNDING)),
        Field::new("logos", Shape::Mappings(&[&LOGO])),
        Field::new("index", Shape::Words(&Index::WORDS)).like("[cases, legislation, subjects]"),
        Field::new("abbreviations", Shape::Named).like("{BTL: Bāriņtiesu likums}"),
        Field::new("fonts", Shape::Texts).like("[fonti/NotoSerif-Regular.ttf]"),
        Field::new("pdf", Shape::Mapping(&PDF)),
    ],
};

/// How a book becomes PDF.
pub static PDF: Form = Form {
    name: "pdf",
    shared: None,
    fields: &[
        Field::new("engine", Shape::Word(&Engine::WORDS)).like("auto"),
        Field::new("standard", Shape::Word(&Standard::WORDS)).like("ua-1"),
    ],
};

/// The books; one without a name that can be a folder's, or with the name of another, is told of and left out.
pub(super) fn books(fields: &mut Fields<'_>, diagnostics: &mut Diagnostics) -> Vec<WrittenBook> {
    let mut books: Vec<WrittenBook> = Vec::new();
    for mut fields in fields.mappings("books", diagnostics) {
        let id = id(&mut fields, diagnostics);
        let written = book(&mut fields, diagnostics);
        fields.finish(diagnostics);
        let Some((id, span)) = id else { continue };
        if books.iter().any(|before| before.book.id == id) {
            diagnostics.push(Diagnostic::new(Code::DuplicateBook, span).arg("id", id));
        } else {
            books.push(WrittenBook { book: PrintedBook { id, ..written.book }, ..written });
        }
    }
    books
}

fn id(fields: &mut Fields<'_>, diagnostics: &mut Diagnostics) -> Option<(String, Span)> {
    let (id, span) = fields.required_text("id", diagnostics)?;
    let plain = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
    if id.len() <= 64 && !id.starts_with('-') && id.bytes().all(plain) && !is_device(&id) {
        return Some((id, span));
    }
    diagnostics.push(Diagnostic::new(Code::BrokenBookId, span).arg("id", id));
    None
}

/// Whether Windows knows a device of this name, which therefore can't be a folder's or a file's, whatever its ending.
fn is_device(id: &str) -> bool {
    let numbered = |name: &str| matches!(id.strip_prefix(name).map(str::as_bytes), Some([b'1'..=b'9']));
    matches!(id, "con" | "prn" | "aux" | "nul") || numbered("com") || numbered("lpt")
}

fn book(fields: &mut Fields<'_>, diagnostics: &mut Diagnostics) -> WrittenBook {
    let title = fields.text("title", diagnostics).filter(|title| !title.is_empty());
    let language = fields.word("language", diagnostics).and_then(|word: String| site::known_language(word, fields, diagnostics));
    let funding: Option<Funding> = fields.mapping("funding", diagnostics).map(|inner| site::funding(inner, diagnostics));
    let logos = fields.has("logos").then(|| site::logos(fields, diagnostics));
    if logos.is_none() {
        // A debug build insists that every key of the form is asked for.
        let _ = fields.node("logos");
    }
    let (logos, logo_spans) =
        logos.map(|logos| logos.into_iter().unzip()).map_or((None, Vec::new()), |(logos, spans)| (Some(logos), spans));
    let book = PrintedBook {
        id: String::new(),
        title: String::new(),
        subtitle: fields.text("subtitle", diagnostics).filter(|words| !words.is_empty()),
        authors: fields.texts("authors", diagnostics).into_iter().map(|(name, _)| name).collect(),
        printing: fields.text("printing", diagnostics).filter(|words| !words.is_empty()),
        isbn: fields.text("isbn", diagnostics).filter(|words| !words.is_empty()),
        date: fields.date("date", diagnostics),
        language: String::new(),
        size: fields.word("size", diagnostics).unwrap_or_default(),
        include: include(fields, diagnostics),
        funding: None,
        index: site::words("index", &Index::WORDS, &Index::ALL, fields, diagnostics).unwrap_or_else(|| Index::ALL.to_vec()),
        abbreviations: abbreviations(fields, diagnostics),
        fonts: fields.texts("fonts", diagnostics),
        pdf: fields.mapping("pdf", diagnostics).map(|inner| pdf(inner, diagnostics)).unwrap_or_default(),
        span: fields.span(),
        logo_spans,
    };
    WrittenBook { book, title, language, funding, logos }
}

fn include(fields: &mut Fields<'_>, diagnostics: &mut Diagnostics) -> Vec<Included> {
    fields.require("include", diagnostics);
    let empty = |node: &&Node| matches!(&node.value, Value::Sequence(items) if items.is_empty());
    if let Some(node) = fields.node("include").filter(empty) {
        diagnostics.push(Diagnostic::new(Code::EmptyBook, node.span));
    }
    let mut found = Vec::new();
    for (written, span) in fields.texts("include", diagnostics) {
        if written.parse::<included::Included>().is_ok() {
            found.push(Included { written, span });
        } else {
            diagnostics.push(Diagnostic::new(Code::UnknownInclude, span).arg("written", written).arg("kind", "word"));
        }
    }
    found
}

fn abbreviations(fields: &mut Fields<'_>, diagnostics: &mut Diagnostics) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    for Entry { key, value, .. } in fields.entries("abbreviations", diagnostics) {
        match value.as_text().map(str::trim) {
            Some(full) if !full.is_empty() => drop(found.insert(key.trim().to_owned(), full.to_owned())),
            Some(_) | None => diagnostics.push(Diagnostic::new(Code::WrongType, value.span).arg("key", key).arg("expected", "text")),
        }
    }
    found
}

fn pdf(mut fields: Fields<'_>, diagnostics: &mut Diagnostics) -> Pdf {
    let engine = fields.word("engine", diagnostics).unwrap_or_default();
    let standard = fields.word("standard", diagnostics).unwrap_or_default();
    fields.finish(diagnostics);
    Pdf { engine, standard }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Source;
    use crate::span::FileId;

    const HEAD: &str = "title: T\nlanguage: lv\nbase-url: https://example.org/\n";

    fn read(books: &str) -> (Vec<PrintedBook>, Vec<(&'static str, String)>) {
        let text = format!("{HEAD}{books}");
        let source = Source { file: FileId(0), path: "content/site.yaml".to_owned(), text: text.as_str().into() };
        let mut diagnostics = Diagnostics::default();
        let config = site::site(&source, &mut diagnostics).complete();
        let told = diagnostics.into_sorted().into_iter().map(|told| (told.code.as_str(), text[told.span.range()].to_owned())).collect();
        (config.books, told)
    }

    #[test]
    fn a_book_needs_a_name_and_contents_and_the_rest_goes_without_saying() {
        let (books, told) = read("books: [{id: k, include: [btl, terms]}]\n");
        assert_eq!(told, []);
        let [book] = books.as_slice() else { panic!("one book") };
        assert_eq!((book.title.as_str(), book.language.as_str(), book.size), ("T", "lv", PageSize::A4));
        assert_eq!((book.index.as_slice(), book.pdf, book.folder().as_str()), (Index::ALL.as_slice(), Pdf::default(), "print/k/"));
        assert_eq!(book.include.iter().map(|included| included.written.as_str()).collect::<Vec<_>>(), ["btl", "terms"]);
    }

    #[test]
    fn everything_a_book_says_is_taken() {
        let (books, told) = read(
            "funding: {statement: S}\nbooks:\n- {id: a-5, title: B, size: a5, include: btl:17, index: [subjects, cases], date: 2026-03-01,\n   \
             abbreviations: {BTL: Bāriņtiesu likums}, logos: [{file: l.svg, alt: L}], pdf: {engine: typst, standard: a-2a+ua-1}}\n",
        );
        assert_eq!(told, []);
        let [book] = books.as_slice() else { panic!("one book") };
        assert_eq!(book.index, [Index::Cases, Index::Subjects]);
        assert_eq!(book.pdf, Pdf { engine: Engine::Typst, standard: Standard::A2aUa1 });
        assert_eq!(book.abbreviations.get("BTL").map(String::as_str), Some("Bāriņtiesu likums"));
        let funding = book.funding.as_ref().expect("the site's funding");
        assert_eq!((funding.statement.as_str(), funding.logos.len(), book.logo_spans.len()), ("S", 1, 1));
    }

    #[test]
    fn names_of_windows_devices_are_no_folders() {
        let (books, told) =
            read("books:\n- {id: nul, include: [x]}\n- {id: com1, include: [x]}\n- {id: com, include: [x]}\n- {id: lpt0, include: [x]}\n");
        assert_eq!(told, [("broken-book-id", "nul".to_owned()), ("broken-book-id", "com1".to_owned())]);
        assert_eq!(books.iter().map(|book| book.id.as_str()).collect::<Vec<_>>(), ["com", "lpt0"]);
    }

    #[test]
    fn all_mistakes_come_in_one_run_at_their_own_places() {
        let (books, told) = read(
            "books:\n- {id: Mape/1, include: []}\n- {id: a}\n- {id: a, include: [x], size: a6, pdf: {engine: tex}}\n\
             - {id: b, include: [x], inlcude: [y], abbreviations: {A: [b]}}\n",
        );
        let expected = [
            ("broken-book-id", "Mape/1"),
            ("empty-book", "[]"),
            ("missing-key", "{id: a}"),
            ("duplicate-book", "a"),
            ("unknown-word", "a6"),
            ("unknown-word", "tex"),
            ("unknown-key", "inlcude"),
            ("wrong-type", "[b]"),
        ];
        assert_eq!(told, expected.map(|(code, place)| (code, place.to_owned())));
        assert_eq!(books.iter().map(|book| book.id.as_str()).collect::<Vec<_>>(), ["a", "b"]);
    }
}
