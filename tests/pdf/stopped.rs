//! A run that is told to stop leaves no engine at work, no folder, and the PDF from before.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread;
use std::time::Duration;

use rustix::process::{Pid, Signal, kill_process};

use crate::Site;

/// Looks until it holds; `false` when patience is at its end, which is no measure of speed.
fn in_time(mut holds: impl FnMut() -> bool) -> bool {
    (0..3000).any(|_| {
        let now = holds();
        if !now {
            thread::sleep(Duration::from_millis(20));
        }
        now
    })
}

/// Whether a process is at work: one that has ended may wait for whoever inherits it.
fn is_alive(id: &str) -> bool {
    fs::read_to_string(format!("/proc/{id}/stat")).is_ok_and(|state| !state.contains(") Z"))
}

fn number(file: &Path) -> Option<String> {
    fs::read_to_string(file).ok().map(|text| text.trim().to_owned()).filter(|text| !text.is_empty())
}

#[cfg(target_os = "linux")]
#[test]
fn a_signal_ends_the_engine_with_all_it_started_and_leaves_nothing_but_the_pdf_from_before() {
    for signal in [Signal::INT, Signal::TERM, Signal::HUP] {
        let site = Site::new();
        let child = site.root.join("child");
        site.program("weasyprint", &format!("/bin/sleep 600 &\necho $! > '{}'\nwait", child.display()));
        fs::create_dir(site.root.join("pdf")).expect("a folder");
        fs::write(site.pdf(), "the one from before").expect("a file");
        let mut run = Command::new(env!("CARGO_BIN_EXE_komentari"))
            .args(["--lang", "en", "pdf", "--engine", "weasyprint"])
            .current_dir(&site.root)
            .env("PATH", site.root.join("bin"))
            .stderr(Stdio::null())
            .spawn()
            .expect("a run");
        assert!(in_time(|| number(&child).is_some()), "the engine never began");
        let id = i32::try_from(run.id()).ok().and_then(Pid::from_raw).expect("a number");
        kill_process(id, signal).expect("a signal");
        assert_eq!(run.wait().expect("an end").code(), Some(130));
        assert_eq!(site.left(), ["gramata.pdf"]);
        assert_eq!(fs::read_to_string(site.pdf()).expect("the old file"), "the one from before");
        let child = number(&child).expect("a number");
        assert!(in_time(|| !is_alive(&child)), "{child} lives on after {signal:?}");
    }
}
