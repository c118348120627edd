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
    /// Soft hyphens; they were left out.
    SoftHyphen = "soft-hyphen" Warning,
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
    /// A list of words of the search that is empty, or has too few.
    TooFewWords = "too-few-words" Error,
    /// A word of the search that stands twice.
    DuplicateWord = "duplicate-word" Error,
    /// A synonym that is the word itself.
    SynonymOfItself = "synonym-of-itself" Error,
    /// A synonym between words that must be kept apart.
    SynonymOfDistinct = "synonym-of-distinct" Error,
    /// The name of a printed book that can't be the name of a folder.
    BrokenBookId = "broken-book-id" Error,
    /// Two printed books of one name.
    DuplicateBook = "duplicate-book" Error,
    /// A printed book that includes nothing.
    EmptyBook = "empty-book" Error,
    /// A printed book that includes something that is not there, or can't be included.
    UnknownInclude = "unknown-include" Error,
    /// A printed book that includes something twice.
    RepeatedInclude = "repeated-include" Warning,
    /// Several words where words are kept apart: only single ones can be.
    DistinctPhrase = "distinct-phrase" Error,

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
    /// Front matter that is opened and not closed.
    UnclosedFrontMatter = "unclosed-front-matter" Error,
    /// Front matter in TOML.
    ForeignFrontMatter = "foreign-front-matter" Warning,
    /// A former address that is no path within the site.
    BrokenAlias = "broken-alias" Error,
    /// A commentary's `article` that names no article.
    NotAnArticle = "not-an-article" Error,
    /// A European case identifier that is none.
    BrokenEcli = "broken-ecli" Error,
    /// A key of an act that is none.
    BrokenActKey = "broken-act-key" Error,
    /// Two people with one id.
    DuplicatePerson = "duplicate-person" Error,
    /// Somebody who is not in `people.yaml`.
    UnknownPerson = "unknown-person" Error,
    /// Two entries of the registry with one key.
    DuplicateAct = "duplicate-act" Error,
    /// Two files on one article, with one term, of one case, at one address, of one edition.
    DuplicateDocument = "duplicate-document" Error,
    /// A commentary on an act whose text is not in the content.
    CommentaryWithoutAct = "commentary-without-act" Error,
    /// Editions without `act.yaml`.
    MissingAboutAct = "missing-about-act" Warning,
    /// `act.yaml` without editions.
    ActWithoutEditions = "act-without-editions" Warning,
    /// A file with nothing in it.
    EmptyFile = "empty-file" Warning,

    // Markdown.
    /// Raw HTML that may not stand in a text.
    DroppedHtml = "dropped-html" Error,
    /// An attribute that may not stand on a tag.
    DroppedHtmlAttribute = "dropped-html-attribute" Error,
    /// A tag that is not closed.
    UnclosedHtml = "unclosed-html" Error,
    /// A closing tag without an opening one.
    UnopenedHtml = "unopened-html" Error,
    /// A link that would run code.
    DangerousLink = "dangerous-link" Error,
    /// A link with a scheme that may not stand in a page.
    UnknownScheme = "unknown-scheme" Error,
    /// `[words][nowhere]`.
    UndefinedReference = "undefined-reference" Error,
    /// `[^label]` without a definition.
    UndefinedFootnote = "undefined-footnote" Error,
    /// A footnote nobody refers to.
    UnusedFootnote = "unused-footnote" Warning,
    /// A footnote defined twice.
    DuplicateFootnote = "duplicate-footnote" Error,
    /// A container whose name nobody knows.
    UnknownContainer = "unknown-container" Error,
    /// A container that is not closed.
    UnclosedContainer = "unclosed-container" Error,
    /// `:::` that closes nothing.
    UnopenedContainer = "unopened-container" Error,
    /// An attribute that may not stand on a heading.
    HeadingAttribute = "heading-attribute" Error,
    /// An anchor with letters an address cannot have.
    BrokenAnchor = "broken-anchor" Error,
    /// An anchor that stands twice in a page, or belongs to the page itself.
    DuplicateAnchor = "duplicate-anchor" Error,
    /// Text nested deeper than anybody reads.
    NestedTooDeep = "nested-too-deep" Error,
    /// A heading without words.
    EmptyHeading = "empty-heading" Warning,

    // Acts.
    /// `act.yaml` names another act than its folder.
    ActKeyDiffers = "act-key-differs" Error,
    /// An edition whose file is named after another day.
    EditionDateDiffers = "edition-date-differs" Warning,
    /// An edition that lies in no act's folder.
    MisplacedEdition = "misplaced-edition" Error,
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
    /// A file to import that can't be read at all.
    ImportUnreadable = "import-unreadable" Error,
    /// A plain text without any article or point.
    ImportTextWithoutUnits = "import-text-without-units" Error,
    /// A page in another encoding than UTF-8.
    ImportNotUtf8 = "import-not-utf8" Error,
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
    /// A link of the page to an article that the text does not seem to cite, as it is read here.
    ImportLinkDisagrees = "import-link-disagrees" Info,
    /// Commentary that speaks of an older edition of a changed article.
    ImportMakesStale = "import-makes-stale" Info,

    // Citations and links.
    /// A unit of an act that does not exist.
    UnitMissing = "unit-missing" Error,
    /// A unit that was repealed.
    UnitRepealed = "unit-repealed" Warning,
    /// A unit that stands in the text but does not apply yet.
    UnitNotYetApplicable = "unit-not-yet-applicable" Info,
    /// An act that is in no registry.
    UnknownAct = "unknown-act" Warning,
    /// A provision without an act, where no act goes without saying.
    AmbiguousAct = "ambiguous-act" Warning,
    /// "This article" where there is none around.
    NoContext = "no-context" Warning,
    /// A slip in the writing of a citation.
    CitationSlip = "citation-slip" Warning,
    /// A label that points at nothing.
    UnknownLabel = "unknown-label" Error,
    /// A link to a file that does not exist.
    BrokenLink = "broken-link" Error,
    /// A link to a place that its page does not have.
    BrokenFragment = "broken-fragment" Error,
    /// An image that does not exist.
    MissingImage = "missing-image" Error,
    /// A case of the declension that does not exist.
    UnknownCase = "unknown-case" Error,

    // Editorial rules.
    /// Commentary on an article that the act does not have.
    UnknownCommentedArticle = "unknown-commented-article" Error,
    /// Commentary on a repealed article.
    CommentaryOnRepealed = "commentary-on-repealed" Warning,
    /// Commentary older than the words it comments on.
    StaleCommentary = "stale-commentary" Warning,
    /// Commentary that does not say which edition it speaks of.
    UndatedCommentary = "undated-commentary" Warning,
    /// A heading bound to a unit that the article does not have.
    UnknownHeadingUnit = "unknown-heading-unit" Error,
    /// A paragraph that begins with "4. pants" and became a list.
    CitationReadAsList = "citation-read-as-list" Warning,
    /// A file that is named and not there.
    MissingFile = "missing-file" Error,
    /// A picture that is none, or not whole.
    BrokenPicture = "broken-picture" Error,
    /// A picture of another kind than its name says.
    MisnamedPicture = "misnamed-picture" Warning,
    /// A font that is none, or not whole.
    BrokenFont = "broken-font" Error,
    /// The co-funding lacks something that must be shown.
    FundingIncomplete = "funding-incomplete" Error,

    // Theme.
    /// A template that can't be read.
    BrokenTemplate = "broken-template" Error,
    /// A template that can't be filled.
    TemplateError = "template-error" Error,
    /// A catalogue of interface words that can't be read.
    BrokenCatalogue = "broken-catalogue" Error,
    /// A theme that is not there.
    UnknownTheme = "unknown-theme" Error,
    /// A former address that another page has.
    AliasClash = "alias-clash" Error,
    /// Two pages or files claim one address.
    AddressClash = "address-clash" Error,
    /// A page, an act, a file or a former address where the search has its own.
    ReservedAddress = "reserved-address" Error,
    /// A name that can't be an address.
    UnusableAddress = "unusable-address" Error,

    // Books as PDF.
    /// The built-in engine refuses a book.
    PrintRefused = "print-refused" Error,
    /// The built-in engine sets a book, but doubts something.
    PrintDoubtful = "print-doubtful" Warning,
    /// Letters that none of the book's fonts has.
    LetterUnset = "letter-unset" Warning,

    // Books as HTML: told by `check --print`.
    /// An id that stands twice in a printed book.
    PrintDuplicateId = "print-duplicate-id" Error,
    /// A link within a printed book that leads nowhere.
    PrintDanglingLink = "print-dangling-link" Error,
    /// A picture of a printed book without words.
    PrintImageWithoutAlt = "print-image-without-alt" Warning,
    /// A table of a printed book without a header.
    PrintTableWithoutHeader = "print-table-without-header" Warning,
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}
