//! A browser without a network, and the network back: the pages notice both.

use super::unlimited;
use anyhow::Result;
use idm_e2e::{
    Journey, Network, Role,
    ill::{Betweens, Ill, journey_through},
};

const OFFLINE: Network = Network { offline: true, latency: 0, download: -1, upload: -1 };

#[tokio::test(flavor = "multi_thread")]
async fn what_needs_the_network_comes_when_it_is_back() -> Result<()> {
    const COME_BACK: &str = "window.dispatchEvent(new Event('focus')); return null";
    journey_through("faults-offline", &unlimited(), async |journey, Betweens { pages, idm, .. }| {
        journey.log_in_admin().await?;
        let Journey { page, .. } = journey;
        let (stale, search) = ("May be out of date", "Search");

        // What is there stays, and says that it may be old.
        page.network(OFFLINE).await?;
        page.script::<Option<bool>>(COME_BACK).await?;
        page.shows(stale).await?;
        page.seen("a list that could not be refreshed").await?;
        page.get(Role::Button, "Copy appId of Demo signup page").await?;
        page.network(Network::default()).await?;
        page.until("the list to be fresh", async || {
            Ok((!page.script::<String>("return document.body.innerText").await?.contains(stale)).then_some(()))
        })
        .await?;

        // What is not there says why, and comes.
        page.network(OFFLINE).await?;
        page.fill(search, "signup").await?;
        page.says(Role::Alert, "You are offline").await?;
        page.network(Network::default()).await?;
        page.get(Role::Button, "Copy appId of Demo signup page").await?;

        // A part of the app, too.
        pages.falls_ill(Ill::Down, "split_support").await?;
        page.begins(Role::Link, "Support").await?.click().await?;
        page.get(Role::Heading, "This page could not be downloaded completely").await?;
        pages.recovers().await?;
        page.get(Role::Heading, "Support").await?;

        // And the stream of what is new.
        idm.falls_ill(Ill::Down, "").await?;
        page.shows("Reconnecting").await?;
        idm.recovers().await?;
        page.until("the stream to be back", async || {
            Ok((!page.script::<String>("return document.body.innerText").await?.contains("Reconnecting")).then_some(()))
        })
        .await
    })
    .await
}
