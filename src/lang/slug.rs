//! Words as parts of addresses: ASCII, lower case, hyphens.

/// The longest slug that is made of a heading.
const LONGEST: usize = 80;

/// The slug of a text: Latvian letters lose their marks (ā → a, š → s), everything that is no letter or digit parts words.
/// Empty where the text has no letter or digit that can be written in ASCII.
#[must_use]
pub fn slug(text: &str) -> String {
    let mut out = String::new();
    let mut gap = false;
    for c in text.chars() {
        // An apostrophe stands within a word: "what's" is "whats".
        if matches!(c, '\'' | '’' | '`') {
            continue;
        }
        let Some(plain) = ascii(c) else {
            gap = !out.is_empty();
            continue;
        };
        if gap && out.len() + 1 >= LONGEST {
            break;
        }
        if std::mem::take(&mut gap) {
            out.push('-');
        }
        out.push_str(&plain);
        if out.len() >= 2 * LONGEST {
            break;
        }
    }
    out
}

/// A letter or digit in lower-case ASCII; `None` for anything else.
fn ascii(c: char) -> Option<String> {
    use unicode_normalization::UnicodeNormalization;
    if c.is_ascii() {
        return c.is_ascii_alphanumeric().then(|| c.to_ascii_lowercase().to_string());
    }
    let special = match c {
        'ß' => "ss",
        'æ' | 'Æ' => "ae",
        'ø' | 'Ø' => "o",
        'ł' | 'Ł' => "l",
        'đ' | 'Đ' => "d",
        'ı' => "i",
        _ => "",
    };
    if !special.is_empty() {
        return Some(special.to_owned());
    }
    let plain: String = std::iter::once(c).nfkd().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_lowercase()).collect();
    (!plain.is_empty()).then_some(plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_latvian_heading_becomes_an_ascii_anchor() {
        assert_eq!(slug("Atzinums tiesai"), "atzinums-tiesai");
        assert_eq!(slug("Šķēršļi, žēlastība un ģērbtuve"), "skersli-zelastiba-un-gerbtuve");
        assert_eq!(slug("10.¹ pants"), "10-1-pants");
        assert_eq!(slug("  “Bērns” – kas tas?  "), "berns-kas-tas");
        assert_eq!(slug("—"), "");
    }
}
