//! The running text of a book, cut where a PDF may put something else between: for the proof that nothing of it was dropped.

use std::mem;

use scraper::{ElementRef, Html, Node};

use crate::pdf::letters::letters;
use crate::pdf::wanted::is_inline;

/// A piece of text that stands in one run: a paragraph, a heading, a cell of a table, what is between two calls of notes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text {
    /// The id of the nearest element it stands in or behind; empty before the first.
    pub place: String,
    /// Its words as they are written, for people.
    pub words: String,
    /// Its letters, for comparing.
    pub letters: String,
}

/// All text of a book's body, in order, but for notes, which are counted on their own, and page numbers, which an engine fills in.
pub(super) fn texts(page: &Html) -> Vec<Text> {
    let mut gathering = Gathering::default();
    gathering.below(page.root_element());
    gathering.cut();
    gathering.found
}

#[derive(Default)]
struct Gathering {
    found: Vec<Text>,
    place: String,
    open: String,
}

impl Gathering {
    fn below(&mut self, element: ElementRef<'_>) {
        for child in element.children() {
            match child.value() {
                Node::Text(text) => self.open.push_str(text),
                Node::Element(_) => ElementRef::wrap(child).into_iter().for_each(|below| self.element(below)),
                Node::Document | Node::Fragment | Node::Doctype(_) | Node::Comment(_) | Node::ProcessingInstruction(_) => {}
            }
        }
    }

    fn element(&mut self, element: ElementRef<'_>) {
        if let Some(id) = element.attr("id").filter(|_| !is_note(element)) {
            self.cut();
            id.clone_into(&mut self.place);
        }
        if is_left_out(element) {
            self.cut();
            return;
        }
        let apart = !is_inline(element.value().name()) || has_class(element, "no");
        if apart {
            self.cut();
        }
        self.below(element);
        // Print puts the address of a link that leads outside behind it.
        let outside = element.value().name() == "a" && element.attr("href").is_some_and(|href| !href.starts_with('#'));
        if apart || outside {
            self.cut();
        }
    }

    fn cut(&mut self) {
        let words = mem::take(&mut self.open);
        let letters = letters(&words);
        if !letters.is_empty() {
            let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
            self.found.push(Text { place: self.place.clone(), words, letters });
        }
    }
}

fn has_class(element: ElementRef<'_>, class: &str) -> bool {
    element.value().classes().any(|name| name == class)
}

fn is_note(element: ElementRef<'_>) -> bool {
    element.attr("id").is_some_and(|id| id.starts_with("fn-"))
}

fn is_left_out(element: ElementRef<'_>) -> bool {
    matches!(element.value().name(), "head" | "script" | "style" | "template")
        || matches!(element.attr("role"), Some("doc-noteref" | "doc-backlink" | "doc-endnotes"))
        || has_class(element, "pg")
        // A sign of its own in each engine, not text.
        || has_class(element, "tick")
        || is_note(element)
        || is_repeated(element)
}

/// What the pieces of a wide table repeat, which engines cut at other columns: the caption and the first cell of each row.
fn is_repeated(element: ElementRef<'_>) -> bool {
    let name = element.value().name();
    let repeated =
        name == "caption" || (matches!(name, "th" | "td") && element.prev_siblings().filter_map(ElementRef::wrap).next().is_none());
    repeated && element.ancestors().filter_map(ElementRef::wrap).any(|above| has_class(above, "continued"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_pieces_of_a_table_repeat_is_looked_for_once() {
        let row = "<tr><td>a</td><td>b</td></tr>";
        let page =
            format!("<table><caption>T</caption>{row}</table><table class=continued><caption>T (turpinājums)</caption>{row}</table>");
        let words: Vec<String> = texts(&Html::parse_document(&page)).into_iter().map(|text| text.words).collect();
        assert_eq!(words, ["T", "a", "b", "b"]);
    }

    #[test]
    fn text_is_cut_where_something_else_may_stand_between() {
        let page = Html::parse_document(
            "<title>Nē</title><h2 id=a>17. <b>pants</b></h2><p id=b><span class=no>1 </span>Sk. <a href=https://e.org>avotu</a> un\n\
             citu<a role=doc-noteref href=#fn-1>1</a>, te.</p><table><tr><td>x<td>y</table><p id=fn-1>Piezīme</p>\
             <section role=doc-endnotes><p>Piezīmes</p></section><a class=pg href=#a>7</a>",
        );
        let found = texts(&page);
        let words: Vec<(&str, &str)> = found.iter().map(|text| (text.place.as_str(), text.words.as_str())).collect();
        let of_b = ["1", "Sk. avotu", "un citu", ", te.", "x", "y"];
        assert_eq!(words, [("a", "17. pants")].into_iter().chain(of_b.map(|text| ("b", text))).collect::<Vec<_>>());
        assert_eq!(found[1].letters, "1");
        assert_eq!(found[4].letters, "te");
    }
}
