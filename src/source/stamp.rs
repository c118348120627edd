//! What tells without reading whether a file is still the same.

use std::fs;
use std::path::Path;
use std::time::{Duration, SystemTime};

/// Two writes within this time may leave one stamp: the coarsest clock among the file systems in use (FAT: 2 s).
const COARSE: Duration = Duration::from_secs(2);

/// The marks that a change of a file leaves on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Stamp {
    modified: SystemTime,
    size: u64,
    /// The file's number and the time of its last change of any sort, where there are such.
    inode: (u64, i64, i64),
}

impl Stamp {
    /// The stamp of a file; `None` where it tells nothing: the file can't be looked at, or was written so short a while ago that
    /// another write could leave the same stamp.
    pub(super) fn of(path: &Path) -> Option<Self> {
        let about = fs::metadata(path).ok()?;
        let modified = about.modified().ok()?;
        let settled = SystemTime::now().duration_since(modified).is_ok_and(|age| age > COARSE);
        settled.then(|| Self { modified, size: about.len(), inode: inode(&about) })
    }
}

#[cfg(unix)]
fn inode(about: &fs::Metadata) -> (u64, i64, i64) {
    use std::os::unix::fs::MetadataExt;
    (about.ino(), about.ctime(), about.ctime_nsec())
}

#[cfg(not(unix))]
const fn inode(_: &fs::Metadata) -> (u64, i64, i64) {
    (0, 0, 0)
}
