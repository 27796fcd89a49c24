//! Our pages in a frame of another page, to have somebody click what they do not see.

use crate::embedded::{enter, leave};
use anyhow::{Context as _, Result, ensure};
use idm_e2e::{Journey, Page, Role, journey_in_whole_chromium, people::EMAIL, product::Product};
use thirtyfour::By;

/// Puts an address into an element of its own, and is done when the browser is.
const FRAME: &str = "const [url, tag, done] = arguments; document.querySelectorAll('iframe, object, embed').forEach(one => one.remove());
    const frame = document.createElement(tag); frame.id = 'framed';
    frame.onload = frame.onerror = () => done(true);
    frame[tag === 'object' ? 'data' : 'src'] = url; document.body.append(frame)";

/// What shows of an address in an element of the page that is open.
async fn framed(page: &Page, url: &str, tag: &str) -> Result<String> {
    page.driver().execute_async(FRAME, vec![url.into(), tag.into()]).await?;
    page.driver().find(By::Id("framed")).await?.enter_frame().await?;
    let shown = page.script::<String>("return document.body.innerText").await;
    page.driver().enter_default_frame().await?;
    shown.with_context(|| format!("{url} in <{tag}>"))
}

#[tokio::test(flavor = "multi_thread")]
async fn no_page_of_ours_shows_in_a_frame_but_the_two_that_are_made_for_it() -> Result<()> {
    // Of the same site, so that the session's cookie is there: who is logged in has the most to lose.
    let (known, stranger) = (Product::start_embedded().await?, Product::start_embedded().await?);
    let allowed = ["--allow-origin".to_owned(), stranger.origin.clone()];
    let options = [known.options().as_slice(), &allowed].concat();
    journey_in_whole_chromium("attacks-frames", &options, async |journey| {
        let Journey { system, page } = journey;
        known.use_system(system)?;
        stranger.use_system(system)?;
        journey.sign_up().await?;
        let pages = ["/login", "/account", "/console", "/signup", "/"];
        let embedded = ["/embedded/login", "/embedded/signup"];
        for (product, refused) in [(&known, pages.to_vec()), (&stranger, [pages.as_slice(), &embedded].concat())] {
            page.open(&product.origin).await?;
            page.says(Role::Status, "You are not logged in.").await?;
            for path in refused {
                for tag in ["iframe", "embed"] {
                    let shown = framed(page, &system.url(path), tag).await?;
                    let ours = ["Log in", "Sign up", "Your account", EMAIL, "IDM Console"];
                    ensure!(ours.iter().all(|words| !shown.contains(words)), "{path} in <{tag}> shows: {shown}");
                    let told = page.complaints().await?;
                    ensure!(
                        told.iter().any(|told| told.contains("frame-ancestors"))
                            && told.iter().all(|told| told.contains("frame-ancestors")),
                        "of {path} in <{tag}> it is told: {told:#?}"
                    );
                }
            }
        }
        // Who may have one has it, of the same person and in the same page.
        page.open(&known.origin).await?;
        page.click(Role::Button, "Log in").await?;
        enter(page).await?;
        page.get(Role::Heading, "You are already logged in").await?;
        leave(page).await
    })
    .await
}
