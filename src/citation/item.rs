//! The items of a list before a unit noun: numbers, ordinal words, Roman numbers, letters, and ranges of them.

use crate::citation::token::{Kind, Shape, Tokens};
use crate::citation::words::{Lex, Noun};
use crate::model::number::Number;

/// What an item counts with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Value {
    /// Numbers joined by dots, and whether a dot stands after the last.
    Numbers(Vec<Number>, bool),
    /// An ordinal in words.
    Ordinal(u32),
    /// Capital letters that are a Roman number, perhaps with a superscript; of one letter also that letter.
    Roman(Number, Option<char>),
    /// A letter.
    Letter(char),
}

/// One item of a list: a value or a range.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Item {
    pub(crate) first: Value,
    pub(crate) last: Option<Value>,
    /// "un turpmākie".
    pub(crate) onward: bool,
    /// First and last byte.
    pub(crate) start: usize,
    pub(crate) end: usize,
}

/// A list of items and the token after it.
#[derive(Clone, Debug)]
pub(crate) struct Items {
    pub(crate) list: Vec<Item>,
    pub(crate) next: usize,
}

/// The list of items that begins at token `k`, as long as it can be.
pub(crate) fn items(tokens: &Tokens, k: usize) -> Option<Items> {
    let k = if tokens.lex(k) == Lex::From { k + 1 } else { k };
    let (first, mut next) = item(tokens, k)?;
    let mut list = vec![first];
    loop {
        if let Some(after) = onward(tokens, next) {
            if let Some(last) = list.last_mut() {
                last.onward = true;
            }
            return Some(Items { list, next: after });
        }
        let Some((another, after)) = separator(tokens, next).and_then(|k| item(tokens, k)) else { break };
        list.push(another);
        next = after;
    }
    Some(Items { list, next })
}

/// The token after a joint of a list or of two groups: `,` · `un` · `, kā arī` · `un/vai`.
pub(crate) fn separator(tokens: &Tokens, k: usize) -> Option<usize> {
    let comma = usize::from(tokens.kind(k) == Some(Kind::Comma));
    let at = k + comma;
    let joint = match tokens.lex(at) {
        Lex::And if tokens.kind(at + 1) == Some(Kind::Slash) && tokens.lex(at + 2) == Lex::And => 3,
        Lex::And if tokens.lex(at + 1) == Lex::Also => 2,
        Lex::And | Lex::Also => 1,
        Lex::How if tokens.lex(at + 1) == Lex::Also => 2,
        _ => 0,
    };
    if comma + joint > 0 { Some(at + joint) } else { None }
}

/// The token after "un turpmāk-[.]".
pub(crate) fn onward(tokens: &Tokens, k: usize) -> Option<usize> {
    if tokens.lex(k) != Lex::And || tokens.lex(k + 1) != Lex::Onward {
        return None;
    }
    Some(k + 2 + usize::from(tokens.kind(k + 2) == Some(Kind::Dot)))
}

fn item(tokens: &Tokens, k: usize) -> Option<(Item, usize)> {
    let (first, next) = value(tokens, k)?;
    let mut item = Item { first, last: None, onward: false, start: tokens.start(k), end: tokens.end_before(next) };
    let joined = matches!(tokens.kind(next), Some(Kind::Dash { .. })) || tokens.lex(next) == Lex::Until;
    if joined && let Some((last, after)) = value(tokens, next + 1) {
        item.last = Some(last);
        item.end = tokens.end_before(after);
        return Some((item, after));
    }
    Some((item, next))
}

fn value(tokens: &Tokens, k: usize) -> Option<(Value, usize)> {
    match tokens.kind(k)? {
        Kind::Number { len, .. } if len > 0 => number(tokens, k),
        Kind::Word { lex: Lex::Ordinal(_) | Lex::Tens(_), .. } => ordinal(tokens, k),
        Kind::Word { shape: Shape::Letter(letter), .. } if letter.is_lowercase() => {
            Some((Value::Letter(letter), k + 1 + usize::from(tokens.kind(k + 1) == Some(Kind::Close))))
        }
        Kind::Word { shape: Shape::Letter(_) | Shape::Upper, .. } => roman(tokens, k),
        Kind::Quote => match (tokens.kind(k + 1)?, tokens.kind(k + 2)?) {
            (Kind::Word { shape: Shape::Letter(letter), .. }, Kind::Quote) => Some((Value::Letter(letter), k + 3)),
            _ => None,
        },
        _ => None,
    }
}

fn number(tokens: &Tokens, k: usize) -> Option<(Value, usize)> {
    let Some(Kind::Number { at, len, dot }) = tokens.kind(k) else { return None };
    let mut numbers = tokens.numbers(at, len).to_vec();
    if let ([only], true, Some(Kind::Number { at, len: 1, dot: false })) = (numbers.as_slice(), dot, tokens.kind(k + 1)) {
        // "10. 1 pants", "3. 1 un 3. 2 daļā": a superscript that fell down to the line.
        let fallen = tokens.numbers(at, 1).first().copied().filter(|number| number.superscript == 0 && (1..100).contains(&number.base));
        let closes = matches!(tokens.lex(k + 2), Lex::Unit(..) | Lex::And) || tokens.kind(k + 2) == Some(Kind::Comma);
        if let (Some(fallen), 0, true) = (fallen, only.superscript, closes) {
            numbers = vec![Number::superscripted(only.base, fallen.base)];
            return Some((Value::Numbers(numbers, true), k + 2));
        }
    }
    if let ([only], true, Some(Kind::Number { at, len, dot: true })) = (numbers.as_slice(), dot, tokens.kind(k + 1))
        && only.superscript > 0
        && matches!(tokens.lex(k + 2), Lex::Unit(Noun::Subpoint, _))
    {
        // "12.¹ 1. apakšpunkts": a path whose first number has a superscript is set with a space.
        numbers.extend_from_slice(tokens.numbers(at, len));
        return Some((Value::Numbers(numbers, true), k + 2));
    }
    // "2) apakšpunkts": the bracket stands for the dot.
    let bracket = !dot && tokens.kind(k + 1) == Some(Kind::Close) && k.checked_sub(1).and_then(|k| tokens.kind(k)) != Some(Kind::Open);
    if bracket && matches!(tokens.lex(k + 2), Lex::Unit(Noun::Point | Noun::Subpoint, _)) {
        return Some((Value::Numbers(numbers, true), k + 2));
    }
    Some((Value::Numbers(numbers, dot), k + 1))
}

fn ordinal(tokens: &Tokens, k: usize) -> Option<(Value, usize)> {
    let (mut sum, mut at) = (0_u32, k);
    loop {
        match tokens.lex(at) {
            Lex::Tens(value) if at < k + 3 => sum += value,
            Lex::Ordinal(value) => return Some((Value::Ordinal(sum + value), at + 1)),
            _ => return None,
        }
        at += 1;
    }
}

fn roman(tokens: &Tokens, k: usize) -> Option<(Value, usize)> {
    let Some(Kind::Word { shape, .. }) = tokens.kind(k) else { return None };
    let letter = if let Shape::Letter(letter) = shape { Some(letter) } else { None };
    let Some(value) = tokens.roman(k) else { return Some((Value::Letter(letter?), k + 1)) };
    let after = match tokens.kind(k + 1) {
        Some(Kind::Number { at, len: 1, dot: false }) => tokens.numbers(at, 1).first().filter(|number| number.base == 0),
        _ => None,
    };
    let next = k + 1 + usize::from(after.is_some());
    let number = Number { base: value, superscript: after.map_or(0, |number| number.superscript) };
    // "V. nodaļa": a dot after a Roman number is tolerated.
    let dotted = tokens.kind(next) == Some(Kind::Dot) && matches!(tokens.lex(next + 1), Lex::Unit(..));
    Some((Value::Roman(number, letter), next + usize::from(dotted)))
}
