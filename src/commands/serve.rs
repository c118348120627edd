//! `komentari serve`: build in memory, show on this machine.

use std::collections::BTreeMap;
use std::net::{Ipv4Addr, TcpListener};
use std::path::{Path, PathBuf};

use crate::cli;
use crate::commands::check::options;
use crate::commands::{Failure, Terminal, Verdict};
use crate::diagnostic::filter::Filter;
use crate::diagnostic::locale::Args;
use crate::diagnostic::{Severity, Value};
use crate::output::SitePath;
use crate::pipeline;
use crate::server::http;

/// Builds the site under `root` and serves it until the program is ended. Changes are seen after it is run again.
///
/// # Errors
/// When the disk can't be read, and when the port is taken.
pub fn run(root: &Path, arguments: &cli::Serve, terminal: &Terminal) -> Result<Verdict, Failure> {
    // The port first: nobody wants to wait for a build to learn that it is taken.
    let port = arguments.port;
    let taken = Failure::at(&PathBuf::from(port.to_string()));
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).map_err(taken)?;
    let address = listener.local_addr().map_err(|error| Failure::Machine(error.to_string()))?;
    let options = options(&arguments.making, Filter { strict: arguments.making.strict, ..Filter::default() })?;
    let (outcome, files) = pipeline::preview(root, &options).map_err(|error| Failure::pipeline(root, error))?;
    terminal.diagnostics(&outcome.diagnostics, &outcome.sources, Severity::Warning)?;
    if outcome.diagnostics.blocks {
        terminal.say("say-not-served", &Args::new());
        return Ok(Verdict::ContentHasErrors);
    }
    terminal.say("say-serving", &Args::from([("value", Value::Text(format!("http://localhost:{}/", address.port())))]));
    let site: BTreeMap<String, Vec<u8>> = files.into_iter().map(|(path, bytes): (SitePath, _)| (path.as_str().to_owned(), bytes)).collect();
    http::serve(&listener, site).map_err(|error| Failure::Machine(error.to_string()))?;
    Ok(Verdict::Fine)
}
