//! What a book's PDF must hold, as its HTML says: so that the writer of a PDF is never asked about its own work.

mod texts;

use std::collections::{BTreeMap, BTreeSet};

use scraper::{ElementRef, Html, Node, Selector};

use crate::pdf::letters::{letters, spaced};
pub use crate::pdf::wanted::texts::Text;

/// What a book's PDF must hold.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wanted {
    /// The title of the document.
    pub title: String,
    /// Its language: `lv`.
    pub language: String,
    /// The headings h1 and h2, in order.
    pub headings: Vec<Heading>,
    /// What the rows of the contents lead to: ids, in order.
    pub rows: Vec<String>,
    /// The notes, in order.
    pub notes: Vec<Note>,
    /// Ids that links within the book lead to.
    pub targets: BTreeSet<String>,
    /// The running text, in order.
    pub texts: Vec<Text>,
    /// The words of its pictures, in order, for those who do not see them; without those that have none and so only decorate.
    pub pictures: Vec<String>,
}

/// A heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heading {
    /// 1 or 2.
    pub level: usize,
    /// Its words, without numbers of notes.
    pub words: String,
    /// The words that stand for its pictures, which an outline may tell too.
    pub pictures: Vec<String>,
    /// Whether it stands before the contents, where an outline may leave it out.
    pub optional: bool,
    /// Whether a row of the contents leads to it.
    pub listed: bool,
}

/// A note at the foot or at the end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// Its id.
    pub id: String,
    /// The letters it begins with: at most [`Note::SHOWN`].
    pub head: String,
    /// The letters it ends with.
    pub tail: String,
    /// The letters before its call: at most [`Note::BEFORE`].
    pub before: String,
}

impl Note {
    /// How many letters of a note are looked for at either end: enough to tell notes apart, few enough to stand in a line or two.
    pub const SHOWN: usize = 36;
    /// How many letters before its call are looked for: they stand in one line, but for a call at its very beginning.
    pub const BEFORE: usize = 12;
}

/// Reads a book's `index.html`.
#[must_use]
pub fn wanted(html: &str) -> Wanted {
    let page = Html::parse_document(html);
    let first = |query: &str| selector(query).and_then(|query| page.select(&query).next());
    let rows: Vec<String> = all(&page, "nav[role=doc-toc] a.pg[data-to]").filter_map(|row| within(row.attr("data-to")?)).collect();
    Wanted {
        title: first("title").map(|title| spaced(&title.text().collect::<String>())).unwrap_or_default(),
        language: page.root_element().attr("lang").unwrap_or_default().to_owned(),
        headings: headings(&page, &rows),
        rows,
        notes: notes(&page),
        targets: all(&page, "a[href^='#']").filter_map(|link| within(link.attr("href")?)).collect(),
        texts: texts::texts(&page),
        pictures: all(&page, "img[alt]").filter_map(|it| it.attr("alt")).filter(|alt| !letters(alt).is_empty()).map(spaced).collect(),
    }
}

/// The ids of the notes in a book's `notes.html` that do not float: those with lists or tables stand behind their text there too.
#[must_use]
pub fn behind(html: &str) -> BTreeSet<String> {
    let page = Html::parse_document(html);
    all(&page, "[role=doc-endnotes] [id^='fn-']").filter_map(|note| note.attr("id").map(str::to_owned)).collect()
}

fn selector(query: &str) -> Option<Selector> {
    Selector::parse(query).ok()
}

fn all<'a>(page: &'a Html, query: &str) -> impl Iterator<Item = ElementRef<'a>> + use<'a> {
    let found: Vec<ElementRef<'a>> = selector(query).map(|query| page.select(&query).collect()).unwrap_or_default();
    found.into_iter()
}

/// The id a link within a page leads to.
fn within(href: &str) -> Option<String> {
    let id = percent_encoding::percent_decode_str(href.strip_prefix('#')?).decode_utf8().ok()?;
    Some(id.into_owned()).filter(|id| !id.is_empty())
}

fn headings(page: &Html, rows: &[String]) -> Vec<Heading> {
    let mut optional = all(page, "nav[role=doc-toc]").next().is_some();
    let mut found = Vec::new();
    for element in all(page, "h1, h2, nav[role=doc-toc]") {
        let level = match element.value().name() {
            "h1" => 1,
            "h2" => 2,
            _ => {
                optional = false;
                continue;
            }
        };
        let words = spaced(&pieces(element, "doc-noteref").concat());
        // One of a picture alone, say: no engine has anything to put into an outline.
        if words.is_empty() {
            continue;
        }
        // The heading of the contents is met behind their beginning; an outline may leave it out all the same.
        let optional = optional || element.ancestors().filter_map(ElementRef::wrap).any(|above| above.attr("role") == Some("doc-toc"));
        let listed = element.attr("id").is_some_and(|id| rows.iter().any(|row| row == id));
        let pictures = element.descendants().filter_map(ElementRef::wrap).filter(|below| below.value().name() == "img");
        let pictures = pictures.filter_map(|picture| picture.attr("alt")).map(str::to_owned).collect();
        found.push(Heading { level, words, pictures, optional, listed });
    }
    found
}

/// Note → the letters before its first call.
fn calls(page: &Html) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    for call in all(page, "a[role=doc-noteref][href^='#']") {
        let Some(id) = call.attr("href").and_then(within) else { continue };
        let mut before = String::new();
        let mut node = *call;
        // Backwards through what stands before the call, up to its paragraph.
        while before.chars().count() < Note::BEFORE {
            for sibling in node.prev_siblings() {
                let text = match ElementRef::wrap(sibling) {
                    Some(element) => pieces(element, "doc-noteref").concat(),
                    None => sibling.value().as_text().map(|text| text.to_string()).unwrap_or_default(),
                };
                let role = ElementRef::wrap(sibling).and_then(|element| element.attr("role"));
                before = if role == Some("doc-noteref") { before } else { letters(&text) + &before };
            }
            let Some(above) = node.parent().filter(|above| ElementRef::wrap(*above).is_some_and(|above| is_inline(above.value().name())))
            else {
                break;
            };
            node = above;
        }
        let skip = before.chars().count().saturating_sub(Note::BEFORE);
        found.entry(id).or_insert_with(|| before.chars().skip(skip).collect());
    }
    found
}

/// Whether an element stands within a line.
fn is_inline(name: &str) -> bool {
    matches!(
        name,
        "a" | "abbr" | "b" | "cite" | "code" | "del" | "em" | "i" | "ins" | "q" | "s" | "small" | "span" | "strong" | "sub" | "sup"
    )
}

fn notes(page: &Html) -> Vec<Note> {
    let mut calls = calls(page);
    let mut seen = BTreeMap::new();
    let mut found = Vec::new();
    for element in all(page, "[id^='fn-']") {
        let Some(id) = element.attr("id") else { continue };
        let pieces: Vec<String> =
            pieces(element, "doc-backlink").iter().map(|piece| letters(piece)).filter(|piece| !piece.is_empty()).collect();
        let (Some(first), Some(last)) = (pieces.first(), pieces.last()) else { continue };
        if seen.insert(id.to_owned(), ()).is_none() {
            let skip = last.chars().count().saturating_sub(Note::SHOWN);
            let (head, tail) = (first.chars().take(Note::SHOWN).collect(), last.chars().skip(skip).collect());
            let before = calls.remove(id).unwrap_or_default();
            found.push(Note { id: id.to_owned(), head, tail, before });
        }
    }
    found
}

/// The text of an element but for what has a role, cut between its paragraphs and behind every link that leads outside, since print puts
/// its address there.
fn pieces(element: ElementRef<'_>, without: &str) -> Vec<String> {
    let mut pieces = vec![String::new()];
    gather(element, without, &mut pieces);
    pieces
}

fn gather(element: ElementRef<'_>, without: &str, pieces: &mut Vec<String>) {
    for child in element.children() {
        match child.value() {
            Node::Text(text) => pieces.last_mut().into_iter().for_each(|piece| piece.push_str(text)),
            Node::Element(_) => {
                let Some(below) = ElementRef::wrap(child).filter(|below| below.attr("role") != Some(without)) else { continue };
                let name = below.value().name();
                // A page may end between two paragraphs.
                if !is_inline(name) {
                    pieces.push(String::new());
                }
                gather(below, without, pieces);
                if !is_inline(name) || (name == "a" && below.attr("href").is_some_and(|href| !href.starts_with('#'))) {
                    pieces.push(String::new());
                }
            }
            Node::Document | Node::Fragment | Node::Doctype(_) | Node::Comment(_) | Node::ProcessingInstruction(_) => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const BOOK: &str = "<!doctype html><html lang=lv><title>Likuma  komentāri</title><h1>Grāmata</h1>\
        <nav role=doc-toc><h1>Saturs</h1><a href=#btl-17>17. pants</a><a class=pg href=#btl-17 data-to=#btl-17></a></nav>\
        <h1>I nodaļa</h1><h2 id=btl-17>17.\u{a0}pants<a role=doc-noteref href=#fn-btl-17-1>1</a></h2>\
        <p id=fn-btl-17-1>Sk. <a href=https://example.org>avotu</a>, 5. lpp. <a role=doc-backlink href=#fnref-btl-17-1>↩</a></p>";

    #[test]
    fn a_heading_without_words_is_not_looked_for_in_the_outline() {
        let headings = wanted("<h1>A</h1><h2></h2><h2><img alt=B></h2><h2>C</h2>").headings;
        assert_eq!(headings.iter().map(|heading| heading.words.as_str()).collect::<Vec<_>>(), ["A", "C"]);
    }

    #[test]
    fn what_stands_in_a_list_of_notes_does_not_float() {
        let html = "<p>A<span class=fn id=fn-a-1>B</span></p><section role=doc-endnotes><ol><li id=fn-a-2><ol><li>C</ol></ol></section>";
        assert_eq!(behind(html), BTreeSet::from(["fn-a-2".to_owned()]));
    }

    #[test]
    fn a_note_of_paragraphs_is_known_by_the_beginning_of_the_first_and_the_end_of_the_last() {
        let notes = wanted("<ol><li id=fn-a-1><p>Ar <em>sarakstu</em>:</p><ul><li>viens<li>divi</ul></ol>").notes;
        assert_eq!((notes[0].head.as_str(), notes[0].tail.as_str()), ("arsarakstu", "divi"));
    }

    #[test]
    fn a_book_says_what_its_pdf_must_hold() {
        let wanted = wanted(BOOK);
        assert_eq!((wanted.title.as_str(), wanted.language.as_str()), ("Likuma komentāri", "lv"));
        let headings: Vec<(usize, &str, bool)> = wanted.headings.iter().map(|h| (h.level, h.words.as_str(), h.optional)).collect();
        assert_eq!(headings, [(1, "Grāmata", true), (1, "Saturs", true), (1, "I nodaļa", false), (2, "17. pants", false)]);
        assert_eq!(wanted.rows, ["btl-17"]);
        let note = Note { id: "fn-btl-17-1".into(), head: "skavotu".into(), tail: "5lpp".into(), before: "17pants".into() };
        assert_eq!(wanted.notes, [note]);
        assert!(wanted.targets.contains("fn-btl-17-1"));
        assert_eq!(super::wanted("<img alt='Divi  vārdi'><p><img alt=''></p>").pictures, ["Divi vārdi"]);
    }
}
