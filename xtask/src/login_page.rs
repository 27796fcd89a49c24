//! The login's document: it names the login's own module to be loaded at once, and the app's for later. Every other page
//! is index.html.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};

use crate::integrity;
use crate::parts::Cut;

/// The file. The page server answers the login's path with it.
pub(crate) const NAME: &str = "login.html";
/// What browsers take for no request: `style/boot.js` finds the files by their elements, and loads them when they are
/// wanted.
const LATER: &str = "rel=later";

/// Writes it beside index.html.
pub(crate) fn write(dist: &Path, login: &Cut) -> Result<()> {
    let index = dist.join("index.html");
    let html = fs::read_to_string(&index).with_context(|| format!("cannot read {}", index.display()))?;
    let integrity = |file: &str| -> Result<String> {
        Ok(integrity::of(&fs::read(dist.join(file)).with_context(|| format!("cannot read {file}"))?))
    };
    let links = format!(
        "<link href=/{} integrity={} id=login-js rel=modulepreload>\
         <link href=/{} integrity={} id=login-wasm rel=preload as=fetch type=application/wasm crossorigin=anonymous>",
        login.script,
        integrity(&login.script)?,
        login.main,
        integrity(&login.main)?,
    );
    let html = later(&later(&html, "app-js", "rel=modulepreload")?, "app-wasm", "rel=preload")?;
    ensure!(html.contains("</head>"), "index.html has no end of its head");
    let html = html.replacen("</head>", &format!("{links}</head>"), 1);
    let page = dist.join(NAME);
    fs::write(&page, html).with_context(|| format!("cannot write {}", page.display()))
}

/// The document with its link of this id no longer loaded at once.
fn later(html: &str, id: &str, now: &str) -> Result<String> {
    let mut found = false;
    let tags = html.split_inclusive('>').map(|tag| {
        if tag.contains(&format!("id={id} ")) && tag.contains(now) {
            found = true;
            tag.replace(now, LATER)
        } else {
            tag.to_owned()
        }
    });
    let html = tags.collect();
    ensure!(found, "index.html has no link {id}");
    Ok(html)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::downloads::Parts;

    #[test]
    fn the_login_loads_its_own_module_and_names_the_apps() -> Result<()> {
        let directory = tempfile::tempdir()?;
        let dist = directory.path();
        fs::write(
            dist.join("index.html"),
            "<head><link href=/a.js id=app-js rel=modulepreload><link href=/a.wasm id=app-wasm rel=preload as=fetch></head>",
        )?;
        for file in ["l.js", "l.wasm"] {
            fs::write(dist.join(file), "alert(1)")?;
        }
        let login = Cut { script: "l.js".to_owned(), main: "l.wasm".to_owned(), parts: Parts::new() };
        write(dist, &login)?;
        let html = fs::read_to_string(dist.join(NAME))?;
        for wanted in [
            "<link href=/a.js id=app-js rel=later>",
            "<link href=/a.wasm id=app-wasm rel=later as=fetch>",
            "<link href=/l.js integrity=sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI= id=login-js rel=modulepreload>",
            "id=login-wasm rel=preload",
        ] {
            assert!(html.contains(wanted), "no {wanted} in {html}");
        }
        fs::write(dist.join("index.html"), "<head></head>")?;
        assert!(write(dist, &login).is_err());
        Ok(())
    }
}
