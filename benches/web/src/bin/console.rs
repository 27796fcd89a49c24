//! `cargo xtask bench console`: the list of 100 000 applications side by side, and what opening and closing leaves.

use anyhow::{Context, Result};
use clap::Parser;
use idm_bench_web::{
    args::Args,
    leak::{self, Growth},
    list::{self, PAGES, Shown},
    machine,
    memory::{self, Memory},
    stage::Stage,
    table,
};
use serde_json::json;
use std::{fs, time::Instant};

/// Applications in the account with `--quick` and `--leaks`.
const FEW: u32 = 2000;
/// The processor is so many times slower while the list is used.
const SLOWER: u8 = 4;
/// Scrolled at a time.
const FRAMES: usize = 100;
/// From which share of the list, and by how many pixels a frame.
const SCROLLS: [(&str, f64, f64); 3] = [
    ("from the top, 40 px a frame", 0.0, 40.0),
    ("from halfway, 400 px a frame", 0.5, 400.0),
    ("20 000 px a frame", 0.1, 20_000.0),
];

#[tokio::main]
async fn main() -> Result<()> {
    let args = Args::parse();
    let stage = Stage::set(&args.pages, if args.quick || args.leaks { FEW } else { args.rows }).await?;
    let outcome = measure(&args, &stage).await;
    // Whatever happened: a browser that is left behind keeps a processor busy.
    stage.clear().await?;
    outcome
}

async fn measure(args: &Args, stage: &Stage) -> Result<()> {
    let (runs, rows, cycles) = if args.quick { (1, FEW, 20) } else { (args.runs, args.rows, args.cycles) };
    let (start, before) = (Instant::now(), machine::facts());
    let mut shown = Vec::new();
    for page in PAGES {
        let profiles = args.profiles.as_ref().map(|folder| folder.join(page.name));
        shown.push(Shown::new(&stage.page, stage.url(page), profiles).await?);
    }
    if !args.leaks {
        use_lists(&mut shown, runs, rows, stage.browser.process()?).await?;
        println!("{rows} applications, {runs} runs, processor {SLOWER} times slower but while all are loaded\n");
        tell_lists(&shown);
    }

    let opened = if args.lists { Vec::new() } else { leaks(&mut shown[1], stage.browser.process()?, cycles).await? };
    let minutes = start.elapsed().as_secs_f64() / 60.0;
    println!("{minutes:.1} minutes, load average {} to {}", before["loadAverage"], machine::load());
    if let Some(file) = &args.json {
        let figures: Vec<_> = shown.iter().map(|shown| &shown.figures).collect();
        let all = json!({
            "machine": before, "loadAfter": machine::load(), "lists": list::json(&figures), "openedAndClosed": opened,
        });
        fs::write(file, serde_json::to_string_pretty(&all)?).with_context(|| format!("writing {}", file.display()))?;
    }
    Ok(())
}

/// Opens and closes all of ours, and tells what is left; the lines of the table.
async fn leaks(ours: &mut Shown, chromedriver: u32, cycles: usize) -> Result<Vec<Vec<String>>> {
    ours.to_front(1).await?;
    ours.open().await?;
    let mut rows = Vec::new();
    for (kind, name, title) in leak::ALL {
        let growth = Growth::measure(ours.page(), chromedriver, kind, name, cycles).await;
        let growth = growth.with_context(|| title.to_owned())?;
        let heap = |memory: &Memory| memory.heap;
        rows.push(vec![
            title.to_owned(),
            table::number(growth.slope(heap)),
            table::number(growth.slope(|memory| memory.process)),
            table::number(growth.slope(|memory| memory.nodes)),
            table::number(growth.slope(|memory| memory.listeners)),
            table::number(growth.end(heap) / 1e6),
        ]);
        eprintln!("{title}: done, load average {}", machine::load());
    }
    let heads = [
        "opened and closed",
        "heap, bytes each",
        "process, bytes each",
        "nodes each",
        "listeners each",
        "heap MB at the end",
    ];
    println!("Opened and closed {cycles} times\n\n{}", table::markdown(&heads, &rows));
    Ok(rows)
}

fn tell_lists(shown: &[Shown]) {
    let figures: Vec<_> = shown.iter().map(|shown| &shown.figures).collect();
    let ms = ["first rows", "filtered", "all loaded", "all selected", "none selected"].map(|name| (name, 1.0));
    let mb = ["heap, all loaded", "process, all loaded"].map(|name| (name, 1e6));
    println!("{}", list::steps(&figures, &[&ms[..], &mb[..]].concat()));
    let scrolls = SCROLLS.map(|(name, _, _)| name.to_owned());
    println!("{}\n{}", list::frames(&figures, &scrolls), list::busy(&figures, &scrolls));
}

/// The pages take turns at each step, so that what slows the machine down slows all of them.
async fn use_lists(shown: &mut [Shown], runs: usize, rows: u32, chromedriver: u32) -> Result<()> {
    for run in 0..runs {
        for page in shown.iter_mut() {
            page.to_front(SLOWER).await?;
            page.open().await?;
            page.step("filter", json!((rows / 10 * 7 + 7).to_string()), "filtered").await?;
        }
        eprintln!("opened and filtered {} of {runs}: load average {}", run + 1, machine::load());
    }
    for page in shown.iter_mut() {
        page.to_front(1).await?;
        page.load_all().await?;
        let Memory { heap, process, .. } = memory::look(page.page(), chromedriver).await?;
        page.note("heap, all loaded", heap);
        page.note("process, all loaded", process);
        eprintln!("all loaded: load average {}", machine::load());
    }
    for run in 0..runs {
        for page in shown.iter_mut() {
            page.to_front(SLOWER).await?;
            page.select_all().await?;
            for (name, share, step) in SCROLLS {
                page.scroll(name, share, step, FRAMES).await?;
            }
        }
        eprintln!("selected and scrolled {} of {runs}: load average {}", run + 1, machine::load());
    }
    Ok(())
}
