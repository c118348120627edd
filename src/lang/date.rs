//! Dates as readers see them.

use jiff::civil::Date;

const LATVIAN_MONTHS: [&str; 12] = [
    "janvāris",
    "februāris",
    "marts",
    "aprīlis",
    "maijs",
    "jūnijs",
    "jūlijs",
    "augusts",
    "septembris",
    "oktobris",
    "novembris",
    "decembris",
];

const ENGLISH_MONTHS: [&str; 12] =
    ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

/// `01.01.2026.`, as amendment notes and official texts write it.
#[must_use]
pub fn numeric(date: Date) -> String {
    format!("{:02}.{:02}.{}.", date.day(), date.month(), date.year())
}

/// `2026-01-01`, as it stands in addresses and `datetime` attributes.
#[must_use]
pub fn iso(date: Date) -> String {
    date.to_string()
}

/// `2026. gada 1. janvāris`, or in any other language than Latvian `1 January 2026`. Spaces within do not break.
#[must_use]
pub fn words(date: Date, language: &str) -> String {
    let month = usize::try_from(date.month()).unwrap_or(1).saturating_sub(1);
    let name = |months: [&'static str; 12]| months.get(month).copied().unwrap_or_default();
    if language == "lv" {
        format!("{}.\u{a0}gada {}.\u{a0}{}", date.year(), date.day(), name(LATVIAN_MONTHS))
    } else {
        format!("{}\u{a0}{} {}", date.day(), name(ENGLISH_MONTHS), date.year())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_date_is_written_in_numbers_or_words() {
        let day = date(2026, 1, 1);
        assert_eq!(numeric(day), "01.01.2026.");
        assert_eq!(words(day, "lv"), "2026.\u{a0}gada 1.\u{a0}janvāris");
        assert_eq!(words(day, "en"), "1\u{a0}January 2026");
        assert_eq!(iso(day), "2026-01-01");
    }
}
