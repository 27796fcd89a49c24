//! axe-core's findings on the page as it stands.

use crate::{Page, environment};
use anyhow::{Result, bail};
use serde_json::Value;

const RUN: &str = "const done = arguments[0]; axe.run(document, { resultTypes: ['violations'] }).then(
    result => done(result.violations.map(v => ({ id: v.id, help: v.help, nodes: v.nodes.map(n => n.html) }))),
    error => done(String(error)))";

/// Fails when axe-core finds anything wrong on the page as it stands; `state` names it in the error.
///
/// # Errors
/// The rules that are broken and the elements that break them.
pub async fn nothing_found(page: &Page, state: &str) -> Result<()> {
    page.driver().execute(environment::axe()?, vec![]).await?;
    let findings = page.driver().execute_async(RUN, vec![]).await?;
    match findings.json() {
        Value::Array(violations) if violations.is_empty() => Ok(()),
        Value::Array(violations) => bail!("axe-core found on {state}: {}", serde_json::to_string_pretty(violations)?),
        other => bail!("axe-core did not run on {state}: {other}"),
    }
}
