//! The name of an act in all its cases: which word declines, and how.

use crate::citation::words::{FEMININE, FEMININE_E, MASCULINE, MASCULINE_PLURAL, ORDINAL_FEMININE, ORDINAL_MASCULINE};

/// A name as a row of words, each with its forms in lower case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct NamePattern {
    pub(crate) words: Vec<Vec<String>>,
    pub(crate) abbreviation: bool,
    pub(crate) capital: bool,
}

/// The pattern of a title; `None` for one that prose does not write out (with numbers or full stops in it).
pub(crate) fn name_patterns(title: &str) -> Option<NamePattern> {
    let words = title_words(title)?;
    let first = *words.first()?;
    let capital = first.chars().next().is_some_and(char::is_uppercase);
    let abbreviation = words.len() == 1 && first.chars().count() > 1 && first.chars().all(char::is_uppercase);
    if abbreviation {
        return Some(NamePattern { words: vec![vec![first.to_lowercase()]], abbreviation, capital });
    }
    let head = head_of(&words);
    let forms = words.iter().enumerate().map(|(k, word)| match k.cmp(&head) {
        std::cmp::Ordering::Less => adjective_forms(word).unwrap_or_else(|| vec![word.to_lowercase()]),
        std::cmp::Ordering::Equal => noun_forms(word),
        std::cmp::Ordering::Greater => vec![word.to_lowercase()],
    });
    Some(NamePattern { words: forms.collect(), abbreviation, capital })
}

/// The words of a title; commas are words of their own, quotation marks vanish.
fn title_words(title: &str) -> Option<Vec<&str>> {
    if title.contains(['.', ';', ':', '(', ')', '/']) || title.chars().any(|c| c.is_ascii_digit()) {
        return None;
    }
    let mut words = Vec::new();
    for piece in title.split(|c: char| c.is_whitespace() || matches!(c, '"' | '“' | '”' | '„' | '«' | '»' | '-' | '–')) {
        let (word, comma) = piece.strip_suffix(',').map_or((piece, false), |word| (word, true));
        if !word.is_empty() {
            words.push(word);
        }
        if comma {
            words.push(",");
        }
    }
    Some(words)
}

/// The word that declines: the one before "par" or before a subordinate clause, else the last.
fn head_of(words: &[&str]) -> usize {
    let ends = |word: &&str| word.eq_ignore_ascii_case("par") || *word == ",";
    words.iter().skip(1).position(ends).unwrap_or(words.len() - 1)
}

/// All forms of a noun given in the nominative. A noun of another pattern stays as it is.
pub(crate) fn noun_forms(noun: &str) -> Vec<String> {
    let noun = noun.to_lowercase();
    let with = |stem: &str, endings: &[&str]| endings.iter().map(|ending| format!("{stem}{ending}")).collect::<Vec<_>>();
    if let Some(stem) = noun.strip_suffix("is") {
        let soft = soften(stem);
        let mut forms = with(stem, &["is", "im", "i", "ī"]);
        forms.push(format!("{soft}a"));
        return forms;
    }
    for (ending, endings) in [("s", MASCULINE), ("a", FEMININE), ("e", FEMININE_E), ("i", MASCULINE_PLURAL)] {
        if let Some(stem) = noun.strip_suffix(ending) {
            return with(stem, &endings);
        }
    }
    vec![noun]
}

/// The singular of a title in one case, for writing: "Bāriņtiesu likums" → "Bāriņtiesu likuma".
pub(crate) fn title_in_case(title: &str, case: usize) -> String {
    let Some(words) = title_words(title) else { return title.to_owned() };
    let Some(head) = words.get(head_of(&words)) else { return title.to_owned() };
    let lower = head.to_lowercase();
    let tables = [("s", MASCULINE), ("a", FEMININE), ("e", FEMININE_E), ("i", MASCULINE_PLURAL)];
    if words.len() == 1 && lower.chars().count() > 1 && head.chars().all(char::is_uppercase) {
        return title.to_owned();
    }
    let declined = match lower.strip_suffix("is") {
        Some(_) => {
            let stem = head.get(..head.len() - 2).unwrap_or_default();
            let soft = format!("{}a", soften(stem));
            [format!("{stem}is"), soft, format!("{stem}im"), format!("{stem}i"), format!("{stem}ī")].get(case).cloned()
        }
        None => tables.iter().find(|(ending, _)| lower.ends_with(ending)).and_then(|(ending, endings)| {
            let stem = head.get(..head.len() - ending.len())?;
            Some(format!("{stem}{}", endings.get(case)?))
        }),
    };
    match (declined, title.find(*head)) {
        (Some(form), Some(at)) => {
            let before = title.get(..at).unwrap_or_default();
            format!("{}{form}{}", adjectives_in_case(before, case), title.get(at + head.len()..).unwrap_or_default())
        }
        _ => title.to_owned(),
    }
}

/// The words before a head noun, with the adjectives among them in its case.
fn adjectives_in_case(words: &str, case: usize) -> String {
    let one = |word: &str| {
        adjective_forms(&word.to_lowercase()).and_then(|forms| forms.get(case).cloned()).map_or_else(
            || word.to_owned(),
            |form| if word.chars().next().is_some_and(char::is_uppercase) { capitalised(&form) } else { form },
        )
    };
    words.split_inclusive(' ').map(|piece| piece.strip_suffix(' ').map_or_else(|| one(piece), |word| one(word) + " ")).collect()
}

pub(crate) fn capitalised(word: &str) -> String {
    let mut chars = word.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}

/// The forms of a definite masculine adjective by case ("Starptautiskais"); feminine ones can't be told from genitives.
fn adjective_forms(word: &str) -> Option<Vec<String>> {
    let word = word.to_lowercase();
    if let Some(stem) = word.strip_suffix("ais") {
        return Some(ORDINAL_MASCULINE.iter().map(|ending| format!("{stem}{ending}")).collect());
    }
    let stem = word.strip_suffix("ējā")?;
    Some(ORDINAL_FEMININE.iter().map(|ending| format!("{stem}ēj{ending}")).collect())
}

/// The last consonant as it is before the genitive's -a: rullis → ruļļa.
fn soften(stem: &str) -> String {
    for (hard, soft) in [("ll", "ļļ"), ("l", "ļ"), ("nn", "ņņ"), ("n", "ņ"), ("t", "š"), ("d", "ž"), ("s", "š"), ("z", "ž")] {
        if let Some(start) = stem.strip_suffix(hard) {
            return format!("{start}{soft}");
        }
    }
    stem.to_owned()
}
