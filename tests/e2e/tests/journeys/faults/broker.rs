//! Signing up and the forgotten password: the broker is ill, and then the IDM behind a broker that is well.

use super::{Place, sentence, unlimited};
use anyhow::{Result, ensure};
use idm_e2e::{
    Journey, Page, Role,
    broker::Broker,
    ill::{Between, Betweens, Ill, journey_through},
    people::PASSWORD,
};

async fn is_kept(page: &Page, email: &str) -> Result<()> {
    ensure!(page.value("Email address").await? == email, "the address is lost");
    ensure!(page.value("Password").await? == PASSWORD, "the password is lost");
    Ok(())
}

/// Everybody signs up in a browser that nobody is logged in with.
async fn signing_up_survives(
    journey: &Journey,
    name: &'static str,
    (server, at): (&Between, &'static str),
    says: fn(Ill) -> &'static str,
) -> Result<()> {
    let Journey { system, page } = journey;
    let email = |turn: usize| format!("{}{turn}@example.com", name.replace(' ', "-"));
    Place { name, page, server, at }
        .survives(
            says,
            async |turn| {
                page.driver().delete_all_cookies().await?;
                page.open(&system.enduser_url).await?;
                page.fill("Email address", &email(turn)).await?;
                page.fill("Password", PASSWORD).await?;
                page.click(Role::Button, "Sign up").await
            },
            async |turn| is_kept(page, &email(turn)).await,
            async |turn| {
                page.click(Role::Button, "Sign up").await?;
                page.get(Role::Heading, "You are signed up").await?;
                page.shows(&email(turn)).await
            },
        )
        .await
}

#[tokio::test(flavor = "multi_thread")]
async fn signing_up_and_the_forgotten_password_work_once_the_broker_is_well() -> Result<()> {
    journey_through("faults-broker", &unlimited(), async |journey, Betweens { broker, .. }| {
        let Journey { system, page } = journey;
        signing_up_survives(journey, "signing up", (broker, "/api/"), sentence).await?;
        signing_up_survives(journey, "the task", (broker, "/api/v1/signup"), sentence).await?;

        page.driver().delete_all_cookies().await?;
        let email = |turn: usize| format!("nobody{turn}@example.com");
        Place { name: "the forgotten password", page, server: broker, at: "/password-reset" }
            .survives(
                sentence,
                async |turn| {
                    page.open(&system.url("/forgot-password")).await?;
                    page.fill("Email address", &email(turn)).await?;
                    page.click(Role::Button, "Mail me a link").await
                },
                async |turn| {
                    ensure!(page.value("Email address").await? == email(turn), "the address is lost");
                    Ok(())
                },
                async |_| {
                    page.click(Role::Button, "Mail me a link").await?;
                    page.get(Role::Heading, "Check your mail").await.map(drop)
                },
            )
            .await
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn signing_up_works_once_the_idm_behind_the_broker_is_well() -> Result<()> {
    let port = Broker::free_port()?;
    let mut options = unlimited();
    options.extend(["--broker-url".to_owned(), format!("http://localhost:{port}")]);
    journey_through("faults-behind-broker", &options, async |journey, Betweens { idm, .. }| {
        let broker = Broker::start_towards(&journey.system, port, &idm.url()).await?;
        // What the broker was answered is for its log.
        let says = |ill| sentence(if ill == Ill::Slow { ill } else { Ill::Busy });
        signing_up_survives(journey, "behind the broker", (idm, "/create-user"), says).await?;
        broker.stop().await.map(drop)
    })
    .await
}
