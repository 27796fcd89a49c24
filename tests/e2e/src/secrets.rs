//! Looks for a secret wherever a page could have left it.

use crate::{Page, known::Known};
use anyhow::{Result, bail};
use serde_json::{Value, json};
use tokio::sync::OnceCell;

/// Defines `places()`, which reads at once, and `stored()`, which waits: `IndexedDB` and the caches.
const COLLECT: &str = include_str!("collect.js");
/// What takes a secret.
const TAKES: &str = "input[type=password], [data-secret]";
/// What a page is there to show: an appToken and recovery codes, once.
const SHOWS: &str = "[data-testid=app-token], [data-testid=recovery-codes]";

/// The names that `window` has in a document without scripts. All browsers of a run are the same.
static OWN: OnceCell<Vec<String>> = OnceCell::const_new();

/// Learns what `window` has by itself, from an address of the page's origin that has no scripts.
///
/// # Errors
/// When the browser cannot be asked.
pub(crate) async fn learn(page: &Page, plain: &str) -> Result<()> {
    let names = OWN.get_or_try_init(async || {
        let here = page.driver().window().await?;
        let there = page.driver().new_tab().await?;
        page.driver().switch_to_window(there).await?;
        page.open(plain).await?;
        let names = page.script("return Object.getOwnPropertyNames(window)").await;
        page.driver().close_window().await?;
        page.driver().switch_to_window(here).await?;
        names
    });
    names.await.map(drop)
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

/// [`only_where_needed`] in the places that can be read at once, the browser's own prototypes aside: for every step.
///
/// # Errors
/// As [`nowhere`].
pub async fn none_at_hand(page: &Page) -> Result<()> {
    let script = format!("{COLLECT}\nreturn places();");
    let own = json!(OWN.get());
    let places = page.driver().execute(script, vec![TAKES.into(), SHOWS.into(), own]).await?;
    for (place, content) in texts(places.json())? {
        none_in(&place, &content, page.known())?;
    }
    Ok(())
}

async fn everywhere(page: &Page, takes: &str, shows: &str) -> Result<Vec<(String, String)>> {
    let script = format!(
        "{COLLECT}\nconst done = arguments[arguments.length - 1];
         stored().then(found => done({{ ...places(), ...found }})).catch(error => done({{ failed: String(error) }}));"
    );
    let places = page.driver().execute_async(script, vec![takes.into(), shows.into(), json!([])]).await?;
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
