//! Runs a program of the machine: no shell, a limit of time, what it says kept, and nothing of it left behind.

use std::ffi::OsString;
use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::thread;
use std::time::{Duration, Instant};

/// How often a running program is looked at.
const GLANCE: Duration = Duration::from_millis(25);

/// How many of the last lines a program said are told.
const LINES: usize = 8;

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
}

/// Runs a program to its end. Gives what it said on its standard output.
pub(super) fn run(run: &Run<'_>) -> Result<String, Trouble> {
    let (said, warned) = (run.temp.join("stdout"), run.temp.join("stderr"));
    let open = |path: &Path| File::create(path).map_err(|error| Trouble::Machine(path.to_owned(), error));
    let mut command = Command::new(run.program);
    command.args(&run.arguments).current_dir(run.folder).stdin(Stdio::null()).stdout(open(&said)?).stderr(open(&warned)?);
    // Engines that know it write no other day into the file; those that do not are mended behind.
    command.env("SOURCE_DATE_EPOCH", std::env::var_os("SOURCE_DATE_EPOCH").unwrap_or_else(|| "0".into()));
    in_a_group(&mut command);
    let mut child = Running(command.spawn().map_err(|error| Trouble::Machine(run.program.to_owned(), error))?);
    let status = child.wait(run.limit).map_err(|error| Trouble::Machine(run.program.to_owned(), error))?;
    match status {
        Some(status) if status.success() => Ok(fs::read_to_string(&said).unwrap_or_default()),
        Some(status) => Err(Trouble::Failed(last_lines(&warned, &said, status))),
        None => Err(Trouble::Late(run.limit.as_secs())),
    }
}

/// The last lines a program said, else how it ended.
fn last_lines(warned: &Path, said: &Path, status: ExitStatus) -> String {
    let text = [warned, said].map(|path| String::from_utf8_lossy(&fs::read(path).unwrap_or_default()).into_owned());
    let lines: Vec<&str> = text.iter().flat_map(|text| text.lines()).map(str::trim).filter(|line| !line.is_empty()).collect();
    if lines.is_empty() { status.to_string() } else { lines[lines.len().saturating_sub(LINES)..].join("\n") }
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
        end_group(&self.0);
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// A browser is many processes; in a group of their own all of them can be ended.
#[cfg(unix)]
fn in_a_group(command: &mut Command) {
    std::os::unix::process::CommandExt::process_group(command, 0);
}

#[cfg(not(unix))]
fn in_a_group(_: &mut Command) {}

#[cfg(unix)]
fn end_group(child: &Child) {
    use rustix::process::{Pid, Signal, kill_process_group};
    let pid = i32::try_from(child.id()).ok().and_then(Pid::from_raw);
    // A group whose last process has ended is no more, which is as good.
    let _ = pid.map(|pid| kill_process_group(pid, Signal::KILL));
}

#[cfg(not(unix))]
fn end_group(_: &Child) {}
