//! What a question of the editor is answered from: the content as last seen, and the texts the editor has open.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::rc::Rc;

use lsp_types::{Location, Position, Range, Uri};

use crate::book::Book;
use crate::diagnostic::locale::Language;
use crate::diagnostic::{Diagnostic, Files};
use crate::edit::on_disk;
use crate::lsp::client::Client;
use crate::lsp::documents::Documents;
use crate::lsp::text::Text;
use crate::lsp::uri;
use crate::lsp::worker::Seen;
use crate::pipeline::{Options, Whole};
use crate::route::Routes;
use crate::span::{FileId, Span};

/// What there is besides the content: the editor, its texts, what was asked for.
#[derive(Clone, Copy)]
pub(super) struct Around<'a> {
    pub(super) options: &'a Options,
    pub(super) root: &'a Path,
    pub(super) documents: &'a Documents,
    pub(super) client: &'a Client,
    pub(super) language: Language,
}

/// What a question is answered from.
pub(super) struct View<'a> {
    pub(super) whole: &'a Whole,
    /// What is wrong with the content.
    pub(super) told: &'a [Diagnostic],
    pub(super) options: &'a Options,
    pub(super) root: &'a Path,
    pub(super) documents: &'a Documents,
    pub(super) client: &'a Client,
    pub(super) language: Language,
    /// Texts that are not open, as they were needed.
    texts: RefCell<BTreeMap<FileId, Rc<Text>>>,
}

impl<'a> View<'a> {
    /// A view of what has been seen, in these surroundings.
    pub(super) fn new(seen: &'a Seen, around: Around<'a>) -> Self {
        let Around { options, root, documents, client, language } = around;
        Self { whole: &seen.whole, told: &seen.told, options, root, documents, client, language, texts: RefCell::default() }
    }

    /// What the view has besides the content.
    pub(super) const fn around(&self) -> Around<'a> {
        let Self { options, root, documents, client, language, .. } = *self;
        Around { options, root, documents, client, language }
    }

    pub(super) const fn book(&self) -> Book<'a> {
        self.whole.book()
    }

    /// Where labels lead.
    pub(super) fn routes(&self) -> Routes<'a> {
        Routes::new(&self.whole.corpus, &self.whole.histories, self.whole.today)
    }

    /// The file at an address, if it is one of the content.
    pub(super) fn file(&self, address: &Uri) -> Option<FileId> {
        let path = uri::within(self.root, address)?;
        self.whole.sources.at(&path).map(|source| source.file)
    }

    /// The file and the byte (as read) of a place in the editor.
    pub(super) fn place(&self, address: &Uri, position: Position) -> Option<(FileId, usize)> {
        let file = self.file(address)?;
        Some((file, self.text(file).read_offset(position, self.client.encoding)))
    }

    /// A file's text as the editor has it, or would have it.
    pub(super) fn text(&self, file: FileId) -> Rc<Text> {
        if let Some(text) = self.texts.borrow().get(&file) {
            return Rc::clone(text);
        }
        let path = self.whole.sources.path(file);
        let text = match self.documents.at(path) {
            Some(document) => document.text.clone(),
            None => {
                let written = fs::read_to_string(on_disk(self.root, path)).unwrap_or_default();
                // No editor shows a byte order mark as a letter.
                let text = Text::new(written.strip_prefix('\u{FEFF}').unwrap_or(&written));
                // A file that changed this moment is looked at again; until then its places are those that were read.
                if text.original().read() == self.whole.sources.text(file) { text } else { Text::new(self.whole.sources.text(file)) }
            }
        };
        let text = Rc::new(text);
        self.texts.borrow_mut().insert(file, Rc::clone(&text));
        text
    }

    /// The places in the editor.
    pub(super) fn range(&self, span: Span) -> Range {
        self.text(span.file).range(span.range(), self.client.encoding)
    }

    /// The address of a file of the content, in the editor's writing where it is open.
    pub(super) fn uri(&self, path: &str) -> Option<Uri> {
        match self.documents.at(path) {
            Some(document) => Some(document.uri.clone()),
            None => uri::of(&on_disk(self.root, path)),
        }
    }

    /// Where a span is.
    pub(super) fn location(&self, span: Span) -> Option<Location> {
        Some(Location { uri: self.uri(self.whole.sources.path(span.file))?, range: self.range(span) })
    }
}
