//! What happened to an application: in plain words, narrowed down and continued.

use anyhow::{Result, ensure};
use idm_e2e::{Api, Journey, Role, journey};
use reqwest::Method;
use serde_json::json;
use thirtyfour::Key;

#[tokio::test(flavor = "multi_thread")]
async fn the_events_of_an_app_are_told_narrowed_and_continued() -> Result<()> {
    journey("application-events", async |journey| {
        let Journey { system, page } = journey;
        let api = Api::admin(system).await?;
        let (id, token) = api.create_application_with_token("Eventful").await?;
        ensure!(api.sign_up(&system.account_id, "eve@example.com", &token).await? == 201, "signing up fails");
        let path = format!("/api/v1/access/applications/{id}");
        for number in 0..22 {
            api.change_application(&id, json!({ "name": format!("Eventful {number}") })).await?;
        }
        api.change_application(&id, json!({ "privileges": ["identity:create", "identity:recover"] })).await?;
        api.call(Method::POST, &format!("{path}/revoke"), None).await?;
        journey.open_application(&id).await?;
        page.get(Role::Heading, "Events").await?;
        page.shows("revoked the app credential").await?;
        page.shows("Create end-users, Request password resets").await?;
        page.shows("127.0.0.1").await?;
        page.both_schemes("the events of an app").await?;

        let count = async || page.script::<u64>("return document.querySelectorAll('.events > li').length").await;
        ensure!(count().await? == 20, "{} events are shown at first", count().await?);
        page.cut_off(true).await?;
        page.click(Role::Button, "Show older events").await?;
        page.says(Role::Alert, "cannot be reached").await?;
        page.cut_off(false).await?;
        page.click(Role::Button, "Show older events").await?;
        page.gone(Role::Button, "Show older events").await?;
        ensure!(count().await? == 26, "{} events are shown in the end", count().await?);
        page.shows("created the app credential").await?;

        // By what, by whom and by when; the IDM narrows, not the page.
        page.get(Role::Combobox, "What").await?.send_keys("Person added").await?;
        page.until("one event", async || Ok((count().await? == 1).then_some(()))).await?;
        page.shows("eve@example.com").await?;
        page.tab_to(Role::Button, "Clear filters").await?;
        page.press(Key::Enter).await?;
        page.until("all events", async || Ok((count().await? == 20).then_some(()))).await?;
        page.get(Role::Combobox, "Done by").await?.send_keys("Eventful").await?;
        page.until("one event", async || Ok((count().await? == 1).then_some(()))).await?;
        page.script::<Option<bool>>(
            "const day = document.getElementById('events-until'); day.value = '2020-01-01'; \
             day.dispatchEvent(new Event('change')); return null",
        )
        .await?;
        page.get(Role::Heading, "No entry matches").await?;
        page.both_schemes("no event matches").await?;
        page.click(Role::Button, "Clear filters").await?;

        // What is done on the page is among them at once.
        page.click(Role::Button, "Restore").await?;
        page.shows("restored the app credential").await?;
        page.cut_off(true).await?;
        page.get(Role::Combobox, "What").await?.send_keys("App credential revoked").await?;
        page.says(Role::Alert, "The events could not be loaded").await?;
        page.cut_off(false).await?;
        page.try_again().await?;
        page.until("one event", async || Ok((count().await? == 1).then_some(()))).await
    })
    .await
}
