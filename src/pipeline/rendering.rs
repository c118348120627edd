//! The website of a whole, made in memory: what somebody looks at first, the rest when there is time, the search index behind.

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::Duration;

use rayon::prelude::{IntoParallelRefIterator, ParallelIterator};

use crate::diagnostic::Diagnostics;
use crate::diagnostic::filter::Filtered;
use crate::output::{Memory, SitePath};
use crate::pipeline::Whole;
use crate::search;
use crate::theme::{Failures, Filled, Plain, Remembering};
use crate::web::parts::{Part, parts};
use crate::web::{self, Site};

/// So many pages are made before somebody's wish is looked at: whoever writes waits for no more than these.
const BATCH: usize = 12;
/// So long nothing must change before the search index is made anew.
const QUIET: Duration = Duration::from_millis(700);
/// The folder of the search index.
const SEARCH: &str = "search/";

/// The bytes of a file.
pub type Bytes = Arc<[u8]>;

/// The files of a whole. When it is dropped the making ends.
pub struct Rendering(Arc<Shared>);

/// What the asking threads and the making one share.
struct Shared {
    whole: Arc<Whole>,
    state: Mutex<State>,
    news: Condvar,
}

#[derive(Default)]
struct State {
    /// The paths there will be, in order; `None` until that is known. The search index is not among them.
    planned: Option<Vec<String>>,
    /// What is made; `None` for a page whose template has a mistake.
    made: BTreeMap<String, Option<Bytes>>,
    wanted: VecDeque<String>,
    /// The index of the look before, until there is a new one.
    search: Arc<BTreeMap<String, Bytes>>,
    /// Only what is asked for is made.
    paused: bool,
    /// The same for a short while.
    held: bool,
    closed: bool,
    /// All that is wrong with the content, templates included; there when every page is made.
    end: Option<Filtered>,
    /// The search index is made, or could not be made.
    searched: bool,
}

impl State {
    fn is_planned(&self, path: &str) -> bool {
        self.planned.as_ref().is_some_and(|planned| planned.binary_search_by(|known| known.as_str().cmp(path)).is_ok())
    }
}

/// Ends the waiting of all others, however the making ends.
struct Closing<'s>(&'s Shared);

impl Drop for Closing<'_> {
    fn drop(&mut self) {
        let mut state = self.0.lock();
        state.closed |= state.end.is_none();
        state.searched = true;
        drop(state);
        self.0.news.notify_all();
    }
}

impl Rendering {
    /// Begins to make the files: `first` before all others. The index of the look `before` stands until the new one is made.
    #[must_use]
    pub fn start(whole: Arc<Whole>, filled: &Arc<Filled>, first: Vec<String>, before: Option<&Self>) -> Self {
        let search = before.map_or_else(Arc::default, |before| Arc::clone(&before.0.lock().search));
        let state = State { wanted: first.into(), search, ..State::default() };
        let shared = Arc::new(Shared { whole, state: Mutex::new(state), news: Condvar::new() });
        let (making, filled) = (Arc::clone(&shared), Arc::clone(filled));
        thread::spawn(move || making.run(&filled));
        Self(shared)
    }

    /// What the files are made of.
    #[must_use]
    pub fn whole(&self) -> &Arc<Whole> {
        &self.0.whole
    }

    /// The file at this path within the site (`btl/17/index.html`), made now if it is not yet made; `None` where there is none and
    /// where its template has a mistake.
    #[must_use]
    pub fn file(&self, path: &str) -> Option<Bytes> {
        let mut state = self.0.planned();
        if path.starts_with(SEARCH) && !state.is_planned(path) {
            while state.search.is_empty() && !(state.searched || state.paused || state.closed) {
                state = self.0.wait(state);
            }
            return state.search.get(path).cloned();
        }
        if !state.is_planned(path) {
            return None;
        }
        if !state.made.contains_key(path) {
            state.wanted.push_front(path.to_owned());
            self.0.news.notify_all();
        }
        loop {
            if let Some(made) = state.made.get(path) {
                return made.clone();
            }
            if state.closed {
                return None;
            }
            state = self.0.wait(state);
        }
    }

    /// Whether there is such a file, or will be.
    #[must_use]
    pub fn has(&self, path: &str) -> bool {
        let state = self.0.planned();
        state.is_planned(path) || state.search.contains_key(path)
    }

    /// Makes from now on only what is asked for: something newer needs the time.
    pub fn pause(&self) {
        self.0.lock().paused = true;
        self.0.news.notify_all();
    }

    /// Lets a look at the content have the machine for itself: until it is given free again only what is asked for is made.
    pub fn hold(&self, held: bool) {
        self.0.lock().held = held;
        self.0.news.notify_all();
    }

    /// Waits until every page is made, and gives all that is wrong with the content, templates included; `None` where it was paused
    /// before that.
    #[must_use]
    pub fn end(&self) -> Option<Filtered> {
        let mut state = self.0.lock();
        while state.end.is_none() && !state.paused && !state.closed {
            state = self.0.wait(state);
        }
        state.end.clone()
    }

    /// Every file there is, once all is made, the search index included: path → bytes.
    #[must_use]
    pub fn files(&self) -> BTreeMap<String, Bytes> {
        let mut state = self.0.lock();
        while !(state.searched || state.paused || state.closed) {
            state = self.0.wait(state);
        }
        let made = state.made.iter().filter_map(|(path, bytes)| Some((path.clone(), bytes.clone()?)));
        made.chain(state.search.iter().map(|(path, bytes)| (path.clone(), Arc::clone(bytes)))).collect()
    }
}

impl Drop for Rendering {
    fn drop(&mut self) {
        self.0.lock().closed = true;
        self.0.news.notify_all();
    }
}

impl Shared {
    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn wait<'s>(&'s self, state: MutexGuard<'s, State>) -> MutexGuard<'s, State> {
        self.news.wait(state).unwrap_or_else(PoisonError::into_inner)
    }

    /// The state, once it is known which files there will be.
    fn planned(&self) -> MutexGuard<'_, State> {
        let mut state = self.lock();
        while state.planned.is_none() && !state.closed {
            state = self.wait(state);
        }
        state
    }

    fn run(&self, filled: &Filled) {
        let _closing = Closing(self);
        let book = self.whole.book();
        let site = Site::new(&book, &self.whole.theme, web::Options::default());
        let mut told = Diagnostics::default();
        let parts = parts(&site, &mut told);
        let failures = Failures::default();
        let filler = Remembering { plain: Plain { theme: &self.whole.theme, failures: &failures }, filled };
        let planned = parts.keys().map(|path| path.as_str().to_owned()).collect();
        self.lock().planned = Some(planned);
        self.news.notify_all();
        let mut rest = parts.iter();
        while let Some(batch) = self.next(&parts, &mut rest) {
            let make = |(path, part): &(&SitePath, &Part<'_>)| (path.as_str().to_owned(), part.bytes(&site, &filler).ok().flatten());
            let made: Vec<(String, Option<Bytes>)> = batch.par_iter().map(make).collect();
            self.lock().made.extend(made);
            self.news.notify_all();
        }
        if self.lock().closed {
            return;
        }
        let pages: BTreeSet<&str> = parts.values().filter_map(Part::address).collect();
        filled.retain(|path| pages.contains(path));
        self.whole.theme.report(failures, &mut told);
        let diagnostics = self.whole.diagnostics(told);
        self.lock().end = Some(diagnostics);
        self.news.notify_all();
        self.index();
    }

    /// Makes the search index, unless something newer comes first.
    fn index(&self) {
        let quiet = |state: &mut State| !(state.paused || state.closed);
        let state = self.lock();
        let first = state.search.is_empty();
        let patience = if first { Duration::ZERO } else { QUIET };
        let (state, _) = self.news.wait_timeout_while(state, patience, quiet).unwrap_or_else(PoisonError::into_inner);
        if state.paused || state.closed {
            return;
        }
        drop(state);
        let memory = Memory::default();
        let (book, phrases) = (self.whole.book(), &self.whole.theme.phrases);
        let make = || search::render(&book, phrases, false, &memory);
        // One thread: what somebody looks at comes before it.
        let made = rayon::ThreadPoolBuilder::new().num_threads(1).build().map(|pool| pool.install(make));
        if matches!(made, Ok(Ok(_))) {
            let files = memory.into_files().into_iter().map(|(path, bytes)| (path.as_str().to_owned(), Bytes::from(bytes)));
            self.lock().search = Arc::new(files.collect());
        }
        self.lock().searched = true;
        self.news.notify_all();
    }

    /// What to make next: what is wanted, else some of the rest; waits while paused. `None` where all is made, or nobody needs it.
    fn next<'p, 'a>(
        &self,
        parts: &'p BTreeMap<SitePath, Part<'a>>,
        rest: &mut impl Iterator<Item = (&'p SitePath, &'p Part<'a>)>,
    ) -> Option<Vec<(&'p SitePath, &'p Part<'a>)>> {
        let mut state = self.lock();
        loop {
            if state.closed {
                return None;
            }
            let wanted: BTreeSet<String> = state.wanted.drain(..).collect();
            let wanted: Vec<_> = wanted.into_iter().filter(|path| !state.made.contains_key(path)).collect();
            let batch: Vec<_> = wanted.into_iter().filter_map(|path| parts.get_key_value(&SitePath::new(path)?)).collect();
            if !batch.is_empty() {
                return Some(batch);
            }
            if !(state.paused || state.held) {
                let batch: Vec<_> = rest.filter(|(path, _)| !state.made.contains_key(path.as_str())).take(BATCH).collect();
                return (!batch.is_empty()).then_some(batch);
            }
            state = self.wait(state);
        }
    }
}
