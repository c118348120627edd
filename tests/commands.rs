//! The real binary: exit codes, data on standard output, people on standard error.

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Command, Stdio};

use tempfile::TempDir;

/// How a run ended.
struct Run {
    code: Option<i32>,
    out: String,
    err: String,
}

fn komentari(folder: &Path, line: &str) -> Run {
    let output = Command::new(env!("CARGO_BIN_EXE_komentari"))
        .args(line.split_whitespace())
        .current_dir(folder)
        .env_remove("SOURCE_DATE_EPOCH")
        .output()
        .expect("a run");
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("UTF-8");
    Run { code: output.status.code(), out: text(output.stdout), err: text(output.stderr) }
}

fn folder() -> TempDir {
    tempfile::tempdir().expect("a folder")
}

/// A new sample site.
fn sample() -> TempDir {
    let folder = folder();
    assert_eq!(komentari(folder.path(), "new .").code, Some(0));
    folder
}

/// A site with one mistake.
fn mistaken() -> TempDir {
    let folder = sample();
    fs::write(folder.path().join("content/site.yaml"), "titel: x\nlanguage: lv\nbase-url: https://example.org/\n").expect("a file");
    folder
}

#[test]
fn a_new_site_has_no_mistakes_and_builds() {
    let folder = sample();
    let checked = komentari(folder.path(), "check --strict");
    assert_eq!((checked.code, checked.out.as_str(), checked.err.as_str()), (Some(0), "", "Kļūdu nav.\n"));
    let built = komentari(folder.path(), "build");
    assert_eq!((built.code, built.out.as_str()), (Some(0), ""), "{}", built.err);
    assert!(folder.path().join("public/index.html").is_file());
    assert!(folder.path().join("public/paraugs/2/index.html").is_file());
}

#[test]
fn a_new_site_never_overwrites() {
    let folder = sample();
    let again = komentari(folder.path(), "new . --lang lv");
    assert_eq!((again.code, again.out.as_str()), (Some(2), ""));
    assert_eq!(again.err, "kļūda: Mape “.” nav tukša. Jaunai vietnei norādiet jaunu vai tukšu mapi.\n");
}

#[test]
fn mistakes_make_exit_code_one_and_nothing_is_written() {
    let folder = mistaken();
    let built = komentari(folder.path(), "build");
    assert_eq!((built.code, built.out.as_str()), (Some(1), ""));
    assert!(built.err.contains("kļūda[unknown-key]: Atslēga “titel” šeit nav pazīstama."), "{}", built.err);
    assert!(built.err.contains("Kamēr satura kļūdas nav izlabotas"), "{}", built.err);
    assert!(!folder.path().join("public").exists());
}

#[test]
fn what_a_build_of_one_part_does_not_make_stays_as_it_was() {
    let folder = sample();
    let files = || {
        let all = walkdir::WalkDir::new(folder.path().join("public")).sort_by_file_name().into_iter().map(|entry| entry.expect("an entry"));
        all.filter(|entry| entry.file_type().is_file()).map(|entry| entry.into_path()).collect::<Vec<_>>()
    };
    assert_eq!(komentari(folder.path(), "build").code, Some(0));
    let whole = files();
    for part in ["print", "search", "web"] {
        let built = komentari(folder.path(), &format!("build --only {part}"));
        assert!(built.code == Some(0) && built.err.contains("Citas vietnes daļas palika, kādas bija"), "{}", built.err);
        assert_eq!(files(), whole, "{part}");
    }
    let settings = folder.path().join("content/site.yaml");
    let text = fs::read_to_string(&settings).expect("settings");
    fs::write(&settings, format!("{}books: []\n", text.split("books:").next().unwrap_or_default())).expect("a file");
    let none = komentari(folder.path(), "build --only print");
    assert!(none.code == Some(2) && none.err.contains("nav nevienas grāmatas"), "{}", none.err);
    assert_eq!(files(), whole);
}

#[test]
fn a_mistake_leaves_the_published_site_as_it_was() {
    let folder = sample();
    assert_eq!(komentari(folder.path(), "build").code, Some(0));
    let page = folder.path().join("public/index.html");
    let before = fs::read(&page).expect("a page");
    fs::write(folder.path().join("content/site.yaml"), "titel: x\n").expect("a file");
    assert_eq!(komentari(folder.path(), "build").code, Some(1));
    assert_eq!(fs::read(&page).expect("a page"), before);
}

#[test]
fn json_goes_to_standard_output_as_the_contract_has_it() {
    let folder = mistaken();
    let checked = komentari(folder.path(), "check --format json --lang en");
    assert_eq!((checked.code, checked.err.as_str()), (Some(1), ""));
    let list: Vec<serde_json::Value> = serde_json::from_str(&checked.out).expect("a JSON array");
    let unknown = list.iter().find(|one| one["code"] == "unknown-key").expect("the mistake");
    let expected = serde_json::json!({
        "severity": "error", "code": "unknown-key", "file": "content/site.yaml",
        "line": 1, "column": 1, "end_line": 1, "end_column": 6,
        "message": unknown["message"], "hints": ["Did you mean “title”?"]
    });
    assert_eq!(*unknown, expected);
}

#[test]
fn no_mistakes_are_an_empty_array() {
    let folder = sample();
    assert_eq!(komentari(folder.path(), "check --format json").out, "[]\n");
}

#[test]
fn rules_of_the_caller_come_after_those_of_the_site() {
    let folder = mistaken();
    assert_eq!(komentari(folder.path(), "check --allow unknown-key --allow missing-key --allow unknown-word").code, Some(0));
    fs::write(folder.path().join("content/site.yaml"), "title: x\nlanguage: lv\n").expect("a file");
    let code = |line: &str| komentari(folder.path(), line).code;
    assert_eq!((code("check"), code("check --strict"), code("check --deny no-base-url")), (Some(0), Some(1), Some(1)));
}

#[test]
fn a_limit_shortens_what_is_told_and_says_so() {
    let folder = mistaken();
    let checked = komentari(folder.path(), "check --max-errors 1");
    assert_eq!(checked.err.matches("kļūda[").count(), 1, "{}", checked.err);
    assert!(checked.err.contains("2 kļūdas. Nav parādīti: 1."), "{}", checked.err);
}

#[test]
fn wrong_usage_is_exit_code_two_and_says_what_was_meant() {
    let folder = folder();
    let says = |line: &str, words: &str| {
        let run = komentari(folder.path(), line);
        assert_eq!((run.code, run.out.as_str()), (Some(2), ""), "{line}");
        assert!(run.err.contains(words), "{line}: {}", run.err);
    };
    says("chek --lang lv", "Vai domāts “check”?");
    says("check --strikt --lang lv", "Vai domāts “--strict”?");
    says("build --format xml --lang lv", "Der: human, json.");
    says("check --format xml --lang lv", "Der: human, json, github, gitlab, sarif.");
    says("build --date 2026-02-31 --lang lv", "“2026-02-31” neder");
    says("check --deny unknown-kei --lang lv", "Vai domāts “unknown-key”?");
    says("build --base-url example.org --lang lv", "nav adrese");
    says("check --root /nowhere --lang lv", "“/nowhere” nav atrodams.");
    says("check -q -v --lang en", "can't be used together");
    says("import likumi --lang en", "Missing:");
    // Nothing names a language here.
    says("import likumi", "Trūkst:");
    says("build --portable=x", "vērtību nevajag");
    says("refs .", "ir mape");
}

#[test]
fn a_site_is_never_written_among_its_own_content() {
    let folder = sample();
    for out in ["content", "content/public"] {
        let built = komentari(folder.path(), &format!("build --out {out}"));
        assert_eq!(built.code, Some(2), "{}", built.err);
        assert!(built.err.contains("satura mapē “content”"), "{}", built.err);
    }
    assert!(!folder.path().join("content/public").exists());
    fs::write(folder.path().join("file"), "mine").expect("a file");
    let built = komentari(folder.path(), "build --out file");
    assert!(built.err.contains("ir fails, bet vietnei vajadzīga mape"), "{}", built.err);
}

#[test]
fn a_quiet_reader_hears_of_errors_only_and_a_build_keeps_remarks_back() {
    let folder = sample();
    fs::write(folder.path().join("content/a.md"), "a\u{304}\n").expect("a file");
    fs::write(folder.path().join("content/b.md"), "").expect("a file");
    let told = |line: &str| komentari(folder.path(), line).err;
    let check = told("check");
    assert!(check.contains("piezīme[decomposed-text]") && check.contains("brīdinājums[empty-file]"), "{check}");
    let build = told("build");
    assert!(!build.contains("piezīme[") && build.contains("brīdinājums[") && build.contains("1 piezīme."), "{build}");
    assert!(told("build -v").contains("piezīme["));
    assert_eq!((told("build -q"), told("check -q")), (String::new(), String::new()));
    let strict = told("check -q --strict");
    assert!(strict.contains("brīdinājums[") && !strict.contains("piezīme["), "{strict}");
}

#[test]
fn a_former_address_leads_on() {
    let folder = sample();
    fs::write(folder.path().join("content/jauna.md"), "---\ntitle: Jaunā\naliases: [/veca/lapa/, x.html]\n---\nTeksts.\n").expect("a file");
    assert_eq!(komentari(folder.path(), "build").code, Some(0));
    let page = fs::read_to_string(folder.path().join("public/veca/lapa/index.html")).expect("a page");
    assert!(page.contains("content=\"0; url=../../jauna/\"") && page.contains("<a href=\"../../jauna/\">Jaunā</a>"), "{page}");
    assert!(page.contains("rel=\"canonical\" href=\"https://example.org/jauna/\""), "{page}");
    assert!(folder.path().join("public/x.html").is_file());
}

#[test]
fn help_is_no_mistake() {
    let folder = folder();
    for line in ["--help", "build --help", "--version"] {
        let run = komentari(folder.path(), line);
        assert_eq!((run.code, run.err.as_str()), (Some(0), ""), "{line}");
        assert!(!run.out.is_empty());
    }
    assert_eq!(komentari(folder.path(), "").code, Some(2));
}

#[test]
fn a_folder_that_is_not_ours_is_never_replaced() {
    let folder = sample();
    fs::create_dir(folder.path().join("public")).expect("a folder");
    fs::write(folder.path().join("public/mine.txt"), "mine").expect("a file");
    let built = komentari(folder.path(), "build");
    assert_eq!((built.code, built.out.as_str()), (Some(2), ""));
    assert!(built.err.contains("--out"), "{}", built.err);
    assert_eq!(fs::read_to_string(folder.path().join("public/mine.txt")).expect("a file"), "mine");
}

#[test]
fn colours_are_for_those_who_want_them() {
    let folder = mistaken();
    assert!(!komentari(folder.path(), "check").err.contains('\u{1b}'));
    assert!(komentari(folder.path(), "check --color always").err.contains('\u{1b}'));
}

#[test]
fn the_preview_shows_the_built_site_to_this_machine_only() {
    let folder = sample();
    let mut child = Command::new(env!("CARGO_BIN_EXE_komentari"))
        .args(["serve", "--port", "0", "--lang", "en"])
        .current_dir(folder.path())
        .stderr(Stdio::piped())
        .spawn()
        .expect("a run");
    let mut said = BufReader::new(child.stderr.take().expect("standard error")).lines().map(|line| line.expect("a line"));
    let last = said.find(|line| line.contains("http://localhost:")).expect("the address");
    let port: String = last.split("localhost:").nth(1).unwrap_or_default().chars().take_while(char::is_ascii_digit).collect();
    let ask = |host: &str| {
        let mut stream = TcpStream::connect(format!("127.0.0.1:{port}")).expect("a server");
        write!(stream, "GET / HTTP/1.1\r\nHost: {host}\r\n\r\n").expect("a request");
        let mut answer = String::new();
        stream.read_to_string(&mut answer).expect("an answer");
        answer
    };
    let (home, foreign) = (ask("localhost"), ask("evil.example"));
    child.kill().expect("an end");
    child.wait().expect("an end");
    assert!(home.starts_with("HTTP/1.1 200 OK"), "{home}");
    assert!(foreign.starts_with("HTTP/1.1 403"), "{foreign}");
}

/// A site with an earlier and a present edition of the first part of the Civil Law.
fn part_of_a_code() -> TempDir {
    let folder = folder();
    let acts = folder.path().join("content/likumi/cl-1");
    fs::create_dir_all(&acts).expect("a folder");
    let site = "title: Civillikums\nlanguage: lv\nbase-url: https://example.org/\ncollections: {likumi: act}\n";
    fs::write(folder.path().join("content/site.yaml"), site).expect("a file");
    let about = "key: cl-1\ntitle: Civillikums. Ģimenes tiesības\numbrella: cl\n";
    fs::write(acts.join("act.yaml"), about).expect("a file");
    let old = "---\nin-force: 1993-09-01\n---\n## 42.\n\nPirmā.\n\nOtrā.\n\n## 43.\n\nSk. 42. panta otro daļu.\n";
    fs::write(acts.join("1993-09-01.md"), old).expect("a file");
    let new = "---\nin-force: 2013-01-01\n---\n## 42.\n\nViss.\n\n## 43.\n\nAr inventāra tiesību (708. p.) un tālāk (731. p. un turpmākie panti).\n";
    fs::write(acts.join("2013-01-01.md"), new).expect("a file");
    folder
}

#[test]
fn an_article_of_another_part_of_a_code_is_linked_to_that_part_and_not_to_a_page_that_is_not_there() {
    let folder = part_of_a_code();
    let built = komentari(folder.path(), "build --date 2026-03-01");
    assert_eq!(built.code, Some(0), "{}", built.err);
    let page = fs::read_to_string(folder.path().join("public/cl-1/43/index.html")).expect("a page");
    assert!(page.contains("#p708\""), "{page}");
    assert!(page.contains("#p731\"") && !page.contains("../708/") && !page.contains("../731/"), "{page}");
}

#[test]
fn words_of_an_old_edition_lead_to_what_is_there() {
    let folder = part_of_a_code();
    assert_eq!(komentari(folder.path(), "build --date 2026-03-01").code, Some(0));
    let page = fs::read_to_string(folder.path().join("public/cl-1/43/1993-09-01/index.html")).expect("a page");
    assert!(page.contains("href=\"../../42/1993-09-01/#d2\""), "{page}");
}
