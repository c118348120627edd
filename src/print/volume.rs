//! A printed book before it is set: what stands in it, in reading order, each thing with its id and its words; free of any medium.
//!
//! Prose stays the tree of [`crate::model::content`]; where its links lead is asked of [`crate::print::Resolver`], which implements
//! [`crate::html::Links`]. All other words are ready in the language of the book. Ids are those of [`crate::print::ids`].
//!
//! Order of setting: [`Volume::title`], [`Volume::imprint`], [`Volume::contents`], [`Volume::chapters`] (each opens a page), [`Volume::back`].

use jiff::civil::Date;

use crate::book::Book;
use crate::config::books::PrintedBook;
use crate::model::content::{Block, Body, Inline};
use crate::print::places::Places;
use crate::source::Asset;

/// A book ready to be set.
#[derive(Debug)]
pub struct Volume<'a> {
    /// Its settings: title, language, size, date, fonts.
    pub settings: &'a PrintedBook,
    /// The content it is made of.
    pub book: Book<'a>,
    /// The title page.
    pub title: TitlePage<'a>,
    /// The imprint: a line a fact.
    pub imprint: Vec<Fact>,
    /// The rows of the contents, in reading order: every chapter, division, article and part of the back matter.
    pub contents: Vec<ContentsRow>,
    /// The chapters, in order.
    pub chapters: Vec<Chapter<'a>>,
    /// What stands after them, in order: authors, abbreviations, tables, the index; empty ones are left out.
    pub back: Vec<Back>,
    /// Every file the book shows or is set in, each once.
    pub files: Vec<BookFile<'a>>,
    /// What stands in the book and under which id.
    pub(super) places: Places,
}

/// The title page.
#[derive(Debug)]
pub struct TitlePage<'a> {
    /// The title.
    pub title: &'a str,
    /// The words under it.
    pub subtitle: Option<&'a str>,
    /// The authors.
    pub authors: &'a [String],
    /// Which printing it is: "1. izdevums".
    pub printing: Option<&'a str>,
    /// The year of the book's date.
    pub year: Option<String>,
    /// The co-funding ensemble.
    pub funding: Option<Ensemble<'a>>,
    /// "Demonstrācijas paraugs: …", where the site is a demonstration.
    pub demonstration: Option<String>,
}

/// The co-funding as a title page shows it: logos in a row at the foot, none smaller than another, and the words.
#[derive(Debug)]
pub struct Ensemble<'a> {
    /// The logos, in order; those whose file is missing are left out (which has been told).
    pub logos: Vec<PrintedLogo<'a>>,
    /// The sentence that must be shown.
    pub statement: &'a str,
    /// "Projekts Nr. …"; empty where there is no number.
    pub project: String,
    /// The project's title; may be empty.
    pub title: &'a str,
}

/// A logo.
#[derive(Debug)]
pub struct PrintedLogo<'a> {
    /// The path within the book's folder, as in [`BookFile::path`].
    pub href: String,
    /// The words for those who cannot see it; never empty.
    pub alt: &'a str,
    /// Width and height in pixels, where they are known.
    pub size: Option<(u32, u32)>,
}

/// Something with a name: "ISBN" and its figures. The name may be empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Fact {
    /// What it is.
    pub name: String,
    /// What it says.
    pub words: String,
}

/// A row of the contents.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ContentsRow {
    /// How deep it stands: 1 for chapters and back matter (h1); from 2 divisions within a chapter and articles, below the division they
    /// stand in (all of them h2).
    pub level: u8,
    /// The act whose chapters begin with this row, where the book has several.
    pub act: Option<String>,
    /// What it leads to.
    pub id: String,
    /// "IV nodaļa", "17. pants"; may be empty.
    pub label: String,
    /// The title without marks.
    pub title: String,
}

/// A chapter: opens a page, h1.
#[derive(Debug)]
pub struct Chapter<'a> {
    /// `btl-n4`, `page_par`, `part_terms`.
    pub id: String,
    /// The act it belongs to, as words above the title; `None` outside acts.
    pub above: Option<&'a str>,
    /// "IV nodaļa", "I", without a dot after it; empty where it has no name beside its title.
    pub label: String,
    /// The title; may hold marks and footnote references (whose notes are those of the first text of the chapter).
    pub title: Vec<Inline>,
    /// The words for the head of left pages, short; those of a division stand in for them from there on.
    pub running: String,
    /// Amendment notes on the chapter itself.
    pub notes: Vec<&'a [Inline]>,
    /// What stands in it, in order.
    pub items: Vec<Item<'a>>,
}

/// Something in a chapter.
#[derive(Debug)]
pub enum Item<'a> {
    /// The heading of a division within the chapter (apakšnodaļa), h2.
    Division(Division<'a>),
    /// An article: h2.
    Article(Box<Article<'a>>),
    /// Words of the law that are no article: transitional provisions, a regulation.
    Law(LawBox<'a>),
    /// A text of its own: a plain page, a methodology. Its chapter's title is its title.
    Text(Prose<'a>),
    /// A term of the glossary: h2.
    Term(Box<Entry<'a>>),
}

/// The heading of a division within a chapter.
#[derive(Debug)]
pub struct Division<'a> {
    /// Its id.
    pub id: String,
    /// "2. apakšnodaļa", "I", without a dot after it; may be empty.
    pub label: String,
    /// The title.
    pub title: &'a [Inline],
    /// How deep it stands within its chapter: 1 for the outermost.
    pub depth: u8,
    /// The words for the head of left pages from here on.
    pub running: String,
    /// Amendment notes on it.
    pub notes: Vec<&'a [Inline]>,
}

/// An article with its commentary.
#[derive(Debug)]
pub struct Article<'a> {
    /// `btl-17`: everything within has ids that begin with it.
    pub id: String,
    /// "17. pants", with a space that does not break.
    pub label: String,
    /// The heading; empty where the article has none.
    pub title: Vec<Inline>,
    /// The words for the head of right pages, short: "17. pants. Bāriņtiesas pienākumi"; with the act before it where the book has several.
    pub running: String,
    /// How many divisions within its chapter it stands in.
    pub depth: u8,
    /// What must be known first: stale commentary, repeal, later application, a bill.
    pub notices: Vec<Notice>,
    /// The law's words; `None` where the edition lacks the article.
    pub law: Option<LawBox<'a>>,
    /// The commentary; `None` where there is none.
    pub commentary: Option<Prose<'a>>,
}

/// Something the reader must know first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// `stale`, `repealed`, `gone`, `not-yet`, `pending`.
    pub kind: &'static str,
    /// The first words, set bold.
    pub strong: String,
    /// The others.
    pub text: String,
}

/// Words of the law, set in a box.
#[derive(Debug)]
pub struct LawBox<'a> {
    /// The text's id: `btl-17`, `btl-pn`. The box itself has none.
    pub id: String,
    /// The state of the text: "Likuma redakcija spēkā no 01.01.2026."
    pub state: String,
    /// "pārstāsts, nevis oficiālais teksts", where the law is retold.
    pub paraphrase: Option<String>,
    /// The words before the units, or all of them.
    pub intro: &'a [Block],
    /// The units.
    pub units: Vec<LawUnit<'a>>,
    /// The words after the units.
    pub wrap_up: &'a [Block],
    /// Amendment notes on the whole.
    pub notes: Vec<&'a [Inline]>,
    /// Whether the whole is repealed.
    pub gone: bool,
}

/// A unit of the law: a paragraph, point, subpoint; of transitional provisions and regulations points and divisions too.
#[derive(Debug)]
pub struct LawUnit<'a> {
    /// `btl-17-d1-p2`.
    pub id: String,
    /// The number as printed: `(1)`, `5¹)`, `a)`, `26.`, `II nodaļa`; empty where it is only counted.
    pub number: String,
    /// The heading of a division; empty for others.
    pub heading: &'a [Inline],
    /// The first paragraph, which stands beside the number.
    pub lead: &'a [Inline],
    /// The blocks after it.
    pub rest: &'a [Block],
    /// The units within.
    pub children: Vec<Self>,
    /// The words after them.
    pub wrap_up: &'a [Block],
    /// Amendment notes.
    pub notes: Vec<&'a [Inline]>,
    /// Whether it is repealed.
    pub gone: bool,
}

/// A text of the content: commentary, page, definition.
#[derive(Debug)]
pub struct Prose<'a> {
    /// What its ids begin with: `btl-17` → headings `btl-17-…`, margin numbers `btl-17-rn3`, notes `fn-btl-17-2`, tables `table-btl-17-1`.
    pub id: String,
    /// The text. Paragraphs that carry a margin number have it in the tree. Headings have levels as written: the writer lowers them so
    /// that the highest stands below the heading of the article (h3) or of the chapter (h2).
    pub body: &'a Body,
    /// By whom, of which day, how far: "Autori" → names, "Stāvoklis" → "melnraksts".
    pub byline: Vec<Fact>,
    /// Its language, where it is not the book's.
    pub language: Option<&'a str>,
}

/// An entry of the glossary.
#[derive(Debug)]
pub struct Entry<'a> {
    /// `term_aizbildnis`.
    pub id: String,
    /// The term.
    pub title: &'a str,
    /// Other words for the same.
    pub forms: &'a [String],
    /// Where the law defines it: "Bāriņtiesu likuma 26. pants", each a link where that stands in the book.
    pub basis: Vec<Run>,
    /// The definition.
    pub text: Prose<'a>,
}

/// A part after the chapters: opens a page, h1.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Back {
    /// `part_authors`, `part_abbreviations`, `part_cases`, `part_legislation`, `part_subjects`.
    pub id: &'static str,
    /// Its title; also its running head.
    pub title: String,
    /// What stands in it.
    pub matter: Matter,
}

/// What stands in a part of the back matter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Matter {
    /// The authors: name → role and affiliation (the words may be empty).
    People(Vec<Fact>),
    /// Abbreviations: short → full, in the order of the language.
    Abbreviations(Vec<Fact>),
    /// A table of cases or of legislation.
    Table(Vec<IndexGroup>),
    /// The subject index: `section[role=doc-index]`, in columns.
    Index(Vec<IndexGroup>),
}

/// Entries under one heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IndexGroup {
    /// A letter of the subject index, a court; may be empty.
    pub title: String,
    /// The entries, in order.
    pub entries: Vec<IndexEntry>,
}

/// An entry of a table or index.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct IndexEntry {
    /// The subject, case, act or unit.
    pub words: String,
    /// Where it is spoken of, ready to be set after the words: `17. p.`, ` 3.`, `, `, `5.`, ` rn.`; empty where only its children say.
    pub at: Vec<Run>,
    /// Entries below it.
    pub children: Vec<Self>,
}

impl IndexEntry {
    /// The most letters of places that stand well at the right end of a row: two lines of them.
    const IN_A_ROW: usize = 110;

    /// Whether its places are too many for the right end of a row.
    #[must_use]
    pub fn is_long(&self) -> bool {
        self.at.iter().map(|run| run.words.chars().count()).sum::<usize>() > Self::IN_A_ROW
    }
}

/// Words, perhaps a link within the book.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    /// The words, with the spaces and stops that belong to them.
    pub words: String,
    /// Where they lead in the book; `None` for words alone.
    pub id: Option<String>,
}

/// A file of the content that the book shows or is set in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BookFile<'a> {
    /// The file; its path within `content/` is also its path within the book's folder, see [`BookFile::path`].
    pub asset: &'a Asset,
    /// What it is for.
    pub purpose: Purpose,
}

/// What a file of a book is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// A picture or logo.
    Picture,
    /// A font.
    Font,
}

impl BookFile<'_> {
    /// The path within the book's folder, with `/`: `attels/es-emblema.svg`. [`crate::html::Picture::href`] is the same, percent-encoded.
    #[must_use]
    pub fn path(&self) -> &str {
        &self.asset.path
    }
}

impl Volume<'_> {
    /// What stands in the book and under which id.
    #[must_use]
    pub const fn places(&self) -> &Places {
        &self.places
    }

    /// The day the book carries.
    #[must_use]
    pub const fn date(&self) -> Option<Date> {
        self.settings.date
    }
}
