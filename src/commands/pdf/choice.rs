//! Which engines set a book, and what its PDF must declare: as the arguments say, else `site.yaml`.

use std::env;

use crate::cli::{self, PdfEngine, PdfStandard};
use crate::commands::Failure;
use crate::config::books::{self, PrintedBook};
use crate::diagnostic::Value;
use crate::diagnostic::locale::Args;
use crate::pdf::engine::{Engine, Found, find};

/// What is wanted of a book's PDF.
#[derive(Clone, Copy, Debug)]
pub(super) struct Choice {
    engine: books::Engine,
    /// The standard by name.
    #[cfg_attr(not(feature = "pdf"), expect(dead_code, reason = "the built-in engine asks for it"))]
    pub(super) standard: books::Standard,
    /// What it must declare.
    pub(super) standards: &'static [&'static str],
    /// Whether it must even where its engine cannot, since somebody asked for it now.
    pub(super) strict: bool,
}

impl Choice {
    pub(super) fn new(book: &PrintedBook, arguments: &cli::Pdf) -> Self {
        let engine = match arguments.engine {
            Some(PdfEngine::Auto) => books::Engine::Auto,
            Some(PdfEngine::Typst) => books::Engine::Typst,
            Some(PdfEngine::Weasyprint) => books::Engine::Weasyprint,
            Some(PdfEngine::Vivliostyle) => books::Engine::Vivliostyle,
            Some(PdfEngine::Chromium) => books::Engine::Chromium,
            None => book.pdf.engine,
        };
        let standard = match arguments.standard {
            Some(PdfStandard::None) => books::Standard::None,
            Some(PdfStandard::Ua1) => books::Standard::Ua1,
            Some(PdfStandard::A2aUa1) => books::Standard::A2aUa1,
            None => book.pdf.standard,
        };
        let standards: &[&str] = match standard {
            books::Standard::None => &[],
            books::Standard::Ua1 => &["ua-1"],
            books::Standard::A2aUa1 => &["a-2a", "ua-1"],
        };
        Self { engine, standard, standards, strict: arguments.standard.is_some() }
    }

    /// Whether the built-in engine may set it, which then comes first.
    pub(super) const fn built_in(self) -> bool {
        cfg!(feature = "pdf") && matches!(self.engine, books::Engine::Auto | books::Engine::Typst)
    }

    /// The engines of this machine that may set it, in order.
    ///
    /// # Errors
    /// When there is none, or none that can declare what was asked for; the failure says how to get one.
    pub(super) fn engines(self) -> Result<Vec<Found>, Failure> {
        let path = env::var_os("PATH").unwrap_or_default();
        let wanted: &[Engine] = match self.engine {
            books::Engine::Auto => &Engine::ALL,
            books::Engine::Typst if self.built_in() => return Ok(Vec::new()),
            books::Engine::Typst => return Err(Failure::Usage("say-pdf-typst-off", Args::new())),
            books::Engine::Weasyprint => &[Engine::Weasyprint],
            books::Engine::Vivliostyle => &[Engine::Vivliostyle],
            books::Engine::Chromium => &[Engine::Chromium],
        };
        let found: Vec<Found> = wanted.iter().filter_map(|engine| find(*engine, &path)).collect();
        if let Some(first) = wanted.first().filter(|_| found.is_empty() && !self.built_in()) {
            let engine = if wanted.len() > 1 { "any" } else { first.key() };
            let args = [("engine", Value::Text(engine.to_owned())), ("install", Value::Text(install(*first).to_owned()))];
            return Err(Failure::Usage("say-pdf-no-engine", args.into()));
        }
        self.able(found)
    }

    /// Those that can declare what was asked for now: the others would work in vain.
    fn able(self, found: Vec<Found>) -> Result<Vec<Found>, Failure> {
        let (able, unable): (Vec<Found>, Vec<Found>) =
            found.into_iter().partition(|found| !self.strict || found.engine.declares_all(self.standards));
        if unable.is_empty() || !able.is_empty() || self.built_in() {
            return Ok(able);
        }
        let names: Vec<&str> = unable.iter().map(|found| found.engine.name()).collect();
        let args = [("engine", names.join(", ")), ("standard", self.standards.join(" + ")), ("which", self.which().to_owned())];
        Err(Failure::Usage("say-pdf-undeclared", args.map(|(name, text)| (name, Value::Text(text))).into()))
    }

    /// The catalogues' name for the engines that can declare all that is wanted.
    pub(super) const fn which(self) -> &'static str {
        if self.standards.len() > 1 { "both" } else { "one" }
    }
}

/// The line that installs an engine.
const fn install(engine: Engine) -> &'static str {
    match engine {
        Engine::Weasyprint => "pip install weasyprint",
        Engine::Vivliostyle => "npm install --global @vivliostyle/cli",
        Engine::Chromium => "apt install chromium",
    }
}
