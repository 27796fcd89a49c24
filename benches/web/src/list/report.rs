//! The tables.

use super::{BUSY, Figures, PAGES};
use crate::{stats, table};
use serde_json::{Value, json};

/// A line for each step, a column for each page; in brackets how many times by hand.
#[must_use]
pub fn steps(pages: &[&Figures], names: &[(&str, f64)]) -> String {
    let heads: Vec<&str> = ["what"].into_iter().chain(PAGES.map(|page| page.title)).collect();
    let of = |figures: &Figures, name: &str, unit: f64| -> Vec<f64> {
        figures.get(name).into_iter().flatten().map(|figure| figure / unit).collect()
    };
    let rows = names.iter().map(|&(name, unit)| {
        let base = pages.first().map(|figures| of(figures, name, unit)).unwrap_or_default();
        let cells = pages.iter().map(|figures| {
            let values = of(figures, name, unit);
            table::with_ratio(stats::median(&values), stats::ratio(&values, &base))
        });
        [name.to_owned()].into_iter().chain(cells).collect()
    });
    table::markdown(&heads, &rows.collect::<Vec<_>>())
}

/// The times between frames of each way of scrolling.
#[must_use]
pub fn frames(pages: &[&Figures], names: &[String]) -> String {
    let rows = names.iter().flat_map(|name| {
        PAGES.iter().zip(pages).map(move |(page, figures)| {
            let gaps = figures.get(name).map(Vec::as_slice).unwrap_or_default();
            let over = gaps.iter().filter(|gap| **gap > 50.0).count();
            let at = |share| table::number(stats::quantile(gaps, share));
            vec![name.clone(), page.title.to_owned(), at(0.5), at(0.99), at(1.0), format!("{over} of {}", gaps.len())]
        })
    });
    let heads = ["scrolled", "page", "median frame ms", "p99", "worst", "frames over 50 ms"];
    table::markdown(&heads, &rows.collect::<Vec<_>>())
}

/// What kept each page's own thread busy while one scrolled, for each frame; in brackets how many times by hand.
#[must_use]
pub fn busy(pages: &[&Figures], names: &[String]) -> String {
    let rows = names.iter().flat_map(|name| {
        PAGES.iter().zip(pages).map(move |(page, figures)| {
            let cells = BUSY.map(|(_, busy)| {
                let of = |figures: &Figures| figures.get(&format!("{name}: {busy}")).cloned().unwrap_or_default();
                let (values, base) = (of(figures), pages.first().map(|first| of(first)).unwrap_or_default());
                table::with_ratio(stats::median(&values), stats::ratio(&values, &base))
            });
            [name.clone(), page.title.to_owned()].into_iter().chain(cells).collect()
        })
    });
    let heads: Vec<&str> = ["scrolled, ms a frame", "page"].into_iter().chain(BUSY.map(|(_, busy)| busy)).collect();
    table::markdown(&heads, &rows.collect::<Vec<_>>())
}

/// Every figure, for `--json`.
#[must_use]
pub fn json(pages: &[&Figures]) -> Value {
    PAGES.iter().zip(pages).map(|(page, figures)| json!({ "page": page.name, "figures": figures })).collect()
}
