//! The end of a session: warned of ahead, and survived by the page.

use anyhow::{Result, ensure};
use idm_e2e::{
    Api, Journey, Role, accessibility, journey,
    people::{EMAIL, PASSWORD},
    secrets,
};
use thirtyfour::{By, Key};

const DIALOG: &str = "Log in again";

#[tokio::test(flavor = "multi_thread")]
async fn a_session_that_ends_keeps_page_and_draft_and_the_failed_call_is_made_again() -> Result<()> {
    journey("session-ended", async |journey| {
        journey.log_in_admin().await?;
        let Journey { system, page } = journey;
        page.click(Role::Button, "Create new app credential").await?;
        page.fill("Name", "Draft app").await?;
        page.get(Role::Combobox, "Kind").await?.send_keys("End-user").await?;
        page.get(Role::Checkbox, "Create end-users").await?;
        page.cut_stream().await?;
        Api::admin(system).await?.end_own_sessions().await?;

        page.click(Role::Button, "Create").await?;
        page.get(Role::Dialog, DIALOG).await?;
        page.press(Key::Escape).await?;
        page.get(Role::Dialog, DIALOG).await?;
        ensure!(page.value("Email address").await? == system.admin_email, "the login is for somebody else");
        accessibility::nothing_found(page, "the login after the session's end").await?;
        page.press("not the password").await?;
        page.press(Key::Enter).await?;
        page.says(Role::Alert, "password").await?;
        page.fill("Password", &system.admin_password).await?;
        page.press(Key::Enter).await?;

        // The application was asked for once and is there once, without being asked for again.
        page.get(Role::Dialog, "Save your appToken").await?;
        page.says(Role::Heading, "Save your appToken").await?;
        let all = Api::admin(system).await?.call(http::Method::GET, "/api/v1/access/applications", None).await?;
        let named = |app: &&serde_json::Value| app["name"] == "Draft app";
        let count = all["applications"].as_array().map_or(0, |apps| apps.iter().filter(named).count());
        ensure!(count == 1, "{count} applications were created");
        Ok(())
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_session_that_ends_keeps_search_filter_and_order() -> Result<()> {
    journey("session-filters", async |journey| {
        let Journey { system, page } = journey;
        let api = Api::admin(system).await?;
        for name in ["Blue one", "Blue two", "Red"] {
            api.create_application(name).await?;
        }
        journey.log_in_admin().await?;
        page.get(Role::Link, "Red").await?;
        page.fill("Search", "Blue").await?;
        page.gone(Role::Link, "Red").await?;
        page.get(Role::Combobox, "Sort by").await?.send_keys("Name, A to Z").await?;
        let place = "return location.pathname + location.search";
        let filtered = page.until("the search and the order in the address", async || {
            let place: String = page.script(place).await?;
            Ok((place.contains("Blue") && place.contains("sort=")).then_some(place))
        });
        let filtered = filtered.await?;
        page.cut_stream().await?;
        api.end_own_sessions().await?;

        // The first call that fails opens the login; afterwards it is made again, for the same list.
        page.get(Role::Combobox, "Status").await?.send_keys("Active").await?;
        page.get(Role::Dialog, DIALOG).await?;
        page.fill("Password", &system.admin_password).await?;
        page.press(Key::Enter).await?;
        page.gone(Role::Dialog, DIALOG).await?;
        page.get(Role::Link, "Blue one").await?;
        page.get(Role::Link, "Blue two").await?;
        page.gone(Role::Link, "Red").await?;
        ensure!(page.value("Search").await? == "Blue", "the search was lost");
        let now: String = page.script(place).await?;
        ensure!(
            now.starts_with(&filtered) || now.contains("Blue") && now.contains("status="),
            "the place is now {now}"
        );
        Ok(())
    })
    .await
}

/// CVE-2026-7507, CVE-2023-6787: what the page held of one person was there for the next.
#[tokio::test(flavor = "multi_thread")]
async fn a_session_that_ends_is_given_up_for_somebody_else() -> Result<()> {
    journey("session-given-up", async |journey| {
        journey.log_in_admin().await?;
        let Journey { system, page } = journey;
        page.click(Role::Button, "Create new app credential").await?;
        page.fill("Name", "Lost app").await?;
        page.get(Role::Combobox, "Kind").await?.send_keys("End-user").await?;
        page.get(Role::Checkbox, "Create end-users").await?;
        page.cut_stream().await?;
        Api::admin(system).await?.end_own_sessions().await?;
        page.click(Role::Button, "Create").await?;
        page.get(Role::Dialog, DIALOG).await?;
        page.click(Role::Button, "Log in as somebody else").await?;
        page.get(Role::Heading, "Log in to the console").await?;
        page.shows("Your session has ended").await?;
        page.gone(Role::Navigation, "Main menu").await?;
        secrets::nowhere(page, &[("the admin's password", &system.admin_password)]).await?;
        page.log_in(&system.admin_email, &system.admin_password).await?;
        page.get(Role::Button, "Copy appId of Demo signup page").await?;
        Ok(())
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn the_end_of_a_session_is_announced_and_can_be_put_off() -> Result<()> {
    // Another clock in the page, as nobody waits for 14 days; the IDM's stays as it is.
    const CLOCK: &str = "{ const real = Date.now; window.clockShift = 0; Date.now = () => real() + window.clockShift }";
    const NEARLY_14_DAYS: &str =
        "window.clockShift = (14 * 24 * 60 - 3) * 60000; window.dispatchEvent(new Event('focus'))";
    const OVER_14_DAYS: &str =
        "window.clockShift = (14 * 24 * 60 + 3) * 60000; window.dispatchEvent(new Event('focus'))";
    journey("session-warning", async |journey| {
        let Journey { system, page } = journey;
        page.plant(CLOCK).await?;
        journey.log_in_admin().await?;
        // Of a renewal it would hear that 14 days have passed on its own clock alone.
        page.block(&["*/renew-session"]).await?;
        page.script::<Option<bool>>(NEARLY_14_DAYS).await?;
        page.says(Role::Status, "Your session ends at").await?;
        accessibility::nothing_found(page, "the warning before the session's end").await?;
        page.click(Role::Button, "Log in again").await?;
        page.get(Role::Dialog, DIALOG).await?;
        page.press(Key::Escape).await?;
        page.gone(Role::Dialog, DIALOG).await?;
        page.click(Role::Button, "Not now").await?;
        page.gone(Role::Button, "Not now").await?;

        page.script::<Option<bool>>(OVER_14_DAYS).await?;
        page.get(Role::Dialog, DIALOG).await?;
        page.script::<Option<bool>>("window.clockShift = 0").await?;
        page.block(&[]).await?;
        page.fill("Password", &system.admin_password).await?;
        page.press(Key::Enter).await?;
        page.gone(Role::Dialog, DIALOG).await?;
        page.says(Role::Status, "You are logged in again").await?;
        page.get(Role::Button, "Copy appId of Demo signup page").await?;
        ensure!(page.driver().find_all(By::Css("dialog")).await?.is_empty(), "a dialog is left");
        Ok(())
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn logging_out_elsewhere_ends_a_page_that_waits_for_a_login() -> Result<()> {
    journey("session-ended-elsewhere", async |journey| {
        journey.log_in_admin().await?;
        let Journey { system, page } = journey;
        let first = page.driver().window().await?;
        page.click(Role::Button, "Create new app credential").await?;
        page.fill("Name", "Waiting app").await?;
        page.get(Role::Combobox, "Kind").await?.send_keys("End-user").await?;
        page.get(Role::Checkbox, "Create end-users").await?;
        page.cut_stream().await?;
        Api::admin(system).await?.end_own_sessions().await?;
        page.click(Role::Button, "Create").await?;
        page.get(Role::Dialog, DIALOG).await?;
        let second = page.driver().new_tab().await?;
        page.driver().switch_to_window(second).await?;
        page.open(&system.console_url).await?;
        page.get(Role::Heading, "Log in to the console").await?;
        page.log_in(&system.admin_email, &system.admin_password).await?;
        page.get(Role::Button, "Copy appId of Demo signup page").await?;
        page.log_out_of_console().await?;
        page.driver().switch_to_window(first).await?;
        page.get(Role::Heading, "Log in to the console").await?;
        Ok(())
    })
    .await
}

/// People set clocks wrong by an hour, where daylight saving time begins or a battery is empty.
#[tokio::test(flavor = "multi_thread")]
async fn a_browser_with_a_wrong_clock_logs_in_and_stays_so() -> Result<()> {
    const RENEWALS: &str = "return performance.getEntriesByType('resource')
        .filter(({ name }) => name.includes('renew-session')).length";
    const CEREMONIES: &str = "return performance.getEntriesByType('resource')
        .filter(({ name }) => name.includes('start-passkey-login')).length";
    // Three minutes before a session of thirty ends.
    const LATER: &str = "window.clockShift += 27 * 60000; window.dispatchEvent(new Event('focus')); return null";
    journey("session-clock", async |journey| {
        let Journey { system, page } = journey;
        journey.sign_up().await?;
        journey.log_out().await?;
        for hours in [1, -1] {
            let clock = format!(
                "{{ const real = Date.now; window.clockShift = {}; Date.now = () => real() + window.clockShift }}",
                hours * 3_600_000
            );
            let planted = page.plant(&clock).await?;
            page.open(&system.url("/login")).await?;
            // For 30 minutes only.
            page.click(Role::Checkbox, "Keep me logged in").await?;
            page.log_in(EMAIL, PASSWORD).await?;
            page.get(Role::Heading, "Your account").await?;
            page.shows(EMAIL).await?;
            let ceremonies: u32 = page.script(CEREMONIES).await?;
            ensure!(ceremonies <= 2, "{hours} h: passkeys were suggested {ceremonies} times");
            let before: u32 = page.script(RENEWALS).await?;
            page.script::<Option<bool>>("window.dispatchEvent(new Event('focus')); return null").await?;
            page.click(Role::Button, "Change name").await?;
            page.fill("Name", &format!("Ada {hours} h off")).await?;
            page.press(Key::Enter).await?;
            page.gone(Role::Dialog, "Change name").await?;
            page.shows(&format!("Ada {hours} h off")).await?;
            let after: u32 = page.script(RENEWALS).await?;
            ensure!(after == before, "{hours} h: the session was renewed without need");
            ensure!(page.all(Role::Dialog, DIALOG).await?.is_empty(), "{hours} h: the session has ended");

            // Its end is noticed all the same, by the time that has passed.
            page.block(&["*/renew-session"]).await?;
            page.script::<Option<bool>>(LATER).await?;
            page.says(Role::Status, "Your session ends at").await?;
            page.block(&[]).await?;
            journey.log_out().await?;
            page.unplant(&planted).await?;
        }
        Ok(())
    })
    .await
}
