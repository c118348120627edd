//! The head of a request: what is asked, or why it is refused.

use percent_encoding::percent_decode_str;

/// A request's head may have this many bytes.
pub(super) const LONGEST: usize = 16 * 1024;
/// A request may have this many headers.
const HEADERS: usize = 100;

/// Names and values of a query.
type Pairs = Vec<(String, String)>;

/// What is asked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Request {
    /// Only the head is wanted.
    pub head_only: bool,
    /// The path: decoded, without its first `/`.
    pub path: String,
    /// The pairs of the query, decoded.
    pub query: Pairs,
    /// What the browser calls itself.
    pub agent: String,
    /// The last event a browser has taken in that asks again.
    pub last_event: Option<String>,
    /// Another site's page asks.
    pub foreign: bool,
}

impl Request {
    /// A value of the query; nothing where there is none.
    pub(super) fn value(&self, name: &str) -> &str {
        self.query.iter().find(|(key, _)| key == name).map_or("", |(_, value)| value)
    }
}

/// Reads a head, up to its empty line. The Host must name this machine, so that a foreign page can't read the preview by pointing its
/// own name here (DNS rebinding); the Origin, where a browser names one, must be this server itself.
///
/// # Errors
/// The status to refuse it with.
pub(super) fn read(head: &[u8]) -> Result<Request, &'static str> {
    let mut headers = [httparse::EMPTY_HEADER; HEADERS];
    let mut parsed = httparse::Request::new(&mut headers);
    match parsed.parse(head) {
        Ok(httparse::Status::Complete(_)) => {}
        Err(httparse::Error::TooManyHeaders) => return Err(TOO_LONG),
        Ok(httparse::Status::Partial) | Err(_) => return Err(BAD),
    }
    let mut named = Named::default();
    for header in parsed.headers.iter() {
        named.take(header.name, std::str::from_utf8(header.value).map_err(|_| BAD)?.trim())?;
    }
    let host = named.host.ok_or(FORBIDDEN)?;
    if !is_this_machine(host) || named.origin.is_some_and(|origin| origin.strip_prefix("http://") != Some(host)) {
        return Err(FORBIDDEN);
    }
    let head_only = match parsed.method {
        Some("GET") => false,
        Some("HEAD") => true,
        Some(_) | None => return Err("405 Method Not Allowed"),
    };
    let (path, query) = target(parsed.path.unwrap_or_default())?;
    let agent = named.agent.unwrap_or_default().to_owned();
    Ok(Request { head_only, path, query, agent, last_event: named.last_event.map(str::to_owned), foreign: named.foreign })
}

const BAD: &str = "400 Bad Request";
const FORBIDDEN: &str = "403 Forbidden";
pub(super) const TOO_LONG: &str = "431 Request Header Fields Too Large";

/// The headers that matter here.
#[derive(Default)]
struct Named<'h> {
    host: Option<&'h str>,
    origin: Option<&'h str>,
    agent: Option<&'h str>,
    last_event: Option<&'h str>,
    foreign: bool,
}

impl<'h> Named<'h> {
    fn take(&mut self, name: &str, value: &'h str) -> Result<(), &'static str> {
        let place = match name.to_ascii_lowercase().as_str() {
            "host" => &mut self.host,
            "origin" => &mut self.origin,
            "user-agent" => &mut self.agent,
            "last-event-id" => &mut self.last_event,
            "sec-fetch-site" => {
                self.foreign |= matches!(value, "cross-site" | "same-site");
                return Ok(());
            }
            _ => return Ok(()),
        };
        // Two hosts: one for whoever checks, another for whoever answers.
        place.replace(value).map_or(Ok(()), |_| Err(BAD))
    }
}

/// The path and the query of a request's target.
fn target(target: &str) -> Result<(String, Pairs), &'static str> {
    let target = target.split('#').next().unwrap_or_default();
    let (path, query) = target.split_once('?').unwrap_or((target, ""));
    // The address of another server (`http://…`) and `*` are not asked here.
    let path = decoded(path.strip_prefix('/').ok_or(BAD)?)?;
    let pairs = query.split('&').filter_map(|pair| pair.split_once('='));
    let query =
        pairs.map(|(key, value)| Ok((decoded(key)?, decoded(&value.replace('+', " "))?))).collect::<Result<Vec<_>, &'static str>>()?;
    Ok((path, query))
}

/// Decoded once. What is no UTF-8 (overlong forms among it) and what holds control characters names nothing.
fn decoded(text: &str) -> Result<String, &'static str> {
    let text = percent_decode_str(text).decode_utf8().map_err(|_| BAD)?;
    if text.chars().any(char::is_control) { Err(BAD) } else { Ok(text.into_owned()) }
}

/// `localhost`, `127.0.0.1`, `[::1]`, with or without a port.
fn is_this_machine(host: &str) -> bool {
    let name = match host.rsplit_once(':') {
        Some((name, port)) if port.bytes().all(|byte| byte.is_ascii_digit()) => name,
        Some(_) | None => host,
    };
    name.eq_ignore_ascii_case("localhost") || matches!(name, "127.0.0.1" | "[::1]")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ask(line: &str, headers: &str) -> Result<Request, &'static str> {
        read(format!("{line} HTTP/1.1\r\nAccept: */*\r\n{headers}\r\n\r\n").as_bytes())
    }

    #[test]
    fn what_is_asked_is_decoded_once() {
        let asked = ask("GET /%C4%81%20b/%252e?page=%2Fbtl%2F17%2F&x=a+b", "HOST: localhost:8080\r\nLast-Event-ID: 7").expect("fine");
        assert_eq!((asked.path.as_str(), asked.value("page"), asked.value("x")), ("ā b/%2e", "/btl/17/", "a b"));
        assert_eq!((asked.last_event.as_deref(), asked.head_only, asked.value("none")), (Some("7"), false, ""));
        assert!(ask("HEAD /", "Host: [::1]").expect("fine").head_only);
    }

    #[test]
    fn other_machines_names_are_refused() {
        for host in ["evil.example", "localhost.evil.example:80", "evil.example:localhost", "127.0.0.1.evil.example", ""] {
            assert_eq!(ask("GET /", &format!("Host: {host}")), Err(FORBIDDEN), "{host}");
        }
        assert_eq!(ask("GET /", "X: y"), Err(FORBIDDEN));
        assert_eq!(ask("GET /", "Host: localhost\r\nHost: evil.example"), Err(BAD));
    }

    #[test]
    fn pages_of_others_are_refused_by_their_origin() {
        for origin in ["http://evil.example", "null", "https://localhost:8080", "http://localhost:3000", "http://127.0.0.1:8080"] {
            assert_eq!(ask("GET /", &format!("Host: localhost:8080\r\nOrigin: {origin}")), Err(FORBIDDEN), "{origin}");
        }
        assert!(ask("GET /", "Host: localhost:8080\r\nOrigin: http://localhost:8080").is_ok());
        assert!(ask("GET /", "Host: localhost\r\nSec-Fetch-Site: cross-site").expect("a link").foreign);
    }

    #[test]
    fn what_is_no_path_is_refused() {
        let paths = ["http://localhost/", "*", "x", "/%00", "/%0d%0aX:1", "/%c0%ae%c0%ae/", "/%ff", "/a?b=%c0%af"];
        for path in paths {
            assert_eq!(ask(&format!("GET {path}"), "Host: localhost"), Err(BAD), "{path}");
        }
        assert_eq!(ask("POST /", "Host: localhost"), Err("405 Method Not Allowed"));
        assert_eq!(read(b"\r\n\r\n"), Err(BAD));
        assert_eq!(ask("GET /", &format!("Host: localhost\r\n{}", "A: b\r\n".repeat(101))), Err(TOO_LONG));
    }
}
