//! What is left in the memory of a page once a secret is done with.

use anyhow::{Result, bail, ensure};
use idm_e2e::{
    Journey, Page, Role,
    heap::{Memory, Place},
    journey,
    people::{EMAIL, PASSWORD},
};

/// Put into the page, so that it is known what the search would find.
const SENTINEL: &str = "sentinel-4711-of-the-heap";

async fn nothing_left(page: &Page, when: &str) -> Result<()> {
    let memory = Memory::of(page).await?;
    let left = memory.holds(page.known());
    eprintln!("HEAP {when}: {left:?}");
    let own: Vec<_> = left.iter().filter(|(place, _)| *place == Place::WebAssembly).collect();
    ensure!(own.is_empty(), "{when} the app's own memory holds {own:?}");
    Ok(())
}

/// The search finds what is there, in either memory.
#[tokio::test(flavor = "multi_thread")]
async fn the_search_of_the_memory_finds_what_is_there() -> Result<()> {
    journey("heap-search", async |Journey { system, page }| {
        Memory::watch(page).await?;
        page.open(&system.url("/login")).await?;
        page.get(Role::Heading, "Log in").await?;
        page.script::<Option<bool>>(&format!("window.kept = [`{SENTINEL}${{Date.now()}}`]; return null")).await?;
        // What a form shows it has read into its own memory.
        page.fill("Email address", "sentinel-4711-of-the-app@example.com").await?;
        let memory = Memory::of(page).await?;
        ensure!(memory.text(Place::JavaScript).contains(SENTINEL), "a string of JavaScript is overlooked");
        let own = memory.text(Place::WebAssembly);
        ensure!(own.contains("sentinel-4711-of-the-app@example.com"), "what the app knows is overlooked");
        ensure!(!own.contains(SENTINEL), "the app knows what it was not told");
        Ok(())
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn after_signup_login_and_logout_the_app_holds_neither_password_nor_jwt() -> Result<()> {
    journey("heap-login", async |journey| {
        Memory::watch(&journey.page).await?;
        journey.sign_up().await?;
        nothing_left_of(journey, "the password after the signup", PASSWORD).await?;
        journey.log_out().await?;
        let page = &journey.page;
        nothing_left(page, "after the logout").await?;
        page.log_in(EMAIL, PASSWORD).await?;
        page.get(Role::Heading, "Your account").await?;
        nothing_left_of(journey, "the password after the login", PASSWORD).await?;
        journey.log_out().await?;
        nothing_left(page, "after the second logout").await
    })
    .await
}

async fn nothing_left_of(journey: &Journey, what: &str, secret: &str) -> Result<()> {
    let memory = Memory::of(&journey.page).await?;
    eprintln!("HEAP {what}: js {}", memory.text(Place::JavaScript).contains(secret));
    if memory.text(Place::WebAssembly).contains(secret) {
        bail!("the app still holds {what}");
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn after_the_token_screen_the_app_holds_no_app_token() -> Result<()> {
    journey("heap-token", async |journey| {
        Memory::watch(&journey.page).await?;
        journey.log_in_admin().await?;
        let page = &journey.page;
        page.create_application("Kept app").await?;
        let token = page.reveal_token().await?;
        page.click(Role::Button, "Copy appToken").await?;
        page.says(Role::Status, "appToken copied").await?;
        page.click(Role::Button, "OK").await?;
        page.gone(Role::Dialog, "Save your appToken").await?;
        nothing_left_of(journey, "the appToken after its screen", &token).await?;
        page.log_out_of_console().await?;
        nothing_left(page, "after the logout").await
    })
    .await
}
