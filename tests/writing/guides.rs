//! The guides of `docs/` are true: their files make a site without mistakes, their commands are commands, their pipelines are those of a
//! new site.

use std::ffi::OsString;
use std::fs;
use std::path::Path;

use crate::{is_clean, komentari, new_site, words, write};

fn read(path: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).expect("a file of this repository")
}

/// A fenced block: its language, the path named right before it, its text.
struct Fence {
    language: String,
    path: Option<String>,
    text: String,
}

fn fences(text: &str) -> Vec<Fence> {
    let mut found: Vec<Fence> = Vec::new();
    let (mut open, mut before) = (false, "");
    for line in text.lines() {
        match line.strip_prefix("```") {
            Some(_) if open => open = false,
            Some(language) => {
                let path = before.strip_prefix("**`").and_then(|rest| rest.strip_suffix("`**")).map(str::to_owned);
                found.push(Fence { language: language.to_owned(), path, text: String::new() });
                open = true;
            }
            None if open => found.last_mut().expect("an open fence").text.push_str(&format!("{line}\n")),
            None if line.trim().is_empty() => {}
            None => before = line,
        }
    }
    found
}

#[test]
fn the_files_of_the_guides_make_a_site_without_mistakes() {
    for guide in ["docs/redaktoriem.md", "docs/maintainers.md"] {
        let folder = new_site();
        let site = folder.path().join("vietne");
        let files: Vec<Fence> = fences(&read(guide)).into_iter().filter(|fence| fence.path.is_some()).collect();
        assert!(files.len() > 3, "{guide}");
        for fence in &files {
            write(&site, fence.path.as_deref().unwrap_or_default(), &fence.text);
        }
        is_clean(&site, "--date 2026-03-01");
        let built = komentari(&site, "build -q --date 2026-03-01");
        assert_eq!(built.code, Some(0), "{guide}: {}", built.err);
    }
}

#[test]
fn every_front_matter_shown_belongs_to_a_file_that_is_checked() {
    for guide in ["docs/redaktoriem.md", "docs/maintainers.md"] {
        for fence in fences(&read(guide)) {
            let shows = ["markdown", "yaml"].contains(&fence.language.as_str());
            assert!(!shows || fence.path.is_some(), "{guide}: {}", fence.text);
        }
    }
}

#[test]
fn every_command_of_the_guides_and_pipelines_is_one() {
    let sample = "src/commands/sample/";
    let texts = ["docs/redaktoriem.md", "docs/maintainers.md", "docs/ci.md"].map(str::to_owned).into_iter();
    let files = ["README.md", ".github/workflows/komentari.yml", ".gitlab-ci.yml"].map(|name| format!("{sample}{name}"));
    let mut count = 0;
    for path in texts.chain(files) {
        let text = read(&path);
        let lines: Vec<String> = if path.ends_with(".md") {
            let shells = fences(&text).into_iter().filter(|fence| fence.language == "sh");
            shells.flat_map(|fence| fence.text.lines().map(str::to_owned).collect::<Vec<_>>()).collect()
        } else {
            text.lines().map(|line| line.trim_start_matches([' ', '-']).trim_start_matches("run: ").to_owned()).collect()
        };
        for line in lines.iter().filter(|line| line.starts_with("komentari ")) {
            let command = [" #", " > ", " || "].iter().fold(line.as_str(), |line, mark| line.split(mark).next().unwrap_or(line));
            let arguments: Vec<OsString> = words(command).into_iter().map(OsString::from).collect();
            assert!(komentari::cli::parse(arguments).is_ok(), "{path}: {line}");
            count += 1;
        }
    }
    assert!(count > 30, "{count}");
}

#[test]
fn the_guide_on_pipelines_shows_those_of_a_new_site() {
    let shown: Vec<String> =
        fences(&read("docs/ci.md")).into_iter().filter(|fence| fence.language == "yaml").map(|fence| fence.text).collect();
    let files = [".github/workflows/komentari.yml", ".gitlab-ci.yml"].map(|name| read(&format!("src/commands/sample/{name}")));
    assert_eq!(shown, files);
}

#[test]
fn the_pipelines_reports_are_written_for_a_new_site_and_for_one_with_mistakes() {
    let folder = new_site();
    let site = folder.path().join("vietne");
    for format in ["github", "gitlab", "sarif"] {
        assert_eq!(komentari(&site, &format!("check --format {format}")).code, Some(0), "{format}");
    }
    write(&site, "content/termini/x.md", "---\ntrem: x\n---\n");
    for format in ["github", "gitlab", "sarif"] {
        let run = komentari(&site, &format!("check --format {format}"));
        assert!(run.code == Some(1) && run.out.contains("unknown-key"), "{format}: {}", run.out);
    }
}

#[test]
fn the_example_of_a_message_is_what_is_said() {
    let folder = new_site();
    let site = folder.path().join("vietne");
    write(&site, "content/termini/x.md", "---\nterm: x\nstatuss: melnraksts\n---\n");
    let told = komentari(&site, "check --lang lv").err;
    let guide = read("docs/redaktoriem.md");
    for line in fences(&guide)
        .into_iter()
        .filter(|fence| fence.language == "text")
        .flat_map(|fence| fence.text.lines().map(str::to_owned).collect::<Vec<_>>())
    {
        assert!(told.contains(line.trim().trim_start_matches("= ")), "{line}\n{told}");
    }
}
