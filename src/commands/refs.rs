//! `komentari refs`: what the program understands as citations in a text.

use std::io::{self, Read};
use std::ops::Range;
use std::path::Path;

use serde::Serialize;

use crate::citation::{Completer, Incomplete, Recogniser, built_in, detect};
use crate::cli::{self, Format};
use crate::commands::{Failure, Terminal, Verdict};
use crate::config::Kind;
use crate::diagnostic::Diagnostics;
use crate::model::citation::{Citation, CitedAct, CitedUnit, FoundCitation, Slip, Standpoint};
use crate::model::label::{ActKey, UnitLabel, UnitPath};
use crate::model::registry::Registry;
use crate::parse;
use crate::source::Source;
use crate::span::{FileId, Span};

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
            CitedAct::Context | CitedAct::This | CitedAct::Named(_) | CitedAct::Carried(_) | CitedAct::Doubtful(_) => {
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

fn unknown<S>(unit: &CitedUnit<S>) -> String {
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
        CitedAct::Context | CitedAct::This | CitedAct::Doubtful(_) => None,
    }
}

/// The citations of a Markdown text.
#[must_use]
pub fn refs_in_markdown(text: &str, standpoint: &Standpoint, recogniser: &Recogniser, registry: &Registry) -> Vec<RefsItem> {
    let source = Source { file: FileId(0), path: "content/text.md".to_owned(), text: text.into() };
    let document = parse::parse(&source, Kind::Page, recogniser, &mut Diagnostics::default());
    let passages = document.map(|document| document.passages).unwrap_or_default();
    let mut found: Vec<_> = passages.iter().flat_map(|passage| passage.citations.clone()).map(whole).collect();
    found.sort_by_key(|citation| citation.span.start);
    told(text, &found, standpoint, registry)
}

/// A citation of a document by its first and last byte.
fn whole(found: FoundCitation) -> Citation<Range<usize>> {
    let reach = |pieces: &[Span]| match (pieces.first(), pieces.last()) {
        (Some(first), Some(last)) => first.range().start..last.range().end,
        _ => 0..0,
    };
    let unit =
        |unit: CitedUnit<Vec<Span>>| CitedUnit { span: reach(&unit.span), origin: unit.origin, path: unit.path, extent: unit.extent };
    let slip = |slip: Slip<Vec<Span>>| Slip { span: reach(&slip.span), mended: slip.mended };
    Citation {
        span: reach(&found.span),
        act: found.act,
        targets: found.targets.into_iter().map(unit).collect(),
        slips: found.slips.into_iter().map(slip).collect(),
    }
}

/// Tells what is understood in the text.
///
/// # Errors
/// On a standpoint that is none, and when the text can't be read.
pub fn run(root: &Path, arguments: &cli::Refs, terminal: &Terminal) -> Result<Verdict, Failure> {
    let cli::Refs { file, act, article, part, point } = arguments;
    let standpoint = standpoint(act.as_deref(), article.as_deref(), part.as_deref(), point.as_deref())
        .map_err(|option| Failure::usage("say-usage-standpoint", option))?;
    let text = text(file)?;
    let registry = registry(root);
    let recogniser = Recogniser::new(&registry);
    let is_markdown = file.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("md"));
    let read = if is_markdown { refs_in_markdown } else { refs };
    let items = read(&text, &standpoint, &recogniser, &registry);
    let told = match terminal.format {
        Format::Json => serde_json::to_string(&items).map_err(|error| Failure::Machine(error.to_string()))? + "\n",
        Format::Human => items.iter().map(line).collect(),
    };
    terminal.data(&told)?;
    Ok(Verdict::Fine)
}

fn line(item: &RefsItem) -> String {
    let act = item.act.as_ref().map_or_else(String::new, |act| format!("  ({act})"));
    let words = item.text.split_whitespace().collect::<Vec<_>>().join(" ");
    format!("{}–{}  {words}  →  {}{act}\n", item.start, item.end, item.targets.join(" "))
}

fn text(file: &Path) -> Result<String, Failure> {
    let mut text = String::new();
    if file == Path::new("-") {
        io::stdin().lock().read_to_string(&mut text).map_err(Failure::at(file))?;
        return Ok(text);
    }
    std::fs::read_to_string(file).map_err(Failure::at(file))
}

/// The built-in registry and the site's own; a site's file that can't be read is `check`'s affair, not this command's.
fn registry(root: &Path) -> Registry {
    let mut registry = built_in();
    if let Ok(text) = std::fs::read_to_string(root.join("content/acts.yaml")) {
        let source = Source { file: FileId(0), path: "content/acts.yaml".to_owned(), text: text.into() };
        registry.extend(parse::registry::registry(&source, &mut Diagnostics::default()));
    }
    registry
}
