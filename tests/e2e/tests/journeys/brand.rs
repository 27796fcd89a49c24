//! The brand of the end-users' pages (docs/BRAND.md): theirs from the first paint on, and only theirs.

use crate::{
    embedded::{enter, leave},
    languages::select,
};
use anyhow::{Result, ensure};
use idm_e2e::{DevTools, Journey, Network, Page, Role, journey_with, product::Product};
use serde_json::json;
use std::{fs, path::Path};
use thirtyfour::By;

/// The example's accent and page, light and dark, as a browser tells them.
const ACCENT: [&str; 2] = ["rgb(91, 42, 134)", "rgb(219, 181, 248)"];
const PAGE: [&str; 2] = ["rgb(248, 245, 252)", "rgb(19, 14, 26)"];
/// The console's own, light.
const OURS: [&str; 2] = ["rgb(10, 107, 100)", "rgb(243, 248, 248)"];
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
    // A button under the pointer has another shade.
    let away = json!({ "type": "mouseMoved", "x": 1, "y": 1 });
    page.devtools(DevTools { method: "Input.dispatchMouseEvent", parameters: away }).await?;
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
        for (name, href) in [
            ("Terms", "https://lumenpost.example/terms"),
            ("Privacy", "https://lumenpost.example/privacy"),
            ("Help", "https://help.lumenpost.example/"),
        ] {
            let link = page.get(Role::Link, &[name, NEW_TAB].concat()).await?;
            ensure!(link.attr("href").await?.as_deref() == Some(href));
            ensure!(link.attr("rel").await?.as_deref() == Some("noopener noreferrer"));
        }
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
        page.get(Role::Link, "Hilfe (öffnet einen neuen Tab)").await?;
        // Once each, also after the page was made anew in another language.
        select(page, "Sprache", "English").await?;
        title(page, "Log in · Lumen Post").await?;
        ensure!(language_of(page, "Your letters are waiting.").await? == "en");
        let counted = "return ['.brand img', '.welcome', '.product-links']
            .map(what => [...document.querySelectorAll('main ' + what)].filter(element => element.checkVisibility()).length)";
        let counted: [usize; 3] = page.script(counted).await?;
        ensure!(counted == [1, 1, 1], "logos, welcomes and lists of links: {counted:?}");
        page.open(&system.url("/login?lang=ar")).await?;
        ensure!(language_of(page, "Your letters are waiting.").await? == "en");
        page.seen("branded login, from the right").await
    })
    .await
}

/// Notes every name, colour and place of the page's brand that was on the screen, from the document's first moment on.
const WATCH: &str = "window.seen = new Set(); const look = () => {
    const text = document.body?.innerText ?? '';
    const logo = document.querySelector('main .brand img');
    if (document.querySelector('main')) {
        window.seen.add(logo ? logo.alt : text.includes('IDM Console') ? 'IDM Console' : 'nothing');
        window.seen.add(getComputedStyle(document.documentElement).backgroundColor);
        const place = document.querySelector('main .brand').getBoundingClientRect();
        window.seen.add(`brand from ${Math.round(place.top)} to ${Math.round(place.bottom)}`);
    }
    requestAnimationFrame(look) }; look();";

#[tokio::test(flavor = "multi_thread")]
async fn no_other_brand_shows_before_the_products() -> Result<()> {
    journey_with("brand-no-flash", &example(), async |journey| {
        let Journey { system, page } = journey;
        page.plant(WATCH).await?;
        page.network(Network { latency: 200, download: 200_000, upload: 100_000, offline: false }).await?;
        page.scheme("light").await?;
        page.open(&system.url("/login?lang=hu")).await?;
        title(page, "Bejelentkezés · Lumen Post").await?;
        page.shows("Your letters are waiting.").await?;
        let mut seen: Vec<String> = page.script("return [...window.seen]").await?;
        seen.sort();
        let stood = seen.iter().filter(|seen| seen.starts_with("brand from")).count();
        ensure!(stood == 1, "the brand moved: {seen:?}");
        seen.retain(|seen| !seen.starts_with("brand from"));
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
        page.try_again().await?;
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
async fn an_account_has_its_own_brand_and_no_other_ones() -> Result<()> {
    let directory = tempfile::tempdir()?;
    fs::write(directory.path().join("0190b3c4-9f3a-7c4e-8a21-3f5b6c7d8e9f.toml"), "name = 'Somebody else'")?;
    journey_with("brand-accounts", &brands(directory.path()), async |journey| {
        let Journey { system, page } = journey;
        page.open(&system.url("/login")).await?;
        title(page, "Log in · IDM Console").await?;
        page.get(Role::Link, "IDM Console").await?;
        page.scheme("light").await?;
        ensure!(colors(page).await? == OURS, "{:?}", colors(page).await?);

        let own = "name = 'Own'\n[colors]\naccent = { light = '#8a0f0f' }\n[texts.en]\nlogin_welcome = 'Hello there.'";
        fs::write(directory.path().join(format!("{}.toml", system.account_id)), own)?;
        system.restart().await?;
        page.open(&system.url("/login")).await?;
        title(page, "Log in · Own").await?;
        page.get(Role::Link, "Own").await?;
        page.shows("Hello there.").await?;
        page.scheme("light").await?;
        ensure!(colors(page).await? == ["rgb(138, 15, 15)", OURS[1]], "{:?}", colors(page).await?);
        page.seen("login of a product without a logo").await
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_logo_that_does_not_come_leaves_its_name_and_forced_colours_are_the_readers() -> Result<()> {
    journey_with("brand-without", &example(), async |journey| {
        let Journey { system, page } = journey;
        page.block(&["*/brand/logo*"]).await?;
        page.open(&system.url("/login")).await?;
        page.get(Role::Link, "Lumen Post").await?;
        page.until("the logo to have failed", async || {
            let failed = "const logo = document.querySelector('main .brand img'); return logo.complete && logo.naturalWidth === 0 && logo.offsetHeight > 15";
            Ok(page.script::<bool>(failed).await?.then_some(()))
        })
        .await?;
        page.seen("branded login without its logo").await?;

        page.block(&[]).await?;
        page.open(&system.url("/login")).await?;
        page.get(Role::Heading, "Log in").await?;
        is_in_the_brands_colors(page).await?;
        let features = json!({ "features": [{ "name": "forced-colors", "value": "active" }] });
        page.devtools(DevTools { method: "Emulation.setEmulatedMedia", parameters: features }).await?;
        page.until("the reader's colours", async || {
            let shown = colors(page).await?;
            let ours = shown.iter().zip([ACCENT, PAGE]).any(|(shown, brands)| brands.contains(&shown.as_str()));
            Ok((!ours).then_some(()))
        })
        .await?;
        page.get(Role::Link, "Lumen Post").await?;
        Ok(())
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_login_in_a_products_frame_has_its_colours_and_texts_without_a_second_logo() -> Result<()> {
    let product = Product::start_embedded().await?;
    let options = [product.options().as_slice(), &example()].concat();
    journey_with("brand-embedded", &options, async |journey| {
        let Journey { system, page } = journey;
        product.use_system(system)?;
        page.open(&product.origin).await?;
        page.click(Role::Button, "Log in").await?;
        enter(page).await?;
        page.get(Role::Heading, "Log in").await?;
        page.shows("Your letters are waiting.").await?;
        page.get(Role::Link, &["Privacy", NEW_TAB].concat()).await?;
        ensure!(page.all(Role::Link, "Lumen Post").await?.is_empty(), "the frame has a logo of its own");
        is_in_the_brands_colors(page).await?;
        page.both_schemes("branded login in a frame").await?;
        leave(page).await
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
        ensure!(colors(page).await? == OURS, "{:?}", colors(page).await?);
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
        let images: usize = page
            .script("return [...document.querySelectorAll('main img')].filter(image => image.checkVisibility()).length")
            .await?;
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
