//! The preview: the content under a root, looked at again after every change and shown to a browser. The last good site is what is
//! served; what is wrong with the newest state is shown in a panel on its pages.

mod candidate;
mod files;
mod page;
mod panel;
mod shown;

use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::thread;
use std::time::{Duration, Instant};

use crate::diagnostic::Diagnostics;
use crate::diagnostic::filter::Filtered;
use crate::diagnostic::locale::Language;
use crate::pipeline::{Changed, Options, Rendering, Whole, Workspace};
use crate::preview::candidate::{Candidates, End};
use crate::preview::panel::Panel;
use crate::preview::shown::Shown;
use crate::server::Site;
use crate::server::events::Hub;
use crate::server::watch::Change;
use crate::theme::Filled;

/// Takes in what each round gave; called from several threads, in the order of rounds.
pub type Teller = dyn Fn(&Round) + Send + Sync;

/// A root that is worked on and shown.
pub struct Preview {
    workspace: Workspace,
    /// The language that was asked for; else the site's own.
    language: Option<Language>,
    shown: Arc<Shown>,
    hub: Arc<Hub>,
    filled: Arc<Filled>,
    candidates: Arc<Candidates>,
    tell: Arc<Teller>,
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

/// One round: what changed, how long it took until browsers were told, and what it gave.
#[derive(Debug)]
pub struct Round {
    /// What changed.
    pub change: Change,
    /// From the change being told to the browsers being told.
    pub took: Duration,
    /// What it gave.
    pub looked: Looked,
}

impl Preview {
    /// Nothing is looked at yet. `root` is an absolute path.
    #[must_use]
    pub fn new(root: &Path, options: Options, language: Option<Language>, tell: Arc<Teller>) -> Self {
        let hub = Arc::new(Hub::default());
        let shown = Arc::new(Shown::new(language.unwrap_or(Language::Lv)));
        let workspace = Workspace::new(root.to_owned(), options);
        Self { workspace, language, shown, hub, filled: Arc::default(), candidates: Arc::default(), tell }
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

    /// Looks at the root again and tells the browsers. What only shows when all pages are made is told later, unless something newer
    /// comes first.
    pub fn round(&mut self, change: Change) {
        let begun = Instant::now();
        let look = self.candidates.look();
        let before = self.candidates.last();
        before.iter().for_each(|before| before.hold(true));
        let looked = self.workspace.look(&changed(&change));
        match looked {
            Ok(whole) => {
                let language = self.language.unwrap_or_else(|| Language::of_tag(&whole.config.language));
                let finish = Finish { look, change, begun, took: None, language, preview: self.parts() };
                if whole.present && !whole.blocks() { self.try_out(whole, finish) } else { self.keep(whole, finish) }
            }
            Err(error) => {
                self.shown.keep(Panel::unreadable(self.workspace.root(), &error, self.shown.language()));
                self.hub.ring();
                (self.tell)(&Round { change, took: begun.elapsed(), looked: Looked::Unreadable(error) });
            }
        }
        before.iter().for_each(|before| before.hold(false));
    }

    fn parts(&self) -> Parts {
        Parts {
            root: Arc::from(self.workspace.root()),
            shown: Arc::clone(&self.shown),
            hub: Arc::clone(&self.hub),
            candidates: Arc::clone(&self.candidates),
            tell: Arc::clone(&self.tell),
        }
    }

    /// A state that may be good: its pages are made, first those that somebody looks at. Where only texts have changed they are shown
    /// at once; else only when every page has turned out well, as a template's mistakes show in any of them.
    fn try_out(&self, whole: Arc<Whole>, mut finish: Finish) {
        let looked_at = self.shown.looked_at();
        let before = self.candidates.last();
        let rendering = Arc::new(Rendering::start(Arc::clone(&whole), &self.filled, looked_at.clone(), before.as_deref()));
        self.candidates.newest(&rendering);
        if let Some(before) = before {
            before.pause();
        }
        let good = self.candidates.good();
        let at_once = good.is_some() && only_texts(&finish.change);
        if at_once {
            for page in &looked_at {
                drop(rendering.file(page));
            }
            finish.show(&rendering, good, &whole.diagnostics(Diagnostics::default()), &whole);
        }
        thread::spawn(move || {
            // Where something newer came first, that will tell.
            let Some(diagnostics) = rendering.end() else { return };
            let end = finish.preview.candidates.end(&rendering, finish.look, diagnostics.blocks);
            finish.end(end, &rendering, diagnostics, whole);
        });
    }

    /// A state with mistakes: what is shown stays, and the panel says why. Further mistakes show when the pages are made.
    fn keep(&self, whole: Arc<Whole>, mut finish: Finish) {
        finish.panel(&whole.diagnostics(Diagnostics::default()), &whole);
        if !whole.present {
            let diagnostics = whole.diagnostics(Diagnostics::default());
            finish.tell(Looked::Mistaken(Told { diagnostics, whole }));
            return;
        }
        let good = self.candidates.good();
        let rendering = Arc::new(Rendering::start(Arc::clone(&whole), &self.filled, Vec::new(), good.as_deref()));
        self.candidates.mistaken(&rendering);
        thread::spawn(move || {
            let Some(diagnostics) = rendering.end() else { return };
            // It needs no search index.
            rendering.pause();
            if finish.preview.candidates.is_newest_look(finish.look) {
                finish.panel(&diagnostics, &whole);
                finish.tell(Looked::Mistaken(Told { diagnostics, whole }));
            }
        });
    }
}

fn changed(change: &Change) -> Changed {
    match change {
        Change::Everything => Changed::Everything,
        Change::Paths(paths) => Changed::Paths(paths.clone()),
    }
}

/// Neither the theme nor the settings that choose it.
fn only_texts(change: &Change) -> bool {
    let decides = |path: &PathBuf| path.ends_with("content/site.yaml") || path.iter().any(|name| name == "themes");
    match change {
        Change::Everything => false,
        Change::Paths(paths) => !paths.iter().any(decides),
    }
}

/// What the end of a round needs of the preview.
struct Parts {
    root: Arc<Path>,
    shown: Arc<Shown>,
    hub: Arc<Hub>,
    candidates: Arc<Candidates>,
    tell: Arc<Teller>,
}

/// A round on its way.
struct Finish {
    look: u64,
    change: Change,
    begun: Instant,
    /// When the browsers were told first.
    took: Option<Duration>,
    language: Language,
    preview: Parts,
}

impl Finish {
    /// Shows a state, over the one that was good before, and tells the browsers.
    fn show(&mut self, rendering: &Arc<Rendering>, under: Option<Arc<Rendering>>, told: &Filtered, whole: &Whole) {
        let panel = Panel::new(&self.preview.root, told, &whole.sources, self.language);
        let files = candidate::over(rendering, under);
        self.preview.shown.show(files, panel, &whole.config.base_url, self.language);
        self.ring();
    }

    /// Shows what is wrong over what is shown already.
    fn panel(&mut self, told: &Filtered, whole: &Whole) {
        self.preview.shown.keep(Panel::new(&self.preview.root, told, &whole.sources, self.language));
        self.ring();
    }

    fn ring(&mut self) {
        self.took.get_or_insert_with(|| self.begun.elapsed());
        self.preview.hub.ring();
    }

    /// All pages are made, for better or worse.
    fn end(mut self, end: End, rendering: &Arc<Rendering>, diagnostics: Filtered, whole: Arc<Whole>) {
        match end {
            End::Outrun => return,
            End::Good => self.show(rendering, None, &diagnostics, &whole),
            End::Bad(Some(good)) => {
                let url = good.whole().config.base_url.clone();
                let panel = Panel::new(&self.preview.root, &diagnostics, &whole.sources, self.language);
                self.preview.shown.show(candidate::over(&good, None), panel, &url, self.language);
                self.ring();
            }
            End::Bad(None) => self.panel(&diagnostics, &whole),
        }
        let bad = diagnostics.blocks;
        let told = Told { diagnostics, whole };
        self.tell(if bad { Looked::Mistaken(told) } else { Looked::Good(told) });
    }

    fn tell(self, looked: Looked) {
        let took = self.took.unwrap_or_else(|| self.begun.elapsed());
        (self.preview.tell)(&Round { change: self.change, took, looked });
    }
}
