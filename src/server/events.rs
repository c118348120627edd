//! The event streams that are open. Each is told that there is news and finds out itself what is new to its browser: nothing is queued,
//! so a browser that reads slowly, or never, costs one thread and is told the newest state when it reads again.

use std::collections::VecDeque;
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

/// So many streams are kept; the oldest goes when one more comes.
const MOST: usize = 64;
/// So many streams of one kind of browser are kept open. A browser opens six connections to a host and no more, whatever the number of
/// its tabs; further tabs are told what is new and sent away to ask again, so that pages can still be fetched.
const PER_AGENT: usize = 4;

/// The open streams, and how often there was news.
#[derive(Debug, Default)]
pub struct Hub {
    state: Mutex<State>,
    bell: Condvar,
}

#[derive(Debug, Default)]
struct State {
    news: u64,
    last: u64,
    open: VecDeque<(u64, String)>,
}

/// How a stream is let in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Admission {
    /// It may stay; its number.
    Stays(u64),
    /// It is told what is new and must ask again.
    AsksAgain,
}

impl Hub {
    /// There may be news for everyone.
    pub fn ring(&self) {
        self.lock().news += 1;
        self.bell.notify_all();
    }

    /// How many streams are open.
    #[must_use]
    pub fn open(&self) -> usize {
        self.lock().open.len()
    }

    /// Lets a stream in, of a browser that calls itself `agent`.
    pub fn enter(&self, agent: &str) -> Admission {
        let mut state = self.lock();
        if state.open.iter().filter(|(_, other)| other == agent).count() >= PER_AGENT && !agent.is_empty() {
            return Admission::AsksAgain;
        }
        state.last += 1;
        let number = state.last;
        state.open.push_back((number, agent.to_owned()));
        if state.open.len() > MOST {
            state.open.pop_front();
            self.bell.notify_all();
        }
        Admission::Stays(number)
    }

    /// A stream has ended.
    pub fn leave(&self, number: u64) {
        self.lock().open.retain(|(other, _)| *other != number);
        self.bell.notify_all();
    }

    /// The number of the last news.
    #[must_use]
    pub fn news(&self) -> u64 {
        self.lock().news
    }

    /// Waits until there is news after `seen`, at most `patience` long. Gives the number of the last news; `None` where the stream
    /// is no longer wanted.
    #[must_use]
    pub fn wait(&self, number: u64, seen: u64, patience: Duration) -> Option<u64> {
        let until = Instant::now() + patience;
        let mut state = self.lock();
        loop {
            if state.open.iter().all(|(other, _)| *other != number) {
                return None;
            }
            let left = until.saturating_duration_since(Instant::now());
            if state.news != seen || left.is_zero() {
                return Some(state.news);
            }
            state = self.bell.wait_timeout(state, left).unwrap_or_else(PoisonError::into_inner).0;
        }
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: Duration = Duration::ZERO;

    #[test]
    fn a_stream_hears_that_there_is_news_and_when_it_is_no_longer_wanted() {
        let hub = Hub::default();
        assert_eq!(hub.enter("a"), Admission::Stays(1));
        assert_eq!(hub.wait(1, 0, NOW), Some(0));
        hub.ring();
        assert_eq!(hub.wait(1, 0, Duration::from_secs(60)), Some(1));
        hub.leave(1);
        assert_eq!((hub.wait(1, 1, Duration::from_secs(60)), hub.open()), (None, 0));
    }

    #[test]
    fn one_browser_holds_few_streams_and_all_together_hold_no_more_than_there_is_room_for() {
        let hub = Hub::default();
        let admitted: Vec<_> = (0..6).map(|_| hub.enter("a")).collect();
        assert_eq!(admitted.iter().filter(|one| **one == Admission::AsksAgain).count(), 2, "{admitted:?}");
        for _ in 0..MOST {
            hub.enter("");
        }
        assert_eq!((hub.open(), hub.wait(1, 0, NOW)), (MOST, None));
    }
}
