//! What the writer of Typst code knows while it goes through a volume.

use std::collections::BTreeSet;

use crate::config::books::PageSize;
use crate::lang::typography::Typographer;
use crate::model::content::{Body, Footnote};
use crate::print::typst::code::Code;
use crate::print::{Resolver, Volume};
use crate::theme::Phrases;

/// Sets a volume as code.
pub(super) struct Setter<'w, 'a> {
    pub(super) code: Code,
    pub(super) volume: &'w Volume<'a>,
    pub(super) links: Resolver<'w, 'a>,
    pub(super) phrases: &'w Phrases,
    pub(super) typographer: Typographer,
    /// What can be seen of a page.
    pub(super) page: Page,
    /// The id of the text that is set now.
    pub(super) text: String,
    pub(super) footnotes: &'w [Footnote],
    /// The footnotes that stand in the code, by id.
    pub(super) noted: BTreeSet<String>,
    /// Footnotes referred to in the link that is open, by their place in the list.
    pub(super) pending: Vec<usize>,
    pub(super) within_link: bool,
    /// The addresses that were printed already: each is printed once.
    pub(super) addresses: BTreeSet<String>,
    /// How deep the block or the words are nested that are set now.
    pub(super) depth: usize,
    /// Tables of this text.
    pub(super) tables: usize,
    /// The level of this text's highest heading.
    pub(super) top: u8,
    /// Open sections, by the level of their heading in the source.
    pub(super) levels: Vec<u8>,
}

/// What is nested deeper is set as if it were not: the engine refuses more than some sixty rules within each other.
const DEEPEST: usize = 12;

/// The room for text on a page.
#[derive(Clone, Copy, Debug)]
pub(super) struct Page {
    /// Width in points.
    pub width: f64,
    /// Height in points.
    pub height: f64,
    /// How many letters of a table's size stand in a line.
    pub letters: usize,
}

impl Page {
    /// As `book.typ` sets it.
    const fn of(size: PageSize) -> Self {
        match size {
            PageSize::A4 => Self { width: 413.0, height: 675.0, letters: 88 },
            PageSize::A5 => Self { width: 308.0, height: 478.0, letters: 72 },
        }
    }
}

impl<'w, 'a> Setter<'w, 'a> {
    pub(super) fn new(volume: &'w Volume<'a>, phrases: &'w Phrases) -> Self {
        Self {
            code: Code::default(),
            volume,
            links: Resolver::new(volume),
            phrases,
            typographer: Typographer::of(&volume.settings.language),
            page: Page::of(volume.settings.size),
            text: String::new(),
            footnotes: &[],
            noted: BTreeSet::new(),
            pending: Vec::new(),
            within_link: false,
            addresses: BTreeSet::new(),
            depth: 0,
            tables: 0,
            top: 3,
            levels: Vec::new(),
        }
    }

    /// From here on a text with this id is set; its highest heading has the level `top`.
    pub(super) fn begin(&mut self, id: &str, body: Option<&'w Body>, top: u8) {
        self.begin_notes(id, body);
        self.tables = 0;
        self.top = top;
        self.levels.clear();
    }

    /// From here on footnotes are those of this text; headings of chapters are set before their text begins.
    pub(super) fn begin_notes(&mut self, id: &str, body: Option<&'w Body>) {
        id.clone_into(&mut self.text);
        self.footnotes = body.map_or(&[], |body| &body.footnotes);
    }

    /// Does `within` one level deeper; `None`, and nothing is done, where that would be too deep.
    pub(super) fn deeper(&mut self, within: impl FnOnce(&mut Self)) -> Option<()> {
        if self.depth >= DEEPEST {
            return None;
        }
        self.depth += 1;
        within(self);
        self.depth -= 1;
        Some(())
    }

    /// A heading's name in the outline, the contents and the heads of pages.
    pub(super) fn named(&self, label: &str, title: &str) -> String {
        let words = match (label.is_empty(), title.is_empty()) {
            (false, false) => format!("{label}. {title}"),
            (_, true) => label.to_owned(),
            (true, false) => title.to_owned(),
        };
        self.typographer.set("", &words, "").into_owned()
    }
}
