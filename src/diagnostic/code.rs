//! The codes of all diagnostics. A code is stable: editors silence it in `site.yaml`, CI greps for it.

use std::fmt;

use crate::diagnostic::Severity;

macro_rules! codes {
    ($($(#[$doc:meta])* $name:ident = $text:literal $severity:ident,)*) => {
        /// What is wrong; its message is the one of the same name in `locales/`.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code {
            $($(#[$doc])* $name,)*
        }

        impl Code {
            /// Every code, in the order of this file.
            pub const ALL: &'static [Self] = &[$(Self::$name,)*];

            /// The name that editors see: kebab-case, stable.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self {
                    $(Self::$name => $text,)*
                }
            }

            /// The usual severity.
            #[must_use]
            pub const fn severity(self) -> Severity {
                match self {
                    $(Self::$name => Severity::$severity,)*
                }
            }

            /// The code of this name.
            #[must_use]
            pub fn from_name(name: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|code| code.as_str() == name)
            }
        }
    };
}

codes! {
    // Files and configuration.
    /// The folder `content/` is missing.
    MissingContent = "missing-content" Error,
    /// A symbolic link, which could lead out of the content.
    LinkedFile = "linked-file" Error,
    /// A file whose bytes are no UTF-8.
    NotUtf8 = "not-utf8" Error,
    /// A file that is too large for a text.
    FileTooLarge = "file-too-large" Error,
    /// A file or folder the machine does not let us read.
    UnreadableFile = "unreadable-file" Error,
    /// A file name that is no text, or holds control characters.
    UnusableName = "unusable-name" Error,
    /// Letters written as letter + separate accent; they were joined.
    DecomposedText = "decomposed-text" Info,
    /// Control characters; they were replaced.
    ControlCharacter = "control-character" Warning,
    /// Two paths that differ only in capital letters.
    CaseClash = "case-clash" Warning,
    /// There is no `content/site.yaml`.
    MissingSite = "missing-site" Error,
    /// `site.yaml` does not say where the site is published.
    NoBaseUrl = "no-base-url" Warning,
    /// An address of publication that can't be one.
    BrokenBaseUrl = "broken-base-url" Error,
    /// A name in `collections` that is no folder directly within `content/`.
    BrokenFolder = "broken-folder" Error,
    /// A rule in `diagnostics` that does not exist.
    UnknownRule = "unknown-rule" Error,

    // Front matter.
    /// YAML that can't be read.
    BrokenYaml = "broken-yaml" Error,
    /// YAML longer than anybody writes.
    YamlTooLarge = "yaml-too-large" Error,
    /// A key that stands twice.
    DuplicateKey = "duplicate-key" Error,
    /// A key that means nothing here.
    UnknownKey = "unknown-key" Error,
    /// A key that must be there.
    MissingKey = "missing-key" Error,
    /// A list where words should be, words where a date should be.
    WrongType = "wrong-type" Error,
    /// A word that is none of the few known ones.
    UnknownWord = "unknown-word" Error,
    /// A day the calendar does not have.
    ImpossibleDate = "impossible-date" Error,
    /// A label that cannot be read.
    BrokenLabel = "broken-label" Error,

    // Markdown.

    // Acts.
    /// A key of an act that cannot be read.
    BrokenActKey = "broken-act-key" Error,
    /// `act.yaml` names another act than its folder.
    ActKeyDiffers = "act-key-differs" Error,
    /// An edition without any article or point.
    EditionWithoutUnits = "edition-without-units" Error,
    /// A number that stands twice.
    UnitRepeated = "unit-repeated" Error,
    /// A number smaller than the one before it.
    UnitFalls = "unit-falls" Error,
    /// A number left out.
    UnitGap = "unit-gap" Warning,
    /// A file to import that is no text, or no saved page of likumi.lv.
    ImportNotAPage = "import-not-a-page" Error,
    /// A page with a list of contents and no text.
    ImportNoText = "import-no-text" Error,
    /// A page of an amending act.
    ImportAmendingAct = "import-amending-act" Error,
    /// A page of another act.
    ImportOtherAct = "import-other-act" Error,
    /// A page that does not say from when it is in force.
    ImportNoDate = "import-no-date" Error,
    /// Two pages of one edition whose words differ.
    ImportEditionDiffers = "import-edition-differs" Error,
    /// The page's own list of contents has another number of articles.
    ImportCountDiffers = "import-count-differs" Warning,
    /// A heading of the page that the result lacks.
    ImportHeadingLost = "import-heading-lost" Error,
    /// Words of the page that the result lacks.
    ImportWordsLost = "import-words-lost" Warning,
    /// Commentary that speaks of an older edition of a changed article.
    ImportMakesStale = "import-makes-stale" Info,

    // Citations and links.

    // Theme.
    /// A template that can't be read.
    BrokenTemplate = "broken-template" Error,
    /// A template that can't be filled.
    TemplateError = "template-error" Error,
    /// A catalogue of interface words that can't be read.
    BrokenCatalogue = "broken-catalogue" Error,
    /// Two pages or files claim one address.
    AddressClash = "address-clash" Error,
    /// A name that can't be an address.
    UnusableAddress = "unusable-address" Error,
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}
