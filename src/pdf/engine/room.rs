//! Whether a disk has room: an engine that ran out of it often cannot even say so, since its words go to the same disk.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::Path;

/// So many bytes must find room; the engines need more for themselves than for a book.
const LEAST: usize = 1 << 20;

/// Whether a file can be written in `folder`. It is tried, because no figure of the system knows of quotas.
pub(super) fn has_room(folder: &Path) -> bool {
    let trial = folder.join("room");
    let has = fits(&trial);
    let _ = fs::remove_file(&trial);
    has
}

/// Whether `file` takes a page of bytes; other trouble than want of room is not ours to tell.
fn fits(file: &Path) -> bool {
    let written = File::create(file).and_then(|mut file| file.write_all(&vec![b'0'; LEAST]).and_then(|()| file.sync_all()));
    !written.is_err_and(|error| matches!(error.kind(), io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[cfg(target_os = "linux")]
    #[test]
    fn a_disk_without_room_is_known_and_nothing_is_left_where_there_is_some() {
        assert!(!fits(Path::new("/dev/full")));
        let folder = tempfile::tempdir().expect("a folder");
        assert!(has_room(folder.path()));
        assert_eq!(fs::read_dir(folder.path()).expect("a folder").count(), 0);
    }
}
