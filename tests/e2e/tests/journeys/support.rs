//! Conversations with the platform: from a request to an appToken, on both sides.

use anyhow::{Context, Result, ensure};
use idm_e2e::{Api, Journey, Page, Role, journey, journey_in_whole_chromium, secrets};
use reqwest::Method;
use serde_json::{Value, json};
use thirtyfour::{By, Key};

const CONVERSATIONS: &str = "/api/v1/support/conversations";
const ASK: &str = "Ask for a back-end credential";

/// Opens a conversation past the page; its path.
async fn conversation(admin: &Api, body: Value) -> Result<String> {
    let opened = admin.call(Method::POST, CONVERSATIONS, Some(body)).await?;
    let id = opened["conversation"]["conversationId"].as_str().context("no conversation")?;
    Ok(format!("{CONVERSATIONS}/{id}"))
}

fn billing() -> Value {
    json!({ "subject": "Billing", "request": {
        "name": "Billing", "privileges": ["identity:read", "identity:delete"], "justification": "Names on invoices." } })
}

/// The path of the first request in a conversation, and its version.
async fn request(api: &Api, path: &str) -> Result<(String, i64)> {
    let whole = api.call(Method::GET, path, None).await?;
    let request = &whole["requests"][0];
    let id = request["requestId"].as_str().context("no request")?;
    Ok((format!("{path}/requests/{id}"), request["version"].as_i64().context("no version")?))
}

async fn say(api: &Api, path: &str, text: &str) -> Result<()> {
    api.call(Method::POST, &format!("{path}/messages"), Some(json!({ "text": text }))).await.map(drop)
}

async fn open_support(page: &Page) -> Result<()> {
    page.begins(Role::Link, "Support").await?.click().await?;
    page.get(Role::Heading, "Support").await?;
    Ok(())
}

async fn log_in_operator(Journey { system, page }: &Journey) -> Result<()> {
    page.open(&format!("{}?accountId={}", system.console_url, system.operator_account_id)).await?;
    page.get(Role::Heading, "Log in to the console").await?;
    page.log_in(&system.operator_email, &system.operator_password).await?;
    page.get(Role::Heading, "Support").await?;
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn an_admin_asks_the_operator_decides_and_the_admin_reveals_the_token_once() -> Result<()> {
    journey_in_whole_chromium("support-request", &[], async |journey| {
        journey.log_in_admin().await?;
        let Journey { system, page } = journey;
        open_support(page).await?;
        page.get(Role::Heading, "No conversations yet").await?;
        page.both_schemes("the empty list of conversations").await?;

        page.click(Role::Button, ASK).await?;
        page.get(Role::Dialog, ASK).await?;
        page.both_schemes("asking for a back-end credential").await?;
        page.click(Role::Button, "Send the request").await?;
        page.field_error("Name of the app", "Enter a name", true).await?;
        page.field_error("What you need it for", "", false).await?;
        page.shows("Choose at least one.").await?;
        page.fill("Name of the app", "Billing").await?;
        page.click(Role::Checkbox, "Read end-users").await?;
        page.click(Role::Checkbox, "Delete end-users").await?;
        page.fill("What you need it for", "Names on invoices.").await?;
        page.click(Role::Button, "Send the request").await?;

        page.get(Role::Heading, "Request: Billing").await?;
        page.shows("Waiting for an answer").await?;
        page.says(Role::Status, "Your request was sent.").await?;
        page.both_schemes("a request that waits").await?;
        let operator = Api::operator(system).await?;
        let all = operator.call(Method::GET, CONVERSATIONS, None).await?;
        let id = all["conversations"][0]["conversationId"].as_str().context("no conversation")?;
        let path = format!("{CONVERSATIONS}/{id}");
        let (request_path, version) = request(&operator, &path).await?;
        let amended = json!({ "version": version, "note": "Reading is enough for that.",
            "application": { "name": "Billing", "privileges": ["identity:read"] } });
        operator.call(Method::PATCH, &request_path, Some(amended)).await?;
        // Without a reload: it comes by the stream, and is said.
        page.shows("Changed by support").await?;
        page.shows("Reading is enough for that.").await?;
        page.says(Role::Status, "New message. Platform support: changed the request").await?;
        page.both_schemes("an amended request").await?;
        let approve = Some(json!({ "version": version + 1 }));
        let approved = operator.call(Method::POST, &format!("{request_path}/approve"), approve).await?;
        page.shows("Approved").await?;
        page.both_schemes("an approved request").await?;

        page.click(Role::Button, "Reveal appToken").await?;
        page.get(Role::Dialog, "Reveal the appToken of Billing?").await?;
        page.both_schemes("the question before a token is revealed").await?;
        let dialog = page.get(Role::Dialog, "Reveal the appToken of Billing?").await?;
        dialog.find(By::Css("[type=submit]")).await?.click().await?;
        page.get(Role::Dialog, "Save your appToken").await?;
        page.click(Role::Button, "Copy appToken").await?;
        let token = page.clipboard().await?;
        ensure!(token.starts_with("idmapp_"), "no appToken was copied");
        page.click(Role::Button, "OK").await?;
        page.gone(Role::Dialog, "Save your appToken").await?;
        page.shows("The appToken was shown").await?;
        page.gone(Role::Button, "Reveal appToken").await?;
        secrets::nowhere(page, &[("the revealed appToken", &token)]).await?;

        let login = json!({ "appId": approved["appId"], "appToken": token });
        let admin = Api::admin(system).await?;
        admin.call(Method::POST, "/api/v1/auth/login-application", Some(login)).await?;
        let again = admin.call(Method::POST, &format!("{request_path}/reveal-token"), None).await;
        ensure!(again.is_err_and(|error| error.to_string().contains("already_revealed")), "revealed twice");
        // A message that the copy left may lie over it.
        page.get(Role::Link, "Open the app's page").await?.send_keys(Key::Enter + "").await?;
        page.get(Role::Heading, "Billing").await?;
        Ok(())
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_reveal_that_lost_the_race_says_what_to_do() -> Result<()> {
    journey("support-reveal-lost", async |journey| {
        let Journey { system, page } = journey;
        let (admin, operator) = (Api::admin(system).await?, Api::operator(system).await?);
        let path = conversation(&admin, billing()).await?;
        let (request_path, version) = request(&operator, &path).await?;
        let approve = Some(json!({ "version": version }));
        operator.call(Method::POST, &format!("{request_path}/approve"), approve).await?;
        journey.log_in_admin().await?;
        open_support(page).await?;
        page.click(Role::Link, "Billing").await?;
        page.click(Role::Button, "Reveal appToken").await?;
        let dialog = page.get(Role::Dialog, "Reveal the appToken of Billing?").await?;
        // Another admin is quicker.
        admin.call(Method::POST, &format!("{request_path}/reveal-token"), None).await?;
        dialog.find(By::Css("[type=submit]")).await?.click().await?;
        page.says(Role::Alert, "given out already").await?;
        page.press(Key::Escape).await?;
        page.gone(Role::Dialog, "Reveal the appToken of Billing?").await?;
        page.shows("The appToken was shown").await?;
        Ok(())
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn the_operator_changes_approves_and_declines_and_sees_nothing_else() -> Result<()> {
    journey("support-operator", async |journey| {
        let Journey { system, page } = journey;
        let admin = Api::admin(system).await?;
        let path = conversation(&admin, billing()).await?;
        log_in_operator(journey).await?;
        page.get(Role::Link, "Support 1 conversation with news").await?;
        page.shows("Demo company").await?;
        page.shows("1 new").await?;
        ensure!(page.all(Role::Link, "App credentials").await?.is_empty(), "the operator sees an account's pages");
        ensure!(page.all(Role::Button, ASK).await?.is_empty(), "the operator asks the operator");
        page.both_schemes("the operator's list").await?;
        page.click(Role::Link, "Billing").await?;
        page.get(Role::Heading, "Request: Billing").await?;
        // What is shown is read.
        page.get(Role::Link, "Support").await?;

        page.click(Role::Button, "Change").await?;
        page.get(Role::Dialog, "Change the request").await?;
        page.both_schemes("changing a request").await?;
        page.click(Role::Checkbox, "Delete end-users").await?;
        page.fill("Why you change it", "Reading is enough.").await?;
        page.click(Role::Button, "Save the change").await?;
        page.gone(Role::Dialog, "Change the request").await?;
        page.shows("Changed by support").await?;
        page.click(Role::Button, "Approve").await?;
        let dialog = page.get(Role::Dialog, "Approve Billing?").await?;
        page.both_schemes("approving a request").await?;
        dialog.find(By::Css("[type=submit]")).await?.click().await?;
        page.gone(Role::Dialog, "Approve Billing?").await?;
        page.shows("Approved").await?;
        ensure!(page.all(Role::Button, "Reveal appToken").await?.is_empty(), "the operator could see the token");
        let whole = admin.call(Method::GET, &path, None).await?;
        ensure!(whole["requests"][0]["application"]["privileges"] == json!(["identity:read"]), "{whole}");

        // Another one, taken back while the operator looks at it: nobody decides on something else.
        let path = conversation(&admin, billing()).await?;
        page.get(Role::Link, "Support 1 conversation with news").await?;
        page.click(Role::Link, "All conversations").await?;
        page.says(Role::List, "1 new").await?;
        page.click(Role::Link, "Billing").await?;
        page.shows("Waiting for an answer").await?;
        page.click(Role::Button, "Decline").await?;
        let dialog = page.get(Role::Dialog, "Decline Billing?").await?;
        dialog.find(By::Css("[type=submit]")).await?.click().await?;
        page.field_error("Reason", "Say why", true).await?;
        page.fill("Reason", "Use an end-user app.").await?;
        let (request_path, version) = request(&admin, &path).await?;
        let withdraw = Some(json!({ "version": version }));
        admin.call(Method::POST, &format!("{request_path}/withdraw"), withdraw).await?;
        page.shows("Withdrawn").await?;
        let dialog = page.get(Role::Dialog, "Decline Billing?").await?;
        dialog.find(By::Css("[type=submit]")).await?.click().await?;
        page.says(Role::Alert, "Somebody changed this in the meantime").await?;
        page.press(Key::Escape).await?;
        page.gone(Role::Button, "Decline").await?;
        Ok(())
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn messages_arrive_live_also_after_a_cut_and_drafts_are_kept() -> Result<()> {
    journey("support-messages", async |journey| {
        let Journey { system, page } = journey;
        let (admin, operator) = (Api::admin(system).await?, Api::operator(system).await?);
        let path = conversation(&admin, json!({ "subject": "A question", "text": "Hello" })).await?;
        journey.log_in_admin().await?;
        say(&operator, &path, "How can we help?").await?;
        page.get(Role::Link, "Support 1 conversation with news").await?;
        open_support(page).await?;
        page.click(Role::Link, "A question").await?;
        page.shows("How can we help?").await?;
        page.get(Role::Link, "Support").await?;

        // A draft survives another page of the console, and what is typed keeps the focus when a message comes.
        page.fill("Your message", "A draft").await?;
        say(&operator, &path, "Are you there?").await?;
        page.shows("Are you there?").await?;
        page.says(Role::Status, "New message. Platform support: Are you there?").await?;
        page.press("!").await?;
        ensure!(page.value("Your message").await? == "A draft!", "the focus was lost");
        page.click(Role::Link, "App credentials").await?;
        page.get(Role::Button, "Copy appId of Demo signup page").await?;
        open_support(page).await?;
        page.click(Role::Link, "A question").await?;
        page.until("the draft", async || Ok((page.value("Your message").await? == "A draft!").then_some(()))).await?;
        page.get(Role::Textbox, "Your message").await?.send_keys(Key::Shift + Key::Enter).await?;
        page.press("two lines").await?;
        page.press(Key::Enter).await?;
        page.says(Role::List, "A draft!\ntwo lines").await?;
        page.until("the emptied field", async || Ok(page.value("Your message").await?.is_empty().then_some(())))
            .await?;
        page.both_schemes("a conversation").await?;
        page.fits_320("a conversation").await?;

        // A cut: what was said meanwhile comes once, after what came before.
        system.restart().await?;
        let operator = Api::operator(system).await?;
        for text in ["after the cut 1", "after the cut 2"] {
            say(&operator, &path, text).await?;
        }
        page.shows("after the cut 2").await?;
        page.until("the connection", async || {
            let text: String = page.script("return document.body.innerText").await?;
            Ok((!text.contains("Reconnecting")).then_some(()))
        })
        .await?;
        let text: String = page.script("return document.querySelector('.entries').innerText").await?;
        ensure!(text.matches("after the cut 1").count() == 1, "{text}");
        Ok(())
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_token_in_a_message_is_stopped_before_it_is_sent() -> Result<()> {
    journey("support-redaction", async |journey| {
        let Journey { system, page } = journey;
        let admin = Api::admin(system).await?;
        let path = conversation(&admin, json!({ "subject": "Help", "text": "Hello" })).await?;
        journey.log_in_admin().await?;
        open_support(page).await?;
        page.click(Role::Link, "Help").await?;
        page.get(Role::Textbox, "Your message").await?;
        let token = system.broker_token()?;
        for secret in [format!("It does not work: {token}"), token[..40].to_owned()] {
            page.fill("Your message", &secret).await?;
            page.press(Key::Enter).await?;
            page.field_error("Your message", "was not sent", true).await?;
        }
        page.both_schemes("a message that was stopped").await?;
        let messages = admin.call(Method::GET, &format!("{path}/messages"), None).await?;
        ensure!(messages["messages"].as_array().is_some_and(|all| all.len() == 1), "it was sent: {messages}");
        page.fill("Your message", "It does not work").await?;
        page.press(Key::Enter).await?;
        page.says(Role::List, "It does not work").await?;
        Ok(())
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn writing_to_support_works_by_keyboard_alone_and_without_a_network_says_so() -> Result<()> {
    journey("support-keyboard", async |journey| {
        journey.log_in_admin().await?;
        let Journey { system: _, page } = journey;
        page.tab_to(Role::Link, "Support").await?;
        page.press(Key::Enter).await?;
        page.get(Role::Heading, "No conversations yet").await?;
        page.tab_to(Role::Button, "Write to support").await?;
        page.press(Key::Enter).await?;
        page.get(Role::Dialog, "Write to support").await?;
        page.tab_to(Role::Textbox, "Subject").await?;
        page.press("By keyboard").await?;
        page.tab_to(Role::Textbox, "Your message").await?;
        page.press("Good morning").await?;
        page.tab_to(Role::Button, "Send").await?;
        page.press(Key::Enter).await?;
        page.get(Role::Heading, "By keyboard").await?;
        page.tab_to(Role::Textbox, "Your message").await?;
        page.press("And again").await?;
        page.press(Key::Enter).await?;
        page.says(Role::List, "And again").await?;

        page.cut_off(true).await?;
        page.tab_to(Role::Textbox, "Your message").await?;
        page.press("Lost?").await?;
        page.press(Key::Enter).await?;
        page.says(Role::Alert, "cannot be reached").await?;
        ensure!(page.value("Your message").await? == "Lost?", "what was written is lost");
        page.click(Role::Link, "All conversations").await?;
        page.says(Role::Alert, "The conversations could not be loaded").await?;
        page.cut_off(false).await?;
        page.try_again().await?;
        page.get(Role::Link, "By keyboard").await?;
        Ok(())
    })
    .await
}
