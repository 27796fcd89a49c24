//! The look for secrets that every step of every journey takes: what it lets pass, and that it finds the rest.

use anyhow::{Result, ensure};
use idm_e2e::{
    Journey, Page, Role, journey,
    people::{EMAIL, PASSWORD},
    secrets,
};

/// What a script leaves is found before the next click; then it is taken away.
async fn stops_at(page: &Page, place: &str, plant: &str, clean: &str) -> Result<()> {
    page.script::<Option<bool>>(&format!("{plant}; return null")).await?;
    for found in [secrets::none_at_hand(page).await, secrets::only_where_needed(page).await] {
        let found = found.err().map(|error| error.to_string()).unwrap_or_default();
        ensure!(found.contains(place), "after `{plant}` the scan says: {found}");
    }
    page.script::<Option<bool>>(&format!("{clean}; return null")).await?;
    secrets::only_where_needed(page).await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_password_is_let_pass_in_its_field_and_nowhere_else() -> Result<()> {
    const EMAIL_BOX: &str = "document.querySelector('input[type=email]').value";
    journey("scan-password", async |Journey { system, page }| {
        page.open(&system.url("/login")).await?;
        page.fill("Email address", EMAIL).await?;
        page.fill("Password", PASSWORD).await?;
        secrets::none_at_hand(page).await?;
        secrets::only_where_needed(page).await?;
        page.click(Role::Button, "Show password").await?;
        secrets::none_at_hand(page).await?;
        stops_at(page, "values", &format!("{EMAIL_BOX} = '{PASSWORD}'"), &format!("{EMAIL_BOX} = ''")).await?;
        let title = format!("document.title = '{PASSWORD}'");
        stops_at(page, "document", &title, "document.title = ''").await?;
        let global = format!("window.last = {{ sent: JSON.stringify({{ password: '{PASSWORD}' }}) }}");
        stops_at(page, "globals", &global, "delete window.last").await
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn an_app_token_is_let_pass_on_its_screen_and_nowhere_else() -> Result<()> {
    const COPY: &str = "document.body.dataset.copy = document.querySelector('[data-testid=app-token]').textContent";
    journey("scan-token", async |journey| {
        journey.log_in_admin().await?;
        let page = &journey.page;
        page.create_application("Scanned app").await?;
        page.reveal_token().await?;
        secrets::only_where_needed(page).await?;
        stops_at(page, "document", COPY, "delete document.body.dataset.copy").await?;
        let own = "window.held = [document.querySelector('[data-testid=app-token]').textContent]";
        stops_at(page, "globals", own, "delete window.held").await
    })
    .await
}
