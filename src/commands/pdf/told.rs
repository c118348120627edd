//! What is told of books and engines: a table for people, the same as data for programs.

use std::cell::RefCell;
use std::path::Path;

use serde::Serialize;

use crate::commands::pdf::choice::Choice;
use crate::commands::{Failure, Terminal};
use crate::config::books::PrintedBook;
use crate::diagnostic::Value;
use crate::diagnostic::locale::Args;
use crate::pdf::check::{Check, Figure, Outcome};
use crate::pdf::engine::{Profile, Trouble};
use crate::pdf::make::Attempt;

/// What became of a book.
#[derive(Debug, Serialize)]
pub(super) struct Report {
    /// Its id.
    pub(super) book: String,
    /// Its PDF; none where no engine's file passed.
    pub(super) file: Option<String>,
    /// What kept every engine from trying, or the PDF from being put in place.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) problem: Option<String>,
    /// What was tried, in order.
    pub(super) attempts: Vec<Tried>,
}

impl Report {
    /// Of a book of which nothing has become yet.
    pub(super) fn new(book: &PrintedBook) -> Self {
        Self { book: book.id.clone(), file: None, problem: None, attempts: Vec::new() }
    }
}

/// An attempt as programs read it.
#[derive(Debug, Serialize)]
pub(super) struct Tried {
    engine: String,
    version: String,
    profile: Profile,
    /// What went wrong with the engine itself.
    #[serde(skip_serializing_if = "Option::is_none")]
    problem: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pages: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    bytes: Option<usize>,
    figures: Vec<Figure>,
    /// Whether its PDF was published.
    published: bool,
}

/// Tells of one book as it is set.
pub(super) struct Teller<'t> {
    book: &'t PrintedBook,
    terminal: &'t Terminal,
    choice: &'t Choice,
    /// The engine at work: what quiet people need to hear before what went wrong with it.
    heading: RefCell<Args>,
    /// What went wrong, kept from quiet people until it is known that no other engine mends it.
    held: RefCell<Vec<(&'static str, Args)>>,
}

impl<'t> Teller<'t> {
    pub(super) fn new(book: &'t PrintedBook, terminal: &'t Terminal, choice: &'t Choice) -> Self {
        Self { book, terminal, choice, heading: RefCell::default(), held: RefCell::default() }
    }

    /// An engine begins, which may take minutes.
    pub(super) fn begins(&self, engine: &str, version: &str, profile: Profile) {
        let profile = match profile {
            Profile::Notes => "notes",
            Profile::Endnotes => "endnotes",
        };
        // One that is broken tells no version.
        let engine = format!("{engine} {version}");
        let args = texts(&[("book", self.book.id.as_str()), ("engine", engine.trim_end()), ("profile", profile)]);
        self.terminal.say("say-pdf-begins", &args);
        self.heading.replace(args);
    }

    /// Its PDF is in place.
    pub(super) fn made(&self, file: &Path) {
        self.terminal.say("say-pdf-made", &texts(&[("file", &file.display().to_string())]));
    }

    /// Something kept it from being set. Gives it in a sentence.
    pub(super) fn failed(&self, failure: &Failure) -> String {
        let problem = failure.message(self.terminal.language);
        self.wrong("say-pdf-failed", texts(&[("book", self.book.id.as_str()), ("problem", &problem)]));
        problem
    }

    /// It is not made: what went wrong, where that was not told yet, and what stands at its place.
    pub(super) fn lost(&self, file: &Path) {
        self.held.take().iter().for_each(|(id, args)| self.terminal.warn(id, args));
        if file.is_file() {
            self.terminal.warn("say-pdf-older", &texts(&[("file", &file.display().to_string())]));
        }
    }

    /// A line about what went wrong.
    fn wrong(&self, id: &'static str, args: Args) {
        if !self.terminal.is_quiet() {
            return self.terminal.say(id, &args);
        }
        let mut held = self.held.borrow_mut();
        let heading = self.heading.take();
        if !heading.is_empty() {
            held.push(("say-pdf-begins", heading));
        }
        held.push((id, args));
    }

    /// An engine has ended: how, and what was counted.
    pub(super) fn ended(&self, attempt: &Attempt<'_>) -> Tried {
        let mut tried = Tried {
            engine: attempt.engine.to_owned(),
            version: attempt.version.to_owned(),
            profile: attempt.profile,
            problem: None,
            pages: None,
            bytes: None,
            figures: Vec::new(),
            published: false,
        };
        match &attempt.result {
            Ok(proved) => {
                let number = |value: usize| Value::Number(i64::try_from(value).unwrap_or(i64::MAX));
                let args = Args::from([("pages", number(proved.pages)), ("kilobytes", number(proved.bytes / 1000))]);
                self.terminal.say("say-pdf-pages", &args);
                proved.figures.iter().for_each(|figure| self.figure(figure));
                tried.published = proved.holds();
                if !tried.published {
                    self.wrong("say-pdf-refused", Args::new());
                }
                (tried.pages, tried.bytes, tried.figures) = (Some(proved.pages), Some(proved.bytes), proved.figures.clone());
            }
            Err(trouble) => {
                let (kind, problem) = said(trouble);
                let args = [("engine", attempt.engine), ("kind", kind), ("problem", problem.as_str())];
                self.wrong("say-pdf-trouble", texts(&args));
                tried.problem = Some(format!("{kind}: {problem}"));
            }
        }
        tried
    }

    fn figure(&self, figure: &Figure) {
        let examples = if figure.outcome == Outcome::Holds { String::new() } else { figure.examples.join(", ") };
        if figure.check == Check::Standard && figure.outcome == Outcome::Unable {
            return self.terminal.say("say-pdf-standard", &texts(&[("standard", &examples), ("which", self.choice.which())]));
        }
        let outcome = match figure.outcome {
            Outcome::Holds => "holds",
            Outcome::Fails => "fails",
            Outcome::Unable => "unable",
        };
        let shown = if examples.is_empty() { "no" } else { "yes" };
        let seen = if figure.seen.is_empty() { "–" } else { figure.seen.as_str() };
        let args = [("outcome", outcome), ("check", figure.check.key()), ("seen", seen), ("shown", shown), ("examples", examples.as_str())];
        match figure.outcome {
            Outcome::Fails => self.wrong("say-pdf-figure", texts(&args)),
            Outcome::Holds | Outcome::Unable => self.terminal.say("say-pdf-figure", &texts(&args)),
        }
    }
}

fn texts(args: &[(&'static str, &str)]) -> Args {
    args.iter().map(|(name, text)| (*name, Value::Text((*text).to_owned()))).collect()
}

/// The kind of a trouble, and the machine's own words.
fn said(trouble: &Trouble) -> (&'static str, String) {
    match trouble {
        Trouble::Machine(path, error) => ("machine", format!("{}: {error}", Path::display(path))),
        Trouble::Failed(lines) => ("failed", lines.clone()),
        Trouble::Late(seconds) => ("late", seconds.to_string()),
        Trouble::Nothing(lines) => ("nothing", lines.clone()),
        Trouble::Full(folder) => ("full", Path::display(folder).to_string()),
    }
}
