//! Front matter and settings: the keys there are, with what they mean, and the words that may stand behind them.

use lsp_types::CompletionItemKind;

use crate::config::Kind;
use crate::diagnostic::Code;
use crate::lsp::complete::{Cursor, Offer, labels, yaml};
use crate::lsp::view::View;
use crate::parse::forms::{ALL, Holder, described};
use crate::schema::{key_words, word_meaning};
use crate::source::form::{Field, Form, Notation, Shape};

/// What has been begun, and how it may go on.
pub(super) fn offers<'t>(view: &View<'_>, path: &str, cursor: &Cursor<'t>) -> Option<(&'t str, Vec<Offer>)> {
    let yaml::Place { parents, key, begun } = yaml::place(cursor.above, cursor.before)?;
    let mut within = Within::Forms(vec![form(view, path)?]);
    for parent in parents {
        within = within.below(parent)?;
    }
    let offers = match (key, within) {
        (Some(key), Within::Forms(forms)) => match forms.iter().find_map(|form| form.field(key)) {
            Some(field) => values(view, field, begun),
            None => Vec::new(),
        },
        (None, Within::Forms(forms)) => keys(view, &forms, cursor),
        (Some(_), Within::Named { words, key, .. }) => words.iter().map(|word| meant(view, key, word)).collect(),
        (None, Within::Named { names, .. }) => {
            names.into_iter().map(|it| Offer::new(format!("{it}: "), "", CompletionItemKind::PROPERTY)).collect()
        }
    };
    Some((begun, offers))
}

/// What a file's keys are.
fn form(view: &View<'_>, path: &str) -> Option<&'static Form> {
    let name = path.rsplit('/').next().unwrap_or(path);
    if name.ends_with(".yaml") {
        let of_file = |holder: Holder| matches!(holder, Holder::File(file) | Holder::ListFile(file) if file == name);
        return ALL.iter().find(|described| of_file(described.holder)).map(|described| described.form);
    }
    let inside = path.strip_prefix("content/").unwrap_or(path);
    let kind = inside.split_once('/').map_or(Kind::Page, |(folder, _)| view.whole.config.kind_of(folder));
    let word = match kind {
        Kind::Act => "edition",
        Kind::Commentary => "commentary",
        Kind::Page => "page",
        Kind::Term => "term",
        Kind::CourtCase => "court-case",
        Kind::Methodology => "methodology",
    };
    described(word).map(|described| described.form)
}

/// What may stand in a mapping.
enum Within {
    /// The keys of one of these.
    Forms(Vec<&'static Form>),
    /// Keys that are the author's own, or these names, with these words behind them.
    Named { names: Vec<&'static str>, words: &'static [&'static str], key: &'static str },
}

impl Within {
    fn below(&self, key: &str) -> Option<Self> {
        let Self::Forms(forms) = self else { return None };
        let field = forms.iter().find_map(|form| form.field(key))?;
        match field.shape {
            Shape::Mapping(form) => Some(Self::Forms(vec![form])),
            Shape::Mappings(forms) => Some(Self::Forms(forms.to_vec())),
            Shape::Folders(words) => Some(Self::Named { names: Vec::new(), words, key: field.key }),
            Shape::Rules(words) => Some(Self::Named { names: Code::ALL.iter().map(|code| code.as_str()).collect(), words, key: field.key }),
            Shape::Text | Shape::Texts | Shape::TextLists | Shape::Bool | Shape::Integer | Shape::Natural | Shape::Date => None,
            Shape::Word(_) | Shape::Words(_) | Shape::Written(_) | Shape::AllWritten(_) | Shape::Range | Shape::Named => None,
        }
    }
}

/// The keys that are not there yet.
fn keys(view: &View<'_>, forms: &[&'static Form], cursor: &Cursor<'_>) -> Vec<Offer> {
    let top = !cursor.before.starts_with([' ', '-']);
    let is_there = |key: &str| top && cursor.above.lines().any(|line| line.split_once(':').is_some_and(|(known, _)| known == key));
    let colon = if cursor.after.trim_start().starts_with(':') { "" } else { ": " };
    let all = forms.iter().flat_map(|form| form.all()).filter(|(_, field)| !is_there(field.key));
    let offer = |(owner, field): (&'static Form, &'static Field)| {
        let (title, about) = key_words(owner, field, view.language);
        Offer { about, ..Offer::new(format!("{}{colon}", field.key), title, CompletionItemKind::PROPERTY) }
    };
    all.map(offer).collect()
}

/// A word with what it means.
fn meant(view: &View<'_>, key: &str, word: &str) -> Offer {
    Offer::new(word, word_meaning(key, word, view.language), CompletionItemKind::ENUM_MEMBER)
}

/// What may stand behind a key.
fn values(view: &View<'_>, field: &Field, begun: &str) -> Vec<Offer> {
    let plain = |words: &[&str]| words.iter().map(|word| Offer::new(*word, "", CompletionItemKind::ENUM_MEMBER)).collect();
    match (field.key, field.shape) {
        ("authors" | "reviewer", _) => {
            let people = view.whole.corpus.people.values();
            people.map(|person| Offer::new(&person.id, &person.name, CompletionItemKind::VALUE)).collect()
        }
        ("not-to-confuse", _) => labels::pages(view, "term"),
        ("link", _) => labels::offers(view, begun),
        (key, Shape::Word(words) | Shape::Words(words)) => words.iter().map(|word| meant(view, key, word)).collect(),
        (_, Shape::Bool) => plain(&["true", "false"]),
        (_, Shape::Date) => days(view),
        (_, Shape::Written(notation) | Shape::AllWritten(notation)) => match notation {
            Notation::Article | Notation::Label | Notation::Included => labels::offers(view, begun),
            Notation::ActKey => {
                let acts = view.whole.corpus.acts.values();
                acts.map(|act| Offer::new(act.about.key.to_string(), &act.about.title, CompletionItemKind::MODULE)).collect()
            }
            Notation::Language => plain(&["lv", "en"]),
            Notation::Ecli | Notation::Alias | Notation::BaseUrl | Notation::Folder => Vec::new(),
        },
        (_, Shape::Text | Shape::Texts | Shape::TextLists | Shape::Integer | Shape::Natural | Shape::Range) => Vec::new(),
        (_, Shape::Mapping(_) | Shape::Mappings(_) | Shape::Folders(_) | Shape::Rules(_) | Shape::Named) => Vec::new(),
    }
}

/// Days that may be meant: today, and those on which the law changed, the latest first.
fn days(view: &View<'_>) -> Vec<Offer> {
    let mut days = vec![view.whole.today];
    days.extend(view.whole.corpus.acts.values().flat_map(|act| &act.editions).map(|edition| edition.in_force));
    days.sort_unstable();
    days.dedup();
    days.into_iter().rev().map(|day| Offer::new(day.to_string(), "", CompletionItemKind::VALUE)).collect()
}
