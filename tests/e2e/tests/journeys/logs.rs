//! What the servers log at their loudest. Every journey searches its logs when it ends ([`System::stop`]); here they have
//! to be found out.

use anyhow::{Context, Result, ensure};
use idm_e2e::{Api, System, people::EMAIL};
use std::io::Write as _;

/// A secret of each kind that a journey meets, put into the log of a running system.
#[tokio::test(flavor = "multi_thread")]
async fn a_journey_with_a_secret_in_a_log_fails_whatever_its_kind() -> Result<()> {
    const PASSWORD: &str = "typed Horse 7 into a page";
    for kind in ["a password", "admin's password", "master key", "broker's appToken", "JWT", "mailed token", "cookie"] {
        let system = System::start_overheard(&[]).await?;
        let admin = Api::admin(&system).await?;
        let secret = match kind {
            "a password" => {
                system.known.note("a password", PASSWORD);
                PASSWORD.to_owned()
            }
            "admin's password" => system.admin_password.clone(),
            "master key" => system.secret_file("master.key")?,
            "broker's appToken" => system.broker_token()?,
            "JWT" => "eyJhbGciOiJSUzI1NiJ9.eyJpZCI6IjEyMyJ9.c2lnbmF0dXJl".to_owned(),
            "mailed token" => mailed(&system, &admin).await?,
            _ => {
                system.known.note("a cookie", "VGhlIHZhbHVlIG9mIGEgY29va2ll");
                "VGhlIHZhbHVlIG9mIGEgY29va2ll".to_owned()
            }
        };
        let mut log = std::fs::File::options().append(true).open(system.log_of("demo")?)?;
        writeln!(log, "{{\"level\":\"DEBUG\",\"message\":\"a header was {secret:?}\"}}")?;
        let error = format!("{:#}", system.stop().await.err().context(format!("{kind} was overlooked"))?);
        ensure!(error.contains(kind) && !error.contains(&secret), "of {kind} it is told: {error}");
    }
    let system = System::start_overheard(&[]).await?;
    Api::admin(&system).await?;
    system.stop().await
}

/// The token of a link that was mailed to somebody.
async fn mailed(system: &System, admin: &Api) -> Result<String> {
    let body = serde_json::json!({ "emailAddress": EMAIL, "roles": ["admin"] });
    admin.call(reqwest::Method::POST, "/api/v1/access/users", Some(body)).await?;
    let url = format!("{}/mails.json", system.outbox_url.trim_end_matches('/'));
    for _ in 0..200 {
        let mails: serde_json::Value = reqwest::get(&url).await?.json().await?;
        let text = mails[0]["text"].as_str().unwrap_or_default();
        if let Some((_, rest)) = text.split_once("#token=") {
            return Ok(rest.lines().next().context("no token")?.to_owned());
        }
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
    anyhow::bail!("no mail came")
}
