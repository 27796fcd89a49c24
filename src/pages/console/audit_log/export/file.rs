//! A file made in the page, page of the log by page of the log, and saved like any download.

use super::csv;
use crate::{pages::console::events::in_words, ui::file::save_file};
use idm_api::audit::AuditEvent;
use js_sys::{Array, Date, JSON, JsString};
use serde::Serialize;
use wasm_bindgen::JsValue;

/// How a file is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Format {
    Csv,
    Json,
}

impl Format {
    const fn media_type(self) -> &'static str {
        match self {
            Self::Csv => "text/csv;charset=utf-8",
            Self::Json => "application/json",
        }
    }

    /// The file's name for this day.
    pub(super) fn file_name(self, day: &str) -> String {
        let extension = match self {
            Self::Csv => ".csv",
            Self::Json => ".json",
        };
        ["audit-log-", day, extension].concat()
    }
}

/// A file being written. The pieces are the browser's, which may keep them outside of the page's memory.
pub(super) struct File {
    format: Format,
    pieces: Array,
    events: usize,
}

impl File {
    pub(super) fn new(format: Format) -> Self {
        Self { format, pieces: Array::new(), events: 0 }
    }

    /// How many events it has.
    pub(super) const fn events(&self) -> usize {
        self.events
    }

    pub(super) fn add(&mut self, events: &[AuditEvent]) {
        for event in events {
            let start = match (self.format, self.events) {
                (Format::Csv, 0) => csv::head(),
                (Format::Csv, _) => String::new(),
                (Format::Json, 0) => "[\n".to_owned(),
                (Format::Json, _) => ",\n".to_owned(),
            };
            self.pieces.push(&JsValue::from(start));
            self.pieces.push(&match self.format {
                Format::Csv => JsValue::from(csv::event(event, iso(event), in_words(event))),
                Format::Json => JsValue::from(json(event)),
            });
            self.events += 1;
        }
    }

    /// Saves it under this name; whether the browser took it.
    pub(super) fn save(self, name: &str) -> bool {
        let end = match (self.format, self.events) {
            (Format::Csv, 0) => csv::head(),
            (Format::Csv, _) => String::new(),
            (Format::Json, 0) => "[]\n".to_owned(),
            (Format::Json, _) => "\n]\n".to_owned(),
        };
        self.pieces.push(&JsValue::from(end));
        save_file(name, self.format.media_type(), &self.pieces)
    }
}

/// The event as the IDM writes it.
fn json(event: &AuditEvent) -> JsString {
    let value = event.serialize(&serde_wasm_bindgen::Serializer::json_compatible());
    value.ok().and_then(|value| JSON::stringify(&value).ok()).unwrap_or_else(|| JsString::from("null"))
}

/// The time in UTC (ISO 8601).
fn iso(event: &AuditEvent) -> String {
    #[expect(clippy::cast_precision_loss, reason = "JavaScript's dates end long before 2^53 milliseconds")]
    let date = Date::new(&JsValue::from_f64(event.time.0 as f64));
    // What is no date would throw.
    if date.get_time().is_nan() { event.time.0.to_string() } else { String::from(date.to_iso_string()) }
}
