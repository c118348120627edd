//! Where everything leads that a text of a printed book points at: to an id inside the book, else to an absolute address.

use std::collections::{BTreeMap, BTreeSet};

use crate::html::{Anchor, Links, Picture, Piece};
use crate::model::content::Target;
use crate::print::volume::Volume;
use crate::route::Routes;
use crate::span::{FileId, Span};

/// What stands in a book.
#[derive(Clone, Debug, Default)]
pub struct Places {
    /// Every id that the book has: of chapters, articles, units, margin numbers, headings, terms.
    pub ids: BTreeSet<String>,
    /// The id of the text that a file holds.
    pub texts: BTreeMap<FileId, String>,
}

/// Answers for one volume. `href` is `#btl-17-rn3` inside the book and an absolute address outside.
///
/// The class of an anchor tells a writer what to do with it: `cite` (also `cite gone-cite`, for repealed units) are legal citations, whose
/// words say enough; an anchor without a class that leads outside is a link an author wrote, whose address is printed once.
#[derive(Debug)]
pub struct Resolver<'v, 'a> {
    volume: &'v Volume<'a>,
    routes: Routes<'a>,
}

impl<'v, 'a> Resolver<'v, 'a> {
    /// The resolver of a volume.
    #[must_use]
    pub fn new(volume: &'v Volume<'a>) -> Self {
        let book = volume.book;
        Self { volume, routes: Routes::new(book.corpus, book.histories, book.today) }
    }
}

impl Links for Resolver<'_, '_> {
    /// The citations in a stretch of the source; those of the law to itself too.
    fn references(&self, _span: Span) -> Vec<Piece> {
        Vec::new()
    }

    fn link(&self, _span: Span, _target: &Target) -> Option<Anchor> {
        None
    }

    /// A picture by its path in the book's folder (`attels/es-emblema.svg`, percent-encoded); the file on disk is in [`Volume::files`].
    fn image(&self, _span: Span, _source: &str) -> Option<Picture> {
        None
    }
}
