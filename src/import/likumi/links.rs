//! The links a page sets within the law's text: what they stand on and where they lead.

use ego_tree::NodeRef;
use scraper::Node;

use crate::import::likumi::flow::{Flow, flow, is_dropped};
use crate::import::likumi::page::words;
use crate::import::likumi::runs::fold;
use crate::model::number::Number;
use crate::parse::act::marker::digits;

/// A link of the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PageLink {
    /// The place of its paragraph in [`PageLinks::paragraphs`].
    pub paragraph: usize,
    /// Its words.
    pub words: String,
    /// The number of the act on likumi.lv; `None` for the page's own act.
    pub act: Option<u32>,
    /// The unit.
    pub unit: LinkedUnit,
}

/// A unit a link leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkedUnit {
    /// `#p17`: an article, in a regulation a point.
    Article(Number),
    /// `#pn26`: a point of the transitional provisions.
    Transitional(Number),
}

/// The links of a page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PageLinks {
    /// The paragraphs that have links.
    pub paragraphs: Vec<String>,
    /// The links, in their order.
    pub links: Vec<PageLink>,
}

/// The links within the text of a page; those of amendment notes lead to other things and are left out.
pub(crate) fn links(body: NodeRef<'_, Node>) -> PageLinks {
    let mut found = PageLinks::default();
    let mut last = None;
    for node in body.descendants() {
        let Node::Element(element) = node.value() else { continue };
        let Some((act, unit)) = element.attr("href").filter(|_| element.name() == "a").and_then(target) else { continue };
        let Some(paragraph) = paragraph_of(node) else { continue };
        if last != Some(paragraph.id()) {
            last = Some(paragraph.id());
            found.paragraphs.push(text(paragraph));
        }
        found.links.push(PageLink { paragraph: found.paragraphs.len() - 1, words: words(node), act, unit });
    }
    found
}

/// The paragraph around a link; `None` where it is not of the law's text.
fn paragraph_of(link: NodeRef<'_, Node>) -> Option<NodeRef<'_, Node>> {
    const HIGHEST: usize = 12;
    for above in link.ancestors().take(HIGHEST) {
        let Node::Element(element) = above.value() else { return None };
        if is_dropped(element) || element.classes().any(|class| matches!(class, "labojumu_pamats" | "TV207" | "doc-body")) {
            return None;
        }
        if matches!(element.name(), "p" | "td" | "th" | "li" | "div") {
            return Some(above);
        }
    }
    None
}

fn text(paragraph: NodeRef<'_, Node>) -> String {
    let lines = flow(paragraph).into_iter().map(|flow| match flow {
        Flow::Line { line, .. } => line.plain(),
        Flow::Table(table) => fold(&table),
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// Where a link leads: `#p17`, `/ta/id/225418-civillikums#p26`. The mere name of an act is no citation, and its link is left out.
fn target(href: &str) -> Option<(Option<u32>, LinkedUnit)> {
    let (page, fragment) = href.split_once('#')?;
    let unit = unit(fragment)?;
    if page.is_empty() {
        return Some((None, unit));
    }
    let likumi = page.starts_with('/') || page.contains("likumi.lv/");
    let (_, rest) = page.split_once("/ta/id/").filter(|_| likumi && !page.contains("redakcijas-datums"))?;
    let (id, len) = digits(rest)?;
    (!rest.get(len..)?.starts_with("-grozij")).then_some((Some(id), unit))
}

fn unit(fragment: &str) -> Option<LinkedUnit> {
    let number = |text: &str| {
        let (base, raised) = text.split_once(['.', '_']).unwrap_or((text, "0"));
        Some(Number { base: base.parse().ok()?, superscript: raised.parse().ok()? })
    };
    match fragment.strip_prefix("pn") {
        Some(rest) => number(rest).map(LinkedUnit::Transitional),
        None => number(fragment.strip_prefix('p')?).map(LinkedUnit::Article),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_lead_to_units_and_acts() {
        let article = |base, superscript| LinkedUnit::Article(Number { base, superscript });
        assert_eq!(target("#p17"), Some((None, article(17, 0))));
        assert_eq!(target("#p17.1"), Some((None, article(17, 1))));
        assert_eq!(target("#pn2"), Some((None, LinkedUnit::Transitional(Number::plain(2)))));
        assert_eq!(target("/ta/id/225418-civillikums#p26"), Some((Some(225_418), article(26, 0))));
        for other in [
            "#n1",
            "https://likumi.lv/ta/id/88966",
            "http://eur-lex.europa.eu/x",
            "/ta/id/1-x/redakcijas-datums/2005/04/15",
            "/ta/id/2-grozijumi-x",
            "#p",
        ] {
            assert_eq!(target(other), None, "{other}");
        }
    }
}
