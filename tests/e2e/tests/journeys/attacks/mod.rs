//! What somebody tries from within a browser: script in what people enter and in what servers answer, pages of other
//! sites, stolen cookies, messages, frames, and what a browser keeps of pages that were left.

mod account;
mod addresses;
mod answers;
mod back;
mod cookies;
mod cross_site;
mod frames;
mod links;
mod messages;
mod names;
mod policy;
mod support;

use anyhow::{Result, ensure};
use idm_e2e::{Page, Role};
use thirtyfour::Key;

// Each runs in another way, if anything takes it for more than text. None is longer than a name may be.
/// As an element.
const IMAGE: &str = "\"><img src=x onerror=document.documentElement.dataset.ran=1>";
/// Without a blank before what runs.
const DRAWING: &str = "'><svg/onload=document.documentElement.dataset.ran=2>";
/// As a script, out of elements whose content is text.
const SCRIPT: &str = "</title></textarea><script>document.documentElement.dataset.ran=3</script>";
/// As an address.
const ADDRESS: &str = "javascript:document.documentElement.dataset.ran=4";
/// After being decoded once too often.
const DECODED: &str = "&lt;img src=x onerror=document.documentElement.dataset.ran=5&gt;";
const PAYLOADS: [&str; 5] = [IMAGE, DRAWING, SCRIPT, ADDRESS, DECODED];

/// What of a payload has come to life in the document; nothing: an empty text.
const ALIVE: &str =
    "if ('ran' in document.documentElement.dataset) return `payload ${document.documentElement.dataset.ran} ran`;
    const leads = ['href', 'src', 'action', 'formaction', 'data', 'srcdoc', 'xlink:href'];
    for (const element of document.querySelectorAll('*')) {
        for (const { name, value } of element.attributes) {
            if (name.startsWith('on') || leads.includes(name) && /^\\s*(javascript|data:text)/i.test(value))
                return element.outerHTML.slice(0, 300);
        }
        if (element.matches('img[src=x]') || element.localName === 'script' && element.textContent.includes('dataset'))
            return element.outerHTML.slice(0, 300);
    }
    return ''";

/// Whatever is entered, answered or asked for is text.
async fn nothing_ran(page: &Page) -> Result<()> {
    let alive: String = page.script(ALIVE).await?;
    ensure!(alive.is_empty(), "a text has become more than text: {alive}");
    Ok(())
}

/// Takes a link or a button by the keyboard: a message of what was done may lie over it.
async fn take(page: &Page, role: Role, name: &str) -> Result<()> {
    Ok(page.get(role, name).await?.send_keys(Key::Enter + "").await?)
}

/// The page shows each of these texts, and they are nothing else.
async fn are_text(page: &Page, texts: &[&str]) -> Result<()> {
    for text in texts {
        page.shows(text).await?;
    }
    nothing_ran(page).await
}
