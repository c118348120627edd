//! Drawings: well-formed XML with names that are declared, and a root that is a drawing; a browser shows nothing else of them.

use quick_xml::NsReader;
use quick_xml::events::{BytesStart, Event};
use quick_xml::name::ResolveResult;

use crate::source::whole::Damage;

/// The names of SVG. A root without them is not drawn.
const NAMES: &str = "http://www.w3.org/2000/svg";

/// Whether a file looks like a drawing at its beginning.
pub(super) fn is_svg(bytes: &[u8]) -> bool {
    let head = &bytes[..bytes.len().min(4096)];
    head.trim_ascii_start().strip_prefix(b"\xef\xbb\xbf").unwrap_or(head).trim_ascii_start().starts_with(b"<") && root(head) == Some(true)
}

/// Whether the first element that is opened is `svg`; `None` where none is.
fn root(head: &[u8]) -> Option<bool> {
    let opens = |window: &[u8]| window[0] == b'<' && (window[1].is_ascii_alphabetic() || window[1] == b'_');
    // A comment before the root may hold elements; what is no drawing is told by the check itself.
    let at = head.windows(2).position(opens)?;
    let name = head[at + 1..].split(|byte| byte.is_ascii_whitespace() || matches!(byte, b'>' | b'/')).next()?;
    Some(name == b"svg" || name.ends_with(b":svg"))
}

/// Reads a drawing to its end.
pub(super) fn check(bytes: &[u8]) -> Result<(), Damage> {
    // Another encoding keeps the signs that XML is written with, but UTF-16, which is left alone.
    if bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff") {
        return Ok(());
    }
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(200)]).to_ascii_lowercase();
    let foreign = head.starts_with("<?xml") && head.contains("encoding=") && !head.contains("utf-8");
    if !foreign && std::str::from_utf8(bytes).is_err() {
        return Err(Damage::Broken);
    }
    let text = String::from_utf8_lossy(bytes);
    let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
    let mut open = Open::default();
    let mut reader = NsReader::from_str(text);
    loop {
        let event = match reader.read_event() {
            Ok(Event::Eof) => return open.end(),
            Ok(event) => event,
            Err(quick_xml::Error::Syntax(_)) => return Err(if open.seen { Damage::Cut } else { Damage::Foreign }),
            Err(_) => return Err(if open.seen { Damage::Broken } else { Damage::Foreign }),
        };
        match &event {
            Event::Start(tag) => {
                open.tag(&reader, tag)?;
                open.depth += 1;
            }
            Event::Empty(tag) => open.tag(&reader, tag)?,
            Event::End(_) => open.depth = open.depth.saturating_sub(1),
            Event::DocType(_) => open.declares = true,
            Event::Text(text) if open.depth == 0 && !text.trim().is_empty() => return Err(open.outside()),
            Event::GeneralRef(name) if !(name.is_char_ref() || open.declares || known(name)) => return Err(Damage::Broken),
            Event::Text(_) | Event::GeneralRef(_) | Event::CData(_) | Event::Comment(_) | Event::Decl(_) | Event::PI(_) | Event::Eof => {}
        }
    }
}

/// The entities that XML knows by itself.
fn known(name: &str) -> bool {
    matches!(name, "amp" | "lt" | "gt" | "quot" | "apos")
}

/// How far a drawing is read.
#[derive(Default)]
struct Open {
    /// How many elements are open.
    depth: usize,
    /// Whether its root was met.
    seen: bool,
    /// Whether it may declare entities of its own.
    declares: bool,
}

impl Open {
    fn tag(&mut self, reader: &NsReader<&[u8]>, tag: &BytesStart<'_>) -> Result<(), Damage> {
        let (names, local) = reader.resolver().resolve_element(tag.name());
        if !self.seen {
            let ours = match names {
                // A name of an entity stands for it, as one program writes it.
                ResolveResult::Bound(names) => names.as_ref() == NAMES || (self.declares && names.as_ref().starts_with('&')),
                ResolveResult::Unbound | ResolveResult::Unknown(_) => false,
            };
            if local.as_ref() != "svg" {
                return Err(Damage::Foreign);
            }
            if !ours {
                return Err(Damage::Broken);
            }
            self.seen = true;
        } else if self.depth == 0 {
            return Err(Damage::Broken);
        }
        let unknown = |names: &ResolveResult<'_>| matches!(names, ResolveResult::Unknown(_));
        if unknown(&names) {
            return Err(Damage::Broken);
        }
        for attribute in tag.attributes() {
            let attribute = attribute.map_err(|_| Damage::Broken)?;
            if unknown(&reader.resolver().resolve_attribute(attribute.key).0) {
                return Err(Damage::Broken);
            }
        }
        Ok(())
    }

    /// Text beside the root.
    const fn outside(&self) -> Damage {
        if self.seen { Damage::Broken } else { Damage::Foreign }
    }

    const fn end(&self) -> Result<(), Damage> {
        match (self.seen, self.depth) {
            (true, 0) => Ok(()),
            (true, _) => Err(Damage::Cut),
            (false, _) => Err(Damage::Foreign),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(inner: &str) -> Result<(), Damage> {
        check(format!("<?xml version=\"1.0\"?>\n<!-- <a> --><svg xmlns=\"http://www.w3.org/2000/svg\">{inner}").as_bytes())
    }

    #[test]
    fn a_whole_drawing_is_fine() {
        assert_eq!(told("<g><text>a &amp; b &#x2192;</text><rect/></g></svg>\n"), Ok(()));
        assert_eq!(check("\u{feff}<svg xmlns='http://www.w3.org/2000/svg'/>".as_bytes()), Ok(()));
        let entity = "<!DOCTYPE svg [<!ENTITY ns_svg \"http://www.w3.org/2000/svg\">]><svg xmlns=\"&ns_svg;\"><g>&ns_svg;</g></svg>";
        assert_eq!(check(entity.as_bytes()), Ok(()));
    }

    #[test]
    fn a_drawing_that_is_cut_is_told() {
        assert_eq!(told("<rect"), Err(Damage::Cut));
        assert_eq!(told("<g><rect/></g>"), Err(Damage::Cut));
    }

    #[test]
    fn what_a_browser_refuses_is_told() {
        for wrong in ["<g></svg>", "<a b=1/></svg>", "<a xlink:href=\"b\"/></svg>", "a &nbsp; b</svg>", "</svg>text", "<x:y/></svg>"] {
            assert_eq!(told(wrong), Err(Damage::Broken), "{wrong}");
        }
        assert_eq!(check(b"<svg><rect/></svg>"), Err(Damage::Broken), "without its names");
    }
}
