//! Diagnostics as SARIF 2.1.0, which GitHub and many other tools show in a merge request.
//!
//! Source: OASIS, "Static Analysis Results Interchange Format (SARIF) Version 2.1.0".

mod written;

use std::collections::BTreeSet;

use crate::diagnostic::explain::{explanation, markdown};
use crate::diagnostic::filter::Filtered;
use crate::diagnostic::locale::{Language, word};
use crate::diagnostic::position::Position;
use crate::diagnostic::render::sarif::written::{
    ArtifactLocation, Base, Bases, Change, Configuration, Driver, Fingerprints, Fix, Help, Invocation, Location, Log, Message,
    Notification, Physical, Region, Replacement, Result, Rule, Run, Tool,
};
use crate::diagnostic::render::terminal::counted;
use crate::diagnostic::render::told::{Told, all};
use crate::diagnostic::{Code, Files, Severity};

const SCHEMA: &str = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
/// The name under which paths are relative to the top of the repository; where that lies is for the reading tool to know.
const TOP: &str = "%SRCROOT%";

/// The log of one run, with a final line break; paths stand after `prefix`.
#[must_use]
pub fn render<F: Files>(filtered: &Filtered, files: &F, language: Language, prefix: &str) -> String {
    let told = all(&filtered.told, files, language, prefix);
    let codes: Vec<Code> = told.iter().map(|one| one.code).collect::<BTreeSet<_>>().into_iter().collect();
    let tag = match language {
        Language::Lv => "lv",
        Language::En => "en",
    };
    let driver = Driver {
        name: env!("CARGO_PKG_NAME"),
        version: env!("CARGO_PKG_VERSION"),
        semantic_version: env!("CARGO_PKG_VERSION"),
        // Told as soon as the project has an address.
        information_uri: Some(env!("CARGO_PKG_REPOSITORY")).filter(|address| !address.is_empty()),
        language: tag,
        rules: codes.iter().map(|code| rule(*code, language)).collect(),
    };
    let run = Run {
        tool: Tool { driver },
        invocations: [Invocation { execution_successful: true, tool_execution_notifications: untold(filtered, language) }],
        language: tag,
        original_uri_base_ids: Bases { top: Base { description: Message::text(word("say-sarif-top", language)) } },
        results: told.iter().map(|one| result(one, &codes)).collect(),
        column_kind: "unicodeCodePoints",
    };
    // Strings and numbers only: it can't fail.
    serde_json::to_string_pretty(&Log { schema: SCHEMA, version: "2.1.0", runs: [run] }).unwrap_or_default() + "\n"
}

fn rule(code: Code, language: Language) -> Rule {
    let words = explanation(code, language);
    Rule {
        id: code.as_str(),
        name: format!("{code:?}"),
        short_description: Message::text(words.title),
        full_description: Message::text(words.meaning),
        help: Help { text: format!("{} {}", words.why, words.mend), markdown: markdown(code, language) },
        default_configuration: Configuration { level: level(code.severity()) },
    }
}

fn result(told: &Told, codes: &[Code]) -> Result {
    let locations = told
        .path
        .as_deref()
        .map(|path| Location { physical_location: Physical { artifact_location: artifact(path), region: told.position.map(region) } });
    Result {
        rule_id: told.code.as_str(),
        rule_index: codes.binary_search(&told.code).unwrap_or_default(),
        level: level(told.severity),
        message: Message::text(unlinked(&told.words())),
        locations: locations.into_iter().collect(),
        partial_fingerprints: Fingerprints { place: told.fingerprint.clone() },
        fixes: fix(told).into_iter().collect(),
    }
}

fn fix(told: &Told) -> Option<Fix> {
    let (at, with) = told.fix.as_ref()?;
    let replacement = Replacement { deleted_region: region(*at), inserted_content: Message::text(with.clone()) };
    let change = Change { artifact_location: artifact(told.path.as_deref()?), replacements: [replacement] };
    Some(Fix { description: Message::text(unlinked(told.hints.first()?)), artifact_changes: [change] })
}

/// What `--max-errors` cut off must not be taken for mended.
fn untold(filtered: &Filtered, language: Language) -> Vec<Notification> {
    let count = filtered.counts.untold;
    let notification = || Notification { level: "warning", message: Message::text(counted("say-untold", count, language)) };
    (count > 0).then(notification).into_iter().collect()
}

const fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info => "note",
    }
}

const fn region(at: Position) -> Region {
    Region { start_line: at.line, start_column: at.column, end_line: at.end_line, end_column: at.end_column }
}

fn artifact(path: &str) -> ArtifactLocation {
    ArtifactLocation { uri: uri(path), uri_base_id: TOP }
}

/// A relative reference of RFC 3986: a first name with a colon in it would be read as a scheme, so colons are encoded as well.
fn uri(path: &str) -> String {
    const KEPT: percent_encoding::AsciiSet =
        percent_encoding::NON_ALPHANUMERIC.remove(b'/').remove(b'-').remove(b'.').remove(b'_').remove(b'~');
    percent_encoding::utf8_percent_encode(path, &KEPT).to_string()
}

/// `[words](place)` in a message is a link to readers of SARIF; words of the content must never become one.
fn unlinked(text: &str) -> String {
    text.replace("](", "\\](")
}
