//! What the pages promise beside the two main jobs.

use anyhow::{Result, bail, ensure};
use idm_e2e::{
    Journey, Role, journey,
    people::{EMAIL, PASSWORD},
    secrets,
};
use thirtyfour::Key;

/// The other journeys trust the scan; here it has to find what is planted, place by place.
#[tokio::test(flavor = "multi_thread")]
async fn the_scan_for_secrets_finds_them_in_every_place() -> Result<()> {
    const PLANTS: [(&str, &str); 26] = [
        ("localStorage", "localStorage.x = S"),
        ("sessionStorage", "sessionStorage.x = S"),
        ("cookie", "document.cookie = 'x=' + S"),
        ("url", "location.hash = S"),
        ("history", "history.replaceState({ deep: [S] }, '')"),
        ("windowName", "window.name = S"),
        ("document", "document.body.dataset.x = S"),
        ("document", "document.querySelector('main').attachShadow({ mode: 'open' }).innerHTML = `<p>${S}</p>`"),
        ("values", "document.querySelector('input').value = S"),
        ("globals", "window.x = { deep: [new Map([[1, S]])] }"),
        ("globals", "Object.defineProperty(Object.prototype, 'x', { value: S, configurable: true })"),
        ("globals", "Object.defineProperty(window, 'x', { get: () => S })"),
        ("globals", "Array.prototype.push.x = new TextEncoder().encode(S)"),
        ("globals", "Array.prototype.x = [S]"),
        ("globals", "String.prototype.trim = Object.assign(function trim() { return '' }, { x: S })"),
        ("globals", "Promise.x = { deep: S }"),
        ("globals", "Element.prototype[Symbol('x')] = S"),
        ("globals", "Object.defineProperty(Map.prototype, 'x', { get: () => S, configurable: true })"),
        ("globals", "Object.getPrototypeOf(Uint8Array.prototype).x = S"),
        ("globals", "document.x = S"),
        ("globals", "document.querySelector('main').x = { deep: S }"),
        ("history", "history.pushState(null, '', '/signup?x=' + S); history.pushState(null, '', '/signup')"),
        ("performance", "fetch('/healthz?x=' + S); return NOTED"),
        ("performance", "performance.mark('x', { detail: { deep: S } })"),
        ("performance", "new Image().src = '/x.png?' + S; return NOTED"),
        ("caches", "return caches.open('x').then(cache => cache.put('/x', new Response(S)))"),
    ];
    const DATABASE: &str = "return new Promise((done, fail) => { const open = indexedDB.open('x');
        open.onupgradeneeded = () => open.result.createObjectStore('x').put({ deep: [S] }, 1);
        open.onsuccess = () => { open.result.close(); done(null) }; open.onerror = () => fail(open.error) })";
    /// Once it is among the browser's measurements.
    const NOTED: &str = "const NOTED = new Promise(done => new PerformanceObserver((list) => {
        if (list.getEntries().some(({ name }) => name.includes(S))) done(null) }).observe({ type: 'resource', buffered: true }));";
    journey("scan", async |Journey { system, page }| {
        for (place, plant) in PLANTS.into_iter().chain([("indexedDB", DATABASE)]) {
            for secret in ["sentinel-4711", "eyJhbGciOiJSUzI1NiJ9.eyJpZCI6IjEyMyJ9.c2lnbmF0dXJlLW9m"] {
                page.open("about:blank").await?;
                page.open(&system.enduser_url).await?;
                page.get(Role::Heading, "Sign up").await?;
                page.script::<Option<bool>>(&format!("const S = '{secret}'; {NOTED} {plant}")).await?;
                let Err(found) = secrets::nowhere(page, &[("the sentinel", "sentinel-4711")]).await else {
                    bail!("the scan overlooked {place}");
                };
                ensure!(found.to_string().contains(place), "planted in {place}, but: {found}");
                // What every step takes finds it as well, but for what takes time to read. It knows the forms of secrets
                // alone, and the journey's own.
                if secret.starts_with("ey") && !["indexedDB", "caches"].contains(&place) {
                    let found = secrets::none_at_hand(page).await.err().map(|error| error.to_string());
                    let found = found.unwrap_or_default();
                    ensure!(found.contains(place), "after `{plant}` a step says: {found}");
                }
                page.script::<Option<bool>>(CLEAN).await?;
            }
        }
        Ok(())
    })
    .await
}

const CLEAN: &str = "localStorage.clear(); sessionStorage.clear(); document.cookie = 'x=; Max-Age=0'; window.name = '';
    history.replaceState(null, '', location.pathname); indexedDB.deleteDatabase('x');
    return caches.delete('x').then(() => null)";

#[tokio::test(flavor = "multi_thread")]
async fn the_token_screen_cannot_be_left_by_accident() -> Result<()> {
    const ASKS_BEFORE_RELOAD: &str = "const event = new Event('beforeunload', { cancelable: true });
        window.dispatchEvent(event); return event.defaultPrevented";
    journey("token-screen", async |journey| {
        journey.log_in_admin().await?;
        let page = &journey.page;
        page.create_application("Kept app").await?;

        page.press(Key::Escape).await?;
        page.press(Key::Escape).await?;
        page.get(Role::Dialog, "Save your appToken").await?;
        page.driver().back().await?;
        page.get(Role::Dialog, "Save your appToken").await?;
        let token = page.reveal_token().await?;
        ensure!(page.script::<bool>(ASKS_BEFORE_RELOAD).await?, "a reload is not asked about");
        let ok = page.get(Role::Button, "OK").await?;
        ok.click().await?;
        page.get(Role::Dialog, "Save your appToken").await?;

        page.fill("Saved it another way? Type its last 6 characters", &token[token.len() - 6..]).await?;
        page.click(Role::Button, "OK").await?;
        page.gone(Role::Dialog, "Save your appToken").await?;
        ensure!(!page.script::<bool>(ASKS_BEFORE_RELOAD).await?, "a reload is still asked about");
        page.get(Role::Button, "Copy appId of Kept app").await?;
        secrets::nowhere(page, &[("the appToken", &token), ("an appToken", "idmapp_")]).await
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn who_does_not_stay_logged_in_has_no_cookie_and_logs_in_again() -> Result<()> {
    journey("no-cookie", async |journey| {
        journey.sign_up().await?;
        let Journey { page, .. } = journey;
        journey.log_out().await?;
        page.click(Role::Checkbox, "Keep me logged in").await?;
        page.log_in(EMAIL, PASSWORD).await?;
        page.get(Role::Heading, "Your account").await?;
        page.driver().refresh().await?;
        page.get(Role::Heading, "Log in").await?;
        Ok(())
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn wrong_passwords_lock_and_the_page_says_for_how_long() -> Result<()> {
    journey("lockout", async |journey| {
        journey.sign_up().await?;
        let Journey { page, .. } = journey;
        journey.log_out().await?;
        for _ in 0..7 {
            page.log_in(EMAIL, "not the password 1").await?;
            page.says(Role::Alert, "password").await?;
        }
        page.log_in(EMAIL, PASSWORD).await?;
        page.says(Role::Alert, "30 minutes").await?;
        ensure!(page.value("Email address").await? == EMAIL, "the address was not kept");
        Ok(())
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn logging_out_in_one_tab_logs_out_the_other() -> Result<()> {
    journey("two-tabs", async |journey| {
        journey.sign_up().await?;
        let Journey { page, system } = journey;
        let first = page.driver().window().await?;
        let second = page.driver().new_tab().await?;
        page.driver().switch_to_window(second).await?;
        page.open(&system.enduser_url.replace("/signup", "/account")).await?;
        page.get(Role::Heading, "Your account").await?;
        journey.log_out().await?;
        page.driver().switch_to_window(first).await?;
        page.get(Role::Heading, "Log in").await?;
        Ok(())
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn people_and_sessions_survive_a_restart_of_the_servers() -> Result<()> {
    journey("restart", async |journey| {
        journey.sign_up().await?;
        let Journey { page, system } = journey;
        system.restart().await?;
        page.driver().refresh().await?;
        page.get(Role::Heading, "Your account").await?;
        page.shows(EMAIL).await?;
        journey.log_out().await?;
        page.log_in(EMAIL, PASSWORD).await?;
        page.get(Role::Heading, "Your account").await?;
        Ok(())
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn an_end_user_has_no_business_in_the_console() -> Result<()> {
    journey("no-access", async |journey| {
        journey.sign_up().await?;
        let Journey { page, system } = journey;
        page.open(&system.console_url).await?;
        page.shows("console").await?;
        page.get(Role::Button, "Log out").await?;
        ensure!(page.all(Role::Button, "Create new app credential").await?.is_empty(), "the console is open");
        Ok(())
    })
    .await
}
