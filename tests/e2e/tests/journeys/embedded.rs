//! Login and signup in a frame of a product's page, by `packages/login`.

use anyhow::{Context, Result, ensure};
use idm_e2e::{
    Journey, Page, Role, journey_with,
    people::{EMAIL, PASSWORD},
    product::Product,
    secrets,
};
use thirtyfour::{By, Key};

const HELLO: &str = "Hello, ada@example.com";

/// Goes into the frame.
async fn step_in(page: &Page) -> Result<()> {
    let frame = page
        .until("the frame", async || Ok(page.driver().find_all(By::Css("iframe[title]")).await?.into_iter().next()))
        .await?;
    ensure!(frame.attr("title").await?.as_deref() == Some("Log in to the shop"), "the frame has no name");
    Ok(frame.enter_frame().await?)
}

/// Goes into the frame, when our page is there: a frame begins with an empty one.
pub(crate) async fn enter(page: &Page) -> Result<()> {
    page.until("our page in the frame", async || {
        step_in(page).await?;
        let there = page.script::<bool>("return location.pathname.startsWith('/embedded/')").await?;
        if !there {
            leave(page).await?;
        }
        Ok(there.then_some(()))
    })
    .await
}

pub(crate) async fn leave(page: &Page) -> Result<()> {
    Ok(page.driver().enter_default_frame().await?)
}

#[tokio::test(flavor = "multi_thread")]
async fn somebody_signs_up_and_logs_in_inside_a_products_page() -> Result<()> {
    let product = Product::start_embedded().await?;
    journey_with("embedded", &product.options(), async |journey| {
        let Journey { system, page } = journey;
        product.use_system(system)?;
        page.open(&format!("{}/?start=signup", product.origin)).await?;
        page.click(Role::Button, "Log in").await?;
        enter(page).await?;
        page.get(Role::Heading, "Sign up").await?;
        page.fill("Email address", EMAIL).await?;
        page.fill("Password", PASSWORD).await?;
        page.click(Role::Button, "Sign up").await?;
        page.get(Role::Heading, "You are signed up").await?;
        page.click(Role::Link, "Continue").await?;
        leave(page).await?;
        page.says(Role::Status, HELLO).await?;
        ensure!(page.driver().find_all(By::Css("iframe")).await?.is_empty(), "the frame is still there");
        let focused: String = page.script("return document.activeElement.id").await?;
        ensure!(focused == "log-out", "the focus is on `{focused}`");
        let address = page.driver().current_url().await?;
        ensure!(!address.as_str().contains("code"), "the address is {address}");
        let kept: String = page.script("return JSON.stringify({ ...sessionStorage, ...localStorage })").await?;
        ensure!(kept == "{}", "the product keeps {kept}");

        // Once more, by keyboard alone, by another login than the one that is kept.
        page.press(Key::Enter).await?;
        page.says(Role::Status, "You are not logged in.").await?;
        page.press(Key::Enter).await?;
        enter(page).await?;
        page.get(Role::Heading, "You are already logged in").await?;
        page.shows(&format!("Continue to {} as {EMAIL}?", product.host())).await?;
        page.both_schemes("the question before a hand-over in a frame").await?;
        page.tab_to(Role::Button, "Use another login").await?;
        page.press(Key::Enter).await?;
        page.get(Role::Heading, "Log in").await?;
        page.tab_to(Role::Textbox, "Email address").await?;
        page.press(EMAIL).await?;
        page.press(Key::Tab).await?;
        page.press("not it").await?;
        page.press(Key::Enter).await?;
        page.says(Role::Alert, "The email address or the password is wrong").await?;
        page.both_schemes("a login in a frame").await?;
        secrets::nowhere(page, &[("the password", PASSWORD)]).await?;
        page.fill("Password", PASSWORD).await?;
        page.press(Key::Enter).await?;
        leave(page).await?;
        page.says(Role::Status, HELLO).await?;

        // Whoever keeps the login has one button to press.
        page.click(Role::Button, "Log out").await?;
        page.says(Role::Status, "You are not logged in.").await?;
        page.click(Role::Button, "Log in").await?;
        enter(page).await?;
        page.click(Role::Button, "Continue").await?;
        leave(page).await?;
        page.says(Role::Status, HELLO).await
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn the_frame_is_as_high_as_what_it_shows_and_leads_nowhere_else() -> Result<()> {
    let product = Product::start_embedded().await?;
    journey_with("embedded-frame", &product.options(), async |journey| {
        let Journey { system, page } = journey;
        product.use_system(system)?;
        page.open(&product.origin).await?;
        page.click(Role::Button, "Log in").await?;
        enter(page).await?;
        page.get(Role::Heading, "Log in").await?;
        page.until("a frame that need not be scrolled", async || {
            let fits = "return document.documentElement.scrollHeight <= innerHeight && innerHeight < 1400";
            Ok(page.script::<bool>(fits).await?.then_some(()))
        })
        .await?;
        let forgot = page.get(Role::Link, "Forgot your password?").await?;
        ensure!(forgot.attr("target").await?.as_deref() == Some("_blank"), "the frame leads to another page");
        ensure!(page.all(Role::Link, "IDM Console").await?.is_empty(), "the frame leads to the start page");
        page.click(Role::Link, "Sign up").await?;
        page.get(Role::Heading, "Sign up").await?;
        let address: String = page.script("return location.pathname").await?;
        ensure!(address == "/embedded/signup", "the frame is at {address}");
        leave(page).await
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn another_page_cannot_have_the_login_in_a_frame() -> Result<()> {
    let (known, stranger) = (Product::start_embedded().await?, Product::start_embedded().await?);
    let mut options = known.options().to_vec();
    // It may even call the IDM: that does not let it have our pages.
    options.extend(["--allow-origin".to_owned(), stranger.origin.clone()]);
    journey_with("embedded-stranger", &options, async |journey| {
        let Journey { system, page } = journey;
        stranger.use_system(system)?;
        page.open(&stranger.origin).await?;
        page.click(Role::Button, "Log in").await?;
        step_in(page).await?;
        let shown: String = page.script("return document.body.innerText").await.unwrap_or_default();
        ensure!(!shown.contains("Password"), "the stranger has: {shown}");
        leave(page).await?;
        page.says(Role::Status, "The login page did not come").await?;
        // The browser tells of the refusal on the console: it is what this journey is about.
        let told = page.complaints().await?;
        ensure!(!told.is_empty(), "the browser did not complain");
        ensure!(told.iter().all(|told| told.contains("frame-ancestors")), "the browser complained: {told:#?}");
        Ok(())
    })
    .await
    .context("a page that is no product's")
}
