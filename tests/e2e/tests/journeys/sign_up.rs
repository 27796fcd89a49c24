//! Signing up for a product: its terms, the mail that is on its way, and back to the product.

use anyhow::{Result, ensure};
use idm_e2e::{
    Journey, Role, journey, journey_with,
    people::{EMAIL, PASSWORD},
    product::Product,
    secrets,
};
use thirtyfour::Key;

const HOSTILE: [&str; 7] = [
    "//evil.example",
    "javascript:alert(1)",
    "https%3A%2F%2Fevil.example%2F",
    "%5C%5Cevil.example",
    "{origin}%40evil.example",
    "{origin}.evil.example",
    "{origin}1/",
];

/// By keyboard alone.
#[tokio::test(flavor = "multi_thread")]
async fn somebody_agrees_signs_up_and_is_led_back() -> Result<()> {
    let product = Product::start().await?;
    let terms = format!("{}/terms", product.origin);
    let options = ["--return-origin", &product.origin, "--terms-url", &terms].map(str::to_owned);
    journey_with("sign-up-and-back", &options, async |journey| {
        let page = &journey.page;
        let back = format!("{}/cart?x=1", product.origin);
        let query = format!("/signup?returnTo={}", back.replace(':', "%3A").replace('/', "%2F").replace('?', "%3F"));
        page.open(&journey.system.url(&query)).await?;
        page.get(Role::Heading, "Sign up").await?;
        // The way back is not lost between the pages, nor by a reload.
        page.click(Role::Link, "Log in").await?;
        page.get(Role::Heading, "Log in").await?;
        page.driver().refresh().await?;
        page.click(Role::Link, "Sign up").await?;
        page.get(Role::Heading, "Sign up").await?;
        page.tab_to(Role::Textbox, "Email address").await?;
        page.press(EMAIL).await?;
        page.tab_to(Role::Textbox, "Password").await?;
        page.press(PASSWORD).await?;
        page.press(Key::Enter).await?;
        let consent = "I agree to the terms (opens in a new tab)";
        let asked = "const box = arguments[0]; return document.activeElement === box
            && box.getAttribute('aria-invalid') === 'true'
            && document.getElementById(box.getAttribute('aria-describedby')).textContent.includes('Agree to the terms')";
        let tick = page.get(Role::Checkbox, consent).await?;
        page.until("the box to be asked for", async || {
            Ok(page.driver().execute(asked, vec![tick.to_json()?]).await?.convert::<bool>()?.then_some(()))
        })
        .await?;
        page.seen("signing up without agreeing").await?;
        let link = page.get(Role::Link, "terms").await?;
        ensure!(link.attr("href").await?.as_deref() == Some(terms.as_str()), "the terms are elsewhere");
        page.press(Key::Space).await?;
        page.press(Key::Enter).await?;
        page.get(Role::Heading, "You are signed up").await?;
        page.shows(&format!("mailed a link to {EMAIL}")).await?;
        page.seen("the signup that is done").await?;
        secrets::nowhere(page, &[("the password", PASSWORD)]).await?;
        journey.mailed_link(EMAIL, "/verify-email", 1).await?;
        page.tab_to(Role::Link, "Continue").await?;
        page.press(Key::Enter).await?;
        page.get(Role::Heading, "The shop").await?;
        ensure!(page.driver().current_url().await?.as_str() == back, "not led to where the product wanted");

        // Who is logged in already is led back at once, and the back button does not lead in circles.
        page.open(&journey.system.url(&query.replace("signup", "login"))).await?;
        page.get(Role::Heading, "The shop").await?;
        page.driver().back().await?;
        page.get(Role::Heading, "The shop").await?;
        ensure!(page.driver().current_url().await?.as_str() == back, "the back button led elsewhere");
        Ok(())
    })
    .await
}

/// CWE-601: a login that leads wherever a link says.
#[tokio::test(flavor = "multi_thread")]
async fn no_other_place_is_led_to() -> Result<()> {
    let product = Product::start().await?;
    let options = ["--return-origin", &product.origin].map(str::to_owned);
    journey_with("sign-up-hostile", &options, async |journey| {
        let page = &journey.page;
        journey.sign_up().await?;
        for hostile in HOSTILE {
            let query = format!("/login?returnTo={}", hostile.replace("{origin}", &product.origin));
            page.open(&journey.system.url(&query)).await?;
            page.get(Role::Heading, "Your account").await?;
            ensure!(
                page.driver().current_url().await?.as_str() == journey.system.url("/account"),
                "{hostile} led elsewhere"
            );
        }
        journey.log_out().await?;
        page.open(&journey.system.url("/login?returnTo=//evil.example")).await?;
        page.shows("names a page that this site does not lead to").await?;
        page.seen("a login with a place that is not led to").await?;
        page.log_in(EMAIL, PASSWORD).await?;
        page.get(Role::Heading, "Your account").await?;
        Ok(())
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn without_terms_none_are_asked_for_and_the_mail_can_be_sent_again() -> Result<()> {
    journey("sign-up-plain", async |Journey { system, page }| {
        page.open(&system.enduser_url).await?;
        page.get(Role::Heading, "Sign up").await?;
        ensure!(page.driver().find_all(thirtyfour::By::Css("[type=checkbox]")).await?.is_empty(), "a box is there");
        page.fill("Email address", EMAIL).await?;
        page.fill("Password", PASSWORD).await?;
        page.cut_off(true).await?;
        page.click(Role::Button, "Sign up").await?;
        page.says(Role::Alert, "cannot be reached").await?;
        page.cut_off(false).await?;
        page.click(Role::Button, "Sign up").await?;
        page.get(Role::Heading, "You are signed up").await?;
        page.shows("sent again in 0:").await?;
        page.driver().refresh().await?;
        page.get(Role::Heading, "Your account").await?;
        Ok(())
    })
    .await
}
