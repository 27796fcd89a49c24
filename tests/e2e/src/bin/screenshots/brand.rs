//! End-users' pages under the example's brand.

use crate::shoot::Shoot;
use anyhow::Result;
use idm_e2e::{Role, journey_with};
use std::path::Path;

pub(super) async fn shoot(folder: &Path) -> Result<()> {
    let example = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples/brand");
    let options = ["--brands".to_owned(), example.display().to_string()];
    journey_with("screenshots-brand", &options, async |journey| {
        let (system, page) = (&journey.system, &journey.page);
        let shoot = Shoot { page, folder };
        page.open(&system.url("/login")).await?;
        page.get(Role::Heading, "Log in").await?;
        shoot.state("brand-login").await?;
        page.open(&system.url("/signup")).await?;
        page.get(Role::Heading, "Sign up").await?;
        shoot.whole("brand-signup").await?;
        page.open(&system.url("/login?lang=ar")).await?;
        page.shows("Your letters are waiting.").await?;
        shoot.state("brand-login-ar").await?;
        page.open(&system.console_url).await?;
        page.log_in(&system.admin_email, &system.admin_password).await?;
        page.get(Role::Heading, "App credentials").await?;
        page.script::<Option<bool>>(
            "const link = document.createElement('a'); link.href = '/account'; document.body.append(link); \
             link.click(); link.remove(); return null",
        )
        .await?;
        page.get(Role::Heading, "Your account").await?;
        shoot.whole("brand-account").await
    })
    .await
}
