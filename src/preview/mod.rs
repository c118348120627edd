//! The preview: the content under a root, looked at again after every change and shown to a browser. The last good site is what is
//! served; what is wrong with the newest state is shown in a panel on its pages.

mod files;
mod made;
mod page;
mod panel;
mod shown;

use std::io;
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

use crate::diagnostic::filter::Filtered;
use crate::diagnostic::locale::Language;
use crate::pipeline::{Changed, Options, Whole, Workspace};
use crate::preview::made::Made;
use crate::preview::panel::Panel;
use crate::preview::shown::Shown;
use crate::server::Site;
use crate::server::events::Hub;
use crate::server::watch::Change;

/// A root that is worked on and shown.
pub struct Preview {
    workspace: Workspace,
    options: Options,
    /// The language that was asked for; else the site's own.
    language: Option<Language>,
    shown: Arc<Shown>,
    hub: Arc<Hub>,
}

/// What a look at the root gave.
#[derive(Debug)]
pub enum Looked {
    /// The newest state is shown.
    Good(Told),
    /// It has mistakes: what was good before is still shown, where anything was.
    Mistaken(Told),
    /// It can't be read at all; the same holds.
    Unreadable(io::Error),
}

/// What is wrong, and with which files.
#[derive(Debug)]
pub struct Told {
    /// All that is told.
    pub diagnostics: Filtered,
    /// The files they point into.
    pub whole: Arc<Whole>,
}

/// One round: how long it took until browsers were told, and what it gave.
#[derive(Debug)]
pub struct Round {
    /// From the change being told to the browsers being told.
    pub took: Duration,
    /// What it gave.
    pub looked: Looked,
}

impl Preview {
    /// Nothing is looked at yet. `root` is an absolute path.
    #[must_use]
    pub fn new(root: &Path, options: Options, language: Option<Language>) -> Self {
        let hub = Arc::new(Hub::default());
        let shown = Arc::new(Shown::new(language.unwrap_or(Language::Lv)));
        Self { workspace: Workspace::new(root.to_owned(), options.clone()), options, language, shown, hub }
    }

    /// What the server serves.
    #[must_use]
    pub fn site(&self) -> Arc<dyn Site> {
        Arc::clone(&self.shown) as Arc<dyn Site>
    }

    /// The event streams that are told when something is new.
    #[must_use]
    pub fn hub(&self) -> Arc<Hub> {
        Arc::clone(&self.hub)
    }

    /// Looks at the root again and tells the browsers.
    pub fn round(&mut self, change: &Change) -> Round {
        let begun = Instant::now();
        let changed = match change {
            Change::Everything => Changed::Everything,
            Change::Paths(paths) => Changed::Paths(paths.clone()),
        };
        let looked = match self.workspace.look(&changed) {
            Ok(whole) => self.look(whole),
            Err(error) => {
                self.shown.keep(Panel::unreadable(self.workspace.root(), &error, self.shown.language()));
                Looked::Unreadable(error)
            }
        };
        self.hub.ring();
        Round { took: begun.elapsed(), looked }
    }

    fn look(&self, whole: Arc<Whole>) -> Looked {
        let language = self.language.unwrap_or_else(|| Language::of_tag(&whole.config.language));
        let made = Made::of(&whole, &self.options);
        let diagnostics = whole.diagnostics(made.told);
        let panel = Panel::new(self.workspace.root(), &diagnostics, &whole.sources, language);
        let good = whole.present && !diagnostics.blocks;
        match made.files.filter(|_| good) {
            Some(files) => {
                self.shown.show(files, panel, &whole.config.base_url, language);
                Looked::Good(Told { diagnostics, whole })
            }
            None => {
                self.shown.keep(panel);
                Looked::Mistaken(Told { diagnostics, whole })
            }
        }
    }
}
