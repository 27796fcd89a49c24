//! The mail relay is down, silent, or talks nonsense.

use super::{
    super::{mail::relay, support::Server},
    line::{Line, State},
};
use crate::security_cases::{ADA, ME, person, recoverer};
use idm_server::mail::SmtpMailer;
use serde_json::json;
use std::{sync::Arc, time::Duration};
use tokio::{io::AsyncWriteExt as _, net::TcpListener};

const HOURS: i64 = 12 * 60 * 60 * 1000;

async fn ask(server: &Server, app: &str) {
    let body = json!({"accountId": server.account, "emailAddress": ADA});
    let asked = server.post("/api/v1/auth/request-password-reset").header("AccessToken", app).json(&body);
    // The relay's faults are no concern of who asks.
    let answer = tokio::time::timeout(Duration::from_secs(10), asked.send()).await.expect("it waits for the relay");
    assert_eq!(answer.unwrap().status(), 202);
}

#[tokio::test(flavor = "multi_thread")]
async fn mail_waits_for_a_relay_that_is_down_or_silent_and_nobody_waits_for_mail() {
    let (url, heard) = relay(false).await;
    let line = Line::to(url.trim_start_matches("smtp://").to_owned()).await;
    let mailer = SmtpMailer::new(&format!("smtp://{}", line.address), "noreply@id.test").unwrap();
    let server = Server::mailing_by(Arc::new(mailer)).await;
    person(&server, ADA).await;
    let app = recoverer(&server).await;
    let delivered = || heard.lock().unwrap().matches("RCPT TO:<ada@demo.example>").count();

    line.set(State::Cut);
    ask(&server, &app).await;
    assert_eq!(server.idm.send_due_mail().await.unwrap(), 1, "tried");
    assert_eq!(delivered(), 0);

    line.set(State::Stalled);
    server.clock.advance(HOURS);
    let idm = Arc::clone(&server.idm);
    let sending = tokio::spawn(async move { idm.send_due_mail().await });
    let jwt = server.admin().await;
    let me = server.get(ME).bearer_auth(&jwt).send();
    assert_eq!(tokio::time::timeout(Duration::from_secs(10), me).await.unwrap().unwrap().status(), 200);
    assert_eq!(sending.await.unwrap().unwrap(), 1, "given up for this time");
    assert_eq!(delivered(), 0);

    line.set(State::Whole);
    server.clock.advance(HOURS);
    server.idm.send_due_mail().await.unwrap();
    assert_eq!(delivered(), 1, "once");
    server.clock.advance(HOURS);
    assert_eq!(server.idm.send_due_mail().await.unwrap(), 0);
    assert_eq!(delivered(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_relay_that_talks_nonsense_harms_nobody() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("smtp://{}", listener.local_addr().unwrap());
    tokio::spawn(async move {
        for number in 0_usize.. {
            let Ok((mut stream, _)) = listener.accept().await else { return };
            let nonsense: &[u8] = match number % 4 {
                0 => b"HTTP/1.1 200 OK\r\n\r\n<html>",
                1 => &[0xff; 100_000],
                2 => b"220-\r\n220-\r\n999 x\r\n",
                _ => b"",
            };
            let _ = stream.write_all(nonsense).await;
        }
    });
    let server = Server::mailing_by(Arc::new(SmtpMailer::new(&url, "noreply@id.test").unwrap())).await;
    person(&server, ADA).await;
    ask(&server, &recoverer(&server).await).await;
    for _ in 0..4 {
        assert_eq!(server.idm.send_due_mail().await.unwrap(), 1, "tried, and kept");
        server.clock.advance(HOURS);
    }
    server.admin().await;
}
