//! The reader's side of the sample commentary in real Chromium. The looking is done by `tests/browser/reader.mjs`.

use std::path::{Path, PathBuf};
use std::process::Command;

/// Where the site lies on the host of the test: every link must work below a path, too.
const BASE: &str = "https://example.org/komentari/";

/// One page of every kind; paths within the built site.
const PAGES: [&str; 17] = [
    "index.html",
    "404.html",
    "btl/index.html",
    "btl/17/index.html",
    "btl/26/index.html",
    "btl/12/index.html",
    "btl/10-2/index.html",
    "btl/viss/index.html",
    "btl/parejas-noteikumi/index.html",
    "btl/redakcijas/2026-01-01/index.html",
    "termini/index.html",
    "termini/aizbildnis/index.html",
    "prakse/index.html",
    "metodika/saruna-ar-bernu/index.html",
    "autori/autoru-kolektivs/index.html",
    "par/index.html",
    "meklet/index.html",
];

#[test]
#[ignore = "needs Chromium, Node and the packages of tests/browser"]
fn every_kind_of_page_is_sound_in_a_real_browser() {
    let folder = tempfile::tempdir().expect("a folder");
    let site = folder.path().join("public");
    built(Path::new(env!("CARGO_MANIFEST_DIR")), &site);
    looked_at(&site, &["--keyboard", "btl/"], &PAGES);
}

#[test]
#[ignore = "needs ../shared/data, Chromium, Node and the packages of tests/browser"]
fn every_link_of_a_real_act_leads_somewhere() {
    let folder = tempfile::tempdir().expect("a folder");
    let data =
        std::env::var_os("KOMENTARI_DATA").map_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/data"), PathBuf::from);
    let pages = data.join("likumi/satversme");
    assert!(pages.is_dir(), "{} is absent", pages.display());
    let mut import = Command::new(env!("CARGO_BIN_EXE_komentari"));
    import.args(["import", "likumi", "--act", "satversme", "--root"]).arg(folder.path());
    for entry in pages.read_dir().expect("the pages") {
        import.arg(entry.expect("a page").path());
    }
    assert!(import.output().expect("it runs").status.success());
    let site = folder.path().join("public");
    built(folder.path(), &site);
    looked_at(&site, &[], &["satversme/index.html", "satversme/1/index.html", "satversme/30/vesture/index.html"]);
}

#[test]
#[ignore = "needs Chromium, Node and the packages of tests/browser; takes minutes"]
fn the_search_answers_in_a_real_browser() {
    let folder = tempfile::tempdir().expect("a folder");
    let site = folder.path().join("public");
    built(Path::new(env!("CARGO_MANIFEST_DIR")), &site);
    run("search.mjs", &site, &[], &[]);
}

#[test]
#[ignore = "needs Chromium, Node and the packages of tests/browser; takes a minute"]
fn the_preview_follows_an_editor_in_a_real_browser() {
    let folder = tempfile::tempdir().expect("a folder");
    let program = env!("CARGO_BIN_EXE_komentari");
    let new = Command::new(program).arg("new").arg(folder.path()).output().expect("it runs");
    assert!(new.status.success());
    let looked = Command::new("node")
        .args(["serve.mjs", program])
        .arg(folder.path())
        .current_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/browser"))
        .output()
        .expect("node runs");
    assert!(looked.status.success(), "{}{}", String::from_utf8_lossy(&looked.stdout), String::from_utf8_lossy(&looked.stderr));
}

#[test]
#[ignore = "needs Node and the packages of tests/browser"]
fn the_types_of_the_scripts_of_the_preview_hold() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let tsc = root.join("tests/browser/node_modules/.bin/tsc");
    let checked = Command::new(tsc).args(["-p", "src/preview/client"]).current_dir(root).output().expect("tsc runs");
    assert!(checked.status.success(), "{}", String::from_utf8_lossy(&checked.stdout));
}

/// Builds the site of `root` into `site`.
fn built(root: &Path, site: &Path) {
    let build = Command::new(env!("CARGO_BIN_EXE_komentari"))
        .args(["build", "--date", "2026-03-01", "--base-url", BASE, "--root"])
        .arg(root)
        .arg("--out")
        .arg(site)
        .output()
        .expect("it runs");
    assert!(build.status.success(), "{}", String::from_utf8_lossy(&build.stderr));
}

/// Looks at pages of a built site; every link of the site is followed.
fn looked_at(site: &Path, options: &[&str], pages: &[&str]) {
    run("reader.mjs", site, options, pages);
}

/// Runs one of the scripts of `tests/browser` on a built site.
fn run(script: &str, site: &Path, options: &[&str], pages: &[&str]) {
    let looked = Command::new("node")
        .arg(script)
        .arg(site)
        .args(["--prefix", "/komentari/"])
        .args(options)
        .args(pages)
        .current_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/browser"))
        .output()
        .expect("node runs");
    assert!(looked.status.success(), "{}{}", String::from_utf8_lossy(&looked.stdout), String::from_utf8_lossy(&looked.stderr));
}
