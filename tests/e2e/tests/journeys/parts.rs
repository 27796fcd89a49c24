//! The app comes in parts: only what a page needs is downloaded, and a part that does not come can be asked for again.

use anyhow::{Result, ensure};
use idm_e2e::{DevTools, Journey, Network, Page, Role, journey};
use serde_json::json;

const MODULES: &str = "return performance.getEntriesByType('resource')
    .map(entry => entry.name.split('/').pop()).filter(name => name.endsWith('.wasm'))";

/// Parts that nobody needs who is not logged in.
const FOR_WHO_IS_LOGGED_IN: [&str; 8] = [
    "split_inside",
    "split_dialogs",
    "split_application",
    "split_people",
    "split_audit_log",
    "split_support",
    "split_own_account",
    "split_log_in_again",
];

/// When the console's first part was asked for, and when the answer to the login came.
const AHEAD: &str =
    "const find = (part) => performance.getEntriesByType('resource').find(({ name }) => name.includes(part));
    return [find('split_inside').startTime, find('/login-user').responseEnd]";

/// Of a reload: when the console's first part was asked for, when the session was there again, when the list was asked
/// for, when it was known who is there; how often the list was asked for, and how often the part came over the network.
const BESIDE: &str =
    "const all = (part) => performance.getEntriesByType('resource').filter(({ name }) => name.includes(part));
    const [part, session, list, person] = ['split_inside', '/renew-session', '/applications?', '/users/me'].map(all);
    return [part[0].startTime, session[0].responseEnd, list[0].startTime, person[0].responseEnd, list.length,
        part.filter(({ transferSize }) => transferSize > 0).length]";
/// How often the list was asked for.
const LISTS: &str = "return performance.getEntriesByType('resource')
    .filter(({ name }) => name.includes('/applications?')).length";

async fn parts(page: &Page) -> Result<Vec<String>> {
    page.script(MODULES).await
}

#[tokio::test(flavor = "multi_thread")]
async fn who_logs_in_downloads_a_login() -> Result<()> {
    journey("parts-login", async |journey| {
        let Journey { system, page } = journey;
        page.open(&system.url("/login")).await?;
        page.get(Role::Heading, "Log in").await?;
        let login = parts(page).await?;
        ensure!(login.len() == 1 && login[0].starts_with("login_bg-"), "the login downloads {login:?}");

        page.click(Role::Link, "Sign up").await?;
        page.get(Role::Heading, "Sign up").await?;
        let sign_up = parts(page).await?;
        ensure!(sign_up.iter().any(|part| part.starts_with("split_before_login")), "the signup downloads {sign_up:?}");
        let foreign = |part: &String| FOR_WHO_IS_LOGGED_IN.iter().any(|name| part.contains(name));
        ensure!(!sign_up.iter().any(foreign), "the signup downloads {sign_up:?}");

        page.open(&system.console_url).await?;
        page.get(Role::Heading, "Log in to the console").await?;
        let before = parts(page).await?;
        ensure!(
            before.iter().any(|part| part.starts_with("split_log_in-")),
            "the console's login downloads {before:?}"
        );
        ensure!(!before.iter().any(foreign), "the console's login downloads {before:?}");
        page.log_in(&system.admin_email, &system.admin_password).await?;
        page.get(Role::Heading, "App credentials").await?;
        let console = parts(page).await?;
        ensure!(console.iter().any(|part| part.starts_with("split_inside")), "the console downloads {console:?}");
        ensure!(!console.iter().any(|part| part.contains("own_account")), "the console downloads {console:?}");
        let [asked, logged_in]: [f64; 2] = page.script(AHEAD).await?;
        ensure!(asked < logged_in, "the console was asked for {asked} ms after, the login took {logged_in} ms");
        Ok(())
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn what_the_consoles_first_page_needs_is_asked_for_at_once() -> Result<()> {
    journey("parts-beside", async |journey| {
        let Journey { system, page } = journey;
        page.open(&system.console_url).await?;
        page.click(Role::Checkbox, "Keep me logged in").await?;
        page.log_in(&system.admin_email, &system.admin_password).await?;
        page.get(Role::Button, "Copy appId of Demo signup page").await?;
        page.network(Network::slow(200)).await?;
        page.driver().refresh().await?;
        page.get(Role::Button, "Copy appId of Demo signup page").await?;
        let (part, session, list, person, lists, parts): (f64, f64, f64, f64, usize, usize) =
            page.script(BESIDE).await?;
        ensure!(part < session, "the part was asked for at {part} ms, the session was there at {session} ms");
        ensure!(list < person, "the list was asked for at {list} ms, when somebody was there was known at {person} ms");
        ensure!(
            (lists, parts) == (1, 0),
            "the list was asked for {lists} times, and a part that was kept {parts} times"
        );

        // Nor does it come twice where nothing was kept.
        page.devtools(DevTools { method: "Network.clearBrowserCache", parameters: json!({}) }).await?;
        page.driver().refresh().await?;
        page.get(Role::Button, "Copy appId of Demo signup page").await?;
        let (part, session, .., parts): (f64, f64, f64, f64, usize, usize) = page.script(BESIDE).await?;
        ensure!(part < session && parts == 1, "the part came {parts} times, asked for at {part} ms");

        // What is shown otherwise is asked for by what shows it.
        page.click(Role::Link, "All end-users").await?;
        page.get(Role::Heading, "No end-users yet").await?;
        page.driver().refresh().await?;
        page.get(Role::Heading, "No end-users yet").await?;
        let lists: usize = page.script(LISTS).await?;
        ensure!(lists == 0, "the list was asked for {lists} times where it is not shown");
        Ok(())
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_part_that_does_not_come_is_told_and_asked_for_again() -> Result<()> {
    const FAILED: &str = "This page could not be downloaded completely";
    journey("parts-cut-off", async |journey| {
        let Journey { system, page } = journey;
        page.block(&["*/split_before_login*"]).await?;
        page.open(&system.url("/login")).await?;
        page.click(Role::Link, "Sign up").await?;
        page.get(Role::Heading, FAILED).await?;
        page.seen("a page that was not downloaded").await?;
        page.block(&[]).await?;
        page.try_again().await?;
        page.get(Role::Heading, "Sign up").await?;

        page.block(&["*/split_people*"]).await?;
        page.open(&system.console_url).await?;
        page.log_in(&system.admin_email, &system.admin_password).await?;
        page.click(Role::Link, "All end-users").await?;
        page.get(Role::Heading, FAILED).await?;
        page.seen("a page of the console that was not downloaded").await?;
        page.block(&[]).await?;
        page.try_again().await?;
        page.get(Role::Heading, "No end-users yet").await?;
        // Once they are there, they are not asked for again; what comes a while after the first page is new.
        let known = parts(page).await?;
        page.click(Role::Link, "Account admins").await?;
        page.get(Role::Heading, "Account admins").await?;
        let mut again = parts(page).await?.split_off(known.len());
        again.retain(|part| known.contains(part));
        ensure!(again.is_empty(), "{again:?} were downloaded twice");
        Ok(())
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn the_first_pages_dialogs_come_after_it_and_can_be_asked_for_again() -> Result<()> {
    journey("parts-dialogs", async |journey| {
        let Journey { system, page } = journey;
        page.block(&["*/split_dialogs*"]).await?;
        page.open(&system.console_url).await?;
        page.log_in(&system.admin_email, &system.admin_password).await?;
        page.get(Role::Heading, "App credentials").await?;
        page.click(Role::Button, "Create new app credential").await?;
        page.get(Role::Button, "Try again").await?;
        page.seen("a dialog that was not downloaded").await?;
        page.block(&[]).await?;
        page.try_again().await?;
        page.get(Role::Dialog, "Create new app credential").await?;
        Ok(())
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_second_visit_asks_for_no_code() -> Result<()> {
    /// What of code and styles came over the network, and how many there were: where it comes from the browser's cache,
    /// nothing is transferred (Resource Timing, `transferSize`).
    const CODE: &str = "const code = performance.getEntriesByType('resource')
        .filter(({ name }) => /\\.(js|wasm|css)$/.test(new URL(name).pathname));
        return [code.filter(({ transferSize }) => transferSize > 0).map(({ name }) => name), code.length]";
    journey("parts-second-visit", async |journey| {
        let Journey { system, page } = journey;
        let login = system.url("/login");
        for (address, heading) in [(login.as_str(), "Log in"), (&system.console_url, "Log in to the console")] {
            page.open(address).await?;
            page.get(Role::Heading, heading).await?;
            let (asked, all): (Vec<String>, usize) = page.script(CODE).await?;
            ensure!(asked.len() >= 3, "the first visit of {address} has asked for {asked:?} of {all}");
            page.open("about:blank").await?;
            page.open(address).await?;
            page.get(Role::Heading, heading).await?;
            let (asked, all): (Vec<String>, usize) = page.script(CODE).await?;
            ensure!(asked.is_empty() && all >= 3, "the second visit of {address} has asked for {asked:?} of {all}");
        }
        Ok(())
    })
    .await
}
