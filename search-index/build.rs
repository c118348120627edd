//! Joins the files of `client/` into one classic script and takes out its comments.

use std::fs;
use std::path::Path;

/// The files of the client, in the order they need one another.
const FILES: [&str; 0] = [];

fn main() {
    println!("cargo::rerun-if-changed=client");
    let mut script = String::from("(()=>{'use strict';\n");
    for file in FILES {
        let text = fs::read_to_string(Path::new("client").join(file)).unwrap_or_else(|error| panic!("client/{file}: {error}"));
        script.push_str(&text);
    }
    script.push_str("})();\n");
    let out = std::env::var("OUT_DIR").expect("cargo sets it");
    fs::write(Path::new(&out).join("search.js"), minifier::js::minify(&script).expect("a script").to_string()).expect("a writable folder");
}
