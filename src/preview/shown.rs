//! What is shown now: the last good site, the panel over it, and what each browser has not yet seen of them.

use std::fmt;
use std::sync::{Arc, Mutex, PoisonError, RwLock};

use crate::diagnostic::locale::{Language, word};
use crate::html::escape::escaped;
use crate::preview::files::{Files, Found, HTML, content_type, find};
use crate::preview::page::{Looks, looks, with_script};
use crate::preview::panel::Panel;
use crate::server::{Answer, Event, OWN, Site};
use crate::web::metadata::CONTENT_SECURITY_POLICY;

/// The preview's own script.
const SCRIPT: &str = include_str!("client/preview.js");
/// The style of its panel.
const STYLE: &str = include_str!("client/preview.css");

/// So many pages are taken to be looked at.
const LOOKED_AT: usize = 8;

/// What is shown now.
pub(super) struct Shown {
    now: RwLock<Arc<Now>>,
    /// The pages that browsers asked for news of, the last one first.
    looked_at: Mutex<Vec<String>>,
}

struct Now {
    /// The last good site; `None` where there has been none yet.
    files: Option<Arc<dyn Files>>,
    panel: Panel,
    /// The path of the site's address on its host, without its first `/`.
    base: String,
    language: Language,
}

/// What a browser knows: how its page looks, and which panel it shows.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Known {
    looks: Looks,
    panel: String,
}

impl Shown {
    /// Nothing yet.
    pub(super) fn new(language: Language) -> Self {
        let now = Now { files: None, panel: Panel::none(), base: String::new(), language };
        Self { now: RwLock::new(Arc::new(now)), looked_at: Mutex::default() }
    }

    /// Shows a good site.
    pub(super) fn show(&self, files: Arc<dyn Files>, panel: Panel, base_url: &str, language: Language) {
        let base = base_url.split_once("://").and_then(|(_, rest)| rest.split_once('/')).map_or("", |(_, path)| path).to_owned();
        self.put(Now { files: Some(files), panel, base, language });
    }

    /// Keeps the site and shows what is wrong with its newest state.
    pub(super) fn keep(&self, panel: Panel) {
        let now = self.now();
        self.put(Now { files: now.files.clone(), panel, base: now.base.clone(), language: now.language });
    }

    /// The files of the pages that somebody looks at.
    pub(super) fn looked_at(&self) -> Vec<String> {
        self.looked_at.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn note(&self, page: &str) {
        let file = if page.is_empty() || page.ends_with('/') { format!("{page}index.html") } else { page.to_owned() };
        let mut pages = self.looked_at.lock().unwrap_or_else(PoisonError::into_inner);
        pages.retain(|other| *other != file);
        pages.insert(0, file);
        pages.truncate(LOOKED_AT);
    }

    /// The language of the panel.
    pub(super) fn language(&self) -> Language {
        self.now().language
    }

    fn now(&self) -> Arc<Now> {
        Arc::clone(&self.now.read().unwrap_or_else(PoisonError::into_inner))
    }

    fn put(&self, now: Now) {
        *self.now.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(now);
    }
}

impl Now {
    fn looks(&self, page: &str) -> Looks {
        self.files.as_ref().map_or(Looks::default(), |files| looks(&**files, page, &self.base))
    }

    /// A page with the preview's script, under the policy the site has where it is published.
    fn page(&self, status: &'static str, html: &[u8], path: &str) -> Answer {
        let known = Known { looks: self.looks(path), panel: Panel::none().id };
        let headers = vec![("Content-Security-Policy", CONTENT_SECURITY_POLICY.to_owned())];
        Answer { status, kind: HTML, headers, body: with_script(html, path, &known.to_string()) }
    }

    /// The page that stands where no site is good enough to be shown yet.
    fn waiting(&self, path: &str) -> Answer {
        let say = |id| escaped(&word(id, self.language));
        let lang = match self.language {
            Language::Lv => "lv",
            Language::En => "en",
        };
        let html = format!(
            "<!doctype html>\n<html lang=\"{lang}\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light dark\">\n\
             <link rel=\"icon\" href=\"data:,\">\n<link rel=\"stylesheet\" href=\"/{OWN}preview.css\">\n<title>{}</title>\n</head>\n<body class=\"waiting\">\n<main>\n<h1>{}</h1>\n<p>{}</p>\n</main>\n</body>\n</html>\n",
            say("say-panel-waiting"),
            say("say-panel-waiting"),
            say("say-panel-waiting-why"),
        );
        self.page("503 Service Unavailable", html.as_bytes(), path)
    }
}

impl Site for Shown {
    fn answer(&self, path: &str) -> Answer {
        if let Some(own) = path.strip_prefix(OWN) {
            return match own {
                "preview.js" => file("text/javascript; charset=utf-8", SCRIPT),
                "preview.css" => file("text/css; charset=utf-8", STYLE),
                _ => Answer::bare("404 Not Found"),
            };
        }
        let now = self.now();
        let Some(files) = &now.files else { return now.waiting(path) };
        match find(&**files, path, &now.base) {
            Found::File(name, bytes) => match content_type(&name) {
                HTML => now.page("200 OK", &bytes, path),
                kind => Answer { status: "200 OK", kind, headers: Vec::new(), body: bytes },
            },
            Found::Folder(address) => Answer { headers: vec![("Location", address)], ..Answer::bare("301 Moved Permanently") },
            Found::Nothing(Some(page)) => now.page("404 Not Found", &page, path),
            Found::Nothing(None) => Answer::bare("404 Not Found"),
        }
    }

    fn news(&self, page: &str, known: &str) -> Vec<Event> {
        self.note(page);
        let now = self.now();
        let new = Known { looks: now.looks(page), panel: now.panel.id.clone() };
        let id = new.to_string();
        let event = |name, data: &str| Event { name, known: id.clone(), data: data.to_owned() };
        let Some(old) = Known::read(known) else { return vec![event("reload", "")] };
        if old.looks.page != new.looks.page {
            // The page that then comes asks for the panel itself.
            return vec![event("reload", "")];
        }
        let style = (old.looks.style != new.looks.style).then(|| event("style", ""));
        let panel = (old.panel != new.panel).then(|| event("panel", &now.panel.data));
        style.into_iter().chain(panel).collect()
    }
}

fn file(kind: &'static str, text: &str) -> Answer {
    Answer { status: "200 OK", kind, headers: Vec::new(), body: Arc::from(text.as_bytes()) }
}

impl fmt::Display for Known {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:x}.{:x}.{}", self.looks.page, self.looks.style, self.panel)
    }
}

impl Known {
    fn read(text: &str) -> Option<Self> {
        let mut parts = text.splitn(3, '.');
        let mut number = || u64::from_str_radix(parts.next()?, 16).ok();
        let looks = Looks { page: number()?, style: number()? };
        Some(Self { looks, panel: parts.next()?.to_owned() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::preview::files::tests::Some as Files;

    fn site(text: &'static str, style: &'static str) -> Arc<Files> {
        let page = if text == "1" { "<link rel=\"stylesheet\" href=\"a.css\">1" } else { "<link rel=\"stylesheet\" href=\"a.css\">2" };
        Arc::new(Files([("index.html", page), ("a.css", style)].into()))
    }

    fn names(events: &[Event]) -> Vec<&'static str> {
        events.iter().map(|event| event.name).collect()
    }

    #[test]
    fn a_browser_is_told_only_what_it_does_not_know() {
        let shown = Shown::new(Language::En);
        shown.show(site("1", "1"), Panel::none(), "https://x.lv/", Language::En);
        let body = String::from_utf8_lossy(&shown.answer("").body).into_owned();
        let known = body.split("data-known=\"").nth(1).and_then(|rest| rest.split('"').next()).expect("what it knows").to_owned();
        assert_eq!(shown.news("", &known), []);
        let error = io_error();
        shown.keep(Panel::unreadable("x".as_ref(), &error, Language::En));
        let told = shown.news("", &known);
        assert_eq!(names(&told), ["panel"]);
        assert_eq!(shown.news("", &told[0].known), []);
        shown.show(site("1", "2"), Panel::none(), "https://x.lv/", Language::En);
        assert_eq!(names(&shown.news("", &told[0].known)), ["style", "panel"]);
        shown.show(site("2", "2"), Panel::none(), "https://x.lv/", Language::En);
        assert_eq!((names(&shown.news("", &known)), names(&shown.news("", "what?"))), (vec!["reload"], vec!["reload"]));
    }

    fn io_error() -> std::io::Error {
        std::io::ErrorKind::NotFound.into()
    }

    #[test]
    fn where_nothing_was_ever_good_every_address_says_so() {
        let shown = Shown::new(Language::Lv);
        for path in ["", "btl/17/", "a.css"] {
            assert_eq!((shown.answer(path).status, shown.answer(path).kind), ("503 Service Unavailable", HTML));
        }
        assert_eq!(shown.answer(":/preview.js").status, "200 OK");
        assert_eq!(shown.answer(":/x").status, "404 Not Found");
    }
}
