//! `komentari serve`: build in memory, show on this machine, and again after every change.

use std::io;
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Sender, channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

use crate::cli;
use crate::commands::check::options;
use crate::commands::rounds::Rounds;
use crate::commands::{Failure, Terminal, Verdict};
use crate::diagnostic::Value;
use crate::diagnostic::filter::Filter;
use crate::diagnostic::locale::Args;
use crate::preview::{Preview, Teller};
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
    let (signs, told) = channel();
    let end = signs.clone();
    ctrlc::set_handler(move || drop(end.send(Sign::End(Ok(()))))).map_err(|error| Failure::Machine(error.to_string()))?;
    // Eyes before the first look, so that nothing is missed between the two.
    let mut watch = Watch::new(&root, arguments.poll);
    let mut preview = Preview::new(&root, options, terminal.asked_language(), teller(*terminal, &root, signs.clone()));
    served(&preview, listener, signs.clone());
    thread::spawn(move || follow(&mut watch, &mut preview, &signs));
    let mut first = true;
    while let Ok(sign) = told.recv() {
        match sign {
            Sign::Eyes(eyes) => tell_eyes(eyes, terminal),
            Sign::Round if first => show(address, arguments.open, terminal),
            Sign::Round => {}
            Sign::End(end) => {
                end?;
                break;
            }
        }
        first &= !matches!(sign, Sign::Round);
    }
    terminal.say("say-serve-ended", &Args::new());
    Ok(Verdict::Fine)
}

/// What the threads tell the one that waits for the end.
enum Sign {
    /// A round was told.
    Round,
    /// Changes are noticed in another way from now on.
    Eyes(Eyes),
    /// It is over.
    End(Result<(), Failure>),
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

/// Says what each round gave.
fn teller(terminal: Terminal, root: &Path, signs: Sender<Sign>) -> Arc<Teller> {
    let rounds = Mutex::new(Rounds::new(terminal, root.to_owned()));
    Arc::new(move |round| {
        let said = rounds.lock().unwrap_or_else(PoisonError::into_inner).told(round);
        drop(signs.send(said.map_or_else(|failure| Sign::End(Err(failure)), |()| Sign::Round)));
    })
}

/// Answers from now on; what ends it is sent.
fn served(preview: &Preview, listener: TcpListener, signs: Sender<Sign>) {
    let server = Server::new(preview.site(), preview.hub());
    thread::spawn(move || {
        let failed = server.run(&listener).map_err(|error| Failure::Machine(error.to_string()));
        drop(signs.send(Sign::End(failed)));
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

/// Says how changes are noticed, where that is not as usual.
fn tell_eyes(eyes: Eyes, terminal: &Terminal) {
    match eyes {
        Eyes::Told | Eyes::Polling => {}
        Eyes::LimitReached => terminal.say("say-serve-limit", &Args::new()),
        Eyes::NotTold => terminal.say("say-serve-untold", &Args::new()),
    }
}

/// Round after round.
fn follow(watch: &mut Watch, preview: &mut Preview, signs: &Sender<Sign>) {
    let (mut eyes, mut change) = (Eyes::Told, Change::Everything);
    loop {
        if watch.eyes() != eyes {
            eyes = watch.eyes();
            drop(signs.send(Sign::Eyes(eyes)));
        }
        preview.round(change);
        change = watch.wait();
    }
}
