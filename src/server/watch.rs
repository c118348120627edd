//! Eyes on the disk: what may have changed under a root, told in rounds. What the system tells is never trusted alone: from time to
//! time, and whenever the system says that it has lost something, the files are looked at from outside.

use std::collections::BTreeSet;
use std::path::{Component, Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::time::{Duration, Instant};

use notify::event::{AccessKind, AccessMode, CreateKind, Event, EventKind, ModifyKind, RemoveKind};
use notify::{Config, ErrorKind, RecommendedWatcher, RecursiveMode, Watcher};

use crate::server::stamps::{self, Stamps, WATCHED};

/// After so long without a further event a round is told: an editor saves in several steps.
const QUIET: Duration = Duration::from_millis(12);
/// A round is told after so long, however much is still going on.
const STORM: Duration = Duration::from_millis(150);
/// The files are looked at so often while nothing is told, and so often while the root or a folder to watch is missing.
const SWEEP: Duration = Duration::from_secs(5);
const SWEEP_MISSING: Duration = Duration::from_millis(500);
/// The same where looking is all there is.
const POLL: Duration = Duration::from_millis(500);
/// Looking may take at most one part in so many of the time.
const SHARE: u32 = 10;
/// More paths than these are not worth being told one by one.
const MANY: usize = 256;

/// What may have changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// Anything.
    Everything,
    /// These files, whether they are still there or not.
    Paths(Vec<PathBuf>),
}

/// How changes are noticed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Eyes {
    /// The system tells.
    Told,
    /// By looking again and again, as was asked for.
    Polling,
    /// By looking again and again, as the system tells of no more files (the limit of inotify watches).
    LimitReached,
    /// By looking again and again, as the system tells nothing.
    NotTold,
}

/// Eyes on the folders under a root.
pub struct Watch {
    root: PathBuf,
    eyes: Eyes,
    told: Receiver<notify::Result<Event>>,
    /// Kept open, so that `told` never ends.
    teller: Sender<notify::Result<Event>>,
    watcher: Option<RecommendedWatcher>,
    stamps: Stamps,
    looked: Duration,
    /// When the files are looked at next.
    due: Instant,
}

/// What one event means.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Meaning {
    Nothing,
    Paths(Vec<PathBuf>),
    /// A folder came, went or was moved: what is in it may not be told.
    Folder,
    /// Something was lost, or the folders that are watched are others now.
    Lost,
}

impl Watch {
    /// Opens the eyes on `root`, an absolute path: whatever changes from now on is told.
    #[must_use]
    pub fn new(root: &Path, polling: bool) -> Self {
        let (teller, told) = channel();
        let eyes = if polling { Eyes::Polling } else { Eyes::Told };
        let (stamps, looked, due) = (Stamps::new(), Duration::ZERO, Instant::now());
        let mut watch = Self { root: root.to_owned(), eyes, told, teller, watcher: None, stamps, looked, due };
        watch.open();
        watch.stamps = watch.look();
        watch.due = Instant::now() + watch.rest();
        watch
    }

    /// How changes are noticed by now.
    #[must_use]
    pub const fn eyes(&self) -> Eyes {
        self.eyes
    }

    /// Waits for the next round of changes.
    pub fn wait(&mut self) -> Change {
        loop {
            let change = match self.told.recv_timeout(self.due.saturating_duration_since(Instant::now())) {
                Ok(first) => self.gather(first),
                Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected) => self.sweep(),
            };
            // What is told of files that do not matter must not put off the looking.
            if change.is_some() || self.due <= Instant::now() {
                self.due = Instant::now() + self.rest();
            }
            match change {
                Some(Change::Paths(paths)) if paths.len() > MANY => return Change::Everything,
                Some(change) => return change,
                None => {}
            }
        }
    }

    /// How long to wait before the files are looked at.
    fn rest(&self) -> Duration {
        let usual = match self.eyes {
            Eyes::Told if self.stamps.contains_key(&self.root.join(WATCHED[0])) => SWEEP,
            Eyes::Told => SWEEP_MISSING,
            Eyes::Polling | Eyes::LimitReached | Eyes::NotTold => POLL,
        };
        usual.max(self.looked * SHARE)
    }

    /// Everything that happens until it is quiet.
    fn gather(&mut self, first: notify::Result<Event>) -> Option<Change> {
        let (mut paths, mut folder, mut lost) = (BTreeSet::new(), false, false);
        let (begun, mut next) = (Instant::now(), Some(first));
        while let Some(event) = next {
            let mut fresh = true;
            match self.meaning(event) {
                Meaning::Nothing => fresh = false,
                Meaning::Paths(some) => paths.extend(some),
                Meaning::Folder => folder = true,
                Meaning::Lost => lost = true,
            }
            if !fresh && paths.is_empty() && !folder && !lost {
                return None;
            }
            next = if begun.elapsed() < STORM { self.told.recv_timeout(QUIET).ok() } else { None };
        }
        if lost {
            return self.recover();
        }
        if folder {
            self.stamps = self.look();
            return Some(Change::Everything);
        }
        for path in &paths {
            match stamps::one(path) {
                Some(stamp) => drop(self.stamps.insert(path.clone(), stamp)),
                None => drop(self.stamps.remove(path)),
            }
        }
        Some(Change::Paths(paths.into_iter().collect()))
    }

    /// Looks at the files, as nobody tells of them.
    fn sweep(&mut self) -> Option<Change> {
        let now = self.look();
        let differing = stamps::differing(&self.stamps, &now);
        if differing.is_empty() {
            return None;
        }
        if self.eyes != Eyes::Told {
            self.stamps = now;
            return Some(Change::Paths(differing));
        }
        // It may just be on its way.
        match self.told.recv_timeout(QUIET) {
            Ok(first) => self.gather(first),
            Err(_) => self.recover(),
        }
    }

    /// After something was lost: opens the eyes anew and looks whether anything has changed at all. What only seems lost (reading the
    /// files makes events, too, and may drown the others) must not be told, or it would go on for ever.
    fn recover(&mut self) -> Option<Change> {
        self.open();
        let now = self.look();
        let same = stamps::differing(&self.stamps, &now).is_empty();
        self.stamps = now;
        (!same).then_some(Change::Everything)
    }

    fn look(&mut self) -> Stamps {
        let begun = Instant::now();
        let stamps = stamps::all(&self.root);
        self.looked = begun.elapsed();
        stamps
    }

    /// Lets the system tell of the root and the folders in it. A folder that is missing is seen when it comes.
    fn open(&mut self) {
        self.watcher = None;
        if self.eyes != Eyes::Told {
            return;
        }
        match self.watcher() {
            Ok(watcher) => self.watcher = Some(watcher),
            Err(error) => self.blinded(&error.kind),
        }
    }

    fn watcher(&self) -> notify::Result<RecommendedWatcher> {
        let teller = self.teller.clone();
        let tell = move |event: notify::Result<Event>| {
            if event.as_ref().map_or(true, |event| !is_reading(event.kind) || event.need_rescan()) {
                // The only reader lives as long as the watcher.
                let _ = teller.send(event);
            }
        };
        let mut watcher = RecommendedWatcher::new(tell, Config::default().with_follow_symlinks(false))?;
        let roots = std::iter::once((self.root.clone(), RecursiveMode::NonRecursive));
        let folders = WATCHED.map(|name| (self.root.join(name), RecursiveMode::Recursive));
        for (path, mode) in roots.chain(folders) {
            match watcher.watch(&path, mode) {
                Err(error) if !is_missing(&error.kind) => return Err(error),
                Ok(()) | Err(_) => {}
            }
        }
        Ok(watcher)
    }

    fn blinded(&mut self, why: &ErrorKind) {
        self.watcher = None;
        self.eyes = if matches!(why, ErrorKind::MaxFilesWatch) { Eyes::LimitReached } else { Eyes::NotTold };
    }

    fn meaning(&mut self, event: notify::Result<Event>) -> Meaning {
        let event = match event {
            Ok(event) => event,
            Err(error) => {
                if matches!(error.kind, ErrorKind::MaxFilesWatch) {
                    self.blinded(&error.kind);
                }
                return Meaning::Lost;
            }
        };
        if event.need_rescan() {
            return Meaning::Lost;
        }
        if event.paths.iter().any(|path| self.is_watched_itself(path)) && !is_inside(event.kind) {
            return Meaning::Lost;
        }
        let kind = event.kind;
        let paths: Vec<PathBuf> = event.paths.into_iter().filter(|path| matters(&self.root, path)).collect();
        if paths.is_empty() || is_reading(kind) {
            return Meaning::Nothing;
        }
        let is_folder = |path: &PathBuf| path.is_dir() || stamps::was_folder(&self.stamps, path);
        match kind {
            EventKind::Create(CreateKind::Folder) | EventKind::Remove(RemoveKind::Folder) => Meaning::Folder,
            _ if !paths.iter().any(is_folder) => Meaning::Paths(paths),
            kind if is_inside(kind) => Meaning::Nothing,
            _ => Meaning::Folder,
        }
    }

    /// The root, or one of the folders right in it that are watched.
    fn is_watched_itself(&self, path: &Path) -> bool {
        path == self.root
            || path.parent() == Some(&self.root) && path.file_name().is_some_and(|name| WATCHED.iter().any(|one| name == *one))
    }
}

/// Somebody reads, among them this program.
const fn is_reading(kind: EventKind) -> bool {
    match kind {
        EventKind::Access(AccessKind::Close(AccessMode::Write)) => false,
        EventKind::Access(_) => true,
        EventKind::Any | EventKind::Create(_) | EventKind::Modify(_) | EventKind::Remove(_) | EventKind::Other => false,
    }
}

/// Of a folder: something in it, or its times and rights, but not the folder itself.
const fn is_inside(kind: EventKind) -> bool {
    matches!(kind, EventKind::Access(_) | EventKind::Modify(ModifyKind::Data(_) | ModifyKind::Metadata(_) | ModifyKind::Any))
}

fn is_missing(kind: &ErrorKind) -> bool {
    match kind {
        ErrorKind::PathNotFound => true,
        ErrorKind::Io(error) => error.kind() == std::io::ErrorKind::NotFound,
        ErrorKind::Generic(_) | ErrorKind::WatchNotFound | ErrorKind::InvalidConfig(_) | ErrorKind::MaxFilesWatch => false,
    }
}

/// Whether a path is one of the folders that are watched, or in one, and no part of it is scratch.
fn matters(root: &Path, path: &Path) -> bool {
    let Ok(within) = path.strip_prefix(root) else { return false };
    let mut names = within.components().filter_map(|part| match part {
        Component::Normal(name) => Some(name.to_string_lossy()),
        Component::Prefix(_) | Component::RootDir | Component::CurDir | Component::ParentDir => None,
    });
    names.next().is_some_and(|first| WATCHED.contains(&first.as_ref())) && names.all(|name| !stamps::is_scratch(&name))
}

#[cfg(test)]
mod tests {
    use super::*;
    use notify::event::{DataChange, Flag, RenameMode};
    use std::fs;
    use tempfile::TempDir;

    fn site() -> (TempDir, Watch) {
        let folder = tempfile::tempdir().expect("a folder");
        fs::create_dir_all(folder.path().join("content/a")).expect("a folder");
        fs::write(folder.path().join("content/a/b.md"), "1").expect("a file");
        let root = folder.path().canonicalize().expect("a path");
        // Nobody tells, so that each test says itself what is told.
        let watch = Watch::new(&root, true);
        (folder, watch)
    }

    fn told(watch: &mut Watch, kind: EventKind, path: &str) -> Meaning {
        let path = watch.root.join(path);
        watch.meaning(Ok(Event::new(kind).add_path(path)))
    }

    const WRITTEN: EventKind = EventKind::Modify(ModifyKind::Data(DataChange::Any));

    #[test]
    fn a_file_of_the_content_matters_and_scratch_files_and_reading_do_not() {
        let (_folder, mut watch) = site();
        let path = watch.root.join("content/a/b.md");
        assert_eq!(told(&mut watch, WRITTEN, "content/a/b.md"), Meaning::Paths(vec![path]));
        for scratch in ["content/a/.b.md.swp", "content/a/4913", "content/a/b.md~", "content/.git/index", "public/index.html", "notes.md"] {
            assert_eq!(told(&mut watch, WRITTEN, scratch), Meaning::Nothing, "{scratch}");
        }
        assert_eq!(told(&mut watch, EventKind::Access(AccessKind::Open(AccessMode::Any)), "content/a/b.md"), Meaning::Nothing);
    }

    #[test]
    fn a_folder_that_comes_goes_or_is_moved_is_no_matter_of_one_path() {
        let (_folder, mut watch) = site();
        let renamed = EventKind::Modify(ModifyKind::Name(RenameMode::Any));
        assert_eq!(told(&mut watch, EventKind::Create(CreateKind::Folder), "content/new"), Meaning::Folder);
        assert_eq!(told(&mut watch, renamed, "content/a"), Meaning::Folder);
        assert_eq!(told(&mut watch, WRITTEN, "content/a"), Meaning::Nothing);
        fs::remove_dir_all(watch.root.join("content/a")).expect("gone");
        assert_eq!(told(&mut watch, EventKind::Remove(RemoveKind::Any), "content/a"), Meaning::Folder);
        assert_eq!(told(&mut watch, renamed, "content"), Meaning::Lost);
    }

    #[test]
    fn what_the_system_has_lost_is_found_by_looking_and_nothing_is_told_where_nothing_has_changed() {
        let (_folder, mut watch) = site();
        let rescan = || Ok(Event::new(EventKind::Other).set_flag(Flag::Rescan));
        assert_eq!(watch.gather(rescan()), None);
        fs::write(watch.root.join("content/a/b.md"), "22").expect("a file");
        assert_eq!(watch.gather(rescan()), Some(Change::Everything));
        assert_eq!(watch.gather(Err(notify::Error::generic("?"))), None);
    }

    #[test]
    fn where_no_more_files_can_be_watched_they_are_polled() {
        let (_folder, mut watch) = site();
        watch.eyes = Eyes::Told;
        assert_eq!(watch.gather(Err(notify::Error::new(ErrorKind::MaxFilesWatch))), None);
        assert_eq!((watch.eyes(), watch.rest() < SWEEP), (Eyes::LimitReached, true));
        fs::write(watch.root.join("content/a/c.md"), "1").expect("a file");
        assert_eq!(watch.sweep(), Some(Change::Paths(vec![watch.root.join("content/a/c.md")])));
        assert_eq!(watch.sweep(), None);
    }
}
