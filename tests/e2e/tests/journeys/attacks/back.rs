//! Pages that the browser keeps whole for its back button.

use anyhow::{Result, ensure};
use idm_e2e::{
    Api, Journey, Page, Role, journey_in_whole_chromium,
    people::{EMAIL, PASSWORD},
};
use thirtyfour::WindowHandle;

/// Notes, in every document and before anything of the page does, what shows when it is come back to, and in the two
/// frames after that.
const WATCH: &str = "{ const look = (persisted) => window.shown.push([persisted, document.body.innerText]);
    window.shown = [];
    addEventListener('pageshow', ({ persisted }) => { look(persisted);
        requestAnimationFrame(() => { look(persisted); requestAnimationFrame(() => look(persisted)); }); }, { capture: true }) }";
/// A browser without channels between its tabs. Else a page that is kept whole and would hear of the logout is thrown away
/// for that alone, and what the page itself does about it would never be seen.
const NO_CHANNELS: &str = "delete window.BroadcastChannel";
/// Why a document was made anew (HTML, `notRestoredReasons`).
const WHY: &str = "return JSON.stringify(performance.getEntriesByType('navigation')[0].notRestoredReasons ?? null)";

/// A page of somebody who is logged in.
struct Left<'a> {
    journey: &'a Journey,
    url: String,
    heading: &'a str,
    /// What is on it that is nobody else's business.
    of_theirs: Vec<&'a str>,
    /// The heading of the login in its place.
    login: &'a str,
}

impl Left<'_> {
    /// The page that is left for another one and come back to, while the person stays logged in: the browser does keep
    /// it. Else what follows would prove nothing.
    async fn is_kept(&self) -> Result<()> {
        let page = &self.journey.page;
        self.is_shown().await?;
        self.leave().await?;
        page.driver().back().await?;
        self.is_shown().await?;
        let (kept, why): (Vec<(bool, String)>, String) = (self.samples().await?, page.script(WHY).await?);
        ensure!(kept.iter().all(|(persisted, _)| *persisted), "{} was made anew: {why}", self.url);
        Ok(())
    }

    /// It is left, its person logs out in another tab, and somebody comes back to it. Whether the browser had kept it, and
    /// why not.
    async fn shows_nothing_after_a_logout(&self, log_out: impl AsyncFnOnce() -> Result<()>) -> Result<(bool, String)> {
        let page = &self.journey.page;
        self.leave().await?;
        let first = page.driver().window().await?;
        in_another_tab(page, &first, async || {
            page.open(&self.url).await?;
            self.is_shown().await?;
            log_out().await
        })
        .await?;
        page.driver().back().await?;
        page.get(Role::Heading, self.login).await?;
        let samples = self.samples().await?;
        let now: String = page.script("return document.body.innerText").await?;
        for text in samples.iter().map(|(_, text)| text).chain([&now]) {
            for theirs in &self.of_theirs {
                ensure!(!text.contains(theirs), "{} shows `{theirs}` to who comes back: {text}", self.url);
            }
        }
        Ok((samples.iter().all(|(persisted, _)| *persisted), page.script(WHY).await?))
    }

    async fn is_shown(&self) -> Result<()> {
        let page = &self.journey.page;
        page.get(Role::Heading, self.heading).await?;
        for theirs in &self.of_theirs {
            page.shows(theirs).await?;
        }
        Ok(())
    }

    async fn leave(&self) -> Result<()> {
        let page = &self.journey.page;
        // Forgets what it noted when it was come to last.
        page.script::<Option<bool>>("window.shown = []; return null").await?;
        page.open(&self.journey.system.url("/healthz")).await
    }

    /// What was noted since it was left, once there are three samples.
    async fn samples(&self) -> Result<Vec<(bool, String)>> {
        let page = &self.journey.page;
        page.until("three samples", async || {
            let shown: Vec<(bool, String)> = page.script("return window.shown").await?;
            Ok((shown.len() >= 3).then_some(shown))
        })
        .await
    }
}

async fn in_another_tab(page: &Page, here: &WindowHandle, walk: impl AsyncFnOnce() -> Result<()>) -> Result<()> {
    let there = page.driver().new_tab().await?;
    page.driver().switch_to_window(there).await?;
    walk().await?;
    page.driver().close_window().await?;
    Ok(page.driver().switch_to_window(here.clone()).await?)
}

#[tokio::test(flavor = "multi_thread")]
async fn an_account_page_shows_nothing_after_a_logout() -> Result<()> {
    journey_in_whole_chromium("attacks-back-account", &[], async |journey| {
        let Journey { system, page } = journey;
        page.plant(WATCH).await?;
        journey.sign_up().await?;
        let url = system.url("/account");
        let left = Left { journey, url, heading: "Your account", of_theirs: vec![EMAIL], login: "Log in" };
        // As browsers are: the message of the logout has the page that is kept thrown away.
        page.open(&left.url).await?;
        left.is_kept().await?;
        let (kept, why) = left.shows_nothing_after_a_logout(async || journey.log_out().await).await?;
        ensure!(!kept && why.contains("broadcastchannel"), "kept: {kept}, {why}");

        page.plant(NO_CHANNELS).await?;
        page.open(&left.url).await?;
        page.log_in(EMAIL, PASSWORD).await?;
        left.is_kept().await?;
        let (kept, why) = left.shows_nothing_after_a_logout(async || journey.log_out().await).await?;
        ensure!(kept, "it was made anew: {why}");
        Ok(())
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn pages_of_the_console_show_nothing_after_a_logout() -> Result<()> {
    const NAME: &str = "Payroll exports";
    journey_in_whole_chromium("attacks-back-console", &[], async |journey| {
        let Journey { system, page } = journey;
        page.plant(WATCH).await?;
        page.plant(NO_CHANNELS).await?;
        let app_id = Api::admin(system).await?.create_application(NAME).await?;
        let list = system.url("/console/app-credentials");
        let application = format!("{list}/{app_id}");
        for (url, heading) in [(list, "App credentials"), (application, NAME)] {
            page.open(&url).await?;
            page.get(Role::Heading, "Log in to the console").await?;
            page.keep_logged_in().await?;
            page.log_in(&system.admin_email, &system.admin_password).await?;
            let of_theirs = vec![NAME];
            let left = Left { journey, url, heading, of_theirs, login: "Log in to the console" };
            left.is_kept().await?;
            let (kept, why) = left.shows_nothing_after_a_logout(async || page.log_out_of_console().await).await?;
            ensure!(kept, "{heading} was made anew: {why}");
        }
        Ok(())
    })
    .await
}
