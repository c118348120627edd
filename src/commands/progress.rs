//! How far a long run has come: one line on a terminal, gone when the run is over.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{RecvTimeoutError, Sender, channel};
use std::time::Duration;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use crate::commands::Terminal;
use crate::diagnostic::locale::{Language, word};
use crate::pipeline::Progress;

/// A run that is over sooner needs no line.
const PATIENCE: Duration = Duration::from_millis(500);

/// The line; it is shown after [`PATIENCE`], and only to a person at a terminal.
pub(super) struct Line {
    bar: ProgressBar,
    language: Language,
    counting: AtomicBool,
    /// Dropped with the line: whoever waits to show it then gives up.
    _over: Option<Sender<()>>,
}

impl Line {
    pub(super) fn new(terminal: &Terminal) -> Self {
        let bar = ProgressBar::with_draw_target(None, ProgressDrawTarget::hidden());
        bar.set_style(style("{spinner} {msg}"));
        let over = terminal.is_watched().then(|| shown_later(bar.clone()));
        Self { bar, language: terminal.language, counting: AtomicBool::new(false), _over: over }
    }

    fn say(&self, id: &str) {
        self.bar.set_message(word(id, self.language));
    }
}

impl Progress for Line {
    fn reading(&self) {
        self.say("say-progress-reading");
    }

    fn made(&self) {
        if !self.counting.swap(true, Ordering::Relaxed) {
            self.bar.set_style(style("{spinner} {msg} {pos}"));
            self.say("say-progress-making");
        }
        self.bar.inc(1);
    }

    fn publishing(&self) {
        self.bar.set_style(style("{spinner} {msg}"));
        self.say("say-progress-publishing");
    }
}

impl Drop for Line {
    fn drop(&mut self) {
        self.bar.finish_and_clear();
    }
}

fn style(template: &str) -> ProgressStyle {
    ProgressStyle::with_template(template).unwrap_or_else(|_| ProgressStyle::default_spinner())
}

/// Shows the line unless what is given back is dropped before.
fn shown_later(bar: ProgressBar) -> Sender<()> {
    let (over, waiting) = channel::<()>();
    std::thread::spawn(move || {
        if waiting.recv_timeout(PATIENCE) == Err(RecvTimeoutError::Timeout) && !bar.is_finished() {
            bar.set_draw_target(ProgressDrawTarget::stderr_with_hz(10));
            bar.enable_steady_tick(Duration::from_millis(100));
        }
    });
    over
}
