//! What is told of books and engines: a table for people, the same as data for programs.

use std::path::Path;

use serde::Serialize;

use crate::commands::Terminal;
use crate::config::books::PrintedBook;
use crate::diagnostic::Value;
use crate::diagnostic::locale::Args;
use crate::pdf::check::{Figure, Outcome};
use crate::pdf::engine::{Profile, Trouble};
use crate::pdf::make::Attempt;

/// What became of a book.
#[derive(Debug, Serialize)]
pub(super) struct Report {
    /// Its id.
    pub(super) book: String,
    /// Its PDF; none where no engine's file passed.
    pub(super) file: Option<String>,
    /// What was tried, in order.
    pub(super) attempts: Vec<Tried>,
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
}

impl<'t> Teller<'t> {
    pub(super) const fn new(book: &'t PrintedBook, terminal: &'t Terminal) -> Self {
        Self { book, terminal }
    }

    /// An engine begins, which may take minutes.
    pub(super) fn begins(&self, engine: &str, version: &str, profile: Profile) {
        let profile = match profile {
            Profile::Notes => "notes",
            Profile::Endnotes => "endnotes",
        };
        let args = [("book", self.book.id.as_str()), ("engine", engine), ("version", version), ("profile", profile)];
        self.terminal.say("say-pdf-begins", &texts(&args));
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
                    self.terminal.say("say-pdf-refused", &Args::new());
                }
                (tried.pages, tried.bytes, tried.figures) = (Some(proved.pages), Some(proved.bytes), proved.figures.clone());
            }
            Err(trouble) => {
                let (kind, problem) = said(trouble);
                let args = [("engine", attempt.engine), ("kind", kind), ("problem", problem.as_str())];
                self.terminal.say("say-pdf-trouble", &texts(&args));
                tried.problem = Some(format!("{kind}: {problem}"));
            }
        }
        tried
    }

    fn figure(&self, figure: &Figure) {
        let outcome = match figure.outcome {
            Outcome::Holds => "holds",
            Outcome::Fails => "fails",
            Outcome::Unable => "unable",
        };
        let examples = if figure.outcome == Outcome::Holds { String::new() } else { figure.examples.join(", ") };
        let shown = if examples.is_empty() { "no" } else { "yes" };
        let args = [
            ("outcome", outcome),
            ("check", figure.check.key()),
            ("seen", figure.seen.as_str()),
            ("shown", shown),
            ("examples", examples.as_str()),
        ];
        self.terminal.say("say-pdf-figure", &texts(&args));
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
    }
}
