//! Beginnings of words of the field that the Latvian patterns divide wrongly: they do not know the seams of compounds (*dzimt-saraksti*).

/// Each with the places where it may be divided, up to the end of a syllable. The first that a word has wins.
const STEMS: [&str; 23] = [
    "starp-tau",
    "starp-nie",
    "dzimt-sa",
    "ār-pus-ģi",
    "au-džu-ģi",
    "vies-ģi",
    "viet-nie",
    "bez-pa",
    "at-bild-n",
    "aiz-bild-n",
    "aiz-gād-n",
    "piln-ga",
    "piln-va",
    "paš-val",
    "paš-no",
    "iekš-lie",
    "ties-lie",
    "ties-ne",
    "tie-sīb-sar",
    "bāriņ-tie",
    "au-tor-at",
    "pie-e",
    "iz-trū",
];

/// Puts the breaks of the stems a word has in the place of those the patterns found within them. Breaks are bytes, in order.
pub(crate) fn mend(word: &str, breaks: &mut Vec<usize>) {
    let lower = word.to_lowercase();
    // Rare letters are longer or shorter in lower case: nothing of Latvian is.
    if lower.len() != word.len() {
        return;
    }
    for stem in STEMS {
        let plain = stem.replace('-', "");
        if let Some(start) = lower.find(&plain) {
            breaks.retain(|at| *at <= start || *at >= start + plain.len());
            breaks.extend(seams(stem).map(|at| start + at));
            breaks.sort_unstable();
            breaks.dedup();
            return;
        }
    }
}

/// Where a stem may be divided, in bytes of the stem without its hyphens.
fn seams(stem: &str) -> impl Iterator<Item = usize> {
    stem.match_indices('-').enumerate().map(|(before, (at, _))| at - before)
}
