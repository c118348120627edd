//! `komentari explain`: what a code means.

use serde::Serialize;

use crate::cli::{self, Format};
use crate::commands::check::code;
use crate::commands::{Failure, Terminal, Verdict};
use crate::diagnostic::explain::{Piece, example, explanation, severity};
use crate::diagnostic::locale::{Language, word};
use crate::diagnostic::{Code, Severity};

/// One line of the list of all codes.
#[derive(Serialize)]
struct Line {
    code: &'static str,
    severity: Severity,
    title: String,
}

/// One code.
#[derive(Serialize)]
struct Whole {
    #[serde(flatten)]
    line: Line,
    meaning: String,
    why: String,
    mend: String,
    wrong: Vec<File>,
    right: Vec<File>,
}

/// A file of an example.
#[derive(Serialize)]
struct File {
    path: &'static str,
    text: &'static str,
}

/// Explains one code, or lists all.
///
/// # Errors
/// On a code that does not exist, and when standard output can't be written to.
pub fn run(arguments: &cli::Explain, terminal: &Terminal) -> Result<Verdict, Failure> {
    let language = terminal.language;
    let told = match (&arguments.code, terminal.format) {
        (Some(name), Format::Human) => human(code(name)?, language),
        (Some(name), Format::Json) => json(&whole(code(name)?, language))?,
        (None, Format::Human) => list(language),
        (None, Format::Json) => json(&Code::ALL.iter().map(|code| line(*code, language)).collect::<Vec<_>>())?,
    };
    terminal.data(&told)?;
    Ok(Verdict::Fine)
}

fn line(code: Code, language: Language) -> Line {
    Line { code: code.as_str(), severity: code.severity(), title: explanation(code, language).title }
}

fn whole(code: Code, language: Language) -> Whole {
    let words = explanation(code, language);
    let files = |pieces: Vec<Piece>| pieces.into_iter().map(|piece| File { path: piece.path, text: piece.text }).collect();
    let (wrong, right) = example(code).map(|example| (files(example.wrong), files(example.right))).unwrap_or_default();
    Whole { line: line(code, language), meaning: words.meaning, why: words.why, mend: words.mend, wrong, right }
}

/// The explanation for people: paragraphs, then the example.
fn human(code: Code, language: Language) -> String {
    let say = |id| word(id, language);
    let words = explanation(code, language);
    let head = format!("{code} ({})", say(severity(code.severity())));
    let why = format!("{} {}", say("say-explain-why"), words.why);
    let mend = format!("{} {}", say("say-explain-mend"), words.mend);
    let mut parts = vec![head];
    parts.extend([words.title, words.meaning, why, mend].map(|text| folded(&text)));
    if let Some(example) = example(code) {
        parts.extend(example.wrong.iter().map(|piece| shown(&say("say-explain-wrong"), piece)));
        parts.extend(example.right.iter().map(|piece| shown(&say("say-explain-right"), piece)));
    }
    parts.join("\n\n") + "\n"
}

/// All codes, a line each.
fn list(language: Language) -> String {
    let widest = Code::ALL.iter().map(|code| code.as_str().len()).max().unwrap_or_default();
    let told = |code: &Code| {
        let Line { code: name, severity: bad, title } = line(*code, language);
        format!("{name:widest$}  {:11}  {title}\n", word(severity(bad), language))
    };
    Code::ALL.iter().map(told).collect()
}

fn shown(label: &str, piece: &Piece) -> String {
    let lines: Vec<String> = piece.text.lines().map(|line| format!("    {line}").trim_end().to_owned()).collect();
    format!("{label} – {}:\n\n{}", piece.path, lines.join("\n"))
}

/// Lines of at most [`WIDE`] characters, broken between words.
fn folded(text: &str) -> String {
    let (mut out, mut wide) = (String::new(), 0);
    for word in text.split_whitespace() {
        let length = word.chars().count();
        let apart = if wide == 0 {
            ""
        } else if wide + 1 + length > WIDE {
            wide = 0;
            "\n"
        } else {
            wide += 1;
            " "
        };
        out.push_str(apart);
        out.push_str(word);
        wide += length;
    }
    out
}

const WIDE: usize = 90;

fn json(value: &impl Serialize) -> Result<String, Failure> {
    Ok(serde_json::to_string_pretty(value).map_err(|error| Failure::Machine(error.to_string()))? + "\n")
}
