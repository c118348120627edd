//! What the tools of merge requests are told: the shapes they read, paths from the top of the repository, names that stay, and nothing
//! that hostile content could turn into something else.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::Command;

use komentari::diagnostic::filter::{Filter, Filtered};
use komentari::diagnostic::locale::Language;
use komentari::diagnostic::render::{github, gitlab, sarif};
use komentari::diagnostic::{Code, Diagnostic, Files};
use komentari::span::{FileId, Span};
use serde_json::Value;
use tempfile::TempDir;

/// One file, by whatever name; any other number is of no file.
struct One(&'static str, String);

impl Files for One {
    fn path(&self, file: FileId) -> &str {
        if file == FileId(0) { self.0 } else { "" }
    }

    fn text(&self, file: FileId) -> &str {
        if file == FileId(0) { &self.1 } else { "" }
    }
}

fn filtered(diagnostics: Vec<Diagnostic>) -> Filtered {
    Filter::default().apply(diagnostics)
}

fn json(text: &str) -> Value {
    serde_json::from_str(text).expect("JSON")
}

/// A file with a key that is not known, as the parser tells it.
fn unknown_key(text: &str, key: &str) -> Diagnostic {
    let start = text.find(key).expect("the key");
    let told = Diagnostic::new(Code::UnknownKey, Span::new(FileId(0), start..start + key.len()));
    told.arg("key", key).hint_nearest(Some("title"))
}

/// Everything a contributor could put into a name, a path or a message.
fn hostile() -> (One, Vec<Diagnostic>) {
    let evil =
        format!("a\n::set-output name=x::y\r\n##[command]\"'%25%0A\u{202E}\u{0}\u{1b}[31m](http://evil.example){}", "ā".repeat(10_000));
    let text = format!("pirmā\n{evil}\n");
    let at = Span::new(FileId(0), 7..text.len() - 1);
    let told = vec![
        Diagnostic::new(Code::UnknownKey, at).arg("key", &evil).hint_nearest(Some(&evil)),
        Diagnostic::new(Code::MissingContent, Span::new(FileId(7), 0..0)).hint("hint-new-site"),
    ];
    (One("content/a,b: c%/ā b#?.md", text), told)
}

#[test]
fn github_is_told_a_command_a_line_with_columns_that_count_characters() {
    let one = One("content/site.yaml", "# āčē\nāā: titel: x\n".to_owned());
    let told = github::render(&[unknown_key(&one.1, "titel")], &one, Language::En, "docs/");
    assert_eq!(
        told,
        "::error file=docs/content/site.yaml,line=2,endLine=2,col=5,endColumn=9,title=unknown-key\
         ::The key “titel” is not known here.%0ADid you mean “title”?\n"
    );
}

#[test]
fn github_gets_no_columns_for_a_place_of_several_lines_and_no_file_for_what_is_of_none() {
    let one = One("content/a.md", "a\nb\n".to_owned());
    let spread = Diagnostic::new(Code::EmptyFile, Span::new(FileId(0), 0..3));
    let nowhere = Diagnostic::new(Code::DecomposedText, Span::new(FileId(9), 0..0));
    let told = github::render(&[spread, nowhere], &one, Language::En, "");
    assert_eq!(
        told,
        "::warning file=content/a.md,line=1,endLine=2,title=empty-file::The file is empty.\n\
         ::notice title=decomposed-text::Letters with accents are written as two characters in this file. They were joined; nothing has \
         to be done.\n"
    );
}

#[test]
fn hostile_content_stays_one_command_a_line_for_github() {
    let (one, diagnostics) = hostile();
    let told = github::render(&diagnostics, &one, Language::Lv, "");
    assert_eq!(told.lines().count(), 2, "{told}");
    assert!(told.starts_with("::error file=content/a%2Cb%3A c%25/ā b#?.md,line=2,endLine="), "{}", &told[..200]);
    assert!(!told.contains(['\r', '\u{0}', '\u{1b}', '\u{202E}']));
    assert!(told.contains("%0A::set-output") && told.contains("%2525%250A"), "{}", &told[..400]);
}

#[test]
fn hostile_content_stays_data_for_gitlab_and_sarif() {
    let (one, diagnostics) = hostile();
    let gitlab = json(&gitlab::render(&diagnostics, &one, Language::Lv, "x/"));
    assert_eq!(gitlab[0]["location"]["path"], "x/content/a,b: c%/ā b#?.md");
    assert_eq!((&gitlab[1]["location"]["path"], &gitlab[1]["location"]["lines"]["begin"]), (&"x/content/site.yaml".into(), &1.into()));
    assert!(!gitlab[0]["description"].as_str().expect("words").contains(['\n', '\r', '\u{0}', '\u{202E}']));
    let sarif = json(&sarif::render(&filtered(diagnostics), &one, Language::Lv, "x/"));
    let results = &sarif["runs"][0]["results"];
    let place = &results[0]["locations"][0]["physicalLocation"];
    assert_eq!(place["artifactLocation"]["uri"], "x/content/a%2Cb%3A%20c%25/%C4%81%20b%23%3F.md");
    assert!(!results[0]["message"]["text"].as_str().expect("words").contains("m](http"), "no link is made of the author's words");
    assert_eq!(results[1]["locations"], serde_json::json!([]));
}

#[test]
fn a_mistake_keeps_its_name_when_lines_move_and_equal_mistakes_have_names_of_their_own() {
    let names = |text: &str, places: &[usize]| {
        let one = One("content/a.md", text.to_owned());
        let told: Vec<_> =
            places.iter().map(|at| Diagnostic::new(Code::UnknownKey, Span::new(FileId(0), *at..at + 5)).arg("key", "titel")).collect();
        let read = |language| json(&gitlab::render(&told, &one, language, ""));
        assert_eq!(
            read(Language::Lv).as_array().expect("a list").iter().map(|it| it["fingerprint"].clone()).collect::<Vec<_>>(),
            read(Language::En).as_array().expect("a list").iter().map(|it| it["fingerprint"].clone()).collect::<Vec<_>>()
        );
        read(Language::Lv).as_array().expect("a list").iter().map(|it| it["fingerprint"].to_string()).collect::<Vec<_>>()
    };
    let before = names("titel: x\ntitel: x\ntitel: y\n", &[0, 9, 18]);
    assert_eq!(before.iter().collect::<BTreeSet<_>>().len(), 3);
    assert_eq!(names("# jauna rinda\n\ntitel: x\ntitel: x\ntitel: y\n", &[15, 24, 33]), before);
    assert_eq!(names("titel: x\ntitel: y\n", &[0, 9]), [before[0].clone(), before[2].clone()], "the others keep theirs when one is mended");
}

#[test]
fn sarif_offers_the_change_that_a_hint_stands_for_and_it_mends_the_file() {
    let one = One("content/site.yaml", "language: lv\ntitel: x\n".to_owned());
    let log = json(&sarif::render(&filtered(vec![unknown_key(&one.1, "titel")]), &one, Language::En, ""));
    let change = &log["runs"][0]["results"][0]["fixes"][0]["artifactChanges"][0]["replacements"][0];
    assert_eq!(change["deletedRegion"], serde_json::json!({"startLine": 2, "startColumn": 1, "endLine": 2, "endColumn": 6}));
    assert_eq!(change["insertedContent"]["text"], "title");
}

#[test]
fn what_a_limit_cuts_off_is_said_in_sarif_too() {
    let one = One("content/site.yaml", "titel: x\nlang: y\n".to_owned());
    let all = vec![unknown_key(&one.1, "titel"), unknown_key(&one.1, "lang")];
    let cut = Filter { most: Some(1), ..Filter::default() }.apply(all);
    let log = json(&sarif::render(&cut, &one, Language::En, ""));
    let said = &log["runs"][0]["invocations"][0]["toolExecutionNotifications"][0];
    assert_eq!((&said["level"], &said["message"]["text"]), (&"warning".into(), &"Not shown: 1.".into()));
}

/// A repository with a site in a folder of it, with mistakes of several sorts.
fn repository() -> TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    fs::create_dir(folder.path().join(".git")).expect("a folder");
    let content = folder.path().join("vietne ā/content");
    fs::create_dir_all(&content).expect("a folder");
    fs::write(content.join("site.yaml"), "titel: x\nlanguage: en\nbase-url: https://example.org/\n").expect("a file");
    fs::write(content.join("par.md"), "---\ntitle: Par\n---\nSk. [x](nav.md) un [y](nav.md).\n\n[^1]: Piezīme.\n").expect("a file");
    fs::write(content.join("tukss.md"), "").expect("a file");
    folder
}

/// Exit code, standard output, standard error.
fn check(folder: &Path, line: &str) -> (Option<i32>, String, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_komentari"))
        .args(line.split_whitespace())
        .args(["--root", "vietne ā"])
        .current_dir(folder)
        .output()
        .expect("a run");
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("UTF-8");
    (output.status.code(), text(output.stdout), text(output.stderr))
}

#[test]
fn reports_name_files_from_the_top_of_the_repository() {
    let folder = repository();
    let (code, out, err) = check(folder.path(), "check --format github");
    assert_eq!(code, Some(1));
    assert!(out.lines().all(|line| line.starts_with("::")) && out.contains("file=vietne ā/content/site.yaml,line=1"), "{out}");
    assert_eq!(err, "2 errors, 4 warnings.\n", "people are told how many on standard error");
    let out = check(folder.path(), "check --format gitlab").1;
    assert!(
        json(&out).as_array().expect("a list").iter().all(|it| it["location"]["path"].as_str().expect("a path").starts_with("vietne ā/"))
    );
    let out = check(folder.path(), "--format sarif check").1;
    assert!(out.contains("\"vietne%20%C4%81/content/site.yaml\""), "{out}");
    let out = check(folder.path(), "check --format json").1;
    assert!(out.contains("\"file\":\"content/site.yaml\""), "JSON keeps to the root: {out}");
}

#[test]
fn a_quiet_reader_and_a_site_without_mistakes_get_valid_reports() {
    let folder = repository();
    fs::write(folder.path().join("vietne ā/content/site.yaml"), "title: x\nlanguage: lv\nbase-url: https://example.org/\n")
        .expect("a file");
    fs::remove_file(folder.path().join("vietne ā/content/par.md")).expect("a file");
    fs::remove_file(folder.path().join("vietne ā/content/tukss.md")).expect("a file");
    let (code, out, err) = check(folder.path(), "check --format github");
    assert_eq!((code, out.as_str(), err.as_str()), (Some(0), "", "Kļūdu nav.\n"));
    assert_eq!(check(folder.path(), "check --format gitlab -q"), (Some(0), "[]\n".to_owned(), String::new()));
    let log = json(&check(folder.path(), "check --format sarif -q").1);
    assert_eq!((&log["version"], &log["runs"][0]["results"]), (&"2.1.0".into(), &serde_json::json!([])));
}

#[test]
fn what_a_limit_cuts_off_is_said_on_standard_error_in_every_format() {
    let folder = repository();
    for format in ["human", "json", "github", "gitlab", "sarif"] {
        let (_, _, err) = check(folder.path(), &format!("check --max-errors 1 --format {format}"));
        assert!(err.ends_with("2 errors, 4 warnings. Not shown: 5.\n"), "{format}: {err}");
    }
}

#[test]
fn a_sarif_log_has_all_that_its_readers_ask_for() {
    let folder = repository();
    let log = json(&check(folder.path(), "check --format sarif").1);
    let run = &log["runs"][0];
    let rules = run["tool"]["driver"]["rules"].as_array().expect("rules");
    let results = run["results"].as_array().expect("results");
    assert_eq!((results.len(), &run["columnKind"]), (6, &"unicodeCodePoints".into()));
    for result in results {
        let index = usize::try_from(result["ruleIndex"].as_u64().expect("a number")).expect("small");
        assert_eq!(rules[index]["id"], result["ruleId"]);
        assert!(result["partialFingerprints"]["komentari/v1"].is_string());
        assert_eq!(result["locations"][0]["physicalLocation"]["artifactLocation"]["uriBaseId"], "%SRCROOT%");
    }
    let rule = rules.iter().find(|rule| rule["id"] == "unused-footnote").expect("a rule");
    assert_eq!(rule["shortDescription"]["text"], "Nothing refers to the footnote.");
    assert!(rule["help"]["markdown"].as_str().expect("words").contains("```markdown\n"));
    assert_eq!(rule["defaultConfiguration"]["level"], "warning");
    let names: BTreeSet<String> = results.iter().map(|it| it["partialFingerprints"]["komentari/v1"].to_string()).collect();
    assert_eq!(names.len(), results.len(), "equal mistakes are told apart");
}

#[test]
fn other_commands_refuse_the_formats_of_merge_requests_in_the_readers_language() {
    let folder = repository();
    let (code, out, err) = check(folder.path(), "build --format sarif --lang lv");
    assert_eq!((code, out.as_str()), (Some(2), ""));
    assert_eq!(err, "kļūda: Formāts “sarif” ir tikai komandai “check”; šai komandai der: human, json.\n");
}

/// Validates a report with `tests/formats/validate.mjs`.
fn valid(kind: &str, report: &str) {
    let file = tempfile::NamedTempFile::new().expect("a file");
    fs::write(file.path(), report).expect("a file");
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/formats");
    let run = Command::new("node").arg("validate.mjs").arg(kind).arg(file.path()).current_dir(folder).output().expect("node runs");
    assert!(run.status.success(), "{kind}: {}{}", String::from_utf8_lossy(&run.stdout), String::from_utf8_lossy(&run.stderr));
}

#[test]
#[ignore = "needs Node and the packages of tests/formats"]
fn reports_hold_to_the_schemas_of_those_who_read_them() {
    let folder = repository();
    for kind in ["sarif", "gitlab"] {
        for more in ["", "--max-errors 1", "--lang lv"] {
            valid(kind, &check(folder.path(), &format!("check --format {kind} {more}")).1);
        }
    }
    let (one, diagnostics) = hostile();
    valid("gitlab", &gitlab::render(&diagnostics, &one, Language::En, ""));
    valid("sarif", &sarif::render(&filtered(diagnostics), &one, Language::En, ""));
    valid("gitlab", &gitlab::render(&[], &one, Language::En, ""));
    valid("sarif", &sarif::render(&Filtered::default(), &one, Language::En, ""));
    let all = || Code::ALL.iter().map(|code| Diagnostic::new(*code, Span::new(FileId(0), 0..3))).collect::<Vec<_>>();
    valid("sarif", &sarif::render(&filtered(all()), &one, Language::Lv, ""));
}
