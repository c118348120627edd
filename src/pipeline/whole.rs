//! The content as it stands, joined and resolved: what every writer and every question works from.

use std::io;
use std::path::Path;
use std::sync::Arc;

use jiff::civil::Date;

use crate::book::Book;
use crate::config::Config;
use crate::diagnostic::filter::{Filter, Filtered};
use crate::diagnostic::{Diagnostic, Diagnostics, Files};
use crate::lint;
use crate::model::corpus::Corpus;
use crate::model::history::Histories;
use crate::model::references::References;
use crate::pipeline::memory::Memory;
use crate::pipeline::{CONTENT, Options, Outcome, nouns, settings};
use crate::resolve::{Before, Resolved, history, resolve};
use crate::search::Weight;
use crate::source::{self, Sources};
use crate::theme::Theme;

/// Everything up to the book, owned, with what was told on the way.
#[derive(Debug)]
pub struct Whole {
    /// The site's settings.
    pub config: Config,
    /// The files.
    pub sources: Sources,
    /// All nouns.
    pub corpus: Corpus,
    /// Who refers to whom.
    pub references: References,
    /// The versions of each article.
    pub histories: Histories,
    /// Templates, words and assets.
    pub theme: Arc<Theme>,
    /// The day the site is made for.
    pub today: Date,
    /// Whether there is a folder of content at all.
    pub present: bool,
    resolved: Resolved,
    told: Diagnostics,
    filter: Filter,
}

impl Whole {
    /// Reads the content under `root`: load, parse, assemble, resolve, lint.
    ///
    /// # Errors
    /// When the root or its theme can't be read.
    pub fn read(root: &Path, options: &Options) -> io::Result<Self> {
        let mut told = Diagnostics::default();
        let sources = source::load(root, &mut told)?;
        Self::of(root, options, sources, told, &mut Memory::default(), None)
    }

    /// The same of files that are loaded, with what is remembered of a look before.
    pub(super) fn of(
        root: &Path,
        options: &Options,
        mut sources: Sources,
        mut told: Diagnostics,
        memory: &mut Memory,
        before: Option<&Self>,
    ) -> io::Result<Self> {
        settings::reserved_files(&mut sources, &mut told);
        let config = settings::config(root, &mut sources, options, &mut told);
        let mut register = |path: &str, text: &str| sources.register(path, text);
        let theme = Arc::new(Theme::load(root, &config.theme, &config.language, &mut register, &mut told)?);
        let filter = settings::filter(&config, options);
        let present = sources.textless.iter().all(|path| path != CONTENT);
        let corpus = if present { nouns::corpus(&sources, &config, options.drafts, memory, &mut told) } else { Corpus::default() };
        let resolved_before = before.map(|before| Before {
            corpus: &before.corpus,
            sources: &before.sources,
            today: before.today,
            references: &before.references,
            resolved: &before.resolved,
        });
        let (references, resolved) = resolve(&corpus, &sources, options.today, resolved_before, &mut told);
        let histories = history::histories(&corpus, before.map(|before| (&before.corpus, &before.histories)));
        let mut whole =
            Self { config, sources, corpus, references, histories, theme, today: options.today, present, resolved, told, filter };
        let mut found = Diagnostics::default();
        if present {
            lint::lint(&whole.book(), &mut found);
        }
        whole.told.append(found);
        Ok(whole)
    }

    /// The book that writers and lints read.
    #[must_use]
    pub const fn book(&self) -> Book<'_> {
        Book {
            config: &self.config,
            sources: &self.sources,
            corpus: &self.corpus,
            references: &self.references,
            histories: &self.histories,
            today: self.today,
        }
    }

    /// Whether what was told so far keeps the site from being published.
    #[must_use]
    pub fn blocks(&self) -> bool {
        self.filter.apply(self.told.clone().into_sorted()).blocks
    }

    /// All that is told, with what the writers told (`more`), in the order of paths and places, as the site's rules and the caller
    /// want it.
    #[must_use]
    pub fn diagnostics(&self, more: Diagnostics) -> Filtered {
        let mut all = self.told.clone();
        all.append(more);
        self.filter.apply(sorted(all, &self.sources))
    }

    /// The end of a run.
    pub(super) fn outcome(self, more: Diagnostics, search: Option<Weight>) -> Outcome {
        Outcome { diagnostics: self.diagnostics(more), sources: self.sources, search }
    }
}

/// In the order of paths and places, whatever order the stages found them in.
fn sorted(diagnostics: Diagnostics, files: &Sources) -> Vec<Diagnostic> {
    let mut sorted = diagnostics.into_sorted();
    sorted.sort_by_cached_key(|diagnostic| (files.path(diagnostic.span.file).to_owned(), diagnostic.span));
    sorted
}
