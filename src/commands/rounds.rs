//! What `serve` says of each round: one line, and only those mistakes that were not told before.

use std::collections::BTreeMap;
use std::path::PathBuf;

use crate::commands::{Failure, Terminal};
use crate::diagnostic::filter::Filtered;
use crate::diagnostic::locale::{Args, message, phrase, word};
use crate::diagnostic::position::clamp;
use crate::diagnostic::render::terminal::counted;
use crate::diagnostic::{Diagnostic, Files, Severity, Value};
use crate::preview::{Looked, Round, Told};
use crate::server::watch::Change;

/// The rounds so far.
pub(super) struct Rounds {
    terminal: Terminal,
    root: PathBuf,
    /// What was told in the last round: which mistake, and how often.
    known: BTreeMap<Mistake, usize>,
    first: bool,
    /// Something good was shown.
    good: bool,
    lost: bool,
}

/// A mistake wherever it has moved to meanwhile: file, code, sentence, words it marks.
type Mistake = (String, &'static str, String, String);

impl Rounds {
    pub(super) const fn new(terminal: Terminal, root: PathBuf) -> Self {
        Self { terminal, root, known: BTreeMap::new(), first: true, good: false, lost: false }
    }

    /// A look at the content.
    pub(super) fn told(&mut self, round: &Round) -> Result<(), Failure> {
        let first = std::mem::take(&mut self.first);
        let time = Value::Number(i64::try_from(round.took.as_millis()).unwrap_or(i64::MAX));
        let args = Args::from([("what", Value::Text(self.what(&round.change))), ("time", time)]);
        let lost = matches!(round.looked, Looked::Unreadable(_));
        match &round.looked {
            Looked::Good(told) => {
                self.terminal.say(if first { "say-serve-built" } else { "say-serve-shown" }, &args);
                self.fresh(told)?;
                self.good = true;
            }
            Looked::Mistaken(told) => {
                self.terminal.say(if self.good { "say-serve-kept" } else { "say-serve-mistaken" }, &args);
                self.fresh(told)?;
            }
            // Once, however often it is looked for.
            Looked::Unreadable(_) if self.lost => {}
            Looked::Unreadable(error) => {
                let values = [("path", self.root.display().to_string()), ("problem", error.to_string())];
                self.terminal.say("say-serve-lost", &values.map(|(name, text)| (name, Value::Text(text))).into());
            }
        }
        self.lost = lost;
        Ok(())
    }

    fn what(&self, change: &Change) -> String {
        let language = self.terminal.language;
        match change {
            Change::Everything => word("say-serve-everything", language),
            Change::Paths(paths) => match paths.as_slice() {
                [one] => {
                    let name = one.file_name().unwrap_or_default().to_string_lossy().into_owned();
                    phrase("say-serve-file", &Args::from([("value", Value::Text(name))]), language)
                }
                many => counted("say-serve-files", many.len(), language),
            },
        }
    }

    /// Tells what was not told in the last round, and counts all.
    fn fresh(&mut self, told: &Told) -> Result<(), Failure> {
        let (files, all) = (&told.whole.sources, &told.diagnostics);
        let mut now: BTreeMap<Mistake, usize> = BTreeMap::new();
        let mut fresh = Vec::new();
        for one in &all.told {
            let mistake = mistake(one, files, self.terminal);
            let before = self.known.get(&mistake).copied().unwrap_or(0);
            let count = now.entry(mistake).or_default();
            *count += 1;
            if *count > before {
                fresh.push(one.clone());
            }
        }
        let same = now == self.known;
        self.known = now;
        if same {
            return Ok(());
        }
        let filtered = Filtered { told: fresh, counts: all.counts, blocks: all.blocks };
        self.terminal.diagnostics(&filtered, files, Severity::Warning)
    }
}

fn mistake<F: Files>(one: &Diagnostic, files: &F, terminal: Terminal) -> Mistake {
    let text = files.text(one.span.file);
    let marked = text.get(clamp(text, one.span)).unwrap_or_default();
    (files.path(one.span.file).to_owned(), one.code.as_str(), message(one, terminal.language), marked.to_owned())
}
