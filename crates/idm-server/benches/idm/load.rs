//! Load, in two shapes: as much as goes, and so many a second.

use crate::{Outcome, client::Connection, times::Times};
use std::{
    net::SocketAddr,
    sync::{Arc, Mutex},
    time::{Duration, Instant},
};
use tokio::time::{MissedTickBehavior, interval};

/// Makes one request; called for each call, so that no two need be alike.
pub(crate) trait Requests: Fn(usize) -> Vec<u8> + Send + Sync + 'static {}
impl<F: Fn(usize) -> Vec<u8> + Send + Sync + 'static> Requests for F {}

/// Each of the connections asks again as soon as it is answered.
pub(crate) async fn as_much_as_goes(
    address: SocketAddr,
    connections: usize,
    part: Duration,
    requests: Arc<impl Requests>,
) -> Outcome<Times> {
    let began = Instant::now();
    let tasks: Vec<_> = (0..connections)
        .map(|number| {
            let requests = Arc::clone(&requests);
            tokio::spawn(async move {
                let (mut connection, mut times) = (Connection::open(address).await?, Times::new()?);
                let mut call = number;
                while began.elapsed() < part {
                    let request = requests(call);
                    call += connections;
                    let start = Instant::now();
                    succeeded(&mut connection, &request).await?;
                    times.record(start.elapsed())?;
                }
                Outcome::Ok(times)
            })
        })
        .collect();
    let mut all = Times::new()?;
    for task in tasks {
        all.add(&task.await??)?;
    }
    Ok(all.within(began.elapsed()))
}

/// So many calls a second, whether the server keeps up or not: the time of a call counts from when it was due.
pub(crate) async fn at_a_rate(
    address: SocketAddr,
    per_second: u32,
    part: Duration,
    requests: Arc<impl Requests>,
) -> Outcome<Times> {
    let idle = Arc::new(Mutex::new(Vec::new()));
    let mut due = interval(Duration::from_secs(1) / per_second);
    due.set_missed_tick_behavior(MissedTickBehavior::Burst);
    let (began, mut calls) = (Instant::now(), Vec::new());
    for number in 0.. {
        let start = due.tick().await.into_std();
        if start.duration_since(began) >= part {
            break;
        }
        let (idle, request) = (Arc::clone(&idle), requests(number));
        calls.push(tokio::spawn(async move {
            let kept = idle.lock().map_err(|_| "poisoned")?.pop();
            let mut connection = match kept {
                Some(connection) => connection,
                None => Connection::open(address).await?,
            };
            succeeded(&mut connection, &request).await?;
            let took = start.elapsed();
            idle.lock().map_err(|_| "poisoned")?.push(connection);
            Outcome::Ok(took)
        }));
    }
    let mut all = Times::new()?;
    for call in calls {
        all.record(call.await??)?;
    }
    // Where the server keeps up, the last answer comes within the part.
    Ok(all.within(began.elapsed().max(part)))
}

async fn succeeded(connection: &mut Connection, request: &[u8]) -> Outcome<()> {
    let answer = connection.ask(request).await?;
    if (200..300).contains(&answer.status) {
        return Ok(());
    }
    Err(format!("{}: {}", answer.status, String::from_utf8_lossy(&answer.body)).into())
}
