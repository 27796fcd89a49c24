//! The documents, made of trunk's index.html. Login and signup have their own, with their own stylesheet; these name their
//! own module, and the app's files for when they are wanted. Every other page is index.html.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};

use crate::integrity;
use crate::parts::Cut;
use crate::scripts::Scripts;

/// Of every page that has none of its own.
pub(crate) const INDEX: &str = "index.html";
/// The file that the page server answers the login's path with.
pub(crate) const LOGIN: &str = "login.html";
/// The signup's.
pub(crate) const SIGNUP: &str = "signup.html";
/// What browsers take for no request: `style/boot.js` finds the files by their elements, and loads them when they are
/// wanted.
const LATER: &str = "rel=later";
/// How the link to the app's stylesheet begins (`stylesheet::join`), after its address.
const STYLE: &str = "<link href=/style-";
/// Where the app's pages go.
const APP: &str = "<div id=app>";
/// Where a document's head ends.
const HEAD: &str = "</head>";

/// What the documents name.
pub(crate) struct Named<'a> {
    /// The app.
    pub(crate) app: &'a Cut,
    /// The module of login and signup.
    pub(crate) login: &'a Cut,
    /// The stylesheet of these.
    pub(crate) style: &'a str,
    /// The scripts that run first.
    pub(crate) scripts: &'a Scripts,
}

/// Writes all three.
pub(crate) fn write(dist: &Path, named: &Named<'_>) -> Result<()> {
    let index = dist.join(INDEX);
    let html = fs::read_to_string(&index).with_context(|| format!("cannot read {}", index.display()))?;
    let (html, login_form) = without_template(&html, "early-login")?;
    let (html, signup_form) = without_template(&html, "early-signup")?;
    let own = own(&html, dist, named)?;
    let of = |page: &str, part: &str| files_of(named.app, page, part);
    let documents = [
        (INDEX, with_links(&html, &(of("console", "inside")? + &of("account", "own_account")?))?),
        (LOGIN, with_form(&with_links(&own, &of("next", "own_account")?)?, "login", &login_form)?),
        (SIGNUP, with_form(&with_links(&own, &of("next", "before_login")?)?, "signup", &signup_form)?),
    ];
    for (name, html) in documents {
        let document = dist.join(name);
        fs::write(&document, html).with_context(|| format!("cannot write {}", document.display()))?;
    }
    Ok(())
}

/// What login and signup have in common: they start their own module, and load nothing of the app.
fn own(html: &str, dist: &Path, named: &Named<'_>) -> Result<String> {
    let mut html = started(html, named.scripts)?;
    for (id, now) in [("app-js", "rel=modulepreload"), ("app-wasm", "rel=preload"), ("app-style", "rel=stylesheet")] {
        html = later(&html, id, now)?;
    }
    // Where the app's stylesheet stands, so that nothing comes before what the first paint waits for.
    let (before, after) = html.split_once(STYLE).context("index.html has no stylesheet")?;
    Ok([before, &links(dist, named)?, STYLE, after].concat())
}

/// The document with this form in its place from the first, so that nothing is made anew when it shows.
fn with_form(html: &str, page: &str, form: &str) -> Result<String> {
    ensure!(html.contains(APP), "index.html has no {APP}");
    Ok(html.replacen(APP, &format!("<div id=early data-page={page} hidden>{form}</div>{APP}"), 1))
}

/// The document with two scripts in place of one: the form waits for the first, and what is to be seen for the form. The
/// other is to leave them the line.
fn started(html: &str, scripts: &Scripts) -> Result<String> {
    let whole = scripts.whole.element("");
    ensure!(html.contains(&whole), "index.html has no {whole}");
    let two = scripts.early.element(" blocking=render") + &scripts.boot.element(" fetchpriority=low");
    Ok(html.replacen(&whole, &two, 1))
}

/// The document with these links behind all others.
fn with_links(html: &str, links: &str) -> Result<String> {
    ensure!(html.contains(HEAD), "index.html has no {HEAD}");
    Ok(html.replacen(HEAD, &[links, HEAD].concat(), 1))
}

/// The stylesheet and the module of both. The form shows and takes typing without the module, which is the largest by far
/// and would share the line with what paints: `style/early.js` has it loaded when the form stands.
fn links(dist: &Path, Named { login, style, .. }: &Named<'_>) -> Result<String> {
    let integrity = |file: &str| -> Result<String> {
        Ok(integrity::of(&fs::read(dist.join(file)).with_context(|| format!("cannot read {file}"))?))
    };
    Ok(format!(
        "<link href=/{style} integrity={} rel=stylesheet>\
         <link href=/{} integrity={} id=login-js {LATER}>\
         <link href=/{} integrity={} id=login-wasm {LATER}>",
        integrity(style)?,
        login.script,
        integrity(&login.script)?,
        login.main,
        integrity(&login.main)?,
    ))
}

/// The app's files that a page of it needs beside its main part, for `style/boot.js` to fetch before the app asks for them.
fn files_of(app: &Cut, page: &str, part: &str) -> Result<String> {
    let files = app.parts.get(part).with_context(|| format!("the app has no part {part}"))?;
    Ok(files.iter().map(|file| format!("<link data-of={page} href=/{file} {LATER}>")).collect())
}

/// The document without the template of this id, and what that has in it.
fn without_template(html: &str, id: &str) -> Result<(String, String)> {
    let context = || format!("index.html has no template {id}");
    let (before, rest) = html.split_once(&format!("<template id={id}>")).with_context(context)?;
    let (content, after) = rest.split_once("</template>").with_context(context)?;
    Ok(([before, after].concat(), content.to_owned()))
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
    use crate::scripts::Script;

    const SHA: &str = "sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI=";

    #[test]
    fn login_and_signup_load_their_own_module_and_name_the_apps() -> Result<()> {
        let directory = tempfile::tempdir()?;
        let dist = directory.path();
        let script = |name: &str| Script { name: name.to_owned(), integrity: "y".to_owned() };
        let scripts = Scripts { whole: script("start.js"), early: script("early.js"), boot: script("boot.js") };
        let html = format!(
            "<head><link href=/style-1.css id=app-style integrity=x rel=stylesheet><link href=/a.js id=app-js \
             rel=modulepreload><link href=/a.wasm id=app-wasm rel=preload as=fetch>{}</head>\
             <body><div id=app><p>Loading</div><template id=early-login><p>Log in</template>\
             <template id=early-signup><p>Sign up</template>",
            scripts.whole.element("")
        );
        fs::write(dist.join(INDEX), &html)?;
        for file in ["l.js", "l.wasm", "l.css"] {
            fs::write(dist.join(file), "alert(1)")?;
        }
        let cut = |name: &str, parts| Cut { script: format!("{name}.js"), main: format!("{name}.wasm"), parts };
        let parts = [("own_account", "own.wasm"), ("before_login", "before.wasm"), ("inside", "inside.wasm")];
        let app = cut("a", parts.map(|(part, file)| (part.to_owned(), vec![file.to_owned()])).into());
        let named = Named { app: &app, login: &cut("l", Parts::new()), style: "l.css", scripts: &scripts };
        write(dist, &named)?;
        let [index, login, signup] = [INDEX, LOGIN, SIGNUP].map(|page| fs::read_to_string(dist.join(page)));
        let (index, login, signup) = (index?, login?, signup?);
        for wanted in [
            &format!("<head><link href=/l.css integrity={SHA} rel=stylesheet>"),
            "<link href=/style-1.css id=app-style integrity=x rel=later>",
            "<link href=/a.js id=app-js rel=later>",
            "<link href=/a.wasm id=app-wasm rel=later as=fetch>",
            &format!("<link href=/l.js integrity={SHA} id=login-js rel=later>"),
            "id=login-wasm rel=later>",
            "<script src=/early.js integrity=y type=module blocking=render></script>\
             <script src=/boot.js integrity=y type=module fetchpriority=low></script>",
        ] {
            assert!(login.contains(wanted) && signup.contains(wanted), "no {wanted} in {login} or {signup}");
        }
        assert!(login.contains("<link data-of=next href=/own.wasm rel=later></head>"), "{login}");
        assert!(signup.contains("<link data-of=next href=/before.wasm rel=later></head>"), "{signup}");
        assert!(login.ends_with("<div id=early data-page=login hidden><p>Log in</div><div id=app><p>Loading</div>"));
        assert!(signup.ends_with("<div id=early data-page=signup hidden><p>Sign up</div><div id=app><p>Loading</div>"));
        let links = "<link data-of=console href=/inside.wasm rel=later><link data-of=account href=/own.wasm rel=later>";
        let (before, _) = html.split_once("<template").unwrap_or_default();
        assert_eq!(index, before.replacen("</head>", &[links, "</head>"].concat(), 1));
        fs::write(dist.join(INDEX), "<head></head>")?;
        assert!(write(dist, &named).is_err());
        Ok(())
    }
}
