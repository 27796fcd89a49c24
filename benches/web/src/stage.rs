//! The system, the lists beside it and a browser with the admin's session.

use crate::{
    list::{ListPage, PAGES},
    web_server::{Place, Site},
};
use anyhow::{Context, Result};
use idm_e2e::{Browser, Page, Role, System, environment};
use serde_json::json;
use std::{fs, path::Path};

/// All that is measured on.
#[derive(Debug)]
pub struct Stage {
    /// The servers.
    pub system: System,
    sites: Vec<(ListPage, Site)>,
    /// The browser.
    pub browser: Browser,
    /// Its tab, with the admin logged in.
    pub page: Page,
}

impl Stage {
    /// Starts all of it over an account with so many applications.
    ///
    /// # Errors
    /// When something does not start.
    pub async fn set(pages: &Path, applications: u32) -> Result<Self> {
        let mut places = Vec::new();
        for page in PAGES.into_iter().filter(|page| page.name != "ours") {
            places.push((page, Place::take().await?));
        }
        // Nobody calls as often as a script.
        let mut options = ["--limit-user", "off", "--limit-address", "off"].map(str::to_owned).to_vec();
        options.extend(places.iter().flat_map(|(_, place)| ["--allow-origin".to_owned(), place.origin.clone()]));
        let system = System::start_with(&options).await?;
        system.add_applications(applications).await?;
        let config = json!({ "idmUrl": system.idm_url, "accountId": system.account_id });
        let style = stylesheet()?;
        let mut sites = Vec::new();
        for (page, place) in places {
            let directory = pages.join(page.name);
            // As ours, so that a row costs the browser the same.
            for suffix in ["", ".br"] {
                let (from, to) = (format!("{style}{suffix}"), directory.join(format!("style.css{suffix}")));
                fs::copy(environment::dist()?.join(from), to).context("copying the stylesheet")?;
            }
            sites.push((page, place.serve(&directory, config.clone())));
        }
        let browser = Browser::start(1280, 900).await?;
        let page = Page::new(browser.driver());
        page.open(&system.console_url).await?;
        // The session has a cookie, so that every page can take it up.
        page.click(Role::Checkbox, "Keep me logged in").await?;
        page.log_in(&system.admin_email, &system.admin_password).await?;
        page.get(Role::Heading, "App credentials").await?;
        page.open("about:blank").await?;
        Ok(Self { system, sites, browser, page })
    }

    /// Where a page with the list is.
    #[must_use]
    pub fn url(&self, page: ListPage) -> String {
        let site = self.sites.iter().find(|(with, _)| *with == page);
        site.map_or_else(|| self.system.url("/console/app-credentials?view=table"), |(_, site)| site.origin.clone())
    }

    /// Stops all of it.
    ///
    /// # Errors
    /// When something does not stop.
    pub async fn clear(self) -> Result<()> {
        self.browser.stop().await?;
        self.system.stop().await
    }
}

/// The name of our stylesheet: the one with the list, for the login has one of its own.
fn stylesheet() -> Result<String> {
    let mut files = fs::read_dir(environment::dist()?)?.flatten().map(|entry| entry.path());
    let found = files.find(|path| {
        path.extension().is_some_and(|suffix| suffix == "css")
            && fs::read_to_string(path).is_ok_and(|text| text.contains(".app-rows"))
    });
    let name = found.as_deref().and_then(Path::file_name).and_then(|name| name.to_str());
    name.map(str::to_owned).context("our build has no stylesheet of the list")
}
