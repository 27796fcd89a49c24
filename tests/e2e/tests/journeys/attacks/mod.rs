//! What somebody tries from within a browser: script in what people enter, a page of another site, messages, and what a
//! browser keeps of pages that were left.

mod back;
mod cookies;
mod cross_site;

use anyhow::{Result, ensure};
use idm_e2e::{
    Api, Journey, Page, Role, journey,
    people::{EMAIL, PASSWORD},
};
use thirtyfour::By;

/// Runs, if anything takes it for HTML.
const SCRIPT: &str = "\"><img src=x onerror=document.documentElement.dataset.ran=1>";

async fn nothing_ran(page: &Page) -> Result<()> {
    let made: bool = page
        .script("return 'ran' in document.documentElement.dataset || !!document.querySelector('img[src=x]')")
        .await?;
    ensure!(!made, "what somebody entered has become HTML");
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn script_in_what_people_enter_is_text_wherever_it_shows() -> Result<()> {
    journey("attacks-script", async |journey| {
        let Journey { system, page } = journey;
        page.open(&system.enduser_url).await?;
        page.fill("Name (optional)", SCRIPT).await?;
        page.fill("Email address", EMAIL).await?;
        page.fill("Password", PASSWORD).await?;
        page.click(Role::Button, "Sign up").await?;
        page.click(Role::Link, "Continue").await?;
        page.get(Role::Heading, "Your account").await?;
        page.shows(SCRIPT).await?;
        nothing_ran(page).await?;
        journey.log_out().await?;

        Api::admin(system).await?.create_application(SCRIPT).await?;
        journey.log_in_admin().await?;
        page.shows(SCRIPT).await?;
        page.click(Role::Link, SCRIPT).await?;
        page.get(Role::Heading, SCRIPT).await?;
        page.shows(SCRIPT).await?;
        nothing_ran(page).await?;
        for (link, heading) in [("All end-users", "All end-users"), ("Audit log", "Audit log")] {
            page.click(Role::Link, link).await?;
            page.get(Role::Heading, heading).await?;
            page.shows(SCRIPT).await?;
            nothing_ran(page).await?;
        }
        for query in ["?q=", "?lang=", "?returnTo=", "?accountId="] {
            for path in ["/console/app-credentials", "/login"] {
                page.open(
                    &system.url(
                        &[
                            path,
                            query,
                            "%22%3E%3Cimg%20src%3Dx%20onerror%3Ddocument.documentElement.dataset.ran%3D1%3E",
                        ]
                        .concat(),
                    ),
                )
                .await?;
                page.until("a page", async || {
                    Ok(page
                        .driver()
                        .find_all(By::Css("#app h1, #early[data-state=ready] h1"))
                        .await?
                        .into_iter()
                        .next())
                })
                .await?;
                nothing_ran(page).await?;
            }
        }
        Ok(())
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_flood_of_messages_changes_nothing() -> Result<()> {
    const FLOOD: &str = "for (let turn = 0; turn < 20000; turn++) {
        postMessage({ type: ['idm-login:code', 'idm-login:ready', 'idm-login:height'][turn % 3], code: 'x', state: 'x', height: 1e9 }, '*');
        dispatchEvent(new MessageEvent('message', { data: '<img src=x>', origin: 'https://evil.example' })); }
        return true";
    journey("attacks-messages", async |journey| {
        let Journey { system, page } = journey;
        journey.sign_up().await?;
        journey.log_out().await?;
        for path in ["/embedded/login", "/login"] {
            page.open(&system.url(path)).await?;
            page.get(Role::Heading, "Log in").await?;
            ensure!(page.script::<bool>(FLOOD).await?);
            page.get(Role::Heading, "Log in").await?;
            nothing_ran(page).await?;
        }
        page.log_in(EMAIL, PASSWORD).await?;
        page.get(Role::Heading, "Your account").await?;
        Ok(())
    })
    .await
}
