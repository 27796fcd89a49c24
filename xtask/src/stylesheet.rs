//! One stylesheet of the many that index.html names: one request, and one integrity hash, in place of two dozen. And one
//! of what the login shows, for the login's own document.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};

use crate::files;
use crate::integrity;

/// What the login without the app shows is in these.
const LOGIN: [&str; 6] = ["tokens", "base", "button", "field", "page", "panel"];

/// Puts the stylesheets of dist/ together, in their order. The name of the one for the login.
pub(crate) fn join(dist: &Path) -> Result<String> {
    let index = dist.join("index.html");
    let html = fs::read_to_string(&index).with_context(|| format!("cannot read {}", index.display()))?;
    let (rest, files) = take_links(&html);
    ensure!(!files.is_empty(), "index.html names no stylesheet");
    let (mut all, mut login) = (String::new(), String::new());
    for file in &files {
        let path = dist.join(file);
        let style = fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?;
        all += &style;
        if LOGIN.iter().any(|name| file.starts_with(&format!("{name}-"))) {
            login += &style;
        }
        fs::remove_file(&path).with_context(|| format!("cannot remove {}", path.display()))?;
    }
    let name = files::write_named(dist, "style", "css", all.as_bytes())?;
    let integrity = integrity::of(all.as_bytes());
    let html =
        rest.replacen(MARK, &format!("<link href=/{name} id=app-style integrity={integrity} rel=stylesheet>"), 1);
    fs::write(&index, html).with_context(|| format!("cannot write {}", index.display()))?;
    files::write_named(dist, "login", "css", login.as_bytes())
}

/// Stands where the first link was.
const MARK: &str = "<!--style-->";

/// The page without its links to stylesheets, and their files.
fn take_links(html: &str) -> (String, Vec<String>) {
    let (mut rest, mut files) = (String::new(), Vec::new());
    for tag in html.split_inclusive('>') {
        match stylesheet(tag) {
            Some((before, file)) => {
                rest += before;
                if files.is_empty() {
                    rest += MARK;
                }
                files.push(file);
            }
            None => rest += tag,
        }
    }
    (rest, files)
}

/// What stands before a link to a stylesheet, and its file.
fn stylesheet(text: &str) -> Option<(&str, String)> {
    let start = text.find("<link ")?;
    let link = &text[start..];
    let file = link.split("href=").nth(1)?.trim_start_matches(['"', '/']);
    let file = file.split(['"', ' ', '>']).next()?;
    link.contains("rel=stylesheet").then(|| (&text[..start], file.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn styles_are_joined_in_their_order() -> Result<()> {
        let directory = tempfile::tempdir()?;
        let dist = directory.path();
        fs::write(dist.join("b-1.css"), "b{}")?;
        fs::write(dist.join("page-2.css"), "a{}")?;
        let html = "<title>x</title><link href=/icon.svg rel=icon><link href=/b-1.css integrity=sha384-x rel=stylesheet>\
                    <link href=/page-2.css integrity=sha384-y rel=stylesheet><link href=/app.js rel=modulepreload>";
        fs::write(dist.join("index.html"), html)?;
        let login = join(dist)?;
        assert_eq!(fs::read_to_string(dist.join(login))?, "a{}");
        let html = fs::read_to_string(dist.join("index.html"))?;
        let name = html.split("href=/").nth(2).and_then(|rest| rest.split(' ').next()).unwrap_or_default();
        assert_eq!(fs::read_to_string(dist.join(name))?, "b{}a{}");
        assert_eq!(
            html,
            format!(
                "<title>x</title><link href=/icon.svg rel=icon><link href=/{name} id=app-style integrity={} rel=stylesheet>\
                 <link href=/app.js rel=modulepreload>",
                integrity::of(b"b{}a{}")
            )
        );
        assert!(!dist.join("page-2.css").exists());
        Ok(())
    }
}
