//! The brand of the end-users' pages (docs/BRAND.md): theirs from the first paint on, and only theirs.

use anyhow::{Result, ensure};
use idm_e2e::{DevTools, Journey, Page, Role, journey_with};
use serde_json::json;
use std::{fs, path::Path};
use thirtyfour::By;

/// The example's accent and page, light and dark, as a browser tells them.
const ACCENT: [&str; 2] = ["rgb(91, 42, 134)", "rgb(219, 181, 248)"];
const PAGE: [&str; 2] = ["rgb(248, 245, 252)", "rgb(19, 14, 26)"];
const NEW_TAB: &str = " (opens in a new tab)";

fn brands(directory: &Path) -> [String; 2] {
    ["--brands".to_owned(), directory.display().to_string()]
}

fn example() -> [String; 2] {
    brands(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples/brand"))
}

/// Colours of the primary button and of the page.
async fn colors(page: &Page) -> Result<[String; 2]> {
    const SCRIPT: &str = "const color = element => getComputedStyle(element).backgroundColor;
        return [color(document.querySelector('button.button-primary')), color(document.documentElement)]";
    page.script(SCRIPT).await
}

async fn is_in_the_brands_colors(page: &Page) -> Result<()> {
    for (at, scheme) in ["light", "dark"].into_iter().enumerate() {
        page.scheme(scheme).await?;
        page.until(&format!("the brand's colours, {scheme}"), async || {
            Ok((colors(page).await? == [ACCENT[at], PAGE[at]]).then_some(()))
        })
        .await?;
    }
    page.scheme("light").await
}

/// The logo is shown, is the one of the scheme, and has its size before it has come.
async fn has_logo(page: &Page, scheme: &str, file: &str) -> Result<()> {
    page.scheme(scheme).await?;
    page.until(&format!("the logo {file}"), async || {
        let logo = page.driver().find(By::Css("main .brand img")).await?;
        let shown = logo.prop("currentSrc").await?.unwrap_or_default();
        let loaded = logo.prop("naturalWidth").await?.is_some_and(|width| width != "0");
        let sized =
            logo.attr("width").await?.as_deref() == Some("171") && logo.attr("height").await?.as_deref() == Some("36");
        Ok((loaded && sized && shown.contains(file)).then_some(()))
    })
    .await?;
    page.scheme("light").await
}

async fn title(page: &Page, wanted: &str) -> Result<()> {
    page.until(&format!("the title `{wanted}`"), async || Ok((page.driver().title().await? == wanted).then_some(())))
        .await
}

/// The language that the page says this paragraph is in.
async fn language_of(page: &Page, text: &str) -> Result<String> {
    page.shows(text).await?;
    page.script(&format!(
        "return [...document.querySelectorAll('main p')].find(p => p.textContent.includes({text:?})).lang"
    ))
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn login_and_signup_are_the_products() -> Result<()> {
    journey_with("brand", &example(), async |journey| {
        let Journey { system, page } = journey;
        page.open(&system.url("/login")).await?;
        title(page, "Log in · Lumen Post").await?;
        page.get(Role::Link, "Lumen Post").await?;
        page.shows("Your letters are waiting.").await?;
        has_logo(page, "light", "/brand/logo-").await?;
        has_logo(page, "dark", "/brand/logo-dark-").await?;
        is_in_the_brands_colors(page).await?;
        for (name, href) in
            [("Terms", "https://lumenpost.example/terms"), ("Privacy", "https://lumenpost.example/privacy")]
        {
            let link = page.get(Role::Link, &[name, NEW_TAB].concat()).await?;
            ensure!(link.attr("href").await?.as_deref() == Some(href));
            ensure!(link.attr("rel").await?.as_deref() == Some("noopener noreferrer"));
        }
        let help = page.get(Role::Link, "Help").await?;
        ensure!(help.attr("href").await?.as_deref() == Some("mailto:help@lumenpost.example"));
        page.seen("branded login").await?;

        page.click(Role::Link, "Sign up").await?;
        title(page, "Sign up · Lumen Post").await?;
        page.shows("Send your first letter").await?;
        is_in_the_brands_colors(page).await?;
        page.click(Role::Button, "Sign up").await?;
        page.field_error("Email address", "Enter your email address", false).await?;
        page.seen("branded signup with fields in error").await?;

        page.open(&system.url("/forgot-password")).await?;
        title(page, "Forgot your password? · Lumen Post").await?;
        page.seen("branded request of a link").await
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_product_speaks_the_readers_language_or_says_which_one_it_speaks() -> Result<()> {
    journey_with("brand-languages", &example(), async |journey| {
        let Journey { system, page } = journey;
        page.open(&system.url("/login?lang=de")).await?;
        title(page, "Anmelden · Lumen Post").await?;
        ensure!(language_of(page, "Ihre Briefe warten.").await? == "de");
        let terms = page.get(Role::Link, "Nutzungsbedingungen (öffnet einen neuen Tab)").await?;
        ensure!(terms.attr("href").await?.as_deref() == Some("https://lumenpost.example/de/terms"));
        page.get(Role::Link, "Hilfe").await?;
        page.open(&system.url("/login?lang=ar")).await?;
        ensure!(language_of(page, "Your letters are waiting.").await? == "en");
        page.seen("branded login, from the right").await
    })
    .await
}

/// Notes every name and colour of the page that was on the screen, from the document's first moment on.
const WATCH: &str = "window.seen = new Set(); const look = () => {
    const text = document.body?.innerText ?? '';
    const logo = document.querySelector('main .brand img');
    if (document.querySelector('main')) {
        window.seen.add(logo ? logo.alt : text.includes('IDM Console') ? 'IDM Console' : 'nothing');
        window.seen.add(getComputedStyle(document.documentElement).backgroundColor);
    }
    requestAnimationFrame(look) }; look();";

#[tokio::test(flavor = "multi_thread")]
async fn no_other_brand_shows_before_the_products() -> Result<()> {
    journey_with("brand-no-flash", &example(), async |journey| {
        let Journey { system, page } = journey;
        let parameters = json!({ "source": WATCH });
        page.devtools(DevTools { method: "Page.addScriptToEvaluateOnNewDocument", parameters }).await?;
        page.devtools(DevTools { method: "Network.enable", parameters: json!({}) }).await?;
        let slow =
            json!({ "offline": false, "latency": 200, "downloadThroughput": 200_000, "uploadThroughput": 100_000 });
        page.devtools(DevTools { method: "Network.emulateNetworkConditions", parameters: slow }).await?;
        page.scheme("light").await?;
        page.open(&system.url("/login?lang=hu")).await?;
        title(page, "Bejelentkezés · Lumen Post").await?;
        page.shows("Your letters are waiting.").await?;
        let mut seen: Vec<String> = page.script("return [...window.seen]").await?;
        seen.sort();
        ensure!(seen == ["Lumen Post", PAGE[0]], "what showed was {seen:?}");
        Ok(())
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn where_the_settings_cannot_be_had_and_after_a_panic_the_page_is_still_the_products() -> Result<()> {
    journey_with("brand-failures", &example(), async |journey| {
        let Journey { system, page } = journey;
        page.block(&["*/config.json"]).await?;
        page.open(&system.url("/login")).await?;
        title(page, "This page could not load its settings · Lumen Post").await?;
        has_logo(page, "light", "/brand/logo-").await?;
        page.block(&[]).await?;
        page.click(Role::Button, "Try again").await?;
        page.get(Role::Heading, "Log in").await?;
        page.script::<Option<bool>>("dispatchEvent(new Event('idm-panic')); return null").await?;
        page.says(Role::Alert, "Reload the page to go on").await?;
        has_logo(page, "light", "/brand/logo-").await?;
        is_in_the_brands_colors(page).await?;
        page.seen("branded panel after a panic").await
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn the_console_keeps_its_own_brand() -> Result<()> {
    journey_with("brand-console", &example(), async |journey| {
        let Journey { system, page } = journey;
        page.open(&system.console_url).await?;
        title(page, "Log in to the console · IDM Console").await?;
        page.get(Role::Link, "IDM Console").await?;
        page.scheme("light").await?;
        ensure!(colors(page).await? == ["rgb(10, 107, 100)", "rgb(243, 248, 248)"], "{:?}", colors(page).await?);
        ensure!(page.all(Role::Link, &["Terms", NEW_TAB].concat()).await?.is_empty());
        page.log_in(&system.admin_email, &system.admin_password).await?;
        title(page, "App credentials · IDM Console").await?;

        // From there to a page of end-users and back, in the same document.
        page.script::<Option<bool>>("window.same = true; return null").await?;
        page.script::<Option<bool>>(
            "const link = document.createElement('a'); link.href = '/account'; document.body.append(link); \
             link.click(); link.remove(); return null",
        )
        .await?;
        title(page, "Your account · Lumen Post").await?;
        has_logo(page, "light", "/brand/logo-").await?;
        page.get(Role::Link, &["Privacy", NEW_TAB].concat()).await?;
        page.seen("branded account page").await?;
        page.click(Role::Link, "Go to the console").await?;
        title(page, "App credentials · IDM Console").await?;
        let same: Option<bool> = page.script("return window.same").await?;
        let branded: bool = page.script("return document.documentElement.classList.contains('branded')").await?;
        ensure!(same == Some(true) && !branded);
        Ok(())
    })
    .await
}

const HOSTILE: &str = r#"
name = "A<img src=x onerror=boom()>"
[logo]
light = "logo.svg"
[texts.en]
login_welcome = "</p><img src=x onerror=document.documentElement.dataset.ran=1><script>boom()</script>&amp;"
terms_url = "https://shop.example/\"onclick=\"boom()"
"#;
const HOSTILE_LOGO: &str = r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 40" onload="document.documentElement.setAttribute('data-ran', '1')">
<rect width="120" height="40" fill="#333"/><script>document.documentElement.setAttribute('data-ran', '1'); fetch('/config.json')</script>
<image href="https://evil.example/x.png" width="1" height="1"/></svg>"##;

#[tokio::test(flavor = "multi_thread")]
async fn nothing_in_a_brand_runs() -> Result<()> {
    const RAN: &str = "return document.documentElement.hasAttribute('data-ran')";
    let directory = tempfile::tempdir()?;
    fs::write(directory.path().join("default.toml"), HOSTILE)?;
    fs::write(directory.path().join("logo.svg"), HOSTILE_LOGO)?;
    journey_with("brand-hostile", &brands(directory.path()), async |journey| {
        let Journey { system, page } = journey;
        page.open(&system.url("/login")).await?;
        page.get(Role::Heading, "Log in").await?;
        page.shows("</p><img src=x onerror=document.documentElement.dataset.ran=1><script>boom()</script>&amp;")
            .await?;
        page.get(Role::Link, "A<img src=x onerror=boom()>").await?;
        title(page, "Log in · A<img src=x onerror=boom()>").await?;
        let images: usize = page.script("return document.querySelectorAll('main img').length").await?;
        ensure!(images == 1, "{images} images");
        let drawn: u32 = page.script("return document.querySelector('main .brand img').naturalWidth").await?;
        ensure!(drawn > 0, "the logo does not show");
        ensure!(!page.script::<bool>(RAN).await?, "something in the brand ran");
        let handlers: usize =
            page.script("return document.querySelectorAll('[onclick], [onerror], [onload]').length").await?;
        ensure!(handlers == 0);
        let elsewhere: Vec<String> = page
            .script("return performance.getEntriesByType('resource').map(e => e.name).filter(n => n.includes('evil'))")
            .await?;
        ensure!(elsewhere.is_empty(), "{elsewhere:?}");
        let complaints = page.complaints().await?;
        ensure!(complaints.is_empty(), "{complaints:#?}");

        // The logo by itself, as a document: its policy refuses what it tries, which the browser tells.
        let logo: String = page.script("return document.querySelector('main .brand img').src").await?;
        page.open(&logo).await?;
        ensure!(!page.script::<bool>(RAN).await?, "a script in the logo ran");
        let told = page.complaints().await?;
        ensure!(!told.is_empty(), "nothing was refused");
        Ok(())
    })
    .await
}
