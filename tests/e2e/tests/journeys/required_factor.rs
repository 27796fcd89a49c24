//! An installation that asks for a second factor: whoever has none is led through it, and then to where they were going.

use super::own_second_factor::{CODE, CODES, SET_UP, begin, code_of};
use anyhow::{Result, ensure};
use idm_e2e::{
    Api, Authenticator, Journey, Page, Role, journey, journey_with,
    people::{EMAIL, PASSWORD},
    product::Product,
    secrets,
};
use thirtyfour::{By, Key};

const REQUIRED: &str = "Set up a second factor";

fn everybody() -> [String; 2] {
    ["--second-factor", "everybody"].map(str::to_owned)
}

/// Sets the app up, saves the recovery codes and leaves; one of them.
async fn by_app(page: &Page) -> Result<String> {
    let key = begin(page).await?;
    page.fill(CODE, &code_of(&key)?).await?;
    page.press(Key::Enter).await?;
    page.get(Role::Dialog, CODES).await?;
    page.click(Role::Button, "Show").await?;
    page.get(Role::Button, "Hide").await?;
    let codes = page.driver().find(By::Css("[data-testid=recovery-codes]")).await?.text().await?;
    page.seen("the recovery codes of who must have a second factor").await?;
    page.click(Role::Button, "Download as text").await?;
    page.click(Role::Button, "OK").await?;
    page.gone(Role::Dialog, CODES).await?;
    secrets::nowhere(page, &[("the key", &key), ("the password", PASSWORD)]).await?;
    Ok(codes.lines().next().unwrap_or_default().to_owned())
}

#[tokio::test(flavor = "multi_thread")]
async fn who_signs_up_sets_up_an_app_and_goes_on_to_their_account() -> Result<()> {
    journey_with("required-factor", &everybody(), async |journey| {
        let Journey { system, page } = journey;
        journey.sign_up_to(REQUIRED).await?;
        page.shows("a second factor is asked for").await?;
        page.get(Role::Button, "Log out").await?;
        page.seen("a second factor that must be set up").await?;
        // It is not gone round: by another page of ours, nor by a reload.
        page.open(&system.console_url).await?;
        page.get(Role::Heading, REQUIRED).await?;
        page.open(&system.url("/account")).await?;
        page.get(Role::Heading, REQUIRED).await?;
        // Given up halfway, it is where it was.
        page.tab_to(Role::Button, SET_UP).await?;
        page.press(Key::Enter).await?;
        page.get(Role::Dialog, SET_UP).await?;
        page.press(Key::Escape).await?;
        page.gone(Role::Dialog, SET_UP).await?;
        page.get(Role::Heading, REQUIRED).await?;

        let code = by_app(page).await?;
        page.get(Role::Heading, "Your account").await?;
        page.get(Role::Button, "Turn off").await?;
        page.seen("the account after the second factor was set up").await?;
        journey.log_out().await?;
        page.log_in(EMAIL, PASSWORD).await?;
        page.click(Role::Button, "Use a recovery code").await?;
        page.fill("Recovery code", &code).await?;
        page.press(Key::Enter).await?;
        page.get(Role::Heading, "Your account").await.map(drop)
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_product_gets_who_has_set_one_up() -> Result<()> {
    let product = Product::start().await?;
    let options = [product.options().to_vec(), everybody().to_vec()].concat();
    journey_with("required-factor-product", &options, async |journey| {
        let Journey { system, page } = journey;
        product.use_system(system)?;
        let broker = system.broker_token()?;
        let made = Api::admin(system).await?.sign_up(&system.account_id, EMAIL, &broker).await?;
        ensure!(made == 201, "signing up is answered with {made}");
        page.open(&product.origin).await?;
        page.says(Role::Status, "You are not logged in.").await?;
        page.click(Role::Button, "Log in").await?;
        page.get(Role::Heading, "Log in").await?;
        page.log_in(EMAIL, PASSWORD).await?;
        page.get(Role::Heading, REQUIRED).await?;
        by_app(page).await?;
        page.says(Role::Status, &format!("Hello, {EMAIL}")).await?;
        let address = page.driver().current_url().await?;
        ensure!(address.as_str() == format!("{}/", product.origin), "the address is {address}");
        Ok(())
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn who_is_only_led_back_is_led_through_it_as_well() -> Result<()> {
    let product = Product::start().await?;
    let options = [product.options().to_vec(), everybody().to_vec()].concat();
    journey_with("required-factor-back", &options, async |journey| {
        let Journey { system, page } = journey;
        let broker = system.broker_token()?;
        Api::admin(system).await?.sign_up(&system.account_id, EMAIL, &broker).await?;
        page.open(&system.url(&format!("/login?returnTo={}/back", product.origin))).await?;
        page.log_in(EMAIL, PASSWORD).await?;
        page.get(Role::Heading, REQUIRED).await?;
        by_app(page).await?;
        page.until("the product's page", async || {
            let address = page.driver().current_url().await?;
            Ok((address.as_str() == format!("{}/back", product.origin)).then_some(()))
        })
        .await
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn an_admin_who_is_logged_in_when_it_is_asked_for_takes_a_passkey_and_goes_on() -> Result<()> {
    journey("required-factor-passkey", async |journey| {
        let Journey { system, page } = journey;
        journey.log_in_admin().await?;
        let device = Authenticator::connect(page).await?;
        system.restart_with(&["--second-factor", "admins"]).await?;
        page.click(Role::Link, "All end-users").await?;
        page.get(Role::Heading, REQUIRED).await?;
        page.seen("a second factor that must be set up, in the console").await?;
        page.click(Role::Button, "Add a passkey").await?;
        page.get(Role::Dialog, "Add a passkey").await?;
        page.fill("Name", "Key").await?;
        page.fill("Present password", &system.admin_password).await?;
        page.press(Key::Enter).await?;
        page.gone(Role::Dialog, "Add a passkey").await?;
        page.get(Role::Button, "Log in with a passkey").await?;
        page.seen("a passkey that is to log in once").await?;
        device.verifies(false).await?;
        page.click(Role::Button, "Log in with a passkey").await?;
        page.says(Role::Alert, "No passkey was used").await?;
        device.verifies(true).await?;
        page.click(Role::Button, "Log in with a passkey").await?;
        page.get(Role::Button, "Add end-user").await?;
        let path: String = page.script("return location.pathname").await?;
        ensure!(path == "/console/end-users", "the page is {path}");
        // And a login by the password alone is led through it again.
        device.is_touched(false).await?;
        page.log_out_of_console().await?;
        page.log_in(&system.admin_email, &system.admin_password).await?;
        page.get(Role::Heading, REQUIRED).await?;
        page.get(Role::Button, "Log in with a passkey").await.map(drop)
    })
    .await
}
