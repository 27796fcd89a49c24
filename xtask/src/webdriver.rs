//! The browser's options for component tests.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use serde_json::{Value, json};

use crate::workspace::Workspace;

/// Writes webdriver.json once more with the browser's path in it, since chromedriver looks in the usual places only.
pub(crate) fn with_browser(workspace: &Workspace, chromium: &Path) -> Result<PathBuf> {
    let source = workspace.root().join("webdriver.json");
    let text = fs::read_to_string(&source).with_context(|| format!("cannot read {}", source.display()))?;
    let options = name_browser(&text, chromium).with_context(|| format!("{} is malformed", source.display()))?;
    let target = workspace.state_dir()?.join("webdriver.json");
    fs::write(&target, options.to_string()).with_context(|| format!("cannot write {}", target.display()))?;
    Ok(target)
}

fn name_browser(text: &str, chromium: &Path) -> Result<Value> {
    let mut options: Value = serde_json::from_str(text)?;
    let chrome =
        options.get_mut("goog:chromeOptions").and_then(Value::as_object_mut).context("no goog:chromeOptions")?;
    chrome.insert("binary".to_owned(), json!(chromium));
    Ok(options)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_browser_joins_the_options() -> Result<()> {
        let options = name_browser(r#"{"goog:chromeOptions":{"args":["--x"]}}"#, Path::new("/opt/chromium"))?;
        assert_eq!(options, json!({"goog:chromeOptions": {"args": ["--x"], "binary": "/opt/chromium"}}));
        assert!(name_browser("{}", Path::new("/opt/chromium")).is_err());
        Ok(())
    }

    #[test]
    fn the_checked_in_options_are_sound() -> Result<()> {
        let text = include_str!("../../webdriver.json");
        name_browser(text, Path::new("/opt/chromium")).map(drop)
    }
}
