//! The text of a saved page, block by block, as the pieces of an edition.

use ego_tree::NodeRef;
use scraper::node::Element;
use scraper::{Html, Node};

use crate::import::draft::{Draft, Levels, Piece};
use crate::import::likumi::flow::{Flow, Role, flow, is_dropped};
use crate::import::likumi::page::elements;
use crate::import::likumi::runs::Line;
use crate::parse::act::heading::{self, HeadingKind};
use crate::parse::act::write::escape;
use crate::parse::act::{marker, note, several};

/// The one element that holds the act's text; `None` where the page has none or several.
#[must_use]
pub(crate) fn body_of(html: &Html) -> Option<NodeRef<'_, Node>> {
    let mut bodies = elements(html).filter(|(_, element)| element.classes().any(|class| class == "doc-body"));
    let (body, _) = bodies.next()?;
    bodies.next().is_none().then_some(body)
}

/// The pieces of the text in `body`.
#[must_use]
pub(crate) fn draft(body: NodeRef<'_, Node>) -> Draft {
    let mut reader = Reader::default();
    let mut todo: Vec<NodeRef<'_, Node>> = body.children().rev().collect();
    while let Some(node) = todo.pop() {
        match node.value() {
            Node::Element(element) if is_dropped(element) || is_contents(node) => {}
            Node::Element(element) => match class_of(element) {
                // In old texts a block of one class only holds others.
                Some(_) if holds_blocks(node) => todo.extend(node.children().rev()),
                Some(class) => reader.block(class, node),
                None if holds_blocks(node) => todo.extend(node.children().rev()),
                None => reader.block(0, node),
            },
            Node::Text(text) if !text.trim().is_empty() => {
                let mut line = Line::default();
                line.push(text, Default::default());
                reader.paragraph(&line, Role::Text);
            }
            Node::Text(_) | Node::Document | Node::Fragment => {}
            Node::Doctype(_) | Node::Comment(_) | Node::ProcessingInstruction(_) => {}
        }
    }
    reader.draft
}

/// The number of the block's class `TV213`.
fn class_of(element: &Element) -> Option<u32> {
    element.classes().find_map(|class| class.strip_prefix("TV").and_then(|number| number.parse().ok()))
}

/// Whether blocks of their own stand within; paragraphs of a block carry its class too and are none.
fn holds_blocks(node: NodeRef<'_, Node>) -> bool {
    node.descendants().skip(1).any(|child| matches!(child.value(), Node::Element(e) if e.name() == "div" && class_of(e).is_some()))
}

/// The page's own list of contents.
fn is_contents(node: NodeRef<'_, Node>) -> bool {
    let list = |child: NodeRef<'_, Node>| matches!(child.value(), Node::Element(e) if e.classes().any(|class| class == "doc-saturs-ul"));
    !holds_blocks(node) && node.descendants().any(list)
}

/// The name by which links of the page point at a block: its first `<a name>`, in newer pages `data-pfx` and `data-num`.
fn anchor(node: NodeRef<'_, Node>) -> String {
    let numbered = node.descendants().take(4).find_map(|child| match child.value() {
        Node::Element(e) => e.attr("data-num").map(|num| format!("{}{}", e.attr("data-pfx").unwrap_or_default(), num.replace('_', "."))),
        _ => None,
    });
    let named = || {
        node.descendants().find_map(|child| match child.value() {
            Node::Element(e) if e.name() == "a" => e.attr("name").map(str::to_owned),
            _ => None,
        })
    };
    numbered.or_else(named).unwrap_or_default()
}

#[derive(Default)]
struct Reader {
    draft: Draft,
    place: Place,
    levels: Levels,
    /// Whether a point stands above: then a paragraph set in belongs to it.
    in_point: bool,
    /// Whether the act has articles: then `24.–26.` are such.
    articles: bool,
}

/// Which part of the edition is being read.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Place {
    /// Before the first unit.
    #[default]
    Preamble,
    Main,
    Transitional,
    Conclusion,
    Annex,
}

impl Reader {
    fn block(&mut self, class: u32, node: NodeRef<'_, Node>) {
        let flows = flow(node);
        if flows.is_empty() {
            return;
        }
        let anchor = anchor(node);
        match class {
            207 => self.rest_of_title(flows),
            212 => self.division(&anchor, flows),
            214 => self.division(&anchor, flows),
            218 => self.annex(flows),
            215..=217 | 403 | 430 => {
                self.enter(Place::Conclusion);
                self.conclusion(class, flows);
            }
            213 => self.unit(&anchor, flows),
            _ => self.lines(flows),
        }
    }

    fn enter(&mut self, place: Place) {
        if place != Place::Conclusion || self.place != Place::Annex {
            self.place = place;
        }
        self.in_point = false;
    }

    fn push(&mut self, piece: Piece) {
        let into = match self.place {
            Place::Preamble | Place::Main | Place::Transitional => &mut self.draft.main,
            Place::Conclusion => &mut self.draft.conclusion,
            Place::Annex => &mut self.draft.annexes,
        };
        into.push(piece);
    }

    /// The title is in `act.yaml`; only a note on it stays with the text.
    fn rest_of_title(&mut self, flows: Vec<Flow>) {
        for flow in flows {
            if let Flow::Line { line, role: Role::Note } = flow {
                self.push(Piece::Note(line.unstyled()));
            }
        }
    }

    fn division(&mut self, anchor: &str, flows: Vec<Flow>) {
        let (title, rest) = title_and_rest(flows);
        let words: Vec<String> = title.iter().map(Line::unstyled).collect();
        let words = words.join(" ");
        if words.is_empty() {
            return self.lines(rest);
        }
        let found = heading::read(&words);
        match found.kind {
            HeadingKind::Transitional => {
                self.enter(Place::Transitional);
                self.levels.clear();
            }
            HeadingKind::Annex(_) => self.enter(Place::Annex),
            HeadingKind::Article(_)
            | HeadingKind::Division(..)
            | HeadingKind::Named(_)
            | HeadingKind::Numbered(..)
            | HeadingKind::Unnumbered => {
                if self.place != Place::Annex {
                    self.enter(Place::Main);
                }
            }
        }
        // The anchor says how deep a division stands: `n4-1-5`.
        let named = anchor.strip_prefix('n').filter(|rest| rest.starts_with(|c: char| c.is_ascii_alphanumeric()));
        let level = self.levels.division(&found, named.map(|rest| rest.split('-').count()));
        self.push(Piece::Heading(level, heading::line(&words)));
        self.lines(rest);
    }

    fn annex(&mut self, flows: Vec<Flow>) {
        self.enter(Place::Annex);
        self.levels.clear();
        let mut flows = flows.into_iter().flat_map(split_all);
        let first = flows.next();
        match first {
            Some(Flow::Line { line, role: _ }) => {
                let words = line.unstyled();
                let is_annex = matches!(heading::read(&words).kind, HeadingKind::Annex(_));
                let heading = if is_annex { words.clone() } else { "Pielikums".to_owned() };
                let level = self.levels.division(&heading::read(&heading), None);
                self.push(Piece::Heading(level, heading::line(&heading)));
                if !is_annex {
                    self.push(Piece::Paragraph(0, words));
                }
            }
            Some(Flow::Table(table)) => self.push(Piece::Table(table)),
            None => {}
        }
        self.lines(flows.collect());
    }

    fn conclusion(&mut self, class: u32, flows: Vec<Flow>) {
        let heading = class == 403;
        let cut = if matches!(class, 216 | 217) { split_all } else { split };
        for flow in flows.into_iter().flat_map(cut) {
            match flow {
                Flow::Line { line, role: Role::Text | Role::First } if heading => self.push(Piece::Heading(1, line.unstyled())),
                other => self.lines(vec![other]),
            }
        }
    }

    /// An article, a transitional point, a point of a regulation.
    fn unit(&mut self, anchor: &str, flows: Vec<Flow>) {
        let mut flows = flows.into_iter().flat_map(split).peekable();
        let named = anchor.strip_prefix('p').is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
        let may_be_article = !anchor.starts_with("pn") && self.place != Place::Transitional;
        let first = flows.next_if(|flow| may_be_article && matches!(flow, Flow::Line { .. }));
        if let Some(Flow::Line { line, role }) = first {
            let several = several::repealed(&line.plain());
            match article(&line, named).filter(|_| several.is_none()) {
                None if several.as_ref().is_some_and(|found| self.are_articles(found.style)) => self.repealed(&line),
                Some((title, rest)) => self.article(&title, &rest),
                None => self.paragraph(&line, role),
            }
        } else if !may_be_article && self.place == Place::Preamble {
            self.enter(Place::Main);
        }
        self.lines(flows.collect());
    }

    /// Whether several repealed units are articles.
    fn are_articles(&self, style: several::Style) -> bool {
        style == several::Style::Article || (style == several::Style::Dotted && self.articles)
    }

    /// Several repealed articles in one line: each has its own heading and the note.
    fn repealed(&mut self, line: &Line) {
        let plain = line.plain();
        let Some(found) = several::repealed(&plain) else { return };
        let note = escape(plain.get(found.note..).unwrap_or_default());
        self.draft.joined += found.numbers.len() - 1;
        self.draft.joints.push_str(plain.get(..found.note).unwrap_or_default());
        for number in found.numbers {
            let title = several::Style::Article.designation(number);
            self.article(&title, &Line::default());
            self.push(Piece::Note(note.clone()));
        }
    }

    fn article(&mut self, title: &str, rest: &Line) {
        self.articles = true;
        if self.place != Place::Annex {
            self.enter(Place::Main);
        }
        self.in_point = false;
        self.push(Piece::Heading(self.levels.article(), heading::line(title)));
        if !rest.is_empty() {
            self.paragraph(rest, Role::First);
        }
    }

    fn lines(&mut self, flows: Vec<Flow>) {
        for flow in flows.into_iter().flat_map(split) {
            match flow {
                Flow::Line { line, role } => self.paragraph(&line, role),
                Flow::Table(table) => self.push(Piece::Table(table)),
            }
        }
    }

    fn paragraph(&mut self, line: &Line, role: Role) {
        let plain = line.plain();
        if plain.is_empty() {
            return;
        }
        // Some pages set a part of the law in the class of notes.
        if role == Role::Note && note::is_bracketed(&plain) {
            return self.push(Piece::Note(line.unstyled()));
        }
        if let Some(found) = several::repealed(&plain).filter(|found| found.style != several::Style::Article) {
            let note = escape(plain.get(found.note..).unwrap_or_default());
            self.draft.joined += if found.style == several::Style::Dotted { found.numbers.len() - 1 } else { 0 };
            self.draft.joints.push_str(plain.get(..found.note).unwrap_or_default());
            let units = found.numbers.iter().map(|number| format!("{} {note}", found.style.designation(*number)));
            return units.for_each(|unit| self.push(Piece::Paragraph(0, unit)));
        }
        let Some((found, len)) = marker::read(&plain) else {
            let indent = match role {
                Role::Level(level) if self.in_point => level.saturating_sub(1).min(6),
                Role::Level(_) | Role::Text | Role::First | Role::Note => 0,
            };
            let text = if note::is_note(&plain) { line.unstyled() } else { line.markdown() };
            return self.push(Piece::Paragraph(indent, text));
        };
        self.in_point |= !matches!(found, marker::Marker::Paragraph(_));
        if self.place == Place::Preamble && matches!(found, marker::Marker::Dotted(_)) {
            self.place = Place::Main;
        }
        let rest = plain.get(len..).unwrap_or_default();
        let text = if note::is_bracketed(rest) { line.unstyled() } else { line.without_emphasis_until(len).markdown() };
        self.push(Piece::Paragraph(0, text));
    }
}

/// The lines of a division's title, and what follows it.
fn title_and_rest(flows: Vec<Flow>) -> (Vec<Line>, Vec<Flow>) {
    let mut title = Vec::new();
    let mut rest = Vec::new();
    for flow in flows {
        match flow {
            Flow::Line { line, role: Role::Text } if rest.is_empty() => title.extend(line.split()),
            other => rest.push(other),
        }
    }
    (title, rest)
}

/// A line of the page with line ends in it: lines of their own where a sentence ends or a unit begins, else one.
fn split(flow: Flow) -> Vec<Flow> {
    let Flow::Line { line, role } = flow else { return vec![flow] };
    let mut lines: Vec<Line> = Vec::new();
    for next in line.split() {
        match lines.last_mut() {
            Some(last) if !ends(&last.plain()) && marker::read(&next.plain()).is_none() => last.append(next),
            Some(_) | None => lines.push(next),
        }
    }
    lines.into_iter().map(|line| Flow::Line { line, role }).collect()
}

/// Whether a line of the page is whole: a comma counts, since signatures break there.
fn ends(text: &str) -> bool {
    text.ends_with(['.', ':', ';', '!', '?', ',', ')'])
}

/// Every line of the page by itself, as a signature or the head of an annex has them.
fn split_all(flow: Flow) -> Vec<Flow> {
    match flow {
        Flow::Table(_) => vec![flow],
        Flow::Line { line, role } => line.split().into_iter().map(|line| Flow::Line { line, role }).collect(),
    }
}

/// The heading of an article and what follows it in the same line; `None` where the line is no heading.
fn article(line: &Line, named: bool) -> Option<(String, Line)> {
    let is_article = |text: &str| matches!(heading::read(text).kind, HeadingKind::Article(_));
    let (bold, rest) = line.split_bold();
    if line.has_bold() && is_article(&bold.plain()) {
        return Some((bold.unstyled(), rest));
    }
    // Without bold type: "17.pants. Title" is a heading, "17. Text" a point.
    let plain = line.plain();
    let long = plain.chars().count() > 300;
    let with_noun = matches!(heading::read(&plain).kind, HeadingKind::Article(_)) && plain.to_lowercase().contains("pants");
    (named && with_noun && !long).then(|| (line.unstyled(), Line::default()))
}
