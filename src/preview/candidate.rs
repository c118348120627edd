//! States of the site on their way to be the last good one.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use crate::pipeline::Rendering;
use crate::preview::files::Files;

/// Which state is the newest, and which the last good one.
#[derive(Default)]
pub(super) struct Candidates(Mutex<State>);

#[derive(Default)]
struct State {
    looks: u64,
    newest: Option<Arc<Rendering>>,
    good: Option<Arc<Rendering>>,
    /// A state with mistakes, made only to find them all.
    mistaken: Option<Arc<Rendering>>,
}

/// How a state has ended.
pub(super) enum End {
    /// Something newer came first.
    Outrun,
    /// It is the last good one now.
    Good,
    /// It has mistakes; the last good one before it.
    Bad(Option<Arc<Rendering>>),
}

impl Candidates {
    /// A new look at the content begins; its number.
    pub(super) fn look(&self) -> u64 {
        let mut state = self.lock();
        state.looks += 1;
        if let Some(mistaken) = state.mistaken.take() {
            mistaken.pause();
        }
        state.looks
    }

    /// A state with mistakes begins to be made; it is given up at the next look.
    pub(super) fn mistaken(&self, rendering: &Arc<Rendering>) {
        self.lock().mistaken = Some(Arc::clone(rendering));
    }

    /// Whether no look has begun after this one.
    pub(super) fn is_newest_look(&self, look: u64) -> bool {
        self.lock().looks == look
    }

    /// The newest state that was not yet found bad.
    pub(super) fn last(&self) -> Option<Arc<Rendering>> {
        self.lock().newest.clone()
    }

    /// The last good state.
    pub(super) fn good(&self) -> Option<Arc<Rendering>> {
        self.lock().good.clone()
    }

    /// A state begins to be made.
    pub(super) fn newest(&self, rendering: &Arc<Rendering>) {
        self.lock().newest = Some(Arc::clone(rendering));
    }

    /// All pages of a state of this look are made.
    pub(super) fn end(&self, rendering: &Arc<Rendering>, look: u64, bad: bool) -> End {
        let mut state = self.lock();
        if !state.newest.as_ref().is_some_and(|newest| Arc::ptr_eq(newest, rendering)) {
            return End::Outrun;
        }
        if bad {
            state.newest = state.good.clone();
        } else {
            state.good = Some(Arc::clone(rendering));
        }
        match state.looks == look {
            false => End::Outrun,
            true if bad => End::Bad(state.good.clone()),
            true => End::Good,
        }
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The files of a state; a page whose template has a mistake is taken from the state under it.
pub(super) fn over(upper: &Arc<Rendering>, under: Option<Arc<Rendering>>) -> Arc<dyn Files> {
    Arc::new(Over { upper: Arc::clone(upper), under })
}

struct Over {
    upper: Arc<Rendering>,
    under: Option<Arc<Rendering>>,
}

impl Files for Over {
    fn file(&self, path: &str) -> Option<Arc<[u8]>> {
        self.upper.file(path).or_else(|| self.under.as_ref().filter(|_| self.upper.has(path))?.file(path))
    }
}
