//! Amendment notes in a text (rule 12): what stands in them is no citation, but "Sk. Pārejas noteikumu 33. punktu" is.

use crate::citation::token::{Kind, Tokens};
use crate::citation::words::Lex;

/// The notes as pairs of tokens, bracket to bracket, in order.
pub(crate) fn notes(tokens: &Tokens) -> Vec<(usize, usize)> {
    let mut open: Vec<Bracket> = Vec::new();
    let mut found = Vec::new();
    for (k, token) in tokens.list.iter().enumerate() {
        match token.kind {
            Kind::Open => open.push(Bracket { at: k, word: false, date: false }),
            Kind::Close => {
                if let Some(bracket) = open.pop()
                    && bracket.word
                    && bracket.date
                {
                    found.push((bracket.at, k));
                }
            }
            Kind::Word { lex: Lex::NoteWord, .. } => {
                if let Some(bracket) = open.last_mut() {
                    bracket.word = true;
                }
            }
            Kind::Number { at, len: 3, .. } => {
                let is_date = matches!(tokens.numbers(at, 3), [day, month, year]
                    if (1..=31).contains(&day.base) && (1..=12).contains(&month.base) && (1900..2200).contains(&year.base));
                if let Some(bracket) = open.last_mut() {
                    bracket.date |= is_date;
                }
            }
            Kind::Break => open.clear(),
            Kind::Number { .. } | Kind::Word { .. } | Kind::Dot | Kind::Comma | Kind::Stop(_) | Kind::Dash { .. } => {}
            Kind::Quote | Kind::Slash | Kind::Other => {}
        }
    }
    found.sort_unstable();
    found
}

struct Bracket {
    at: usize,
    word: bool,
    date: bool,
}
