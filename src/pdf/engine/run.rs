//! Runs a program of the machine: no shell, a limit of time, what it says kept, and nothing of it left behind.

use std::ffi::OsString;
use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use crate::pdf::engine::{open, said};

/// How often a running program is looked at.
const GLANCE: Duration = Duration::from_millis(25);

/// A program to be run.
#[derive(Debug)]
pub(super) struct Run<'a> {
    /// The program.
    pub(super) program: &'a Path,
    /// Its arguments.
    pub(super) arguments: Vec<OsString>,
    /// The folder it works in.
    pub(super) folder: &'a Path,
    /// A folder for what it says.
    pub(super) temp: &'a Path,
    /// How long it may take.
    pub(super) limit: Duration,
}

/// Why a program did not do its work.
#[derive(Debug)]
pub enum Trouble {
    /// It could not be started, or its folder not be written.
    Machine(PathBuf, io::Error),
    /// It ended with an error: the last lines it said.
    Failed(String),
    /// It was still at it after so many seconds.
    Late(u64),
    /// It ended as if all were well, and there is no PDF, or only a part of one.
    Nothing(String),
    /// It made no PDF, and the disk of this folder has no room.
    Full(PathBuf),
}

/// Runs a program to its end. Gives what it said on its standard output.
pub(super) fn run(run: &Run<'_>) -> Result<String, Trouble> {
    let (said, warned) = (run.temp.join("stdout"), run.temp.join("stderr"));
    let create = |path: &Path| File::create(path).map_err(|error| Trouble::Machine(path.to_owned(), error));
    let mut command = Command::new(run.program);
    command.args(&run.arguments).current_dir(run.folder).stdin(Stdio::null()).stdout(create(&said)?).stderr(create(&warned)?);
    // Engines that know it write no other day into the file; those that do not are mended behind.
    command.env("SOURCE_DATE_EPOCH", std::env::var_os("SOURCE_DATE_EPOCH").unwrap_or_else(|| "0".into()));
    let mut child = Running(open::start(&mut command).map_err(|error| Trouble::Machine(run.program.to_owned(), error))?);
    let status = child.wait(run.limit).map_err(|error| Trouble::Machine(run.program.to_owned(), error))?;
    match status {
        Some(status) if status.success() => Ok(fs::read_to_string(&said).unwrap_or_default()),
        Some(status) => Err(Trouble::Failed(words(&warned, &said, status))),
        None => Err(Trouble::Late(run.limit.as_secs())),
    }
}

/// The last lines a program said, else how it ended.
fn words(warned: &Path, said: &Path, status: ExitStatus) -> String {
    let lines = said::last_lines([warned, said]);
    if lines.is_empty() { status.to_string() } else { lines }
}

/// A program that is ended, with all it started, when nobody waits for it any more.
struct Running(Child);

impl Running {
    /// Waits; `None` where the time is over.
    fn wait(&mut self, limit: Duration) -> io::Result<Option<ExitStatus>> {
        let begin = Instant::now();
        loop {
            if let Some(status) = self.0.try_wait()? {
                return Ok(Some(status));
            }
            if begin.elapsed() >= limit {
                return Ok(None);
            }
            thread::sleep(GLANCE);
        }
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        open::end(&mut self.0);
    }
}
