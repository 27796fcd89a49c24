//! The mail that the demo would have sent.

use crate::{Journey, System};
use anyhow::{Context, Result};
use serde_json::Value;

impl Journey {
    /// The links in the mail to this address that lead to this page, the newest first.
    ///
    /// # Errors
    /// When the outbox cannot be read.
    pub async fn mailed_links(&self, email: &str, page: &str) -> Result<Vec<String>> {
        let url = format!("{}/mails.json", self.system.outbox_url.trim_end_matches('/'));
        let mails: Value = reqwest::get(&url).await?.json().await?;
        let mails = mails.as_array().context("no list of mails")?;
        let to = mails.iter().filter(|mail| mail["to"].as_str() == Some(email));
        let lines = to.filter_map(|mail| mail["text"].as_str()).flat_map(str::lines);
        let start = format!("{page}#token=");
        let links = lines.filter(|line| line.starts_with("http") && line.contains(&start));
        Ok(links.inspect(|link| self.system.known.note("a mailed token", token_of(link))).map(str::to_owned).collect())
    }

    /// The newest such link, once there are so many.
    ///
    /// # Errors
    /// When they do not come.
    pub async fn mailed_link(&self, email: &str, page: &str, count: usize) -> Result<String> {
        self.page
            .until(&format!("mail number {count} with a link to {page}"), async || {
                let links = self.mailed_links(email, page).await?;
                Ok((links.len() == count).then(|| links.into_iter().next()).flatten())
            })
            .await
    }
}

/// Keeps the token of every mailed link in mind.
pub(crate) async fn note_tokens(system: &System) -> Result<()> {
    let url = format!("{}/mails.json", system.outbox_url.trim_end_matches('/'));
    let mails: Value = reqwest::get(&url).await?.json().await?;
    let texts = mails.as_array().context("no list of mails")?.iter().filter_map(|mail| mail["text"].as_str());
    for line in texts.flat_map(str::lines) {
        system.known.note("a mailed token", token_of(line));
    }
    Ok(())
}

/// The token of a mailed link.
#[must_use]
pub fn token_of(link: &str) -> &str {
    link.rsplit_once("#token=").map_or("", |(_, token)| token)
}
