//! Logging in with a provider that the project did not write, on its own pages.

use anyhow::{Result, ensure};
use idm_e2e::{
    Api, Journey, Page, Role, journey_with,
    people::{EMAIL, PASSWORD},
    product::Product,
    provider::{NAME, Provider},
    secrets,
};
use thirtyfour::Key;

const CONTINUE: &str = "Continue with Example";

async fn open_login(Journey { system, page }: &Journey) -> Result<()> {
    page.open(&system.url("/login")).await?;
    page.get(Role::Heading, "Log in").await.map(drop)
}

/// Nothing of the provider's is in the address, and the page says it no second time.
async fn address_is(page: &Page, path: &str) -> Result<()> {
    page.until(&format!("the address to be {path}"), async || {
        let address: String = page.script("return location.pathname + location.search + location.hash").await?;
        Ok((address == path).then_some(()))
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn somebody_signs_up_and_logs_in_with_a_provider_and_stays_logged_in() -> Result<()> {
    let provider = Provider::set_up()?;
    journey_with("provider", &provider.options(), async |journey| {
        let Journey { system, page } = journey;
        let running = provider.start(system).await?;
        open_login(journey).await?;
        page.get(Role::Button, CONTINUE).await?;
        page.seen("a login with a provider").await?;
        // By keyboard.
        page.tab_to(Role::Button, CONTINUE).await?;
        page.press(Key::Enter).await?;
        page.log_in_at_provider("ada").await?;
        page.get(Role::Heading, "Your account").await?;
        page.shows(EMAIL).await?;
        page.get(Role::Heading, "Connected logins").await?;
        page.get(Role::Button, &format!("Disconnect {NAME}")).await?;
        address_is(page, "/account").await?;
        page.seen("the account of somebody without a password").await?;
        let readable: String = page.script("return document.cookie").await?;
        ensure!(!readable.contains("idm"), "a script reads {readable}");
        secrets::nowhere(page, &[("the client's secret", "secret of the journeys")]).await?;
        page.driver().refresh().await?;
        page.get(Role::Heading, "Your account").await?;

        // The last way in is not given up.
        page.click(Role::Button, &format!("Disconnect {NAME}")).await?;
        page.get(Role::Dialog, &format!("Disconnect {NAME}?")).await?;
        page.shows("You have no password here").await?;
        page.seen("the last way in").await?;
        page.answer(&format!("Disconnect {NAME}?"), "Disconnect").await?;
        page.says(Role::Alert, "This is your last way to log in").await?;
        page.press(Key::Escape).await?;

        // The provider remembers them: one press is enough.
        journey.log_out().await?;
        page.click(Role::Button, CONTINUE).await?;
        page.get(Role::Heading, "Your account").await?;
        page.shows(EMAIL).await?;
        running.stop().await
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn who_cancels_and_whom_nobody_vouches_for_are_told_and_can_go_on() -> Result<()> {
    let provider = Provider::set_up()?;
    journey_with("provider-cancel", &provider.options(), async |journey| {
        let Journey { system, page } = journey;
        let running = provider.start(system).await?;
        page.open(&system.url("/signup")).await?;
        page.get(Role::Heading, "Sign up").await?;
        page.seen("a signup with a provider").await?;
        page.click(Role::Button, CONTINUE).await?;
        page.click(Role::Link, "[ Cancel ]").await?;
        page.says(Role::Alert, "You did not log in at the provider").await?;
        address_is(page, "/login").await?;
        page.seen("a login that was cancelled").await?;
        page.driver().refresh().await?;
        page.get(Role::Heading, "Log in").await?;
        ensure!(!page.script::<String>("return document.body.innerText").await?.contains("You did not log in"));

        page.click(Role::Button, CONTINUE).await?;
        page.log_in_at_provider("unproved").await?;
        page.says(Role::Alert, "does not confirm an email address").await?;

        // A link that somebody else made: nothing was begun in this browser.
        page.open(&format!("{}/oauth2/callback?state=x&code=y", system.idm_url)).await?;
        page.says(Role::Alert, "begun in another browser").await?;
        page.open(&system.url("/login?provider=arrived")).await?;
        page.says(Role::Alert, "begun in another browser").await?;

        running.stop().await
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_provider_that_is_away_is_told_beside_its_button() -> Result<()> {
    let provider = Provider::set_up()?;
    journey_with("provider-away", &provider.options(), async |journey| {
        let Journey { system, page } = journey;
        open_login(journey).await?;
        page.click(Role::Button, CONTINUE).await?;
        page.says(Role::Alert, "The provider cannot be reached").await?;
        page.seen("a provider that is away").await?;
        let running = provider.start(system).await?;
        page.click(Role::Button, CONTINUE).await?;
        page.get(Role::Button, "Sign-in").await?;
        running.stop().await
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn who_has_an_account_connects_the_provider_with_the_password_first() -> Result<()> {
    let provider = Provider::set_up()?;
    journey_with("provider-connect", &provider.options(), async |journey| {
        let Journey { system, page } = journey;
        let running = provider.start(system).await?;
        journey.sign_up().await?;
        journey.log_out().await?;
        page.click(Role::Button, CONTINUE).await?;
        page.log_in_at_provider("ada").await?;
        page.says(Role::Alert, "There is an account with this email address already").await?;
        page.seen("an account that is there already").await?;
        page.log_in(EMAIL, PASSWORD).await?;
        page.get(Role::Heading, "Connected logins").await?;
        page.shows("No login is connected yet.").await?;
        page.click(Role::Button, &format!("Connect {NAME}")).await?;
        page.get(Role::Dialog, "Connect a login").await?;
        page.seen("connecting a login").await?;
        page.fill("Present password", "wrong password 1").await?;
        page.answer("Connect a login", "Continue").await?;
        page.field_error("Present password", "not your present password", true).await?;
        page.fill("Present password", PASSWORD).await?;
        page.press(Key::Enter).await?;
        page.says(Role::Status, "The login is connected.").await?;
        address_is(page, "/account").await?;
        page.get(Role::Button, &format!("Disconnect {NAME}")).await?;
        page.gone(Role::Button, &format!("Connect {NAME}")).await?;
        journey.log_out().await?;
        page.click(Role::Button, CONTINUE).await?;
        page.get(Role::Heading, "Your account").await?;
        journey.log_out().await?;

        // A second factor is asked for as after a password.
        let recovery_codes = Api::log_in(system, EMAIL, PASSWORD).await?.enrol_second_factor(PASSWORD).await?;
        page.click(Role::Button, CONTINUE).await?;
        page.get(Role::Textbox, "Code").await?;
        page.seen("the second step after a provider").await?;
        page.click(Role::Button, "Use a recovery code").await?;
        page.fill("Recovery code", &recovery_codes[0]).await?;
        page.press(Key::Enter).await?;
        page.get(Role::Heading, "Your account").await?;
        page.driver().refresh().await?;
        page.get(Role::Heading, "Your account").await?;

        page.click(Role::Button, &format!("Disconnect {NAME}")).await?;
        page.get(Role::Dialog, &format!("Disconnect {NAME}?")).await?;
        page.fill("Present password", PASSWORD).await?;
        page.fill("Code of your authenticator app, or a recovery code", &recovery_codes[1]).await?;
        page.seen("disconnecting a login").await?;
        page.answer(&format!("Disconnect {NAME}?"), "Disconnect").await?;
        page.says(Role::Status, &format!("{NAME} disconnected")).await?;
        page.shows("No login is connected yet.").await?;
        running.stop().await
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_product_gets_back_who_logs_in_with_a_provider() -> Result<()> {
    let (provider, product) = (Provider::set_up()?, Product::start().await?);
    let options = [provider.options().to_vec(), product.options().to_vec()].concat();
    journey_with("provider-product", &options, async |journey| {
        let Journey { system, page } = journey;
        let running = provider.start(system).await?;
        product.use_system(system)?;
        page.open(&product.origin).await?;
        page.says(Role::Status, "You are not logged in.").await?;
        page.click(Role::Button, "Log in").await?;
        page.get(Role::Heading, "Log in").await?;
        page.click(Role::Button, CONTINUE).await?;
        page.log_in_at_provider("ada").await?;
        page.says(Role::Status, &format!("Hello, {EMAIL}")).await?;
        running.stop().await
    })
    .await
}
