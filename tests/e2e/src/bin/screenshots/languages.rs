//! End-users' pages in other languages than English.

use crate::shoot::Shoot;
use anyhow::Result;
use idm_e2e::{
    Page, Role, journey,
    people::{EMAIL, PASSWORD},
};
use std::path::Path;
use thirtyfour::{By, Key, WebElement};

pub(super) async fn shoot(folder: &Path) -> Result<()> {
    journey("screenshots-languages", async |journey| {
        let (system, page) = (&journey.system, &journey.page);
        let shoot = Shoot { page, folder };
        for tag in ["de", "ja", "hu"] {
            page.open(&system.url(&["/login?lang=", tag].concat())).await?;
            shown(page, "main form").await?;
            shoot.state(&["login-", tag].concat()).await?;
        }
        page.open(&system.url("/login?lang=ar&returnTo=//evil.example")).await?;
        page.fill("عنوان البريد الإلكتروني", EMAIL).await?;
        page.fill("كلمة المرور", "wrong password 1!").await?;
        page.click(Role::Button, "إظهار كلمة المرور").await?;
        page.click(Role::Button, "تسجيل الدخول").await?;
        page.says(Role::Alert, "غير صحيحة").await?;
        shoot.whole("login-ar").await?;
        page.open(&system.url("/signup?lang=ar")).await?;
        page.fill("عنوان البريد الإلكتروني", "ada").await?;
        page.fill("كلمة المرور", "short").await?;
        page.click(Role::Button, "إنشاء حساب").await?;
        page.field_error("كلمة المرور", "8", false).await?;
        shoot.whole("signup-ar").await?;
        page.fill("عنوان البريد الإلكتروني", EMAIL).await?;
        page.fill("كلمة المرور", PASSWORD).await?;
        page.click(Role::Button, "إنشاء حساب").await?;
        shown(page, "main .next-steps").await?;
        shoot.whole("signup-done-ar").await?;

        page.open(&system.url("/account?lang=ar")).await?;
        page.get(Role::Button, "إعداد تطبيق المصادقة").await?;
        shown(page, ".own-list-item").await?;
        shoot.whole("own-account-ar").await?;
        page.click(Role::Button, "إعداد تطبيق المصادقة").await?;
        shown(page, "dialog[open] input").await?;
        page.press(PASSWORD).await?;
        page.press(Key::Enter).await?;
        shown(page, "dialog[open] .qr").await?;
        shown(page, "dialog[open] .token-copy button:last-child").await?.click().await?;
        shoot.whole("own-second-factor-ar").await?;
        page.press(Key::Escape).await?;
        page.click(Role::Button, "تغيير الاسم").await?;
        shown(page, "dialog[open] input").await?;
        page.press("آدا").await?;
        page.press(Key::Enter).await?;
        page.says(Role::Status, "تم حفظ الاسم").await?;
        shoot.state("own-toast-ar").await
    })
    .await
}

/// The first element that a selector finds, waited for.
async fn shown(page: &Page, selector: &'static str) -> Result<WebElement> {
    page.until(selector, async || {
        let found = page.driver().find_all(By::Css(selector)).await?.into_iter().next();
        Ok(found)
    })
    .await
}
