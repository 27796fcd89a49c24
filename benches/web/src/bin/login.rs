//! `cargo xtask bench web`: login pages side by side.

use anyhow::{Context, Result};
use clap::Parser;
use idm_bench_web::{
    args::Args,
    ground::{self, Ground},
    login::{self, LoginPage},
    machine,
    web_server::{Place, Site},
};
use idm_e2e::{Browser, System, environment};
use serde_json::{Value, json};
use std::{fs, time::Instant};

#[tokio::main]
async fn main() -> Result<()> {
    let args = Args::parse();
    let (runs, grounds) = if args.quick { (1, &ground::ALL[..1]) } else { (args.runs, &ground::ALL[..]) };
    let pages = LoginPage::chosen(args.ours);
    let mut places = Vec::new();
    for _ in pages {
        places.push(Place::take().await?);
    }
    let origins = places.iter().flat_map(|place| ["--allow-origin".to_owned(), place.origin.clone()]);
    let system = System::start_with(&origins.collect::<Vec<_>>()).await?;
    let sites = serve(&args.pages, pages, places, &system)?;
    let browser = Browser::start(1280, 900).await?;

    let outcome = measure(&args, runs, grounds, pages, &sites, &browser).await;
    // Whatever happened: a browser that is left behind keeps a processor busy.
    browser.stop().await?;
    system.stop().await?;
    outcome
}

async fn measure(
    args: &Args,
    runs: usize,
    grounds: &[Ground],
    pages: &[LoginPage],
    sites: &[Site],
    browser: &Browser,
) -> Result<()> {
    let (start, before) = (Instant::now(), machine::facts());
    let mut measured: Vec<_> = grounds.iter().map(|&ground| (ground, vec![Vec::new(); pages.len()])).collect();
    for run in 0..runs {
        for (ground, measured) in &mut measured {
            for ((page, site), loads) in pages.iter().zip(sites).zip(measured) {
                let loaded = login::load(browser, *ground, &format!("{}{}", site.origin, page.path)).await;
                loads.push(loaded.with_context(|| format!("loading {}", page.name))?);
            }
            eprintln!("run {} of {runs}, {}: load average {}", run + 1, ground.name(), machine::load());
        }
    }
    let minutes = start.elapsed().as_secs_f64() / 60.0;
    println!(
        "{runs} loads each, {minutes:.1} minutes, load average {} to {}\n",
        before["loadAverage"],
        machine::load()
    );
    println!("{}", login::tables(&measured));
    if let Some(file) = &args.json {
        let all = json!({ "machine": before, "loadAfter": machine::load(), "measured": login::json(&measured) });
        fs::write(file, serde_json::to_string_pretty(&all)?).with_context(|| format!("writing {}", file.display()))?;
    }
    Ok(())
}

/// Each page at its place, told where the IDM is.
fn serve(folder: &std::path::Path, pages: &[LoginPage], places: Vec<Place>, system: &System) -> Result<Vec<Site>> {
    let site = |(page, place): (&LoginPage, Place)| {
        let directory = if page.is_ours() { environment::dist()? } else { folder.join(page.name) };
        Ok(place.serve(&directory, config(system)))
    };
    pages.iter().zip(places).map(site).collect()
}

/// `config.json`, as the demo has it.
fn config(system: &System) -> Value {
    json!({
        "idmUrl": system.idm_url, "brokerUrl": system.broker_url, "accountId": system.account_id, "passkeys": true,
    })
}
