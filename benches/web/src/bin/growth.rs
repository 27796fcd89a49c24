//! `cargo xtask bench growth`: how bytes, start time and memory of ours grow with rows, pages and locales.

use anyhow::{Context, Result};
use clap::Parser;
use idm_bench_web::{
    args::Args,
    ground, leak,
    list::{PAGES, Shown},
    login, machine, memory,
    stage::Stage,
    stats::{median, slope},
    table::{markdown, number},
};
use serde_json::json;
use std::fs;

const LOCALES: [&str; 7] = ["en", "de", "fr", "es", "hu", "ja", "ar"];
/// Bytes that came from the page's own origin, as they came.
const BYTES: &str = "return performance.getEntriesByType('resource').concat(performance.getEntriesByType('navigation'))
    .filter(entry => entry.name.startsWith(location.origin)).reduce((sum, entry) => sum + entry.encodedBodySize, 0)";

/// Points of a growth: what there is more of, and what it costs.
type Points = Vec<(f64, Vec<f64>)>;

#[tokio::main]
async fn main() -> Result<()> {
    let args = Args::parse();
    let before = machine::facts();
    let (runs, sizes): (_, &[u32]) =
        if args.quick { (1, &[100, 1000]) } else { (args.runs, &[100, 1000, 10_000, 100_000]) };
    let (mut rows, mut pages, mut locales) = (Points::new(), Points::new(), Vec::new());
    for (index, &size) in sizes.iter().enumerate() {
        let stage = Stage::set(&args.pages, size).await?;
        let last = index + 1 == sizes.len();
        let outcome = async {
            rows.push((f64::from(size), of_rows(&stage, runs).await?));
            if last {
                pages = of_pages(&stage).await?;
                locales = of_locales(&stage, runs).await?;
            }
            anyhow::Ok(())
        };
        let outcome = outcome.await;
        // Whatever happened: a browser that is left behind keeps a processor busy.
        stage.clear().await?;
        outcome?;
        eprintln!("{size} rows: done, load average {}", machine::load());
    }
    let of_rows = ["first rows ms", "heap, first rows", "heap, all loaded", "process, all loaded"];
    println!("{}", grown("rows", &of_rows, &rows));
    println!("{}", grown("pages of the console", &["bytes", "heap", "process"], &pages));
    println!("{}", of_each_locale(&locales));
    println!("load average {} to {}", before["loadAverage"], machine::load());
    if let Some(file) = &args.json {
        let all = json!({ "machine": before, "loadAfter": machine::load(), "rows": rows, "pages": pages,
            "locales": locales });
        fs::write(file, serde_json::to_string_pretty(&all)?).with_context(|| format!("writing {}", file.display()))?;
    }
    Ok(())
}

/// The time until the first rows, and memory then and with all of them loaded.
async fn of_rows(stage: &Stage, runs: usize) -> Result<Vec<f64>> {
    let process = stage.browser.process()?;
    let mut shown = Shown::new(&stage.page, stage.url(PAGES[1]), None).await?;
    shown.to_front(1).await?;
    for _ in 0..runs {
        shown.open().await?;
    }
    let first = memory::look(shown.page(), process).await?;
    shown.load_all().await?;
    let all = memory::look(shown.page(), process).await?;
    let times = shown.figures.get("first rows").map(Vec::as_slice).unwrap_or_default();
    Ok(vec![median(times), first.heap, all.heap, all.process])
}

/// Bytes and memory after each further page of the console.
async fn of_pages(stage: &Stage) -> Result<Points> {
    let mut shown = Shown::new(&stage.page, stage.url(PAGES[1]), None).await?;
    shown.to_front(1).await?;
    shown.open().await?;
    let routes = leak::ALL.iter().filter(|(kind, _, _)| *kind == "route").map(|(_, path, _)| *path);
    let mut points = Points::new();
    let mut seen = 0.0;
    for route in [None].into_iter().chain(routes.map(Some)) {
        if let Some(path) = route {
            leak::cycle(shown.page(), "route", path, 1).await?;
        }
        seen += 1.0;
        let bytes: f64 = shown.page().script(BYTES).await?;
        let held = memory::look(shown.page(), stage.browser.process()?).await?;
        points.push((seen, vec![bytes, held.heap, held.process]));
    }
    Ok(points)
}

/// What a cold load of the login costs in each language.
async fn of_locales(stage: &Stage, runs: usize) -> Result<Vec<(&'static str, Vec<f64>)>> {
    let mut loads = LOCALES.map(|_| Vec::new());
    for _ in 0..runs {
        for (locale, loads) in LOCALES.iter().zip(&mut loads) {
            let url = stage.system.url(&format!("/login?lang={locale}"));
            loads.push(login::load(&stage.browser, ground::ALL[0], &url).await?);
        }
    }
    let of = |loads: &Vec<login::Loaded>| {
        let figure = |of: &dyn Fn(&login::Loaded) -> f64| median(&loads.iter().map(of).collect::<Vec<_>>());
        let usable = figure(&|load| load.figure("usable"));
        vec![figure(&login::Loaded::bytes), usable, figure(&|load| load.figure("memory.heap"))]
    };
    Ok(LOCALES.into_iter().zip(loads.iter().map(of)).collect())
}

/// A table of points, with the growth for each one more below.
fn grown(what: &str, names: &[&str], points: &Points) -> String {
    let heads: Vec<&str> = [what].into_iter().chain(names.iter().copied()).collect();
    let line = |head: String, figures: Vec<f64>| [head].into_iter().chain(figures.into_iter().map(number)).collect();
    let slopes = (0..names.len()).map(|index| {
        let of = |(x, figures): &(f64, Vec<f64>)| (*x, figures.get(index).copied().unwrap_or(f64::NAN));
        slope(&points.iter().map(of).collect::<Vec<_>>())
    });
    let mut rows: Vec<Vec<String>> = points.iter().map(|(x, figures)| line(format!("{x}"), figures.clone())).collect();
    rows.push(line("each one more".to_owned(), slopes.collect()));
    markdown(&heads, &rows)
}

/// What a language costs, and how much more than English.
fn of_each_locale(locales: &[(&'static str, Vec<f64>)]) -> String {
    let english = locales.first().map(|(_, figures)| figures.clone()).unwrap_or_default();
    let cell = |(value, base): (&f64, &f64)| {
        let sign = if value < base { "" } else { "+" };
        format!("{} ({sign}{})", number(*value), number(value - base))
    };
    let rows = locales.iter().map(|(locale, figures)| {
        [(*locale).to_owned()].into_iter().chain(figures.iter().zip(&english).map(cell)).collect()
    });
    markdown(&["locale", "bytes of the login", "usable ms", "heap"], &rows.collect::<Vec<_>>())
}
