//! The languages of the management console: chosen in its top bar, downloaded with it, kept where one goes.

use crate::languages::{is_in, select};
use anyhow::{Result, ensure};
use idm_e2e::{Api, Journey, Page, Role, journey};
use reqwest::Method;
use serde_json::json;
use thirtyfour::Key;

const CONVERSATIONS: &str = "/api/v1/support/conversations";
/// The translations that this document has downloaded: of the pages, and of the console.
const TRANSLATIONS: &str = "return performance.getEntriesByType('resource').map(entry => entry.name)
    .map(name => /(locale_|console_)[a-z]+/.exec(name)).filter(found => found).map(found => found[0])";
/// Whether the console's words were asked for before it was known who is there.
const AT_ONCE: &str = "const entries = performance.getEntriesByType('resource');
    const of = name => entries.find(entry => entry.name.includes(name));
    return of('console_de').startTime < of('/users/me').responseEnd";

async fn translations(page: &Page) -> Result<Vec<String>> {
    page.script(TRANSLATIONS).await
}

async fn log_in_in_german(Journey { system, page }: &Journey) -> Result<()> {
    page.get(Role::Heading, "Bei der Konsole anmelden").await?;
    page.fill("E-Mail-Adresse", &system.admin_email).await?;
    page.fill("Passwort", &system.admin_password).await?;
    page.click(Role::Checkbox, "Angemeldet bleiben").await?;
    page.click(Role::Button, "Anmelden").await
}

/// The menu in the top bar has the focus still.
async fn menu_has_the_focus(page: &Page) -> Result<()> {
    let focused: String = page.script("return document.activeElement.id").await?;
    ensure!(focused == "language", "the focus went to `{focused}`");
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn the_console_speaks_what_is_chosen_in_its_top_bar() -> Result<()> {
    journey("console-languages", async |journey| {
        journey.log_in_admin().await?;
        let Journey { system, page } = journey;
        is_in(page, "en", "ltr").await?;
        ensure!(translations(page).await?.is_empty(), "English readers download {:?}", translations(page).await?);

        page.tab_to(Role::Combobox, "Language").await?;
        page.press("Deu").await?;
        is_in(page, "de", "ltr").await?;
        page.get(Role::Heading, "App-Zugänge").await?;
        page.says(Role::Status, "auf Deutsch").await?;
        menu_has_the_focus(page).await?;
        page.get(Role::Navigation, "Hauptmenü").await?;
        page.get(Role::Button, "appId kopieren: Demo signup page").await?;
        ensure!(page.driver().title().await?.contains("App-Zugänge"), "the document's title is in another language");
        page.seen("the console in German").await?;
        page.click(Role::Button, "Neuen App-Zugang erstellen").await?;
        page.get(Role::Dialog, "Neuen App-Zugang erstellen").await?;
        page.seen("creating an app credential in German").await?;
        page.press(Key::Escape).await?;
        page.gone(Role::Dialog, "Neuen App-Zugang erstellen").await?;

        // After a reload and the login that it asks for, on another page, and after a logout it is what was chosen.
        page.driver().refresh().await?;
        log_in_in_german(journey).await?;
        page.get(Role::Button, "appId kopieren: Demo signup page").await?;
        page.click(Role::Link, "Audit-Log").await?;
        page.get(Role::Heading, "Audit-Log").await?;
        let url = page.driver().current_url().await?;
        ensure!(url.query() == Some("lang=de"), "the address is {url}");
        page.seen("the audit log in German").await?;
        page.begins(Role::Button, "Ihr Menü").await?.click().await?;
        page.click(Role::Button, "Abmelden").await?;
        log_in_in_german(journey).await?;
        page.get(Role::Heading, "Audit-Log").await?;

        page.tab_to(Role::Combobox, "Sprache").await?;
        page.press(Key::End).await?;
        is_in(page, "ar", "rtl").await?;
        page.get(Role::Heading, "سجل التدقيق").await?;
        menu_has_the_focus(page).await?;
        page.seen("the audit log in Arabic").await?;
        page.click(Role::Link, "بيانات اعتماد التطبيقات").await?;
        page.begins(Role::Button, "نسخ appId").await?;
        page.seen("the console in Arabic").await?;
        page.click(Role::Radio, "جدول").await?;
        page.seen("the table in Arabic").await?;
        page.press(Key::Control + "k").await?;
        page.seen("the palette in Arabic").await?;
        page.press(Key::Escape).await?;
        page.begins(Role::Button, "قائمتك").await?.click().await?;
        page.shows(&system.admin_email).await?;
        page.seen("the name's menu in Arabic").await?;
        page.press(Key::Escape).await?;

        page.tab_to(Role::Combobox, "اللغة").await?;
        page.press(Key::Home).await?;
        is_in(page, "en", "ltr").await?;
        page.get(Role::Heading, "App credentials").await?;
        page.get(Role::Checkbox, "Select Demo signup page").await?;
        Ok(())
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn its_words_come_with_the_console_and_for_nobody_else() -> Result<()> {
    journey("console-languages-parts", async |journey| {
        let Journey { system, page } = journey;
        page.prefer("de-AT,en").await?;
        page.open(&system.enduser_url).await?;
        page.get(Role::Heading, "Registrieren").await?;
        select(page, "Sprache", "Magyar").await?;
        is_in(page, "hu", "ltr").await?;
        select(page, "Nyelv", "Deutsch").await?;
        is_in(page, "de", "ltr").await?;
        let downloaded = translations(page).await?;
        ensure!(downloaded.iter().all(|part| part.starts_with("locale_")), "the signup downloads {downloaded:?}");

        page.block(&["*console_de*"]).await?;
        page.open(&system.console_url).await?;
        log_in_in_german(journey).await?;
        page.get(Role::Heading, "Diese Seite konnte nicht vollständig geladen werden").await?;
        page.seen("a console whose words do not come").await?;
        page.block(&[]).await?;
        page.try_again_by("Erneut versuchen").await?;
        page.get(Role::Heading, "App-Zugänge").await?;

        page.driver().refresh().await?;
        page.get(Role::Heading, "App-Zugänge").await?;
        ensure!(page.script::<bool>(AT_ONCE).await?, "the words were asked for when it was known who is there");
        let downloaded = translations(page).await?;
        ensure!(downloaded == ["locale_de", "console_de"], "the console downloads {downloaded:?}");

        // What cannot be had leaves the console as it is.
        page.block(&["*console_ja*"]).await?;
        select(page, "Sprache", "日本語").await?;
        page.says(Role::Status, "konnte nicht geladen werden").await?;
        is_in(page, "de", "ltr").await?;
        page.get(Role::Heading, "App-Zugänge").await?;
        let shown: String = page.script("return document.querySelector('#language').value").await?;
        ensure!(shown == "de", "the menu says {shown}");
        Ok(())
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn another_language_keeps_a_draft_and_copies_no_secret() -> Result<()> {
    journey("console-languages-drafts", async |journey| {
        journey.log_in_admin().await?;
        let Journey { system, page } = journey;
        let body = json!({ "subject": "Invoices", "text": "Where are they?" });
        Api::admin(system).await?.call(Method::POST, CONVERSATIONS, Some(body)).await?;
        page.begins(Role::Link, "Support").await?.click().await?;
        page.begins(Role::Link, "Invoices").await?.click().await?;
        page.fill("Your message", "A draft").await?;
        select(page, "Language", "Deutsch").await?;
        is_in(page, "de", "ltr").await?;
        ensure!(page.value("Ihre Nachricht").await? == "A draft", "the draft was not kept");
        page.get(Role::Heading, "Invoices").await?;

        page.click(Role::Link, "Token-Prüfung").await?;
        page.fill("Zu prüfende Zeichenfolge", "hunter2").await?;
        page.click(Role::Button, "Zeichenfolge anzeigen").await?;
        select(page, "Sprache", "English").await?;
        is_in(page, "en", "ltr").await?;
        ensure!(page.value("String to check").await?.is_empty(), "a copy was made of what may be a secret");
        Ok(())
    })
    .await
}
