//! Verifying an address by a mailed link.

use anyhow::{Result, ensure};
use idm_e2e::{Journey, Role, journey, mail::token_of, people::EMAIL, people::PASSWORD, secrets};
use thirtyfour::Key;

const VERIFY: &str = "/verify-email";

/// By keyboard alone.
#[tokio::test(flavor = "multi_thread")]
async fn an_address_is_verified_by_a_press_of_a_button() -> Result<()> {
    journey("verify", async |journey| {
        let page = &journey.page;
        journey.sign_up().await?;
        page.shows("Not verified").await?;
        page.seen("an account whose address is not verified").await?;
        let link = journey.mailed_link(EMAIL, VERIFY, 1).await?;
        page.open(&link).await?;
        page.get(Role::Heading, "Verify your email address").await?;
        secrets::nowhere(page, &[("the mailed token", token_of(&link))]).await?;
        page.seen("an address to be verified").await?;
        // Opening it has verified nothing yet.
        let account = page.driver().new_tab().await?;
        let here = page.driver().window().await?;
        page.driver().switch_to_window(account).await?;
        page.open(&journey.system.url("/account")).await?;
        page.shows("Not verified").await?;
        page.driver().switch_to_window(here).await?;

        page.cut_off(true).await?;
        page.tab_to(Role::Button, "Verify my email address").await?;
        page.press(Key::Enter).await?;
        page.says(Role::Alert, "cannot be reached").await?;
        page.cut_off(false).await?;
        page.press(Key::Enter).await?;
        page.get(Role::Heading, "Your email address is verified").await?;
        page.seen("a verified address").await?;
        page.tab_to(Role::Link, "Continue").await?;
        page.press(Key::Enter).await?;
        page.get(Role::Heading, "Your account").await?;
        page.shows("Verified").await?;
        page.gone(Role::Button, "Send the link again").await?;

        page.open(&link).await?;
        page.click(Role::Button, "Verify my email address").await?;
        page.get(Role::Heading, "Your email address is verified already").await?;
        page.seen("an address that was verified already").await
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_link_that_ran_out_is_sent_again_to_those_who_are_logged_in() -> Result<()> {
    journey("verify-expired", async |journey| {
        let Journey { system, page } = journey;
        journey.sign_up().await?;
        let link = journey.mailed_link(EMAIL, VERIFY, 1).await?;
        system.change("UPDATE mailed_tokens SET expires = 1").await?;
        page.open(&link).await?;
        page.click(Role::Button, "Verify my email address").await?;
        page.get(Role::Heading, "This link no longer works").await?;
        page.click(Role::Button, "Send the mail again").await?;
        page.says(Role::Status, "was sent again").await?;
        page.seen("a link that is sent again").await?;
        let fresh = journey.mailed_link(EMAIL, VERIFY, 2).await?;
        ensure!(fresh != link, "the old link was sent again");

        page.open(&journey.system.url("/account")).await?;
        journey.log_out().await?;
        page.open(&link).await?;
        page.click(Role::Button, "Verify my email address").await?;
        page.get(Role::Heading, "This link no longer works").await?;
        page.seen("a link that ran out, of somebody who is not logged in").await?;
        page.click(Role::Link, "Log in").await?;
        page.log_in(EMAIL, PASSWORD).await?;
        page.get(Role::Heading, "Your account").await?;
        page.click(Role::Button, "Send the link again").await?;
        page.says(Role::Status, "a link is on its way there").await?;
        let last = journey.mailed_link(EMAIL, VERIFY, 3).await?;
        page.open(&last).await?;
        page.get(Role::Button, "Verify my email address").await?;
        page.driver().refresh().await?;
        page.get(Role::Heading, "Open the link in your mail").await?;
        page.open(&last).await?;
        page.click(Role::Button, "Verify my email address").await?;
        page.get(Role::Heading, "Your email address is verified").await?;
        Ok(())
    })
    .await
}
