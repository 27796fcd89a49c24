//! The languages of the pages: which one shows, how it is changed, and what stays.

use anyhow::{Result, ensure};
use idm_e2e::{
    Journey, Page, Role, journey,
    people::{EMAIL, PASSWORD},
};
use thirtyfour::{By, Key};

/// The translations that this document has downloaded.
const TRANSLATIONS: &str = "return performance.getEntriesByType('resource').map(entry => entry.name)
    .filter(name => name.includes('locale_'))";
/// The first day on the page, and the same as the region writes it.
const DAYS: &str = "const time = document.querySelector('time');
    return [time.textContent, new Date(time.dateTime).toLocaleDateString('hu-HU', { dateStyle: 'medium' })]";
/// What downloads them.
const ANY_TRANSLATION: &str = "*locale_*";

/// Whether the document says that it is in this language, written this way.
pub(crate) async fn is_in(page: &Page, tag: &str, direction: &str) -> Result<()> {
    page.until(&format!("the page to be in {tag}"), async || {
        let root: [String; 2] =
            page.script("return [document.documentElement.lang, document.documentElement.dir || 'ltr']").await?;
        Ok((root == [tag, direction]).then_some(()))
    })
    .await
}

/// Selects a language by its own name, as a person does; `menu` is what the menu is called in the present one.
pub(crate) async fn select(page: &Page, menu: &str, name: &str) -> Result<()> {
    let select = page.get(Role::Combobox, menu).await?;
    for option in select.find_all(By::Tag("option")).await? {
        if option.text().await? == name {
            return Ok(option.click().await?);
        }
    }
    anyhow::bail!("no {name} in the menu")
}

#[tokio::test(flavor = "multi_thread")]
async fn the_browser_decides_and_only_its_language_is_downloaded() -> Result<()> {
    journey("languages-browser", async |Journey { system, page }| {
        page.prefer("pt-BR,hu-HU,en").await?;
        page.open(&system.enduser_url).await?;
        page.get(Role::Heading, "Regisztráció").await?;
        is_in(page, "hu", "ltr").await?;
        let downloaded: Vec<String> = page.script(TRANSLATIONS).await?;
        ensure!(downloaded.len() == 1 && downloaded[0].contains("locale_hu"), "downloaded: {downloaded:?}");
        ensure!(page.driver().title().await?.contains("Regisztráció"), "the document's title is in another language");

        page.fill("E-mail-cím", EMAIL).await?;
        page.fill("Jelszó", PASSWORD).await?;
        page.click(Role::Button, "Regisztráció").await?;
        page.click(Role::Link, "Tovább").await?;
        page.get(Role::Button, "Kijelentkezés").await?;
        let [day, as_hungarians]: [String; 2] = page.script(DAYS).await?;
        ensure!(day == as_hungarians, "{day} is not {as_hungarians}");
        page.seen("the account in Hungarian").await
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn german_readers_are_met_in_german() -> Result<()> {
    journey("languages-german", async |Journey { system, page }| {
        page.prefer("de-AT").await?;
        page.open(&system.enduser_url).await?;
        page.get(Role::Heading, "Registrieren").await?;
        is_in(page, "de", "ltr").await?;
        page.seen("the signup in German").await
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn english_readers_download_no_translation() -> Result<()> {
    journey("languages-english", async |Journey { system, page }| {
        for languages in ["en-GB,en", "pt-BR,pt"] {
            page.prefer(languages).await?;
            page.open("about:blank").await?;
            page.open(&system.enduser_url).await?;
            page.get(Role::Heading, "Sign up").await?;
            is_in(page, "en", "ltr").await?;
            let downloaded: Vec<String> = page.script(TRANSLATIONS).await?;
            ensure!(downloaded.is_empty(), "downloaded: {downloaded:?}");
        }
        Ok(())
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn another_language_keeps_what_was_typed_and_runs_its_way() -> Result<()> {
    journey("languages-switch", async |Journey { system, page }| {
        page.open(&system.enduser_url).await?;
        page.fill("Name (optional)", "Ada").await?;
        page.fill("Email address", EMAIL).await?;
        select(page, "Language", "العربية").await?;
        page.get(Role::Heading, "إنشاء حساب").await?;
        is_in(page, "ar", "rtl").await?;
        page.says(Role::Status, "بالعربية").await?;
        ensure!(page.value("عنوان البريد الإلكتروني").await? == EMAIL, "the address was not kept");
        ensure!(page.value("الاسم (اختياري)").await? == "Ada", "the name was not kept");
        page.seen("the signup in Arabic").await?;

        // What was chosen is in the address: it is there after a reload, and on the next page.
        page.driver().refresh().await?;
        page.get(Role::Heading, "إنشاء حساب").await?;
        let shown: String = page.script("return document.querySelector('footer select').value").await?;
        ensure!(shown == "ar", "the menu says {shown}");
        page.click(Role::Link, "تسجيل الدخول").await?;
        page.get(Role::Heading, "تسجيل الدخول").await?;
        is_in(page, "ar", "rtl").await?;
        let url = page.driver().current_url().await?;
        ensure!(url.path() == "/login" && url.query() == Some("lang=ar"), "the address is {url}");
        page.driver().back().await?;
        page.get(Role::Heading, "إنشاء حساب").await?;

        // And English again, which is always there.
        select(page, "اللغة", "English").await?;
        page.get(Role::Heading, "Sign up").await?;
        is_in(page, "en", "ltr").await
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_session_goes_on_in_another_language_from_the_console_and_back() -> Result<()> {
    journey("languages-session", async |journey| {
        let Journey { system, page } = journey;
        page.prefer("hu").await?;
        page.open(&system.console_url).await?;
        is_in(page, "hu", "ltr").await?;
        select(page, "Nyelv", "English").await?;
        page.get(Role::Heading, "Log in to the console").await?;
        is_in(page, "en", "ltr").await?;
        page.log_in(&system.admin_email, &system.admin_password).await?;
        page.get(Role::Button, "Copy appId of Demo signup page").await?;
        page.begins(Role::Button, "Your menu").await?.click().await?;
        page.click(Role::Link, "Your account").await?;
        page.get(Role::Heading, "Your account").await?;
        is_in(page, "en", "ltr").await?;
        select(page, "Language", "日本語").await?;
        is_in(page, "ja", "ltr").await?;
        page.get(Role::Button, "ログアウト").await?;
        page.shows(&system.admin_email).await?;
        page.driver().back().await?;
        page.get(Role::Heading, "アプリ認証情報").await?;
        is_in(page, "ja", "ltr").await
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_link_can_ask_for_a_language() -> Result<()> {
    journey("languages-link", async |Journey { system, page }| {
        page.prefer("hu").await?;
        page.open(&system.url("/login?lang=ja-JP")).await?;
        page.get(Role::Heading, "ログイン").await?;
        is_in(page, "ja", "ltr").await?;
        let sign_up = page.until("the link to the signup", async || {
            let links = page.driver().find_all(By::Css("a[href*='/signup']")).await?;
            Ok(links.into_iter().next())
        });
        sign_up.await?.click().await?;
        page.until("the signup", async || {
            let url = page.driver().current_url().await?;
            Ok((url.path() == "/signup" && url.query() == Some("lang=ja")).then_some(()))
        })
        .await?;
        is_in(page, "ja", "ltr").await?;

        // What is no language of ours is left to the browser.
        page.open(&system.url("/login?lang=tlh")).await?;
        page.get(Role::Heading, "Bejelentkezés").await?;
        is_in(page, "hu", "ltr").await
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_language_that_cannot_be_downloaded_leaves_a_page_that_works() -> Result<()> {
    journey("languages-unreached", async |Journey { system, page }| {
        page.prefer("hu").await?;
        page.block(&[ANY_TRANSLATION]).await?;
        page.open(&system.enduser_url).await?;
        page.get(Role::Heading, "Sign up").await?;
        is_in(page, "en", "ltr").await?;
        page.fill("Email address", EMAIL).await?;
        select(page, "Language", "日本語").await?;
        page.says(Role::Status, "could not be downloaded").await?;
        let shown: String = page.script("return document.querySelector('footer select').value").await?;
        ensure!(shown == "en", "the menu says {shown}");
        is_in(page, "en", "ltr").await?;
        ensure!(page.value("Email address").await? == EMAIL, "the address was not kept");

        // Once it can be had, it is.
        page.block(&[]).await?;
        select(page, "Language", "Magyar").await?;
        is_in(page, "hu", "ltr").await?;
        select(page, "Nyelv", "English").await?;
        page.fill("Password", PASSWORD).await?;
        page.click(Role::Button, "Sign up").await?;
        page.get(Role::Heading, "You are signed up").await?;
        Ok(())
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn the_menu_needs_no_mouse_and_keeps_the_focus() -> Result<()> {
    journey("languages-keyboard", async |Journey { system, page }| {
        page.open(&system.url("/login")).await?;
        page.get(Role::Heading, "Log in").await?;
        page.tab_to(Role::Combobox, "Language").await?;
        page.press("Mag").await?;
        is_in(page, "hu", "ltr").await?;
        let focused: String = page.script("return document.activeElement.id").await?;
        ensure!(focused.ends_with("language"), "the focus went to `{focused}`");
        page.tab_to(Role::Combobox, "Nyelv").await?;
        page.press(Key::Home).await?;
        is_in(page, "en", "ltr").await?;
        page.tab_to(Role::Textbox, "Email address").await
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_mailed_link_works_in_the_language_that_was_changed_to() -> Result<()> {
    journey("languages-mailed-link", async |journey| {
        journey.sign_up().await?;
        let page = &journey.page;
        let link = journey.mailed_link(EMAIL, "/verify-email", 1).await?;
        page.open(&link).await?;
        page.get(Role::Heading, "Verify your email address").await?;
        select(page, "Language", "العربية").await?;
        is_in(page, "ar", "rtl").await?;
        page.driver().find(By::Css("main form button")).await?.click().await?;
        page.until("the end", async || {
            Ok(page.driver().find_all(By::Css("main form")).await?.is_empty().then_some(()))
        })
        .await?;
        select(page, "اللغة", "English").await?;
        page.get(Role::Heading, "Your email address is verified").await?;
        Ok(())
    })
    .await
}
