//! A running preview, asked as a browser asks it.

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{Shutdown, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, Instant};

use tempfile::TempDir;

/// So long is waited for anything: no measure of speed, only the end of patience.
const PATIENCE: Duration = Duration::from_secs(180);

/// A running `komentari serve`; ended when it is dropped.
pub(crate) struct Serve {
    child: Child,
    /// Where it answers.
    pub(crate) port: u16,
    said: Arc<Mutex<String>>,
}

/// An event stream: name and data of each event.
pub(crate) struct Events(Receiver<(String, String)>, TcpStream);

impl Serve {
    /// On any free port.
    pub(crate) fn start(root: &Path, more: &str) -> Self {
        let line: Vec<&str> = ["--port", "0"].into_iter().chain(more.split_whitespace()).collect();
        Self::start_with(root, &line)
    }

    pub(crate) fn start_with(root: &Path, line: &[&str]) -> Self {
        let mut child = Command::new(env!("CARGO_BIN_EXE_komentari"))
            .arg("serve")
            .args(line)
            .current_dir(root)
            .env_remove("SOURCE_DATE_EPOCH")
            .stderr(Stdio::piped())
            .spawn()
            .expect("a run");
        let said = Arc::new(Mutex::new(String::new()));
        let (hearing, err) = (Arc::clone(&said), child.stderr.take().expect("standard error"));
        thread::spawn(move || {
            for line in BufReader::new(err).lines().map_while(Result::ok) {
                let mut said = hearing.lock().expect("a lock");
                said.push_str(&line);
                said.push('\n');
            }
        });
        let mut serve = Self { child, port: 0, said };
        until("the address", || serve.said().contains("http://localhost:"));
        let digits = serve.said().split("http://localhost:").nth(1).unwrap_or_default().to_owned();
        serve.port = digits.chars().take_while(char::is_ascii_digit).collect::<String>().parse().expect("a port");
        serve
    }

    /// What it said on standard error so far.
    pub(crate) fn said(&self) -> String {
        self.said.lock().expect("a lock").clone()
    }

    pub(crate) fn connect(&self) -> TcpStream {
        let stream = TcpStream::connect(("127.0.0.1", self.port)).expect("a server");
        stream.set_read_timeout(Some(PATIENCE)).expect("a limit");
        stream
    }

    /// The whole answer to these bytes.
    pub(crate) fn raw(&self, request: &[u8]) -> String {
        let mut stream = self.connect();
        stream.write_all(request).expect("a request");
        let mut answer = Vec::new();
        // An answer may be cut off by what was not read of the request; what came is what counts.
        let _ = stream.read_to_end(&mut answer);
        String::from_utf8_lossy(&answer).into_owned()
    }

    /// The whole answer to a request for this target.
    pub(crate) fn get(&self, target: &str) -> String {
        self.raw(format!("GET {target} HTTP/1.1\r\nHost: localhost:{}\r\n\r\n", self.port).as_bytes())
    }

    /// The events a page gets from now on, as it is served now.
    pub(crate) fn events(&self, page: &str) -> Events {
        let known = known_of(&self.get(&format!("/{page}")));
        self.events_as(page, &known, "")
    }

    /// The events of a browser that knows this much and sends these headers, too.
    pub(crate) fn events_as(&self, page: &str, known: &str, headers: &str) -> Events {
        let mut stream = self.connect();
        let host = format!("Host: localhost:{}", self.port);
        write!(stream, "GET /:/events?page={page}&known={known} HTTP/1.1\r\n{host}\r\n{headers}\r\n").expect("a request");
        let open = stream.try_clone().expect("a stream");
        let mut lines = BufReader::new(stream).lines().map_while(Result::ok);
        // The server has let it in when it says how to come back.
        assert!(lines.any(|line| line.starts_with("retry:")), "no stream");
        let (send, receive) = channel();
        thread::spawn(move || {
            let (mut name, mut data) = (String::new(), String::new());
            for line in lines {
                match line.split_once(": ") {
                    Some(("event", value)) => value.clone_into(&mut name),
                    Some(("data", value)) => value.clone_into(&mut data),
                    _ if line.is_empty() && !name.is_empty() => {
                        // Whoever has heard enough is gone.
                        let _ = send.send((std::mem::take(&mut name), std::mem::take(&mut data)));
                    }
                    _ => {}
                }
            }
        });
        Events(receive, open)
    }

    /// The number of its process.
    #[cfg(unix)]
    pub(crate) fn id(&self) -> u32 {
        self.child.id()
    }

    /// Its exit code, when it has ended.
    #[cfg(unix)]
    pub(crate) fn code(&mut self) -> Option<i32> {
        self.child.wait().expect("an end").code()
    }
}

impl Drop for Serve {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Drop for Events {
    fn drop(&mut self) {
        let _ = self.1.shutdown(Shutdown::Both);
    }
}

impl Events {
    /// The next event.
    pub(crate) fn next(&self) -> (String, String) {
        self.0.recv_timeout(PATIENCE).expect("an event")
    }

    /// Whether the server has ended the stream, waited for.
    pub(crate) fn ended(&self) -> bool {
        matches!(self.0.recv_timeout(PATIENCE), Err(RecvTimeoutError::Disconnected))
    }

    /// The same, not waited for long.
    pub(crate) fn ended_soon(&self) -> bool {
        matches!(self.0.recv_timeout(Duration::from_millis(500)), Err(RecvTimeoutError::Disconnected))
    }
}

/// What a browser knows that has this page.
pub(crate) fn known_of(page: &str) -> String {
    let rest = page.split("data-known=\"").nth(1).unwrap_or_else(|| panic!("no page of the preview: {page}"));
    rest.split('"').next().unwrap_or_default().to_owned()
}

/// A new sample site.
pub(crate) fn sample() -> TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    let new = Command::new(env!("CARGO_BIN_EXE_komentari")).args(["new", "."]).current_dir(folder.path()).output().expect("a run");
    assert!(new.status.success());
    folder
}

/// Saves a file anew.
pub(crate) fn edit(path: &Path, change: impl FnOnce(String) -> String) {
    let text = fs::read_to_string(path).expect("a file");
    fs::write(path, change(text)).expect("a file");
}

/// Waits until it is so.
pub(crate) fn until(what: &str, mut is_so: impl FnMut() -> bool) {
    let end = Instant::now() + PATIENCE;
    while !is_so() {
        assert!(Instant::now() < end, "{what} did not come");
        thread::sleep(Duration::from_millis(20));
    }
}
