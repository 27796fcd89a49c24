//! Script in what the account page shows: names, passkeys, devices, providers.

use super::{ADDRESS, DECODED, DRAWING, IMAGE, SCRIPT, are_text, nothing_ran, take};
use anyhow::{Result, ensure};
use idm_e2e::{
    Authenticator, DevTools, Journey, Page, Role, journey_in_whole_chromium,
    people::{EMAIL, PASSWORD},
    provider::Provider,
};
use serde_json::json;
use thirtyfour::Key;

/// As the server would keep it, if it kept what browsers say of themselves.
const DEVICES: &str = "UPDATE sessions SET browser = '\"><img src=x onerror=document.documentElement.dataset.ran=1>', \
                       system = '<script>document.documentElement.dataset.ran=3</script>', address = '<svg/onload=document.documentElement.dataset.ran=2>'";

async fn send_as(page: &Page, agent: &str) -> Result<()> {
    let parameters = json!({ "userAgent": agent });
    page.devtools(DevTools { method: "Network.setUserAgentOverride", parameters }).await.map(drop)
}

#[tokio::test(flavor = "multi_thread")]
async fn what_the_account_page_shows_is_text() -> Result<()> {
    journey_in_whole_chromium("attacks-account", &[], async |journey| {
        let Journey { system, page } = journey;
        page.open(&system.enduser_url).await?;
        send_as(page, &format!("Mozilla/5.0 {SCRIPT} {IMAGE}")).await?;
        page.fill("Name (optional)", IMAGE).await?;
        page.fill("Email address", EMAIL).await?;
        page.fill("Password", PASSWORD).await?;
        page.click(Role::Button, "Sign up").await?;
        page.click(Role::Link, "Continue").await?;
        page.get(Role::Heading, "Your account").await?;
        are_text(page, &[IMAGE, "This device"]).await?;
        let text: String = page.script("return document.querySelector('main').innerText").await?;
        ensure!(!text.contains("dataset.ran=3"), "a browser's own words are on the page: {text}");
        for name in [DRAWING, SCRIPT, ADDRESS, DECODED] {
            take(page, Role::Button, "Change name").await?;
            page.fill("Name", name).await?;
            page.press(Key::Enter).await?;
            page.gone(Role::Dialog, "Change name").await?;
            are_text(page, &[name]).await?;
        }

        Authenticator::connect(page).await?;
        take(page, Role::Button, "Add a passkey").await?;
        page.fill("Name", SCRIPT).await?;
        page.fill("Present password", PASSWORD).await?;
        page.press(Key::Enter).await?;
        page.says(Role::Status, &format!("Passkey {SCRIPT} added")).await?;
        are_text(page, &[SCRIPT]).await?;
        take(page, Role::Button, &format!("Rename the passkey {SCRIPT}")).await?;
        page.get(Role::Dialog, &format!("Rename the passkey {SCRIPT}")).await?;
        nothing_ran(page).await?;
        page.fill("Name", IMAGE).await?;
        page.press(Key::Enter).await?;
        page.says(Role::Status, &format!("Passkey renamed to {IMAGE}")).await?;
        take(page, Role::Button, &format!("Remove the passkey {IMAGE}")).await?;
        page.get(Role::Dialog, &format!("Remove the passkey {IMAGE}?")).await?;
        nothing_ran(page).await?;
        page.fill("Present password", PASSWORD).await?;
        page.press(Key::Enter).await?;
        page.says(Role::Status, &format!("Passkey {IMAGE} removed")).await?;
        nothing_ran(page).await?;

        system.change(DEVICES).await?;
        page.driver().refresh().await?;
        page.get(Role::Heading, "Your account").await?;
        are_text(page, &["dataset.ran=1", "dataset.ran=3"]).await
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_provider_is_called_is_text() -> Result<()> {
    let provider = Provider::called(IMAGE)?;
    journey_in_whole_chromium("attacks-provider", &provider.options(), async |journey| {
        let Journey { system, page } = journey;
        let go_on = format!("Continue with {IMAGE}");
        for (path, heading) in [("/signup", "Sign up"), ("/login", "Log in")] {
            page.open(&system.url(path)).await?;
            page.get(Role::Heading, heading).await?;
            page.get(Role::Button, &go_on).await?;
            nothing_ran(page).await?;
        }
        page.click(Role::Button, &go_on).await?;
        page.says(Role::Alert, "The provider cannot be reached").await?;
        nothing_ran(page).await?;
        let running = provider.start(system).await?;
        page.click(Role::Button, &go_on).await?;
        page.log_in_at_provider("ada").await?;
        page.get(Role::Heading, "Your account").await?;
        take(page, Role::Button, &format!("Disconnect {IMAGE}")).await?;
        page.get(Role::Dialog, &format!("Disconnect {IMAGE}?")).await?;
        nothing_ran(page).await?;
        running.stop().await
    })
    .await
}
