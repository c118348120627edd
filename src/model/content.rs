//! The text of a page as a tree: [`Block`]s of [`Inline`]s, each with its place in the source.
//!
//! Our own small tree, so that every writer (HTML, print, search) matches all of it and the compiler names who must learn a new
//! variant. Nothing unsafe survives into it: raw HTML outside the allow-list is gone before a tree is made.

use std::collections::BTreeMap;

use crate::model::label::{Label, UnitPath};
use crate::span::Span;

/// A page's text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Body {
    /// The blocks in reading order.
    pub blocks: Vec<Block>,
    /// Footnotes that are referred to, in the order of their first reference.
    pub footnotes: Vec<Footnote>,
}

/// A footnote definition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Footnote {
    /// The author's label, without `^`.
    pub label: String,
    /// The note's text.
    pub blocks: Vec<Block>,
    /// Where the definition stands.
    pub span: Span,
}

/// A block of text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    /// What it is.
    pub kind: BlockKind,
    /// Where it stands.
    pub span: Span,
}

/// What a [`Block`] is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BlockKind {
    /// A heading of level 1 to 6 with its anchor.
    Heading {
        /// 1 to 6.
        level: u8,
        /// The anchor: unique in the page, ASCII.
        id: String,
        /// Further classes from `{.class}`.
        classes: Vec<String>,
        /// The units its section speaks of (`{unit=p3,p3^1}`), each a path within the commented article.
        units: Vec<UnitPath>,
        /// The heading's words.
        inlines: Vec<Inline>,
    },
    /// A paragraph.
    Paragraph {
        /// The margin number, on the top-level paragraphs of a commentary.
        margin: Option<u32>,
        /// The words.
        inlines: Vec<Inline>,
    },
    /// A list.
    List {
        /// The first number of an ordered list.
        start: Option<u64>,
        /// Items without paragraphs of their own are set close together.
        tight: bool,
        /// The items.
        items: Vec<ListItem>,
    },
    /// A block quotation.
    Quote(Vec<Block>),
    /// A fenced container (`::: note`) or a GFM alert (`> [!NOTE]`).
    Container(Container),
    /// A code block: plain text and the language named after the fence.
    Code {
        /// The language, if named.
        language: Option<String>,
        /// The text.
        text: String,
    },
    /// A table.
    Table(Table),
    /// A definition list: terms, each with its definitions.
    Definitions(Vec<Definition>),
    /// A thematic break.
    Rule,
}

/// An item of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListItem {
    /// For a task (`- [x]`): whether it is done.
    pub task: Option<bool>,
    /// The item's text.
    pub blocks: Vec<Block>,
}

/// A term and its definitions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Definition {
    /// The term.
    pub term: Vec<Inline>,
    /// What it means; one or more.
    pub details: Vec<Vec<Block>>,
}

/// A named box around blocks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Container {
    /// Which box: a name of the registry in `parse/directive`.
    pub name: ContainerName,
    /// The author's own title.
    pub title: Vec<Inline>,
    /// `{#id}`.
    pub id: Option<String>,
    /// `{key=value}`, in the order of keys.
    pub attributes: BTreeMap<String, String>,
    /// The content.
    pub blocks: Vec<Block>,
}

/// The boxes authors may use. One word each, in English and in Latvian (`parse/directive` knows both).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ContainerName {
    /// `::: note` — a remark.
    Note,
    /// `::: tip` — advice.
    Tip,
    /// `::: important` — what must not be missed.
    Important,
    /// `::: warning` — a danger.
    Warning,
    /// `::: caution` — a risk.
    Caution,
    /// `::: example` — an example from practice.
    Example,
    /// `::: case` — a court case retold.
    Case,
    /// `::: summary` — the gist of a section.
    Summary,
    /// `::: law` — words of a law, set as law.
    Law,
}

/// A table: every row has as many cells as `alignments`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// The caption, from a paragraph `Table: …` / `Tabula: …` directly before it.
    pub caption: Vec<Inline>,
    /// One per column.
    pub alignments: Vec<Alignment>,
    /// The header cells; empty where the source has none.
    pub header: Vec<Vec<Inline>>,
    /// The rows.
    pub rows: Vec<Vec<Vec<Inline>>>,
}

/// How a column is set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Alignment {
    /// As text runs.
    #[default]
    None,
    /// To the left.
    Left,
    /// Centred.
    Center,
    /// To the right, as numbers are.
    Right,
}

/// A piece of running text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Inline {
    /// What it is.
    pub kind: InlineKind,
    /// Where it stands. For [`InlineKind::Text`] whose bytes equal the source's, every byte maps one to one.
    pub span: Span,
}

/// What an [`Inline`] is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum InlineKind {
    /// Words.
    Text(String),
    /// Emphasis.
    Emphasis(Vec<Inline>),
    /// Strong emphasis.
    Strong(Vec<Inline>),
    /// Struck-through words.
    Strikethrough(Vec<Inline>),
    /// `<sup>` or `^…^`.
    Superscript(Vec<Inline>),
    /// `<sub>` or `~…~`.
    Subscript(Vec<Inline>),
    /// Code.
    Code(String),
    /// A link; empty content means "write the text yourself".
    Link {
        /// Where to.
        target: Target,
        /// The title; for a label a case (`"ģen"`).
        title: String,
        /// The link's words.
        content: Vec<Inline>,
    },
    /// An image.
    Image {
        /// The path as written.
        source: String,
        /// The text for those who cannot see it.
        alt: String,
        /// The title.
        title: String,
    },
    /// A reference to a footnote, by its label.
    FootnoteReference(String),
    /// `<abbr title>`.
    Abbreviation {
        /// The full words.
        title: String,
        /// The short ones.
        content: Vec<Inline>,
    },
    /// `<kbd>`.
    Keyboard(Vec<Inline>),
    /// `<span lang>`: foreign words.
    Foreign {
        /// A BCP 47 tag.
        lang: String,
        /// The words.
        content: Vec<Inline>,
    },
    /// `<nolink>`: words in which no citation is sought.
    NoLink(Vec<Inline>),
    /// `<index>`: words that an index finds; a reader sees only the words.
    Index {
        /// `as`: the entry and its subentry after a comma; `None` where the words themselves are the entry.
        subject: Option<String>,
        /// The words.
        content: Vec<Inline>,
    },
    /// A line end in the source that is a space in the text.
    SoftBreak,
    /// A line end that stays.
    HardBreak,
}

/// Where a link points, as the author wrote it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// A label: a unit of an act, a term, a case, a page.
    Label(Label),
    /// An address elsewhere, with a scheme that may stand in a page (`https`, `http`, `mailto`, `tel`).
    Url(String),
    /// A path to a file of this content, with an anchor perhaps: `../par.md#merkis`, `#merkis`.
    Path(String),
}

/// The words of running text without any marks, for titles, descriptions and alternative texts.
#[must_use]
pub fn plain(inlines: &[Inline]) -> String {
    let mut words = String::new();
    add_plain(inlines, &mut words);
    words
}

fn add_plain(inlines: &[Inline], words: &mut String) {
    for inline in inlines {
        match &inline.kind {
            InlineKind::Text(text) | InlineKind::Code(text) => words.push_str(text),
            InlineKind::Image { alt, .. } => words.push_str(alt),
            InlineKind::SoftBreak | InlineKind::HardBreak => words.push(' '),
            InlineKind::FootnoteReference(_) => {}
            InlineKind::Superscript(inner) => words.push_str(&raised(inner)),
            InlineKind::Emphasis(inner) | InlineKind::Strong(inner) | InlineKind::Strikethrough(inner) => add_plain(inner, words),
            InlineKind::Subscript(inner) | InlineKind::Keyboard(inner) | InlineKind::NoLink(inner) => add_plain(inner, words),
            InlineKind::Link { content, .. }
            | InlineKind::Abbreviation { content, .. }
            | InlineKind::Foreign { content, .. }
            | InlineKind::Index { content, .. } => add_plain(content, words),
        }
    }
}

/// A raised number keeps being raised where there are no marks: `13.<sup>1</sup>` is `13.¹` and never `13.1`.
fn raised(inner: &[Inline]) -> String {
    let words = plain(inner);
    const GLYPHS: [char; 10] = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];
    let glyph = |c: char| c.to_digit(10).and_then(|digit| GLYPHS.get(digit as usize)).copied();
    let glyphs: Option<String> = words.chars().map(glyph).collect();
    glyphs.unwrap_or(words)
}
