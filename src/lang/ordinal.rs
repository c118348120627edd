//! Latvian ordinal words: their stems, as legal texts count parts and chapters with them.

/// Stems of the ordinals from 1 to 19; the number is the position plus one.
pub const ORDINALS: [&str; 19] = [
    "pirm",
    "otr",
    "treš",
    "ceturt",
    "piekt",
    "sest",
    "septīt",
    "astot",
    "devīt",
    "desmit",
    "vienpadsmit",
    "divpadsmit",
    "trīspadsmit",
    "četrpadsmit",
    "piecpadsmit",
    "sešpadsmit",
    "septiņpadsmit",
    "astoņpadsmit",
    "deviņpadsmit",
];

/// The tens from 20; as a first word of a compound unchanged, as an ordinal with its endings.
pub const TENS: [&str; 8] =
    ["divdesmit", "trīsdesmit", "četrdesmit", "piecdesmit", "sešdesmit", "septiņdesmit", "astoņdesmit", "deviņdesmit"];
