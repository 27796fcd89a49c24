//! The document of login and signup: it has their own stylesheet, and names their own module and the app's files for when
//! they are wanted. Every other page is index.html.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};

use crate::integrity;
use crate::parts::Cut;

/// The file. The page server answers the two paths with it.
pub(crate) const NAME: &str = "login.html";
/// What browsers take for no request: `style/boot.js` finds the files by their elements, and loads them when they are
/// wanted.
const LATER: &str = "rel=later";
/// How the link to the app's stylesheet begins (`stylesheet::join`), after its address.
const STYLE: &str = "<link href=/style-";

/// Writes it beside index.html.
pub(crate) fn write(dist: &Path, app: &Cut, login: &Cut, style: &str) -> Result<()> {
    let index = dist.join("index.html");
    let html = fs::read_to_string(&index).with_context(|| format!("cannot read {}", index.display()))?;
    let integrity = |file: &str| -> Result<String> {
        Ok(integrity::of(&fs::read(dist.join(file)).with_context(|| format!("cannot read {file}"))?))
    };
    // The form shows and takes typing without the module, which is the largest by far and would share the line with what
    // paints: early.js has it loaded when the form stands.
    let links = format!(
        "<link href=/{style} integrity={} rel=stylesheet>\
         <link href=/{} integrity={} id=login-js {LATER}>\
         <link href=/{} integrity={} id=login-wasm {LATER}>",
        integrity(style)?,
        login.script,
        integrity(&login.script)?,
        login.main,
        integrity(&login.main)?,
    );
    let links = links + &next(app, "login", "own_account")? + &next(app, "signup", "before_login")?;
    let mut html = html;
    for (id, now) in [("app-js", "rel=modulepreload"), ("app-wasm", "rel=preload"), ("app-style", "rel=stylesheet")] {
        html = later(&html, id, now)?;
    }
    // Where the app's stylesheet stands, so that nothing comes before what the first paint waits for.
    let (before, after) = html.split_once(STYLE).context("index.html has no stylesheet")?;
    let html = [before, &links, STYLE, after].concat();
    let page = dist.join(NAME);
    fs::write(&page, html).with_context(|| format!("cannot write {}", page.display()))
}

/// The app's parts that come after this page.
fn next(app: &Cut, page: &str, part: &str) -> Result<String> {
    let files = app.parts.get(part).with_context(|| format!("the app has no part {part}"))?;
    Ok(files.iter().map(|file| format!("<link class=after-{page} href=/{file} {LATER}>")).collect())
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
            "<head><link href=/style-1.css id=app-style integrity=x rel=stylesheet><link href=/a.js id=app-js \
             rel=modulepreload><link href=/a.wasm id=app-wasm rel=preload as=fetch></head>",
        )?;
        for file in ["l.js", "l.wasm", "l.css"] {
            fs::write(dist.join(file), "alert(1)")?;
        }
        let cut = |name: &str, parts| Cut { script: format!("{name}.js"), main: format!("{name}.wasm"), parts };
        let parts = [("own_account", "own.wasm"), ("before_login", "before.wasm")];
        let app = cut("a", parts.map(|(part, file)| (part.to_owned(), vec![file.to_owned()])).into());
        let login = cut("l", Parts::new());
        write(dist, &app, &login, "l.css")?;
        let html = fs::read_to_string(dist.join(NAME))?;
        for wanted in [
            "<head><link href=/l.css integrity=sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI= rel=stylesheet>",
            "<link href=/style-1.css id=app-style integrity=x rel=later>",
            "<link href=/a.js id=app-js rel=later>",
            "<link href=/a.wasm id=app-wasm rel=later as=fetch>",
            "<link href=/l.js integrity=sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI= id=login-js rel=later>",
            "id=login-wasm rel=later>",
            "<link class=after-login href=/own.wasm rel=later>",
            "<link class=after-signup href=/before.wasm rel=later>",
        ] {
            assert!(html.contains(wanted), "no {wanted} in {html}");
        }
        fs::write(dist.join("index.html"), "<head></head>")?;
        assert!(write(dist, &app, &login, "l.css").is_err());
        Ok(())
    }
}
