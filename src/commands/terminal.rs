//! Data on standard output, people on standard error, in their language.

use std::env;
use std::fs;
use std::io::{self, IsTerminal, Write};
use std::path::Path;

use crate::cli::{Common, Format, Lang, When};
use crate::commands::Failure;
use crate::diagnostic::filter::Filtered;
use crate::diagnostic::locale::{Args, Language, phrase, word};
use crate::diagnostic::render::{json, terminal};
use crate::diagnostic::{Diagnostic, Diagnostics, Files, Severity};
use crate::source::yaml;
use crate::span::FileId;

/// How a command speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Terminal {
    /// The language of messages.
    pub language: Language,
    /// For whom the output is.
    pub format: Format,
    /// Whether the language was asked for.
    asked: bool,
    colours: bool,
    quiet: bool,
    verbose: bool,
}

impl Terminal {
    /// As the arguments and the surroundings want it.
    #[must_use]
    pub fn new(common: &Common) -> Self {
        Self {
            language: common.lang.map_or_else(|| language_of_site(&common.root), language),
            format: common.format.usual().unwrap_or(Format::Human),
            asked: common.lang.is_some(),
            colours: colours(common.color, io::stderr().is_terminal()),
            quiet: common.quiet,
            verbose: common.verbose,
        }
    }

    /// The language, where one was asked for.
    #[must_use]
    pub fn asked_language(&self) -> Option<Language> {
        self.asked.then_some(self.language)
    }

    /// The same in the language of the site under `root`, unless a language was asked for.
    #[must_use]
    pub fn speaking_as(self, root: &Path) -> Self {
        if self.asked { self } else { Self { language: language_of_site(root), ..self } }
    }

    /// The same for people, whatever programs are told.
    #[must_use]
    pub const fn for_people(self) -> Self {
        Self { format: Format::Human, ..self }
    }

    /// Whether only what went wrong is to be told.
    #[must_use]
    pub const fn is_quiet(&self) -> bool {
        self.quiet
    }

    /// Writes data to standard output. A reader that has gone away (`| head`) is no failure.
    ///
    /// # Errors
    /// When standard output can't be written to.
    pub fn data(&self, text: &str) -> Result<(), Failure> {
        let mut out = io::stdout().lock();
        match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
            Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(Failure::Machine(error.to_string())),
            Ok(()) | Err(_) => Ok(()),
        }
    }

    /// A line for people, unless they asked for quiet.
    pub fn say(&self, id: &str, args: &Args) {
        if !self.quiet {
            tell(&format!("{}\n", phrase(id, args, self.language)));
        }
    }

    /// A line for people about something that went wrong, which quiet ones hear too.
    pub fn warn(&self, id: &str, args: &Args) {
        tell(&format!("{}\n", phrase(id, args, self.language)));
    }

    /// A line for people who asked for more.
    pub fn say_more(&self, id: &str, args: &Args) {
        if self.verbose {
            tell(&format!("{}\n", phrase(id, args, self.language)));
        }
    }

    /// Diagnostics in the format asked for: sentences and a summary on standard error, or JSON on standard output. Sentences go
    /// down to the severity `least`, unless the reader asked for fewer or for all; the summary counts every one.
    ///
    /// # Errors
    /// When standard output can't be written to.
    pub fn diagnostics<F: Files>(&self, filtered: &Filtered, files: &F, least: Severity) -> Result<(), Failure> {
        let least = match (self.quiet, self.verbose) {
            // Strictness makes warnings count as errors.
            (true, _) if filtered.blocks && filtered.counts.errors == 0 => Severity::Warning,
            (true, _) => Severity::Error,
            (_, true) => Severity::Info,
            (false, false) => least,
        };
        match self.format {
            Format::Json => {
                self.data(&json::render(&filtered.told, files, self.language))?;
                // The array can't say that it is not all of them.
                if filtered.counts.untold > 0 {
                    self.summary(filtered);
                }
                Ok(())
            }
            Format::Human => {
                let style = terminal::Style { language: self.language, colours: self.colours };
                let told: Vec<Diagnostic> = filtered.told.iter().filter(|it| it.severity <= least).cloned().collect();
                tell(&terminal::render(&told, files, style));
                self.summary(filtered);
                Ok(())
            }
        }
    }

    /// How many there are, of which some may be counted only; a quiet reader hears it where something must be mended.
    pub fn summary(&self, filtered: &Filtered) {
        if !self.quiet || filtered.blocks {
            tell(&format!("{}\n", terminal::summary(filtered.counts, self.language)));
        }
    }

    /// Whether a person sits before standard error and may be shown how far the work has come.
    #[must_use]
    pub fn is_watched(&self) -> bool {
        !self.quiet && io::stderr().is_terminal() && !is_dumb() && env::var_os("CI").is_none()
    }

    /// Why the command could not do its work.
    pub fn fail(&self, failure: &Failure) {
        tell(&format!("{}: {}\n", word("say-error", self.language), failure.message(self.language)));
    }
}

/// Writes to standard error; where even that is closed there is nobody to tell.
pub(super) fn tell(text: &str) {
    let _ = io::stderr().lock().write_all(text.as_bytes());
}

/// The language of an argument.
pub(super) const fn language(lang: Lang) -> Language {
    match lang {
        Lang::Lv => Language::Lv,
        Lang::En => Language::En,
    }
}

/// The language `site.yaml` names, even where the rest of it is broken; else that of a site which names none.
pub(super) fn language_of_site(root: &Path) -> Language {
    let Ok(text) = fs::read_to_string(root.join("content/site.yaml")) else { return Language::Lv };
    let node = yaml::read(FileId::default(), &text, 0, &mut Diagnostics::default());
    let value = match node.as_ref().map(|node| &node.value) {
        Some(yaml::Value::Mapping(entries)) => entries.iter().find(|entry| entry.key == "language").and_then(|e| e.value.as_text()),
        Some(yaml::Value::Scalar { .. } | yaml::Value::Sequence(_)) | None => None,
    };
    let line = || text.lines().find_map(|line| line.strip_prefix("language:")).map(str::trim);
    value.or_else(line).map_or(Language::Lv, Language::of_tag)
}

/// Whether what goes to a stream is coloured, as the argument, else the surroundings want it. `NO_COLOR` is stronger than
/// `CLICOLOR_FORCE` and `FORCE_COLOR`, and these than what the stream is.
pub(super) fn colours(when: When, is_terminal: bool) -> bool {
    let set = |name: &str| env::var_os(name).is_some_and(|value| !value.is_empty());
    let on = |name: &str| set(name) && env::var_os(name).is_none_or(|value| value != "0");
    match when {
        When::Always => true,
        When::Never => false,
        When::Auto if set("NO_COLOR") => false,
        When::Auto if on("CLICOLOR_FORCE") || on("FORCE_COLOR") => true,
        When::Auto => is_terminal && !is_dumb() && env::var_os("CLICOLOR").is_none_or(|value| value != "0"),
    }
}

/// A terminal that can only write one line after another.
fn is_dumb() -> bool {
    env::var_os("TERM").is_some_and(|term| term == "dumb")
}
