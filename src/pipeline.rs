//! The only file that names every stage, in order.

use std::collections::BTreeMap;
use std::fmt;
use std::io;
use std::path::Path;

use jiff::civil::Date;
use rayon::prelude::{IntoParallelRefIterator, ParallelIterator};

use crate::book::Book;
use crate::citation::{Recogniser, built_in};
use crate::config::file::File;
use crate::config::{Compression, Config, Kind, Rule};
use crate::diagnostic::filter::{Filter, Filtered};
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Files};
use crate::lint;
use crate::model::corpus::{Corpus, Known};
use crate::model::document::{Document, Payload};
use crate::model::registry::RegisteredAct;
use crate::output::compress::{Compressing, Form};
use crate::output::{self, Artifact, Memory, Sink, SitePath, Staging};
use crate::parse;
use crate::resolve::{history, resolve};
use crate::route;
use crate::search;
use crate::source::{self, Source, Sources};
use crate::span::Span;
use crate::theme::Theme;
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

/// Makes everything but the search and keeps nothing but the diagnostics.
///
/// # Errors
/// When the disk can't be read.
pub fn check(root: &Path, options: &Options) -> Result<Outcome, Error> {
    site(root, options, Aim { sink: &Nowhere, web: true, search: false, compress: false })
}

/// Makes the site and puts it in place of `target`, unless a mistake keeps it from being published.
///
/// # Errors
/// When the disk can't be read or written.
pub fn build(root: &Path, options: &Options, target: &Path) -> Result<(Outcome, Option<output::Outcome>), Error> {
    let staging = Staging::new(target).map_err(Error::Write)?;
    let wanted = |part| options.only.is_none_or(|only| only == part);
    let aim = Aim { sink: &staging, web: wanted(Part::Web), search: wanted(Part::Search), compress: true };
    let outcome = site(root, options, aim)?;
    let published = if outcome.diagnostics.blocks { None } else { Some(staging.finish().map_err(Error::Write)?) };
    Ok((outcome, published))
}

/// Makes the site in memory.
///
/// # Errors
/// When the disk can't be read.
pub fn preview(root: &Path, options: &Options) -> Result<(Outcome, BTreeMap<SitePath, Vec<u8>>), Error> {
    let memory = Memory::default();
    let outcome = site(root, options, Aim { sink: &memory, web: true, search: true, compress: false })?;
    Ok((outcome, memory.into_files()))
}

/// What can be searched of the content as it stands, whatever is wrong with it.
///
/// # Errors
/// When the disk can't be read.
pub fn searchable(root: &Path, options: &Options) -> Result<(Outcome, search::Material), Error> {
    let mut material = search::Material::default();
    let outcome = make(root, options, |book, theme, _, _| {
        material = search::material(book, &theme.phrases, options.portable);
        Ok(None)
    })?;
    Ok((outcome, material))
}

fn site(root: &Path, options: &Options, aim: Aim<'_>) -> Result<Outcome, Error> {
    make(root, options, |book, theme, blocked, diagnostics| {
        // What will not be published need not reach the disk.
        if blocked {
            write(book, theme, options, Aim { sink: &Nowhere, search: false, compress: false, ..aim }, diagnostics)
        } else if aim.compress && !book.config.compress.is_empty() {
            let forms = book.config.compress.iter().map(|form| match form {
                Compression::Br => Form::Brotli,
                Compression::Gzip => Form::Gzip,
            });
            let sink = Compressing::new(aim.sink, forms.collect());
            write(book, theme, options, Aim { sink: &sink, ..aim }, diagnostics)
        } else {
            write(book, theme, options, aim, diagnostics)
        }
    })
}

/// The writers, each in its own time.
fn write(
    book: &Book<'_>,
    theme: &Theme,
    options: &Options,
    aim: Aim<'_>,
    diagnostics: &mut Diagnostics,
) -> Result<Option<search::Weight>, Error> {
    let how = web::Options { portable: options.portable };
    let web = || if aim.web { web::render(book, theme, how, diagnostics, aim.sink) } else { Ok(()) };
    let search = || {
        if !aim.search {
            return Ok(None);
        }
        search::render(book, &theme.phrases, options.portable, aim.sink).map(Some)
    };
    let (web, search) = rayon::join(web, search);
    web.map_err(Error::Write)?;
    search.map_err(|error| match error {
        search::Error::Index(error) => Error::Index(error),
        search::Error::Write(error) => Error::Write(error),
    })
}

/// Everything up to the book, and what `then` does with it: it is told whether a mistake keeps the site from being published.
fn make(
    root: &Path,
    options: &Options,
    then: impl FnOnce(&Book<'_>, &Theme, bool, &mut Diagnostics) -> Result<Option<search::Weight>, Error>,
) -> Result<Outcome, Error> {
    let mut diagnostics = Diagnostics::default();
    let mut sources = source::load(root, &mut diagnostics).map_err(Error::Read)?;
    reserved_files(&mut sources, &mut diagnostics);
    let config = config(root, &mut sources, options, &mut diagnostics);
    let mut register = |path: &str, text: &str| sources.register(path, text);
    let theme = Theme::load(root, &config.theme, &config.language, &mut register, &mut diagnostics).map_err(Error::Read)?;
    let filter = filter(&config, options);
    let mut search = None;
    if sources.textless.iter().all(|path| path != CONTENT) {
        let corpus = corpus(&sources, &config, options.drafts, &mut diagnostics);
        let references = resolve(&corpus, &sources, options.today, &mut diagnostics);
        let histories = history::histories(&corpus);
        let book = Book {
            config: &config,
            sources: &sources,
            corpus: &corpus,
            references: &references,
            histories: &histories,
            today: options.today,
        };
        lint::lint(&book, &mut diagnostics);
        let blocked = filter.apply(diagnostics.clone().into_sorted()).blocks;
        search = then(&book, &theme, blocked, &mut diagnostics)?;
    }
    let sorted = sorted(diagnostics, &sources);
    Ok(Outcome { diagnostics: filter.apply(sorted), sources, search })
}

/// Files that are copied as they are must leave the search its own addresses.
fn reserved_files(sources: &mut Sources, diagnostics: &mut Diagnostics) {
    let reserved = sources.assets.iter().filter(|asset| asset.path.contains('/') && route::is_reserved(&asset.path));
    let paths: Vec<String> = reserved.map(|asset| asset.path.clone()).collect();
    for path in paths {
        let place = Span::new(sources.name_textless(format!("content/{path}")), 0..0);
        let told = Diagnostic::new(Code::ReservedAddress, place).arg("address", format!("/{path}"));
        diagnostics.push(told.hint("hint-rename-reserved"));
    }
}

/// All nouns: acts first, since the words of every other file may name them.
fn corpus(sources: &Sources, config: &Config, drafts: bool, diagnostics: &mut Diagnostics) -> Corpus {
    let people_unreadable = sources.textless.iter().any(|path| path == "content/people.yaml");
    let mut known = Known { registry: built_in(), people_unreadable, ..Known::default() };
    if let Some(source) = sources.at("content/acts.yaml") {
        known.registry.extend(parse::registry::registry(source, diagnostics));
    }
    if let Some(source) = sources.at("content/people.yaml") {
        let mut told = Diagnostics::default();
        known.people = parse::people::people(source, &mut told);
        known.people_unreadable = known.people.is_empty() && told.has_errors();
        diagnostics.append(told);
    }
    let content = || sources.files.iter().filter(|source| source.path.starts_with("content/"));
    let (abouts, texts): (Vec<&Source>, Vec<&Source>) =
        content().filter(|source| !is_settings(source)).partition(|source| source.path.ends_with("/act.yaml"));
    let mut documents = parse_all(&abouts, config, &Recogniser::new(&known.registry), diagnostics);
    for document in &documents {
        if let Payload::AboutAct(about) = &document.payload
            && known.registry.get(&about.key).is_none()
        {
            known.registry.extend([RegisteredAct::from(about.as_ref())]);
        }
    }
    documents.extend(parse_all(&texts, config, &Recogniser::new(&known.registry), diagnostics));
    let corpus = Corpus::from_documents(documents, known, drafts, diagnostics);
    // How bad a falling number is depends on what the act is, which another file says.
    corpus.acts.values().for_each(|act| parse::act::check::act(act, diagnostics));
    corpus
}

/// Files in parallel; documents and diagnostics in the order of the files.
fn parse_all(sources: &[&Source], config: &Config, recogniser: &Recogniser, diagnostics: &mut Diagnostics) -> Vec<Document> {
    let parsed: Vec<(Option<Document>, Diagnostics)> = sources
        .par_iter()
        .map(|source| {
            let mut told = Diagnostics::default();
            let document = parse::parse(source, kind(source, config), recogniser, &mut told);
            (document, told)
        })
        .collect();
    let mut documents = Vec::with_capacity(parsed.len());
    for (document, told) in parsed {
        documents.extend(document);
        diagnostics.append(told);
    }
    documents
}

/// What a file is, by the first folder of its path within `content/`.
fn kind(source: &Source, config: &Config) -> Kind {
    let within = source.path.strip_prefix("content/").unwrap_or(&source.path);
    within.split_once('/').map_or(Kind::Page, |(folder, _)| config.kind_of(folder))
}

/// The site's own files, which have readers of their own.
fn is_settings(source: &Source) -> bool {
    let within = source.path.strip_prefix("content/").unwrap_or(&source.path);
    let elsewhere = source.path.ends_with(".yaml") && !source.path.ends_with("/act.yaml");
    elsewhere || matches!(within, "site.yaml" | "acts.yaml" | "people.yaml" | "act.yaml")
}

/// The settings; where there is no `site.yaml` it is told what to write, and the rest is checked with the usual ones.
fn config(root: &Path, sources: &mut Sources, options: &Options, diagnostics: &mut Diagnostics) -> Config {
    let file = match sources.at("content/site.yaml") {
        Some(source) => parse::site::site(source, diagnostics),
        None => {
            let told = sources.textless.iter().any(|path| path == CONTENT || path == "content/site.yaml");
            if !told {
                let place = Span::new(sources.name_textless("content/site.yaml"), 0..0);
                let told = Diagnostic::new(Code::MissingSite, place);
                diagnostics.push(match site_elsewhere(root, sources) {
                    Some(path) => told.hint_value("hint-move-site", path),
                    None => told.hint("hint-write-site"),
                });
            }
            File::default()
        }
    };
    if let Some((name, at)) = &file.theme
        && !Theme::exists(root, name)
    {
        diagnostics.push(Diagnostic::new(Code::UnknownTheme, *at).arg("theme", name).hint("hint-default-theme"));
    }
    let base_url = options.base_url.clone().or(file.base_url);
    let mut config = File { base_url, ..file }.complete();
    if let Some(source) = sources.at("content/search.yaml") {
        config.search = parse::search::search(source, diagnostics);
    }
    config
}

/// A file of settings that lies where it is not looked for.
fn site_elsewhere(root: &Path, sources: &Sources) -> Option<String> {
    let near = ["site.yaml", "content/site.yml", "site.yml"].into_iter().find(|path| root.join(path).is_file());
    let deep = || sources.files.iter().map(|source| source.path.as_str()).find(|path| path.ends_with("/site.yaml"));
    near.or_else(deep).map(str::to_owned)
}

/// The site's rules, then the caller's.
fn filter(config: &Config, options: &Options) -> Filter {
    let mut rules: BTreeMap<_, _> = config.diagnostics.iter().map(|(code, rule): (&Code, &Rule)| (*code, rule.severity())).collect();
    rules.extend(options.filter.rules.iter().map(|(code, severity)| (*code, *severity)));
    Filter { rules, ..options.filter.clone() }
}

/// In the order of paths and places, whatever order the stages found them in.
fn sorted(diagnostics: Diagnostics, files: &Sources) -> Vec<Diagnostic> {
    let mut sorted = diagnostics.into_sorted();
    sorted.sort_by_cached_key(|diagnostic| (files.path(diagnostic.span.file).to_owned(), diagnostic.span));
    sorted
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
