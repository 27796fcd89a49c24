//! Servers whose answers hold markup where the contract has words for developers: a server that was taken over, or one that
//! gives back what was sent.

use super::{PAYLOADS, nothing_ran};
use anyhow::{Context as _, Result, ensure};
use idm_e2e::{
    Journey, Page, Role,
    ill::{Between, Betweens, journey_through},
    people::{EMAIL, PASSWORD},
};
use serde_json::{Value, json};
use thirtyfour::Key;

const FORM: &str = "forms";
const LIST: &str = "lists";

/// The refusals that are told in the most different ways.
fn refusals() -> Vec<(u16, Value)> {
    let every = |of: &str| -> Value {
        let names = ["name", "emailAddress", "password", "currentPassword", "subject", "text", "appToken", of];
        names.iter().map(|name| ((*name).to_owned(), json!(of))).collect::<serde_json::Map<_, _>>().into()
    };
    let mut all = vec![
        (423, json!({ "code": "locked", "message": PAYLOADS[0], "retryAfter": 1 })),
        (403, json!({ "code": "missing_privilege", "message": PAYLOADS[2] })),
    ];
    for payload in PAYLOADS {
        all.push((
            400,
            json!({ "code": "validation_failed", "message": payload, "fields": every(payload),
            "fieldCodes": every(payload) }),
        ));
        all.push((500, json!({ "code": payload, "message": payload, "fields": every(payload) })));
    }
    all
}

/// Has the server answer so, does what asks it, and sees that nothing of the answer is on the page.
async fn survives(
    page: &Page,
    server: &Between,
    (kind, at): (&str, &'static str),
    asks: impl AsyncFn() -> Result<()>,
) -> Result<()> {
    for (turn, (status, body)) in refusals().into_iter().enumerate() {
        // Of a list only the words as a whole are told.
        if kind == LIST && turn % 4 != 0 {
            continue;
        }
        server.says(at, status, body.to_string());
        let walk = async {
            asks().await?;
            page.until("something that is told", async || {
                const TOLD: &str = "return [...document.querySelectorAll('[role=alert], [aria-invalid=true]')]
                    .some(one => one.matches('[aria-invalid]') || one.innerText.trim() !== '')";
                Ok(page.script::<bool>(TOLD).await?.then_some(()))
            })
            .await?;
            nothing_ran(page).await?;
            let text: String = page.script("return document.body.innerText").await?;
            ensure!(!text.contains("dataset"), "the server's words are shown: {text}");
            server.recovers().await
        };
        walk.await.with_context(|| format!("{at} answers {status} {body}"))?;
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn markup_in_refusals_is_neither_run_nor_shown() -> Result<()> {
    let options = ["--limit-user", "off", "--limit-address", "off", "--limit-passwords", "off"].map(str::to_owned);
    journey_through("attacks-answers", &options, async |journey, Betweens { idm, broker, .. }| {
        let Journey { system, page } = journey;
        page.open(&system.enduser_url).await?;
        page.fill("Email address", EMAIL).await?;
        page.fill("Password", PASSWORD).await?;
        survives(page, broker, (FORM, "/api/v1/signup"), async || page.click(Role::Button, "Sign up").await).await?;
        page.click(Role::Button, "Sign up").await?;
        page.click(Role::Link, "Continue").await?;
        page.get(Role::Heading, "Your account").await?;
        page.click(Role::Button, "Change name").await?;
        page.fill("Name", "Ada").await?;
        survives(page, idm, (FORM, "/users/me"), async || page.click(Role::Button, "Save").await).await?;
        page.press(Key::Escape).await?;
        page.gone(Role::Dialog, "Change name").await?;
        journey.log_out().await?;
        page.fill("Email address", EMAIL).await?;
        page.fill("Password", PASSWORD).await?;
        survives(page, idm, (FORM, "/login-user"), async || page.click(Role::Button, "Log in").await).await?;

        journey.log_in_admin().await?;
        page.click(Role::Button, "Create new app credential").await?;
        page.fill("Name", "App").await?;
        page.get(Role::Combobox, "Kind").await?.send_keys("End-user").await?;
        page.get(Role::Checkbox, "Create end-users").await?;
        survives(page, idm, (FORM, "applications HTTP"), async || page.click(Role::Button, "Create").await).await?;
        page.press(Key::Escape).await?;
        page.click(Role::Button, "Discard").await?;
        page.gone(Role::Dialog, "Create new app credential").await?;
        survives(page, idm, (LIST, "/access/users"), async || {
            page.click(Role::Link, "App credentials").await?;
            page.get(Role::Heading, "App credentials").await?;
            page.click(Role::Link, "All end-users").await
        })
        .await
    })
    .await
}
