//! What a run has open, folders for a while and programs at work, so that it can be ended at any moment with nothing of it left.

use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Child, Command};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::Duration;

/// A signal reaches a process wherever it is at work, so what it must undo is known to the whole of it.
static OPEN: Mutex<Open> = Mutex::new(Open { folders: BTreeSet::new(), programs: BTreeSet::new() });

/// How often a folder is tried that something still writes to.
const TRIES: usize = 40;
/// How long after each.
const PAUSE: Duration = Duration::from_millis(25);

#[derive(Debug)]
struct Open {
    folders: BTreeSet<PathBuf>,
    /// The first process of each group.
    programs: BTreeSet<u32>,
}

/// Holds everybody who would begin something new, or has to undo something, as long as it lives.
#[derive(Debug)]
pub struct Ended {
    _held: MutexGuard<'static, Open>,
}

/// Ends every program with all it started and removes every folder: for the moment before the process itself ends.
#[must_use = "without it a thread may begin anew"]
pub fn end_all() -> Ended {
    let held = open();
    held.programs.iter().for_each(|id| end_group(*id));
    for folder in &held.folders {
        // What was ended may be about to write its last file.
        for _ in 0..TRIES {
            if fs::remove_dir_all(folder).is_ok() || !folder.exists() {
                break;
            }
            thread::sleep(PAUSE);
        }
    }
    Ended { _held: held }
}

/// Makes a folder that is known to [`end_all`]; `parent` exists.
pub(super) fn make_folder(path: &Path) -> io::Result<PathBuf> {
    let mut open = open();
    fs::create_dir(path)?;
    // Programs are run in other folders, and must find it from there.
    let full = fs::canonicalize(path)?;
    open.folders.insert(full.clone());
    Ok(full)
}

/// Removes a folder.
pub(super) fn remove_folder(path: &Path) {
    let mut open = open();
    let _ = fs::remove_dir_all(path);
    open.folders.remove(path);
}

/// Starts a program in a group of its own, known to [`end_all`].
pub(super) fn start(command: &mut Command) -> io::Result<Child> {
    in_a_group(command);
    let mut open = open();
    let child = command.spawn()?;
    open.programs.insert(child.id());
    Ok(child)
}

/// Ends a program with all it started.
pub(super) fn end(child: &mut Child) {
    let mut open = open();
    end_group(child.id());
    let _ = child.kill();
    let _ = child.wait();
    open.programs.remove(&child.id());
}

fn open() -> MutexGuard<'static, Open> {
    OPEN.lock().unwrap_or_else(PoisonError::into_inner)
}

/// A browser is many processes; in a group of their own all of them can be ended.
#[cfg(unix)]
fn in_a_group(command: &mut Command) {
    std::os::unix::process::CommandExt::process_group(command, 0);
}

#[cfg(not(unix))]
fn in_a_group(_: &mut Command) {}

#[cfg(unix)]
fn end_group(id: u32) {
    use rustix::process::{Pid, Signal, kill_process_group};
    let id = i32::try_from(id).ok().and_then(Pid::from_raw);
    // A group whose last process has ended is no more, which is as good.
    let _ = id.map(|id| kill_process_group(id, Signal::KILL));
}

#[cfg(not(unix))]
fn end_group(_: u32) {}
