//! What somebody tries from within a browser: script in what people enter, a page of another site, messages, and what a
//! browser keeps of pages that were left.

use anyhow::{Result, ensure};
use idm_e2e::{
    Api, Journey, Page, Role, journey, journey_with,
    people::{EMAIL, PASSWORD},
    product::Product,
};
use thirtyfour::{By, Key};

/// Runs, if anything takes it for HTML.
const SCRIPT: &str = "\"><img src=x onerror=document.documentElement.dataset.ran=1>";

async fn nothing_ran(page: &Page) -> Result<()> {
    let made: bool = page
        .script("return 'ran' in document.documentElement.dataset || !!document.querySelector('img[src=x]')")
        .await?;
    ensure!(!made, "what somebody entered has become HTML");
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn script_in_what_people_enter_is_text_wherever_it_shows() -> Result<()> {
    journey("attacks-script", async |journey| {
        let Journey { system, page } = journey;
        page.open(&system.enduser_url).await?;
        page.fill("Name (optional)", SCRIPT).await?;
        page.fill("Email address", EMAIL).await?;
        page.fill("Password", PASSWORD).await?;
        page.click(Role::Button, "Sign up").await?;
        page.click(Role::Link, "Continue").await?;
        page.get(Role::Heading, "Your account").await?;
        page.shows(SCRIPT).await?;
        nothing_ran(page).await?;
        journey.log_out().await?;

        Api::admin(system).await?.create_application(SCRIPT).await?;
        journey.log_in_admin().await?;
        page.shows(SCRIPT).await?;
        page.click(Role::Link, SCRIPT).await?;
        page.get(Role::Heading, SCRIPT).await?;
        page.shows(SCRIPT).await?;
        nothing_ran(page).await?;
        for (link, heading) in [("All end-users", "All end-users"), ("Audit log", "Audit log")] {
            page.click(Role::Link, link).await?;
            page.get(Role::Heading, heading).await?;
            page.shows(SCRIPT).await?;
            nothing_ran(page).await?;
        }
        for query in ["?q=", "?lang=", "?returnTo=", "?accountId="] {
            for path in ["/console/app-credentials", "/login"] {
                page.open(
                    &system.url(
                        &[
                            path,
                            query,
                            "%22%3E%3Cimg%20src%3Dx%20onerror%3Ddocument.documentElement.dataset.ran%3D1%3E",
                        ]
                        .concat(),
                    ),
                )
                .await?;
                page.until("a page", async || {
                    Ok(page
                        .driver()
                        .find_all(By::Css("#app h1, #early[data-state=ready] h1"))
                        .await?
                        .into_iter()
                        .next())
                })
                .await?;
                nothing_ran(page).await?;
            }
        }
        Ok(())
    })
    .await
}

/// The page of another site sends what a form and a script can send, with the person's cookies where the browser adds any.
#[tokio::test(flavor = "multi_thread")]
async fn a_page_of_another_site_neither_renews_nor_ends_a_session() -> Result<()> {
    const SEND: &str = "const [url, how] = [arguments[0], arguments[1]];
        if (how === 'form') {
            const form = document.createElement('form');
            form.method = 'post'; form.action = url; form.target = 'elsewhere';
            document.body.append(form); form.submit(); return true;
        }
        return fetch(url, { method: 'POST', mode: how, credentials: 'include' }).then(answer => answer.type, () => 'refused')
            .then(type => ['opaque', 'refused'].includes(type))";
    let product = Product::start().await?;
    journey_with("attacks-cross-site", &product.options(), async |journey| {
        let Journey { system, page } = journey;
        journey.sign_up().await?;
        // Not one of the origins that the IDM answers: the same server by its other name has another port's origin.
        let stranger = Product::start().await?;
        page.open(&stranger.origin).await?;
        for path in ["/api/v1/sessions/renew-session", "/api/v1/auth/logout"] {
            for how in ["form", "no-cors", "cors"] {
                let url = [&system.idm_url, path].concat();
                let unread: bool = page.driver().execute(SEND, vec![url.into(), how.into()]).await?.convert()?;
                ensure!(unread, "{how} to {path} was answered to a page of another site");
            }
        }
        page.open(&system.url("/account")).await?;
        page.get(Role::Heading, "Your account").await?;
        page.shows(EMAIL).await
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_flood_of_messages_changes_nothing() -> Result<()> {
    const FLOOD: &str = "for (let turn = 0; turn < 20000; turn++) {
        postMessage({ type: ['idm-login:code', 'idm-login:ready', 'idm-login:height'][turn % 3], code: 'x', state: 'x', height: 1e9 }, '*');
        dispatchEvent(new MessageEvent('message', { data: '<img src=x>', origin: 'https://evil.example' })); }
        return true";
    journey("attacks-messages", async |journey| {
        let Journey { system, page } = journey;
        journey.sign_up().await?;
        journey.log_out().await?;
        for path in ["/embedded/login", "/login"] {
            page.open(&system.url(path)).await?;
            page.get(Role::Heading, "Log in").await?;
            ensure!(page.script::<bool>(FLOOD).await?);
            page.get(Role::Heading, "Log in").await?;
            nothing_ran(page).await?;
        }
        page.log_in(EMAIL, PASSWORD).await?;
        page.get(Role::Heading, "Your account").await?;
        Ok(())
    })
    .await
}

/// A page that the browser keeps whole for its back button shows nothing of somebody who has logged out meanwhile.
#[tokio::test(flavor = "multi_thread")]
async fn the_back_button_shows_nothing_after_a_logout() -> Result<()> {
    const WATCH: &str = "window.back = []; addEventListener('pageshow', () => {
        window.back.push(document.body.innerText); }); return true";
    journey("attacks-back", async |journey| {
        let Journey { system, page } = journey;
        journey.sign_up().await?;
        ensure!(page.script::<bool>(WATCH).await?);
        let first = page.driver().window().await?;
        page.driver().goto(system.url("/healthz")).await?;

        let second = page.driver().new_tab().await?;
        page.driver().switch_to_window(second).await?;
        page.open(&system.url("/account")).await?;
        page.get(Role::Heading, "Your account").await?;
        journey.log_out().await?;
        page.driver().close_window().await?;
        page.driver().switch_to_window(first).await?;

        page.driver().back().await?;
        page.get(Role::Heading, "Log in").await?;
        // Empty where the browser made the page anew.
        let shown: Vec<String> = page.script("return window.back || []").await?;
        ensure!(!shown.iter().any(|text| text.contains(EMAIL)), "the page that was left shows {shown:?}");
        let now: String = page.script("return document.body.innerText").await?;
        ensure!(!now.contains(EMAIL), "the page shows {now}");
        page.press(Key::Tab).await
    })
    .await
}
