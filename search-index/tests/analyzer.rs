//! The words of `vectors.json`, and that Rust and the client find the same keys for every word of the sample and of the real acts.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::Command;

use komentari_search_index::analysis::{Analyzer, Table, fold, tokens};
use serde::Deserialize;
use serde_json::json;

/// Our own paradigms and cases; the client's test reads the same file.
#[derive(Deserialize)]
struct Vectors {
    joined: Vec<(String, String, String)>,
    apart: Vec<(String, String, String)>,
    keys: Vec<(String, String, String)>,
    sloppy: Vec<(String, String, String)>,
    completions: Vec<(String, String, String)>,
    stop: Vec<(String, String, bool)>,
    tokens: Vec<(String, String, Vec<usize>)>,
}

fn vectors() -> Vectors {
    serde_json::from_str(include_str!("../vectors.json")).expect("vectors")
}

fn meet(some: &[String], other: &[String]) -> bool {
    some.iter().any(|key| other.contains(key))
}

fn folded(keys: &[String]) -> Vec<String> {
    keys.iter().map(|key| fold(key).into_owned()).collect()
}

/// Tokens with their places in UTF-16 units, as JavaScript counts them.
fn placed(text: &str) -> Vec<(usize, usize, String)> {
    let (mut bytes, mut units) = (0, 0);
    let mut place = |to: usize| {
        units += text[bytes..to].encode_utf16().count();
        bytes = to;
        units
    };
    tokens(text).map(|token| (place(token.start), place(token.end), token.text.into_owned())).collect()
}

#[test]
fn all_forms_of_a_word_share_a_key() {
    for (name, language, forms) in vectors().joined {
        let analyzer = Analyzer::of(&language);
        let lemma = analyzer.keys(forms.split(' ').next().expect("a form"));
        let missed: Vec<&str> = forms.split(' ').filter(|form| !meet(&lemma, &analyzer.keys(form))).collect();
        assert!(missed.is_empty(), "{name}: {missed:?}");
    }
}

#[test]
fn words_that_differ_in_meaning_share_no_key() {
    for (language, one, other) in vectors().apart {
        let analyzer = Analyzer::of(&language);
        assert!(!meet(&analyzer.keys(&one), &analyzer.keys(&other)), "{one}, {other}");
    }
}

#[test]
fn keys_keep_their_diacritics_and_numbers_stay_whole() {
    for (language, word, keys) in vectors().keys {
        assert_eq!(Analyzer::of(&language).keys(&word).join(" "), keys, "{word}");
    }
}

#[test]
fn a_word_without_diacritics_finds_the_word_that_was_meant() {
    for (language, typed, meant) in vectors().sloppy {
        let analyzer = Analyzer::of(&language);
        assert!(meet(&analyzer.sloppy(&typed), &folded(&analyzer.keys(&meant))), "{typed}: {:?}", analyzer.sloppy(&typed));
    }
}

#[test]
fn the_beginning_of_a_form_finds_its_word() {
    for (language, typed, meant) in vectors().completions {
        let analyzer = Analyzer::of(&language);
        assert!(meet(&analyzer.completions(&typed), &analyzer.keys(&meant)), "{typed}: {:?}", analyzer.completions(&typed));
    }
}

#[test]
fn stop_words_are_known_with_and_without_diacritics() {
    for (language, word, stop) in vectors().stop {
        assert_eq!(Analyzer::of(&language).is_stop(&word), stop, "{word}");
    }
}

#[test]
fn tokens_are_normal_and_keep_their_places() {
    for (text, words, places) in vectors().tokens {
        let found = placed(&text);
        assert_eq!(found.iter().map(|(_, _, word)| word.as_str()).collect::<Vec<_>>().join(" "), words, "{text}");
        assert_eq!(found.iter().flat_map(|(start, end, _)| [*start, *end]).collect::<Vec<_>>(), places, "{text}");
    }
}

#[test]
fn every_text_gives_words_and_every_word_a_key() {
    let odd = [
        "",
        "a",
        "š",
        "ņ",
        "😀",
        "\u{301}",
        "ā\u{301}\u{301}",
        "مرحبا",
        "jā",
        "jāā",
        "-",
        ":",
        "_",
        "constructor",
        "__proto__",
        "İ",
        "ß",
        "ǅ",
    ];
    let long = "ņš".repeat(10_000);
    for language in ["lv", "en", "de", ""] {
        let analyzer = Analyzer::of(language);
        for word in odd.into_iter().chain([long.as_str()]) {
            assert!(!analyzer.keys(word).is_empty() && !analyzer.sloppy(word).is_empty(), "{language} {word}");
            assert!(tokens(word).count() <= 1 && analyzer.completions(word).len() < 100);
        }
    }
}

#[test]
fn the_tables_name_only_steps_there_are() {
    for language in ["lv", "en"] {
        let table: Table = serde_json::from_value(Analyzer::of(language).table()).expect("a table");
        let rules = table.steps.values().flatten().filter_map(|rule| rule.split_once(" > "));
        let targets = rules.flat_map(|(_, targets)| targets.split(' ')).filter_map(|target| target.split(':').nth(1));
        let named: BTreeSet<&str> = targets.chain(table.start.iter().filter_map(|pair| pair.split(' ').next())).collect();
        let missing: Vec<&&str> = named.iter().filter(|name| !table.steps.contains_key(**name)).collect();
        assert!(missing.is_empty(), "{language}: {missing:?}");
        assert!(table.steps.values().flatten().all(|rule| rule.contains(" > ")), "{language}");
    }
}

fn data() -> PathBuf {
    let default = || PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../shared/data");
    std::env::var_os("KOMENTARI_DATA").map_or_else(default, PathBuf::from)
}

/// The texts under a folder, but of editions of an act only its page.
fn texts(folder: &Path, out: &mut Vec<(String, String)>) {
    let Ok(entries) = std::fs::read_dir(folder) else { return };
    let mut paths: Vec<PathBuf> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
    paths.sort();
    for path in paths {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let text = [".md", ".txt", ".toml", ".tsv", ".jsonl"].iter().any(|end| name.ends_with(end)) || name == "page.html";
        if path.is_dir() {
            texts(&path, out);
        } else if let Some(content) = std::fs::read_to_string(&path).ok().filter(|_| text) {
            out.push((path.display().to_string(), content));
        }
    }
}

#[test]
#[ignore = "needs Node"]
fn the_client_finds_the_same_words_and_keys() {
    let mut all = Vec::new();
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    texts(&root.join("../content"), &mut all);
    texts(&root.join("../docs"), &mut all);
    texts(&data(), &mut all);
    all.extend(vectors().tokens.into_iter().map(|(text, _, _)| ("vectors".to_string(), text)));
    let words: BTreeSet<String> = all.iter().flat_map(|(_, text)| tokens(text)).map(|token| token.text.into_owned()).collect();
    let [latvian, english, other] = ["lv", "en", "de"].map(Analyzer::of);
    let found = |analyzer: &Analyzer| -> Vec<_> {
        words.iter().map(|word| json!([word, analyzer.keys(word), analyzer.sloppy(word), analyzer.completions(word)])).collect()
    };
    // A completed English word need not be in the index, and its key may differ; completions are compared for Latvian alone.
    let known = |analyzer: &Analyzer| -> Vec<_> {
        words.iter().filter(|word| word.is_ascii()).map(|word| json!([word, analyzer.keys(word), analyzer.sloppy(word), null])).collect()
    };
    let cases = json!({
        "tables": {"lv": latvian.table(), "en": english.table_for(words.iter().map(String::as_str)), "de": other.table()},
        "words": {"lv": found(&latvian), "en": known(&english), "de": found(&other)},
        "texts": all.iter().map(|(file, text)| json!({"file": file, "text": text, "tokens": placed(text)})).collect::<Vec<_>>(),
    });
    let path = std::env::temp_dir().join(format!("analyzer-{}.json", std::process::id()));
    std::fs::write(&path, cases.to_string()).expect("a writable folder");
    let run = Command::new("node").arg(root.join("tests/parity/analyzer.mjs")).arg(&path).output().expect("node");
    std::fs::remove_file(&path).expect("the file just written");
    assert!(run.status.success(), "{}{}", String::from_utf8_lossy(&run.stdout), String::from_utf8_lossy(&run.stderr));
    assert!(words.len() > 1000, "{} words", words.len());
}

#[test]
#[ignore = "needs ../shared/data"]
fn every_legal_noun_and_adjective_is_found_by_all_its_forms() {
    let groups = std::fs::read_to_string(data().join("latvian/legal-paradigms.tsv")).expect("paradigms");
    let analyzer = Analyzer::of("lv");
    for line in groups.lines() {
        let columns: Vec<&str> = line.split('\t').collect();
        let [lemma, _, forms] = columns[..] else { panic!("{line}") };
        // The endingless vocative is nobody's search.
        let bare = forms.split(' ').min_by_key(|form| form.chars().count());
        let missed: Vec<&str> =
            forms.split(' ').filter(|form| Some(*form) != bare && !meet(&analyzer.keys(lemma), &analyzer.keys(form))).collect();
        assert!(missed.is_empty(), "{lemma}: {missed:?}");
    }
}
