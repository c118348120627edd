//! The keys a mapping may have, and what may stand behind each: one table for the reader that takes them and for the schema that
//! describes them.

/// The keys of one kind of mapping: the front matter of a commentary, an entry of `people.yaml`.
#[derive(Debug)]
pub struct Form {
    /// The word under which its keys are described.
    pub name: &'static str,
    /// Its own keys.
    pub fields: &'static [Field],
    /// Keys it has in common with others.
    pub shared: Option<&'static Self>,
}

/// A key and what may stand behind it.
#[derive(Clone, Copy, Debug)]
pub struct Field {
    /// The key.
    pub key: &'static str,
    /// What may stand behind it.
    pub shape: Shape,
    /// Whether it must be there, and not empty.
    pub required: bool,
    /// A value it may have, as YAML; empty where its description is enough.
    pub example: &'static str,
}

/// What may stand behind a key.
#[derive(Clone, Copy, Debug)]
pub enum Shape {
    /// Words; a number is words too.
    Text,
    /// A list of words; a single one is a list of one.
    Texts,
    /// A list of lists of words.
    TextLists,
    /// `true` or `false`.
    Bool,
    /// A whole number.
    Integer,
    /// A whole number that is not negative.
    Natural,
    /// A day: `2026-01-31` or `31.01.2026.`.
    Date,
    /// One word of these.
    Word(&'static [&'static str]),
    /// Any of these words, in a list; `true` is all of them.
    Words(&'static [&'static str]),
    /// Words in a notation.
    Written(Notation),
    /// A list of words in a notation; a single one is a list of one.
    AllWritten(Notation),
    /// The first and the last article: `[1, 213]`.
    Range,
    /// A mapping.
    Mapping(&'static Form),
    /// A list of mappings, each of one of these forms.
    Mappings(&'static [&'static Form]),
    /// A folder → one word of these.
    Folders(&'static [&'static str]),
    /// The code of a message → one word of these.
    Rules(&'static [&'static str]),
    /// A name of the author's own → words.
    Named,
}

/// How words are written that mean more than words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Notation {
    /// The key of an act: `btl`.
    ActKey,
    /// An article: `btl:17`.
    Article,
    /// Anything that can be pointed at: `btl:17.p5^1`, `term:aizbildnis`.
    Label,
    /// The European identifier of a judgment.
    Ecli,
    /// A path within the site.
    Alias,
    /// The address a site is published at.
    BaseUrl,
    /// A language: `lv`, `en-GB`.
    Language,
    /// What a book can include: a label, `btl`, `terms`.
    Included,
    /// A name of a folder: lower-case ASCII letters, digits and hyphens.
    Folder,
}

impl Field {
    /// A key that may be left out.
    #[must_use]
    pub const fn new(key: &'static str, shape: Shape) -> Self {
        Self { key, shape, required: false, example: "" }
    }

    /// A key that must be there.
    #[must_use]
    pub const fn required(key: &'static str, shape: Shape) -> Self {
        Self { key, shape, required: true, example: "" }
    }

    /// The same with a value it may have, as YAML.
    #[must_use]
    pub const fn like(self, example: &'static str) -> Self {
        Self { example, ..self }
    }
}

impl Form {
    /// All keys, each with the form that describes it: its own, then the shared ones.
    pub fn all(&'static self) -> impl Iterator<Item = (&'static Self, &'static Field)> {
        let own = self.fields.iter().map(move |field| (self, field));
        own.chain(self.shared.into_iter().flat_map(|shared| shared.fields.iter().map(move |field| (shared, field))))
    }

    /// What is known of a key.
    #[must_use]
    pub fn field(&'static self, key: &str) -> Option<&'static Field> {
        self.all().map(|(_, field)| field).find(|field| field.key == key)
    }

    /// The words a key may have; none where any will do.
    #[must_use]
    pub fn words(&'static self, key: &str) -> &'static [&'static str] {
        match self.field(key).map(|field| field.shape) {
            Some(Shape::Word(words) | Shape::Words(words) | Shape::Folders(words) | Shape::Rules(words)) => words,
            Some(
                Shape::Text
                | Shape::Texts
                | Shape::TextLists
                | Shape::Bool
                | Shape::Integer
                | Shape::Natural
                | Shape::Date
                | Shape::Written(_)
                | Shape::AllWritten(_)
                | Shape::Range
                | Shape::Mapping(_)
                | Shape::Mappings(_)
                | Shape::Named,
            )
            | None => &[],
        }
    }
}
