//! Where a sentence ends: a full stop may as well belong to an abbreviation, an initial, an ordinal or a date.

use crate::citation::token::{Kind, Shape, Tokens};
use crate::citation::words::Lex;

/// Whether a sentence ends at a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum End {
    No,
    /// It can't be told: "… 5. p. Agrāk …", "… 5. p. Saeimas redakcijā …".
    Doubtful,
    Certain,
}

/// Abbreviations that something always follows.
const LEADING: [&str; 26] = [
    "sk", "skat", "sal", "piem", "nr", "prof", "doc", "dr", "asoc", "red", "sast", "aut", "zv", "adv", "mag", "iur", "jur", "hab", "akad",
    "lekt", "tālr", "plkst", "tulk", "cit", "sv", "resp",
];
/// Abbreviations with vowels that may also close a sentence; of those without any none needs to be known.
const CLOSING: [&str; 15] = ["utt", "izd", "sēj", "att", "tab", "iel", "bulv", "milj", "tūkst", "pag", "nov", "raj", "apr", "turpm", "nāk"];

/// Whether a sentence ends before token `k`.
pub(super) fn end_before(text: &str, tokens: &Tokens, k: usize) -> End {
    let Some(begins) = begins(tokens, k) else { return End::No };
    let Some(mut stop) = k.checked_sub(1) else { return End::No };
    // "(… sods.) Agrāk", "“… sods.” Agrāk": what closes stands behind the full stop.
    let closed = matches!(tokens.kind(stop), Some(Kind::Close | Kind::Quote));
    if closed && stop.checked_sub(1).is_some_and(|before| tokens.kind(before) == Some(Kind::Dot)) {
        stop -= 1;
    }
    match tokens.kind(stop) {
        Some(Kind::Number { dot: true, .. }) => after_number(tokens, stop, begins),
        Some(Kind::Dot) => stop.checked_sub(1).map_or(End::No, |word| after_dot(text, tokens, word, begins)),
        _ => End::No,
    }
}

/// What a sentence could begin with.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Begins {
    /// A capital, perhaps in a bracket or quotation marks.
    Capital,
    /// The noun of a unit, of a year or month in capitals: a heading goes on with it.
    Unit,
    Number,
    /// A bracket or mark before a small letter.
    Opening,
}

fn begins(tokens: &Tokens, k: usize) -> Option<Begins> {
    let capital = |k: usize| match tokens.kind(k) {
        Some(Kind::Word { shape: Shape::Capital | Shape::Upper, .. }) => true,
        Some(Kind::Word { shape: Shape::Letter(letter), .. }) => letter.is_uppercase(),
        _ => false,
    };
    match tokens.kind(k)? {
        Kind::Word { lex: Lex::Unit(..) | Lex::Year | Lex::Month(_), .. } if capital(k) => Some(Begins::Unit),
        Kind::Word { .. } => capital(k).then_some(Begins::Capital),
        Kind::Number { .. } => Some(Begins::Number),
        Kind::Open => Some(if capital(k + 1) || is_number(tokens, k + 1) { Begins::Capital } else { Begins::Opening }),
        // A mark right behind a full stop closes.
        Kind::Quote if tokens.list.get(k).is_some_and(|token| token.spaced) => {
            Some(if capital(k + 1) { Begins::Capital } else { Begins::Opening })
        }
        Kind::Quote
        | Kind::Dot
        | Kind::Comma
        | Kind::Stop(_)
        | Kind::Dash { .. }
        | Kind::Close
        | Kind::Slash
        | Kind::Break
        | Kind::Other => None,
    }
}

fn is_number(tokens: &Tokens, k: usize) -> bool {
    matches!(tokens.kind(k), Some(Kind::Number { .. }))
}

/// After a number with its full stop: an ordinal, a date, or the last word of the sentence.
fn after_number(tokens: &Tokens, number: usize, begins: Begins) -> End {
    match begins {
        Begins::Unit => End::No,
        Begins::Capital if closes_a_name(tokens, number) || is_year(tokens, number) => End::Certain,
        Begins::Capital => End::Doubtful,
        Begins::Number | Begins::Opening if closes_a_name(tokens, number) => End::Doubtful,
        Begins::Number | Begins::Opening => End::No,
    }
}

/// "Nr. 1037.", "2016/679.": no ordinal.
pub(super) fn closes_a_name(tokens: &Tokens, number: usize) -> bool {
    let before = number.checked_sub(1);
    let nr = |k: usize| tokens.lex(k) == Lex::Nr || tokens.kind(k) == Some(Kind::Dot) && k > 0 && tokens.lex(k - 1) == Lex::Nr;
    before.is_some_and(|before| tokens.kind(before) == Some(Kind::Slash) || nr(before))
}

fn is_year(tokens: &Tokens, k: usize) -> bool {
    let Some(Kind::Number { at, len: 1, .. }) = tokens.kind(k) else { return false };
    tokens.numbers(at, 1).first().is_some_and(|number| number.superscript == 0 && (1800..2200).contains(&number.base))
}

/// After a full stop, by the word before it.
fn after_dot(text: &str, tokens: &Tokens, word: usize, begins: Begins) -> End {
    let abbreviation = match tokens.kind(word) {
        Some(Kind::Word { lex, shape, .. }) => {
            let written = text.get(tokens.start(word)..tokens.end_before(word + 1)).unwrap_or_default();
            abbreviation(&written.to_lowercase(), lex, shape)
        }
        // "5. pants … Agrāk".
        Some(Kind::Dot) => Some(Abbreviation::Closing),
        Some(Kind::Number { .. } | Kind::Open | Kind::Close | Kind::Quote | Kind::Other) => None,
        Some(Kind::Comma | Kind::Stop(_) | Kind::Dash { .. } | Kind::Slash | Kind::Break) | None => return End::No,
    };
    match (abbreviation, begins) {
        (Some(Abbreviation::Leading), _) => End::No,
        (Some(Abbreviation::Name), Begins::Number) => End::Doubtful,
        (Some(Abbreviation::Initial), Begins::Number) => End::Doubtful,
        (Some(Abbreviation::Initial), _) => End::No,
        (Some(Abbreviation::Year), Begins::Number) => End::No,
        (Some(Abbreviation::Closing | Abbreviation::Year), Begins::Capital | Begins::Unit | Begins::Number) => End::Doubtful,
        (Some(Abbreviation::Closing | Abbreviation::Year), Begins::Opening) => End::No,
        (Some(Abbreviation::Name) | None, Begins::Opening) => End::Doubtful,
        (Some(Abbreviation::Name) | None, Begins::Capital | Begins::Unit | Begins::Number) => End::Certain,
    }
}

/// What a word with a full stop is short for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Abbreviation {
    Leading,
    Closing,
    /// "g.", "gs.": a day may follow.
    Year,
    Initial,
    /// KL, CPL: written without a full stop, but before a number it may have slipped in.
    Name,
}

/// The sort of abbreviation that `word` is; `None` for a whole word.
fn abbreviation(word: &str, lex: Lex, shape: Shape) -> Option<Abbreviation> {
    let short_noun = matches!(lex, Lex::Abbreviation(_) | Lex::Page);
    match shape {
        Shape::Upper => Some(Abbreviation::Name),
        Shape::Letter(letter) if letter.is_uppercase() => Some(Abbreviation::Initial),
        Shape::Letter('g') => Some(Abbreviation::Year),
        Shape::Letter(_) => Some(Abbreviation::Closing),
        Shape::Lower | Shape::Capital if LEADING.contains(&word) => Some(Abbreviation::Leading),
        Shape::Lower | Shape::Capital if word == "gs" => Some(Abbreviation::Year),
        Shape::Lower | Shape::Capital => {
            let voiceless = !word.contains(['a', 'ā', 'e', 'ē', 'i', 'ī', 'o', 'u', 'ū']);
            (short_noun || voiceless || CLOSING.contains(&word)).then_some(Abbreviation::Closing)
        }
    }
}
