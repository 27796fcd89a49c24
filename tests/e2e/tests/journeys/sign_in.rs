//! Logging in as an end-user: what is told, the lock, the session's length, tabs and the back button.

use anyhow::{Result, ensure};
use idm_e2e::{
    Role, journey,
    people::{EMAIL, PASSWORD},
};
use thirtyfour::Key;

/// The state of everything on the page that could tell one account from another.
const SHOWN: &str = "return [document.querySelector('main').innerHTML, document.activeElement.outerHTML,
    document.querySelector('[role=status]').textContent, document.title, location.href].join('|')
    .replace(/\\d+:\\d\\d/g, 'time')";
/// Another clock in the page; the IDM's stays as it is.
const CLOCK: &str = "{ const real = Date.now; window.clockShift = 0; Date.now = () => real() + window.clockShift }";

/// CVE-2024-45052: known and unknown accounts told apart by words; also when they are locked.
#[tokio::test(flavor = "multi_thread")]
async fn known_and_unknown_accounts_are_answered_alike_and_locked_alike() -> Result<()> {
    journey("sign-in-alike", async |journey| {
        let page = &journey.page;
        journey.sign_up().await?;
        journey.log_out().await?;
        page.plant(CLOCK).await?;
        let mut shown = Vec::new();
        for email in [EMAIL, "eve@example.com"] {
            page.open("about:blank").await?;
            page.open(&journey.system.url("/login")).await?;
            page.log_in(email, "wrong password 1").await?;
            page.says(Role::Alert, "email address or the password is wrong").await?;
            let first: String = page.script(SHOWN).await?;
            for _ in 2..=7 {
                page.press(Key::Enter).await?;
                page.until("the answer", async || {
                    let idle = "return ![...document.querySelectorAll('[aria-busy]')].some(element => element.checkVisibility())
                        && document.activeElement.name === 'password'
                        && document.querySelector('[role=alert]').textContent !== ''";
                    Ok(page.script::<bool>(idle).await?.then_some(()))
                })
                .await?;
            }
            page.press(Key::Enter).await?;
            page.says(Role::Alert, "locked for another 30 minutes").await?;
            page.shows("Try again in 29:").await?;
            let locked: String = page.script(SHOWN).await?;
            page.seen("a locked login").await?;
            shown.push([first, locked].map(|shown| shown.replace(email, "address")));
            page.script::<Option<bool>>("window.clockShift = 1801000").await?;
            page.says(Role::Status, "you can try again now").await?;
            page.says(Role::Alert, "you can try again now").await?;
        }
        ensure!(shown[0] == shown[1], "the pages differ: {shown:#?}");
        Ok(())
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_box_decides_how_long_the_session_lasts() -> Result<()> {
    journey("sign-in-keep", async |journey| {
        let page = &journey.page;
        journey.sign_up().await?;
        journey.log_out().await?;
        page.plant(CLOCK).await?;
        page.open(&journey.system.url("/login")).await?;
        page.click(Role::Checkbox, "Keep me logged in").await?;
        page.log_in(EMAIL, PASSWORD).await?;
        page.get(Role::Heading, "Your account").await?;
        ensure!(page.driver().get_all_cookies().await?.is_empty(), "a cookie is there");
        // The short session warns of its end after 25 minutes, and goes on in place after 30. Of a renewal it would hear
        // that they have passed on its own clock alone.
        page.block(&["*/renew-session"]).await?;
        page.script::<Option<bool>>("window.clockShift = 26 * 60000; dispatchEvent(new Event('focus'))").await?;
        page.says(Role::Status, "Your session ends at").await?;
        page.script::<Option<bool>>("window.clockShift = 31 * 60000; dispatchEvent(new Event('focus'))").await?;
        page.get(Role::Dialog, "Log in again").await?;
        page.script::<Option<bool>>("window.clockShift = 0").await?;
        page.block(&[]).await?;
        page.seen("the login in place of an end-user").await?;
        page.fill("Password", PASSWORD).await?;
        page.press(Key::Enter).await?;
        page.gone(Role::Dialog, "Log in again").await?;
        page.driver().refresh().await?;
        page.get(Role::Heading, "Log in").await?;

        page.log_in(EMAIL, PASSWORD).await?;
        page.get(Role::Heading, "Your account").await?;
        page.driver().refresh().await?;
        page.get(Role::Heading, "Your account").await?;
        ensure!(page.driver().get_all_cookies().await?.len() == 1, "no cookie is there");
        Ok(())
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn impatience_tabs_and_the_back_button_do_no_harm() -> Result<()> {
    const LOGINS: &str = "return performance.getEntriesByType('resource')
        .filter(entry => entry.name.endsWith('/login-user') && entry.initiatorType === 'fetch').length";
    const IMPATIENT: &str = "const button = [...document.querySelectorAll('button')].find(b => b.type === 'submit');
        for (let i = 0; i < 5; i++) { button.click(); button.form.requestSubmit(); }";
    journey("sign-in-impatient", async |journey| {
        let page = &journey.page;
        journey.sign_up().await?;
        journey.log_out().await?;
        page.open(&journey.system.url("/login")).await?;
        page.get(Role::Heading, "Log in").await?;
        let first = page.driver().window().await?;
        let second = page.driver().new_tab().await?;
        page.driver().switch_to_window(second.clone()).await?;
        page.open(&journey.system.url("/login")).await?;
        page.get(Role::Heading, "Log in").await?;
        page.driver().switch_to_window(first).await?;
        page.fill("Email address", EMAIL).await?;
        page.fill("Password", PASSWORD).await?;
        page.script::<Option<bool>>(IMPATIENT).await?;
        page.get(Role::Heading, "Your account").await?;
        let logins: u32 = page.script(LOGINS).await?;
        ensure!(logins == 1, "{logins} logins were sent");
        let sessions = page.driver().get_all_cookies().await?;
        ensure!(sessions.len() == 1, "no session is kept");
        // Back leads to where the login was asked for, which leads on: no form that is filled in a second time.
        page.click(Role::Link, "IDM Console").await?;
        page.get(Role::Heading, "Your account").await?;
        page.driver().back().await?;
        page.get(Role::Heading, "Your account").await?;

        // The other tab's form was open all the time, and works.
        page.driver().switch_to_window(second).await?;
        page.log_in(EMAIL, PASSWORD).await?;
        page.get(Role::Heading, "Your account").await?;
        page.driver().refresh().await?;
        page.get(Role::Heading, "Your account").await?;
        Ok(())
    })
    .await
}
