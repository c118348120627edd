//! Both catalogues say the same things: every code, every hint, every phrase, with the same arguments, and nothing that nobody says.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use fluent_syntax::ast::{CallArguments, Entry, Expression, InlineExpression, Pattern, PatternElement};
use komentari::diagnostic::Code;

type Catalogue = BTreeMap<String, BTreeSet<String>>;

/// Message → the arguments it names, of all files of a language's folder.
fn catalogue(language: &str) -> Catalogue {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/diagnostic/locales").join(language);
    let mut messages = Catalogue::new();
    for entry in fs::read_dir(folder).expect("a folder of catalogues") {
        let path = entry.expect("a readable folder").path();
        let text = fs::read_to_string(&path).expect("a catalogue");
        let shown = path.display();
        let resource = fluent_syntax::parser::parse(text.as_str()).unwrap_or_else(|(_, errors)| panic!("{shown}: {errors:?}"));
        for entry in resource.body {
            if let Entry::Message(message) = entry {
                let mut names = BTreeSet::new();
                pattern(message.value.as_ref().expect("a value"), &mut names);
                assert!(messages.insert(message.id.name.to_owned(), names).is_none(), "{shown} says {} again", message.id.name);
            }
        }
    }
    messages
}

fn pattern(pattern: &Pattern<&str>, names: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            expression_names(expression, names);
        }
    }
}

fn expression_names(expression: &Expression<&str>, names: &mut BTreeSet<String>) {
    match expression {
        Expression::Inline(inline) => inline_names(inline, names),
        Expression::Select { selector, variants } => {
            inline_names(selector, names);
            variants.iter().for_each(|variant| pattern(&variant.value, names));
        }
    }
}

fn inline_names(inline: &InlineExpression<&str>, names: &mut BTreeSet<String>) {
    match inline {
        InlineExpression::VariableReference { id } => {
            names.insert(id.name.to_owned());
        }
        InlineExpression::FunctionReference { arguments: CallArguments { positional, .. }, .. } => {
            positional.iter().for_each(|inner| inline_names(inner, names));
        }
        InlineExpression::Placeable { expression } => expression_names(expression, names),
        InlineExpression::StringLiteral { .. }
        | InlineExpression::NumberLiteral { .. }
        | InlineExpression::MessageReference { .. }
        | InlineExpression::TermReference { .. } => {}
    }
}

/// The string literals of `src/` that begin with `prefix`: the phrases somebody says.
fn said(prefix: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for entry in walkdir::WalkDir::new(Path::new(env!("CARGO_MANIFEST_DIR")).join("src")) {
        let path = entry.expect("a readable folder").into_path();
        if path.extension().is_none_or(|ending| ending != "rs") {
            continue;
        }
        let text = fs::read_to_string(&path).expect("a readable file");
        for (at, _) in text.match_indices(&format!("\"{prefix}")) {
            let literal: String = text[at + 1..].chars().take_while(|letter| *letter != '"').collect();
            let is_id = literal.len() > prefix.len() && literal.chars().all(|letter| letter.is_ascii_alphanumeric() || letter == '-');
            found.extend(is_id.then_some(literal));
        }
    }
    found
}

#[test]
fn both_languages_have_the_same_messages_with_the_same_arguments() {
    let (latvian, english) = (catalogue("lv"), catalogue("en"));
    let ids = |catalogue: &Catalogue| catalogue.keys().cloned().collect::<BTreeSet<_>>();
    assert_eq!(ids(&latvian), ids(&english));
    for (id, names) in &latvian {
        assert_eq!(Some(names), english.get(id), "the arguments of {id}");
    }
}

#[test]
fn every_code_and_every_phrase_has_its_message_and_no_message_is_left_over() {
    let messages = catalogue("en");
    let codes: BTreeSet<String> = Code::ALL.iter().map(|code| code.as_str().to_owned()).collect();
    assert_eq!(codes.len(), Code::ALL.len(), "each code once");
    let expected: BTreeSet<String> = codes.into_iter().chain(said("hint-")).chain(said("say-")).collect();
    let missing: Vec<_> = expected.iter().filter(|id| !messages.contains_key(*id)).collect();
    let left_over: Vec<_> = messages.keys().filter(|id| !expected.contains(*id)).collect();
    assert!(missing.is_empty() && left_over.is_empty(), "missing: {missing:?}\nleft over: {left_over:?}");
}
