//! Writes a site so that it is never seen half-written: into a staging folder beside the target, then both change places.

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};

use rustix::fs::{CWD, FlockOperation, RenameFlags, flock, renameat_with};

use crate::output::error::At;
use crate::output::{Artifact, Error, ErrorKind, Sink, SitePath, in_place};

/// The file that tells that a folder was written by this program.
pub const MARKER: &str = ".komentari";
const MARKER_TEXT: &[u8] = b"This folder is written by komentari. Everything in it is replaced by the next build.\n";

/// A site being written. Dropped without [`Staging::finish`], it leaves the target as it was and nothing behind.
#[derive(Debug)]
pub struct Staging {
    target: PathBuf,
    staging: PathBuf,
    /// Held while the site is written; the system lets go of it even after `kill -9`.
    _lock: File,
    folders: Mutex<BTreeSet<PathBuf>>,
    files: Mutex<BTreeSet<SitePath>>,
    unchanged: AtomicUsize,
    kept: AtomicUsize,
    finished: bool,
}

/// How a site was put in place.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Outcome {
    /// Files that were written.
    pub files: usize,
    /// Files of the site before that were taken over as they were.
    pub kept: usize,
    /// Those whose bytes were there before.
    pub unchanged: usize,
    /// Whether the files were replaced one by one, because the folder could not be exchanged as a whole.
    pub one_by_one: bool,
}

impl Staging {
    /// Prepares to write `target`.
    ///
    /// # Errors
    /// When the folder is not ours, when another build writes there, when the disk does not let us.
    pub fn new(target: &Path) -> Result<Self, Error> {
        if let Some(parent) = target.parent().filter(|parent| !parent.as_os_str().is_empty()) {
            fs::create_dir_all(parent).at(parent)?;
        }
        let target = resolved(target)?;
        if target.is_file() {
            return Err(Error::new(ErrorKind::NoFolder, &target));
        }
        refuse_foreign(&target)?;
        let name = target.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let beside = target.with_file_name(format!(".{name}.staging"));
        let (staging, lock) = match claim(&beside) {
            // A mount point whose surroundings are closed to us: the staging folder goes inside.
            Err(error) if error.kind == ErrorKind::ReadOnly && target.is_dir() => {
                let inside = target.join(".komentari-staging");
                let lock = claim(&inside).map_err(|_| error)?;
                (inside, lock)
            }
            // What the reader named is the target, not the folder beside it.
            Err(error) if error.kind == ErrorKind::Busy => return Err(Error::new(ErrorKind::Busy, &target)),
            claimed => (beside, claimed?),
        };
        Ok(Self {
            target,
            staging,
            _lock: lock,
            folders: Mutex::default(),
            files: Mutex::default(),
            unchanged: AtomicUsize::new(0),
            kept: AtomicUsize::new(0),
            finished: false,
        })
    }

    /// Whether nothing was written yet.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.files.lock().unwrap_or_else(PoisonError::into_inner).is_empty()
    }

    /// Takes over from the previous site what `stays` and was not written anew. Gives the number of files.
    ///
    /// # Errors
    /// When the disk does not let us.
    pub fn keep(&self, stays: impl Fn(&SitePath) -> bool) -> Result<usize, Error> {
        let mut kept = 0;
        let inside = |path: &Path| path == self.staging;
        for entry in walkdir::WalkDir::new(&self.target).min_depth(1).into_iter().filter_entry(|entry| !inside(entry.path())) {
            let entry = match entry {
                Ok(entry) => entry,
                // There is no previous site.
                Err(_) if !self.target.exists() => break,
                Err(error) => return Err(Error::io(&self.target, error.into())),
            };
            let within = entry.path().strip_prefix(&self.target).ok().and_then(|path| SitePath::new(path.to_str()?));
            let Some(path) = within.filter(|path| !entry.file_type().is_dir() && path.as_str() != MARKER && stays(path)) else { continue };
            if self.files.lock().unwrap_or_else(PoisonError::into_inner).insert(path.clone()) {
                self.take_over(entry.path(), &path)?;
                kept += 1;
            }
        }
        self.kept.fetch_add(kept, Ordering::Relaxed);
        Ok(kept)
    }

    /// The same file under two names costs no room; where the disk can't do that, it is copied.
    fn take_over(&self, before: &Path, path: &SitePath) -> Result<(), Error> {
        let staged = self.staging.join(path.as_str());
        if let Some(folder) = staged.parent() {
            self.create_folder(folder)?;
        }
        if fs::hard_link(before, &staged).is_ok() {
            return Ok(());
        }
        fs::copy(before, &staged).map(drop).at(&staged)
    }

    /// Puts the site in place of the previous one, in one step where the system can do it.
    ///
    /// # Errors
    /// When the disk does not let us.
    pub fn finish(mut self) -> Result<Outcome, Error> {
        let one_by_one = !self.exchange()?;
        let files = self.files.lock().unwrap_or_else(PoisonError::into_inner);
        if one_by_one {
            in_place::replace(&self.staging, &self.target, &files)?;
        }
        let kept = self.kept.load(Ordering::Relaxed);
        let outcome = Outcome { files: files.len() - kept, kept, unchanged: self.unchanged.load(Ordering::Relaxed), one_by_one };
        drop(files);
        self.finished = true;
        if self.staging.exists() {
            fs::remove_dir_all(&self.staging).at(&self.staging)?;
        }
        Ok(outcome)
    }

    /// Lets staging folder and target change places; `false` where that cannot be done.
    fn exchange(&self) -> Result<bool, Error> {
        if self.staging.starts_with(&self.target) {
            return Ok(false);
        }
        if !self.target.exists() {
            fs::rename(&self.staging, &self.target).at(&self.target)?;
            return Ok(true);
        }
        // What is the target now will stand where the next build stages: that build must not take it before it is gone.
        let old = File::open(&self.target).at(&self.target)?;
        if flock(&old, FlockOperation::NonBlockingLockExclusive).is_err() {
            return Err(Error::new(ErrorKind::Busy, &self.target));
        }
        if renameat_with(CWD, &self.staging, CWD, &self.target, RenameFlags::EXCHANGE).is_err() {
            return Ok(false);
        }
        fs::remove_dir_all(&self.staging).at(&self.staging)?;
        Ok(true)
    }

    fn write(&self, artifact: &Artifact) -> Result<(), Error> {
        let staged = self.staging.join(artifact.path.as_str());
        if let Some(folder) = staged.parent() {
            self.create_folder(folder)?;
        }
        let before = self.target.join(artifact.path.as_str());
        if same_bytes(&before, &artifact.bytes) {
            self.unchanged.fetch_add(1, Ordering::Relaxed);
            if fs::hard_link(&before, &staged).is_ok() {
                return Ok(());
            }
        }
        fs::write(&staged, &artifact.bytes).at(&staged)
    }

    fn create_folder(&self, folder: &Path) -> Result<(), Error> {
        let mut folders = self.folders.lock().unwrap_or_else(PoisonError::into_inner);
        if !folders.contains(folder) {
            fs::create_dir_all(folder).at(folder)?;
            folders.insert(folder.to_owned());
        }
        Ok(())
    }
}

impl Sink for Staging {
    fn put(&self, artifact: Artifact) -> Result<(), Error> {
        let new = self.files.lock().unwrap_or_else(PoisonError::into_inner).insert(artifact.path.clone());
        if new { self.write(&artifact) } else { Err(Error::new(ErrorKind::Clash, artifact.path.as_str().as_ref())) }
    }
}

impl Drop for Staging {
    fn drop(&mut self) {
        if !self.finished {
            // Nothing more can be done about a folder that won't go; the next build clears it.
            let _ = fs::remove_dir_all(&self.staging);
        }
    }
}

/// The target with links followed, so that a link to a folder stays a link.
fn resolved(target: &Path) -> Result<PathBuf, Error> {
    match fs::canonicalize(target) {
        Ok(path) => Ok(path),
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            let parent = target.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
            let name = target.file_name().ok_or_else(|| Error::new(ErrorKind::NotOurs, target))?;
            Ok(fs::canonicalize(parent).at(parent)?.join(name))
        }
        Err(error) => Err(Error::io(target, error)),
    }
}

/// A folder that holds anything must hold our marker.
fn refuse_foreign(folder: &Path) -> Result<(), Error> {
    if !folder.exists() || folder.join(MARKER).is_file() {
        return Ok(());
    }
    let mut entries = fs::read_dir(folder).at(folder)?;
    let empty = entries.all(|entry| entry.is_ok_and(|entry| entry.file_name() == ".komentari-staging"));
    if empty { Ok(()) } else { Err(Error::new(ErrorKind::NotOurs, folder)) }
}

/// Makes the staging folder, empty but for the marker, and locks it.
fn claim(staging: &Path) -> Result<File, Error> {
    match fs::create_dir(staging) {
        Ok(()) => {}
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => refuse_foreign(staging)?,
        Err(error) => return Err(Error::io(staging, error)),
    }
    let lock = File::open(staging).at(staging)?;
    if flock(&lock, FlockOperation::NonBlockingLockExclusive).is_err() {
        return Err(Error::new(ErrorKind::Busy, staging));
    }
    for entry in fs::read_dir(staging).at(staging)? {
        let entry = entry.at(staging)?;
        let path = entry.path();
        if entry.file_type().at(&path)?.is_dir() { fs::remove_dir_all(&path).at(&path)? } else { fs::remove_file(&path).at(&path)? }
    }
    fs::write(staging.join(MARKER), MARKER_TEXT).at(staging)?;
    Ok(lock)
}

fn same_bytes(file: &Path, bytes: &[u8]) -> bool {
    let plain = fs::symlink_metadata(file).is_ok_and(|about| about.is_file() && about.len() == bytes.len() as u64);
    plain && fs::read(file).is_ok_and(|before| before == bytes)
}
