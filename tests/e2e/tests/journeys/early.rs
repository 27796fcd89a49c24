//! The login before the app: it takes what is typed, hands it over, and spares who is logged in.

use anyhow::{Result, ensure};
use idm_e2e::{
    Journey, Network, Page, Role, journey,
    people::{EMAIL, PASSWORD},
};
use thirtyfour::Key;

/// One over which the app takes some seconds to come.
const NARROW: Network = Network { offline: false, latency: 100, download: 10_000, upload: 40_000 };
/// Notes, from the document's first moment on, whether the login before the app shows.
const WATCH: &str = "window.early = 0; new MutationObserver(() => {
    if (document.getElementById('early')) window.early++;
}).observe(document, { childList: true, subtree: true })";
/// What shows, as far as somebody who is typing notices: where the fields and the button are, and how they look.
const SHOWN: &str = "return [...document.querySelectorAll('h1, label, input, form > button')]
    .filter(element => element.checkVisibility()).slice(0, 8).map(element => {
        const { x, y, width, height } = element.getBoundingClientRect();
        return [element.localName, element.textContent, x, y, width, height, getComputedStyle(element).font].join(' ') })";

async fn the_app_comes(page: &Page) -> Result<()> {
    page.until("the app", async || Ok((!page.is_early().await?).then_some(()))).await
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_typed_before_the_app_is_there_logs_in() -> Result<()> {
    journey("early-login", async |journey| {
        let Journey { system, page } = journey;
        journey.sign_up().await?;
        journey.log_out().await?;
        page.open("about:blank").await?;
        page.first_visit().await?;
        page.network(NARROW).await?;
        page.open(&system.url("/login")).await?;
        let before = page.before_the_app();
        before.fill("Email address", EMAIL).await?;
        before.fill("Password", PASSWORD).await?;
        before.click(Role::Checkbox, "Keep me logged in").await?;
        before.get(Role::Textbox, "Password").await?.send_keys(Key::Enter).await?;
        ensure!(page.is_early().await?, "the app was there before it was typed");
        ensure!(
            before.get(Role::Button, "Log in").await?.attr("aria-busy").await?.is_some(),
            "nothing says it is sent"
        );
        page.network(Network::default()).await?;
        page.get(Role::Heading, "Your account").await?;
        // Unticked in the form before the app: a reload asks anew.
        page.driver().refresh().await?;
        page.get(Role::Heading, "Log in").await?;
        Ok(())
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn typing_goes_on_where_it_was_and_nothing_moves() -> Result<()> {
    journey("early-typing", async |Journey { system, page }| {
        page.first_visit().await?;
        for (languages, email, password) in
            [("en", "Email address", "Password"), ("ar", "عنوان البريد الإلكتروني", "كلمة المرور")]
        {
            page.prefer(languages).await?;
            page.network(NARROW).await?;
            page.open(&system.url("/login")).await?;
            let before = page.before_the_app();
            before.fill(email, "half@exam").await?;
            let shown: Vec<String> = page.script(SHOWN).await?;
            before.seen("the login before the app").await?;
            ensure!(page.is_early().await?, "the app was there before it was looked at");
            page.network(Network::default()).await?;
            the_app_comes(page).await?;
            page.press("ple.com").await?;
            ensure!(page.value(email).await? == "half@example.com", "what was typed is {:?}", page.value(email).await?);
            ensure!(page.value(password).await?.is_empty());
            let after: Vec<String> = page.script(SHOWN).await?;
            ensure!(after == shown, "before: {shown:#?}\nafter: {after:#?}");
        }
        Ok(())
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_wrong_is_said_by_the_app() -> Result<()> {
    journey("early-wrong", async |Journey { system, page }| {
        page.network(NARROW).await?;
        page.open(&system.url("/login")).await?;
        let before = page.before_the_app();
        before.fill("Email address", "nobody").await?;
        before.click(Role::Button, "Log in").await?;
        page.network(Network::default()).await?;
        page.field_error("Email address", "Enter an email address like", true).await?;
        page.field_error("Password", "Enter your password", false).await
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn who_is_logged_in_sees_no_login() -> Result<()> {
    const STORED: &str = "return JSON.stringify({ ...localStorage })";
    journey("early-kept", async |journey| {
        let Journey { system, page } = journey;
        journey.sign_up().await?;
        let stored: String = page.script(STORED).await?;
        ensure!(stored == r#"{"idm-session-kept":""}"#, "stored: {stored}");
        let planted = page.plant(WATCH).await?;
        page.network(Network::slow(300)).await?;
        page.open(&system.url("/login")).await?;
        page.get(Role::Heading, "Your account").await?;
        ensure!(page.script::<u32>("return window.early").await? == 0, "a login showed");

        page.network(Network::default()).await?;
        journey.log_out().await?;
        let stored: String = page.script(STORED).await?;
        ensure!(stored == "{}", "stored: {stored}");
        page.driver().refresh().await?;
        page.get(Role::Heading, "Log in").await?;
        ensure!(page.script::<u32>("return window.early").await? > 0, "who is logged out waited for the app");
        page.unplant(&planted).await
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn an_app_that_does_not_come_leaves_nothing_that_was_typed() -> Result<()> {
    journey("early-failed", async |Journey { system, page }| {
        page.network(NARROW).await?;
        page.open(&system.url("/login")).await?;
        let before = page.before_the_app();
        before.fill("Password", PASSWORD).await?;
        page.network(Network { offline: true, ..NARROW }).await?;
        page.says(Role::Alert, "Check your internet connection").await?;
        let inputs: u32 = page.script("return document.querySelectorAll('input').length").await?;
        ensure!(inputs == 0, "what was entered is still in the page");
        page.network(Network::default()).await
    })
    .await
}
