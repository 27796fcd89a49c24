//! The console: lists, what is made and changed there, and what is written to support.

use super::{ALONE, Place, SOME, nothing, sentence, try_again, unlimited};
use anyhow::{Context, Result, ensure};
use idm_e2e::{
    Api, Journey, Page, Role,
    ill::{Betweens, Ill, journey_through},
};
use reqwest::Method;
use serde_json::json;
use thirtyfour::Key;

const APPLICATIONS: &str = "/access/applications";
const CREATE: &str = "Create new app credential";

/// The session is kept, so that a reload shows the page at once.
async fn log_in(Journey { system, page }: &Journey) -> Result<()> {
    page.open(&system.console_url).await?;
    page.get(Role::Heading, "Log in to the console").await?;
    page.click(Role::Checkbox, "Keep me logged in").await?;
    page.log_in(&system.admin_email, &system.admin_password).await
}

#[tokio::test(flavor = "multi_thread")]
async fn lists_come_once_the_idm_is_well() -> Result<()> {
    const SCROLL: &str = "window.scrollTo(0, document.documentElement.scrollHeight); return true";
    journey_through("faults-lists", &unlimited(), async |journey, Betweens { idm, .. }| {
        let Journey { system, page } = journey;
        system.add_applications(450).await?;
        log_in(journey).await?;
        page.get(Role::Button, "Copy appId of App 0450").await?;
        let list = Place { name: "the list", page, server: idm, at: APPLICATIONS };
        let asks = async |_| {
            page.driver().refresh().await?;
            page.says(Role::Alert, "could not be loaded").await
        };
        let well = async |_| page.get(Role::Button, "Copy appId of App 0450").await.map(drop);
        let again = async |turn| {
            try_again(page).await?;
            well(turn).await
        };
        list.survives(sentence, asks, nothing, again).await?;
        list.recovers_alone(&Ill::ALL, sentence, asks, well).await?;

        let more = Place { name: "the list's next part", page, server: idm, at: "cursor=" };
        let asks = async |turn| {
            page.open(&system.console_url).await?;
            well(turn).await?;
            page.until("the end of the first part", async || {
                page.script::<bool>(SCROLL).await?;
                let text: String = page.script("return document.body.innerText").await?;
                Ok(text.contains("More could not be loaded").then_some(()))
            })
            .await
        };
        let well = async |_| {
            page.until("the end of the list", async || {
                page.script::<bool>(SCROLL).await?;
                let text: String = page.script("return document.body.innerText").await?;
                Ok(text.contains("That is all of them").then_some(()))
            })
            .await?;
            page.script::<bool>("window.scrollTo(0, 0); return true").await.map(drop)
        };
        let again = async |turn| {
            try_again(page).await?;
            well(turn).await
        };
        more.survives(sentence, asks, nothing, again).await?;
        more.recovers_alone(&ALONE, sentence, asks, well).await
    })
    .await
}

async fn fill_in(page: &Page, name: &str) -> Result<()> {
    page.click(Role::Button, CREATE).await?;
    page.fill("Name", name).await?;
    page.get(Role::Combobox, "Kind").await?.send_keys("End-user").await?;
    page.get(Role::Checkbox, "Create end-users").await.map(drop)
}

async fn save_token(page: &Page, name: &str) -> Result<()> {
    page.get(Role::Dialog, "Save your appToken").await?;
    let token = page.reveal_token().await?;
    page.fill("Saved it another way? Type its last 6 characters", &token[token.len() - 6..]).await?;
    page.click(Role::Button, "OK").await?;
    page.gone(Role::Dialog, "Save your appToken").await?;
    page.get(Role::Button, &format!("Copy appId of {name}")).await.map(drop)
}

#[tokio::test(flavor = "multi_thread")]
async fn applications_are_made_changed_and_revoked_once_the_idm_is_well() -> Result<()> {
    journey_through("faults-applications", &unlimited(), async |journey, Betweens { idm, .. }| {
        let Journey { system, page } = journey;
        log_in(journey).await?;
        let name = |turn: usize| format!("App of turn {turn}");
        Place { name: "creating an application", page, server: idm, at: "applications HTTP" }
            .survives(
                sentence,
                async |turn| {
                    fill_in(page, &name(turn)).await?;
                    page.click(Role::Button, "Create").await
                },
                async |turn| {
                    ensure!(page.value("Name").await? == name(turn), "the name is lost");
                    Ok(())
                },
                async |turn| {
                    page.click(Role::Button, "Create").await?;
                    save_token(page, &name(turn)).await
                },
            )
            .await?;
        done_and_not_told(journey, idm).await?;

        let id = Api::admin(system).await?.create_application("Changed").await?;
        let opened = Place { name: "an application's page", page, server: idm, at: "/access/applications/" };
        let asks = async |_| {
            page.open(&system.url(&format!("/console/app-credentials/{id}"))).await?;
            page.says(Role::Alert, "could not be loaded").await
        };
        let well = async |_| page.get(Role::Button, "Edit").await.map(drop);
        let again = async |turn| {
            try_again(page).await?;
            well(turn).await
        };
        opened.survives(sentence, asks, nothing, again).await?;
        opened.recovers_alone(&ALONE, sentence, asks, well).await?;
        let name = |turn: usize| format!("Changed {turn}");
        Place { name: "changing an application", page, server: idm, at: "/access/applications/" }
            .survives(
                sentence,
                async |turn| {
                    page.click(Role::Button, "Edit").await?;
                    page.fill("Name", &name(turn)).await?;
                    page.click(Role::Button, "Save").await
                },
                async |turn| {
                    ensure!(page.value("Name").await? == name(turn), "the name is lost");
                    Ok(())
                },
                async |turn| {
                    page.click(Role::Button, "Save").await?;
                    page.get(Role::Heading, &name(turn)).await?;
                    page.gone(Role::Dialog, "Edit app credential").await
                },
            )
            .await?;
        let question = format!("Revoke “{}”?", name(7));
        Place { name: "revoking an application", page, server: idm, at: "/revoke" }
            .survives(
                sentence,
                async |_| {
                    page.click(Role::Button, "Revoke").await?;
                    page.answer(&question, "Revoke").await
                },
                nothing,
                async |_| {
                    page.answer(&question, "Revoke").await?;
                    page.gone(Role::Dialog, &question).await?;
                    page.click(Role::Button, "Restore").await?;
                    page.get(Role::Button, "Revoke").await.map(drop)
                },
            )
            .await
    })
    .await
}

/// The answer is cut when the application is made already: the page does not say that nothing was changed, and shows what
/// there is once it can.
async fn done_and_not_told(Journey { page, .. }: &Journey, idm: &idm_e2e::ill::Between) -> Result<()> {
    idm.falls_ill(Ill::CutAfterwards, "applications HTTP").await?;
    fill_in(page, "Made and not told").await?;
    page.click(Role::Button, "Create").await?;
    page.shows(sentence(Ill::CutAfterwards)).await?;
    idm.recovers().await?;
    page.driver().refresh().await?;
    page.get(Role::Button, "Copy appId of Made and not told").await.map(drop)
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_written_to_support_is_sent_once_the_idm_is_well() -> Result<()> {
    journey_through("faults-support", &unlimited(), async |journey, Betweens { idm, .. }| {
        let Journey { system, page } = journey;
        let body = json!({ "subject": "A question", "text": "Hello" });
        let admin = Api::admin(system).await?;
        let opened = admin.call(Method::POST, "/api/v1/support/conversations", Some(body)).await?;
        let id = opened["conversation"]["conversationId"].as_str().context("no conversation")?;
        log_in(journey).await?;
        page.get(Role::Button, "Copy appId of Demo signup page").await?;
        let path = format!("/console/support/{id}");
        let conversation = Place { name: "a conversation", page, server: idm, at: "/support/conversations/" };
        let asks = async |_| {
            page.open(&system.url(&path)).await?;
            page.get(Role::Button, "Try again").await.map(drop)
        };
        let well = async |_| page.says(Role::List, "Hello").await;
        let again = async |turn| {
            try_again(page).await?;
            well(turn).await
        };
        conversation.survives(sentence, asks, nothing, again).await?;
        conversation.recovers_alone(&ALONE, sentence, asks, well).await?;
        let message = |turn: usize| format!("Message number {turn}");
        Place { name: "a message", page, server: idm, at: "/messages HTTP" }
            .survives(
                sentence,
                async |turn| {
                    page.fill("Your message", &message(turn)).await?;
                    page.press(Key::Enter).await
                },
                async |turn| {
                    ensure!(page.value("Your message").await? == message(turn), "the message is lost");
                    Ok(())
                },
                async |turn| {
                    page.press(Key::Enter).await?;
                    page.says(Role::List, &message(turn)).await?;
                    page.until("the emptied field", async || {
                        Ok(page.value("Your message").await?.is_empty().then_some(()))
                    })
                    .await
                },
            )
            .await
    })
    .await
}

/// The answer is cut when the token is replaced already: nobody has the new one, and the page says so.
#[tokio::test(flavor = "multi_thread")]
async fn a_token_that_was_made_and_not_shown_is_told_and_made_again() -> Result<()> {
    journey_through("faults-regenerate", &unlimited(), async |journey, Betweens { idm, .. }| {
        let Journey { system, page } = journey;
        let dialog = "Make a new appToken for “Renewed”?";
        let api = Api::admin(system).await?;
        let (id, old) = api.create_application_with_token("Renewed").await?;
        journey.open_application(&id).await?;
        page.click(Role::Button, "Regenerate appToken").await?;
        page.fill("To make a new one, type the app's name: Renewed", "Renewed").await?;
        idm.falls_ill(Ill::CutAfterwards, "/regenerate").await?;
        page.answer(dialog, "Make new appToken").await?;
        page.shows(sentence(Ill::CutAfterwards)).await?;
        page.says(Role::Alert, "may have been replaced all the same").await?;
        page.seen("a token that was made and not shown").await?;
        ensure!(!api.accepts(&old).await?, "nothing was cut afterwards");
        idm.recovers().await?;
        page.answer(dialog, "Make new appToken").await?;
        page.get(Role::Dialog, "Save your appToken").await?;
        let new = page.reveal_token().await?;
        page.fill("Saved it another way? Type its last 6 characters", &new[new.len() - 6..]).await?;
        page.click(Role::Button, "OK").await?;
        page.shows("The new appToken is accepted").await?;
        ensure!(api.accepts(&new).await?, "the page said what is not so");
        Ok(())
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn people_and_the_audit_log_come_once_the_idm_is_well() -> Result<()> {
    const ADD: &str = "Add end-user";
    journey_through("faults-people", &unlimited(), async |journey, Betweens { idm, .. }| {
        let Journey { system, page } = journey;
        log_in(journey).await?;
        page.click(Role::Link, "All end-users").await?;
        page.get(Role::Heading, "No end-users yet").await?;
        let email = |turn: usize| format!("person{turn}@example.com");
        Place { name: "adding somebody", page, server: idm, at: "/access/users HTTP" }
            .survives_these(
                &SOME,
                sentence,
                async |turn| {
                    page.click(Role::Button, ADD).await?;
                    page.fill("Email address", &email(turn)).await?;
                    page.click(Role::Button, "Send invitation").await
                },
                async |turn| {
                    ensure!(page.value("Email address").await? == email(turn), "the address is lost");
                    Ok(())
                },
                async |turn| {
                    page.click(Role::Button, "Send invitation").await?;
                    page.gone(Role::Dialog, ADD).await?;
                    page.get(Role::Link, &email(turn)).await.map(drop)
                },
            )
            .await?;
        let log = Place { name: "the audit log", page, server: idm, at: "/audit-log" };
        let asks = async |_| {
            page.open(&system.url("/console/audit-log")).await?;
            page.says(Role::Alert, "could not be loaded").await
        };
        let well = async |_| page.get(Role::List, "Entries").await.map(drop);
        let again = async |turn| {
            try_again(page).await?;
            well(turn).await
        };
        log.survives_these(&SOME, sentence, asks, nothing, again).await
    })
    .await
}
