//! Points in time, the way the page's language writes them.

use idm_api::time::UnixMillis;
use js_sys::{
    Array, Date, Function,
    Intl::{DateTimeFormat, RelativeTimeFormat},
    Object, Reflect,
};
use leptos::prelude::*;
use std::cell::RefCell;
use wasm_bindgen::JsValue;

thread_local! {
    static LOCALE: RefCell<String> = const { RefCell::new(String::new()) };
    /// What writes in each [`Style`], once it was asked for: making one takes the browser as long as writing a whole
    /// list by it.
    static FORMATS: RefCell<[Option<Function>; 3]> = const { RefCell::new([const { None }; 3]) };
}

/// From here on dates and times are written as in this locale (a BCP 47 tag that `Intl` takes).
pub fn write_in(tag: String) {
    LOCALE.set(tag);
    FORMATS.take();
}

/// What of a point in time is written.
#[derive(Clone, Copy)]
enum Style {
    Day,
    DayAndTime,
    Time,
}

impl Style {
    /// As `Intl` takes them.
    const fn options(self) -> &'static [(&'static str, &'static str)] {
        match self {
            Self::Day => &[("dateStyle", "medium")],
            Self::DayAndTime => &[("dateStyle", "medium"), ("timeStyle", "short")],
            Self::Time => &[("timeStyle", "short")],
        }
    }
}

/// What `Intl` is told; the browser's own language until [`write_in`].
fn locales() -> Array {
    LOCALE.with_borrow(|tag| if tag.is_empty() { Array::new() } else { Array::of1(&JsValue::from_str(tag)) })
}

/// A point in time, in words that are strings of JavaScript.
pub struct Moment(Date);

impl Moment {
    /// `None` when it is none.
    #[must_use]
    pub fn new(at: UnixMillis) -> Option<Self> {
        date_of(at).map(Self)
    }

    /// For machines: the `datetime` attribute (HTML, section 4.5.14).
    #[must_use]
    pub fn machine(&self) -> JsValue {
        self.0.to_iso_string().into()
    }

    /// The day.
    #[must_use]
    pub fn day(&self) -> JsValue {
        value_written(&self.0, Style::Day)
    }

    /// The day and the time.
    #[must_use]
    pub fn exact(&self) -> JsValue {
        value_written(&self.0, Style::DayAndTime)
    }
}

/// A day; the exact time is in the title and in `datetime`.
#[component]
pub fn Day(
    /// The point in time.
    at: UnixMillis,
) -> impl IntoView {
    let date = date_of(at)?;
    let machine = String::from(date.to_iso_string());
    let exact = written(&date, Style::DayAndTime);
    let day = written(&date, Style::Day);
    Some(view! { <time datetime=machine title=exact>{day}</time> })
}

/// How long ago, or how long from now, in the largest unit that is whole; the exact time is in the title.
#[component]
pub fn Ago(
    /// The point in time.
    at: UnixMillis,
) -> impl IntoView {
    let date = date_of(at)?;
    let machine = String::from(date.to_iso_string());
    let exact = written(&date, Style::DayAndTime);
    Some(view! { <time datetime=machine title=exact>{relative(at, UnixMillis(Date::now() as i64))}</time> })
}

/// `at` seen from `now`, such as "3 days ago" or "in 2 hours".
#[must_use]
pub fn relative(at: UnixMillis, now: UnixMillis) -> String {
    const UNITS: [(&str, i64); 6] = [
        ("year", 31_536_000_000),
        ("month", 2_592_000_000),
        ("day", 86_400_000),
        ("hour", 3_600_000),
        ("minute", 60_000),
        ("second", 1_000),
    ];
    let distance = at.since(now);
    let unit = UNITS.iter().find(|(_, length)| distance.abs() >= *length);
    let (unit, length) = unit.copied().unwrap_or(("second", 1_000));
    let options = Object::new();
    let _ = Reflect::set(&options, &"numeric".into(), &"auto".into());
    #[expect(clippy::cast_precision_loss, reason = "as above")]
    let count = (distance / length) as f64;
    RelativeTimeFormat::new(&locales(), &options).format(count, unit).into()
}

/// A day and a time as the page's language writes them; empty for what is no date.
#[must_use]
pub fn exactly(at: UnixMillis) -> String {
    date_of(at).map(|date| written(&date, Style::DayAndTime)).unwrap_or_default()
}

/// A day as the page's language writes it; empty for what is no date.
#[must_use]
pub fn day(at: UnixMillis) -> String {
    date_of(at).map(|date| written(&date, Style::Day)).unwrap_or_default()
}

/// The time of day as the page's language writes it, such as "14:32"; empty for what is no date.
#[must_use]
pub fn time_of_day(at: UnixMillis) -> String {
    date_of(at).map(|date| written(&date, Style::Time)).unwrap_or_default()
}

/// The date; `None` when it is none, which would throw in every call.
fn date_of(at: UnixMillis) -> Option<Date> {
    #[expect(clippy::cast_precision_loss, reason = "JavaScript's dates end long before 2^53 milliseconds")]
    let date = Date::new(&JsValue::from_f64(at.0 as f64));
    (!date.get_time().is_nan()).then_some(date)
}

fn written(date: &Date, as_style: Style) -> String {
    value_written(date, as_style).as_string().unwrap_or_default()
}

fn value_written(date: &Date, as_style: Style) -> JsValue {
    let format =
        FORMATS.with_borrow_mut(|formats| formats[as_style as usize].get_or_insert_with(|| format(as_style)).clone());
    format.call1(&JsValue::UNDEFINED, date).unwrap_or_default()
}

fn format(as_style: Style) -> Function {
    let options = Object::new();
    for (name, value) in as_style.options() {
        let _ = Reflect::set(&options, &(*name).into(), &(*value).into());
    }
    DateTimeFormat::new(&locales(), &options).format()
}
