//! A product whose people log in on our pages: it gets a session by a one-time code, and no token is ever in a URL.

use anyhow::{Result, ensure};
use idm_e2e::{
    Journey, Role, journey_with,
    people::{EMAIL, PASSWORD},
    product::Product,
};
use thirtyfour::Key;

#[tokio::test(flavor = "multi_thread")]
async fn a_product_takes_a_login_over() -> Result<()> {
    let product = Product::start().await?;
    journey_with("hand-over", &product.options(), async |journey| {
        let Journey { system, page } = journey;
        product.use_system(system)?;
        journey.sign_up().await?;
        journey.log_out().await?;

        page.open(&product.origin).await?;
        page.says(Role::Status, "You are not logged in.").await?;
        page.click(Role::Button, "Log in").await?;
        page.get(Role::Heading, "Log in").await?;
        // The product's wish is not lost between the pages.
        page.click(Role::Link, "Sign up").await?;
        page.get(Role::Heading, "Sign up").await?;
        page.click(Role::Link, "Log in").await?;
        page.get(Role::Heading, "Log in").await?;
        page.log_in(EMAIL, PASSWORD).await?;
        page.says(Role::Status, &format!("Hello, {EMAIL}")).await?;
        let address = page.driver().current_url().await?;
        ensure!(address.as_str() == format!("{}/", product.origin), "the address is {address}");
        let kept: String = page.script("return JSON.stringify({ ...sessionStorage, ...localStorage })").await?;
        ensure!(kept == "{}", "the product keeps {kept}");

        // Logging out of the product leaves the login of our pages, which leads back at once, with a new code.
        page.click(Role::Button, "Log out").await?;
        page.says(Role::Status, "You are not logged in.").await?;
        Ok(())
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn who_is_logged_in_is_handed_over_at_once_and_by_keyboard() -> Result<()> {
    let product = Product::start().await?;
    journey_with("hand-over-at-once", &product.options(), async |journey| {
        let Journey { system, page } = journey;
        product.use_system(system)?;
        journey.sign_up().await?;
        page.open(&product.origin).await?;
        page.says(Role::Status, "You are not logged in.").await?;
        page.tab_to(Role::Button, "Log in").await?;
        page.press(Key::Enter).await?;
        page.says(Role::Status, &format!("Hello, {EMAIL}")).await?;

        // A login that was not started here is none: its state is not known.
        page.open(&format!("{}/?code=stolen&state=stolen", product.origin)).await?;
        page.says(Role::Status, "You are not logged in: This login was not started here.").await
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_hand_over_that_fails_is_told_and_tried_again() -> Result<()> {
    let product = Product::start().await?;
    journey_with("hand-over-fails", &product.options(), async |journey| {
        let Journey { system, page } = journey;
        product.use_system(system)?;
        journey.sign_up().await?;
        page.open(&product.origin).await?;
        page.says(Role::Status, "You are not logged in.").await?;
        page.block(&["*/api/v1/auth/hand-over"]).await?;
        page.click(Role::Button, "Log in").await?;
        page.get(Role::Heading, "We could not take you back to where you came from").await?;
        page.seen("a hand-over that failed").await?;
        page.block(&[]).await?;
        page.click(Role::Button, "Try again").await?;
        page.says(Role::Status, &format!("Hello, {EMAIL}")).await
    })
    .await
}
