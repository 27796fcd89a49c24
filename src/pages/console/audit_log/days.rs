//! Days of the person's own zone.

use js_sys::Date;

/// Today, as date fields and file names write it.
pub(super) fn today() -> String {
    let now = Date::new_0();
    let two = |number: u32| if number < 10 { ["0", &number.to_string()].concat() } else { number.to_string() };
    [now.get_full_year().to_string(), two(now.get_month() + 1), two(now.get_date())].join("-")
}
