//! The search from the terminal, and what a build writes for it: the real binary.

use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

use tempfile::TempDir;

/// How a run ended.
struct Run {
    code: Option<i32>,
    out: String,
    err: String,
}

fn komentari(folder: &Path, arguments: &[&str], input: &str) -> Run {
    let mut child = Command::new(env!("CARGO_BIN_EXE_komentari"))
        .args(arguments)
        .current_dir(folder)
        .env_remove("SOURCE_DATE_EPOCH")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("a run");
    // A command that reads nothing may be gone before it is written to.
    let _ = child.stdin.take().expect("a pipe").write_all(input.as_bytes());
    let output = child.wait_with_output().expect("an end");
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("UTF-8");
    Run { code: output.status.code(), out: text(output.stdout), err: text(output.stderr) }
}

/// A new sample site.
fn sample() -> TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    assert_eq!(komentari(folder.path(), &["new", "."], "").code, Some(0));
    folder
}

fn spoiled(folder: &Path) {
    fs::write(folder.join("content/kluda.md"), "---\ntitle: Kļūda\n---\n[Neatrodams](term:nav-tada) vārds.\n").expect("a file");
}

#[test]
fn a_number_leads_first_and_is_worth_a_hundred() {
    let run = komentari(sample().path(), &["search", "2. pants", "--format", "json"], "");
    assert_eq!((run.code, run.err.as_str()), (Some(0), ""));
    let hits: Vec<serde_json::Value> = serde_json::from_str(&run.out).expect("an array");
    let urls: Vec<&str> = hits.iter().filter_map(|hit| hit["url"].as_str()).collect();
    assert_eq!((urls.first(), hits[0]["score"].as_f64()), (Some(&"/paraugs/2/"), Some(100.0)));
    assert_eq!(urls.iter().filter(|url| **url == "/paraugs/2/").count(), 1, "{urls:?}");
    for key in ["title", "kind", "sections"] {
        assert!(!hits[0][key].is_null(), "{}", run.out);
    }
}

#[test]
fn people_are_told_in_lines_and_nothing_found_is_no_failure() {
    let folder = sample();
    let run = komentari(folder.path(), &["search", "komentārs", "--limit", "1"], "");
    assert_eq!(run.code, Some(0));
    assert!(run.out.contains("\n1. ") && !run.out.contains("\n2. ") && run.out.contains("   /"), "{}", run.out);
    let nothing = komentari(folder.path(), &["search", "kvarkums"], "");
    assert_eq!((nothing.code, nothing.out.as_str()), (Some(0), "Pēc “kvarkums” nekas nav atrasts.\n"));
    let english = komentari(folder.path(), &["search", "kvarkums", "--lang", "en"], "");
    assert_eq!(english.out, "Nothing is found for “kvarkums”.\n");
    let json = komentari(folder.path(), &["search", "kvarkums", "--format", "json"], "");
    assert_eq!(json.out, "[]\n");
}

#[test]
fn every_line_of_standard_input_is_a_query() {
    let run = komentari(sample().path(), &["search", "-", "--format", "json"], "2. pants\r\n\nkvarkums\n");
    let lines: Vec<serde_json::Value> = run.out.lines().map(|line| serde_json::from_str(line).expect("an object")).collect();
    let queries: Vec<&str> = lines.iter().filter_map(|line| line["query"].as_str()).collect();
    assert_eq!(queries, ["2. pants", "kvarkums"]);
    assert_eq!((lines[0]["hits"][0]["jump"].as_bool(), lines[1]["total"].as_u64()), (Some(true), Some(0)));
}

#[test]
fn content_with_errors_is_searched_as_far_as_it_can_be_read() {
    let folder = sample();
    spoiled(folder.path());
    let run = komentari(folder.path(), &["search", "neatrodams", "--format", "json"], "");
    assert_eq!((run.code, run.out.contains("/kluda/")), (Some(1), true), "{}", run.out);
    assert_eq!(run.err, "Saturā ir kļūdas; meklēts tajā, ko izdevās izlasīt. Kļūdas parādīs “komentari check”.\n");
}

#[test]
fn keys_are_told_in_any_folder_for_each_word_as_it_was_given() {
    let folder = tempfile::tempdir().expect("a folder");
    let run = komentari(folder.path(), &["search", "--keys", "-"], "Bāriņtiesai\r\n\n  \nbāriņtiesas\n10.¹\n");
    assert_eq!((run.code, run.err.as_str()), (Some(0), ""));
    let lines: Vec<(&str, &str)> = run.out.lines().filter_map(|line| line.split_once('\t')).collect();
    assert_eq!(lines.iter().map(|(word, _)| *word).collect::<Vec<_>>(), ["Bāriņtiesai", "bāriņtiesas", "10.¹"]);
    assert_eq!((lines[0].1, lines[2].1), (lines[1].1, "10.1"));
    fs::write(folder.path().join("vardi.txt"), "bērns\n").expect("a file");
    let file = komentari(folder.path(), &["search", "--keys", "vardi.txt"], "");
    assert!(file.out.starts_with("bērns\t"), "{}", file.out);
    assert_eq!(komentari(folder.path(), &["search", "--keys", "nav.txt"], "").code, Some(2));
}

#[test]
fn a_question_must_be_asked() {
    let run = komentari(sample().path(), &["search"], "");
    assert_eq!((run.code, run.out.as_str()), (Some(2), ""));
    assert!(run.err.starts_with("kļūda: Trūkst: "), "{}", run.err);
}

#[test]
fn a_build_writes_the_index_and_tells_what_it_weighs() {
    let folder = sample();
    let search = folder.path().join("public/search");
    let only = komentari(folder.path(), &["build", "--only", "search"], "");
    assert_eq!((only.code, search.join("manifest.js").is_file(), folder.path().join("public/index.html").exists()), (Some(0), true, false));
    let built = komentari(folder.path(), &["build"], "");
    assert!(built.code == Some(0) && built.err.contains("\nMeklēšana: "), "{}", built.err);
    assert!(["manifest.js", "search.js", "page.js"].iter().all(|file| search.join(file).is_file()));
    let web = komentari(folder.path(), &["build", "--only", "web"], "");
    assert_eq!((web.code, search.exists(), web.err.contains("Meklēšana: ")), (Some(0), true, false));
}

#[test]
fn compressed_forms_lie_beside_their_files_and_are_the_same_each_time() {
    let folder = sample();
    let site = folder.path().join("content/site.yaml");
    let settings = fs::read_to_string(&site).expect("settings");
    fs::write(&site, format!("{settings}\ncompress: [br, gzip]\n")).expect("settings");
    let bytes = || {
        let built = komentari(folder.path(), &["build"], "");
        assert_eq!(built.code, Some(0), "{}", built.err);
        let of = |name: &str| fs::read(folder.path().join("public").join(name)).expect(name);
        ["index.html.br", "index.html.gz", "search/manifest.js.br", "assets/style.css.gz"].map(of)
    };
    let first = bytes();
    fs::remove_dir_all(folder.path().join("public")).expect("removed");
    assert!(first == bytes());
}

#[test]
fn shortcuts_can_be_switched_off() {
    let folder = sample();
    let page = |name: &str| fs::read_to_string(folder.path().join("public").join(name).join("index.html")).expect("a page");
    komentari(folder.path(), &["build"], "");
    assert!(!page("").contains("data-shortcuts") && page("meklet").contains("data-pref=\"shortcuts\""));
    fs::write(folder.path().join("content/search.yaml"), "shortcuts: false\n").expect("a file");
    komentari(folder.path(), &["build"], "");
    assert!(page("").contains("data-shortcuts=\"off\"") && !page("meklet").contains("data-pref=\"shortcuts\""));
}
