//! Reads YAML into a tree in which every key and value knows its place, bounded in size, depth and aliases.

use std::collections::{BTreeMap, BTreeSet};

use saphyr_parser::{Event, Marker, Parser, ScalarStyle, ScanError};
use serde::de::DeserializeOwned;

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::span::{FileId, Span};

/// The longest YAML that is read, in bytes.
pub const MAX_BYTES: usize = 64 * 1024;
/// The longest registry or list of people that is read, in bytes.
pub const MAX_FILE_BYTES: usize = 4 * 1024 * 1024;
/// The deepest nesting that is read.
const MAX_DEPTH: usize = 32;
/// The most values that aliases may copy.
const MAX_COPIED: usize = 10_000;

/// A value and its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Node {
    /// The value.
    pub value: Value,
    /// Where it stands.
    pub span: Span,
}

/// What a [`Node`] is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// A word, number or sentence, as written.
    Scalar {
        /// The text, without quotes.
        text: String,
        /// Written in quotes or as a block: always words, never a number, `true` or `null`.
        quoted: bool,
    },
    /// A list.
    Sequence(Vec<Node>),
    /// Keys and values in the order of the file; a repeated key is told and left out.
    Mapping(Vec<Entry>),
}

/// A key and its value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The key.
    pub key: String,
    /// Where the key stands.
    pub key_span: Span,
    /// Its value.
    pub value: Node,
}

impl Node {
    /// Whether nothing stands there (`key:`, `~`, `null`).
    #[must_use]
    pub fn is_null(&self) -> bool {
        matches!(&self.value, Value::Scalar { text, quoted: false } if matches!(text.as_str(), "" | "~" | "null" | "Null" | "NULL"))
    }

    /// The text of a scalar, as written.
    #[must_use]
    pub fn as_text(&self) -> Option<&str> {
        match &self.value {
            Value::Scalar { text, .. } => Some(text),
            Value::Sequence(_) | Value::Mapping(_) => None,
        }
    }

    /// The value as a type that knows how to read itself; `None` where it does not fit.
    #[must_use]
    pub fn deserialize<T: DeserializeOwned>(&self) -> Option<T> {
        serde_yaml::from_value(self.plain()).ok()
    }

    /// The value without places.
    fn plain(&self) -> serde_yaml::Value {
        match &self.value {
            Value::Scalar { text, quoted: true } => serde_yaml::Value::String(text.clone()),
            Value::Scalar { text, quoted: false } => resolve(text),
            Value::Sequence(items) => items.iter().map(Self::plain).collect(),
            Value::Mapping(entries) => serde_yaml::Value::Mapping(
                entries.iter().map(|entry| (serde_yaml::Value::String(entry.key.clone()), entry.value.plain())).collect(),
            ),
        }
    }
}

/// A plain scalar as YAML understands it: `true`, `12`, words.
fn resolve(text: &str) -> serde_yaml::Value {
    match serde_yaml::from_str(text) {
        Ok(value @ (serde_yaml::Value::Bool(_) | serde_yaml::Value::Number(_) | serde_yaml::Value::Null)) => value,
        Ok(_) | Err(_) => serde_yaml::Value::String(text.to_owned()),
    }
}

/// Reads `text`, which stands at byte `offset` of `file`. `None` where it cannot be read (and why is told) or is empty.
pub fn read(file: FileId, text: &str, offset: usize, diagnostics: &mut Diagnostics) -> Option<Node> {
    read_bounded(file, text, offset, MAX_BYTES, diagnostics)
}

/// As [`read`], for text of at most `limit` bytes.
pub fn read_bounded(file: FileId, text: &str, offset: usize, limit: usize, diagnostics: &mut Diagnostics) -> Option<Node> {
    if text.len() > limit {
        let first_line = text.find('\n').unwrap_or(0).min(200);
        let span = Span::new(file, offset..offset + first_line);
        diagnostics.push(Diagnostic::new(Code::YamlTooLarge, span).count("kilobytes", limit / 1024));
        return None;
    }
    let places = Places { file, offset, bytes: text.char_indices().map(|(byte, _)| byte).collect(), len: text.len() };
    let mut builder = Builder { places, stack: Vec::new(), anchors: BTreeMap::new(), copied: 0, root: None, diagnostics };
    match builder.run(text) {
        Ok(()) => builder.root.filter(|node| !node.is_null()),
        Err(diagnostic) => {
            builder.diagnostics.push(diagnostic);
            None
        }
    }
}

/// Turns the parser's places, counted in characters, into spans of the file.
struct Places {
    file: FileId,
    offset: usize,
    bytes: Vec<usize>,
    len: usize,
}

impl Places {
    fn byte(&self, marker: &Marker) -> usize {
        self.offset + self.bytes.get(marker.index()).copied().unwrap_or(self.len)
    }

    fn span(&self, span: &saphyr_parser::Span) -> Span {
        let start = self.byte(&span.start);
        Span::new(self.file, start..self.byte(&span.end).max(start))
    }

    fn point(&self, marker: &Marker) -> Span {
        let at = self.byte(marker);
        Span::new(self.file, at..at)
    }
}

/// A list or mapping that is being read.
enum Open {
    Sequence { items: Vec<Node>, anchor: usize, span: Span },
    Mapping { entries: Vec<Entry>, keys: BTreeSet<String>, key: Option<(Option<String>, Span)>, anchor: usize, span: Span },
}

/// Builds the tree from events, on a stack of its own and never by recursion.
struct Builder<'d> {
    places: Places,
    stack: Vec<Open>,
    anchors: BTreeMap<usize, Node>,
    copied: usize,
    root: Option<Node>,
    diagnostics: &'d mut Diagnostics,
}

impl Builder<'_> {
    fn run(&mut self, text: &str) -> Result<(), Diagnostic> {
        let mut parser = Parser::new_from_str(text);
        while let Some(next) = parser.next_event() {
            let (event, span) = next.map_err(|error| self.broken(&error, text))?;
            self.event(event, self.places.span(&span))?;
        }
        Ok(())
    }

    fn event(&mut self, event: Event<'_>, span: Span) -> Result<(), Diagnostic> {
        match event {
            Event::Nothing | Event::StreamStart | Event::StreamEnd | Event::DocumentEnd => Ok(()),
            Event::DocumentStart(_) if self.root.is_some() => Err(problem("document", span)),
            Event::DocumentStart(_) => Ok(()),
            Event::Alias(anchor) => self.alias(anchor, span),
            Event::Scalar(text, style, anchor, _) => {
                let value = Value::Scalar { text: text.into_owned(), quoted: style != ScalarStyle::Plain };
                self.value(Node { value, span }, anchor);
                Ok(())
            }
            Event::SequenceStart(anchor, _) => self.open(Open::Sequence { items: Vec::new(), anchor, span }, span),
            Event::MappingStart(anchor, _) => {
                self.open(Open::Mapping { entries: Vec::new(), keys: BTreeSet::new(), key: None, anchor, span }, span)
            }
            Event::SequenceEnd | Event::MappingEnd => {
                self.close(span);
                Ok(())
            }
        }
    }

    fn open(&mut self, open: Open, span: Span) -> Result<(), Diagnostic> {
        if self.stack.len() >= MAX_DEPTH {
            return Err(problem("depth", span));
        }
        self.stack.push(open);
        Ok(())
    }

    fn close(&mut self, end: Span) {
        match self.stack.pop() {
            Some(Open::Sequence { items, anchor, span }) => {
                let end = end_of(end, items.last().map(|item| item.span), span);
                self.value(Node { value: Value::Sequence(items), span: Span { end, ..span } }, anchor);
            }
            Some(Open::Mapping { entries, anchor, span, .. }) => {
                let end = end_of(end, entries.last().map(|entry| entry.value.span), span);
                self.value(Node { value: Value::Mapping(entries), span: Span { end, ..span } }, anchor);
            }
            None => {}
        }
    }

    /// Puts a finished value where it belongs.
    fn value(&mut self, node: Node, anchor: usize) {
        if anchor > 0 {
            self.anchors.insert(anchor, node.clone());
        }
        match self.stack.last_mut() {
            None => self.root = Some(node),
            Some(Open::Sequence { items, .. }) => items.push(node),
            Some(Open::Mapping { key: key @ None, .. }) => *key = Some((node.as_text().map(str::to_owned), node.span)),
            Some(Open::Mapping { entries, keys, key, .. }) => {
                let Some((name, key_span)) = key.take() else { return };
                match name {
                    None => self.diagnostics.push(problem("key", key_span)),
                    Some(key) if !keys.insert(key.clone()) => {
                        self.diagnostics.push(Diagnostic::new(Code::DuplicateKey, key_span).arg("key", key));
                    }
                    Some(key) => entries.push(Entry { key, key_span, value: node }),
                }
            }
        }
    }

    fn alias(&mut self, anchor: usize, span: Span) -> Result<(), Diagnostic> {
        let Some(node) = self.anchors.get(&anchor) else { return Err(problem("alias", span)) };
        self.copied += size(node);
        if self.copied > MAX_COPIED {
            return Err(problem("aliases", span));
        }
        let node = Node { value: node.value.clone(), span };
        self.value(node, 0);
        Ok(())
    }

    fn broken(&self, error: &ScanError, text: &str) -> Diagnostic {
        let at = self.places.point(error.marker());
        let name = name_of(error.info());
        // A key that is pushed in looks to the parser like a value with a colon.
        let before = text.get(..at.range().start.saturating_sub(self.places.offset)).unwrap_or_default();
        let line = before.rsplit('\n').next().unwrap_or_default();
        let pushed_in = name == "colon" && line.starts_with(' ') && !line.contains(": ");
        problem(if pushed_in { "indent" } else { name }, at)
    }
}

/// Where a list or mapping ends: with its bracket, or with its last value.
fn end_of(bracket: Span, last: Option<Span>, first: Span) -> u32 {
    if bracket.end > bracket.start { bracket.end } else { last.map_or(bracket.end, |last| last.end.max(first.end)) }
}

/// How many values a node holds. The depth is bounded where nodes are made, and aliases count what they copy.
fn size(node: &Node) -> usize {
    match &node.value {
        Value::Scalar { .. } => 1,
        Value::Sequence(items) => 1 + items.iter().map(size).sum::<usize>(),
        Value::Mapping(entries) => 1 + entries.iter().map(|entry| size(&entry.value)).sum::<usize>(),
    }
}

fn problem(name: &'static str, span: Span) -> Diagnostic {
    Diagnostic::new(Code::BrokenYaml, span).arg("problem", name)
}

/// The name under which the catalogues know a problem of the YAML parser.
fn name_of(info: &str) -> &'static str {
    const NAMES: [(&str, &str); 17] = [
        ("mapping values are not allowed", "colon"),
        ("illegal placement of ':'", "colon"),
        ("unexpected character", "sign"),
        ("directive", "sign"),
        ("plain scalar cannot start", "sign"),
        ("tab", "tab"),
        ("quoted scalar", "quote"),
        ("double-quoted", "quote"),
        ("flow", "bracket"),
        ("bracket", "bracket"),
        ("recursion limit", "depth"),
        ("block mapping, did not find expected key", "indent"),
        ("document start", "indent"),
        ("simple key", "key"),
        ("anchor", "alias"),
        ("indent", "indent"),
        ("block collection", "indent"),
    ];
    NAMES.iter().find(|(part, _)| info.contains(part)).map_or("other", |(_, name)| name)
}
