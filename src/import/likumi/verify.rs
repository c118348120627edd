//! Nothing of a page may be lost: its words, its headings and the count of its articles are compared with the result.

use std::collections::BTreeMap;

use ego_tree::NodeRef;
use scraper::Node;

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::import::draft::Draft;
use crate::import::likumi::flow::is_dropped;
use crate::import::likumi::page::PageInfo;
use crate::import::likumi::place;
use crate::import::place::parsed;
use crate::model::act::{Edition, Unit};
use crate::model::label::Step;

/// Tells of words and headings that the result lacks, and of articles that were counted otherwise.
pub(crate) fn nothing_lost(
    name: &str,
    body: NodeRef<'_, Node>,
    info: &PageInfo,
    draft: &Draft,
    markdown: &str,
    diagnostics: &mut Diagnostics,
) {
    let joined = draft.joined;
    let lost = lost_words(&body_words(body), &[markdown, &info.title, &draft.joints]);
    if let Some(first) = lost.first() {
        diagnostics.push(Diagnostic::new(Code::ImportWordsLost, place()).arg("name", name).count("count", lost.len()).arg("word", first));
    }
    let edition = parsed(markdown);
    let found = counted(&edition);
    if let Some(listed) = info.listed.filter(|listed| *listed != found && *listed + joined != found) {
        let told = Diagnostic::new(Code::ImportCountDiffers, place()).arg("name", name);
        diagnostics.push(told.count("listed", listed).count("found", found));
    }
    for heading in headings(body) {
        if !edition.articles().any(|(number, _)| number.to_string() == heading) {
            diagnostics.push(Diagnostic::new(Code::ImportHeadingLost, place()).arg("name", name).arg("heading", heading));
        }
    }
}

/// Articles, or the outermost points of a regulation.
fn counted(edition: &Edition) -> usize {
    let articles = edition.articles().count();
    if articles > 0 { articles } else { points(&edition.units) }
}

fn points(units: &[Unit]) -> usize {
    units
        .iter()
        .map(|unit| match unit.step {
            Step::Point(_) => 1,
            Step::Part(_) | Step::Title(_) | Step::Chapter(_) | Step::Subchapter(_) | Step::Section(_) => points(&unit.children),
            Step::Annex(_) | Step::Transitional | Step::Article(_) | Step::Paragraph(_) | Step::Subpoint(_) => 0,
            Step::Indent(_) | Step::Sentence(_) | Step::Heading | Step::Intro | Step::WrapUp | Step::Note => 0,
        })
        .sum()
}

/// The numbers of the bold headings "N. pants" in the page, in the notation of labels.
fn headings(body: NodeRef<'_, Node>) -> Vec<String> {
    let bold = body.descendants().filter(|node| matches!(node.value(), Node::Element(e) if e.name() == "b" || e.name() == "strong"));
    let read = |node| crate::parse::act::heading::read(crate::import::likumi::page::words(node).trim());
    let raised = |node: &NodeRef<'_, Node>| node.descendants().any(|n| matches!(n.value(), Node::Element(e) if e.name() == "sup"));
    // Words of the page have no superscripts; those headings are covered by the count.
    bold.filter(|node| !raised(node))
        .filter_map(|node| match read(node) {
            crate::parse::act::heading::Heading { kind: crate::parse::act::heading::HeadingKind::Article(number), designation, .. } => {
                designation.ends_with("pants").then(|| number.to_string())
            }
            _ => None,
        })
        .collect()
}

/// The words of the page's text, without what likumi.lv adds.
pub(crate) fn body_words(body: NodeRef<'_, Node>) -> String {
    let mut out = String::new();
    // Nothing in place of a node: the end of a block, where words end too.
    let mut todo: Vec<Option<NodeRef<'_, Node>>> = vec![Some(body)];
    while let Some(next) = todo.pop() {
        let Some(node) = next else {
            out.push(' ');
            continue;
        };
        match node.value() {
            Node::Text(text) => out.push_str(text),
            Node::Element(element) if is_dropped(element) || is_contents_title(node) => {}
            // A raised digit is a word of its own, in the result too.
            Node::Element(element) if matches!(element.name(), "sup" | "sub") => {
                out.push_str(&format!(" {} ", crate::import::likumi::page::words(node)));
            }
            Node::Element(element) => {
                if !matches!(element.name(), "b" | "i" | "a" | "span" | "font" | "u" | "em" | "strong") {
                    out.push(' ');
                    todo.push(None);
                }
                todo.extend(node.children().rev().map(Some));
            }
            Node::Document | Node::Fragment => todo.extend(node.children().rev().map(Some)),
            Node::Doctype(_) | Node::Comment(_) | Node::ProcessingInstruction(_) => {}
        }
    }
    out
}

fn is_contents_title(node: NodeRef<'_, Node>) -> bool {
    matches!(node.value(), Node::Element(e) if e.classes().any(|class| class == "title"))
}

/// The words of `page` that `results` lack, in their order.
pub(crate) fn lost_words(page: &str, results: &[&str]) -> Vec<String> {
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for word in results.iter().flat_map(|text| split(text)) {
        *counts.entry(word).or_default() += 1;
    }
    let mut lost = Vec::new();
    for word in split(page) {
        match counts.get_mut(&word) {
            Some(left) if *left > 0 => *left -= 1,
            Some(_) | None => lost.push(word),
        }
    }
    lost
}

/// The tags that a text of Markdown may hold here.
const TAGS: [&str; 5] = ["<br>", "<sup>", "</sup>", "<sub>", "</sub>"];

/// Words of letters and words of digits, raised digits as digits: markup and punctuation fall away.
fn split(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut word = String::new();
    // The kind of the last character: letter, digit, raised digit.
    let mut last = 0;
    let mut at = 0;
    while let Some(first) = text.get(at..).and_then(|rest| rest.chars().next()) {
        let rest = text.get(at..).unwrap_or_default();
        let tag = TAGS.into_iter().find(|tag| first == '<' && rest.starts_with(tag));
        at += tag.map_or(first.len_utf8(), str::len);
        let c = if tag.is_some() { ' ' } else { first };
        if matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{feff}' | '*' | '\\') {
            continue;
        }
        let plain = crate::parse::act::marker::plain_digit(c);
        let kind = if plain.is_some() { 2 } else { u8::from(c.is_ascii_digit()) };
        let c = plain.unwrap_or(c);
        if !word.is_empty() && (!c.is_alphanumeric() || kind != last) {
            words.push(std::mem::take(&mut word));
        }
        if c.is_alphanumeric() {
            last = kind;
            word.push(c);
        }
    }
    words.extend((!word.is_empty()).then_some(word));
    words
}
