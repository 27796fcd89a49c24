//! Hashes of lower cost are renewed at the next login.

use super::support::{ADMIN, PASSWORD, Server};
use idm_api::secret::Secret;
use idm_server::crypto::passwords::{HashingLimits, Passwords};
use std::sync::Arc;

const ONE: &str = "SELECT password_hash FROM users WHERE email_key = $1";

/// A server, and a connection to its database, in which the admin's hash was made at a lower cost.
async fn with_an_old_hash() -> (Server, sqlx::AnyConnection) {
    let limits = HashingLimits { log_n: 10, concurrent: 2, queue: 64 };
    let server = Server::with(limits).await;
    let old = Passwords::new(HashingLimits { log_n: 8, ..limits }).unwrap();
    let hash = old.hash(&Secret::new(PASSWORD)).await.unwrap();
    let mut database = server.database().await;
    let update = sqlx::query("UPDATE users SET password_hash = $1 WHERE email_key = $2").bind(hash).bind(ADMIN);
    update.execute(&mut database).await.unwrap();
    (server, database)
}

async fn stored(database: &mut sqlx::AnyConnection) -> String {
    sqlx::query_scalar(ONE).bind(ADMIN).fetch_one(database).await.unwrap()
}

#[tokio::test]
async fn a_login_raises_the_cost_of_its_hash() {
    let (server, mut database) = with_an_old_hash().await;
    assert_eq!(server.login(ADMIN, "wrong").await.error(), (401, "wrong_credentials"));
    assert!(stored(&mut database).await.starts_with("$scrypt$ln=8,"), "by the right password only");
    assert_eq!(server.login(ADMIN, PASSWORD).await.status, 200);
    let renewed = stored(&mut database).await;
    assert!(renewed.starts_with("$scrypt$ln=10,r=8,p=1$"), "{renewed}");
    assert_eq!(server.login(ADMIN, PASSWORD).await.status, 200);
    assert_eq!(stored(&mut database).await, renewed, "once is enough");
    assert_eq!(server.login(ADMIN, "wrong").await.error(), (401, "wrong_credentials"));
}

/// The first renews the hash under the others' feet, which must not cost them their login.
#[tokio::test(flavor = "multi_thread")]
async fn logins_in_parallel_all_succeed_while_one_renews() {
    let (server, mut database) = with_an_old_hash().await;
    let server = Arc::new(server);
    let logins: Vec<_> = (0..6)
        .map(|_| {
            let server = Arc::clone(&server);
            tokio::spawn(async move { server.login(ADMIN, PASSWORD).await.status.as_u16() })
        })
        .collect();
    for login in logins {
        assert_eq!(login.await.unwrap(), 200);
    }
    assert!(stored(&mut database).await.starts_with("$scrypt$ln=10,"));
    for _ in 0..6 {
        assert_eq!(server.login(ADMIN, "wrong").await.error(), (401, "wrong_credentials"), "none was counted");
    }
}
