//! The login without the app: it takes what is typed before anything is there to answer it, has a small module of its own
//! to log in, hands over to the app, and spares who is logged in.

use anyhow::{Result, ensure};
use idm_e2e::{
    Journey, Network, Page, Role,
    ill::{Betweens, Ill, journey_through},
    journey, journey_with,
    people::{EMAIL, PASSWORD},
};
use thirtyfour::Key;

/// One over which the login's module takes some seconds to come.
const NARROW: Network = Network { offline: false, latency: 100, download: 10_000, upload: 40_000 };
/// Notes, from the document's first moment on, whether the login before the app shows.
const WATCH: &str = "window.early = 0; new MutationObserver(() => {
    if (document.getElementById('early')?.hidden === false) window.early++;
}).observe(document, { attributes: true, childList: true, subtree: true })";
/// What shows, as far as somebody who is typing notices: where the fields and the button are, and how they look.
const SHOWN: &str = "return [...document.querySelectorAll('h1, label, input, form > button')]
    .filter(element => element.checkVisibility()).slice(0, 8).map(element => {
        const { x, y, width, height } = element.getBoundingClientRect();
        return [element.localName, element.textContent, x, y, width, height, getComputedStyle(element).font].join(' ') })";

/// All of the login that shows: what it says, where and how.
const ALL_SHOWN: &str = "return [...document.querySelectorAll('h1, label, input, button, p, li, a:not(.brand), select')]
    .filter(element => element.checkVisibility() && element.getClientRects().length && element.textContent + element.localName !== 'p')
    .map(element => {
        const { x, y, width, height } = element.getBoundingClientRect(), style = getComputedStyle(element);
        return [element.localName, element.ariaLabel, element.textContent, x, y, width, height, style.font, style.color].join(' ') })";

async fn something_answers(page: &Page) -> Result<()> {
    page.until("the login to work", async || Ok((!page.is_early().await?).then_some(()))).await
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_typed_before_the_app_is_there_logs_in() -> Result<()> {
    journey("early-login", async |journey| {
        let Journey { system, page } = journey;
        journey.sign_up().await?;
        journey.log_out().await?;
        page.open("about:blank").await?;
        page.first_visit().await?;
        page.network(NARROW).await?;
        page.open(&system.url("/login")).await?;
        let before = page.before_the_app();
        before.fill("Email address", EMAIL).await?;
        before.fill("Password", PASSWORD).await?;
        before.click(Role::Checkbox, "Keep me logged in").await?;
        before.get(Role::Textbox, "Password").await?.send_keys(Key::Enter).await?;
        ensure!(page.is_early().await?, "the app was there before it was typed");
        ensure!(
            before.get(Role::Button, "Log in").await?.attr("aria-busy").await?.is_some(),
            "nothing says it is sent"
        );
        page.network(Network::default()).await?;
        page.get(Role::Heading, "Your account").await?;
        // Unticked in the form before the app: a reload asks anew.
        page.driver().refresh().await?;
        page.get(Role::Heading, "Log in").await?;
        Ok(())
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn typing_goes_on_where_it_was_and_nothing_moves() -> Result<()> {
    journey("early-typing", async |Journey { system, page }| {
        page.first_visit().await?;
        for (languages, email, password) in
            [("en", "Email address", "Password"), ("ar", "عنوان البريد الإلكتروني", "كلمة المرور")]
        {
            page.prefer(languages).await?;
            page.network(NARROW).await?;
            page.open(&system.url("/login")).await?;
            let before = page.before_the_app();
            before.fill(email, "half@exam").await?;
            let shown: Vec<String> = page.script(SHOWN).await?;
            before.seen("the login before the app").await?;
            ensure!(page.is_early().await?, "the app was there before it was looked at");
            page.network(Network::default()).await?;
            something_answers(page).await?;
            page.press("ple.com").await?;
            ensure!(page.value(email).await? == "half@example.com", "what was typed is {:?}", page.value(email).await?);
            ensure!(page.value(password).await?.is_empty());
            let after: Vec<String> = page.script(SHOWN).await?;
            ensure!(after == shown, "before: {shown:#?}\nafter: {after:#?}");
        }
        Ok(())
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_wrong_with_what_was_sent_early_is_said() -> Result<()> {
    journey("early-wrong", async |Journey { system, page }| {
        page.network(NARROW).await?;
        page.open(&system.url("/login")).await?;
        let before = page.before_the_app();
        before.fill("Email address", "nobody").await?;
        before.click(Role::Button, "Log in").await?;
        page.network(Network::default()).await?;
        page.field_error("Email address", "Enter an email address like", true).await?;
        page.field_error("Password", "Enter your password", false).await
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn who_is_logged_in_sees_no_login() -> Result<()> {
    const STORED: &str = "return JSON.stringify({ ...localStorage })";
    journey("early-kept", async |journey| {
        let Journey { system, page } = journey;
        journey.sign_up().await?;
        let stored: String = page.script(STORED).await?;
        ensure!(stored == r#"{"idm-session-kept":""}"#, "stored: {stored}");
        let planted = page.plant(WATCH).await?;
        page.network(Network::slow(300)).await?;
        page.open(&system.url("/login")).await?;
        page.get(Role::Heading, "Your account").await?;
        ensure!(page.script::<u32>("return window.early").await? == 0, "a login showed");

        page.network(Network::default()).await?;
        journey.log_out().await?;
        let stored: String = page.script(STORED).await?;
        ensure!(stored == "{}", "stored: {stored}");
        page.driver().refresh().await?;
        page.get(Role::Heading, "Log in").await?;
        ensure!(page.script::<u32>("return window.early").await? > 0, "who is logged out waited for the app");
        page.unplant(&planted).await
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn an_app_that_does_not_come_leaves_nothing_that_was_typed() -> Result<()> {
    journey_through("early-failed", &[], async |Journey { system, page }, Betweens { pages, .. }| {
        // Neither module comes while somebody types, and then the connection is gone.
        pages.falls_ill(Ill::Slow, "_bg-").await?;
        page.open(&system.url("/login")).await?;
        let before = page.before_the_app();
        before.fill("Password", PASSWORD).await?;
        pages.falls_ill(Ill::Down, "").await?;
        page.says(Role::Alert, "Check your internet connection").await?;
        let inputs: u32 = page.script("return document.querySelectorAll('input').length").await?;
        ensure!(inputs == 0, "what was entered is still in the page");
        pages.recovers().await?;
        // It loads itself anew when the browser has a network again.
        page.network(Network { offline: true, ..Network::default() }).await?;
        page.network(Network::default()).await?;
        page.get(Role::Heading, "Log in").await.map(drop)
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn login_and_signup_without_the_app_are_the_apps() -> Result<()> {
    let options = ["--terms-url".to_owned(), "https://shop.example/terms".to_owned()];
    journey_with("early-alike", &options, async |Journey { system, page }| {
        for (path, languages, heading) in [
            ("/login", "en", "Log in"),
            ("/login", "ar", "تسجيل الدخول"),
            ("/signup", "en", "Sign up"),
            ("/signup", "de", "Registrieren"),
        ] {
            page.prefer(languages).await?;
            let shown = async || {
                page.open(&system.url(path)).await?;
                page.get(Role::Heading, heading).await?;
                // The suggestions of the browser come last.
                page.until("the menu of languages", async || {
                    page.script::<Option<bool>>("return document.querySelector('option') ? true : null").await
                })
                .await?;
                page.script::<Vec<String>>(ALL_SHOWN).await
            };
            let alone = shown().await?;
            ensure!(page.script::<bool>("return document.getElementById('early') !== null").await?, "the app is there");
            page.block(&["*/login_bg-*"]).await?;
            let app = shown().await?;
            ensure!(
                page.script::<bool>("return document.getElementById('early') === null").await?,
                "the app is not there"
            );
            page.block(&[]).await?;
            ensure!(alone == app, "alone: {alone:#?}\nthe app: {app:#?}");
            ensure!(alone.len() > 12, "{alone:#?}");
        }
        Ok(())
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn an_answer_needs_no_app() -> Result<()> {
    journey("early-answer", async |journey| {
        let Journey { system, page } = journey;
        journey.sign_up().await?;
        journey.log_out().await?;
        page.block(&["*/app_bg-*", "*/app-*"]).await?;
        page.open(&system.url("/login")).await?;
        page.log_in(EMAIL, "not the password 1").await?;
        page.says(Role::Alert, "password").await?;
        page.seen("a wrong password without the app").await?;
        page.block(&[]).await?;
        page.log_in(EMAIL, PASSWORD).await?;
        page.get(Role::Heading, "Your account").await?;
        let focused: String = page.script("return document.activeElement.innerText").await?;
        ensure!(focused == "Your account", "the focus is on `{focused}`");
        Ok(())
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn where_its_module_does_not_come_the_app_logs_in() -> Result<()> {
    journey("early-fallback", async |journey| {
        let Journey { system, page } = journey;
        journey.sign_up().await?;
        journey.log_out().await?;
        for file in ["*/login_bg-*", "*/login-*.js"] {
            page.block(&[file]).await?;
            page.open(&system.url("/login")).await?;
            page.log_in(EMAIL, PASSWORD).await?;
            page.get(Role::Heading, "Your account").await?;
            page.block(&[]).await?;
            journey.log_out().await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn the_address_goes_along_to_another_page_and_back() -> Result<()> {
    journey("early-address", async |Journey { system, page }| {
        page.open(&system.url("/login")).await?;
        page.fill("Email address", "half@example.com").await?;
        page.click(Role::Link, "Forgot your password?").await?;
        page.get(Role::Heading, "Forgot your password?").await?;
        ensure!(page.value("Email address").await? == "half@example.com");
        page.driver().back().await?;
        page.get(Role::Heading, "Log in").await?;
        ensure!(page.value("Email address").await? == "half@example.com");
        Ok(())
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn another_language_is_read_on_in() -> Result<()> {
    journey("early-language", async |Journey { system, page }| {
        page.open(&system.url("/login")).await?;
        page.fill("Email address", "nobody").await?;
        page.click(Role::Button, "Log in").await?;
        page.field_error("Email address", "Enter an email address like", true).await?;
        super::languages::select(page, "Language", "Deutsch").await?;
        page.get(Role::Heading, "Anmelden").await?;
        ensure!(page.value("E-Mail-Adresse").await? == "nobody");
        page.seen("the login in another language").await?;
        page.click(Role::Button, "Anmelden").await?;
        page.field_error("E-Mail-Adresse", "Geben Sie eine", true).await?;
        page.driver().refresh().await?;
        page.get(Role::Heading, "Anmelden").await?;
        Ok(())
    })
    .await
}
