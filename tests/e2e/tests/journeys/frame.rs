//! What is around every page of the console: the menu behind the name, colours, keys, the command palette.

use anyhow::{Result, ensure};
use idm_e2e::{Api, Journey, Network, Page, Role, journey};
use thirtyfour::Key;

async fn scheme_in_use(page: &Page) -> Result<String> {
    page.script("return getComputedStyle(document.documentElement).colorScheme").await
}

#[tokio::test(flavor = "multi_thread")]
async fn the_menu_behind_the_name_has_colours_account_and_logout() -> Result<()> {
    journey("name-menu", async |journey| {
        journey.log_in_admin().await?;
        let Journey { system, page } = journey;
        page.begins(Role::Button, "Your menu").await?.click().await?;
        page.shows(&system.admin_email).await?;
        page.both_schemes("the name's menu").await?;
        ensure!(scheme_in_use(page).await? == "light dark", "the browser's own setting does not hold at first");
        page.click(Role::Radio, "Dark").await?;
        page.until("dark colours", async || Ok((scheme_in_use(page).await? == "dark").then_some(()))).await?;
        page.click(Role::Radio, "As the browser").await?;
        page.until("the browser's colours", async || Ok((scheme_in_use(page).await? == "light dark").then_some(())))
            .await?;
        page.press(Key::Escape).await?;
        page.gone(Role::Radio, "Dark").await?;
        page.log_out_of_console().await
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn the_palette_finds_apps_and_does_things_by_keyboard_alone() -> Result<()> {
    journey("palette", async |journey| {
        journey.log_in_admin().await?;
        let Journey { system, page } = journey;
        Api::admin(system).await?.create_application("Warehouse scanner").await?;
        page.press(Key::Control + "k").await?;
        page.get(Role::Dialog, "Find or do").await?;
        page.both_schemes("the palette").await?;
        page.press("ware").await?;
        page.get(Role::Option, "Warehouse scanner Active").await?;
        page.both_schemes("the palette with a find").await?;
        page.press(Key::Enter).await?;
        page.gone(Role::Dialog, "Find or do").await?;
        page.until("the application's address", async || {
            Ok(page.driver().current_url().await?.path().starts_with("/console/app-credentials/").then_some(()))
        })
        .await?;

        page.press(Key::Control + "k").await?;
        page.get(Role::Dialog, "Find or do").await?;
        page.press("nothing of this name").await?;
        page.says(Role::Status, "Nothing found").await?;
        for _ in 0.."nothing of this name".len() {
            page.press(Key::Backspace).await?;
        }
        page.press("dark").await?;
        page.get(Role::Option, "Colours: Dark").await?;
        page.press(Key::Enter).await?;
        page.until("dark colours", async || Ok((scheme_in_use(page).await? == "dark").then_some(()))).await?;

        page.press(Key::Control + "k").await?;
        page.get(Role::Dialog, "Find or do").await?;
        page.press("log o").await?;
        page.get(Role::Option, "Log out").await?;
        page.press(Key::Enter).await?;
        page.get(Role::Heading, "Log in to the console").await?;
        Ok(())
    })
    .await
}

/// Opens the palette; what has the focus may just be replaced by what was loaded.
async fn open_palette(page: &Page) -> Result<()> {
    page.until("a press of the keys", async || Ok(Some(page.press(Key::Control + "k").await?))).await?;
    page.get(Role::Dialog, "Find or do").await.map(drop)
}

#[tokio::test(flavor = "multi_thread")]
async fn the_palette_begins_what_pages_begin_wherever_one_is() -> Result<()> {
    journey("palette-begin", async |journey| {
        journey.log_in_admin().await?;
        let page = &journey.page;
        for (words, begins) in [
            ("add end", "Add end-user"),
            ("add admin", "Add admin"),
            ("new app", "Create new app credential"),
            ("new app", "Create new app credential"),
            ("ask for", "Ask for a back-end credential"),
        ] {
            open_palette(page).await?;
            page.press(words).await?;
            page.get(Role::Option, begins).await?;
            page.press(Key::Enter).await?;
            page.get(Role::Dialog, begins).await?;
            page.press(Key::Escape).await?;
            page.gone(Role::Dialog, begins).await?;
        }
        page.driver().back().await?;
        page.get(Role::Heading, "App credentials").await?;
        ensure!(page.all(Role::Dialog, "Create new app credential").await?.is_empty(), "going back begins it again");

        // One that is shown already stays as it is.
        page.fill("Search", "signup").await?;
        page.shows("1 app credential found").await?;
        open_palette(page).await?;
        page.press("create").await?;
        page.get(Role::Option, "Create new app credential").await?;
        page.press(Key::Enter).await?;
        page.get(Role::Dialog, "Create new app credential").await?;
        page.press(Key::Escape).await?;
        page.gone(Role::Dialog, "Create new app credential").await?;
        ensure!(page.value("Search").await? == "signup", "the search was lost");
        Ok(())
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn the_palette_says_when_the_service_cannot_be_reached() -> Result<()> {
    journey("palette-offline", async |journey| {
        journey.log_in_admin().await?;
        let page = &journey.page;
        page.click(Role::Button, "Find").await?;
        page.get(Role::Dialog, "Find or do").await?;
        page.network(Network { offline: true, ..Network::default() }).await?;
        page.press("demo").await?;
        page.says(Role::Status, "offline").await?;
        page.network(Network::default()).await?;
        page.press(" ").await?;
        page.get(Role::Option, "Demo signup page Active").await?;
        Ok(())
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn single_keys_can_be_switched_off() -> Result<()> {
    journey("keys", async |journey| {
        journey.log_in_admin().await?;
        let page = &journey.page;
        page.press("?").await?;
        page.get(Role::Dialog, "Keyboard shortcuts").await?;
        page.both_schemes("the list of keys").await?;
        page.click(Role::Checkbox, "Shortcuts of a single key").await?;
        page.press(Key::Escape).await?;
        page.gone(Role::Dialog, "Keyboard shortcuts").await?;
        page.press("?").await?;
        // A key that does something shows that the one before it did nothing.
        page.press(Key::Control + "k").await?;
        page.get(Role::Dialog, "Find or do").await?;
        ensure!(page.all(Role::Dialog, "Keyboard shortcuts").await?.is_empty(), "the key still works");
        Ok(())
    })
    .await
}
