//! A field for a day up to which something holds, or for none: the browser's own date picker, and the usual distances.

use super::{
    button::{Button, Look},
    field::{Field, FieldError, FieldHint, FieldState, described_by},
};
use idm_api::time::UnixMillis;
use js_sys::Date;
use leptos::prelude::*;
use wasm_bindgen::JsValue;

const DAY_MS: i64 = 24 * 60 * 60 * 1000;

/// A distance from today.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DayPick {
    /// What its button says.
    pub label: &'static str,
    /// So many days from today on; none: no day at all.
    pub days: Option<i64>,
}

/// What a [`DayField`] holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EnteredDay {
    /// No day.
    None,
    /// The end of this day, where the person is.
    Until(UnixMillis),
    /// Something that is no whole date.
    Incomplete,
}

/// What was entered.
#[must_use]
pub fn entered_day(field: Field) -> EnteredDay {
    let incomplete = field.input.get_untracked().is_some_and(|input| input.validity().bad_input());
    match field.value() {
        _ if incomplete => EnteredDay::Incomplete,
        day if day.is_empty() => EnteredDay::None,
        day => start_of(&day, true).map_or(EnteredDay::Incomplete, EnteredDay::Until),
    }
}

/// The last day before this moment, as the field writes it.
#[must_use]
pub fn day_before(at: UnixMillis) -> String {
    day_of(UnixMillis(at.0 - 1))
}

/// The day of this moment where the person is, as date fields and file names write it.
#[must_use]
pub fn day_of(at: UnixMillis) -> String {
    #[expect(clippy::cast_precision_loss, reason = "JavaScript's dates end long before 2^53 milliseconds")]
    let date = Date::new(&JsValue::from_f64(at.0 as f64));
    if date.get_time().is_nan() {
        return String::new();
    }
    let digits = |number: u32, width: usize| {
        let digits = number.to_string();
        ["0".repeat(width.saturating_sub(digits.len())), digits].concat()
    };
    [&digits(date.get_full_year(), 4), "-", &digits(date.get_month() + 1, 2), "-", &digits(date.get_date(), 2)].concat()
}

/// The start of a day where the person is, or of the day after it; `None` for what is no day.
#[must_use]
pub fn start_of(day: &str, and_one: bool) -> Option<UnixMillis> {
    let mut parts = day.split('-');
    let (year, month, date) = (parts.next()?, parts.next()?, parts.next()?);
    let (year, month, date): (u32, i32, i32) = (year.parse().ok()?, month.parse().ok()?, date.parse().ok()?);
    // The browser knows which days have 23 or 25 hours here.
    let date = Date::new_with_year_month_day(year, month.checked_sub(1)?, date.checked_add(i32::from(and_one))?);
    let time = date.get_time();
    time.is_finite().then_some(UnixMillis(time as i64))
}

/// The field.
#[component]
pub fn DayField(
    /// Its state.
    field: Field,
    /// Its label.
    label: &'static str,
    /// What helps to fill it in.
    hint: &'static str,
    /// The moment that it starts with.
    value: Option<UnixMillis>,
    /// Distances to pick.
    picks: Vec<DayPick>,
    /// What the picks are called together.
    picks_label: &'static str,
) -> impl IntoView {
    let Field { state: FieldState { id, error }, name, input } = field;
    let pick = move |DayPick { label, days }| {
        let on_click = Callback::new(move |()| {
            let day = days.map(|days| day_before(UnixMillis(Date::now() as i64 + days * DAY_MS + 1)));
            if let Some(input) = input.get_untracked() {
                input.set_value(&day.unwrap_or_default());
            }
            field.state.edited();
        });
        view! { <Button label on_click look=Look::Quiet /> }
    };
    view! {
        <div class="field">
            <label for=id>{label}</label>
            <FieldHint id hint />
            <input
                id=id
                name=name
                type="date"
                value=value.map(day_before)
                autocomplete="off"
                aria-invalid=move || error.get().is_some().then_some("true")
                aria-describedby=move || described_by(id, true, error.get().is_some())
                node_ref=input
                on:input=move |_| field.state.edited()
            />
            <div class="picks" role="group" aria-label=picks_label>
                {picks.into_iter().map(pick).collect_view()}
            </div>
            <FieldError id error />
        </div>
    }
}
