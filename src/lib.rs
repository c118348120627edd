//! `komentari` turns a folder of Markdown and real Latvian acts into a published law commentary.
//!
//! # An hourglass
//!
//! Many readers at the bottom make one [`Corpus`](model::corpus::Corpus); one waist joins it into a read-only [`Book`](book::Book); writers
//! at the top turn the book into [`Artifact`](output::Artifact)s. Every arrow is a pure function; only *load* and *write* touch the disk.
//!
//! ```text
//! content/ --load--> Sources --parse--> Vec<Document> --assemble--> Corpus --resolve--> References, Histories
//!                                                                             ==> Book (read only)
//!    Book --lint--> Diagnostics          Book --web | print--> Artifacts --write--> disk | memory
//! ```
//!
//! [`pipeline`] is the only room that names every stage, in order. Files and pages are worked on in parallel; what comes out never depends
//! on it. A [`Workspace`](pipeline::Workspace) looks at one root again and again and remembers what parsing and filling gave, by what they were
//! made from; everything between runs whole. What it gives is the same, byte for byte, as if it remembered nothing (`tests/remembered.rs`).
//!
//! # Two kinds of trouble, never mixed
//!
//! A [`Diagnostic`](diagnostic::Diagnostic) is an author's mistake: there are many, each with its place, its code and what to do; stages
//! report them and go on, so that all mistakes come in one run. An error is the machine's: there is one, it travels by `Result` and `?`.
//! Nothing is published while a diagnostic of severity Error stands. No sentence lives in Rust: they are Fluent messages, in Latvian and English.
//!
//! # Floors
//!
//! A file uses only rooms on lower floors, or its own; neighbours on a floor do not use each other. `tests/floors.rs` holds this table.
//!
//! | floor | rooms |
//! |---|---|
//! | 14 | `main` |
//! | 13 | [`commands`]: one verb a file, no logic of its own |
//! | 12 | [`lsp`]: the language server · [`preview`]: the content looked at again after every change, shown to a browser |
//! | 11 | [`pipeline`] |
//! | 10 | [`edit`]: changes of texts, renaming · [`import`]: saved pages and texts → editions · [`lint`]: one editorial rule a file · [`pdf`]: books' HTML → PDF through engines, and what a PDF holds · [`mod@print`]: book → volumes to be set in print · [`schema`]: forms → JSON Schema · [`search`]: book → records of the search index · [`web`]: one view a kind |
//! | 8 | [`book`]: the read-only whole; lookups only |
//! | 7 | [`tables`]: generated tables |
//! | 6 | [`resolve`]: labels, links, citations, histories |
//! | 5 | [`parse`]: front matter, Markdown, one file a kind |
//! | 4 | [`citation`]: the grammar of Latvian citations · [`html`]: blocks → HTML · [`theme`]: templates, words, assets · [`route`]: label → address |
//! | 3 | [`model`]: the nouns · [`config`]: the settings · [`source`]: the files |
//! | 2 | [`diagnostic`]: mistakes as data, catalogues, renderers · [`server`]: HTTP, event streams, eyes on the disk |
//! | 1 | [`span`] · [`lang`]: craft with words and days · [`output`]: artifacts and how they reach the disk · [`cli`]: arguments → command |
//!
//! `docs/glossary.md` tells the words of the field and their names in the code.

pub mod book;
pub mod citation;
pub mod cli;
pub mod commands;
pub mod config;
pub mod diagnostic;
pub mod edit;
pub mod html;
pub mod import;
pub mod lang;
pub mod lint;
pub mod lsp;
pub mod model;
pub mod output;
pub mod parse;
pub mod pdf;
pub mod pipeline;
pub mod preview;
pub mod print;
pub mod resolve;
pub mod route;
pub mod schema;
pub mod search;
pub mod server;
pub mod source;
pub mod span;
pub mod tables;
pub mod theme;
pub mod web;
