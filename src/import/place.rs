//! Where imported editions go: `content/<folder of acts>/<key>/<date>.md`, with `act.yaml` and `site.yaml` where they are missing.

use jiff::civil::Date;

use crate::diagnostic::Diagnostics;
use crate::model::act::{AboutAct, ActType, Edition, EditionHead};
use crate::model::label::ActKey;
use crate::parse::act::parse_body;
use crate::parse::act::write::yaml_text;
use crate::parse::front_matter::front_matter;
use crate::source::Source;
use crate::span::FileId;

/// An edition read from the text of its file below the front matter.
#[must_use]
pub fn edition_of(act: &ActKey, in_force: Date, markdown: &str) -> Edition {
    let source = Source { file: FileId(0), path: String::new(), text: markdown.into() };
    let head = EditionHead { act: act.clone(), in_force, source: None, retrieved: None };
    parse_body(&source, 0, head, &mut Diagnostics::default())
}

/// An edition without a name, for counting and comparing.
#[must_use]
pub fn parsed(markdown: &str) -> Edition {
    let act: ActKey = "x".parse().unwrap_or_else(|_| unreachable!("a letter is a key"));
    edition_of(&act, Date::default(), markdown)
}

/// The text of an edition's file below its front matter.
#[must_use]
pub fn body_of_file(text: &str) -> &str {
    let source = Source { file: FileId(0), path: String::new(), text: text.into() };
    let front = front_matter(&source, false, &mut Diagnostics::default());
    text.get(front.body..).unwrap_or(text)
}

/// Whether two texts have the same words in the same order: white space, marks and the printer's choice of signs do not count.
#[must_use]
pub fn same_words(one: &str, other: &str) -> bool {
    let words = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).collect::<String>();
    one == other || words(one) == words(other)
}

/// The text of a new `act.yaml`.
#[must_use]
pub fn about_yaml(about: &AboutAct) -> String {
    let mut out = format!("key: {}\ntitle: {}\n", about.key, yaml_text(&about.title));
    let mut line = |key: &str, value: Option<String>| {
        if let Some(value) = value {
            out.push_str(&format!("{key}: {value}\n"));
        }
    };
    let titles: Vec<String> = about.short_titles.iter().map(|title| yaml_text(title)).collect();
    line("short-titles", (!titles.is_empty()).then(|| format!("[{}]", titles.join(", "))));
    line("act-type", Some(type_word(about.act_type).to_owned()));
    line("adopted", about.adopted.map(|day| day.to_string()));
    line("in-force", about.in_force.map(|day| day.to_string()));
    line("likumi-id", about.likumi_id.map(|id| id.to_string()));
    line("publication", about.publication.as_deref().map(yaml_text));
    line("umbrella", about.umbrella.as_ref().map(ToString::to_string));
    out
}

const fn type_word(kind: ActType) -> &'static str {
    match kind {
        ActType::Law => "law",
        ActType::Regulation => "regulation",
        ActType::Constitution => "constitution",
        ActType::Treaty => "treaty",
        ActType::Eu => "eu",
    }
}

/// The text of a new `site.yaml`: the least a site needs to show the act.
#[must_use]
pub fn site_yaml(title: &str, folder: &str) -> String {
    format!(
        "title: {}\nlanguage: lv\nbase-url: https://example.org/\ncollections: {{{folder}: act, komentari: commentary}}\n",
        yaml_text(title)
    )
}
