//! Looks for a secret wherever a page could have left it.

use crate::{Page, known::Known};
use anyhow::{Context as _, Result, bail};
use serde_json::{Value, json};
use thirtyfour::error::{WebDriverError, WebDriverErrorInner};
use tokio::sync::OnceCell;

/// Defines `places()`, which reads at once, and `stored()`, which waits: `IndexedDB` and the caches.
const COLLECT: &str = include_str!("collect.js");
/// `places()` of a document that has been looked at before, as this was then.
const AGAIN: &str = "return window[Symbol.for('idm-e2e.places')]?.() ?? null";
/// What takes a secret.
const TAKES: &str = "input[type=password], [data-secret]";
/// What a page is there to show: an appToken and recovery codes, once.
const SHOWS: &str = "[data-testid=app-token], [data-testid=recovery-codes]";

/// What a document without scripts has, as `own()` writes it. All browsers of a run are the same.
static OWN: OnceCell<String> = OnceCell::const_new();

/// Learns what a browser has by itself, from an address of the page's origin that has no scripts.
///
/// # Errors
/// When the browser cannot be asked.
pub(crate) async fn learn(page: &Page, plain: &str) -> Result<()> {
    let own = OWN.get_or_try_init(async || {
        let here = page.driver().window().await?;
        let there = page.driver().new_tab().await?;
        page.driver().switch_to_window(there).await?;
        page.driver().goto(plain).await?;
        let own = page.script(&format!("{COLLECT}\nreturn own();")).await;
        page.driver().close_window().await?;
        page.driver().switch_to_window(here).await?;
        own
    });
    own.await.map(drop)
}

/// Fails when one of the secrets stands in any place a script of the page can read. JWTs, appTokens and mailed links are
/// recognised by their form, whatever their value.
///
/// # Errors
/// Names the place and the kind of the secret, never the secret.
pub async fn nowhere(page: &Page, secrets: &[(&str, &str)]) -> Result<()> {
    for (place, content) in everywhere(page, "", "").await? {
        for (kind, secret) in secrets {
            if content.contains(secret) {
                bail!("{kind} stands in {place}");
            }
        }
        none_in(&place, &content, &Known::default())?;
    }
    Ok(())
}

/// Fails when a secret that the journey knows, or something of a secret's form, stands where it need not stand at this
/// moment.
///
/// # Errors
/// As [`nowhere`].
pub async fn only_where_needed(page: &Page) -> Result<()> {
    for (place, content) in everywhere(page, TAKES, SHOWS).await? {
        none_in(&place, &content, page.known())?;
    }
    Ok(())
}

/// [`only_where_needed`] in the places that can be read at once, what the browser has of its own aside: for every step.
///
/// # Errors
/// As [`nowhere`].
pub async fn none_at_hand(page: &Page) -> Result<()> {
    let mut places = page.driver().execute(AGAIN, vec![]).await?;
    if places.json().is_null() {
        let script = format!("{COLLECT}\nreturn placesFromNowOn();");
        places = page.driver().execute(script, vec![TAKES.into(), SHOWS.into(), json!(OWN.get())]).await?;
    }
    for (place, content) in texts(places.json())? {
        none_in(&place, &content, page.known())?;
    }
    Ok(())
}

/// [`none_at_hand`] right after a step, which may have closed the window or the frame that it was taken in.
///
/// # Errors
/// As [`nowhere`].
pub(crate) async fn none_after(page: &Page, step: impl FnOnce() -> String) -> Result<()> {
    let looked = match none_at_hand(page).await {
        // Amid the way to another document.
        Err(error) if error.is::<WebDriverError>() && !is_gone(&error) => none_at_hand(page).await,
        other => other,
    };
    match looked {
        Err(error) if is_gone(&error) => Ok(()),
        other => other.with_context(step),
    }
}

fn is_gone(error: &anyhow::Error) -> bool {
    use WebDriverErrorInner::{NoSuchFrame, NoSuchWindow};
    error.downcast_ref::<WebDriverError>().is_some_and(|error| matches!(**error, NoSuchFrame(_) | NoSuchWindow(_)))
}

/// [`only_where_needed`] in every window that is open.
///
/// # Errors
/// As [`nowhere`].
pub(crate) async fn none_in_any_window(page: &Page) -> Result<()> {
    for window in page.driver().windows().await? {
        page.driver().switch_to_window(window).await?;
        // The browser's own pages are none of a page's places.
        if page.driver().current_url().await?.scheme().starts_with("http") {
            only_where_needed(page).await?;
        }
    }
    Ok(())
}

async fn everywhere(page: &Page, takes: &str, shows: &str) -> Result<Vec<(String, String)>> {
    let script = format!(
        "{COLLECT}\nconst done = arguments[arguments.length - 1];
         stored().then(found => done({{ ...places(), ...found }})).catch(error => done({{ failed: String(error) }}));"
    );
    let places = page.driver().execute_async(script, vec![takes.into(), shows.into(), Value::Null]).await?;
    texts(places.json())
}

fn texts(places: &Value) -> Result<Vec<(String, String)>> {
    let Value::Object(places) = places else { bail!("the places could not be read") };
    if let Some(error) = places.get("failed") {
        bail!("the places could not be read: {error}");
    }
    let text = |(place, content): (&String, &Value)| (place.clone(), content.as_str().unwrap_or_default().to_owned());
    Ok(places.iter().map(text).collect())
}

fn none_in(place: &str, content: &str, known: &Known) -> Result<()> {
    let found = match place {
        "values" => known.find(&known.without_misplaced(content)),
        _ => known.find(content),
    };
    match found {
        Some(found) => bail!("{} stands in {place}", found.kind),
        None => Ok(()),
    }
}

/// The text without what looks like an appToken, for a log.
pub(crate) fn redacted(text: &str) -> String {
    let words = text.split_inclusive(char::is_whitespace);
    words.map(|word| if word.contains("idmapp_") { "[an appToken]\n" } else { word }).collect()
}
