//! HTTP/1.1 over loopback, no more of it than a browser needs to read a site that lies in memory: one request a connection, a thread
//! for each, and a bound and a deadline for everything.

use std::io::{self, Read, Write};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use crate::server::events::{Admission, Hub};
use crate::server::head::{self, Request, TOO_LONG};
use crate::server::{Answer, EVENTS, Event, Site};

/// So many connections are open at a time; more are sent away.
const CONNECTIONS: usize = 128;
/// The whole head of a request must be here by then, however slowly it trickles in.
const HEAD_PATIENCE: Duration = Duration::from_secs(10);
/// So long is waited for a reader who takes nothing.
const WRITE_PATIENCE: Duration = Duration::from_secs(10);
/// The whole answer must be taken by then.
const ANSWER_PATIENCE: Duration = Duration::from_secs(120);
/// A sign of life on a stream without news.
const HEARTBEAT: Duration = Duration::from_secs(15);
/// A browser asks again so soon, in milliseconds, when its stream ends.
const RETRY: u32 = 1000;
/// So much is written at a time.
const PIECE: usize = 64 * 1024;

/// A server: what it serves, and the streams that are open.
#[derive(Clone)]
pub struct Server {
    site: Arc<dyn Site>,
    hub: Arc<Hub>,
    open: Arc<AtomicUsize>,
}

impl Server {
    /// A server of this site.
    #[must_use]
    pub fn new(site: Arc<dyn Site>, hub: Arc<Hub>) -> Self {
        Self { site, hub, open: Arc::default() }
    }

    /// Answers requests until the program is ended.
    ///
    /// # Errors
    /// When the listener fails for good.
    pub fn run(&self, listener: &TcpListener) -> io::Result<()> {
        for stream in listener.incoming() {
            match stream {
                Ok(stream) => self.take(stream),
                // No more files may be open for now, or the browser is gone again: neither is the listener's end.
                Err(error) if error.raw_os_error().is_some() && error.kind() != io::ErrorKind::InvalidInput => {
                    thread::sleep(Duration::from_millis(20));
                }
                Err(error) => return Err(error),
            }
        }
        Ok(())
    }

    fn take(&self, stream: TcpStream) {
        let place = Place::new(&self.open);
        if self.open.load(Ordering::Relaxed) > CONNECTIONS {
            // Nobody waits for this one to be told.
            let _ = stream.set_nonblocking(true).and_then(|()| write_answer(&stream, &Answer::bare("503 Service Unavailable"), false));
            return;
        }
        let server = self.clone();
        // A browser that goes away in the middle is no trouble of ours; a thread that can't be had closes the connection.
        let _ = thread::Builder::new().spawn(move || {
            let _place = place;
            let _ = server.converse(stream);
        });
    }

    fn converse(&self, stream: TcpStream) -> io::Result<()> {
        stream.set_nodelay(true)?;
        stream.set_write_timeout(Some(WRITE_PATIENCE))?;
        let request = match read_head(&stream)? {
            Some(head) => head::read(&head),
            None => Err(TOO_LONG),
        };
        match request {
            Ok(request) if request.path == EVENTS && request.foreign => refuse(&stream, "403 Forbidden"),
            Ok(request) if request.path == EVENTS && !request.head_only => self.stream(stream, &request),
            Ok(request) => write_answer(&stream, &self.site.answer(&request.path), request.head_only),
            Err(status) => refuse(&stream, status),
        }
    }

    /// An event stream, until its browser is gone. It is let in before its browser hears anything: whoever has an answer is counted.
    fn stream(&self, mut stream: TcpStream, request: &Request) -> io::Result<()> {
        let mut known = request.last_event.clone().unwrap_or_else(|| request.value("known").to_owned());
        let page = request.value("page");
        let mut seen = self.hub.news();
        let other = stream.try_clone()?;
        let stays = match self.hub.enter(&request.agent) {
            Admission::Stays(number) => Some(Leaving { hub: Arc::clone(&self.hub), number, stream: other }),
            Admission::AsksAgain => None,
        };
        write!(stream, "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream; charset=utf-8\r\n{SAFETY}Connection: close\r\n\r\n")?;
        write!(stream, "retry: {RETRY}\n\n")?;
        tell(&mut stream, &self.site.news(page, &known), &mut known)?;
        let Some(Leaving { number, .. }) = stays else { return Ok(()) };
        watch_for_end(&stream, &self.hub, number)?;
        let mut alive = Instant::now();
        while let Some(news) = self.hub.wait(number, seen, HEARTBEAT.saturating_sub(alive.elapsed())) {
            if news != seen {
                seen = news;
                let events = self.site.news(page, &known);
                tell(&mut stream, &events, &mut known)?;
            }
            if alive.elapsed() >= HEARTBEAT {
                stream.write_all(b":\n\n")?;
                alive = Instant::now();
            }
        }
        Ok(())
    }
}

/// A browser says nothing more on a stream: when it can be read, it has ended.
fn watch_for_end(stream: &TcpStream, hub: &Arc<Hub>, number: u64) -> io::Result<()> {
    let (mut stream, hub) = (stream.try_clone()?, Arc::clone(hub));
    stream.set_read_timeout(None)?;
    thread::Builder::new().spawn(move || {
        let _ = stream.read(&mut [0]);
        hub.leave(number);
    })?;
    Ok(())
}

fn tell(stream: &mut TcpStream, events: &[Event], known: &mut String) -> io::Result<()> {
    let mut text = String::new();
    for event in events {
        text.push_str(&format!("event: {}\nid: {}\n", event.name, event.known));
        event.data.split('\n').for_each(|line| text.push_str(&format!("data: {line}\n")));
        text.push('\n');
        known.clone_from(&event.known);
    }
    stream.write_all(text.as_bytes())
}

/// Ends a stream whichever way its thread ends, also for the thread that waits for the browser to end it.
struct Leaving {
    hub: Arc<Hub>,
    number: u64,
    stream: TcpStream,
}

impl Drop for Leaving {
    fn drop(&mut self) {
        self.hub.leave(self.number);
        let _ = self.stream.shutdown(Shutdown::Both);
    }
}

/// A connection's place among the open ones.
struct Place(Arc<AtomicUsize>);

impl Place {
    fn new(open: &Arc<AtomicUsize>) -> Self {
        open.fetch_add(1, Ordering::Relaxed);
        Self(Arc::clone(open))
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::Relaxed);
    }
}

/// The request line and the headers, up to the empty line; `None` where they are too long.
fn read_head(mut stream: &TcpStream) -> io::Result<Option<Vec<u8>>> {
    let until = Instant::now() + HEAD_PATIENCE;
    let (mut head, mut piece) = (Vec::new(), [0; 4096]);
    loop {
        let left = until.saturating_duration_since(Instant::now());
        if left.is_zero() {
            refuse(stream, "408 Request Timeout")?;
            return Err(io::ErrorKind::TimedOut.into());
        }
        stream.set_read_timeout(Some(left))?;
        let count = match stream.read(&mut piece) {
            Ok(0) => return Err(io::ErrorKind::UnexpectedEof.into()),
            Ok(count) => count,
            Err(error) if matches!(error.kind(), io::ErrorKind::WouldBlock | io::ErrorKind::TimedOut | io::ErrorKind::Interrupted) => {
                continue;
            }
            Err(error) => return Err(error),
        };
        let from = head.len().saturating_sub(3);
        head.extend_from_slice(piece.get(..count).unwrap_or_default());
        let ends = |end: &[u8]| head.get(from..).is_some_and(|new| new.windows(end.len()).any(|some| some == end));
        if ends(b"\r\n\r\n") || ends(b"\n\n") {
            return Ok((head.len() <= head::LONGEST).then_some(head));
        }
        if head.len() > head::LONGEST {
            return Ok(None);
        }
    }
}

/// No answer may be kept, guessed at, or taken in by a page of another site.
const SAFETY: &str = "Cache-Control: no-store\r\nX-Content-Type-Options: nosniff\r\nCross-Origin-Resource-Policy: same-origin\r\n";

fn write_answer(mut stream: &TcpStream, answer: &Answer, head_only: bool) -> io::Result<()> {
    let Answer { status, kind, headers, body } = answer;
    let further: String = headers.iter().map(|(name, value)| format!("{name}: {value}\r\n")).collect();
    let length = body.len();
    write!(stream, "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {length}\r\n{further}{SAFETY}Connection: close\r\n\r\n")?;
    let until = Instant::now() + ANSWER_PATIENCE;
    for piece in body.chunks(PIECE).take_while(|_| !head_only) {
        if Instant::now() > until {
            return Err(io::ErrorKind::TimedOut.into());
        }
        stream.write_all(piece)?;
    }
    stream.flush()
}

/// Says why, and takes in some of what is still being sent: a connection closed with unread words loses the answer, too.
fn refuse(mut stream: &TcpStream, status: &'static str) -> io::Result<()> {
    let headers = if status.starts_with("405") { vec![("Allow", "GET, HEAD".to_owned())] } else { Vec::new() };
    write_answer(stream, &Answer { headers, ..Answer::bare(status) }, false)?;
    stream.shutdown(Shutdown::Write)?;
    stream.set_read_timeout(Some(Duration::from_millis(200)))?;
    let mut piece = [0; 4096];
    for _ in 0..64 {
        if stream.read(&mut piece)? == 0 {
            break;
        }
    }
    Ok(())
}
