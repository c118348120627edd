//! What is told, how loudly and in which colours: rules of the caller, quiet and verbose readers, the surroundings of a run.

use std::fs;
use std::path::Path;
use std::process::Command;

use tempfile::TempDir;

/// A site with one mistake of each severity.
fn site() -> TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    let content = folder.path().join("content");
    fs::create_dir(&content).expect("a folder");
    let site = "title: x\ntitel: y\nlanguage: lv\nbase-url: https://example.org/\n";
    fs::write(content.join("site.yaml"), site).expect("a file");
    fs::write(content.join("a.md"), "---\ntitle: Ma\u{304}te\n---\nTeksts.\n").expect("a file");
    fs::write(content.join("b.md"), "").expect("a file");
    folder
}

/// Exit code, standard output, standard error, with these variables around the run and no others that speak of colours.
fn run(folder: &Path, line: &str, around: &[(&str, &str)]) -> (Option<i32>, String, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_komentari"));
    for name in ["NO_COLOR", "CLICOLOR", "CLICOLOR_FORCE", "FORCE_COLOR"] {
        command.env_remove(name);
    }
    let output = command.args(line.split_whitespace()).envs(around.iter().copied()).current_dir(folder).output().expect("a run");
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("UTF-8");
    (output.status.code(), text(output.stdout), text(output.stderr))
}

#[test]
fn colours_follow_the_argument_first_and_then_the_surroundings() {
    let folder = site();
    let coloured = |line: &str, around: &[(&str, &str)]| run(folder.path(), line, around).2.contains('\u{1b}');
    assert!(!coloured("check", &[]), "nobody looks at a pipe");
    assert!(coloured("check --color always", &[("NO_COLOR", "1")]));
    assert!(!coloured("check --color never", &[("CLICOLOR_FORCE", "1")]));
    assert!(coloured("check", &[("CLICOLOR_FORCE", "1")]) && coloured("check", &[("FORCE_COLOR", "1")]));
    assert!(!coloured("check", &[("CLICOLOR_FORCE", "0")]) && !coloured("check", &[("CLICOLOR_FORCE", "")]));
    assert!(!coloured("check", &[("NO_COLOR", "1"), ("CLICOLOR_FORCE", "1")]));
    assert!(coloured("check", &[("NO_COLOR", ""), ("CLICOLOR_FORCE", "1")]), "an empty NO_COLOR asks for nothing");
}

#[test]
fn help_is_coloured_by_the_same_rules() {
    let folder = site();
    let coloured = |line: &str, around: &[(&str, &str)]| run(folder.path(), line, around).1.contains('\u{1b}');
    assert!(coloured("--color always --help", &[]) && coloured("check --help", &[("CLICOLOR_FORCE", "1")]));
    assert!(!coloured("check --help --color=never", &[("FORCE_COLOR", "1")]) && !coloured("check --help", &[]));
}

#[test]
fn data_is_never_coloured() {
    let folder = site();
    for format in ["json", "github", "gitlab", "sarif"] {
        let (_, out, _) = run(folder.path(), &format!("check --color always --format {format}"), &[]);
        assert!(!out.contains('\u{1b}') && !out.is_empty(), "{format}");
    }
}

#[test]
fn several_codes_are_denied_or_allowed_at_once() {
    let folder = site();
    let code = |line: &str| run(folder.path(), line, &[]).0;
    assert_eq!(code("check"), Some(1));
    assert_eq!(code("check --allow unknown-key"), Some(0));
    assert_eq!(code("check --allow unknown-key,empty-file --strict"), Some(0));
    assert_eq!(code("check --allow unknown-key --deny decomposed-text,case-clash"), Some(1));
    assert_eq!(code("check --deny unknown-key --allow unknown-key"), Some(0), "what is not told can't be an error");
}

#[test]
fn an_unknown_code_is_answered_with_what_was_meant_wherever_it_stands() {
    let folder = site();
    for line in ["check --deny empty-file,unknwn-key", "check --allow unknwn-key", "explain unknwn-key"] {
        let (code, out, err) = run(folder.path(), line, &[]);
        assert_eq!((code, out.as_str()), (Some(2), ""), "{line}");
        assert!(err.contains("“unknwn-key”") && err.contains("Vai domāts “unknown-key”"), "{line}: {err}");
    }
    fs::write(folder.path().join("content/site.yaml"), "title: x\nbase-url: https://example.org/\ndiagnostics: {unknwn-key: off}\n")
        .expect("a file");
    assert!(run(folder.path(), "check", &[]).2.contains("Vai domāts “unknown-key”?"));
}

#[test]
fn a_quiet_reader_hears_errors_only_and_a_verbose_one_everything() {
    let folder = site();
    let told = |line: &str| run(folder.path(), line, &[]).2;
    let quiet = told("check -q");
    assert!(quiet.contains("kļūda[") && !quiet.contains("brīdinājums[") && !quiet.contains("piezīme["), "{quiet}");
    assert!(quiet.ends_with("1 kļūda, 1 brīdinājums, 1 piezīme.\n"), "{quiet}");
    let verbose = told("build -v");
    assert!(verbose.contains("kļūda[") && verbose.contains("brīdinājums[") && verbose.contains("piezīme["), "{verbose}");
}

#[test]
fn data_goes_to_standard_output_and_people_hear_on_standard_error() {
    let folder = site();
    for line in ["check", "build", "check --format json --max-errors 1", "import likumi nav.html --act btl", "explain nav"] {
        let (_, out, err) = run(folder.path(), line, &[]);
        assert!(!err.is_empty(), "{line}");
        assert!(out.is_empty() || serde_json::from_str::<serde_json::Value>(&out).is_ok(), "{line}: {out}");
    }
    for line in ["explain", "explain unknown-key", "check --format json", "search x --format json", "--help", "--version"] {
        let (_, out, _) = run(folder.path(), line, &[]);
        assert!(!out.is_empty(), "{line}");
    }
}

#[test]
fn no_line_of_progress_is_drawn_into_a_pipe() {
    let folder = site();
    fs::write(folder.path().join("content/site.yaml"), "title: x\nlanguage: lv\nbase-url: https://example.org/\n").expect("a file");
    let (code, _, err) = run(folder.path(), "build --color always", &[]);
    assert_eq!(code, Some(0));
    assert!(!err.contains(['\r', '\u{7}']) && !err.contains("\u{1b}[2K") && !err.contains("Lasa saturu"), "{err}");
}
