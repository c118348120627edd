//! `--help` in Latvian. In English it is written beside the arguments themselves, where clap takes it from; here is its translation.

use clap::builder::PossibleValue;
use clap::{Arg, Command, CommandFactory};
use fluent_bundle::{FluentArgs, FluentBundle, FluentResource};

use crate::cli::Cli;
use crate::diagnostic::locale::Language;

const LATVIAN: &str = include_str!("lv.ftl");

/// All commands and arguments, with help in this language.
#[must_use]
pub fn command(language: Language) -> Command {
    match language {
        Language::En => Cli::command(),
        Language::Lv => {
            let mut whole = Cli::command();
            // So that every command has the arguments of all commands, and its own name.
            whole.build();
            translated(whole, "help", &Words::latvian())
        }
    }
}

/// The translation.
struct Words(FluentBundle<FluentResource>);

impl Words {
    fn latvian() -> Self {
        let mut bundle = FluentBundle::new(vec!["lv".parse().unwrap_or_default()]);
        bundle.set_use_isolating(false);
        // A slip in the catalogue loses that message only; a test names it.
        let resource = FluentResource::try_new(LATVIAN.to_owned()).unwrap_or_else(|(resource, _)| resource);
        bundle.add_resource_overriding(resource);
        Self(bundle)
    }

    fn phrase(&self, id: &str, args: &[(&'static str, &str)]) -> Option<String> {
        let pattern = self.0.get_message(id)?.value()?;
        let args: FluentArgs<'_> = args.iter().copied().collect();
        Some(self.0.format_pattern(pattern, Some(&args), &mut Vec::new()).into_owned())
    }

    fn word(&self, id: &str) -> String {
        self.phrase(id, &[]).unwrap_or_default()
    }

    /// Of a command's own argument, else of one that several have. `rest` is the argument, and a value of it.
    fn own_or_common(&self, path: &str, rest: &str) -> Option<String> {
        let id = |path: &str| format!("{path}--{}", rest.replace('_', "-"));
        self.phrase(&id(path), &[]).or_else(|| self.phrase(&id("help"), &[]))
    }
}

/// A command, and all below it; `path` is the id of its message.
fn translated(command: Command, path: &str, words: &Words) -> Command {
    let usage = command.clone().render_usage().to_string();
    let usage = usage.trim_start_matches("Usage:").trim().replace("[OPTIONS]", &words.word("help-options"));
    let command = command
        .override_usage(usage.replace("<COMMAND>", "<KOMANDA>"))
        .help_template(format!("{{about-with-newline}}\n{} {{usage}}\n\n{{all-args}}", words.word("help-usage")))
        .subcommand_help_heading(words.word("help-heading-commands"))
        .mut_args(|arg| argument(arg, path, words))
        .mut_subcommands(|inner| {
            let path = format!("{path}-{}", inner.get_name());
            translated(inner, &path, words)
        });
    match words.phrase(path, &[]) {
        Some(about) => command.about(about).long_about(None),
        None => command,
    }
}

/// An argument; what clap would add in English about defaults and values is added here.
fn argument(arg: Arg, path: &str, words: &Words) -> Arg {
    let name = arg.get_id().to_string();
    let heading = words.word(if arg.is_positional() { "help-heading-arguments" } else { "help-heading-options" });
    let Some(help) = words.own_or_common(path, &name) else { return arg.help_heading(heading) };
    let values: Vec<PossibleValue> = arg.get_possible_values().into_iter().filter(|value| !value.is_hide_set()).collect();
    let names = values.iter().map(PossibleValue::get_name).collect::<Vec<_>>().join(", ");
    let defaults = if arg.get_action().takes_values() { arg.get_default_values() } else { &[] };
    let default = defaults.iter().map(|value| value.to_string_lossy()).collect::<Vec<_>>().join(", ");
    let (mut short, mut long) = (help.clone(), help);
    if !values.is_empty() {
        short = [short, words.phrase("help-values", &[("values", &names)]).unwrap_or_default()].join(" ");
        for value in &values {
            let about = words.own_or_common(path, &format!("{name}--{}", value.get_name().replace('+', "-")));
            long.push_str(&format!("\n- {}{}", value.get_name(), about.map_or_else(String::new, |about| format!(": {about}"))));
        }
    }
    if !default.is_empty() {
        let told = words.phrase("help-default", &[("value", &default)]).unwrap_or_default();
        short = format!("{short} {told}");
        long = format!("{long}\n{told}");
    }
    arg.help(short).long_help(long).help_heading(heading).hide_default_value(true).hide_possible_values(true)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    /// Ids that a command needs; of arguments the own and the common one, either will do.
    fn needed(command: &Command, path: &str, all: &mut Vec<Vec<String>>) {
        all.push(vec![path.to_owned()]);
        for arg in command.get_arguments().filter(|arg| !arg.is_hide_set()) {
            let id = |path: &str| format!("{path}--{}", arg.get_id().as_str().replace('_', "-"));
            all.push(vec![id(path), id("help")]);
            for value in arg.get_possible_values().iter().filter(|value| value.get_help().is_some() && !value.is_hide_set()) {
                all.push(["help", path].map(|path| format!("{}--{}", id(path), value.get_name().replace('+', "-"))).to_vec());
            }
        }
        command.get_subcommands().for_each(|inner| needed(inner, &format!("{path}-{}", inner.get_name()), all));
    }

    fn all_needed() -> Vec<Vec<String>> {
        let mut whole = Cli::command();
        whole.build();
        let mut all = Vec::new();
        needed(&whole, "help", &mut all);
        all
    }

    #[test]
    fn every_command_argument_and_value_has_its_latvian_sentence() {
        let words = Words::latvian();
        let without = |ids: &&Vec<String>| ids.iter().all(|id| words.phrase(id, &[]).is_none());
        let missing: Vec<_> = all_needed().iter().filter(without).map(|ids| ids[0].clone()).collect();
        assert!(missing.is_empty(), "src/commands/help/lv.ftl lacks: {missing:?}");
    }

    #[test]
    fn no_sentence_of_a_command_is_left_over() {
        let needed = all_needed();
        let known: BTreeSet<&String> = needed.iter().flatten().collect();
        let left_over: Vec<&str> = LATVIAN
            .lines()
            .filter_map(|line| line.split_once(" =").map(|(id, _)| id))
            .filter(|id| id.contains("--") && known.contains(&id.split("--").next().unwrap_or_default().to_owned()))
            .filter(|id| !known.contains(&(*id).to_owned()))
            .collect();
        assert!(left_over.is_empty(), "{left_over:?}");
    }

    #[test]
    fn help_is_latvian_from_its_first_word_to_its_last() {
        let mut whole = command(Language::Lv);
        let mut texts = vec![whole.render_long_help().to_string(), whole.render_help().to_string()];
        texts.extend(whole.get_subcommands_mut().map(|inner| inner.render_long_help().to_string()));
        for text in texts {
            for word in ["Usage", "Options:", "Commands:", "Arguments:", "OPTIONS", "default", "ossible values", "Print "] {
                assert!(!text.contains(word), "{word} in {text}");
            }
            assert!(text.contains("Lietošana: komentari"), "{text}");
        }
    }
}
