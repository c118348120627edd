//! Engines that are not there, or break: told, with exit code 2, and never a PDF under the final name.

use std::fs;
use std::thread;
use std::time::Duration;

use komentari::pdf::engine::{Engine, Order, Profile, Temp, Trouble, find, set};

use crate::Site;
use crate::pdf::tools::empty_pdf;

#[test]
fn without_an_engine_the_line_that_installs_one_is_told() {
    let site = Site::new();
    let run = site.run(&["pdf", "--engine", "weasyprint"]);
    assert_eq!(run.code, Some(2), "{}", run.err);
    assert!(run.err.contains("pip install weasyprint"), "{}", run.err);
}

#[test]
fn an_unknown_book_is_told_with_the_nearest() {
    let run = Site::new().run(&["pdf", "gramatas"]);
    assert_eq!(run.code, Some(2));
    assert!(run.err.contains("There is no book “gramatas”; “gramata”, perhaps?"), "{}", run.err);
}

/// What is told of an engine whose script is this; nothing may change where the PDF is to be.
fn told_of(script: &str) -> String {
    let site = Site::new();
    site.program("weasyprint", script);
    fs::create_dir_all(site.root.join("pdf")).expect("a folder");
    fs::write(site.pdf(), "the one from before").expect("a file");
    let run = site.run(&["pdf", "--engine", "weasyprint"]);
    assert_eq!(run.code, Some(2), "{}", run.err);
    assert_eq!(fs::read_to_string(site.pdf()).expect("the old file"), "the one from before");
    assert_eq!(site.left(), ["gramata.pdf"]);
    run.err
}

#[test]
fn an_engine_that_fails_is_told_in_its_own_words() {
    let err = told_of("echo 'no font named Foo' >&2; exit 1");
    assert!(err.contains("WeasyPrint ended with an error: no font named Foo"), "{err}");
}

#[test]
fn what_an_engine_says_does_not_steer_the_terminal() {
    let err = told_of("printf 'no \\033[31mfont\\033[0m\\007\\033[2J\\n' >&2; exit 1");
    assert!(err.contains("WeasyPrint ended with an error: no font\n"), "{err:?}");
}

#[test]
fn an_engine_that_tells_no_version_is_named_without_one() {
    let site = Site::new();
    site.program("weasyprint", "exit 1");
    let file = site.root.join("bin/weasyprint");
    let script = fs::read_to_string(&file).expect("a script").replace("Fake 1.2", "");
    fs::write(file, script).expect("a script");
    let run = site.run(&["pdf", "--engine", "weasyprint"]);
    assert!(run.err.contains("gramata: WeasyPrint, notes"), "{}", run.err);
}

#[test]
fn an_engine_that_writes_nothing_is_found_out() {
    let err = told_of("exit 0");
    assert!(err.contains("there is no whole PDF"), "{err}");
}

#[test]
fn half_a_pdf_is_no_pdf() {
    let err = told_of("printf '%%PDF-1.7\\n1 0 obj\\n<</Type /Catalog' > \"$out\"");
    assert!(err.contains("there is no whole PDF"), "{err}");
}

#[test]
fn an_engine_that_loses_notes_is_found_out() {
    let site = Site::new();
    let lost = site.root.join("lost.pdf");
    fs::write(&lost, empty_pdf()).expect("a file");
    site.program("weasyprint", &format!("cp '{}' \"$out\"", lost.display()));
    // The script must find `cp`.
    let path = std::env::join_paths([site.root.join("bin"), "/bin".into(), "/usr/bin".into()]).expect("a path");
    let run = crate::run(&site.root, &["pdf", "--engine", "weasyprint"], &path);
    assert_eq!(run.code, Some(2), "{}", run.err);
    assert!(run.err.contains("✗ notes in their place: 0/1"), "{}", run.err);
    assert!(run.err.contains("fn-page_teksts-1"), "{}", run.err);
    // Floating notes were tried first, then notes at the end.
    assert_eq!(run.err.matches("✗ notes in their place").count(), 2, "{}", run.err);
    assert_eq!(site.left(), [""; 0]);
}

#[test]
fn programs_read_the_same_as_data() {
    let site = Site::new();
    site.program("weasyprint", "exit 3");
    let run = site.run(&["--format", "json", "pdf", "--engine", "weasyprint"]);
    let data: serde_json::Value = serde_json::from_str(&run.out).expect("JSON");
    assert_eq!(data[0]["book"], "gramata");
    assert!(data[0]["file"].is_null());
    assert_eq!(data[0]["attempts"][0]["engine"], "WeasyPrint");
    assert_eq!(data[0]["attempts"][0]["version"], "1.2");
}

#[test]
fn an_engine_that_hangs_is_ended_with_all_it_started() {
    let site = Site::new();
    site.program("weasyprint", "/bin/sleep 600 &\necho $! > child\nwait");
    let found = find(Engine::Weasyprint, site.root.join("bin").as_os_str()).expect("the script");
    let temp = Temp::new(&site.root, "temp").expect("a folder");
    let order = Order { folder: &site.root, profile: Profile::Endnotes, standards: &[], limit: Duration::from_secs(2), temp: temp.path() };
    assert!(matches!(set(&found, &order), Err(Trouble::Late(2))));
    let child = fs::read_to_string(site.root.join("child")).expect("the script began");
    // Gone, or ended and waiting for whoever inherits it; the system may take a moment to see to it.
    let alive = || fs::read_to_string(format!("/proc/{}/stat", child.trim())).is_ok_and(|state| !state.contains(") Z"));
    let moments = (0..1000).take_while(|_| alive()).inspect(|_| thread::sleep(Duration::from_millis(20))).count();
    assert!(moments < 1000, "{child} lives on");
}
