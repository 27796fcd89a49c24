//! Start-up, the session and the account page.

use super::{ALONE, Place, nothing, sentence, try_again, unlimited};
use anyhow::{Result, ensure};
use idm_e2e::{
    Journey, Page, Role,
    ill::{Betweens, Ill, journey_through},
    people::{EMAIL, PASSWORD},
};
use thirtyfour::Key;

const UNKNOWN: &str = "We could not check whether you are logged in";

async fn is_well(Journey { page, .. }: &Journey) -> Result<()> {
    page.get(Role::Heading, "Your account").await?;
    page.shows(EMAIL).await
}

#[tokio::test(flavor = "multi_thread")]
async fn the_app_starts_and_finds_its_session_once_its_server_is_well() -> Result<()> {
    journey_through("faults-start", &unlimited(), async |journey, Betweens { pages, idm, .. }| {
        let Journey { system, page } = journey;
        // A browser may take the settings for those of half a minute ago.
        page.first_visit().await?;
        let start = Place { name: "the start", page, server: pages, at: "/config.json" };
        // The page's own server: what stands before it is of the same origin.
        let says = |ill| sentence(if ill == Ill::BadGateway { Ill::Busy } else { ill });
        let asks = async |_| {
            page.open(&system.url("/login")).await?;
            page.get(Role::Heading, "This page could not load its settings").await.map(drop)
        };
        let well = async |_| page.get(Role::Heading, "Log in").await.map(drop);
        let again = async |turn| {
            try_again(page).await?;
            well(turn).await
        };
        start.survives(says, asks, nothing, again).await?;
        start.recovers_alone(&ALONE, says, asks, well).await?;

        journey.sign_up().await?;
        let session = Place { name: "the session", page, server: idm, at: "/renew-session" };
        let asks = async |_| {
            page.open(&system.url("/account")).await?;
            page.get(Role::Heading, UNKNOWN).await.map(drop)
        };
        let well = async |_| is_well(journey).await;
        let again = async |_| {
            try_again(page).await?;
            is_well(journey).await
        };
        session.survives(|_| sentence(Ill::Down), asks, nothing, again).await?;
        session.recovers_alone(&ALONE, |_| sentence(Ill::Down), asks, well).await?;
        // All of it, so that connections are refused.
        let refused = Place { name: "an IDM that is not there", page, server: idm, at: "" };
        refused.recovers_alone(&[Ill::Down], sentence, asks, well).await?;
        let who = Place { name: "who it is", page, server: idm, at: "/users/me " };
        who.survives(sentence, asks, nothing, again).await?;
        who.recovers_alone(&ALONE, sentence, asks, well).await
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn login_logout_and_the_account_page_work_once_the_idm_is_well() -> Result<()> {
    journey_through("faults-account", &unlimited(), async |journey, Betweens { idm, .. }| {
        let Journey { page, .. } = journey;
        journey.sign_up().await?;
        let sessions = Place { name: "the sessions", page, server: idm, at: "/users/me/sessions" };
        let asks = async |_| {
            page.driver().refresh().await?;
            page.says(Role::Alert, "We could not load your sessions").await
        };
        let again = async |_| {
            try_again(page).await?;
            page.shows("This device").await
        };
        sessions.survives(sentence, asks, nothing, again).await?;
        sessions.recovers_alone(&ALONE, sentence, asks, async |_| page.shows("This device").await).await?;

        let name = |turn: usize| format!("Ada the {turn}th");
        Place { name: "the name", page, server: idm, at: "/users/me " }
            .survives(
                sentence,
                async |turn| {
                    page.click(Role::Button, "Change name").await?;
                    page.fill("Name", &name(turn)).await?;
                    page.press(Key::Enter).await
                },
                async |turn| {
                    ensure!(page.value("Name").await? == name(turn), "the name is lost");
                    Ok(())
                },
                async |turn| {
                    page.press(Key::Enter).await?;
                    page.gone(Role::Dialog, "Change name").await?;
                    page.shows(&name(turn)).await?;
                    // What tells of it would come to lie over the button.
                    page.click(Role::Button, "Dismiss").await
                },
            )
            .await?;

        Place { name: "the logout", page, server: idm, at: "/auth/logout" }
            .survives(
                |_| "the identity service could not be told",
                async |_| journey.log_out().await,
                nothing,
                async |_| {
                    page.log_in(EMAIL, PASSWORD).await?;
                    is_well(journey).await
                },
            )
            .await?;

        journey.log_out().await?;
        Place { name: "the login", page, server: idm, at: "/auth/login-user" }
            .survives(
                sentence,
                async |_| page.log_in(EMAIL, PASSWORD).await,
                async |_| login_is_kept(page).await,
                async |_| goes_in_and_out(journey).await,
            )
            .await
    })
    .await
}

/// Before the app is there.
#[tokio::test(flavor = "multi_thread")]
async fn the_login_without_the_app_works_once_the_idm_is_well() -> Result<()> {
    const WITHOUT_THE_APP: &str = "return document.getElementById('early') !== null";
    journey_through("faults-early", &unlimited(), async |journey, Betweens { idm, .. }| {
        let Journey { system, page } = journey;
        journey.sign_up().await?;
        journey.log_out().await?;
        Place { name: "the login without the app", page, server: idm, at: "/auth/login-user" }
            .survives(
                sentence,
                async |_| {
                    page.open(&system.url("/login")).await?;
                    page.log_in(EMAIL, PASSWORD).await
                },
                async |_| {
                    ensure!(page.script::<bool>(WITHOUT_THE_APP).await?, "the app has taken over");
                    login_is_kept(page).await
                },
                async |_| goes_in_and_out(journey).await,
            )
            .await
    })
    .await
}

async fn login_is_kept(page: &Page) -> Result<()> {
    ensure!(page.value("Email address").await? == EMAIL, "the address is lost");
    ensure!(page.value("Password").await? == PASSWORD, "the password is lost");
    Ok(())
}

async fn goes_in_and_out(journey: &Journey) -> Result<()> {
    journey.page.click(Role::Button, "Log in").await?;
    is_well(journey).await?;
    journey.log_out().await
}
