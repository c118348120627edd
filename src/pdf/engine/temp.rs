//! Folders for a while: gone when they are no longer needed, and those of runs that were killed gone at the next.

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};
use std::process;
use std::sync::atomic::{AtomicU32, Ordering};

use rustix::fs::{FlockOperation, flock};

use crate::pdf::engine::open;

/// A folder that is gone when it is no longer needed.
#[derive(Debug)]
pub struct Temp {
    path: PathBuf,
    /// Held while the folder is needed; the system lets go of it even after `kill -9`. The process's number alone would not do: in
    /// containers every run may have the same.
    _lock: File,
}

impl Temp {
    /// Makes a new folder in `beside`, whose name begins as said and is hidden; `beside` is made too, and rid of such folders whose
    /// process is gone.
    ///
    /// # Errors
    /// When the disk does not let us.
    pub fn new(beside: &Path, name: &str) -> io::Result<Self> {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        fs::create_dir_all(beside)?;
        clear(beside, name);
        loop {
            let path = beside.join(format!(".{name}-{}-{}", process::id(), COUNT.fetch_add(1, Ordering::Relaxed)));
            let path = match open::make_folder(&path) {
                Ok(path) => path,
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => continue,
                Err(error) => return Err(error),
            };
            // Another run may take it for one that was left, before it is locked.
            match File::open(&path).map(|lock| (taken(&lock), lock)) {
                Ok((true, lock)) if path.is_dir() => return Ok(Self { path, _lock: lock }),
                Ok(_) | Err(_) => open::remove_folder(&path),
            }
        }
    }

    /// Where it is.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }
}

impl Drop for Temp {
    fn drop(&mut self) {
        open::remove_folder(&self.path);
    }
}

/// Whether the lock is ours now, or nobody's on a disk that knows no locks.
fn taken(lock: &File) -> bool {
    flock(lock, FlockOperation::NonBlockingLockExclusive).map_or_else(|error| error != rustix::io::Errno::WOULDBLOCK, |()| true)
}

/// Removes the folders of this name whose process is gone. One that does not go is left: it is in nobody's way.
fn clear(beside: &Path, name: &str) {
    for entry in fs::read_dir(beside).into_iter().flatten().flatten() {
        let ours = entry.file_name().to_str().is_some_and(|found| is_named(found, name));
        if !ours || !entry.file_type().is_ok_and(|kind| kind.is_dir()) {
            continue;
        }
        let lock = File::open(entry.path());
        // On a disk without locks nobody can tell, so nothing is removed there.
        if lock.is_ok_and(|lock| flock(&lock, FlockOperation::NonBlockingLockExclusive).is_ok()) {
            let _ = fs::remove_dir_all(entry.path());
        }
    }
}

/// Whether a name is `.NAME-PROCESS-COUNT`.
fn is_named(found: &str, name: &str) -> bool {
    let numbers = found.strip_prefix('.').and_then(|found| found.strip_prefix(name)).and_then(|found| found.strip_prefix('-'));
    let is_number = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    numbers.and_then(|numbers| numbers.split_once('-')).is_some_and(|(id, count)| is_number(id) && is_number(count))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What stands in a folder, hidden things too.
    fn names(folder: &Path) -> Vec<String> {
        let entries = fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").file_name());
        let mut names: Vec<String> = entries.map(|name| name.to_string_lossy().into_owned()).collect();
        names.sort();
        names
    }

    #[test]
    fn what_a_killed_run_left_goes_and_what_a_living_one_holds_or_people_made_stays() {
        let folder = tempfile::tempdir().expect("a folder");
        for name in [".book-7-0", ".book-8-12", ".book-mine", ".book-1-", ".other-7-0", "book-7-0"] {
            fs::create_dir_all(folder.path().join(name).join("x")).expect("a folder");
        }
        fs::write(folder.path().join(".book-9-9"), "a file").expect("a file");
        let first = Temp::new(folder.path(), "book").expect("a folder");
        fs::write(first.path().join("y"), "").expect("a file");
        let second = Temp::new(folder.path(), "book").expect("a folder");
        assert!(first.path().join("y").is_file() && second.path().is_dir());
        drop((first, second));
        assert_eq!(names(folder.path()), [".book-1-", ".book-9-9", ".book-mine", ".other-7-0", "book-7-0"]);
    }
}
