//! The pages against servers that are ill: in every place that needs one, under everything that can ail it
//! ([`Ill::ALL`]), the page says in its own words what happened, keeps what was entered, and does what was asked as soon
//! as the server is well again.

mod broker;
mod console;
mod end_users;

use anyhow::{Context, Result, ensure};
use idm_e2e::{
    Page, Role,
    ill::{Between, Ill, RAW},
};

/// The page's own time limit, shortened while a server is slow: nobody waits for 15 seconds that often.
const IMPATIENT: &str = "{ const real = window.setTimeout; window.patient = () => { window.setTimeout = real };
    window.setTimeout = (what, after, ...more) => real(what, after === 15000 ? 3000 : after, ...more) }";

/// Where something needs a server.
struct Place<'a> {
    name: &'static str,
    page: &'a Page,
    server: &'a Between,
    /// What of the server ails: requests that have this in their target.
    at: &'static str,
}

/// What the page says of it.
fn sentence(ill: Ill) -> &'static str {
    match ill {
        Ill::Down | Ill::BadGateway => "The identity service cannot be reached.",
        Ill::Slow => "The identity service took too long to answer.",
        Ill::Busy => "The identity service is not available right now.",
        Ill::Cut | Ill::CutAfterwards | Ill::Rubbish | Ill::Page | Ill::Empty => {
            "This page cannot read what the identity service answered."
        }
    }
}

impl Place<'_> {
    /// Walks through all of them. `asks` does what needs the server, up to where the page has asked it; `keeps` looks
    /// whether what was entered is still there; `again` is what the page offers when the server is well, up to where it
    /// worked. They are told the number of the turn.
    async fn survives(
        &self,
        says: impl Fn(Ill) -> &'static str,
        asks: impl AsyncFn(usize) -> Result<()>,
        keeps: impl AsyncFn(usize) -> Result<()>,
        again: impl AsyncFn(usize) -> Result<()>,
    ) -> Result<()> {
        for (turn, ill) in Ill::ALL.into_iter().enumerate() {
            let walk = async {
                let impatient = if ill == Ill::Slow { Some(self.becomes_impatient().await?) } else { None };
                self.server.falls_ill(ill, self.at).await?;
                asks(turn).await.context("asking")?;
                self.page.shows(says(ill)).await?;
                self.shows_nothing_raw().await?;
                keeps(turn).await.context("keeping what was entered")?;
                self.server.recovers().await?;
                if let Some(planted) = impatient {
                    self.page.unplant(&planted).await?;
                    self.page.script::<Option<bool>>("window.patient(); return null").await?;
                }
                again(turn).await.context("again, with a server that is well")
            };
            walk.await.with_context(|| format!("{} with a server that is ill: {ill:?}", self.name))?;
        }
        Ok(())
    }

    /// The page and those that are opened from now on.
    async fn becomes_impatient(&self) -> Result<String> {
        self.page.script::<Option<bool>>(&format!("{IMPATIENT}; return null")).await?;
        self.page.plant(IMPATIENT).await
    }

    /// Nothing of the answer is on the page, and no sentence that promises what nobody knows.
    async fn shows_nothing_raw(&self) -> Result<()> {
        let page: String = self.page.script("return document.documentElement.outerHTML").await?;
        ensure!(!page.contains(RAW), "what was answered is on the page");
        let text: String = self.page.script("return document.body.innerText").await?;
        for words in ["SyntaxError", "TypeError", "Unexpected token", "Nothing was changed"] {
            ensure!(!text.contains(words), "`{words}` is on the page");
        }
        Ok(())
    }
}

/// Nobody tries as often as this.
fn unlimited() -> Vec<String> {
    ["--limit-user", "off", "--limit-address", "off", "--limit-passwords", "off"].map(str::to_owned).to_vec()
}

async fn try_again(page: &Page) -> Result<()> {
    page.click(Role::Button, "Try again").await
}

async fn nothing(_: usize) -> Result<()> {
    Ok(())
}
