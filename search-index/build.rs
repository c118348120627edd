//! Joins the files of `client/` into one classic script and makes it small: no comments, no spaces, short names.

use std::fs;
use std::path::Path;

use oxc_allocator::Allocator;
use oxc_ast::ast::Program;
use oxc_codegen::{Codegen, CodegenOptions};
use oxc_minifier::{ManglePropertiesOptions, Minifier, MinifierOptions};
use oxc_parser::Parser;
use oxc_span::SourceType;

/// The files of the client, in the order that makes the smallest script; only the last must be the last.
const FILES: [&str; 16] = [
    "results.js",
    "box.js",
    "page.js",
    "load.js",
    "codes.js",
    "analyze.js",
    "index.js",
    "excerpt.js",
    "near.js",
    "terms.js",
    "score.js",
    "phrase.js",
    "jump.js",
    "query.js",
    "engine.js",
    "main.js",
];

/// Properties that only the client itself knows: they are shortened, too. None may be a name of the browser's, of a file of the index, or of an answer.
const INNER: &str = "^(term|root|shard|place|postings|extra|languages|lengths|titles|starts|pageOf|shards|missing|typed|factor|sides|mended|phrase|near|row|own|inherited|met|titled|idf|out|count|tier|sloppy|completions|isStop|roots|asked|filters|items|cost|df|named)$";

fn main() {
    println!("cargo::rerun-if-changed=client");
    let mut script = String::from("(()=>{'use strict';\n");
    for file in FILES {
        let text = fs::read_to_string(Path::new("client").join(file)).unwrap_or_else(|error| panic!("client/{file}: {error}"));
        // Alone first, so that a mistake is told in its own file.
        parsed(&Allocator::default(), &text, file);
        script.push_str(&text);
    }
    script.push_str("})();\n");
    let out = std::env::var("OUT_DIR").expect("cargo sets it");
    fs::write(Path::new(&out).join("search.js"), small(&script)).expect("a writable folder");
}

/// The same script with short names.
fn small(script: &str) -> String {
    let allocator = Allocator::default();
    let mut program = parsed(&allocator, script, "the client");
    let inner = ManglePropertiesOptions::from_pattern(INNER).expect("an expression");
    let options = MinifierOptions { mangle_properties: Some(inner), ..MinifierOptions::default() };
    let names = Minifier::new(options).minify(&allocator, &mut program).scoping;
    let options = CodegenOptions::minify();
    Codegen::new().with_options(options).with_scoping(names).build(&program).code + "\n"
}

/// # Panics
/// Where the text is no script, with what is wrong.
fn parsed<'a>(allocator: &'a Allocator, text: &'a str, name: &str) -> Program<'a> {
    let read = Parser::new(allocator, text, SourceType::cjs()).parse();
    assert!(read.diagnostics.is_empty() && !read.panicked, "{name}: {:?}", read.diagnostics);
    read.program
}
