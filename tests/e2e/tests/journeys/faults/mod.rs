//! The pages against servers that are ill: in every place that needs one, under everything that can ail it
//! ([`Ill::ALL`]), the page says in its own words what happened, keeps what was entered, and does what was asked as soon
//! as the server is well again.

mod broker;
mod console;
mod end_users;
mod links;
mod network;

use anyhow::{Context, Result, ensure};
use idm_e2e::{
    Page, Role,
    ill::{Between, Ill, RAW},
};

/// The page's own time limit, shortened while a server is slow: nobody waits for 15 seconds that often.
const IMPATIENT: &str = "{ const real = window.setTimeout; window.patient = () => { window.setTimeout = real };
    window.setTimeout = (what, after, ...more) => real(what, after === 15000 ? 3000 : after, ...more) }";

/// Nobody sees the tab: then nothing is tried by itself, and the button is what works.
const UNSEEN: &str =
    "Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => 'hidden' }); return null";
const SEEN: &str = "delete document.visibilityState; dispatchEvent(new Event('visibilitychange')); return null";

/// One for each thing that a page may have to say, where a walk through all of them would tell nothing more.
const SOME: [Ill; 4] = [Ill::Down, Ill::Slow, Ill::Page, Ill::Busy];

/// What a page waits out by itself: no answer, and "not now". One place goes through all of them.
const ALONE: [Ill; 2] = [Ill::Down, Ill::Busy];

/// Where something needs a server.
struct Place<'a> {
    name: &'static str,
    page: &'a Page,
    server: &'a Between,
    /// What of the server ails: requests that have this in their target.
    at: &'static str,
}

/// What the page says of it.
pub(super) fn sentence(ill: Ill) -> &'static str {
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
        self.survives_these(&Ill::ALL, says, asks, keeps, again).await
    }

    /// [`Place::survives`] with these alone.
    async fn survives_these(
        &self,
        ills: &[Ill],
        says: impl Fn(Ill) -> &'static str,
        asks: impl AsyncFn(usize) -> Result<()>,
        keeps: impl AsyncFn(usize) -> Result<()>,
        again: impl AsyncFn(usize) -> Result<()>,
    ) -> Result<()> {
        let unseen = self.page.plant(UNSEEN.trim_end_matches("; return null")).await?;
        self.page.script::<Option<bool>>(UNSEEN).await?;
        for (turn, ill) in ills.iter().copied().enumerate() {
            let walk = async {
                let impatient = self.falls_ill(ill).await?;
                asks(turn).await.context("asking")?;
                self.page.shows(says(ill)).await?;
                self.shows_nothing_raw().await?;
                keeps(turn).await.context("keeping what was entered")?;
                self.server.recovers().await?;
                self.is_patient_again(impatient).await?;
                again(turn).await.context("again, with a server that is well")
            };
            walk.await.with_context(|| format!("{} with a server that is ill: {ill:?}", self.name))?;
        }
        self.page.unplant(&unseen).await?;
        self.page.script::<Option<bool>>(SEEN).await.map(drop)
    }

    /// Walks through these. `asks` reads what needs the server, up to where the page says that it failed; `well` waits for
    /// what shows when the server is well, without doing anything for it. The focus stays where it is.
    async fn recovers_alone(
        &self,
        ills: &[Ill],
        says: impl Fn(Ill) -> &'static str,
        asks: impl AsyncFn(usize) -> Result<()>,
        well: impl AsyncFn(usize) -> Result<()>,
    ) -> Result<()> {
        const HOLD: &str = "window.held = document.activeElement; return null";
        const STILL_HELD: &str = "return document.activeElement === window.held";
        for (turn, ill) in ills.iter().copied().enumerate() {
            let walk = async {
                let impatient = self.falls_ill(ill).await?;
                asks(turn).await.context("asking")?;
                self.page.shows(says(ill)).await?;
                self.page.script::<Option<bool>>(HOLD).await?;
                self.server.recovers().await?;
                well(turn).await.context("waiting, with a server that is well")?;
                ensure!(self.page.script::<bool>(STILL_HELD).await?, "the focus was moved");
                self.is_patient_again(impatient).await
            };
            let walk: Result<()> = walk.await;
            walk.with_context(|| format!("{} by itself, with a server that was ill: {ill:?}", self.name))?;
        }
        Ok(())
    }

    /// The server falls ill; where that is being slow, the page waits for less long: what undoes that.
    async fn falls_ill(&self, ill: Ill) -> Result<Option<String>> {
        let impatient = if ill == Ill::Slow { Some(self.becomes_impatient().await?) } else { None };
        self.server.falls_ill(ill, self.at).await?;
        Ok(impatient)
    }

    async fn is_patient_again(&self, impatient: Option<String>) -> Result<()> {
        let Some(planted) = impatient else { return Ok(()) };
        self.page.unplant(&planted).await?;
        self.page.script::<Option<bool>>("window.patient(); return null").await.map(drop)
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
