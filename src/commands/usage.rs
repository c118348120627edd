//! Wrong usage, said in the reader's language: what was wrong and what was meant.

use std::ffi::OsString;
use std::io::{self, IsTerminal, Write};
use std::path::Path;

use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, Command, CommandFactory, ValueEnum};

use crate::cli::{Cli, When};
use crate::commands::help;
use crate::commands::terminal::{colours, language_of_site, tell as tell_people};
use crate::diagnostic::Value;
use crate::diagnostic::locale::{Args, Language, phrase, word};
use crate::lang::nearest;

/// Says what was wrong with the arguments, or prints the help that was asked for. Gives the exit code.
pub(super) fn tell(error: &clap::Error, arguments: &[OsString]) -> u8 {
    if error.exit_code() == 0 || error.kind() == ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand {
        print(error, arguments);
        return u8::from(error.exit_code() != 0) * 2;
    }
    let language = language(arguments);
    let mut lines = vec![format!("{}: {}", word("say-error", language), what(error, language))];
    if let Some(meant) = meant(error) {
        let hint = phrase("hint-nearest", &Args::from([("value", Value::Text(meant))]), language);
        lines.push(format!("  = {}: {hint}", word("say-hint", language)));
    }
    lines.push(word("say-usage-help", language));
    tell_people(&format!("{}\n", lines.join("\n")));
    2
}

/// Help and the version go where their reader looks; if that is closed, nobody is reading.
fn print(error: &clap::Error, arguments: &[OsString]) {
    // clap speaks English of itself: where help is read in another language it is asked anew.
    let anew = help::command(language(arguments)).try_get_matches_from(arguments).err();
    let error = anew.as_ref().filter(|anew| anew.kind() == error.kind()).unwrap_or(error);
    let when = value("--color", arguments).and_then(|when| When::from_str(&when, true).ok()).unwrap_or(When::Auto);
    let text = |coloured: bool| if coloured { error.render().ansi().to_string() } else { error.render().to_string() };
    if error.use_stderr() {
        tell_people(&text(colours(when, io::stderr().is_terminal())));
    } else {
        let _ = io::stdout().write_all(text(colours(when, io::stdout().is_terminal())).as_bytes());
    }
}

fn what(error: &clap::Error, language: Language) -> String {
    let (id, names): (_, &[(&'static str, ContextKind)]) = match error.kind() {
        ErrorKind::InvalidSubcommand => ("say-usage-command", &[("value", ContextKind::InvalidSubcommand)]),
        ErrorKind::UnknownArgument => ("say-usage-argument", &[("value", ContextKind::InvalidArg)]),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation
            if context(error, ContextKind::InvalidValue).is_some_and(|v| !v.is_empty()) =>
        {
            ("say-usage-value", &[("argument", ContextKind::InvalidArg), ("value", ContextKind::InvalidValue)])
        }
        ErrorKind::InvalidValue => ("say-usage-no-value", &[("argument", ContextKind::InvalidArg)]),
        ErrorKind::MissingRequiredArgument => ("say-usage-missing", &[("value", ContextKind::InvalidArg)]),
        ErrorKind::TooManyValues => ("say-usage-flag", &[("argument", ContextKind::InvalidArg)]),
        ErrorKind::MissingSubcommand => ("say-usage-no-command", &[]),
        ErrorKind::ArgumentConflict => ("say-usage-conflict", &[("argument", ContextKind::InvalidArg), ("value", ContextKind::PriorArg)]),
        // clap may learn further kinds; its own words are better than none.
        _ => return error.to_string(),
    };
    let mut args: Args = names.iter().map(|(name, kind)| (*name, Value::Text(context(error, *kind).unwrap_or_default()))).collect();
    if id == "say-usage-value" {
        let known = context(error, ContextKind::ValidValue).unwrap_or_default();
        let date = context(error, ContextKind::InvalidArg).is_some_and(|argument| argument.contains("YYYY-MM-DD"));
        let any = if date {
            "date"
        } else if known.is_empty() {
            "no"
        } else {
            "yes"
        };
        args.insert("any", Value::Text(any.to_owned()));
        args.insert("known", Value::Text(known));
    }
    phrase(id, &args, language)
}

fn meant(error: &clap::Error) -> Option<String> {
    [ContextKind::SuggestedSubcommand, ContextKind::SuggestedArg, ContextKind::SuggestedValue]
        .into_iter()
        .find_map(|kind| likeliest(error, kind))
        .filter(|meant| !meant.is_empty())
        .or_else(|| near_option(&context(error, ContextKind::InvalidArg)?))
}

/// The likeliest of clap's suggestions, which is its last.
fn likeliest(error: &clap::Error, kind: ContextKind) -> Option<String> {
    match error.get(kind)? {
        ContextValue::Strings(texts) => texts.last().cloned(),
        _ => context(error, kind),
    }
}

/// The option nearest to one that no command has; clap finds only what begins alike.
fn near_option(wrong: &str) -> Option<String> {
    let command = Cli::command();
    let all = command.get_subcommands().flat_map(Command::get_arguments).chain(command.get_arguments());
    let names: Vec<&str> = all.filter_map(Arg::get_long).collect();
    nearest(wrong.strip_prefix("--")?, names).filter(|name| wrong != format!("--{name}")).map(|name| format!("--{name}"))
}

fn context(error: &clap::Error, kind: ContextKind) -> Option<String> {
    match error.get(kind)? {
        ContextValue::String(text) => Some(text.clone()),
        ContextValue::Strings(texts) => Some(texts.join(", ")),
        _ => None,
    }
}

/// The arguments make no command, but may still say a language or a root.
fn language(arguments: &[OsString]) -> Language {
    match value("--lang", arguments) {
        Some(tag) => Language::of_tag(&tag),
        None => language_of_site(Path::new(&value("--root", arguments).unwrap_or_else(|| ".".to_owned()))),
    }
}

/// The value of an option, wherever it stands.
fn value(name: &str, arguments: &[OsString]) -> Option<String> {
    let texts: Vec<String> = arguments.iter().map(|argument| argument.to_string_lossy().into_owned()).collect();
    let after = texts.iter().position(|text| text == name).and_then(|k| texts.get(k + 1)).cloned();
    after.or_else(|| texts.iter().find_map(|text| text.strip_prefix(name)?.strip_prefix('=').map(str::to_owned)))
}
