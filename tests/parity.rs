//! The client of the search says what the reference in Rust says, in Node and in Chromium: `tests/parity/queries.txt` on every corpus.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use jiff::civil::date;
use komentari::pipeline;
use komentari_search_index::{Answer, Ask, Index, Record, Settings};
use serde_json::{Value, json};

#[path = "../search-index/examples/corpus/made.rs"]
mod made;

const QUERIES: &str = include_str!("parity/queries.txt");

/// Pages of the made-up corpus; every act, facet and language is among them.
const MADE_PAGES: usize = 120;

#[test]
#[ignore = "needs Node"]
fn the_client_in_node_answers_as_the_reference_does() {
    agree("client.mjs", &made::records(MADE_PAGES), &made::settings());
}

#[test]
#[ignore = "needs Node"]
fn the_client_in_node_answers_as_the_reference_does_on_the_sample_content() {
    let (records, settings) = content(Path::new(env!("CARGO_MANIFEST_DIR")));
    agree("client.mjs", &records, &settings);
}

#[test]
#[ignore = "needs Chromium, Node and the packages of tests/browser"]
fn the_client_in_chromium_answers_as_the_reference_does() {
    let (records, settings) = content(Path::new(env!("CARGO_MANIFEST_DIR")));
    agree("chromium.mjs", &records, &settings);
}

#[test]
#[ignore = "needs ../shared/data and Node"]
fn the_client_in_node_answers_as_the_reference_does_on_real_acts() {
    let (records, settings) = real_acts();
    agree("client.mjs", &records, &settings);
}

#[test]
#[ignore = "needs Node and the packages of tests/browser"]
fn the_types_of_the_client_hold() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let tsc = root.join("tests/browser/node_modules/.bin/tsc");
    let checked = Command::new(tsc).args(["-p", "search-index/client"]).current_dir(root).output().expect("tsc runs");
    assert!(checked.status.success(), "{}", String::from_utf8_lossy(&checked.stdout));
}

#[test]
#[ignore = "needs Node"]
fn a_damaged_index_spoils_only_what_needs_it() {
    let folder = tempfile::tempdir().expect("a folder");
    written(&Index::build(&made::records(MADE_PAGES), &made::settings()).expect("an index"), folder.path());
    let run = Command::new("node").arg(parity("damage.mjs")).arg(folder.path()).output().expect("node runs");
    assert!(run.status.success(), "{}{}", String::from_utf8_lossy(&run.stdout), String::from_utf8_lossy(&run.stderr));
}

/// Asks both, and compares all that they say.
fn agree(client: &str, records: &[Record], settings: &Settings) {
    let folder = tempfile::tempdir().expect("a folder");
    let index = Index::build(records, settings).expect("an index");
    written(&index, folder.path());
    let searcher = index.searcher().expect("a searcher");
    let questions = questions();
    let answers = asked(client, folder.path(), &questions);
    assert_eq!(answers.len(), questions.len(), "an answer to every question");
    let mut different = Vec::new();
    for ((query, ask), answer) in questions.iter().zip(&answers) {
        let (mine, theirs) = (reference(&searcher.ask(query, ask)), said(answer));
        if mine != theirs {
            different.push(format!("{query:?} {ask:?}\n  reference {mine}\n  client    {theirs}"));
        }
    }
    assert!(different.is_empty(), "{} of {} differ:\n{}", different.len(), questions.len(), different.join("\n"));
}

/// The questions of the file, and some that no file would hold.
fn questions() -> Vec<(String, Ask)> {
    let lines = QUERIES.lines().filter(|line| !line.starts_with('#'));
    let mut questions: Vec<(String, Ask)> = lines
        .map(|line| {
            let (how, query) = line.split_once('\t').unwrap_or(("", line));
            (query.to_owned(), Ask { prefix: how == "p", plain: how == "plain", ..Ask::default() })
        })
        .collect();
    let long = ["bērna tiesības ".repeat(700), "ā".repeat(10_000), "\"".repeat(10_000), "-".repeat(10_000), "bērns:".repeat(2_000)];
    questions.extend(long.map(|query| (query, Ask::default())));
    questions.push(("bērns".to_owned(), Ask { offset: 5, limit: 7, ..Ask::default() }));
    questions.push((String::new(), Ask::default()));
    questions
}

/// What the client says, a line of JSON each.
fn asked(client: &str, folder: &Path, questions: &[(String, Ask)]) -> Vec<Value> {
    let line = |(query, ask): &(String, Ask)| {
        let options = json!({"prefix": ask.prefix, "plain": ask.plain, "limit": ask.limit, "offset": ask.offset});
        format!("{}\n", json!({"query": query, "options": options}))
    };
    let lines: String = questions.iter().map(line).collect();
    let mut node =
        Command::new("node").arg(parity(client)).arg(folder).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().expect("node runs");
    let mut input = node.stdin.take().expect("an input");
    let writing = std::thread::spawn(move || input.write_all(lines.as_bytes()));
    let output = node.wait_with_output().expect("an output");
    writing.join().expect("a writer").expect("all is read");
    assert!(output.status.success(), "{client} fell");
    String::from_utf8_lossy(&output.stdout).lines().map(|line| serde_json::from_str(line).expect("JSON")).collect()
}

/// An answer of the reference, scores to four decimals.
fn reference(answer: &Answer) -> Value {
    let jumps: Vec<Value> = answer.jumps.iter().map(|jump| json!([jump.url, jump.title, jump.anchor, jump.label, jump.facets])).collect();
    let hits = answer.hits.iter().map(|hit| {
        let sections = hit.sections.iter().map(|one| json!([one.unit, one.anchor, one.label, one.heading, rounded(one.score)]));
        json!([hit.url, hit.title, hit.facets, rounded(hit.score), sections.collect::<Vec<_>>()])
    });
    json!({"total": answer.total, "full": answer.full, "partial": answer.partial, "suggestions": answer.suggestions, "distinct": answer.distinct,
        "jumps": jumps, "hits": hits.collect::<Vec<_>>(), "problems": []})
}

/// An answer of the client in the same form.
fn said(answer: &Value) -> Value {
    let list = |value: &Value, one: &dyn Fn(&Value) -> Value| Value::Array(value.as_array().into_iter().flatten().map(one).collect());
    let score = |value: &Value| rounded(value["score"].as_f64().unwrap_or(f64::NAN));
    let section = |one: &Value| json!([one["unit"], one["anchor"], one["label"], one["heading"], score(one)]);
    json!({"total": answer["total"], "full": answer["full"], "partial": answer["partial"], "distinct": answer["distinct"], "problems": answer["problems"],
    "suggestions": list(&answer["suggestions"], &|one| one["text"].clone()),
    "jumps": list(&answer["jumps"], &|one| json!([one["url"], one["title"], one["anchor"], one["label"], one["facets"]])),
    "hits": list(&answer["hits"], &|one| {
        json!([one["url"], one["title"], one["facets"], score(one), list(&one["sections"], &section)])
    })})
}

fn rounded(score: f64) -> String {
    format!("{score:.4}")
}

fn written(index: &Index, folder: &Path) {
    for file in index.files() {
        let path = folder.join(&file.path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(path, &file.bytes).expect("a file");
    }
}

/// The records of the content at `root`.
fn content(root: &Path) -> (Vec<Record>, Settings) {
    let options = pipeline::Options {
        today: date(2026, 3, 1),
        drafts: false,
        base_url: None,
        portable: false,
        only: None,
        filter: komentari::diagnostic::filter::Filter::default(),
    };
    let (_, material) = pipeline::searchable(root, &options).expect("the content");
    (material.records, material.settings)
}

/// The records of some real acts, imported as anybody would.
fn real_acts() -> (Vec<Record>, Settings) {
    let data =
        std::env::var_os("KOMENTARI_DATA").map_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/data"), PathBuf::from);
    let folder = tempfile::tempdir().expect("a folder");
    let acts = data.join("likumi").read_dir().expect("the acts").map(|entry| entry.expect("an act").path());
    for act in acts.filter(|path| path.is_dir()) {
        let mut import = Command::new(env!("CARGO_BIN_EXE_komentari"));
        let key = act.file_name().expect("a name").to_string_lossy().to_string();
        import.args(["import", "likumi", "--act", &key, "--root"]).arg(folder.path());
        import.args(act.read_dir().expect("the pages").map(|entry| entry.expect("a page").path()));
        // One of the saved pages has no text, which is said and is no matter here.
        import.output().expect("it runs");
    }
    let (records, settings) = content(folder.path());
    assert!(records.len() > 100, "{} records", records.len());
    (records, settings)
}

fn parity(file: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/parity").join(file)
}
