//! Joins the files of `client/` into one classic script and takes out its comments and spaces.

use std::fs;
use std::path::Path;

/// The files of the client, in the order they need one another.
const FILES: [&str; 11] = [
    "analyze.js",
    "codes.js",
    "load.js",
    "index.js",
    "query.js",
    "terms.js",
    "near.js",
    "score.js",
    "phrase.js",
    "jump.js",
    "excerpt.js",
];

/// The last ones: what is seen from outside.
const SURFACE: [&str; 1] = ["engine.js"];

fn main() {
    println!("cargo::rerun-if-changed=client");
    let mut script = String::from("(()=>{'use strict';\n");
    for file in FILES.iter().chain(&SURFACE) {
        let text = fs::read_to_string(Path::new("client").join(file)).unwrap_or_else(|error| panic!("client/{file}: {error}"));
        script.push_str(&text);
    }
    script.push_str("})();\n");
    let out = std::env::var("OUT_DIR").expect("cargo sets it");
    fs::write(Path::new(&out).join("search.js"), stripped(&script)).expect("a writable folder");
}

/// A script without comments, and without spaces where none is needed. Statements must end with `;`.
fn stripped(script: &str) -> String {
    let letters: Vec<char> = script.chars().collect();
    let mut out = String::with_capacity(script.len());
    let (mut at, mut space) = (0, false);
    while let Some(&letter) = letters.get(at) {
        let end = match (letter, letters.get(at + 1)) {
            ('/', Some('/')) => until(&letters, at, &['\n']),
            ('/', Some('*')) => at + 4 + letters[at + 2..].windows(2).position(|pair| pair == ['*', '/']).expect("an end of the comment"),
            _ if letter.is_whitespace() => at + 1,
            ('\'' | '"' | '`', _) => quoted(&letters, at),
            ('/', _) if !ends_value(&out) => quoted(&letters, at),
            _ => at + 1,
        };
        let kept = !letter.is_whitespace() && !(letter == '/' && matches!(letters.get(at + 1), Some('/' | '*')));
        if kept {
            let last = out.chars().next_back().unwrap_or(';');
            if space && (in_name(last) && in_name(letter) || last == letter && matches!(letter, '+' | '-')) {
                out.push(' ');
            }
            out.extend(&letters[at..end]);
        }
        space = !kept;
        at = end;
    }
    out.push('\n');
    out
}

/// Where a string, a template or a regular expression ends; templates within templates are not for this client.
fn quoted(letters: &[char], start: usize) -> usize {
    let (mut at, mut class) = (start + 1, false);
    while letters[at] != letters[start] || class {
        match letters[at] {
            '\\' => at += 1,
            '[' if letters[start] == '/' => class = true,
            ']' => class = false,
            _ => {}
        }
        at += 1;
    }
    at + 1
}

fn until(letters: &[char], at: usize, ends: &[char]) -> usize {
    letters[at..].iter().position(|letter| ends.contains(letter)).map_or(letters.len(), |length| at + length)
}

fn in_name(letter: char) -> bool {
    letter.is_alphanumeric() || matches!(letter, '_' | '$')
}

/// Whether a `/` after this text divides: after a value it does, elsewhere it begins a regular expression.
fn ends_value(text: &str) -> bool {
    let word = text.len() - text.trim_end_matches(in_name).len();
    let last = text.chars().next_back().unwrap_or(';');
    !matches!(&text[text.len() - word..], "return" | "typeof" | "case")
        && (in_name(last) || matches!(last, ')' | ']' | '}' | '\'' | '"' | '`'))
}
