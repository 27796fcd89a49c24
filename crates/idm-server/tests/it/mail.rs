//! Mail on its way: by SMTP, and what happens when the relay does not take it.

use super::support::Server;
use idm_api::secret::Secret;
use idm_server::mail::{Mail, Mailer as _, SmtpMailer};
use std::sync::{Arc, Mutex};
use tokio::{
    io::{AsyncBufReadExt as _, AsyncWriteExt as _, BufReader},
    net::TcpListener,
};

/// A relay that takes every mail, or refuses every one; what it was told.
pub(crate) async fn relay(refuses: bool) -> (String, Arc<Mutex<String>>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("smtp://{}", listener.local_addr().unwrap());
    let heard = Arc::new(Mutex::new(String::new()));
    let kept = Arc::clone(&heard);
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            let (reader, mut writer) = stream.into_split();
            let mut lines = BufReader::new(reader).lines();
            writer.write_all(b"220 relay\r\n").await.unwrap();
            let mut in_data = false;
            while let Ok(Some(line)) = lines.next_line().await {
                kept.lock().unwrap().push_str(&format!("{line}\n"));
                let answer = match line.split(' ').next().unwrap_or_default() {
                    "." if in_data => {
                        in_data = false;
                        "250 queued\r\n"
                    }
                    _ if in_data => continue,
                    "MAIL" if refuses => "451 try later\r\n",
                    "DATA" => {
                        in_data = true;
                        "354 go on\r\n"
                    }
                    "QUIT" => "221 bye\r\n",
                    _ => "250 ok\r\n",
                };
                if writer.write_all(answer.as_bytes()).await.is_err() {
                    break;
                }
            }
        }
    });
    (url, heard)
}

fn mail() -> Mail {
    Mail {
        to: "ada@demo.example".to_owned(),
        subject: "Choose a new password: Démo".to_owned(),
        text: Secret::new("Hello,\n\nhttps://id.test/reset-password#token=abc\n"),
    }
}

#[tokio::test]
async fn a_mail_reaches_the_relay() {
    let (url, heard) = relay(false).await;
    let mailer = SmtpMailer::new(&url, "Example <noreply@id.test>").unwrap();
    mailer.send(mail()).await.unwrap();
    let heard = heard.lock().unwrap().clone();
    for part in
        ["MAIL FROM:<noreply@id.test>", "RCPT TO:<ada@demo.example>", "https://id.test/reset-password#token=abc"]
    {
        assert!(heard.contains(part), "{part} in {heard}");
    }
    assert!(heard.contains("Subject: ") && !heard.contains("Démo"), "the subject is encoded: {heard}");
}

#[tokio::test]
async fn neither_a_refusal_nor_a_bad_url_repeats_a_secret() {
    let (url, _) = relay(true).await;
    let mailer = SmtpMailer::new(&url, "noreply@id.test").unwrap();
    let error = mailer.send(mail()).await.unwrap_err().to_string();
    assert!(error.contains("451") || error.contains("try later"), "{error}");
    assert!(!error.contains("token"));
    let error = SmtpMailer::new("smtps//user:s3cret@host", "noreply@id.test").err().unwrap().to_string();
    assert!(!error.contains("s3cret"));
    assert!(SmtpMailer::new(&url, "no address").is_err());
}

/// Mail that cannot be sent is tried again, and given up in the end.
#[tokio::test]
async fn a_relay_that_fails_is_asked_again_later() {
    let (url, heard) = relay(true).await;
    let server = Server::mailing_by(Arc::new(SmtpMailer::new(&url, "noreply@id.test").unwrap())).await;
    let jwt = server.admin().await;
    let ask = server.post("/api/v1/auth/request-email-verification").bearer_auth(jwt);
    assert_eq!(ask.send().await.unwrap().status(), 202, "nobody waits for the relay");
    let tries = || heard.lock().unwrap().matches("MAIL FROM").count();
    assert_eq!(server.idm.send_due_mail().await.unwrap(), 1);
    assert_eq!(server.idm.send_due_mail().await.unwrap(), 0, "not at once");
    assert_eq!(tries(), 1);
    for number in 2..=6 {
        server.clock.advance(12 * 60 * 60 * 1000);
        assert_eq!(server.idm.send_due_mail().await.unwrap(), 1);
        assert_eq!(tries(), number);
    }
    server.clock.advance(12 * 60 * 60 * 1000);
    assert_eq!(server.idm.send_due_mail().await.unwrap(), 1, "given up");
    server.clock.advance(12 * 60 * 60 * 1000);
    assert_eq!(server.idm.send_due_mail().await.unwrap(), 0);
    assert_eq!(tries(), 6);
}
