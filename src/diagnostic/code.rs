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

    // Front matter.
    /// YAML that can't be read.
    BrokenYaml = "broken-yaml" Error,

    // Markdown.

    // Acts.

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
