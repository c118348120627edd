//! The help with writing, by the real binary: new sites and pages, status, schemas, completions, manual pages; and that the guides are true.

mod guides;
mod pages;
mod site;

use std::fs;
use std::path::Path;
use std::process::Command;

use komentari::diagnostic::locale::Language;
use tempfile::TempDir;

/// How a run ended.
struct Run {
    code: Option<i32>,
    out: String,
    err: String,
}

/// Runs the program in a folder; arguments stand apart by spaces, words in quotes are one.
fn komentari(folder: &Path, line: &str) -> Run {
    let output = Command::new(env!("CARGO_BIN_EXE_komentari"))
        .args(words(line))
        .current_dir(folder)
        .env_remove("SOURCE_DATE_EPOCH")
        .output()
        .expect("a run");
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("UTF-8");
    Run { code: output.status.code(), out: text(output.stdout), err: text(output.stderr) }
}

/// The words of a command line as a shell takes them apart, as far as the guides need it.
fn words(line: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut rest = line.trim();
    while !rest.is_empty() {
        let (word, after) = match rest.strip_prefix('"') {
            Some(quoted) => quoted.split_once('"').unwrap_or((quoted, "")),
            None => rest.split_once(' ').unwrap_or((rest, "")),
        };
        words.push(word.to_owned());
        rest = after.trim_start();
    }
    words
}

/// A new site.
fn new_site() -> TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    let made = komentari(folder.path(), "new vietne --lang lv");
    assert_eq!((made.code, made.out.as_str()), (Some(0), ""), "{}", made.err);
    folder
}

fn write(folder: &Path, path: &str, text: &str) {
    let path = folder.join(path);
    fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
    fs::write(path, text).expect("a file");
}

/// Nothing is wrong with the content, not even warnings or remarks.
fn is_clean(site: &Path, arguments: &str) {
    let checked = komentari(site, &format!("check --strict --lang lv {arguments}"));
    assert_eq!((checked.code, checked.err.as_str()), (Some(0), "Kļūdu nav.\n"));
}

#[test]
fn completions_and_manual_pages_know_every_command() {
    let folder = tempfile::tempdir().expect("a folder");
    let commands: Vec<String> = komentari::commands::help::command(Language::En)
        .get_subcommands()
        .filter(|command| !command.is_hide_set())
        .map(|command| command.get_name().to_owned())
        .collect();
    assert!(commands.len() > 10, "{commands:?}");
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let script = komentari(folder.path(), &format!("completions {shell}")).out;
        let missing: Vec<&String> = commands.iter().filter(|command| !script.contains(command.as_str())).collect();
        assert!(missing.is_empty(), "{shell}: {missing:?}");
    }
    let page = komentari(folder.path(), "man").out;
    assert_eq!(komentari(folder.path(), "man pages").code, Some(0));
    for command in &commands {
        assert!(page.contains(&format!("komentari\\-{}(1)", command.replace('-', "\\-"))), "{command}: {page}");
        assert!(folder.path().join(format!("pages/komentari-{command}.1")).is_file(), "{command}");
    }
}

#[test]
fn a_shell_that_is_none_is_refused_in_latvian() {
    let folder = tempfile::tempdir().expect("a folder");
    let run = komentari(folder.path(), "completions tcsh");
    assert_eq!((run.code, run.out.as_str()), (Some(2), ""));
    assert!(run.err.contains("“tcsh” neder"), "{}", run.err);
}

#[test]
fn schemas_are_listed_given_one_by_one_and_all_together() {
    let folder = tempfile::tempdir().expect("a folder");
    let listed = komentari(folder.path(), "schema --lang lv").out;
    assert_eq!(listed.lines().count(), komentari::parse::forms::ALL.len());
    assert!(listed.contains("commentary    *.md         Panta komentārs"), "{listed}");
    let one = komentari(folder.path(), "schema commentary --lang en").out;
    let one: serde_json::Value = serde_json::from_str(&one).expect("JSON");
    assert_eq!(one["properties"]["article"]["title"], "Article");
    let all = komentari(folder.path(), "schema --format json --lang en").out;
    let all: serde_json::Value = serde_json::from_str(&all).expect("JSON");
    assert_eq!(all["commentary"], one);
    let wrong = komentari(folder.path(), "schema comentary --lang lv");
    assert_eq!((wrong.code, wrong.out.as_str()), (Some(2), ""));
    assert!(wrong.err.contains("Vai domāts “commentary”?"), "{}", wrong.err);
}

#[test]
fn the_status_tells_what_is_drafted_stale_and_not_commented() {
    let folder = new_site();
    let site = folder.path().join("vietne");
    let fresh = komentari(&site, "status --date 2026-03-01 --lang lv");
    let table = "Tiesību akts    panti  melnraksti  recenzēti  apstiprināti  novecojuši  bez komentāra\n\
                 Parauga likums      2           1          0             0           0              1\n\
                 Bez komentāra (paraugs): 1.\n";
    assert_eq!((fresh.code, fresh.out.as_str(), fresh.err.as_str()), (Some(0), table, ""));
    let edition = fs::read_to_string(site.join("content/likumi/paraugs/2026-01-01.md")).expect("an edition");
    let later = edition.replace("in-force: 2026-01-01", "in-force: 2026-02-01").replace("to piemēro", "to lieto");
    write(&site, "content/likumi/paraugs/2026-02-01.md", &later);
    write(&site, "content/vel.md", "---\ntitle: Vēl ne\ndraft: true\n---\n\nTeksts.\n");
    let told = komentari(&site, "status --date 2026-03-01 --lang lv").out;
    assert!(told.contains("content/komentari/paraugs/002.md: novecojis, paraugs:2 mainīts 2026-02-01"), "{told}");
    assert!(told.contains("content/vel.md: nepublicē"), "{told}");
    let data: serde_json::Value = serde_json::from_str(&komentari(&site, "status --date 2026-03-01 --format json").out).expect("JSON");
    let page = serde_json::json!({
        "article": "paraugs:2", "file": "content/komentari/paraugs/002.md", "as_of": "2026-01-01", "stale_since": "2026-02-01"
    });
    let expected = serde_json::json!({
        "date": "2026-03-01",
        "acts": [{
            "act": "paraugs", "title": "Parauga likums", "articles": 2, "drafts": [page], "reviewed": [], "approved": [],
            "stale": [page], "uncovered": ["paraugs:1"]
        }],
        "unpublished": ["content/vel.md"]
    });
    assert_eq!(data, expected);
}
