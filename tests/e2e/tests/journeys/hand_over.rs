//! A product whose people log in on our pages: it gets a session by a one-time code, and no token is ever in a URL.

use anyhow::{Result, ensure};
use idm_e2e::{
    Journey, Page, Role, journey_with,
    people::{EMAIL, PASSWORD},
    product::Product,
};
use thirtyfour::Key;

const ASKED: &str = "You are already logged in";

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

        // Logging out of the product leaves the login of our pages.
        page.click(Role::Button, "Log out").await?;
        page.says(Role::Status, "You are not logged in.").await?;
        Ok(())
    })
    .await
}

/// Opens an address in the document that is there, as a link in it does.
async fn follow(page: &Page, url: &str) -> Result<()> {
    let script = format!(
        "const link = document.createElement('a'); link.href = '{url}'; document.body.append(link); link.click(); \
         link.remove(); return null"
    );
    page.script::<Option<bool>>(&script).await.map(drop)
}

/// The person is asked, and nothing was handed over yet.
async fn is_asked(page: &Page, product: &Product) -> Result<()> {
    page.get(Role::Heading, ASKED).await?;
    page.shows(&format!("Continue to {} as {EMAIL}?", product.host())).await?;
    let calls =
        "return performance.getEntriesByType('resource').filter(call => call.name.includes('hand-over')).length";
    let calls: u32 = page.script(calls).await?;
    ensure!(calls == 0, "a code was asked for before the person was");
    Ok(())
}

/// OWASP ASVS 5.0.0, 7.6.2: a link, which anybody can make somebody open, hands nobody over.
#[tokio::test(flavor = "multi_thread")]
async fn who_was_logged_in_already_is_asked_first_and_by_keyboard() -> Result<()> {
    let product = Product::start().await?;
    journey_with("hand-over-asked", &product.options(), async |journey| {
        let Journey { system, page } = journey;
        product.use_system(system)?;
        journey.sign_up().await?;
        page.open(&product.origin).await?;
        page.says(Role::Status, "You are not logged in.").await?;
        page.tab_to(Role::Button, "Log in").await?;
        page.press(Key::Enter).await?;
        is_asked(page, &product).await?;
        page.seen("the question before a hand-over").await?;
        let link = page.driver().current_url().await?.to_string();
        // However they come: anew, to the signup, back from a provider without a login, from a page of ours.
        for link in [link.clone(), link.replace("/login?", "/signup?"), link.replace("?", "?provider=cancelled&")] {
            page.open(&link).await?;
            is_asked(page, &product).await?;
        }
        page.open(&system.url("/login")).await?;
        page.get(Role::Heading, "Your account").await?;
        follow(page, &link).await?;
        is_asked(page, &product).await?;
        // The login's own module finds the session where nothing told that there is one.
        page.script::<Option<bool>>("localStorage.clear(); return null").await?;
        page.open(&link).await?;
        is_asked(page, &product).await?;
        page.tab_to(Role::Button, "Continue").await?;
        page.press(Key::Enter).await?;
        page.says(Role::Status, &format!("Hello, {EMAIL}")).await?;

        // A login that was not started here is none: its state is not known.
        page.open(&format!("{}/?code=stolen&state=stolen", product.origin)).await?;
        page.says(Role::Status, "You are not logged in: This login was not started here.").await
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn who_has_logged_in_to_a_page_of_ours_is_asked_all_the_same() -> Result<()> {
    let product = Product::start().await?;
    journey_with("hand-over-later", &product.options(), async |journey| {
        let Journey { system, page } = journey;
        product.use_system(system)?;
        journey.sign_up().await?;
        journey.log_out().await?;
        page.log_in(EMAIL, PASSWORD).await?;
        page.get(Role::Heading, "Your account").await?;
        let challenge = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
        follow(page, &format!("/login?returnTo={}/&codeChallenge={challenge}", product.origin)).await?;
        is_asked(page, &product).await
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn who_is_asked_can_log_in_as_somebody_else() -> Result<()> {
    let product = Product::start().await?;
    journey_with("hand-over-other", &product.options(), async |journey| {
        let Journey { system, page } = journey;
        product.use_system(system)?;
        journey.sign_up().await?;
        page.open(&product.origin).await?;
        page.click(Role::Button, "Log in").await?;
        is_asked(page, &product).await?;
        let signup = page.driver().current_url().await?.as_str().replace("/login?", "/signup?");
        page.open(&signup).await?;
        is_asked(page, &product).await?;
        page.click(Role::Button, "Use another login").await?;
        page.get(Role::Heading, "Log in").await?;
        page.shows("You are logged out.").await?;
        // Ada's session is over, here and at the IDM, and the product's wish is kept.
        page.driver().refresh().await?;
        page.get(Role::Heading, "Log in").await?;
        page.log_in(&system.admin_email, &system.admin_password).await?;
        page.says(Role::Status, &format!("Hello, {}", system.admin_email)).await
    })
    .await
}

/// OWASP ASVS 5.0.0, 10.4.1: a product may name the one address where it takes codes.
#[tokio::test(flavor = "multi_thread")]
async fn a_product_of_one_address_is_led_back_to_there_and_nowhere_beside_it() -> Result<()> {
    let product = Product::start().await?;
    let whole = format!("{}/", product.origin);
    let options = ["--return-origin", &whole, "--allow-origin", &product.origin].map(str::to_owned);
    journey_with("hand-over-address", &options, async |journey| {
        let Journey { system, page } = journey;
        product.use_system(system)?;
        journey.sign_up().await?;
        journey.log_out().await?;
        for beside in ["", "/other", "/?x=1", "/%23x"] {
            page.open(&system.url(&format!("/login?returnTo={}{beside}", product.origin))).await?;
            page.shows("names a page that this site does not lead to").await?;
        }
        page.open(&product.origin).await?;
        page.click(Role::Button, "Log in").await?;
        page.get(Role::Heading, "Log in").await?;
        page.log_in(EMAIL, PASSWORD).await?;
        page.says(Role::Status, &format!("Hello, {EMAIL}")).await
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
        page.click(Role::Button, "Log in").await?;
        is_asked(page, &product).await?;
        page.block(&["*/api/v1/auth/hand-over"]).await?;
        page.click(Role::Button, "Continue").await?;
        page.get(Role::Heading, "We could not take you back to where you came from").await?;
        page.seen("a hand-over that failed").await?;
        page.block(&[]).await?;
        page.click(Role::Button, "Try again").await?;
        page.says(Role::Status, &format!("Hello, {EMAIL}")).await
    })
    .await
}
