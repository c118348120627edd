//! The house keeps its floors: a file uses only rooms on lower floors, or its own.

use std::fs;
use std::path::{Path, PathBuf};

/// The table of the crate documentation. A new room gets its floor here first.
const FLOORS: [(u8, &[&str]); 14] = [
    (14, &["main"]),
    (13, &["commands"]),
    (12, &["lsp", "preview"]),
    (11, &["pipeline"]),
    (10, &["edit", "import", "lint", "pdf", "print", "schema", "search", "web"]),
    (8, &["book"]),
    (7, &["tables"]),
    (6, &["resolve"]),
    (5, &["parse"]),
    (4, &["citation", "html", "theme", "route"]),
    (3, &["model", "config", "source"]),
    (2, &["diagnostic", "server"]),
    (1, &["span", "lang", "output", "cli"]),
    (0, &["lib"]),
];

/// A file may have this many lines before its tests.
const LONGEST: usize = 400;

fn floor(room: &str) -> Option<u8> {
    FLOORS.iter().find(|(_, rooms)| rooms.contains(&room)).map(|(floor, _)| *floor)
}

/// Every Rust file of `src/`: path within it, text.
fn files() -> Vec<(PathBuf, String)> {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut found = Vec::new();
    for entry in walkdir::WalkDir::new(&src).sort_by_file_name() {
        let path = entry.expect("a readable folder").into_path();
        if path.extension().is_some_and(|ending| ending == "rs") {
            let within = path.strip_prefix(&src).expect("within src").to_owned();
            found.push((within, fs::read_to_string(&path).expect("a readable file")));
        }
    }
    found
}

/// The room a file of `src/` is in: its folder, or itself.
fn room(path: &Path) -> String {
    let first = path.components().next().expect("a name").as_os_str().to_string_lossy().into_owned();
    first.strip_suffix(".rs").map_or(first.clone(), str::to_owned)
}

/// The rooms a text uses: what follows `crate::`, also in nested braces; comments aside.
fn used(text: &str) -> Vec<String> {
    let code: String = text.lines().map(|line| line.split("//").next().unwrap_or("")).collect::<Vec<_>>().join("\n");
    let mut rooms = Vec::new();
    for (at, _) in code.match_indices("crate::") {
        // `$crate::` and `some_crate::` are not ours.
        if code[..at].ends_with(|before: char| before.is_alphanumeric() || before == '_' || before == '$') {
            continue;
        }
        let rest = code[at + "crate::".len()..].trim_start();
        match rest.strip_prefix('{') {
            Some(group) => rooms.extend(heads_of(group)),
            None => rooms.push(word(rest)),
        }
    }
    rooms.retain(|room| !room.is_empty());
    rooms.sort();
    rooms.dedup();
    rooms
}

fn word(text: &str) -> String {
    text.chars().take_while(|letter| letter.is_alphanumeric() || *letter == '_').collect()
}

/// The first words of a brace group's entries: `a::{b, c}, d::e}` gives `a` and `d`.
fn heads_of(group: &str) -> Vec<String> {
    let (mut heads, mut depth, mut fresh) = (Vec::new(), 0, true);
    for (at, letter) in group.char_indices() {
        match letter {
            '{' => depth += 1,
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            ',' if depth == 0 => fresh = true,
            _ if fresh && !letter.is_whitespace() => {
                heads.push(word(&group[at..]));
                fresh = false;
            }
            _ => {}
        }
    }
    heads
}

/// What is wrong with one file.
fn complaints(path: &Path, text: &str) -> Vec<String> {
    let own = room(path);
    let shown = path.display();
    let Some(here) = floor(&own) else { return vec![format!("{shown}: the room {own} has no floor in tests/floors.rs")] };
    let mut wrong = Vec::new();
    for other in used(text).iter().filter(|other| **other != own) {
        match floor(other) {
            Some(there) if there < here => {}
            Some(there) => wrong.push(format!("{shown} (floor {here}) may not use {other} (floor {there})")),
            None => wrong.push(format!("{shown} uses {other}, which is no room")),
        }
    }
    let lines = text.split("#[cfg(test)]\nmod tests {").next().unwrap_or(text).lines().count();
    // A file of tests has one job however many there are.
    if lines > LONGEST && path.file_name().is_none_or(|name| name != "tests.rs") {
        wrong.push(format!("{shown} has {lines} lines; it does two jobs"));
    }
    if !text.starts_with("//! ") {
        wrong.push(format!("{shown} does not say its job in its first line"));
    }
    wrong
}

#[test]
fn every_file_uses_only_lower_floors_and_is_no_longer_than_a_job() {
    let wrong: Vec<String> = files().iter().flat_map(|(path, text)| complaints(path, text)).collect();
    assert!(wrong.is_empty(), "\n{}\n", wrong.join("\n"));
}

#[test]
fn an_arrow_upwards_or_to_a_neighbour_is_found_in_every_way_of_writing() {
    let found = |path: &str, text: &str| complaints(Path::new(path), &format!("//! Job.\n{text}"));
    assert_eq!(found("web/act.rs", "use crate::pipeline;"), ["web/act.rs (floor 10) may not use pipeline (floor 11)"]);
    assert_eq!(found("model/a.rs", "use crate::{span::Span, config::{Kind, Rule}};").len(), 1);
    assert_eq!(found("parse/a.rs", "fn f() { crate::web::render(); }").len(), 1);
    assert_eq!(found("parse/a.rs", "// see crate::web\nuse crate::parse::b;\nuse crate::model::act::Act;"), [""; 0]);
    assert_eq!(found("attic/a.rs", ""), ["attic/a.rs: the room attic has no floor in tests/floors.rs"]);
}

#[test]
fn every_file_says_its_job_and_long_files_are_found() {
    let long = format!("//! Job.\n{}", "fn f() {}\n".repeat(400));
    assert_eq!(complaints(Path::new("span.rs"), &long), ["span.rs has 401 lines; it does two jobs"]);
    assert_eq!(complaints(Path::new("span.rs"), "fn f() {}\n"), ["span.rs does not say its job in its first line"]);
}
