//! `komentari refs`: what the program understands as citations in a text.

use std::io::{Read, Write};
use std::ops::Range;
use std::path::PathBuf;

use serde::Serialize;

use crate::citation::{Completer, Incomplete, Recogniser, built_in, detect};
use crate::model::citation::{Citation, CitedAct, Standpoint};
use crate::model::label::{ActKey, UnitLabel, UnitPath};
use crate::model::registry::Registry;

/// What the command needs; the typed form of its arguments.
#[derive(Clone, Debug, Default)]
pub struct Args {
    /// The file; `None` for standard input.
    pub file: Option<PathBuf>,
    /// The folder that holds `content/`, whose `acts.yaml` extends the registry.
    pub root: Option<PathBuf>,
    /// Where the text stands.
    pub standpoint: Standpoint,
    /// JSON instead of lines.
    pub json: bool,
}

/// One citation, as the command tells it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RefsItem {
    /// First character, in Unicode scalar values.
    pub start: usize,
    /// One past the last.
    pub end: usize,
    /// The words.
    pub text: String,
    /// The labels. Where no act is named and none is given, the act is `self`; an act of no registry is `unknown`, an EU act `eu`.
    pub targets: Vec<String>,
    /// The number of an EU act, or the name of an act of no registry.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub act: Option<String>,
}

/// The standpoint the options tell: `--act`, `--article` (`pn` for the transitional provisions), `--part`, `--point`.
///
/// # Errors
/// The first option that is no key or number.
pub fn standpoint(act: Option<&str>, article: Option<&str>, part: Option<&str>, point: Option<&str>) -> Result<Standpoint, &'static str> {
    let key = act.map(str::parse::<ActKey>).transpose().map_err(|_| "--act")?;
    let mut steps: Vec<String> = Vec::new();
    steps.extend(article.map(str::to_owned));
    steps.extend(part.map(|part| format!("d{part}")));
    steps.extend(point.map(|point| format!("p{point}")));
    let path: UnitPath = steps.join(".").parse().map_err(|_| "--article, --part, --point")?;
    Ok(Standpoint { act: key, path, own_text: article.is_some() })
}

/// The citations of a plain text.
#[must_use]
pub fn refs(text: &str, standpoint: &Standpoint, recogniser: &Recogniser, registry: &Registry) -> Vec<RefsItem> {
    let found = detect(text, recogniser);
    told(text, &found, standpoint, registry)
}

/// The items of citations that were found in `text`, in their order. What turns out to be none is left out.
#[must_use]
pub fn told(text: &str, found: &[Citation<Range<usize>>], standpoint: &Standpoint, registry: &Registry) -> Vec<RefsItem> {
    let own = Standpoint { act: standpoint.act.clone().or_else(|| "self".parse().ok()), ..standpoint.clone() };
    let mut completer = Completer::new(&own, registry);
    let (mut chars, mut at) = (0, 0);
    let mut items = Vec::new();
    for citation in found {
        let words = text.get(citation.span.clone()).unwrap_or_default();
        chars += text.get(at..citation.span.start).map_or(0, |between| between.chars().count());
        at = citation.span.start;
        let completed = completer.complete(citation);
        let targets: Vec<String> = match &citation.act {
            CitedAct::Unknown(_) => citation.targets.iter().map(unknown).collect(),
            CitedAct::Context | CitedAct::This | CitedAct::Named(_) | CitedAct::Carried(_) => {
                completed.iter().filter_map(|label| label.as_ref().map(target).ok()).collect()
            }
        };
        let none = completed.iter().all(|label| matches!(label, Err(Incomplete::NoCitation)));
        if !(targets.is_empty() && none) {
            let end = chars + words.chars().count();
            items.push(RefsItem { start: chars, end, text: words.to_owned(), targets, act: act(text, citation) });
        }
    }
    items
}

/// A label, with `eu` for the key of an EU act.
fn target(label: &UnitLabel) -> String {
    match ("eu".parse(), label.act.as_str().starts_with("eu-")) {
        (Ok(act), true) => UnitLabel { act, ..label.clone() }.to_string(),
        _ => label.to_string(),
    }
}

fn unknown<S>(unit: &crate::model::citation::CitedUnit<S>) -> String {
    match "unknown".parse() {
        Ok(act) => UnitLabel { act, path: unit.path.clone(), extent: unit.extent.clone() }.to_string(),
        Err(_) => String::new(),
    }
}

/// The number of an EU act as the text writes it ("2011/93/ES"), or the name of an unknown act.
fn act(text: &str, citation: &Citation<Range<usize>>) -> Option<String> {
    match &citation.act {
        CitedAct::Unknown(name) => Some(name.clone()),
        CitedAct::Named(key) | CitedAct::Carried(key) => {
            let number = key.as_str().strip_prefix("eu-")?.replacen('-', "/", 1);
            let after = text.split_once(number.as_str()).map_or("", |(_, after)| after);
            let suffix = after.strip_prefix('/').map(|rest| rest.chars().take_while(|c| c.is_alphabetic()).collect::<String>());
            Some(suffix.filter(|suffix| !suffix.is_empty()).map_or_else(|| number.clone(), |suffix| format!("{number}/{suffix}")))
        }
        CitedAct::Context | CitedAct::This => None,
    }
}

/// Runs the command: reads the text, writes what was found.
///
/// # Errors
/// Where the text can't be read or the result not written.
pub fn run(args: &Args, input: &mut dyn Read, output: &mut dyn Write) -> std::io::Result<()> {
    let text = match &args.file {
        Some(file) => std::fs::read_to_string(file)?,
        None => {
            let mut text = String::new();
            input.read_to_string(&mut text)?;
            text
        }
    };
    let registry = registry(args);
    let items = refs(&text, &args.standpoint, &Recogniser::new(&registry), &registry);
    if args.json {
        serde_json::to_writer(&mut *output, &items)?;
        return writeln!(output);
    }
    for item in items {
        let act = item.act.map_or_else(String::new, |act| format!("  ({act})"));
        writeln!(output, "{}–{}  {}  →  {}{act}", item.start, item.end, item.text, item.targets.join(" "))?;
    }
    Ok(())
}

/// The built-in registry and the site's own; a site's file that can't be read is `check`'s affair, not this command's.
fn registry(args: &Args) -> Registry {
    let mut registry = built_in();
    let root = args.root.clone().unwrap_or_else(|| PathBuf::from("."));
    if let Ok(text) = std::fs::read_to_string(root.join("content/acts.yaml"))
        && let Some(own) = crate::citation::registry::from_yaml(&text)
    {
        registry.extend(own.acts);
    }
    registry
}
