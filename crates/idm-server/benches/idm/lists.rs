//! Calls with a JWT: renewals, reads, writes, and lists of many applications and users.

use crate::{
    Outcome,
    client::{self, By, Connection},
    load,
    node::Node,
    plan::Plan,
    report::{Goal, Report},
    times::Times,
};
use idm_api::paths;
use serde_json::{Value, json};
use std::sync::Arc;

const CONNECTIONS: usize = 16;
const LISTS_PER_SECOND: u32 = 50;
const LIST_P99: Goal = Goal::Under(20.0);
const LIVENESS: &str = "/healthz";
const PAGE: usize = 50;
/// The largest page, to walk deep quickly.
const STRIDE: usize = 200;

pub(crate) async fn measure_calls(node: &Node, jwt: &str, plan: &Plan, report: &mut Report) -> Outcome<()> {
    let renew = client::request("POST", paths::RENEW_SESSION, jwt);
    let read = client::request("GET", paths::ME, jwt);
    report.times("renewals", &as_much_as_goes(node, plan, move |_| renew.clone()).await?, None);
    report.times("authenticated reads", &as_much_as_goes(node, plan, move |_| read.clone()).await?, None);
    let jwt = jwt.to_owned();
    let create = move |call: usize| {
        let body = json!({"name": format!("written {call}"), "kind": "end-user"});
        client::post(paths::APPLICATIONS, &By::User(&jwt), &body)
    };
    report.times("applications created", &as_much_as_goes(node, plan, create).await?, None);
    Ok(())
}

async fn as_much_as_goes(node: &Node, plan: &Plan, requests: impl load::Requests) -> Outcome<Vec<(Times, f64)>> {
    let (requests, mut turns) = (Arc::new(requests), Vec::new());
    for _ in 0..plan.turns {
        let before = node.processor_seconds()?;
        let times = load::as_much_as_goes(node.address, CONNECTIONS, plan.part, Arc::clone(&requests)).await?;
        turns.push((times, node.processor_seconds()? - before));
    }
    Ok(turns)
}

pub(crate) async fn measure_lists(node: &Node, jwt: &str, plan: &Plan, report: &mut Report) -> Outcome<()> {
    let deep = deep_cursor(node, jwt).await?.map_or_else(String::new, |cursor| format!("&cursor={cursor}"));
    let lists = [
        ("applications, first page", paths::APPLICATIONS, ""),
        ("applications, deep page", paths::APPLICATIONS, &deep),
        ("applications, by name", paths::APPLICATIONS, "&sort=name"),
        ("applications, search of a common word", paths::APPLICATIONS, "&query=thermo"),
        ("applications, search of a rare word", paths::APPLICATIONS, "&query=4711"),
        ("applications, search of two words", paths::APPLICATIONS, "&query=lamp+solar"),
        ("users, first page", paths::USERS, ""),
        ("users, search of a common word", paths::USERS, "&query=thermo"),
        ("users, search of two words", paths::USERS, "&query=lamp+boiler"),
    ];
    let path = |list: &str, query: &str| format!("{list}?limit={PAGE}{query}");
    // What the machine and the load itself cost at this rate.
    let nothing = ("liveness, for comparison", LIVENESS.to_owned());
    let lists = lists.map(|(name, list, query)| (name, path(list, query)));
    let mut measured: Vec<_> = lists.into_iter().chain([nothing]).map(|list| (list, Vec::new())).collect();
    // By turns, so that a busy neighbour spoils one turn of all lists and not all turns of one.
    for _ in 0..plan.turns {
        for ((_, path), turns) in &mut measured {
            let request = client::request("GET", path, jwt);
            let before = node.processor_seconds()?;
            let requests = Arc::new(move |_| request.clone());
            let times = load::at_a_rate(node.address, LISTS_PER_SECOND, plan.part, requests).await?;
            turns.push((times, node.processor_seconds()? - before));
        }
    }
    for ((name, path), turns) in &measured {
        report.times(*name, turns, (path != LIVENESS).then_some(LIST_P99));
    }
    Ok(())
}

/// The cursor halfway down the newest-first list; none where all are on one page.
async fn deep_cursor(node: &Node, jwt: &str) -> Outcome<Option<String>> {
    let mut connection = Connection::open(node.address).await?;
    let (mut cursor, mut seen) = (None, 0);
    loop {
        let from = cursor.as_ref().map_or_else(String::new, |cursor| format!("&cursor={cursor}"));
        let path = format!("{}?limit={STRIDE}{from}", paths::APPLICATIONS);
        let answer = connection.ask(&client::request("GET", &path, jwt)).await?;
        let page: Value = serde_json::from_slice(&answer.body)?;
        seen += page["applications"].as_array().ok_or_else(|| page.to_string())?.len();
        match page["nextCursor"].as_str() {
            Some(next) => cursor = Some(next.to_owned()),
            None => return Ok(cursor),
        }
        if page["total"].as_u64().is_some_and(|total| seen as u64 >= total / 2) {
            return Ok(cursor);
        }
    }
}
