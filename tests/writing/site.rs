//! A new site: it has no mistakes, and what it brings for pipelines and editors is true.

use std::fs;

use komentari::diagnostic::Diagnostics;
use komentari::source::yaml;
use komentari::span::FileId;
use serde_json::Value;

use crate::{is_clean, komentari, new_site};

#[test]
fn a_new_site_is_clean_builds_and_keeps_its_output_out_of_git() {
    let folder = new_site();
    let site = folder.path().join("vietne");
    is_clean(&site, "");
    assert_eq!(komentari(&site, "build -q").code, Some(0));
    assert!(site.join("public/index.html").is_file());
    let ignored = fs::read_to_string(site.join(".gitignore")).expect("a file");
    assert_eq!(ignored.lines().filter(|line| !line.starts_with('#')).collect::<Vec<_>>(), ["/public/", "/pdf/"]);
}

#[test]
fn a_fresh_repository_may_become_a_site() {
    let folder = tempfile::tempdir().expect("a folder");
    fs::create_dir(folder.path().join(".git")).expect("a folder");
    assert_eq!(komentari(folder.path(), "new .").code, Some(0));
    assert_eq!(komentari(folder.path(), "new .").code, Some(2));
}

#[test]
fn a_folder_named_like_a_kind_is_asked_about() {
    let folder = tempfile::tempdir().expect("a folder");
    let asked = komentari(folder.path(), "new term --lang lv");
    assert_eq!((asked.code, asked.out.as_str()), (Some(2), ""));
    assert!(asked.err.contains("“komentari new term NOSAUKUMS”") && asked.err.contains("“./term”"), "{}", asked.err);
    assert!(!folder.path().join("term").exists());
    assert_eq!(komentari(folder.path(), "new ./term").code, Some(0));
}

#[test]
fn the_editor_is_told_of_every_schema_and_has_them_as_the_program_gives_them() {
    let folder = new_site();
    let site = folder.path().join("vietne");
    let read = |path: &str| fs::read_to_string(site.join(path)).expect("a file");
    let settings: Value = serde_json::from_str(&read(".vscode/settings.json")).expect("JSON");
    let schemas = settings["yaml.schemas"].as_object().expect("schemas");
    assert_eq!(schemas.len(), fs::read_dir(site.join(".vscode/schemas")).expect("a folder").count());
    for (path, files) in schemas {
        let name = path.rsplit('/').next().and_then(|name| name.strip_suffix(".json")).expect("a name");
        assert_eq!(read(path), komentari(&site, &format!("schema {name} --lang lv")).out);
        assert!(files.as_str().is_some_and(|files| files.starts_with("content/")), "{files}");
        assert!(read("README.md").contains(&format!("komentari schema {name} > .vscode/schemas/{name}.json")), "{name}");
    }
    serde_json::from_str::<Value>(&read(".vscode/extensions.json")).expect("JSON");
}

#[test]
fn the_pipelines_are_yaml_without_repeated_keys_and_check_before_they_build() {
    let folder = new_site();
    let site = folder.path().join("vietne");
    for (path, jobs) in [(".github/workflows/komentari.yml", "/jobs"), (".gitlab-ci.yml", "")] {
        let text = fs::read_to_string(site.join(path)).expect("a file");
        let mut told = Diagnostics::default();
        let node = yaml::read(FileId(0), &text, 0, &mut told);
        assert!(told.iter().next().is_none(), "{path}: {told:?}");
        let value: Value = node.and_then(|node| node.deserialize()).expect("keys");
        assert!(["check", "build"].iter().all(|job| value.pointer(&format!("{jobs}/{job}")).is_some()), "{path}");
        assert!(text.contains("KOMENTARI_IMAGE"), "{path}");
    }
}
