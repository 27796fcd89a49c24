//! A session's cookie that somebody else has put into the browser, or has got out of it.

use anyhow::{Context, Result, ensure};
use idm_e2e::{
    Journey, Page, Role, journey_in_whole_chromium,
    people::{EMAIL, PASSWORD},
};
use serde_json::Value;

const ADA: &str = EMAIL;
const BOB: &str = "bob@example.com";
const RENEW: &str = "/api/v1/sessions/renew-session";

/// What the IDM says to whoever sends this cookie as our page would.
async fn renewal(Journey { system, .. }: &Journey, cookie: &str) -> Result<(u16, Value)> {
    let call = reqwest::Client::new()
        .post([&system.idm_url, RENEW].concat())
        .header("Origin", system.url(""))
        .header("X-IDM-Request", "1")
        .header("Cookie", format!("{}={cookie}", Journey::SESSION_COOKIE));
    let answer = call.send().await?;
    Ok((answer.status().as_u16(), answer.json().await?))
}

async fn is_refused(journey: &Journey, cookie: &str) -> Result<()> {
    let (status, answer) = renewal(journey, cookie).await?;
    ensure!(status == 401 && answer.get("jwt").is_none(), "a cookie that is worth nothing gets {status} {answer}");
    Ok(())
}

async fn cookie(journey: &Journey) -> Result<String> {
    journey.session_cookie().await?.context("there is no session cookie")
}

async fn log_in(page: &Page, email: &str) -> Result<()> {
    page.log_in(email, PASSWORD).await?;
    page.get(Role::Heading, "Your account").await?;
    page.shows(email).await
}

/// Reloads the page, which renews by the cookie: its next value.
async fn reload(journey: &Journey) -> Result<String> {
    let before = cookie(journey).await?;
    journey.page.driver().refresh().await?;
    journey.page.get(Role::Heading, "Your account").await?;
    let after = cookie(journey).await?;
    ensure!(after != before, "the cookie stays the same when the session is renewed");
    Ok(after)
}

/// CVE-2026-7507, CVE-2023-6787: what was in the browser before a login went on as that login.
#[tokio::test(flavor = "multi_thread")]
async fn a_planted_cookie_is_replaced_by_a_login_and_worth_nothing_then() -> Result<()> {
    journey_in_whole_chromium("attacks-fixation", &[], async |journey| {
        let Journey { system, page } = journey;
        journey.sign_up().await?;
        journey.log_out().await?;
        journey.sign_up_as(BOB).await?;
        let bobs = cookie(journey).await?;
        // Bob takes his cookie out of this browser and keeps it.
        journey.set_session_cookie(None).await?;
        for planted in [bobs.as_str(), "0190b3c4-9f3a-7c4e-8a21-3f5b6c7d8e9f.AAAAAAAAAAAAAAAAAAAAAA"] {
            page.open(&system.url("/login")).await?;
            page.get(Role::Heading, "Log in").await?;
            // Amid Ada's login: a page on another port of the same host can put a cookie there as well.
            journey.set_session_cookie(Some(planted)).await?;
            log_in(page, ADA).await?;
            ensure!(cookie(journey).await? != planted, "the cookie is still the planted one");
            let adas = reload(journey).await?;
            page.shows(ADA).await?;
            let text: String = page.script("return document.body.innerText").await?;
            ensure!(!text.contains(BOB), "the page shows who planted the cookie: {text}");
            is_refused(journey, planted).await?;
            // That somebody tries the planted one does Ada no harm.
            reload(journey).await?;
            is_refused(journey, &adas).await?;
            page.driver().refresh().await?;
            page.get(Role::Heading, "Log in").await?;
        }
        Ok(())
    })
    .await
}

/// A value that was replaced and comes once more is a thief's, or the thief has the new one: the session ends.
#[tokio::test(flavor = "multi_thread")]
async fn a_replaced_cookie_that_is_sent_again_ends_the_session_on_the_page() -> Result<()> {
    journey_in_whole_chromium("attacks-replay", &[], async |journey| {
        let Journey { system, page } = journey;
        journey.sign_up().await?;
        let stolen = cookie(journey).await?;
        let present = reload(journey).await?;
        is_refused(journey, &stolen).await?;
        // The page that is open asks for a login as soon as it asks for anything.
        page.click(Role::Button, "Change name").await?;
        page.fill("Name", "Ada Lovelace").await?;
        page.click(Role::Button, "Save").await?;
        page.get(Role::Dialog, "Log in again").await?;
        is_refused(journey, &present).await?;
        page.driver().refresh().await?;
        page.get(Role::Heading, "Log in").await?;
        let text: String = page.script("return document.body.innerText").await?;
        ensure!(!text.contains(EMAIL), "the page shows {text}");

        // The same, when the old value is in the browser itself, as out of a backup of its profile.
        log_in(page, EMAIL).await?;
        let old = cookie(journey).await?;
        let present = reload(journey).await?;
        journey.set_session_cookie(Some(&old)).await?;
        page.driver().refresh().await?;
        page.get(Role::Heading, "Log in").await?;
        ensure!(journey.session_cookie().await?.is_none(), "the browser keeps a cookie that is worth nothing");
        journey.set_session_cookie(Some(&present)).await?;
        page.open(&system.url("/account")).await?;
        page.get(Role::Heading, "Log in").await?;
        is_refused(journey, &present).await
    })
    .await
}
