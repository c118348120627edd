//! What the writer promises.

use std::collections::BTreeMap;
use std::fs;
use std::os::unix::fs::{MetadataExt, symlink};
use std::path::Path;

use crate::output::write::MARKER;
use crate::output::{Artifact, ErrorKind, Outcome, Sink, SitePath, Staging, in_place};

fn artifact(path: &str, text: &str) -> Artifact {
    Artifact { path: SitePath::new(path).expect("a path"), bytes: text.as_bytes().to_vec() }
}

fn publish(target: &Path, files: &[(&str, &str)]) -> Outcome {
    let staging = Staging::new(target).expect("a staging folder");
    for (path, text) in files {
        staging.put(artifact(path, text)).expect("a file");
    }
    staging.finish().expect("a site")
}

/// Every file of a folder, but for the marker.
fn files(target: &Path) -> BTreeMap<String, String> {
    let entries = walkdir::WalkDir::new(target).into_iter().map(|entry| entry.expect("an entry"));
    entries
        .filter(|entry| entry.file_type().is_file() && entry.file_name() != MARKER)
        .map(|entry| {
            let within = entry.path().strip_prefix(target).expect("within").to_string_lossy().into_owned();
            (within, fs::read_to_string(entry.path()).expect("text"))
        })
        .collect()
}

fn site(pairs: &[(&str, &str)]) -> BTreeMap<String, String> {
    pairs.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned())).collect()
}

#[test]
fn a_new_site_takes_the_place_of_the_old_one_and_what_is_gone_goes() {
    let dir = tempfile::tempdir().expect("a folder");
    let target = dir.path().join("a/public");
    publish(&target, &[("index.html", "one"), ("old/index.html", "gone")]);
    let outcome = publish(&target, &[("index.html", "one"), ("new/index.html", "two")]);
    assert_eq!(files(&target), site(&[("index.html", "one"), ("new/index.html", "two")]));
    assert_eq!(outcome, Outcome { files: 2, kept: 0, unchanged: 1, one_by_one: false });
    let left: Vec<_> = fs::read_dir(dir.path().join("a")).expect("a folder").map(|entry| entry.expect("an entry").file_name()).collect();
    assert_eq!(left, ["public"], "nothing is left beside the site");
}

#[test]
fn what_is_kept_of_the_site_before_stays_the_same_file_and_what_is_written_replaces_it() {
    let dir = tempfile::tempdir().expect("a folder");
    let target = dir.path().join("public");
    publish(&target, &[("index.html", "page"), ("print/a/index.html", "old"), ("print/gone/index.html", "gone")]);
    symlink("index.html", target.join("link.html")).expect("a link");
    let inode = || fs::metadata(target.join("index.html")).expect("a file").ino();
    let before = inode();
    let staging = Staging::new(&target).expect("a staging folder");
    staging.put(artifact("print/a/index.html", "new")).expect("a file");
    assert_eq!(staging.keep(|path| !path.as_str().starts_with("print/")).expect("kept"), 2);
    assert_eq!(staging.finish().expect("a site"), Outcome { files: 1, kept: 2, unchanged: 0, one_by_one: false });
    assert_eq!(files(&target), site(&[("index.html", "page"), ("print/a/index.html", "new")]));
    assert!(inode() == before && target.join("link.html").is_symlink());
}

#[test]
fn with_no_site_before_there_is_nothing_to_keep() {
    let dir = tempfile::tempdir().expect("a folder");
    let staging = Staging::new(&dir.path().join("public")).expect("a staging folder");
    assert_eq!(staging.keep(|_| true).expect("nothing"), 0);
}

#[test]
fn an_unchanged_file_is_not_written_again() {
    let dir = tempfile::tempdir().expect("a folder");
    let target = dir.path().join("public");
    publish(&target, &[("a.html", "same")]);
    let inode = |target: &Path| fs::metadata(target.join("a.html")).expect("a file").ino();
    let before = inode(&target);
    publish(&target, &[("a.html", "same")]);
    assert_eq!(inode(&target), before);
}

#[test]
fn a_folder_without_our_marker_is_left_alone() {
    let dir = tempfile::tempdir().expect("a folder");
    let target = dir.path().join("thesis");
    fs::create_dir(&target).expect("a folder");
    fs::write(target.join("chapter.doc"), "years of work").expect("a file");
    assert_eq!(Staging::new(&target).expect_err("refused").kind, ErrorKind::NotOurs);
    assert_eq!(files(&target), site(&[("chapter.doc", "years of work")]));
}

#[test]
fn an_empty_folder_may_become_the_site() {
    let dir = tempfile::tempdir().expect("a folder");
    publish(dir.path().join("x").as_path(), &[]);
    let target = dir.path().join("public");
    fs::create_dir(&target).expect("a folder");
    publish(&target, &[("a.html", "a")]);
    assert_eq!(files(&target), site(&[("a.html", "a")]));
}

#[test]
fn a_site_given_up_leaves_the_old_one_and_nothing_behind() {
    let dir = tempfile::tempdir().expect("a folder");
    let target = dir.path().join("public");
    publish(&target, &[("a.html", "old")]);
    let staging = Staging::new(&target).expect("a staging folder");
    staging.put(artifact("a.html", "new")).expect("a file");
    drop(staging);
    assert_eq!(files(dir.path()), site(&[("public/a.html", "old")]));
}

#[test]
fn what_a_killed_build_left_is_cleared_by_the_next() {
    let dir = tempfile::tempdir().expect("a folder");
    let target = dir.path().join("public");
    let left = dir.path().join(".public.staging");
    fs::create_dir_all(left.join("half")).expect("a folder");
    fs::write(left.join(MARKER), "").expect("a file");
    fs::write(left.join("half/index.html"), "half").expect("a file");
    publish(&target, &[("a.html", "a")]);
    assert_eq!(files(dir.path()), site(&[("public/a.html", "a")]));
}

#[test]
fn two_builds_at_once_are_told_apart() {
    let dir = tempfile::tempdir().expect("a folder");
    let target = dir.path().join("public");
    let _first = Staging::new(&target).expect("a staging folder");
    assert_eq!(Staging::new(&target).expect_err("refused").kind, ErrorKind::Busy);
}

#[test]
fn two_files_can_not_claim_one_path() {
    let dir = tempfile::tempdir().expect("a folder");
    let staging = Staging::new(&dir.path().join("public")).expect("a staging folder");
    staging.put(artifact("a", "1")).expect("a file");
    assert_eq!(staging.put(artifact("a", "2")).expect_err("refused").kind, ErrorKind::Clash);
    assert_eq!(staging.put(artifact("a/b", "3")).expect_err("refused").kind, ErrorKind::Clash);
}

#[test]
fn a_link_to_a_folder_stays_a_link() {
    let dir = tempfile::tempdir().expect("a folder");
    let real = dir.path().join("real");
    fs::create_dir(&real).expect("a folder");
    symlink(&real, dir.path().join("public")).expect("a link");
    publish(&dir.path().join("public"), &[("a.html", "a")]);
    assert!(dir.path().join("public").is_symlink());
    assert_eq!(files(&real), site(&[("a.html", "a")]));
}

#[test]
fn where_folders_cannot_change_places_files_are_replaced_one_by_one() {
    let dir = tempfile::tempdir().expect("a folder");
    let target = dir.path().join("public");
    publish(&target, &[("a.html", "old"), ("gone/x.html", "x"), ("b", "file")]);
    let staging = dir.path().join("new");
    publish(&staging, &[("a.html", "new"), ("b/c.css", "c")]);
    let paths = ["a.html", "b/c.css"].into_iter().filter_map(SitePath::new).collect();
    in_place::replace(&staging, &target, &paths).expect("replaced");
    assert_eq!(files(&target), site(&[("a.html", "new"), ("b/c.css", "c")]));
}
