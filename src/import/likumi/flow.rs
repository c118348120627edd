//! Cuts a block of the page into lines and tables, in the order of the text; what likumi.lv adds to the law is dropped.

use ego_tree::NodeRef;
use scraper::Node;
use scraper::node::Element;

use crate::import::likumi::runs::{BREAK, Line, Style};
use crate::import::likumi::table;

/// A line or table of a block.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Flow {
    /// A line of text.
    Line {
        /// Its words.
        line: Line,
        /// What the page's classes say it is.
        role: Role,
    },
    /// A table with pipes.
    Table(String),
}

/// What the classes of a paragraph say.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Role {
    /// Plain text.
    #[default]
    Text,
    /// The first line of an article or point.
    First,
    /// A point (2) or subpoint (3).
    Level(usize),
    /// An amendment note.
    Note,
}

/// Parts of a page that are not the law's own words.
const DROPPED: [&str; 9] =
    ["panta-doc-npk", "info-icon-wrapper", "court", "p_id", "panta-piezimite", "grozijumi", "doc-saturs-ul", "tv-piezime", "print-hide"];

/// Whether an element is dropped with all it holds.
pub(crate) fn is_dropped(element: &Element) -> bool {
    let name = element.name();
    matches!(name, "script" | "style" | "noscript" | "template" | "iframe" | "form" | "button" | "input" | "select" | "head")
        || element.classes().any(|class| DROPPED.contains(&class))
}

/// The lines and tables within a block.
pub(crate) fn flow(block: NodeRef<'_, Node>) -> Vec<Flow> {
    let mut walker = Walker { out: Vec::new(), line: Line::default(), role: Role::Text };
    match block.value() {
        // A table may stand between the blocks of the text.
        Node::Element(element) if element.name() == "table" => walker.walk(vec![Visit::Enter(block, Style::default())]),
        _ => walker.children(block, Style::default()),
    }
    walker.flush();
    walker.out
}

struct Walker {
    out: Vec<Flow>,
    line: Line,
    role: Role,
}

/// A step of the walk: nodes are kept on a stack of our own, so that a page nested a million deep does no harm.
enum Visit<'a> {
    Enter(NodeRef<'a, Node>, Style),
    /// The end of a block: what was open before goes on.
    Leave(Role),
}

impl Walker {
    fn children(&mut self, root: NodeRef<'_, Node>, style: Style) {
        self.walk(root.children().rev().map(|child| Visit::Enter(child, style)).collect());
    }

    fn walk(&mut self, mut todo: Vec<Visit<'_>>) {
        while let Some(visit) = todo.pop() {
            match visit {
                Visit::Leave(role) => {
                    self.flush();
                    self.role = role;
                }
                Visit::Enter(node, style) => match node.value() {
                    Node::Text(text) => self.line.push(text, style),
                    Node::Element(element) if !is_dropped(element) => self.element(node, element, style, &mut todo),
                    Node::Element(_) | Node::Document | Node::Fragment => {}
                    Node::Doctype(_) | Node::Comment(_) | Node::ProcessingInstruction(_) => {}
                },
            }
        }
    }

    fn element<'a>(&mut self, node: NodeRef<'a, Node>, element: &Element, style: Style, todo: &mut Vec<Visit<'a>>) {
        match element.name() {
            "br" => self.line.push(&BREAK.to_string(), style),
            "table" => self.table(node, todo, style),
            "img" => self.line.push(element.attr("alt").unwrap_or_default(), style),
            "p" | "div" | "center" | "blockquote" | "ul" | "ol" | "li" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6" | "pre" | "dl" | "dt"
            | "dd" | "tbody" | "tr" | "td" | "th" | "section" | "article" | "hr" => {
                self.flush();
                todo.push(Visit::Leave(self.role));
                self.role = role_of(element).unwrap_or(self.role);
                todo.extend(node.children().rev().map(|child| Visit::Enter(child, style)));
            }
            name => {
                let style = match name {
                    "b" | "strong" => Style { bold: true, ..style },
                    "i" | "em" => Style { italic: true, ..style },
                    "sup" => Style { sup: true, ..style },
                    "sub" => Style { sub: true, ..style },
                    _ => style,
                };
                todo.extend(node.children().rev().map(|child| Visit::Enter(child, style)));
            }
        }
    }

    /// A table of data is a table; one that only places things is their lines.
    fn table<'a>(&mut self, node: NodeRef<'a, Node>, todo: &mut Vec<Visit<'a>>, style: Style) {
        self.flush();
        match table::markdown(node) {
            Some(table) => self.out.push(Flow::Table(table)),
            None => {
                todo.push(Visit::Leave(self.role));
                todo.extend(node.children().rev().map(|child| Visit::Enter(child, style)));
            }
        }
    }

    fn flush(&mut self) {
        let line = std::mem::take(&mut self.line);
        if !line.is_empty() {
            self.out.push(Flow::Line { line, role: self.role });
        }
    }
}

fn role_of(element: &Element) -> Option<Role> {
    element.classes().find_map(|class| match class {
        "TVP" => Some(Role::First),
        "labojumu_pamats" => Some(Role::Note),
        _ => class.strip_prefix("limenis").and_then(|level| level.parse().ok()).map(Role::Level),
    })
}
