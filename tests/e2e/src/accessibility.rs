//! axe-core's findings on the page as it stands.

use crate::{Page, environment};
use anyhow::{Result, bail};
use serde_json::{Value, json};

const RUN: &str = "const [only, done] = arguments;
    axe.run(document, { resultTypes: ['violations'], ...(only ? { runOnly: { type: 'rule', values: only } } : {}) }).then(
        result => done(result.violations.map(v => ({ id: v.id, help: v.help, nodes: v.nodes.map(n => n.html) }))),
        error => done(String(error)))";
/// What is left on the page would be searched for secrets with each step that follows.
const TAKE_AWAY: &str = "delete window.axe; return null";
/// The rules that look at colours, of those that are looked at.
const COLOURS: [&str; 2] = ["color-contrast", "link-in-text-block"];

/// Fails when axe-core finds anything wrong on the page as it stands, in light or dark; `state` names it in the error. The
/// other scheme changes colours alone, so what has none is looked at once.
///
/// # Errors
/// The rules that are broken and the elements that break them.
pub async fn nothing_found(page: &Page, state: &str) -> Result<()> {
    page.driver().execute(environment::axe()?, vec![]).await?;
    page.scheme("light").await?;
    look(page, &format!("{state}, light"), None).await?;
    page.scheme("dark").await?;
    look(page, &format!("{state}, dark"), Some(&COLOURS)).await?;
    page.script::<Value>(TAKE_AWAY).await.map(drop)
}

async fn look(page: &Page, state: &str, only: Option<&[&str]>) -> Result<()> {
    let findings = page.driver().execute_async(RUN, vec![json!(only)]).await?;
    match findings.json() {
        Value::Array(violations) if violations.is_empty() => Ok(()),
        Value::Array(violations) => bail!("axe-core found on {state}: {}", serde_json::to_string_pretty(violations)?),
        other => bail!("axe-core did not run on {state}: {other}"),
    }
}
