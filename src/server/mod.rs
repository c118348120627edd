//! The preview's server: HTTP and server-sent events for a browser on this machine, and eyes on the disk. It knows nothing of the content.

pub mod events;
mod head;
pub mod http;
mod stamps;
pub mod watch;

use std::sync::Arc;

/// The folder of the server's own addresses. A colon stands in no [`SitePath`](crate::output::SitePath), so no page of a site is
/// ever in its way.
pub const OWN: &str = ":/";
/// The address of the event stream.
pub const EVENTS: &str = ":/events";

/// What is served. Both questions are asked from many threads at once.
pub trait Site: Send + Sync {
    /// The answer for a path: percent-decoded, without its first `/`, free of control characters.
    fn answer(&self, path: &str) -> Answer;

    /// What a browser must be told that shows the page at `page` and knows as much as `known` says; in the order of telling.
    /// What `known` is, the site decides: it gives it out with its pages, and with each event.
    fn news(&self, page: &str, known: &str) -> Vec<Event>;
}

/// An answer, before it is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// Status and its words: `200 OK`.
    pub status: &'static str,
    /// `Content-Type`.
    pub kind: &'static str,
    /// Further headers.
    pub headers: Vec<(&'static str, String)>,
    /// The body.
    pub body: Arc<[u8]>,
}

impl Answer {
    /// An answer that says its status and nothing else.
    #[must_use]
    pub fn bare(status: &'static str) -> Self {
        let body = Arc::from(format!("{status}\n").into_bytes());
        Self { status, kind: "text/plain; charset=utf-8", headers: Vec::new(), body }
    }
}

/// A server-sent event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// Its name.
    pub name: &'static str,
    /// What a browser knows that has taken it in: a word without spaces.
    pub known: String,
    /// Its data.
    pub data: String,
}
