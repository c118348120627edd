//! Finds the engines of a machine, and their versions.

use std::env;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::time::Duration;

use crate::pdf::engine::run::{Run, run};
use crate::pdf::engine::{Engine, Temp};

/// How long a program may take to tell its version: Node and Python are slow to start on a busy machine, but nobody is told of the wait.
const PATIENCE: Duration = Duration::from_secs(20);

/// An engine of this machine.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// Which one.
    pub engine: Engine,
    /// The program.
    pub program: PathBuf,
    /// What it says its version is; empty where it says nothing.
    pub version: String,
    /// The browser it needs, where that is another program.
    pub browser: Option<PathBuf>,
}

/// Looks for an engine in the folders of `path`, written as the variable `PATH` is, then where its installer puts it.
#[must_use]
pub fn find(engine: Engine, path: &OsStr) -> Option<Found> {
    let program = program(engine, path)?;
    let browser = if engine == Engine::Vivliostyle { self::program(Engine::Chromium, path) } else { None };
    let version = version(&program).unwrap_or_default();
    Some(Found { engine, program, version, browser })
}

fn program(engine: Engine, path: &OsStr) -> Option<PathBuf> {
    let (names, places): (&[&str], &[&str]) = match engine {
        Engine::Weasyprint => (&["weasyprint"], &[]),
        Engine::Vivliostyle => (&["vivliostyle"], &[]),
        Engine::Chromium => (&BROWSERS, &PLACES),
    };
    let in_path = names.iter().flat_map(|name| env::split_paths(path).map(move |folder| folder.join(name)));
    let all = in_path.flat_map(endings).chain(places.iter().map(PathBuf::from));
    all.filter(|file| file.is_absolute()).find(|file| is_program(file))
}

/// Chromium and its kin, in the order they are taken.
const BROWSERS: [&str; 9] = [
    "chromium",
    "chromium-browser",
    "google-chrome-stable",
    "google-chrome",
    "chrome",
    "microsoft-edge-stable",
    "microsoft-edge",
    "msedge",
    "brave-browser",
];

/// Where installers put browsers that stand in no `PATH`.
const PLACES: [&str; 7] = [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    r"C:\Program Files\Google\Chrome\Application\chrome.exe",
    r"C:\Program Files (x86)\Google\Chrome\Application\chrome.exe",
    r"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
    r"C:\Program Files\Microsoft\Edge\Application\msedge.exe",
];

/// A program's file as systems name it.
fn endings(file: PathBuf) -> Vec<PathBuf> {
    if cfg!(windows) { ["exe", "cmd", "bat"].map(|ending| file.with_extension(ending)).to_vec() } else { vec![file] }
}

#[cfg(unix)]
fn is_program(file: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt;
    file.metadata().is_ok_and(|known| known.is_file() && known.permissions().mode() & 0o111 != 0)
}

#[cfg(not(unix))]
fn is_program(file: &Path) -> bool {
    file.is_file()
}

/// What a program says its version is: the first word with a digit. Chrome on Windows says nothing.
fn version(program: &Path) -> Option<String> {
    if cfg!(windows) {
        return None;
    }
    let temp = Temp::new(&env::temp_dir(), "komentari-version").ok()?;
    let arguments = vec!["--version".into()];
    let said = run(&Run { program, arguments, folder: temp.path(), temp: temp.path(), limit: PATIENCE }).ok()?;
    said.split_whitespace().find(|word| word.starts_with(|letter: char| letter.is_ascii_digit())).map(str::to_owned)
}
