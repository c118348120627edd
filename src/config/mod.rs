//! The site's settings: `content/site.yaml` as written (`file`) and complete ([`Config`]).

pub mod books;
pub mod file;
pub mod search;

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::config::books::PrintedBook;
use crate::config::search::SearchConfig;
use crate::diagnostic::{Code, Severity};
use crate::lang::date;

/// The settings, complete: nothing optional that a default can fill.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Config {
    /// The site's title.
    pub title: String,
    /// A sentence on what the site is.
    pub description: Option<String>,
    /// The language of the content and of the interface: `lv` or `en`.
    pub language: String,
    /// The address the site is published at, with a final `/`.
    pub base_url: String,
    /// Top-level folder of `content/` → kind. Any other folder holds plain pages.
    pub collections: BTreeMap<String, Kind>,
    /// The theme's name: `themes/<name>/` overrides the built-in one file by file.
    pub theme: String,
    /// How dates are set.
    pub date_format: DateFormat,
    /// A banner on every page: `demonstration: true`.
    pub demonstration: bool,
    /// The main menu: text and path or label; empty means the built-in one.
    pub menu: Vec<MenuItem>,
    /// The severity of rules, where the site changes it.
    pub diagnostics: BTreeMap<Code, Rule>,
    /// Who pays, and how that must be shown.
    pub funding: Option<Funding>,
    /// The words of the search: `content/search.yaml`.
    pub search: SearchConfig,
    /// Forms in which text files are written beside themselves.
    pub compress: Vec<Compression>,
    /// The printed books, in the order of `books:`.
    pub books: Vec<PrintedBook>,
}

impl Config {
    /// The kind of what lies in `folder`, the first part of a path within `content/`.
    #[must_use]
    pub fn kind_of(&self, folder: &str) -> Kind {
        self.collections.get(folder).copied().unwrap_or(Kind::Page)
    }
}

/// What a file of the content is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// Editions of acts and their `act.yaml`.
    Act,
    /// Commentary on articles.
    Commentary,
    /// A plain page.
    #[default]
    Page,
    /// A term of the glossary.
    Term,
    /// A court case.
    CourtCase,
    /// A methodology.
    Methodology,
}

impl Kind {
    /// The words for them in `collections`.
    pub const WORDS: [&'static str; 6] = ["act", "commentary", "page", "term", "court-case", "methodology"];
    /// All of them, in the order of their words.
    pub const ALL: [Self; 6] = [Self::Act, Self::Commentary, Self::Page, Self::Term, Self::CourtCase, Self::Methodology];
}

/// How dates are set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum DateFormat {
    /// 01.01.2026.
    #[default]
    Numeric,
    /// 2026. gada 1. janvāris
    Words,
    /// 2026-01-01
    Iso,
}

impl DateFormat {
    /// The words for them in `date-format`.
    pub const WORDS: [&'static str; 3] = ["numeric", "words", "iso"];

    /// A day so set, in a language.
    #[must_use]
    pub fn set(self, day: Date, language: &str) -> String {
        match self {
            Self::Numeric => date::numeric(day),
            Self::Words => date::words(day, language),
            Self::Iso => date::iso(day),
        }
    }
}

/// A form in which a host can send a file that is written beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Compression {
    /// Brotli: `style.css.br`.
    Br,
    /// gzip: `style.css.gz`.
    Gzip,
}

impl Compression {
    /// The words for them in `compress`.
    pub const WORDS: [&'static str; 2] = ["br", "gzip"];
}

/// What a site makes of a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Rule {
    /// An error.
    Error,
    /// A warning.
    Warning,
    /// A remark.
    Info,
    /// Not told.
    Off,
}

impl Rule {
    /// The words for them in `diagnostics`.
    pub const WORDS: [&'static str; 4] = ["error", "warning", "info", "off"];

    /// The severity; `None` where the rule is off.
    #[must_use]
    pub const fn severity(self) -> Option<Severity> {
        match self {
            Self::Error => Some(Severity::Error),
            Self::Warning => Some(Severity::Warning),
            Self::Info => Some(Severity::Info),
            Self::Off => None,
        }
    }
}

/// An entry of the main menu.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct MenuItem {
    /// The words.
    pub text: String,
    /// A path within the site (`/btl/`, `par`) or a label.
    pub link: String,
}

/// The co-funding that every page must show.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Funding {
    /// The project's number.
    #[serde(default)]
    pub number: String,
    /// The project's title.
    #[serde(default)]
    pub title: String,
    /// The fund.
    #[serde(default)]
    pub fund: String,
    /// The sentence that must be shown.
    #[serde(default)]
    pub statement: String,
    /// The beneficiary.
    #[serde(default)]
    pub beneficiary: String,
    /// The partners.
    #[serde(default)]
    pub partners: Vec<String>,
    /// From–to, as shown.
    #[serde(default)]
    pub period: String,
    /// The support rate, as shown.
    #[serde(default)]
    pub rate: String,
    /// What it costs, as shown.
    #[serde(default)]
    pub amounts: Vec<String>,
    /// The logos, in order.
    #[serde(default)]
    pub logos: Vec<Logo>,
}

/// A logo of the co-funding ensemble.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Logo {
    /// Path within `content/`.
    pub file: String,
    /// The words for those who cannot see it.
    pub alt: String,
}
