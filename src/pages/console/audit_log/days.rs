//! Days of the person's own zone as points in time.

use idm_api::time::UnixMillis;
use js_sys::Date;

/// The start of a day, or of the day after it; `None` for what is no day.
pub(super) fn start_of(day: &str, and_one: bool) -> Option<UnixMillis> {
    let mut parts = day.split('-');
    let year: u32 = parts.next()?.parse().ok()?;
    let month: i32 = parts.next()?.parse().ok()?;
    let day: i32 = parts.next()?.parse().ok()?;
    // The browser knows which days have 23 or 25 hours here.
    let date = Date::new_with_year_month_day(year, month - 1, day + i32::from(and_one));
    let time = date.get_time();
    #[expect(clippy::cast_possible_truncation, reason = "JavaScript's dates end long before 2^53 milliseconds")]
    let millis = time as i64;
    (!time.is_nan()).then_some(UnixMillis(millis))
}

/// Today, as date fields and file names write it.
pub(super) fn today() -> String {
    let now = Date::new_0();
    let two = |number: u32| if number < 10 { ["0", &number.to_string()].concat() } else { number.to_string() };
    [now.get_full_year().to_string(), two(now.get_month() + 1), two(now.get_date())].join("-")
}
