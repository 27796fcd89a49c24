//! The day until which something that does not exist yet shall hold.

use crate::{
    text::console_text,
    ui::{
        day_field::{EnteredDay, entered_day},
        field::Field,
    },
};
use idm_api::time::UnixMillis;

/// The end of the day that was entered, if one was; marks what is no day, and a day that is past.
pub(super) fn read_expiry(field: Field) -> Option<UnixMillis> {
    match entered_day(field) {
        EnteredDay::None => None,
        EnteredDay::Until(end) => {
            if end <= UnixMillis(js_sys::Date::now() as i64) {
                field.state.fail(console_text().create().day_past);
            }
            Some(end)
        }
        EnteredDay::Incomplete => {
            field.state.fail(console_text().edit_application().expiry_incomplete);
            None
        }
    }
}
