//! Saved pages of likumi.lv: the print page and the full page, of all the generations of its markup.

mod body;
mod encoding;
mod flow;
mod links;
mod page;
mod runs;
mod table;
pub mod verify;

use jiff::civil::Date;
use scraper::Html;

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::import::draft::{Draft, Piece};
use crate::model::registry::RegisteredAct;
use crate::span::{FileId, Span};

pub use crate::import::likumi::links::{LinkedUnit, PageLink, PageLinks};
pub use crate::import::likumi::page::PageInfo;
pub(crate) use crate::import::likumi::runs::fold;

/// What was read from one page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PageEdition {
    /// What the page says about itself.
    pub info: PageInfo,
    /// The first day the text is in force.
    pub in_force: Date,
    /// The text of the file, below its front matter.
    pub markdown: String,
    /// The page's own links within the text.
    pub links: PageLinks,
}

/// Which act a page must be of.
#[derive(Clone, Copy, Debug)]
pub struct Wanted<'a> {
    /// The key, for messages.
    pub key: &'a str,
    /// The number on likumi.lv, where it is known.
    pub likumi_id: Option<u32>,
    /// The title, where it is known.
    pub title: Option<&'a str>,
}

impl<'a> Wanted<'a> {
    /// An act of the registry.
    #[must_use]
    pub fn registered(key: &'a str, act: Option<&'a RegisteredAct>) -> Self {
        Self { key, likumi_id: act.and_then(|act| act.likumi_id), title: act.map(|act| act.title.as_str()) }
    }
}

/// Reads one saved page. `None` where it is refused; why is told.
pub fn read_page(name: &str, bytes: &[u8], wanted: Wanted<'_>, diagnostics: &mut Diagnostics) -> Option<PageEdition> {
    let refuse = |code| Diagnostic::new(code, place()).arg("name", name);
    let Some(text) = encoding::decode(bytes) else {
        diagnostics.push(refuse(Code::ImportNotUtf8));
        return None;
    };
    let html = Html::parse_document(&text);
    let Some(body) = body::body_of(&html) else {
        diagnostics.push(refuse(Code::ImportNotAPage));
        return None;
    };
    let info = page::page_info(&html);
    if page::is_amending(&info.title) {
        diagnostics.push(refuse(Code::ImportAmendingAct).arg("title", &info.title));
        return None;
    }
    if is_other(&info, wanted) {
        diagnostics.push(refuse(Code::ImportOtherAct).arg("title", &info.title).arg("act", wanted.key));
        return None;
    }
    let draft = body::draft(body);
    if !has_units(&draft) {
        let code = if info.listed.is_some_and(|listed| listed > 0) { Code::ImportNoText } else { Code::ImportNotAPage };
        diagnostics.push(refuse(code));
        return None;
    }
    // An act that was never amended shows no edition, only when it came into force.
    let Some(in_force) = info.in_force.or(info.act_in_force) else {
        diagnostics.push(refuse(Code::ImportNoDate));
        return None;
    };
    let markdown = draft.markdown();
    verify::nothing_lost(name, body, &info, &draft, &markdown, diagnostics);
    Some(PageEdition { info, in_force, markdown, links: links::links(body) })
}

/// Diagnostics of an import point at no file of the content.
pub(crate) fn place() -> Span {
    Span::new(FileId(u32::MAX), 0..0)
}

fn has_units(draft: &Draft) -> bool {
    draft.main.iter().any(|piece| match piece {
        Piece::Heading(_, _) => true,
        Piece::Paragraph(_, text) => crate::parse::act::marker::read(text).is_some(),
        Piece::Note(_) | Piece::Table(_) => false,
    })
}

/// Whether a page is certainly of another act: by number, or without one by title.
fn is_other(info: &PageInfo, wanted: Wanted<'_>) -> bool {
    match (info.likumi_id, wanted.likumi_id, wanted.title) {
        (Some(found), Some(known), _) => found != known,
        (_, _, Some(title)) if !info.title.is_empty() => !same_words(&info.title, title),
        _ => false,
    }
}

fn same_words(a: &str, b: &str) -> bool {
    let key = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect::<String>();
    let (a, b) = (key(a), key(b));
    a == b || a.starts_with(&b) || b.starts_with(&a)
}
