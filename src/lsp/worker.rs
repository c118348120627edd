//! The thread that looks at the content, so that the editor's other questions need not wait for it.

use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::sync::Arc;
use std::thread;

use crossbeam_channel::{Receiver, Sender, unbounded};

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::pipeline::{Changed, Options, Whole, Workspace};
use crate::web::parts::parts;
use crate::web::{self, Site};

/// What to look at.
#[derive(Debug)]
pub(super) struct Job {
    /// After how many changes this is, as the server counts them.
    pub(super) count: u64,
    /// Unsaved texts that are new, and paths given back to the disk.
    pub(super) overlays: BTreeMap<String, Option<String>>,
    /// What may have changed.
    pub(super) changed: Changed,
}

/// What a look gave.
#[derive(Debug)]
pub(super) struct Done {
    /// After how many changes.
    pub(super) count: u64,
    /// The content, or why there is none.
    pub(super) seen: Result<Seen, Blind>,
}

/// The content and what is wrong with it.
#[derive(Clone, Debug)]
pub(super) struct Seen {
    pub(super) whole: Arc<Whole>,
    /// As `check` tells it, but for mistakes in templates that only show when pages are made.
    pub(super) told: Arc<[Diagnostic]>,
}

/// Why nothing was seen.
#[derive(Debug)]
pub(super) enum Blind {
    /// The disk, in its own words.
    Disk(String),
    /// The program itself has a mistake.
    Panicked,
}

/// The channels to the thread. It ends when the first is dropped.
#[derive(Debug)]
pub(super) struct Worker {
    /// Where jobs go.
    pub(super) jobs: Sender<Job>,
    /// Where answers come from.
    pub(super) done: Receiver<Done>,
}

/// Starts the thread over `root`.
pub(super) fn start(root: PathBuf, options: Options) -> Worker {
    let (jobs, incoming) = unbounded::<Job>();
    let (outgoing, done) = unbounded();
    thread::spawn(move || {
        let mut workspace = Workspace::new(root.clone(), options.clone());
        let mut overlays: BTreeMap<String, String> = BTreeMap::new();
        for Job { count, overlays: new, changed } in incoming {
            for (path, text) in new {
                match &text {
                    Some(text) => drop(overlays.insert(path.clone(), text.clone())),
                    None => drop(overlays.remove(&path)),
                }
                workspace.overlay(&path, text);
            }
            let seen = match catch_unwind(AssertUnwindSafe(|| workspace.look(&changed).map(seen))) {
                Ok(Ok(seen)) => Ok(seen),
                Ok(Err(error)) => Err(Blind::Disk(error.to_string())),
                Err(_) => {
                    // What is remembered may be half of something.
                    workspace = Workspace::new(root.clone(), options.clone());
                    overlays.iter().for_each(|(path, text)| workspace.overlay(path, Some(text.clone())));
                    Err(Blind::Panicked)
                }
            };
            if outgoing.send(Done { count, seen }).is_err() {
                return;
            }
        }
    });
    Worker { jobs, done }
}

/// What is wrong, with what only the addresses of the site tell: a former address that is taken, one that is the search's own.
fn seen(whole: Arc<Whole>) -> Seen {
    let mut told = Diagnostics::default();
    if whole.present {
        let book = whole.book();
        let site = Site::new(&book, &whole.theme, web::Options { portable: false });
        drop(parts(&site, &mut told));
    }
    let told = whole.diagnostics(told).told.into();
    Seen { whole, told }
}
