//! The tables.

use super::{Loaded, LoginPage, pages::PAGES};
use crate::{ground::Ground, stats, table};
use serde_json::{Value, json};

const KINDS: [&str; 7] = ["html", "css", "js", "wasm", "json", "font", "other"];
/// Heads, what they show, and by how much it is divided.
const FIGURES: [(&str, &str, f64); 7] = [
    ("first paint ms", "paint", 1.0),
    ("first content ms", "content", 1.0),
    ("field there ms", "field", 1.0),
    ("usable ms", "usable", 1.0),
    ("blocked ms", "blocking", 1.0),
    ("JS heap MB", "memory.heap", 1e6),
    ("process MB", "memory.process", 1e6),
];

/// The loads of one page on one ground.
pub(crate) type Loads = Vec<Loaded>;

/// A table of bytes, and one for each ground.
#[must_use]
pub fn tables(measured: &[(Ground, Vec<Loads>)]) -> String {
    let mut text = String::new();
    if let Some((_, pages)) = measured.first() {
        text += &bytes(pages);
    }
    for (ground, pages) in measured {
        text += &format!("\n{}\n\n{}", ground.name(), times(pages));
    }
    text
}

fn bytes(pages: &[Loads]) -> String {
    let heads: Vec<&str> = ["page"].into_iter().chain(KINDS).chain(["all", "to by hand", "requests"]).collect();
    let all = |loads: &Loads| values(loads, Loaded::bytes);
    let base = pages.first().map(all).unwrap_or_default();
    let rows = PAGES.iter().zip(pages).map(|(page, loads)| {
        let kinds = KINDS.map(|kind| figure(loads, &format!("bytes.{kind}")));
        let kinds = kinds.map(|kind| if kind == 0.0 { "–".to_owned() } else { table::number(kind) });
        let bytes = all(loads);
        let end = [
            table::number(stats::median(&bytes)),
            table::number(stats::ratio(&bytes, &base)),
            format!("{}", figure(loads, "requests")),
        ];
        [page.title.to_owned()].into_iter().chain(kinds).chain(end).collect()
    });
    table::markdown(&heads, &rows.collect::<Vec<_>>())
}

fn times(pages: &[Loads]) -> String {
    let heads: Vec<&str> = ["page"].into_iter().chain(FIGURES.map(|(head, _, _)| head)).collect();
    let rows = PAGES.iter().zip(pages).map(|(page, loads)| {
        let cells = FIGURES.map(|(_, name, unit)| {
            let of = |loads: &Loads| values(loads, |load| load.figure(name) / unit);
            let base = pages.first().map(of).unwrap_or_default();
            table::with_ratio(stats::median(&of(loads)), stats::ratio(&of(loads), &base))
        });
        [page.title.to_owned()].into_iter().chain(cells).collect()
    });
    table::markdown(&heads, &rows.collect::<Vec<_>>())
}

/// Every load, for `--json`.
#[must_use]
pub fn json(measured: &[(Ground, Vec<Loads>)]) -> Value {
    let of_page = |(page, loads): (&LoginPage, &Loads)| json!({ "page": page.name, "loads": loads.iter().map(Loaded::json).collect::<Vec<_>>() });
    let of_ground = |(ground, pages): &(Ground, Vec<Loads>)| json!({ "ground": ground.name(), "pages": PAGES.iter().zip(pages).map(of_page).collect::<Vec<_>>() });
    measured.iter().map(of_ground).collect()
}

fn values(loads: &Loads, of: impl Fn(&Loaded) -> f64) -> Vec<f64> {
    loads.iter().map(of).collect()
}

fn figure(loads: &Loads, name: &str) -> f64 {
    stats::median(&values(loads, |load| load.figure(name)))
}
