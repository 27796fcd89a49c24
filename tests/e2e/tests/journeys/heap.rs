//! What is left in the memory of a page once a secret is done with.

use anyhow::{Result, ensure};
use idm_e2e::{
    Journey, Page, Role,
    heap::{Memory, Place},
    journey, journey_in_whole_chromium,
    people::{EMAIL, PASSWORD},
};

const JWT: &str = "something of a JWT's form";

/// The app's memory, and the browser's for scripts after its garbage was collected, hold this and no other secret.
async fn holds(page: &Page, when: &str, expected: &[(Place, &'static str)]) -> Result<()> {
    let found = Memory::of(page).await?.holds(page.known());
    ensure!(found == expected, "{when} the memory holds {found:?}");
    Ok(())
}

/// The search finds what is there, in either memory.
#[tokio::test(flavor = "multi_thread")]
async fn the_search_of_the_memory_finds_what_is_there() -> Result<()> {
    const SENTINEL: &str = "sentinel-4711-of-the-heap";
    const TYPED: &str = "sentinel-4711-of-the-app@example.com";
    journey("heap-search", async |Journey { system, page }| {
        Memory::watch(page).await?;
        // The app's login: the small one's module knows of an address what is sent.
        page.open(&system.url("/account")).await?;
        page.get(Role::Heading, "Log in").await?;
        page.script::<Option<bool>>(&format!("window.kept = [`{SENTINEL}${{Date.now()}}`]; return null")).await?;
        // Of an address the app keeps what was typed.
        page.fill("Email address", TYPED).await?;
        let memory = Memory::of(page).await?;
        ensure!(memory.text(Place::JavaScript).contains(SENTINEL), "a string of JavaScript is overlooked");
        let own = memory.text(Place::WebAssembly);
        ensure!(own.contains(TYPED), "what the app knows is overlooked");
        ensure!(!own.contains(SENTINEL), "the app knows what it was not told");
        Ok(())
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn of_somebody_who_is_logged_in_the_app_holds_the_jwt_alone_and_of_nobody_nothing() -> Result<()> {
    journey("heap-login", async |journey| {
        let page = &journey.page;
        Memory::watch(page).await?;
        journey.sign_up().await?;
        let jwt = [(Place::WebAssembly, JWT)];
        holds(page, "after the signup", &jwt).await?;
        journey.log_out().await?;
        holds(page, "after the logout", &[]).await?;
        page.log_in(EMAIL, PASSWORD).await?;
        page.get(Role::Heading, "Your account").await?;
        holds(page, "after the login", &jwt).await?;
        journey.log_out().await?;
        holds(page, "after the second logout", &[]).await?;
        // By the login without the app, which has a memory of its own.
        page.open(&journey.system.url("/login")).await?;
        page.log_in(EMAIL, PASSWORD).await?;
        page.get(Role::Heading, "Your account").await?;
        holds(page, "after the login without the app", &jwt).await
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn an_app_token_is_held_on_its_screen_alone() -> Result<()> {
    journey_in_whole_chromium("heap-token", &[], async |journey| {
        let page = &journey.page;
        Memory::watch(page).await?;
        journey.log_in_admin().await?;
        page.create_application("Kept app").await?;
        let token = page.reveal_token().await?;
        ensure!(Memory::of(page).await?.text(Place::WebAssembly).contains(&token), "the app's memory is overlooked");
        page.click(Role::Button, "Copy appToken").await?;
        page.says(Role::Status, "appToken copied").await?;
        page.click(Role::Button, "OK").await?;
        page.gone(Role::Dialog, "Save your appToken").await?;
        holds(page, "after the token screen", &[(Place::WebAssembly, JWT)]).await?;
        page.log_out_of_console().await?;
        holds(page, "after the logout", &[]).await
    })
    .await
}
