//! What a saved page says about itself: title, dates, number, its own list of contents.

use ego_tree::NodeRef;
use jiff::civil::Date;
use scraper::node::Element;
use scraper::{Html, Node};

use crate::import::likumi::runs::fold;
use crate::model::act::ActType;
use crate::source::fields::read_date;

/// A page's own words about the act.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PageInfo {
    /// The title of the act.
    pub title: String,
    /// The number on likumi.lv.
    pub likumi_id: Option<u32>,
    /// The address the page was saved from.
    pub address: Option<String>,
    /// The first day of the edition.
    pub in_force: Option<Date>,
    /// The day of adoption.
    pub adopted: Option<Date>,
    /// The day the act itself came into force.
    pub act_in_force: Option<Date>,
    /// Where it was published.
    pub publication: Option<String>,
    /// What sort of act.
    pub act_type: ActType,
    /// The articles (or points) in the page's list of contents; `None` where it has none.
    pub listed: Option<usize>,
}

/// Every element of a page.
pub(crate) fn elements(html: &Html) -> impl Iterator<Item = (NodeRef<'_, Node>, &Element)> {
    html.tree.root().descendants().filter_map(|node| match node.value() {
        Node::Element(element) => Some((node, element)),
        Node::Document | Node::Fragment | Node::Doctype(_) | Node::Comment(_) | Node::Text(_) | Node::ProcessingInstruction(_) => None,
    })
}

/// The words within a node, white space folded.
pub(crate) fn words(node: NodeRef<'_, Node>) -> String {
    let text: String = node
        .descendants()
        .filter_map(|child| match child.value() {
            Node::Text(text) => Some(text.to_string()),
            Node::Element(element) if element.name() == "br" => Some(" ".to_owned()),
            Node::Element(_) | Node::Document | Node::Fragment => None,
            Node::Doctype(_) | Node::Comment(_) | Node::ProcessingInstruction(_) => None,
        })
        .collect();
    fold(&text.replace('\u{ad}', ""))
}

/// Reads what a page says about itself.
#[must_use]
pub(crate) fn page_info(html: &Html) -> PageInfo {
    let mut info = PageInfo { listed: listed(html), address: saved_from(html), ..PageInfo::default() };
    let mut window_title = String::new();
    let mut kind = String::new();
    for (node, element) in elements(html) {
        match (element.name(), element.id()) {
            ("title", _) => window_title = words(node),
            (_, Some("doc_id")) => info.likumi_id = words(node).parse().ok(),
            (_, Some("ver_date")) => info.in_force = selected(&words(node)).or(info.in_force),
            (_, Some("version_date")) => info.in_force = info.in_force.or_else(|| day(&words(node))),
            ("span" | "div" | "p" | "td" | "li", _) => labelled(node, &mut info, &mut kind),
            _ => {}
        }
        if element.classes().any(|class| class == "TV207") && info.title.is_empty() {
            info.title = title_words(node);
        }
    }
    if info.title.is_empty() && window_title.to_lowercase() != "likumi.lv" {
        info.title = window_title;
    }
    info.act_type = act_type(&kind, &info.title);
    info
}

/// The title without notes on it.
fn title_words(node: NodeRef<'_, Node>) -> String {
    let all = words(node);
    let note = node.descendants().find(|child| matches!(child.value(), Node::Element(e) if e.classes().any(|c| c == "labojumu_pamats")));
    let note = note.map(words).unwrap_or_default();
    all.strip_suffix(&note).unwrap_or(&all).trim().to_owned()
}

/// A line of the header: "Pieņemts: 19.06.1998."
fn labelled(node: NodeRef<'_, Node>, info: &mut PageInfo, kind: &mut String) {
    const LONGEST: usize = 400;
    // A box of several such lines is none itself.
    let holds_lines =
        |child: NodeRef<'_, Node>| matches!(child.value(), Node::Element(e) if matches!(e.name(), "span" | "div" | "p" | "li"));
    if node.descendants().take(40).count() >= 40 || node.descendants().skip(1).any(holds_lines) {
        return;
    }
    let text = words(node);
    if text.len() > LONGEST {
        return;
    }
    let Some((label, value)) = text.split_once(':') else { return };
    let value = value.trim();
    match label.trim() {
        "Veids" => value.clone_into(kind),
        "Pieņemts" => info.adopted = info.adopted.or_else(|| day(value)),
        "Stājas spēkā" => info.act_in_force = info.act_in_force.or_else(|| day(value)),
        "Publicēts" if info.publication.is_none() && !value.is_empty() => info.publication = Some(value.to_owned()),
        "Attēlotā redakcija" => info.in_force = info.in_force.or_else(|| day(value)),
        _ => {}
    }
}

/// The selected edition in the page's list of editions.
fn selected(json: &str) -> Option<Date> {
    let value: serde_json::Value = serde_json::from_str(json).ok()?;
    let chosen = value.get("selected")?;
    let text = |key: &str| chosen.get(key).and_then(serde_json::Value::as_str);
    text("iso_value").and_then(day).or_else(|| text("value").and_then(day))
}

/// The first day in a text: `2017/01/01`, `01.01.2017.`, `22.07.1998. - 30.12.1999.`
fn day(text: &str) -> Option<Date> {
    let first =
        text.split(|c: char| c.is_whitespace() || matches!(c, '–' | '—')).find(|word| word.starts_with(|c: char| c.is_ascii_digit()))?;
    let first = first.replace('/', "-");
    let first = first.split(".-").next().unwrap_or_default();
    read_date(first).ok()
}

/// "saved from url=(0052)https://likumi.lv/ta/id/…": browsers say where a page came from.
fn saved_from(html: &Html) -> Option<String> {
    let comments = html.tree.root().descendants().filter_map(|node| match node.value() {
        Node::Comment(comment) => Some(comment.to_string()),
        Node::Element(_) | Node::Document | Node::Fragment => None,
        Node::Doctype(_) | Node::Text(_) | Node::ProcessingInstruction(_) => None,
    });
    let url = comments
        .filter(|text| text.contains("saved from url="))
        .find_map(|text| text.split_once(')').map(|(_, url)| url.trim().to_owned()));
    url.filter(|url| url.starts_with("https://") || url.starts_with("http://"))
}

/// The articles the page's own contents list links to: `#p17`, not `#pn26`.
fn listed(html: &Html) -> Option<usize> {
    let mut found = None;
    for (node, element) in elements(html) {
        if element.name() != "li" || !element.classes().any(|class| class == "satura-pants") {
            continue;
        }
        let link = node.descendants().find_map(|child| match child.value() {
            Node::Element(link) if link.name() == "a" => link.attr("href"),
            _ => None,
        });
        let article = link.and_then(|href| href.rsplit_once('#')).and_then(|(_, anchor)| anchor.strip_prefix('p'));
        let counts = article.is_some_and(|number| number.starts_with(|c: char| c.is_ascii_digit()));
        found = Some(found.unwrap_or(0) + usize::from(counts));
    }
    found
}

fn act_type(kind: &str, title: &str) -> ActType {
    let kind = kind.to_lowercase();
    if title.ends_with("Satversme") {
        ActType::Constitution
    } else if kind.contains("noteikumi") || kind.contains("instrukcija") {
        ActType::Regulation
    } else if kind.contains("starptautisk") || kind.contains("konvencija") || kind.contains("līgums") {
        ActType::Treaty
    } else {
        ActType::Law
    }
}

/// Whether a title is that of an act that only changes another.
#[must_use]
pub(crate) fn is_amending(title: &str) -> bool {
    let lower = title.to_lowercase();
    ["grozījumi ", "grozījums ", "par grozījumiem ", "par grozījumu "].iter().any(|start| lower.starts_with(start))
}
