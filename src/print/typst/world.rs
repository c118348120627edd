//! What the engine may see: the code, the looks, the pictures and fonts of the book. No disk, no network, no clock.

use std::collections::HashMap;

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};

/// The families of the fonts that come with the engine which books are set in; the others of its fonts are for formulas.
const BUILT_IN: [&str; 2] = ["Libertinus Serif", "DejaVu Sans Mono"];

/// The name of the generated code.
const MAIN: &str = "main.typ";

/// The engine's view of one book.
pub(super) struct BookWorld {
    library: LazyHash<Library>,
    fonts: Vec<Font>,
    book: LazyHash<FontBook>,
    main: FileId,
    sources: HashMap<FileId, Source>,
    files: HashMap<FileId, Bytes>,
}

impl BookWorld {
    /// A world of fonts, generated code, the looks by name, and files by path.
    pub(super) fn new(fonts: Vec<Font>, code: String, looks: (&str, &str), files: Vec<(&str, Vec<u8>)>) -> Option<Self> {
        let main = file_id(MAIN)?;
        let looks_id = file_id(looks.0)?;
        let sources = [(main, Source::new(main, code)), (looks_id, Source::new(looks_id, looks.1.to_owned()))];
        Some(Self {
            library: LazyHash::new(Library::default()),
            book: LazyHash::new(FontBook::from_fonts(&fonts)),
            fonts,
            main,
            sources: sources.into_iter().collect(),
            files: files.into_iter().filter_map(|(path, bytes)| Some((file_id(path)?, Bytes::new(bytes)))).collect(),
        })
    }
}

/// The fonts in a file.
pub(super) fn fonts_in(bytes: Vec<u8>) -> Vec<Font> {
    Font::iter(Bytes::new(bytes)).collect()
}

/// The fonts that come with the engine.
pub(super) fn built_in_fonts() -> impl Iterator<Item = Font> {
    let fonts = typst_assets::fonts().flat_map(|bytes| Font::iter(Bytes::new(bytes)));
    fonts.filter(|font| BUILT_IN.contains(&font.info().family.as_str()))
}

fn file_id(path: &str) -> Option<FileId> {
    Some(RootedPath::new(VirtualRoot::Project, VirtualPath::new(path).ok()?).intern())
}

fn not_found(id: FileId) -> FileError {
    FileError::NotFound(id.vpath().get_without_slash().into())
}

impl World for BookWorld {
    fn library(&self) -> &LazyHash<Library> {
        &self.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.book
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        self.sources.get(&id).cloned().ok_or_else(|| not_found(id))
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        self.files.get(&id).cloned().ok_or_else(|| not_found(id))
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.fonts.get(index).cloned()
    }

    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        None
    }
}
