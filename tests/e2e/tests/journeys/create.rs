//! Creating an app credential: what it may do, until when, and what is stopped.

use anyhow::{Context, Result, ensure};
use idm_e2e::{Api, Journey, Page, Role, journey, secrets};
use serde_json::json;
use thirtyfour::Key;

const DIALOG: &str = "Create new app credential";
const EXPIRES: &str = "Expires at the end of (optional)";
/// Random digits with the checksum that belongs to them: a token that no IDM ever made.
const MADE_UP: &str = "idmapp_00000000000000000000000000000000000000000002xcH31";

/// Puts a text into a field at once, as pasting does.
async fn paste(page: &Page, field: &str, text: &str) -> Result<()> {
    const PASTE: &str = "arguments[0].focus(); arguments[0].value = arguments[1];
        arguments[0].dispatchEvent(new Event('input', { bubbles: true }))";
    page.known().misplace(text);
    let field = page.get(Role::Textbox, field).await?;
    page.driver().execute(PASTE, vec![field.to_json()?, text.into()]).await?;
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_credential_with_a_template_and_an_expiry_is_created_by_keyboard() -> Result<()> {
    journey("create-keyboard", async |journey| {
        journey.log_in_admin().await?;
        let Journey { system, page } = journey;
        page.tab_to(Role::Button, DIALOG).await?;
        page.press(Key::Enter).await?;
        page.tab_to(Role::Textbox, "Name").await?;
        page.press("Reset page").await?;
        page.tab_to(Role::Combobox, "Kind").await?;
        page.press("End-user").await?;
        page.tab_to(Role::Button, "Sign-up and password reset").await?;
        page.press(Key::Enter).await?;
        page.tab_to(Role::Button, "90 days").await?;
        page.press(Key::Space).await?;
        page.tab_to(Role::Button, "For back-end apps only (5)").await?;
        page.press(Key::Enter).await?;
        page.shows("Log end-users out everywhere.").await?;
        page.both_schemes("the create window with everything unfolded").await?;
        page.tab_to(Role::Button, "Create").await?;
        page.press(Key::Enter).await?;
        page.get(Role::Dialog, "Save your appToken").await?;
        let token = page.reveal_token().await?;
        page.fill("Saved it another way? Type its last 6 characters", &token[token.len() - 6..]).await?;
        page.tab_to(Role::Button, "OK").await?;
        page.press(Key::Enter).await?;
        page.get(Role::Button, "Copy appId of Reset page").await?;
        let all = Api::admin(system).await?.call(http::Method::GET, "/api/v1/access/applications", None).await?;
        let mut all = all["applications"].as_array().into_iter().flatten();
        let app = all.find(|app| app["name"] == "Reset page").context("it is not listed")?;
        ensure!(app["privileges"] == json!(["identity:create", "identity:recover"]), "it may do {}", app["privileges"]);
        let days = (app["expires"].as_i64().unwrap_or(0) - app["created"].as_i64().unwrap_or(0)) / 86_400_000;
        ensure!((89..=91).contains(&days), "it expires after {days} days");
        secrets::nowhere(page, &[("the appToken", &token), ("an appToken", "idmapp_")]).await
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn what_an_app_may_do_comes_by_retry_after_the_network_failed() -> Result<()> {
    journey("create-failing", async |journey| {
        journey.log_in_admin().await?;
        let page = &journey.page;
        page.block(&["*/api/v1/access/privileges*"]).await?;
        page.click(Role::Button, DIALOG).await?;
        page.fill("Name", "Offline app").await?;
        page.get(Role::Combobox, "Kind").await?.send_keys("End-user").await?;
        page.says(Role::Alert, "The privileges could not be loaded").await?;
        page.both_schemes("the create window without the catalogue").await?;
        page.block(&[]).await?;
        page.try_again().await?;
        page.get(Role::Checkbox, "Request password resets").await?;
        ensure!(page.value("Name").await? == "Offline app", "the name was not kept");
        page.press(Key::Escape).await?;
        page.get(Role::Dialog, "Discard what you entered?").await?;
        page.both_schemes("the question whether to discard").await?;
        page.click(Role::Button, "Keep editing").await?;
        ensure!(page.value("Name").await? == "Offline app", "the draft was not kept");
        page.click(Role::Button, "Create").await?;
        page.get(Role::Dialog, "Save your appToken").await?;
        Ok(())
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn wrong_input_is_told_and_a_back_end_credential_is_left_to_support() -> Result<()> {
    journey("create-wrong", async |journey| {
        journey.log_in_admin().await?;
        let page = &journey.page;
        page.click(Role::Button, DIALOG).await?;
        page.fill("Name", "Reports").await?;
        let kind = page.get(Role::Combobox, "Kind").await?;
        kind.send_keys("End-user").await?;
        page.click(Role::Checkbox, "Create end-users").await?;
        page.get(Role::Textbox, EXPIRES).await?.send_keys("01012020").await?;
        page.click(Role::Button, "Create").await?;
        page.shows("Tick at least one").await?;
        page.field_error(EXPIRES, "This day is past", false).await?;
        page.both_schemes("the create window with wrong fields").await?;
        kind.send_keys("Back-end").await?;
        page.shows("granted by support").await?;
        page.both_schemes("the create window for a back-end credential").await?;
        let create = page.get(Role::Button, "Create").await?;
        ensure!(create.attr("aria-disabled").await?.as_deref() == Some("true"), "a back-end credential can be created");
        Ok(())
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_token_or_jwt_in_a_text_field_is_stopped_before_it_is_sent() -> Result<()> {
    const JWT: &str = "eyJhbGciOiJSUzI1NiJ9.eyJpZCI6IjEyMyJ9.c2lnbmF0dXJl";
    journey("redaction", async |journey| {
        journey.log_in_admin().await?;
        let Journey { system, page } = journey;
        page.click(Role::Button, DIALOG).await?;
        page.get(Role::Combobox, "Kind").await?.send_keys("End-user").await?;
        page.script::<Option<String>>("performance.clearResourceTimings()").await?;
        for (name, told) in [(format!("App \"{MADE_UP}\""), "appToken"), (format!("x {JWT}"), "JWT")] {
            page.fill("Name", &name).await?;
            page.click(Role::Button, "Create").await?;
            page.field_error("Name", told, true).await?;
            page.field_error("Name", "not sent", true).await?;
        }
        page.both_schemes("the create window with a secret in the name").await?;
        page.fill("Name", "").await?;
        page.click(Role::Button, "Cancel").await?;
        page.gone(Role::Dialog, DIALOG).await?;

        // The lists and the palette search while one types.
        paste(page, "Search", MADE_UP).await?;
        page.says(Role::Alert, "This looks like an appToken. It was not sent.").await?;
        page.fill("Search", "").await?;
        page.press(Key::Control + "k").await?;
        page.get(Role::Dialog, "Find or do").await?;
        page.script::<Option<String>>("performance.clearResourceTimings()").await?;
        paste(page, "An app, a page or something to do", MADE_UP).await?;
        page.shows("This looks like an appToken. It was not sent.").await?;
        let calls = "return performance.getEntriesByType('resource').map(entry => entry.name)";
        let calls = page.script::<Vec<String>>(calls).await?;
        ensure!(calls.iter().all(|call| !call.contains("idmapp")), "it was sent: {calls:?}");
        page.press(Key::Escape).await?;
        page.gone(Role::Dialog, "Find or do").await?;
        page.click(Role::Link, "All end-users").await?;
        page.get(Role::Heading, "All end-users").await?;
        paste(page, "Search", JWT).await?;
        page.says(Role::Alert, "This looks like a login token (a JWT). It was not sent.").await?;
        page.both_schemes("a list with a secret in its search").await?;
        page.fill("Search", "").await?;
        secrets::nowhere(page, &[("the made up appToken", MADE_UP)]).await?;

        page.open(&system.enduser_url).await?;
        page.fill("Name (optional)", MADE_UP).await?;
        page.fill("Email address", "ada@example.com").await?;
        page.fill("Password", "correct Horse 7 battery").await?;
        page.click(Role::Button, "Sign up").await?;
        page.field_error("Name (optional)", "not sent", true).await?;
        page.fill("Name (optional)", "Ada").await?;
        page.click(Role::Button, "Sign up").await?;
        page.get(Role::Heading, "You are signed up").await?;
        Ok(())
    })
    .await
}
