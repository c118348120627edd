//! The only room that names every stage, in order.

mod books;
mod memory;
mod nouns;
#[cfg(any(feature = "pdf", test))]
mod pdf;
mod progress;
mod rendering;
mod settings;
mod whole;
mod workspace;

use std::collections::BTreeMap;
use std::fmt;
use std::io;
use std::path::Path;

use jiff::civil::Date;

use crate::config::Compression;
use crate::diagnostic::Diagnostics;
use crate::diagnostic::filter::{Filter, Filtered};
use crate::output::compress::{Compressing, Form};
use crate::output::{self, Artifact, Memory, Sink, SitePath, Staging};
pub use crate::pipeline::books::{Books, books};
#[cfg(feature = "pdf")]
pub use crate::pipeline::pdf::pdf;
use crate::pipeline::progress::Counted;
pub use crate::pipeline::progress::Progress;
pub use crate::pipeline::rendering::{Bytes, Rendering};
pub use crate::pipeline::whole::Whole;
pub use crate::pipeline::workspace::{Changed, Workspace};
use crate::print;
use crate::print::proof::Proof;
use crate::search;
use crate::source::Sources;
use crate::web;

/// The folder of the content, within the root.
const CONTENT: &str = "content";

/// What the caller wants of a run; everything else stands in `site.yaml`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Options {
    /// The day the site is made for.
    pub today: Date,
    /// Pages marked `draft: true` are taken in.
    pub drafts: bool,
    /// The address of publication, in place of the site's own.
    pub base_url: Option<String>,
    /// Links name `index.html`.
    pub portable: bool,
    /// The only part to write; `None` writes all.
    pub only: Option<Part>,
    /// What is told; the site's own rules come before these.
    pub filter: Filter,
}

/// A part of the output.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The website.
    Web,
    /// The files of the search.
    Search,
    /// The printed books.
    Print,
}

impl Part {
    /// The part a file of the output belongs to.
    fn of(path: &SitePath) -> Self {
        match path.as_str().split('/').next() {
            Some("print") => Self::Print,
            Some("search") => Self::Search,
            Some(_) | None => Self::Web,
        }
    }
}

/// What a run gave.
#[derive(Clone, Debug)]
pub struct Outcome {
    /// What is wrong, in the order of files and places.
    pub diagnostics: Filtered,
    /// The files that diagnostics point into.
    pub sources: Sources,
    /// What the search index weighs, where one was made.
    pub search: Option<search::Weight>,
}

/// What is done with a book that is whole.
#[derive(Clone, Copy)]
struct Aim<'s> {
    /// Where artifacts go.
    sink: &'s dyn Sink,
    web: bool,
    search: bool,
    print: bool,
    /// Text files are also written in the forms the site asks for.
    compress: bool,
}

/// The machine failed.
#[derive(Debug)]
pub enum Error {
    /// The root or its theme can't be read.
    Read(io::Error),
    /// The site can't be written.
    Write(output::Error),
    /// The search index can't be made.
    Index(komentari_search_index::Error),
}

/// Makes the pages of the site and keeps nothing but the diagnostics.
///
/// # Errors
/// When the disk can't be read.
pub fn check(root: &Path, options: &Options) -> Result<Outcome, Error> {
    site(root, options, Aim { sink: &Nowhere, web: true, search: false, print: false, compress: false })
}

/// Checks the site, and its printed books as an engine would get them.
///
/// # Errors
/// When the disk can't be read.
pub fn proof(root: &Path, options: &Options) -> Result<(Outcome, Vec<Proof>), Error> {
    let whole = Whole::read(root, options).map_err(Error::Read)?;
    let (mut told, mut proofs) = (Diagnostics::default(), Vec::new());
    if whole.present {
        write(&whole, options, Aim { sink: &Nowhere, web: true, search: false, print: false, compress: false }, &mut told)?;
        proofs = print::proof::proof(&whole.book(), &whole.theme, &mut told);
    }
    Ok((whole.outcome(told, None), proofs))
}

/// Makes the site and puts it in place of `target`, unless a mistake keeps it from being published. Where only a part is made, the rest of
/// `target` stays as it was; a part of which there is nothing changes nothing.
///
/// # Errors
/// When the disk can't be read or written.
pub fn build(root: &Path, options: &Options, target: &Path, progress: &dyn Progress) -> Result<(Outcome, Option<output::Outcome>), Error> {
    progress.reading();
    let staging = Staging::new(target).map_err(Error::Write)?;
    let counted = Counted { sink: &staging, progress };
    let wanted = |part| options.only.is_none_or(|only| only == part);
    let aim = Aim { sink: &counted, web: wanted(Part::Web), search: wanted(Part::Search), print: wanted(Part::Print), compress: true };
    let outcome = site(root, options, aim)?;
    progress.publishing();
    if outcome.diagnostics.blocks {
        return Ok((outcome, None));
    }
    if let Some(part) = options.only {
        if staging.is_empty() {
            return Ok((outcome, Some(output::Outcome::default())));
        }
        staging.keep(|path| Part::of(path) != part).map_err(Error::Write)?;
    }
    let published = staging.finish().map_err(Error::Write)?;
    Ok((outcome, Some(published)))
}

/// Makes the site in memory.
///
/// # Errors
/// When the disk can't be read.
pub fn preview(root: &Path, options: &Options) -> Result<(Outcome, BTreeMap<SitePath, Vec<u8>>), Error> {
    let memory = Memory::default();
    let outcome = site(root, options, Aim { sink: &memory, web: true, search: true, print: false, compress: false })?;
    Ok((outcome, memory.into_files()))
}

/// What can be searched of the content as it stands, whatever is wrong with it.
///
/// # Errors
/// When the disk can't be read.
pub fn searchable(root: &Path, options: &Options) -> Result<(Outcome, search::Material), Error> {
    let mut material = search::Material::default();
    let whole = Whole::read(root, options).map_err(Error::Read)?;
    if whole.present {
        material = search::material(&whole.book(), &whole.theme.phrases, options.portable);
    }
    Ok((whole.outcome(Diagnostics::default(), None), material))
}

fn site(root: &Path, options: &Options, aim: Aim<'_>) -> Result<Outcome, Error> {
    let whole = Whole::read(root, options).map_err(Error::Read)?;
    let mut told = Diagnostics::default();
    if !whole.present {
        return Ok(whole.outcome(told, None));
    }
    // What will not be published need not reach the disk.
    let weight = if whole.blocks() {
        write(&whole, options, Aim { sink: &Nowhere, search: false, compress: false, ..aim }, &mut told)?
    } else if aim.compress && !whole.config.compress.is_empty() {
        let forms = whole.config.compress.iter().map(|form| match form {
            Compression::Br => Form::Brotli,
            Compression::Gzip => Form::Gzip,
        });
        let sink = Compressing::new(aim.sink, forms.collect());
        write(&whole, options, Aim { sink: &sink, ..aim }, &mut told)?
    } else {
        write(&whole, options, aim, &mut told)?
    };
    Ok(whole.outcome(told, weight))
}

/// The writers, each in its own time.
fn write(whole: &Whole, options: &Options, aim: Aim<'_>, diagnostics: &mut Diagnostics) -> Result<Option<search::Weight>, Error> {
    let (book, theme) = (&whole.book(), &whole.theme);
    let how = web::Options { portable: options.portable };
    let mut of_print = Diagnostics::default();
    let pages = || if aim.web { web::render(book, theme, how, diagnostics, aim.sink) } else { Ok(()) };
    let books = || if aim.print { print::render(book, theme, &mut of_print, aim.sink) } else { Ok(()) };
    let search = || {
        if !aim.search {
            return Ok(None);
        }
        search::render(book, &theme.phrases, options.portable, aim.sink).map(Some)
    };
    let ((pages, books), search) = rayon::join(|| rayon::join(pages, books), search);
    diagnostics.append(of_print);
    pages.and(books).map_err(Error::Write)?;
    search.map_err(|error| match error {
        search::Error::Index(error) => Error::Index(error),
        search::Error::Write(error) => Error::Write(error),
    })
}

/// Takes artifacts and forgets them: the way to find the mistakes that only show when pages are made.
struct Nowhere;

impl Sink for Nowhere {
    fn put(&self, _: Artifact) -> Result<(), output::Error> {
        Ok(())
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Read(error) => error.fmt(f),
            Self::Write(error) => error.fmt(f),
            Self::Index(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for Error {}
