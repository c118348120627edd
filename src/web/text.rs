//! Text of the content as HTML of one page: the only place where views meet the HTML writer.

use serde::Serialize;

use crate::diagnostic::Files;
use crate::html::{Anchor, Links, Note, Picture, Piece, Words, Writer};
use crate::model::content::{Block, BlockKind, Body, ContainerName, Inline, Target, plain as words_of};
use crate::model::label::Label;
use crate::model::references::{Reference, Standing};
use crate::route::{self, Address, Destination};
use crate::span::Span;
use crate::web::site::Site;
use crate::web::view::Html;

/// Writes text for one page.
#[derive(Clone, Copy, Debug)]
pub struct Text<'a> {
    /// The site.
    pub site: &'a Site<'a>,
    /// The page that shows the text: links are relative to it.
    pub page: &'a Address,
    /// How the commentary's margin numbers are cited: "BTL 26. panta komentārs".
    cited_as: Option<&'a str>,
}

/// A footnote of a page.
#[derive(Clone, Debug, Serialize)]
pub struct FootnoteView {
    /// Its number, from 1.
    pub number: usize,
    /// Its anchor.
    pub id: String,
    /// Its text, with the ways back.
    pub body: Html,
}

impl From<Note> for FootnoteView {
    fn from(note: Note) -> Self {
        Self { number: note.number, id: note.id, body: Html(note.html) }
    }
}

impl<'a> Text<'a> {
    /// Text for a page.
    #[must_use]
    pub const fn new(site: &'a Site<'a>, page: &'a Address) -> Self {
        Self { site, page, cited_as: None }
    }

    /// The same for a commentary that is cited by margin numbers.
    #[must_use]
    pub const fn cited_as(self, citation: &'a str) -> Self {
        Self { cited_as: Some(citation), ..self }
    }

    /// A writer for the texts of this page that have headings, footnotes and margin numbers.
    #[must_use]
    pub fn writer<'t>(&'t self, body: &'t Body) -> Writer<'t> {
        Writer::new(self, self).with_notes(&body.footnotes)
    }

    /// A whole text and its footnotes.
    #[must_use]
    pub fn body(&self, body: &Body) -> (Html, Vec<FootnoteView>) {
        let mut writer = self.writer(body);
        let html = Html(writer.blocks(&body.blocks));
        (html, writer.notes().into_iter().map(FootnoteView::from).collect())
    }

    /// Blocks without headings and footnotes: the words of an act.
    #[must_use]
    pub fn blocks(&self, blocks: &[Block]) -> Html {
        // Each call numbers its tables anew; the place in the source tells them apart.
        let table = blocks.iter().find(|block| matches!(block.kind, BlockKind::Table(_)));
        let prefix = table.map(|table| format!("t{}-", table.span.start)).unwrap_or_default();
        Html(Writer::new(self, self).prefixed(prefix).blocks(blocks))
    }

    /// Running text.
    #[must_use]
    pub fn inlines(&self, inlines: &[Inline]) -> Html {
        Html(Writer::new(self, self).inlines(inlines))
    }

    /// Running text in a heading or a link: nothing in it is a link.
    #[must_use]
    pub fn unlinked(&self, inlines: &[Inline]) -> Html {
        Html(Writer::new(self, self).inlines_unlinked(inlines))
    }

    fn anchor(&self, reference: &Reference) -> Option<Anchor> {
        let dated = match (&reference.label, reference.edition) {
            (Label::Unit(unit), Some(date)) => self.site.routes.unit_on(unit, date),
            _ => self.site.routes.label(&reference.label),
        };
        let href = self.href(dated?);
        let (class, title) = match reference.standing {
            Standing::InForce | Standing::Unchecked => ("cite", None),
            Standing::Repealed => ("cite gone-cite", Some(self.site.say("state-repealed"))),
            Standing::ApplicableFrom(from) => ("cite", Some(self.site.with("state-applies", &[("from", self.site.day(from).text.into())]))),
        };
        Some(Anchor { href, title, class: Some(class.to_owned()), words: reference.words.clone(), ..Anchor::default() })
    }

    fn href(&self, destination: Destination) -> String {
        match destination {
            Destination::Inside(address) => self.site.href(self.page, &address),
            Destination::Outside(url) => url,
        }
    }

    /// A path as written: an anchor of this page, a page or a file of the content.
    fn path(&self, span: Span, path: &str) -> Option<Anchor> {
        let (file, fragment) = path.split_once('#').unwrap_or((path, ""));
        let plain = |href: String| Some(Anchor { href, ..Anchor::default() });
        if file.is_empty() {
            return plain(format!("#{fragment}"));
        }
        let within = self.within_content(span, file)?;
        if let Some(asset) = self.site.asset(&within) {
            return plain(self.site.href(self.page, &route::content_asset(&asset.path)));
        }
        let page = within.trim_end_matches(".md").trim_end_matches('/');
        let page = page.strip_suffix("/index").unwrap_or(if page == "index" { "" } else { page });
        let label = Label::Page(page.to_owned());
        let Destination::Inside(address) = self.site.routes.label(&label)? else { return None };
        plain(self.site.href(self.page, &address.at(fragment)))
    }

    /// A path relative to the file it stands in, as a path within `content/`; `None` where it leads out.
    fn within_content(&self, span: Span, path: &str) -> Option<String> {
        let file = self.site.book.sources.path(span.file);
        let folder = file.strip_prefix("content/").unwrap_or(file).rsplit_once('/').map_or("", |(folder, _)| folder);
        let decoded = percent_encoding::percent_decode_str(path).decode_utf8_lossy();
        let mut parts: Vec<&str> = if decoded.starts_with('/') { Vec::new() } else { folder.split('/').collect() };
        for part in decoded.split('/') {
            match part {
                "" | "." => {}
                ".." => {
                    parts.pop()?;
                }
                part => parts.push(part),
            }
        }
        parts.retain(|part| !part.is_empty());
        Some(parts.join("/"))
    }
}

impl Links for Text<'_> {
    fn references(&self, span: Span) -> Vec<Piece> {
        let found = self.site.book.references.within(span);
        found.filter_map(|(span, reference)| Some(Piece { span, anchor: self.anchor(reference)? })).collect()
    }

    fn link(&self, span: Span, target: &Target) -> Option<Anchor> {
        let resolved = self.site.book.references.at(span);
        match (target, resolved) {
            (Target::Url(url), _) => Some(Anchor { href: url.clone(), ..Anchor::default() }),
            (Target::Label(_), Some(reference)) => self.anchor(reference),
            (Target::Label(label), None) => {
                let href = self.href(self.site.routes.label(label)?);
                Some(Anchor { href, class: Some("cite".to_owned()), ..Anchor::default() })
            }
            (Target::Path(path), _) => self.path(span, path),
        }
    }

    fn image(&self, span: Span, source: &str) -> Option<Picture> {
        let asset = self.site.asset(&self.within_content(span, source)?)?;
        Some(Picture { href: self.site.href(self.page, &route::content_asset(&asset.path)), size: asset.dimensions })
    }
}

impl Words for Text<'_> {
    fn container(&self, name: ContainerName) -> String {
        self.site.say(match name {
            ContainerName::Note => "box-note",
            ContainerName::Tip => "box-tip",
            ContainerName::Important => "box-important",
            ContainerName::Warning => "box-warning",
            ContainerName::Caution => "box-caution",
            ContainerName::Example => "box-example",
            ContainerName::Case => "box-case",
            ContainerName::Summary => "box-summary",
            ContainerName::Law => "box-law",
        })
    }

    fn margin(&self, number: u32) -> String {
        self.site.with("margin-name", &[("number", number.into())])
    }

    fn margin_citation(&self, number: u32) -> Option<String> {
        self.cited_as.map(|citation| format!("{citation}, {}", self.margin(number)))
    }

    fn note(&self, number: usize) -> String {
        self.site.with("note-name", &[("number", number.into())])
    }

    fn note_back(&self, number: usize) -> String {
        self.site.with("back-to-note", &[("number", number.into())])
    }

    fn table(&self) -> String {
        self.site.say("table")
    }

    fn task(&self, done: bool) -> String {
        self.site.say(if done { "task-done" } else { "task-open" })
    }
}

/// The words of running text, without marks.
#[must_use]
pub fn plain(inlines: &[Inline]) -> String {
    words_of(inlines).trim().to_owned()
}

/// The first words of blocks, for a description.
#[must_use]
pub fn first_words(blocks: &[Block]) -> String {
    blocks
        .iter()
        .find_map(|block| match &block.kind {
            BlockKind::Paragraph { inlines, .. } => Some(plain(inlines)),
            BlockKind::Heading { .. } | BlockKind::List { .. } | BlockKind::Quote(_) | BlockKind::Container(_) => None,
            BlockKind::Code { .. } | BlockKind::Table(_) | BlockKind::Definitions(_) | BlockKind::Rule => None,
        })
        .unwrap_or_default()
}
