//! `komentari serve`: build in memory, show on this machine, and again after every change.

use std::io;
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Sender, channel};
use std::thread;

use crate::cli;
use crate::commands::check::options;
use crate::commands::{Failure, Terminal, Verdict, rounds};
use crate::diagnostic::Value;
use crate::diagnostic::filter::Filter;
use crate::diagnostic::locale::Args;
use crate::preview::{Looked, Preview};
use crate::server::http::Server;
use crate::server::watch::{Change, Eyes, Watch};

/// The port where none is asked for.
const PORT: u16 = 8080;
/// So many ports are tried where none is asked for.
const TRIED: u16 = 20;

/// Builds the site under `root`, serves it, and looks again after every change, until the program is ended.
///
/// # Errors
/// When the disk can't be read at the start, and when the port is taken.
pub fn run(root: &Path, arguments: &cli::Serve, terminal: &Terminal) -> Result<Verdict, Failure> {
    // The port first: nobody wants to wait for a build to learn that it is taken.
    let listener = listener(arguments.port)?;
    let address = listener.local_addr().map_err(|error| Failure::Machine(error.to_string()))?;
    if arguments.port.is_none() && address.port() != PORT {
        let ports = [("taken", PORT), ("value", address.port())];
        terminal.say("say-serve-port", &ports.map(|(name, port)| (name, Value::Text(port.to_string()))).into());
    }
    let options = options(&arguments.making, Filter { strict: arguments.making.strict, ..Filter::default() })?;
    let root = full(root)?;
    // Eyes before the first look, so that nothing is missed between the two.
    let mut watch = Watch::new(&root, arguments.poll);
    let mut preview = Preview::new(&root, options, terminal.asked_language());
    let mut rounds = rounds::Rounds::new(*terminal, root.clone());
    let first = preview.round(&Change::Everything);
    if let Looked::Unreadable(error) = first.looked {
        return Err(Failure::Disk(root, error));
    }
    rounds.first(&first)?;
    let (end, ended) = channel();
    served(&preview, listener, end.clone());
    let ctrl_c = end.clone();
    ctrlc::set_handler(move || drop(ctrl_c.send(Ok(())))).map_err(|error| Failure::Machine(error.to_string()))?;
    show(address, arguments.open, terminal);
    thread::spawn(move || drop(end.send(watched(&mut watch, &mut preview, &mut rounds))));
    ended.recv().unwrap_or(Ok(()))?;
    terminal.say("say-serve-ended", &Args::new());
    Ok(Verdict::Fine)
}

/// The root as the system names it, so that what it tells of can be recognised.
fn full(root: &Path) -> Result<PathBuf, Failure> {
    // On Windows that name is none that other programs understand.
    let full = if cfg!(windows) { std::path::absolute(root) } else { root.canonicalize() };
    full.map_err(Failure::at(root))
}

/// The port that was asked for, or the first that is free.
fn listener(asked: Option<u16>) -> Result<TcpListener, Failure> {
    let bind = |port| TcpListener::bind((Ipv4Addr::LOCALHOST, port));
    if let Some(port) = asked {
        return bind(port).map_err(|error| match error.kind() {
            io::ErrorKind::PermissionDenied => Failure::usage("say-serve-denied", port),
            _ => Failure::Disk(PathBuf::from(port.to_string()), error),
        });
    }
    let free = (PORT..PORT + TRIED).find_map(|port| bind(port).ok());
    free.map_or_else(|| bind(0), Ok).map_err(Failure::at(Path::new(&PORT.to_string())))
}

/// Answers from now on; what ends it is sent.
fn served(preview: &Preview, listener: TcpListener, end: Sender<Result<(), Failure>>) {
    let server = Server::new(preview.site(), preview.hub());
    thread::spawn(move || {
        let failed = server.run(&listener).map_err(|error| Failure::Machine(error.to_string()));
        drop(end.send(failed));
    });
}

/// Says where the site is, and opens it where that is wanted.
fn show(address: SocketAddr, open: bool, terminal: &Terminal) {
    let url = format!("http://localhost:{}/", address.port());
    if open && let Err(error) = opener::open_browser(&url) {
        terminal.say("say-serve-no-browser", &Args::from([("value", Value::Text(error.to_string()))]));
    }
    terminal.say("say-serving", &Args::from([("value", Value::Text(url))]));
}

/// Round after round; ends only where nobody can be told any more.
fn watched(watch: &mut Watch, preview: &mut Preview, rounds: &mut rounds::Rounds) -> Result<(), Failure> {
    let mut eyes = Eyes::Told;
    loop {
        if watch.eyes() != eyes {
            eyes = watch.eyes();
            rounds.eyes(eyes);
        }
        let change = watch.wait();
        let round = preview.round(&change);
        rounds.told(&change, &round)?;
    }
}
