//! What somebody is asked who was logged in already: in our own look and under the example's brand, in every language,
//! and in a frame of a product's page.

use crate::shoot::Shoot;
use anyhow::Result;
use idm_e2e::{Role, journey_with, product::Product};
use std::path::Path;

const CHALLENGE: &str = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

pub(super) async fn shoot(folder: &Path) -> Result<()> {
    let example = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples/brand");
    let brands = ["--brands".to_owned(), example.display().to_string()];
    pictures(folder, "hand-over", &[], &["en", "de", "fr", "es", "hu", "ja", "ar"]).await?;
    pictures(folder, "hand-over-brand", &brands, &["en", "ar"]).await?;
    framed(folder).await
}

async fn pictures(folder: &Path, name: &str, more: &[String], languages: &[&str]) -> Result<()> {
    let product = "https://shop.example";
    let options = [&["--return-origin", product].map(str::to_owned), more].concat();
    journey_with(&format!("screenshots-{name}"), &options, async |journey| {
        let page = &journey.page;
        journey.sign_up().await?;
        for language in languages {
            let query = format!("returnTo={product}/&codeChallenge={CHALLENGE}&lang={language}");
            page.open(&journey.system.url(&format!("/login?{query}"))).await?;
            page.shows("shop.example").await?;
            Shoot { page, folder }.state(&format!("{name}-{language}")).await?;
        }
        Ok(())
    })
    .await
}

async fn framed(folder: &Path) -> Result<()> {
    let product = Product::start_embedded().await?;
    journey_with("screenshots-hand-over-frame", &product.options(), async |journey| {
        let page = &journey.page;
        product.use_system(&journey.system)?;
        journey.sign_up().await?;
        page.open(&product.origin).await?;
        page.click(Role::Button, "Log in").await?;
        page.until("the frame to have the height of the question", async || {
            let script = "const frame = document.querySelector('iframe'); return !!frame && frame.offsetHeight > 0
                && frame.offsetHeight < 500";
            Ok(page.script::<bool>(script).await?.then_some(()))
        })
        .await?;
        // Our page in it is another document: its heading is waited for there.
        page.driver().find(thirtyfour::By::Css("iframe")).await?.enter_frame().await?;
        page.get(Role::Heading, "You are already logged in").await?;
        page.driver().enter_default_frame().await?;
        Shoot { page, folder }.state("hand-over-frame").await
    })
    .await
}
