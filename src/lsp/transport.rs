//! Messages over standard input and output, each with its length before it. What is no message is told and passed over.

use std::io::{self, BufRead, Read, Write};
use std::thread::{self, JoinHandle};

use crossbeam_channel::{Receiver, Sender, unbounded};
use lsp_server::{Message, RequestId};

/// The longest message that is read, in bytes.
const LONGEST: u64 = 256 * 1024 * 1024;
/// The longest line of a header that is read, in bytes.
const LONGEST_LINE: u64 = 4096;

/// What came in.
#[derive(Debug)]
pub(super) enum Incoming {
    /// A message.
    Message(Message),
    /// Something else, and the number it claims to have.
    Malformed(Option<RequestId>, String),
}

/// Threads that read and write, and the channels to them. The incoming channel closes at the end of the input.
pub(super) fn stdio() -> (Sender<Message>, Receiver<Incoming>, JoinHandle<io::Result<()>>) {
    let (to_editor, outgoing) = unbounded::<Message>();
    let (to_server, incoming) = unbounded();
    let writer = thread::spawn(move || {
        let mut out = io::stdout().lock();
        outgoing.into_iter().try_for_each(|message| message.write(&mut out).and_then(|()| out.flush()))
    });
    thread::spawn(move || {
        let mut input = io::stdin().lock();
        while let Ok(Some(next)) = read(&mut input) {
            let is_exit = matches!(&next, Incoming::Message(Message::Notification(it)) if it.method == "exit");
            if to_server.send(next).is_err() || is_exit {
                break;
            }
        }
    });
    (to_editor, incoming, writer)
}

/// The next message; `None` at the end of the input.
fn read(input: &mut impl BufRead) -> io::Result<Option<Incoming>> {
    let Some(length) = header(input)? else { return Ok(None) };
    let length = match length {
        Ok(length) if length <= LONGEST => length,
        Ok(length) => {
            io::copy(&mut input.by_ref().take(length), &mut io::sink())?;
            return Ok(Some(Incoming::Malformed(None, format!("a message of {length} bytes"))));
        }
        Err(problem) => return Ok(Some(Incoming::Malformed(None, problem))),
    };
    let mut bytes = Vec::new();
    if input.by_ref().take(length).read_to_end(&mut bytes)? as u64 != length {
        return Ok(None);
    }
    Ok(Some(message(&bytes)))
}

fn message(bytes: &[u8]) -> Incoming {
    match serde_json::from_slice(bytes) {
        Ok(message) => Incoming::Message(message),
        Err(error) => {
            let value: serde_json::Value = serde_json::from_slice(bytes).unwrap_or_default();
            let id = value.get("id").and_then(|id| serde_json::from_value(id.clone()).ok());
            Incoming::Malformed(id, error.to_string())
        }
    }
}

/// The length that a header gives; `None` at the end of the input.
fn header(input: &mut impl BufRead) -> io::Result<Option<Result<u64, String>>> {
    let mut length = None;
    let mut any = false;
    loop {
        let mut line = Vec::new();
        if input.by_ref().take(LONGEST_LINE).read_until(b'\n', &mut line)? == 0 {
            return Ok(None);
        }
        let line = String::from_utf8_lossy(&line);
        let line = line.trim();
        if line.is_empty() {
            match (length, any) {
                (Some(length), _) => return Ok(Some(Ok(length))),
                (None, true) => return Ok(Some(Err("a header without Content-Length".to_owned()))),
                // Empty lines between messages mean nothing.
                (None, false) => continue,
            }
        }
        any = true;
        if let Some((name, value)) = line.split_once(':')
            && name.trim().eq_ignore_ascii_case("content-length")
        {
            length = value.trim().parse().ok();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_message_is_passed_over_and_the_next_one_is_read() {
        let fine = r#"{"jsonrpc":"2.0","method":"initialized","params":{}}"#;
        let framed = |text: &str| format!("Content-Length: {}\r\n\r\n{text}", text.len());
        let text =
            format!("{}garbage\r\n\r\n{}content-length:  {}\r\nX: y\r\n\r\n{fine}", framed("{\"id\":7,"), framed("{\"id\":7}"), fine.len());
        let mut input = text.as_bytes();
        let mut next = || read(&mut input).expect("a text");
        assert!(matches!(next(), Some(Incoming::Malformed(None, _))));
        assert!(matches!(next(), Some(Incoming::Malformed(None, _))));
        assert!(matches!(next(), Some(Incoming::Malformed(Some(id), _)) if id == RequestId::from(7)));
        assert!(matches!(next(), Some(Incoming::Message(Message::Notification(it))) if it.method == "initialized"));
        assert!(next().is_none());
    }
}
