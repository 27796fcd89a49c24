//! The one-time token screen: every way to save the token, and every way in which it ends.

use anyhow::{Context, Result, ensure};
use idm_e2e::{DevTools, Journey, Page, Role, journey, journey_in_whole_chromium, secrets};
use std::process::{Command, Output};
use thirtyfour::Key;

const DIALOG: &str = "Save your appToken";

/// Lets the page's clock jump ahead.
async fn let_pass(page: &Page, seconds: u32) -> Result<()> {
    let script = format!("const now = Date.now; Date.now = () => now() + {seconds} * 1000");
    page.script::<Option<bool>>(&script).await.map(drop)
}

#[tokio::test(flavor = "multi_thread")]
async fn the_downloaded_file_and_the_snippets_work_as_they_are() -> Result<()> {
    journey_in_whole_chromium("token-download", &[], async |journey| {
        journey.log_in_admin().await?;
        let Journey { system, page } = journey;
        let folder = tempfile::TempDir::new()?;
        let behaviour = serde_json::json!({ "behavior": "allow", "downloadPath": folder.path() });
        page.devtools(DevTools { method: "Browser.setDownloadBehavior", parameters: behaviour }).await?;
        page.create_application("Scripted sign-up").await?;
        page.click(Role::Button, "Download .env").await?;
        page.says(Role::Status, "Downloaded as scripted-sign-up.env").await?;
        let file = folder.path().join("scripted-sign-up.env");
        let content = page
            .until("the file", async || Ok(std::fs::read_to_string(&file).ok().filter(|text| !text.is_empty())))
            .await?;
        let value = |name: &str| {
            let line = content.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix('='));
            line.map(str::to_owned).with_context(|| format!("the file has no {name}"))
        };
        let token = value("IDM_APP_TOKEN")?;
        ensure!(value("IDM_URL")? == system.idm_url && value("IDM_ACCOUNT_ID")? == system.account_id);
        ensure!(page.reveal_token().await? == token, "the file holds something else than the appToken");
        let address = page.script::<Vec<String>>("return performance.getEntries().map(entry => entry.name)").await?;
        ensure!(address.iter().all(|name| !name.contains(&token)), "the token is in an address");

        page.click(Role::Button, "Use it in your back end").await?;
        let mut snippets = Vec::new();
        for language in ["curl", "Node", "Python", "Rust", "Kubernetes"] {
            page.click(Role::Button, language).await?;
            page.click(Role::Button, &format!("Copy code for {language}")).await?;
            page.says(Role::Status, "Code copied").await?;
            let code = page.clipboard().await?;
            ensure!(!code.contains("idmapp_"), "the snippet for {language} holds a token");
            snippets.push((language, code));
        }
        for (language, code) in snippets {
            let (program, flag, code) = match language {
                "curl" => {
                    let user = serde_json::json!({ "accountId": system.account_id,
                        "emailAddress": "curl@example.com", "password": "correct Horse 7 battery" });
                    std::fs::write(folder.path().join("new-user.json"), user.to_string())?;
                    ("bash", "-c", code)
                }
                "Node" => ("node", "-e", code + "\ncreateUser('node@example.com', 'correct Horse 7 battery');"),
                "Python" => ("python3", "-c", code + "\ncreate_user('python@example.com', 'correct Horse 7 battery')"),
                _ => continue,
            };
            // The same file, read the way that the screen names.
            let load = format!("set -a; . ./scripted-sign-up.env; set +a; exec {program} {flag} \"$CODE\"");
            let mut shell = Command::new("bash");
            shell.args(["-c", &load]).env("CODE", code).env("no_proxy", "*").current_dir(folder.path());
            let Output { status, stderr, .. } = shell.output()?;
            ensure!(status.success(), "the snippet for {language}: {}", String::from_utf8_lossy(&stderr));
        }
        page.click(Role::Button, "OK").await?;
        page.gone(Role::Dialog, DIALOG).await?;
        secrets::nowhere(page, &[("the appToken", &token), ("an appToken", "idmapp_")]).await
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_forgotten_token_is_announced_then_wiped_and_more_time_can_be_had() -> Result<()> {
    journey("token-countdown", async |journey| {
        journey.log_in_admin().await?;
        let page = &journey.page;
        page.create_application("Forgotten app").await?;
        let token = page.reveal_token().await?;
        let_pass(page, 9 * 60 + 5).await?;
        page.says(Role::Status, "wiped from this screen in one minute").await?;
        page.both_schemes("the token screen in its last minute").await?;
        page.click(Role::Button, "I need more time").await?;
        page.shows("9:5").await?;
        let_pass(page, 10 * 60).await?;
        page.says(Role::Alert, "regenerate the appToken of Forgotten app").await?;
        page.both_schemes("the token screen after its time").await?;
        secrets::nowhere(page, &[("the appToken", &token), ("an appToken", "idmapp_")]).await?;
        // The focus is on the only thing that is left to do.
        page.press(Key::Enter).await?;
        page.gone(Role::Dialog, DIALOG).await?;
        page.get(Role::Button, "Copy appId of Forgotten app").await?;
        secrets::nowhere(page, &[("the appToken", &token), ("an appToken", "idmapp_")]).await
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_token_is_given_up_by_keyboard_and_only_in_so_many_words() -> Result<()> {
    journey("token-given-up", async |journey| {
        journey.log_in_admin().await?;
        let page = &journey.page;
        page.create_application("Given up app").await?;
        page.tab_to(Role::Button, "Show").await?;
        page.press(Key::Enter).await?;
        page.get(Role::Button, "Hide").await?;
        page.tab_to(Role::Button, "I will regenerate it later").await?;
        page.press(Key::Enter).await?;
        page.get(Role::Dialog, "Leave without the appToken?").await?;
        page.both_schemes("the question whether to leave without the token").await?;
        page.press(Key::Escape).await?;
        page.gone(Role::Dialog, "Leave without the appToken?").await?;
        page.get(Role::Dialog, DIALOG).await?;
        page.press(Key::Enter).await?;
        page.tab_to(Role::Button, "Leave without it").await?;
        page.press(Key::Enter).await?;
        page.gone(Role::Dialog, DIALOG).await?;
        page.says(Role::Status, "The appToken of Given up app was not saved.").await?;
        page.both_schemes("the message about the token that was given up").await?;
        secrets::nowhere(page, &[("an appToken", "idmapp_")]).await
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_copied_token_is_taken_off_the_clipboard() -> Result<()> {
    journey_in_whole_chromium("token-clipboard", &[], async |journey| {
        journey.log_in_admin().await?;
        let page = &journey.page;
        page.create_application("Copied app").await?;
        page.click(Role::Button, "Copy appToken").await?;
        page.says(Role::Status, "appToken copied").await?;
        page.click(Role::Button, "OK").await?;
        page.gone(Role::Dialog, DIALOG).await?;
        page.both_schemes("the offer to clear the clipboard").await?;
        page.click(Role::Button, "Clear clipboard").await?;
        page.says(Role::Status, "Clipboard cleared").await?;
        ensure!(page.clipboard().await?.is_empty(), "the clipboard still holds something");
        secrets::nowhere(page, &[("an appToken", "idmapp_")]).await
    })
    .await
}
