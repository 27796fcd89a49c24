//! The credential broker as its page meets it: the work that it asks for, its absence, and the change of its appToken.

use anyhow::{Context, Result, ensure};
use idm_e2e::{
    Api, Journey, Page, Role,
    broker::Broker,
    journey, journey_with,
    people::{EMAIL, PASSWORD},
    secrets,
};
use reqwest::Method;
use serde_json::Value;
use thirtyfour::Key;

/// Notes the proofs that are sent; holds the worker back while `window.held`; counts the works that are done.
const WATCHED: &str = "window.proofs = []; window.done = 0; window.held = false;
    { const real = window.fetch; window.fetch = function (request, ...more) {
        if (request.method === 'POST' && /[/](signup|password-reset)$/.test(request.url))
            window.proofs.push(request.headers.get('IDM-Proof'));
        return real.call(this, request, ...more) };
    const { postMessage, terminate } = Worker.prototype;
    Worker.prototype.postMessage = function (...what) {
        const go = () => postMessage.apply(this, what); if (window.held) window.go = go; else go() };
    Worker.prototype.terminate = function () { window.done++; terminate.call(this) } }";

/// A browser that starts no worker, until `window.mended`.
const NO_WORKER: &str = "window.Worker = new Proxy(Worker, { construct(real, what) {
    if (!window.mended) throw new Error('blocked'); return new real(...what) } })";

async fn open(Journey { system, page }: &Journey) -> Result<()> {
    page.open(&system.enduser_url).await?;
    page.get(Role::Heading, "Sign up").await.map(drop)
}

async fn fill_in(page: &Page, email: &str) -> Result<()> {
    page.fill("Email address", email).await?;
    page.fill("Password", PASSWORD).await
}

async fn worked(page: &Page, times: u32) -> Result<()> {
    page.until("the work to be done", async || {
        Ok((page.script::<u32>("return window.done").await? == times).then_some(()))
    })
    .await
}

async fn is_kept(page: &Page) -> Result<()> {
    ensure!(page.value("Email address").await? == EMAIL, "the address is lost");
    ensure!(page.value("Password").await? == PASSWORD, "the password is lost");
    Ok(())
}

/// By keyboard alone; the work is done before anybody could wait for it, and counts once.
#[tokio::test(flavor = "multi_thread")]
async fn somebody_signs_up_after_some_work_that_counts_once() -> Result<()> {
    journey("broker-proof", async |journey| {
        let Journey { system, page } = journey;
        page.plant(WATCHED).await?;
        open(journey).await?;
        page.tab_to(Role::Textbox, "Email address").await?;
        page.press(EMAIL).await?;
        page.press(Key::Tab).await?;
        page.press(PASSWORD).await?;
        worked(page, 1).await?;
        page.press(Key::Enter).await?;
        page.get(Role::Heading, "You are signed up").await?;
        let proofs: Vec<Option<String>> = page.script("return window.proofs").await?;
        let [Some(proof)] = proofs.as_slice() else { anyhow::bail!("not one proof but {proofs:?}") };
        secrets::nowhere(page, &[("the password", PASSWORD), ("an appToken", "idmapp_")]).await?;

        // As a script would do it, from the page's own origin.
        let replay = format!(
            "return fetch('{}/api/v1/signup', {{ method: 'POST', credentials: 'omit',
                headers: {{ 'Content-Type': 'application/json', 'IDM-Proof': '{proof}' }},
                body: JSON.stringify({{ emailAddress: 'eve@example.com', password: '{PASSWORD}' }}) }})
                .then(answer => answer.json())",
            system.broker_url
        );
        let answer: Value = page.script(&replay).await?;
        ensure!(answer["code"] == "proof_required", "a proof counts twice: {answer}");
        ensure!(Api::log_in(system, "eve@example.com", PASSWORD).await.is_err(), "somebody was made");
        Ok(())
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn who_is_quicker_than_the_work_is_told_what_is_waited_for() -> Result<()> {
    journey("broker-waiting", async |journey| {
        let Journey { system, page } = journey;
        page.plant(&format!("{WATCHED}; window.held = true")).await?;
        open(journey).await?;
        page.tab_to(Role::Textbox, "Email address").await?;
        page.press(EMAIL).await?;
        page.press(Key::Tab).await?;
        page.press(PASSWORD).await?;
        page.press(Key::Enter).await?;
        page.get(Role::Button, "Checking your browser…").await?;
        page.says(Role::Status, "Checking your browser…").await?;
        page.shows("solves a small task").await?;
        page.seen("the check of the browser").await?;
        // Sent once, however often it is pressed.
        page.press(Key::Enter).await?;
        page.script::<Option<bool>>("window.held = false; window.go()").await?;
        page.get(Role::Heading, "You are signed up").await?;
        ensure!(page.script::<u32>("return window.proofs.length").await? == 1, "sent more than once");

        page.click(Role::Link, "Continue").await?;
        journey.log_out().await?;
        page.open(&system.url("/forgot-password")).await?;
        page.fill("Email address", EMAIL).await?;
        page.click(Role::Button, "Mail me a link").await?;
        page.get(Role::Button, "Checking your browser…").await?;
        page.seen("the check of the browser before a reset").await?;
        page.script::<Option<bool>>("window.held = false; window.go()").await?;
        page.get(Role::Heading, "Check your mail").await?;
        journey.mailed_link(EMAIL, "/reset-password", 1).await.map(drop)
    })
    .await
}

/// What an expired challenge comes to: the broker, started anew, knows the old one no more.
#[tokio::test(flavor = "multi_thread")]
async fn a_proof_that_is_not_taken_any_more_is_replaced_without_a_word() -> Result<()> {
    journey("broker-expired", async |journey| {
        let Journey { system, page } = journey;
        page.plant(WATCHED).await?;
        open(journey).await?;
        fill_in(page, EMAIL).await?;
        worked(page, 1).await?;
        system.restart().await?;
        page.click(Role::Button, "Sign up").await?;
        page.get(Role::Heading, "You are signed up").await?;
        let proofs: Vec<String> = page.script("return window.proofs").await?;
        ensure!(proofs.len() == 2 && proofs[0] != proofs[1], "not one proof and another: {proofs:?}");
        Ok(())
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_browser_that_cannot_do_the_work_is_told_so_and_may_try_again() -> Result<()> {
    journey("broker-no-worker", async |journey| {
        let page = &journey.page;
        page.plant(NO_WORKER).await?;
        open(journey).await?;
        fill_in(page, EMAIL).await?;
        page.click(Role::Button, "Sign up").await?;
        page.says(Role::Alert, "could not finish the check").await?;
        is_kept(page).await?;
        page.seen("a check that cannot be done").await?;
        page.script::<Option<bool>>("window.mended = true").await?;
        page.click(Role::Button, "Sign up").await?;
        page.get(Role::Heading, "You are signed up").await?;
        Ok(())
    })
    .await
}

/// Down, up, down and up again, with its page open all the time; and its appToken is replaced while it runs.
#[tokio::test(flavor = "multi_thread")]
async fn a_broker_that_was_down_is_used_again_and_needs_no_restart_for_a_new_token() -> Result<()> {
    let port = Broker::free_port()?;
    let options = ["--broker-url".to_owned(), format!("http://localhost:{port}")];
    journey_with("broker-down", &options, async |journey| {
        let Journey { system, page } = journey;
        open(journey).await?;
        fill_in(page, EMAIL).await?;
        page.click(Role::Button, "Sign up").await?;
        page.says(Role::Alert, "cannot be reached").await?;
        is_kept(page).await?;
        page.seen("a broker that is down").await?;
        let broker = Broker::start(system, port).await?;
        page.click(Role::Button, "Sign up").await?;
        page.get(Role::Heading, "You are signed up").await?;
        page.click(Role::Link, "Continue").await?;
        journey.log_out().await?;

        let old = system.broker_token()?;
        let new = regenerate(system).await?;
        open(journey).await?;
        fill_in(page, "grace@example.com").await?;
        page.click(Role::Button, "Sign up").await?;
        page.says(Role::Alert, "it is not your fault").await?;
        page.seen("a signup that its broker may not do").await?;
        std::fs::write(system.broker_token_file(), format!("{new}\n"))?;
        page.click(Role::Button, "Sign up").await?;
        page.get(Role::Heading, "You are signed up").await?;
        secrets::nowhere(page, &[("the old appToken", &old), ("the new one", &new), ("any", "idmapp_")]).await?;

        let log = broker.stop().await?;
        ensure!(log.contains("the IDM refuses the appToken"), "its operator is not told: {log}");
        for secret in [old.as_str(), new.as_str(), PASSWORD, EMAIL] {
            ensure!(!log.contains(secret), "the log has what it must not have");
        }
        Ok(())
    })
    .await
}

/// Gives the signup page's application a new appToken; the token.
async fn regenerate(system: &idm_e2e::System) -> Result<String> {
    const APPLICATIONS: &str = "/api/v1/access/applications";
    let admin = Api::admin(system).await?;
    let all = admin.call(Method::GET, APPLICATIONS, None).await?;
    let apps = all["applications"].as_array().context("no list of applications")?;
    let app = apps.iter().find(|app| app["name"] == "Demo signup page").context("no application")?;
    let app_id = app["appId"].as_str().context("no appId")?;
    let made = admin.call(Method::POST, &format!("{APPLICATIONS}/{app_id}/regenerate-token"), None).await?;
    Ok(made["appToken"].as_str().context("no appToken")?.to_owned())
}

#[tokio::test(flavor = "multi_thread")]
async fn without_a_broker_the_pages_say_so() -> Result<()> {
    journey_with("broker-none", &["--no-broker".to_owned()], async |Journey { system, page }| {
        page.open(&system.enduser_url).await?;
        page.get(Role::Heading, "Signing up is closed").await?;
        page.shows("takes no new sign-ups here").await?;
        ensure!(page.all(Role::Textbox, "Email address").await?.is_empty(), "there is a form nevertheless");
        page.seen("signing up without a broker").await?;
        page.tab_to(Role::Link, "Log in").await?;
        page.press(Key::Enter).await?;
        page.get(Role::Heading, "Log in").await?;
        page.open(&system.url("/forgot-password")).await?;
        page.tab_to(Role::Link, "Back to the login").await?;
        page.seen("a forgotten password without a broker").await
    })
    .await
}
