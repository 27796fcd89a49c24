//! What the page of another site, and of another origin of the same site, can send with the cookies of whoever opens it.

use anyhow::{Context, Result, ensure};
use idm_e2e::{Journey, Page, Role, journey_in_whole_chromium, people::EMAIL, product::Product};
use serde_json::Value;

const RENEW: &str = "/api/v1/sessions/renew-session";
const LOG_OUT: &str = "/api/v1/auth/logout";

/// What a script gets out of a call: the status, or that it may not know.
const FETCH: &str = "const [url, mode, marked] = arguments;
    return fetch(url, { method: 'POST', mode, credentials: 'include', headers: marked ? { 'X-IDM-Request': '1' } : {} })
        .then(answer => answer.type === 'opaque' ? 'not told' : String(answer.status), () => 'refused')";
const SUBMIT: &str = "const form = document.createElement('form');
    [form.action, form.enctype] = arguments; form.method = 'post'; document.body.append(form); form.submit()";

/// What the IDM says to a form of this page that posts to it. The browser goes there.
async fn posted(page: &Page, from: &str, url: &str, enctype: &str) -> Result<Value> {
    page.open(from).await?;
    page.driver().execute(SUBMIT, vec![url.into(), enctype.into()]).await?;
    let answer = page.until("the form's answer", async || {
        let arrived = page.driver().current_url().await?.as_str() == url;
        let done = arrived && page.script::<bool>("return document.readyState === 'complete'").await?;
        Ok(if done { Some(page.script::<String>("return document.body.innerText").await?) } else { None })
    });
    let answer = answer.await?;
    serde_json::from_str(&answer).with_context(|| format!("the form to {url} is answered with: {answer}"))
}

async fn fetched(page: &Page, url: &str, mode: &str, marked: bool) -> Result<String> {
    Ok(page.driver().execute(FETCH, vec![url.into(), mode.into(), marked.into()]).await?.convert()?)
}

/// The cookie that the page renews its session by.
async fn cookie(journey: &Journey) -> Result<String> {
    journey.session_cookie().await?.context("there is no session cookie")
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_of_another_site_or_origin_neither_renews_nor_ends_a_session() -> Result<()> {
    // One on another site, by its address: the browser sends it no cookies of ours. One on our own site, on another port:
    // it does. What is left then is the IDM's own look at `Origin` and at the header that no form sends.
    let (product, abroad, sibling) =
        (Product::start_embedded().await?, Product::start().await?, Product::start_embedded().await?);
    journey_in_whole_chromium("attacks-cross-site", &product.options(), async |journey| {
        let Journey { system, page } = journey;
        for other in [&product, &abroad, &sibling] {
            other.use_system(system)?;
        }
        journey.sign_up().await?;
        let before = cookie(journey).await?;
        for (stranger, says) in [(&abroad, "not_authenticated"), (&sibling, "origin_not_allowed")] {
            for path in [RENEW, LOG_OUT] {
                let url = [&system.idm_url, path].concat();
                for enctype in ["application/x-www-form-urlencoded", "text/plain", "multipart/form-data"] {
                    let answer = posted(page, &stranger.origin, &url, enctype).await?;
                    ensure!(answer["code"] == says, "{} posts {enctype} to {path}: {answer}", stranger.origin);
                    ensure!(cookie(journey).await? == before, "a form has moved the session on");
                }
                page.open(&stranger.origin).await?;
                // Not even that there was an answer is told, as none is for other origins (`Cross-Origin-Resource-Policy`).
                for (mode, marked) in [("no-cors", false), ("cors", false), ("cors", true)] {
                    let answer = fetched(page, &url, mode, marked).await?;
                    ensure!(answer == "refused", "{mode} to {path} from {}: {answer}", stranger.origin);
                    ensure!(cookie(journey).await? == before, "{mode} to {path} has moved the session on");
                }
            }
        }
        page.open(&system.url("/account")).await?;
        page.get(Role::Heading, "Your account").await?;
        page.shows(EMAIL).await?;

        // The same calls from an origin that the IDM knows: only the header is between them and the session.
        page.open(&product.origin).await?;
        let before = cookie(journey).await?;
        let [renew, log_out] = [RENEW, LOG_OUT].map(|path| [&system.idm_url, path].concat());
        for url in [&renew, &log_out] {
            let answer = fetched(page, url, "cors", false).await?;
            ensure!(answer == "403" && cookie(journey).await? == before, "without the header: {answer}");
        }
        let answer = fetched(page, &renew, "cors", true).await?;
        ensure!(answer == "200" && cookie(journey).await? != before, "with the header: {answer}");
        let answer = fetched(page, &log_out, "cors", true).await?;
        ensure!(answer == "204" && journey.session_cookie().await?.is_none(), "with the header: {answer}");
        page.open(&system.url("/account")).await?;
        page.get(Role::Heading, "Log in").await.map(drop)
    })
    .await
}
