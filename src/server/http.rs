//! HTTP/1.1 over loopback, no more of it than a browser needs to read a site that lies in memory.
//!
//! A request is looked up in the map of known paths; it never reaches the file system. The Host header must name this machine, so that
//! a foreign page can't read the preview by pointing its own name here (DNS rebinding).

use std::collections::BTreeMap;
use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, sync_channel};
use std::sync::{Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use percent_encoding::percent_decode_str;

/// So many requests are answered at a time.
const THREADS: usize = 8;
/// A request's head may have this many bytes.
const LONGEST_HEAD: u64 = 16 * 1024;
/// So long a silent connection is kept.
const PATIENCE: Duration = Duration::from_secs(10);

/// An answer, before it is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer<'a> {
    /// Status and its words: `200 OK`.
    pub status: &'static str,
    /// `Content-Type`.
    pub kind: &'static str,
    /// Where to go instead.
    pub location: Option<String>,
    /// The body.
    pub body: &'a [u8],
}

/// Answers requests until the program is ended.
///
/// # Errors
/// When the listener fails for good.
pub fn serve(listener: &TcpListener, site: BTreeMap<String, Vec<u8>>) -> io::Result<()> {
    let site = Arc::new(site);
    let (send, receive) = sync_channel::<TcpStream>(THREADS * 4);
    let receive = Arc::new(Mutex::new(receive));
    for _ in 0..THREADS {
        let (site, receive) = (Arc::clone(&site), Arc::clone(&receive));
        thread::spawn(move || work(&site, &receive));
    }
    for stream in listener.incoming() {
        match stream {
            // The threads outlive this loop.
            Ok(stream) => drop(send.send(stream)),
            Err(error) if error.kind() == io::ErrorKind::ConnectionAborted => {}
            Err(error) => return Err(error),
        }
    }
    Ok(())
}

fn work(site: &BTreeMap<String, Vec<u8>>, receive: &Mutex<Receiver<TcpStream>>) {
    loop {
        let next = receive.lock().unwrap_or_else(PoisonError::into_inner).recv();
        let Ok(stream) = next else { return };
        // A browser that goes away in the middle is no trouble of ours.
        let _ = converse(site, &stream);
    }
}

fn converse(site: &BTreeMap<String, Vec<u8>>, mut stream: &TcpStream) -> io::Result<()> {
    stream.set_read_timeout(Some(PATIENCE))?;
    stream.set_write_timeout(Some(PATIENCE))?;
    let head = head(stream)?;
    let answer = answer(site, &head);
    let location = answer.location.as_ref().map_or(String::new(), |to| format!("Location: {to}\r\n"));
    let length = answer.body.len();
    write!(
        stream,
        "HTTP/1.1 {}\r\nContent-Type: {}\r\nContent-Length: {length}\r\n{location}Cache-Control: no-store\r\n\
         X-Content-Type-Options: nosniff\r\nConnection: close\r\n\r\n",
        answer.status, answer.kind
    )?;
    if !head.starts_with("HEAD ") {
        stream.write_all(answer.body)?;
    }
    stream.flush()
}

/// The request line and the headers, up to the empty line.
fn head(stream: &TcpStream) -> io::Result<String> {
    let mut reader = BufReader::new(stream.take(LONGEST_HEAD));
    let mut head = Vec::new();
    while reader.read_until(b'\n', &mut head)? > 2 {
        if head.ends_with(b"\n\n") {
            break;
        }
    }
    Ok(String::from_utf8_lossy(&head).into_owned())
}

/// The answer to a request's head.
#[must_use]
pub fn answer<'a>(site: &'a BTreeMap<String, Vec<u8>>, head: &str) -> Answer<'a> {
    let mut lines = head.lines();
    let mut words = lines.next().unwrap_or_default().split(' ');
    let (method, target) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
    let host = lines.find_map(|line| {
        let (name, value) = line.split_once(':')?;
        name.eq_ignore_ascii_case("host").then(|| value.trim())
    });
    if !host.is_some_and(is_this_machine) {
        return plain("403 Forbidden", b"This preview answers to localhost only.\n");
    }
    if !matches!(method, "GET" | "HEAD") {
        return plain("405 Method Not Allowed", b"Only GET and HEAD.\n");
    }
    let path = target.split(['?', '#']).next().unwrap_or_default();
    let Some(path) = path.strip_prefix('/') else { return plain("400 Bad Request", b"A path begins with /.\n") };
    let decoded = percent_decode_str(path).decode_utf8_lossy().into_owned();
    let file = if decoded.is_empty() || decoded.ends_with('/') { format!("{decoded}index.html") } else { decoded.clone() };
    if let Some(body) = site.get(&file) {
        return Answer { status: "200 OK", kind: content_type(&file), location: None, body };
    }
    if site.contains_key(&format!("{decoded}/index.html")) {
        // The path as the browser wrote it: what is known to be in the map can't lead anywhere else.
        let location = Some(format!("/{path}/"));
        return Answer { status: "301 Moved Permanently", kind: "text/plain; charset=utf-8", location, body: b"" };
    }
    match site.get("404.html") {
        Some(body) => Answer { status: "404 Not Found", kind: "text/html; charset=utf-8", location: None, body },
        None => plain("404 Not Found", b"No such page.\n"),
    }
}

const fn plain(status: &'static str, body: &'static [u8]) -> Answer<'static> {
    Answer { status, kind: "text/plain; charset=utf-8", location: None, body }
}

/// `localhost`, `127.0.0.1`, `[::1]`, with or without a port.
fn is_this_machine(host: &str) -> bool {
    let name = match host.rsplit_once(':') {
        Some((name, port)) if port.bytes().all(|byte| byte.is_ascii_digit()) => name,
        Some(_) | None => host,
    };
    name.eq_ignore_ascii_case("localhost") || matches!(name, "127.0.0.1" | "[::1]")
}

/// What a browser is told a file is.
fn content_type(path: &str) -> &'static str {
    const TYPES: [(&str, &str); 22] = [
        ("avif", "image/avif"),
        ("css", "text/css; charset=utf-8"),
        ("csv", "text/csv; charset=utf-8"),
        ("gif", "image/gif"),
        ("html", "text/html; charset=utf-8"),
        ("ico", "image/x-icon"),
        ("jpeg", "image/jpeg"),
        ("jpg", "image/jpeg"),
        ("js", "text/javascript; charset=utf-8"),
        ("json", "application/json"),
        ("mp3", "audio/mpeg"),
        ("mp4", "video/mp4"),
        ("pdf", "application/pdf"),
        ("png", "image/png"),
        ("svg", "image/svg+xml"),
        ("txt", "text/plain; charset=utf-8"),
        ("webm", "video/webm"),
        ("webmanifest", "application/manifest+json"),
        ("webp", "image/webp"),
        ("woff2", "font/woff2"),
        ("xml", "application/xml"),
        ("zip", "application/zip"),
    ];
    let ending = path.rsplit_once('.').map_or("", |(_, ending)| ending);
    TYPES.iter().find(|(known, _)| known.eq_ignore_ascii_case(ending)).map_or("application/octet-stream", |(_, kind)| kind)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn site() -> BTreeMap<String, Vec<u8>> {
        [("index.html", "home"), ("btl/10-1/index.html", "article"), ("ā b.css", "css"), ("404.html", "lost")]
            .map(|(path, text)| (path.to_owned(), text.as_bytes().to_vec()))
            .into()
    }

    fn ask(line: &str, host: &str) -> (&'static str, String) {
        let site = site();
        let answer = answer(&site, &format!("{line} HTTP/1.1\r\nAccept: */*\r\nHOST: {host}\r\n\r\n"));
        (answer.status, answer.location.unwrap_or_else(|| String::from_utf8_lossy(answer.body).into_owned()))
    }

    #[test]
    fn a_known_path_is_answered_and_a_folder_without_its_slash_is_led_there() {
        assert_eq!(ask("GET /", "localhost:8080"), ("200 OK", "home".to_owned()));
        assert_eq!(ask("GET /btl/10-1/?x=1", "127.0.0.1"), ("200 OK", "article".to_owned()));
        assert_eq!(ask("GET /btl/10-1", "[::1]:1"), ("301 Moved Permanently", "/btl/10-1/".to_owned()));
        assert_eq!(ask("GET /%C4%81%20b.css", "LOCALHOST"), ("200 OK", "css".to_owned()));
    }

    #[test]
    fn nothing_but_known_paths_is_ever_served() {
        for path in ["/../Cargo.toml", "/%2e%2e/Cargo.toml", "//etc/passwd", "/nav", "/btl"] {
            assert_eq!(ask(&format!("GET {path}"), "localhost"), ("404 Not Found", "lost".to_owned()), "{path}");
        }
    }

    #[test]
    fn other_machines_names_and_other_methods_are_refused() {
        assert_eq!(ask("GET /", "evil.example").0, "403 Forbidden");
        assert_eq!(ask("GET /", "localhost.evil.example:80").0, "403 Forbidden");
        assert_eq!(answer(&site(), "GET / HTTP/1.1\r\n\r\n").status, "403 Forbidden");
        assert_eq!(ask("POST /", "localhost").0, "405 Method Not Allowed");
        assert_eq!(ask("GET x", "localhost").0, "400 Bad Request");
        assert_eq!(ask("", "localhost").0, "405 Method Not Allowed");
    }
}
