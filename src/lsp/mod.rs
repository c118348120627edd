//! The language server: what the program knows of the content, told to an editor while its texts are being written.
//!
//! One engine with `check`: a [`Workspace`](crate::pipeline::Workspace) whose overlay is what the editor has not saved yet. It is looked at
//! by a thread of its own, so that the editor never waits for an answer that needs no look.

mod actions;
mod at;
mod capabilities;
mod client;
mod complete;
mod definition;
mod documents;
mod hover;
mod language;
mod links;
mod publish;
mod references;
mod rename;
mod requests;
mod server;
mod state;
mod symbols;
mod text;
mod transport;
mod uri;
mod view;
mod worker;

use std::path::Path;

use crate::diagnostic::locale::Language;
use crate::pipeline::Options;

/// Serves an editor on standard input and output until it goes. `root` is where the content is looked for when the editor names no
/// folder; `language` is the one that was asked for. Gives whether the editor said goodbye as the protocol wants it.
#[must_use]
pub fn run(root: &Path, options: Options, language: Option<Language>) -> bool {
    let (sender, receiver, writer) = transport::stdio();
    let goodbye = server::serve(sender, &receiver, root, options, language);
    // The sender is gone, so the writer ends when all is written.
    goodbye && writer.join().is_ok()
}
