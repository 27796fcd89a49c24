//! The token checker: what the browser alone can tell, then what the IDM answers.

use anyhow::{Result, ensure};
use idm_e2e::{Journey, Page, Role, journey, secrets};
use thirtyfour::Key;

const FIELD: &str = "String to check";
const ASK: &str = "Ask whether it is still accepted";
const JWT: &str = "eyJhbGciOiJSUzI1NiJ9.eyJpZCI6IjEyMyJ9.c2lnbmF0dXJl";

/// Creates an application and keeps its token, as a person with a text editor would.
async fn new_token(page: &Page, name: &str) -> Result<String> {
    page.create_application(name).await?;
    let token = page.reveal_token().await?;
    page.fill("Saved it another way? Type its last 6 characters", &token[token.len() - 6..]).await?;
    page.click(Role::Button, "OK").await?;
    page.gone(Role::Dialog, "Save your appToken").await?;
    Ok(token)
}

#[tokio::test(flavor = "multi_thread")]
async fn the_browser_tells_by_itself_and_the_idm_only_when_asked() -> Result<()> {
    journey("token-checker", async |journey| {
        journey.log_in_admin().await?;
        let Journey { system, page } = journey;
        let token = new_token(page, "Checked app").await?;
        page.click(Role::Link, "Token checker").await?;
        page.get(Role::Heading, "Token checker").await?;
        page.shows("Paste a string to see what it is.").await?;
        page.both_schemes("the token checker").await?;

        page.script::<Option<String>>("performance.clearResourceTimings()").await?;
        let mut mistyped = token.clone();
        mistyped.replace_range(20..21, if &token[20..21] == "a" { "b" } else { "a" });
        for (pasted, told) in [
            (format!("IDM_APP_TOKEN=\"{token}\""), "This is an appToken"),
            (mistyped, "its checksum is wrong"),
            (token[..30].to_owned(), "it is damaged"),
            (JWT.to_owned(), "This is no appToken but a JWT"),
            ("hunter2".to_owned(), "This is no appToken."),
            (token.clone(), "This is an appToken"),
        ] {
            page.fill(FIELD, &pasted).await?;
            page.shows(told).await?;
            let ask = page.get(Role::Button, ASK).await?;
            let can_ask = ask.attr("aria-disabled").await?.is_none();
            ensure!(can_ask == (told == "This is an appToken"), "{told}: asking is the wrong way round");
            ensure!(!page.script::<String>("return document.body.innerText").await?.contains(&token), "it is shown");
        }
        page.both_schemes("the token checker with an appToken").await?;
        let calls = "return performance.getEntriesByType('resource').map(entry => entry.name)";
        let calls = page.script::<Vec<String>>(calls).await?;
        ensure!(calls.iter().all(|call| !call.starts_with(&system.idm_url)), "something was sent: {calls:?}");

        page.block(&["*/check-token"]).await?;
        page.click(Role::Button, ASK).await?;
        page.says(Role::Alert, "cannot be reached").await?;
        page.both_schemes("the token checker while the IDM is unreachable").await?;
        page.block(&[]).await?;
        page.click(Role::Button, ASK).await?;
        page.shows("Your identity service accepts this appToken now.").await?;
        page.get(Role::Link, "Checked app").await?;
        ensure!(page.value(FIELD).await?.is_empty(), "the field was not emptied");
        page.both_schemes("the token checker with the IDM's answer").await?;
        secrets::nowhere(page, &[("the appToken", &token), ("an appToken", &token[7..])]).await?;

        // Another account's, or made up: told alike.
        page.fill(FIELD, "idmapp_00000000000000000000000000000000000000000002xcH31").await?;
        page.click(Role::Button, ASK).await?;
        page.shows("does not accept this appToken in your account").await?;

        page.fill(FIELD, &token).await?;
        page.click(Role::Link, "App credentials").await?;
        page.get(Role::Button, "Copy appId of Checked app").await?;
        page.driver().back().await?;
        page.get(Role::Heading, "Token checker").await?;
        ensure!(page.value(FIELD).await?.is_empty(), "what was pasted outlived the page");
        secrets::nowhere(page, &[("the appToken", &token)]).await
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_token_is_checked_by_keyboard_alone() -> Result<()> {
    journey("token-checker-keyboard", async |journey| {
        journey.log_in_admin().await?;
        let page = &journey.page;
        let token = new_token(page, "Keyed app").await?;
        page.tab_to(Role::Link, "Token checker").await?;
        page.press(Key::Enter).await?;
        page.get(Role::Heading, "Token checker").await?;
        page.tab_to(Role::Textbox, FIELD).await?;
        page.press(token.as_str()).await?;
        page.says(Role::Status, "This is an appToken").await?;
        page.press(Key::Enter).await?;
        page.says(Role::Status, "accepts this appToken now").await?;
        page.tab_to(Role::Button, "Clear").await?;
        page.press(Key::Enter).await?;
        page.shows("Paste a string to see what it is.").await?;
        secrets::nowhere(page, &[("the appToken", &token)]).await
    })
    .await
}
