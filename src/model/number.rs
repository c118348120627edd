//! The number of a legal unit: `13`, `13.¹`, `244.¹⁰`.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A number with an optional superscript, ordered as the law orders them: 13 < 13.¹ < 13.² < 14.
///
/// `Display` and `FromStr` use the notation of labels (`13^1`); [`Number::typeset`] writes what a reader sees (`13.¹`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Number {
    /// The number itself.
    pub base: u32,
    /// The superscript; 0 where there is none (no act counts superscripts from zero).
    pub superscript: u32,
}

impl Number {
    /// A number without a superscript.
    #[must_use]
    pub const fn plain(base: u32) -> Self {
        Self { base, superscript: 0 }
    }

    /// A number with a superscript.
    #[must_use]
    pub const fn superscripted(base: u32, superscript: u32) -> Self {
        Self { base, superscript }
    }

    /// As set in Latvian legal text, with its dot: `13.` or `13.¹`.
    #[must_use]
    pub fn typeset(self) -> String {
        format!("{}.{}", self.base, self.superscript_glyphs())
    }

    /// As a part or point is marked in an act, without a dot: `5` or `5¹`.
    #[must_use]
    pub fn marker(self) -> String {
        format!("{}{}", self.base, self.superscript_glyphs())
    }

    /// As it stands in an address: `10-1`.
    #[must_use]
    pub fn slug(self) -> String {
        self.to_string().replace('^', "-")
    }

    /// The superscript in superscript characters; empty where there is none.
    #[must_use]
    pub fn superscript_glyphs(self) -> String {
        const GLYPHS: [char; 10] = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];
        if self.superscript == 0 {
            return String::new();
        }
        self.superscript.to_string().bytes().map(|digit| GLYPHS[usize::from(digit - b'0')]).collect()
    }
}

impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.superscript {
            0 => write!(f, "{}", self.base),
            sup => write!(f, "{}^{sup}", self.base),
        }
    }
}

/// Why a text is no [`Number`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotANumber;

impl FromStr for Number {
    type Err = NotANumber;

    fn from_str(text: &str) -> Result<Self, NotANumber> {
        let digits = |part: &str| -> Result<u32, NotANumber> {
            let fits = !part.is_empty() && part.len() <= 6 && part.bytes().all(|b| b.is_ascii_digit());
            if fits { part.parse().map_err(|_| NotANumber) } else { Err(NotANumber) }
        };
        match text.split_once('^') {
            None => Ok(Self::plain(digits(text)?)),
            Some((base, sup)) => match digits(sup)? {
                0 => Err(NotANumber),
                sup => Ok(Self::superscripted(digits(base)?, sup)),
            },
        }
    }
}

impl Serialize for Number {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Number {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse().map_err(|_| serde::de::Error::custom(format!("not a number of a legal unit: {text}")))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn superscripted_numbers_stand_between_their_neighbours() {
        let parse = |text: &str| text.parse::<Number>().expect("a number");
        assert!(parse("13") < parse("13^1"));
        assert!(parse("13^1") < parse("13^2"));
        assert!(parse("13^2") < parse("13^10"));
        assert!(parse("13^10") < parse("14"));
    }

    #[test]
    fn a_number_is_typeset_with_real_superscripts() {
        assert_eq!(Number::superscripted(244, 10).typeset(), "244.¹⁰");
        assert_eq!(Number::superscripted(5, 1).marker(), "5¹");
        assert_eq!(Number::superscripted(10, 1).slug(), "10-1");
    }

    #[test]
    fn what_is_no_number_is_refused() {
        for text in ["", "^1", "1^", "1^0", "x", "1.1", "-1", "1234567"] {
            assert_eq!(text.parse::<Number>(), Err(NotANumber), "{text}");
        }
    }
}
