//! Joins the files of `client/` into two classic scripts, that of every page and that of the page of results, and makes them small: no comments, no spaces,
//! short names.

use std::fs;
use std::path::Path;

use oxc_allocator::Allocator;
use oxc_ast::ast::Program;
use oxc_codegen::{Codegen, CodegenOptions};
use oxc_minifier::{ManglePropertiesOptions, Minifier, MinifierOptions};
use oxc_parser::Parser;
use oxc_span::SourceType;

/// The files of the script of every page, in the order that makes it smallest; only the last must be the last.
const FILES: [&str; 15] = [
    "results.js",
    "box.js",
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
const INNER: &str = "^(term|root|shard|place|postings|extra|languages|lengths|titles|starts|pageOf|shards|missing|typed|factor|sides|mended|phrase|near|row|own|inherited|met|titled|idf|out|tier|sloppy|completions|isStop|roots|asked|filters|items|cost|df|named|given|top|scores|counted|lost|slots|ranking|facet|fits|files|file|long|open)$";

/// The page of results is one function that is handed over as the value of a file is; what both scripts share is given to it in `main.js`, in this order.
const PAGE: [&str; 2] =
    ["'use strict';komentari('page',(addressOf,apart,badge,called,engine,field,form,joined,make,say)=>{\n", "return openPage});\n"];

fn main() {
    println!("cargo::rerun-if-changed=client");
    let inner = ManglePropertiesOptions::from_pattern(INNER).expect("an expression");
    let script: String = FILES.map(read).concat();
    write("search.js", &small(&format!("(()=>{{'use strict';\n{script}}})();\n"), Some(inner)));
    write("page.js", &small(&PAGE.join(&read("page.js")), None));
}

/// A file of the client. It is parsed alone first, so that a mistake is told in its own file.
fn read(file: &str) -> String {
    let text = fs::read_to_string(Path::new("client").join(file)).unwrap_or_else(|error| panic!("client/{file}: {error}"));
    parsed(&Allocator::default(), &text, file);
    text
}

fn write(file: &str, script: &str) {
    let out = std::env::var("OUT_DIR").expect("cargo sets it");
    fs::write(Path::new(&out).join(file), script).expect("a writable folder");
}

/// The same script with short names.
fn small(script: &str, mangle_properties: Option<ManglePropertiesOptions>) -> String {
    let allocator = Allocator::default();
    let mut program = parsed(&allocator, script, "the client");
    let options = MinifierOptions { mangle_properties, ..MinifierOptions::default() };
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
