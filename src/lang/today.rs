//! The day a site is made for, where nobody says which: the only place that looks at the clock.

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

/// The day of `epoch` (seconds since 1970, as in `SOURCE_DATE_EPOCH`), else today, in UTC. `None` where `epoch` is no such number.
#[must_use]
pub fn today(epoch: Option<&str>) -> Option<Date> {
    let moment = match epoch {
        Some(epoch) => Timestamp::from_second(epoch.trim().parse().ok()?).ok()?,
        None => Timestamp::now(),
    };
    Some(moment.to_zoned(TimeZone::UTC).date())
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn seconds_since_1970_make_a_day() {
        assert_eq!(today(Some("1767225600")), Some(date(2026, 1, 1)));
        assert_eq!(today(Some("soon")), None);
        assert!(today(None).is_some());
    }
}
