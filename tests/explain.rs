//! Every code is explained in both languages, by the command and in the documentation alike. (That its example really shows it: suite.rs.)

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::Command;

use komentari::diagnostic::Code;
use komentari::diagnostic::explain::{all, explanation, page};
use komentari::diagnostic::locale::Language;

#[test]
fn every_code_is_explained_in_both_languages_and_nothing_else_is() {
    let known: BTreeSet<String> = Code::ALL.iter().map(|code| code.as_str().to_owned()).collect();
    for language in [Language::Lv, Language::En] {
        let names: Vec<String> = all(language).iter().flat_map(|chapter| chapter.codes.iter().map(|(name, _)| name.clone())).collect();
        assert_eq!(names.iter().cloned().collect::<BTreeSet<_>>(), known, "{language:?}");
        assert_eq!(names.len(), known.len(), "each once in {language:?}");
        for code in Code::ALL {
            let words = explanation(*code, language);
            for part in [&words.title, &words.meaning, &words.why, &words.mend] {
                assert!(part.ends_with(['.', ')', '>', '”']) && part.len() > 10, "{code} in {language:?}: “{part}”");
            }
        }
    }
}

#[test]
fn both_languages_have_the_codes_in_the_same_chapters_and_order() {
    let shape =
        |language| all(language).iter().map(|chapter| chapter.codes.iter().map(|(name, _)| name).collect()).collect::<Vec<Vec<_>>>();
    assert_eq!(shape(Language::Lv), shape(Language::En));
}

#[test]
fn every_example_is_that_of_a_code() {
    for entry in fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("src/diagnostic/explain/examples")).expect("a folder") {
        let path = entry.expect("a file").path();
        let name = path.file_stem().expect("a name").to_string_lossy().into_owned();
        assert!(Code::from_name(&name).is_some(), "{name} is no code");
    }
}

#[test]
fn the_pages_of_the_documentation_say_the_same() {
    for (language, name) in [(Language::Lv, "kodi.md"), (Language::En, "codes.md")] {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs").join(name);
        let made = page(language);
        if std::env::var_os("KOMENTARI_BLESS").is_some() {
            fs::write(&path, &made).expect("a writable page");
        }
        let written = fs::read_to_string(&path).unwrap_or_default();
        assert!(written == made, "docs/{name} is not what is explained: KOMENTARI_BLESS=1 cargo test --test explain writes it anew");
    }
}

fn komentari(line: &str) -> (Option<i32>, String, String) {
    let folder = tempfile::tempdir().expect("a folder");
    let output =
        Command::new(env!("CARGO_BIN_EXE_komentari")).args(line.split_whitespace()).current_dir(folder.path()).output().expect("a run");
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("UTF-8");
    (output.status.code(), text(output.stdout), text(output.stderr))
}

#[test]
fn a_code_is_explained_on_standard_output_in_the_language_asked_for() {
    let (code, out, err) = komentari("explain unused-footnote --lang lv");
    assert_eq!((code, err.as_str()), (Some(0), ""));
    assert!(out.starts_with("unused-footnote (brīdinājums)\n\nUz zemsvītras piezīmi neviens neatsaucas.\n"), "{out}");
    assert!(out.contains("\nNepareizi – content/komentari/btl/017.md:\n") && out.contains("\nPareizi – "), "{out}");
    assert!(out.lines().all(|line| line.chars().count() <= 90), "{out}");
    assert!(komentari("explain unused-footnote --lang en").1.contains("Nothing refers to the footnote."));
}

#[test]
fn without_a_code_all_are_listed_a_line_each() {
    let (code, out, _) = komentari("explain --lang en");
    assert_eq!((code, out.lines().count()), (Some(0), Code::ALL.len()));
    assert!(out.lines().any(|line| line.starts_with("stale-commentary ") && line.contains("  warning  ")), "{out}");
}

#[test]
fn a_program_gets_the_same_as_data() {
    let one: serde_json::Value = serde_json::from_str(&komentari("explain unused-footnote --format json --lang en").1).expect("JSON");
    assert_eq!((&one["code"], &one["severity"]), (&serde_json::json!("unused-footnote"), &serde_json::json!("warning")));
    assert_eq!(one["wrong"][0]["path"], "content/komentari/btl/017.md");
    let all: Vec<serde_json::Value> = serde_json::from_str(&komentari("explain --format json").1).expect("JSON");
    assert_eq!(all.len(), Code::ALL.len());
}

#[test]
fn an_unknown_code_is_answered_with_those_that_may_be_meant() {
    let (code, out, err) = komentari("explain unused-fotnote --lang en");
    assert_eq!((code, out.as_str()), (Some(2), ""));
    assert!(err.contains("“unused-footnote”"), "{err}");
    assert!(komentari("explain link --lang en").2.contains("“broken-link”"));
}
