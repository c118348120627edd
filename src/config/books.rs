//! The printed books of a site: the list `books:` of `site.yaml`, complete.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::config::{Funding, Logo};
use crate::span::Span;

/// A printed book: what it is called, what stands in it and how it is set. (An *edition* is always one of an act.)
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PrintedBook {
    /// The name of its folder `print/<id>/` and of its file `<id>.pdf`: lower-case ASCII letters, digits and hyphens.
    pub id: String,
    /// The title.
    pub title: String,
    /// The words under the title.
    pub subtitle: Option<String>,
    /// The authors as the title page names them.
    pub authors: Vec<String>,
    /// Which printing it is, as the imprint says it: "1. izdevums".
    pub printing: Option<String>,
    /// The ISBN as it is printed.
    pub isbn: Option<String>,
    /// The day the book carries; never the clock's.
    pub date: Option<Date>,
    /// The language of its text: `lv` or `en`.
    pub language: String,
    /// The size of its pages.
    pub size: PageSize,
    /// What stands in it, in order.
    pub include: Vec<Included>,
    /// Who pays: the book's own words and logos, else the site's; `None` where neither says anything.
    pub funding: Option<Funding>,
    /// The tables and indexes at its end, in the order of [`Index::ALL`].
    pub index: Vec<Index>,
    /// Abbreviations beside those the texts and the acts give: short → full.
    pub abbreviations: BTreeMap<String, String>,
    /// Fonts: paths within `content/`, each with its place in `site.yaml`.
    pub fonts: Vec<(String, Span)>,
    /// How it becomes PDF.
    pub pdf: Pdf,
    /// Where its mapping stands in `site.yaml`.
    pub span: Span,
    /// Where its logos stand in `site.yaml`, in the order of `funding.logos`; empty where they are the site's.
    pub logo_spans: Vec<Span>,
}

/// A book as `site.yaml` writes it: what it leaves out is the site's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WrittenBook {
    /// What has a default of its own, filled; `title`, `language` and `funding` mean nothing yet.
    pub book: PrintedBook,
    /// The title.
    pub title: Option<String>,
    /// The language.
    pub language: Option<String>,
    /// Who pays.
    pub funding: Option<Funding>,
    /// The logos, where they are not those of the funding.
    pub logos: Option<Vec<Logo>>,
}

impl WrittenBook {
    /// The book with what the site says where it is silent.
    #[must_use]
    pub fn complete(self, title: &str, language: &str, funding: Option<&Funding>) -> PrintedBook {
        let mut funding = self.funding.or_else(|| funding.cloned());
        if let Some(logos) = self.logos {
            funding.get_or_insert_default().logos = logos;
        }
        PrintedBook {
            title: self.title.unwrap_or_else(|| title.to_owned()),
            language: self.language.unwrap_or_else(|| language.to_owned()),
            funding,
            ..self.book
        }
    }
}

impl PrintedBook {
    /// The folder of its files within the site, with a final `/`.
    #[must_use]
    pub fn folder(&self) -> String {
        format!("print/{}/", self.id)
    }
}

/// One thing a book includes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Included {
    /// What, as written: a label or the word `terms`; read by `model::included`.
    pub written: String,
    /// Where `site.yaml` names it.
    pub span: Span,
}

/// The size of a page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PageSize {
    /// 210 × 297 mm.
    #[default]
    A4,
    /// 148 × 210 mm.
    A5,
}

impl PageSize {
    /// The words for them in `size`.
    pub const WORDS: [&'static str; 2] = ["a4", "a5"];

    /// Width and height in millimetres.
    #[must_use]
    pub const fn millimetres(self) -> (u16, u16) {
        match self {
            Self::A4 => (210, 297),
            Self::A5 => (148, 210),
        }
    }
}

/// A table or index at the end of a book.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Index {
    /// The court cases that are spoken of.
    Cases,
    /// The legislation that is cited.
    Legislation,
    /// Subjects.
    Subjects,
}

impl Index {
    /// The words for them in `index`.
    pub const WORDS: [&'static str; 3] = ["cases", "legislation", "subjects"];
    /// All of them, in the order of their words.
    pub const ALL: [Self; 3] = [Self::Cases, Self::Legislation, Self::Subjects];
}

/// How a book becomes PDF.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Pdf {
    /// The program that sets it.
    pub engine: Engine,
    /// The standard its PDF declares.
    pub standard: Standard,
}

/// The program that sets a book.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Engine {
    /// The first that is there.
    #[default]
    Auto,
    /// Typst, where it is built in.
    Typst,
    /// Vivliostyle with Chromium.
    Vivliostyle,
    /// The Python program of that name.
    Weasyprint,
    /// Chromium alone, in two passes.
    Chromium,
}

impl Engine {
    /// The words for them in `engine`.
    pub const WORDS: [&'static str; 5] = ["auto", "typst", "vivliostyle", "weasyprint", "chromium"];
}

/// The standard a PDF declares.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Standard {
    /// PDF/UA-1: accessible.
    #[default]
    #[serde(rename = "ua-1")]
    Ua1,
    /// PDF/A-2a and PDF/UA-1 in one file: for archives.
    #[serde(rename = "a-2a+ua-1")]
    A2aUa1,
    /// None.
    #[serde(rename = "none")]
    None,
}

impl Standard {
    /// The words for them in `standard`.
    pub const WORDS: [&'static str; 3] = ["none", "ua-1", "a-2a+ua-1"];
}
